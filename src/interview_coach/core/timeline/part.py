"""Steps that have a part for each round, or each person met there: notes and thank-yous, merged into one item."""

from datetime import date

from msgspec import Struct

from interview_coach.core.record.model import StepName
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import AHEAD, OPEN, State, Step, done_of


class Part(Struct, frozen=True):
    """One round's (and person's) share of a step."""

    state: State
    opens: date
    due: date
    round: int
    name: str | None = None


def earliest(parts: list[Part]) -> Part:
    """The part that stands for the step: the earliest open, else the earliest to come, else the latest of all."""
    still_open = [part for part in parts if part.state in OPEN]
    ahead = [part for part in parts if part.state == "waiting"]
    return min(still_open or ahead or parts[-1:], key=lambda part: part.opens)


def as_one_step(s: Situation, step: StepName, parts: list[Part], why: str, source: str) -> Step:
    """The parts as one item: the state and dates of the earliest that is open, else of what comes, else of the last."""
    first = earliest(parts)
    state = first.state
    if state not in AHEAD:
        states = {part.state for part in parts if part.round == first.round}
        state = "closed" if "closed" in states else "done" if "done" in states else "skipped"
    still = [part for part in parts if part.state in (OPEN if state in OPEN else AHEAD)]
    return Step(
        step=step,
        state=state,
        opens=first.opens,
        due=first.due,
        done=tuple(done_of(e) for e in s.log if step in (e.sent, e.done)),
        names=tuple(dict.fromkeys(part.name for part in still if part.name)),
        why=why,
        source=source,
        rounds=tuple(dict.fromkeys(part.round for part in still)),
    )
