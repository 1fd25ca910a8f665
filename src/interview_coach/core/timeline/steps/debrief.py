"""Notes on each round, the same day; the time for it ends a week later."""

from collections.abc import Iterator
from datetime import timedelta

from msgspec.structs import replace

from interview_coach.core.record.model import Interview, StepName
from interview_coach.core.text.lists import listed
from interview_coach.core.timeline.part import Part, as_one_step, earliest
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import Step, said_day, state_by_dates

NAME: StepName = "debrief"
IS_MESSAGE, IS_RECORDED, CAN_BE_SKIPPED = False, True, True
COMES_AGAIN, BEFORE_INTERVIEW, IS_ASKED = False, False, False
COMMAND = "coach debrief {name}"
SHORT = "write notes"


def weight(s: Situation, step: Step) -> int:
    """The weight among the open steps."""
    return 60 if step.opens == s.today else 80


def rule(s: Situation) -> Iterator[Step]:
    """One item over all rounds: due the day of each, until a week after."""
    parts = [_part(s, interview) for interview in s.held]
    parts += [Part("waiting", interview.on, interview.on, interview.round) for interview in s.coming]
    if parts:
        first = earliest(parts)
        day = f"the day of the interview, {said_day(s, first.opens)}"
        why = why_then = f"{day}, while it's fresh"
        if first.state == "overdue":
            why = f"ideally on {day}, but it's not too late"
        step = as_one_step(s, NAME, parts, why, "debrief")
        begun = {notes.round for notes in s.job.debriefs if notes.answers}
        what = "finish" if begun.issuperset(step.rounds) and step.is_open else None
        yield replace(step, why_then=why_then, what=what)


def _part(s: Situation, interview: Interview) -> Part:
    """The state of the notes on a round that was held."""
    on = interview.on
    marks = [
        e for e in s.log if NAME in (e.done, e.skipped)
        and (e.round == interview.round or (e.round is None and e.on >= on))
    ]  # fmt: skip
    state = state_by_dates(s.today, on, on, on + timedelta(days=s.policy.thanks_days))
    if marks:
        state = "done" if any(mark.done for mark in marks) else "skipped"
    return Part(state, on, on, interview.round)


def to(s: Situation) -> str | None:
    """The person it goes to."""
    return None


def thing(step: Step) -> str:
    """The task, in a few words."""
    if step.rounds:
        rounds = "round" if len(step.rounds) == 1 else "rounds"
        begin = "finish your notes" if step.what else "write notes"
        return f"{begin} on {rounds} {listed([str(number) for number in step.rounds])} (5 min)"
    return "write your notes (5 min)"


def asked(step: Step) -> str:
    """The question whether it was done."""
    return "Have you written your notes?"


def done(names: str) -> str:
    """The words for it once it's done."""
    return "wrote your notes"
