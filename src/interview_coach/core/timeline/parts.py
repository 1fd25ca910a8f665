"""Steps that have a part for each round, or each person met there: notes and thank-yous, merged into one item."""

from datetime import date, timedelta

from msgspec import Struct

from interview_coach.core.record.model import Interview, StepName
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import AHEAD, OPEN, State, Step, done_of, state_by_dates

ONE_DAY = timedelta(days=1)


class Part(Struct, frozen=True):
    """One round's (and person's) share of a step."""

    state: State
    opens: date
    due: date
    round: int
    name: str | None = None


def debrief_part(s: Situation, interview: Interview) -> Part:
    """How the notes on a held round stand."""
    on = interview.on
    marks = [
        e for e in s.log if "debrief" in (e.done, e.skipped)
        and (e.round == interview.round or (e.round is None and e.on >= on))
    ]  # fmt: skip
    state = state_by_dates(s.today, on, on, on + timedelta(days=s.policy.thanks_days))
    if marks:
        state = "done" if any(mark.done for mark in marks) else "skipped"
    return Part(state, on, on, interview.round)


def thanks_parts(s: Situation, interview: Interview) -> list[Part]:
    """How the thank-you to each person met in a held round stands; one nameless part where nobody is on record.

    A thank-you counts for every round with that person held that day or in the week before.
    """
    on, due = interview.on, interview.on + ONE_DAY
    last = on + timedelta(days=s.policy.thanks_days)
    by_dates = state_by_dates(s.today, on, due, last)
    if s.outcome and s.outcome.on >= on:
        by_dates = "closed"
    marks = [e for e in s.log if "thank-you" in (e.sent, e.skipped) and on <= e.on <= last]
    parts = []
    for name in recipients.to_thank(s.job, interview) or (None,):
        mine = [e for e in marks if e.to == name or (e.skipped and e.to is None)]
        state = by_dates
        if mine:
            state = "done" if any(e.sent for e in mine) else "skipped"
        parts.append(Part(state, on, due, interview.round, name))
    return parts


def coming_thanks(s: Situation, interview: Interview) -> list[Part]:
    """The thank-yous that a round to come will want."""
    names = recipients.to_thank(s.job, interview) or (None,)
    return [Part("waiting", interview.on, interview.on + ONE_DAY, interview.round, name) for name in names]


def earliest(parts: list[Part]) -> Part:
    """The part that stands for the step: the earliest open, else the earliest to come, else the latest of all."""
    still_open = [part for part in parts if part.state in OPEN]
    ahead = [part for part in parts if part.state == "waiting"]
    return min(still_open or ahead or parts[-1:], key=lambda part: part.opens)


def merged(s: Situation, step: StepName, parts: list[Part], why: str, source: str) -> Step:
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
