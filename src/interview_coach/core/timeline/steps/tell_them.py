"""An offer elsewhere is taken for good: tell those who still wait, by the day after."""

from collections.abc import Iterator
from datetime import date

from interview_coach.core.record.model import StepName
from interview_coach.core.text.lists import listed
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import AHEAD, ONE_DAY, State, Step, done_of, said_day, state_by_dates

NAME: StepName = "tell-them"
IS_MESSAGE, IS_RECORDED, CAN_BE_SKIPPED = True, True, True
COMES_AGAIN, BEFORE_INTERVIEW, IS_ASKED = False, False, True
COMMAND = "coach followup {name}"
SHORT = "tell them you took another job"


def weight(s: Situation, step: Step) -> int:
    """The weight among the open steps."""
    return 100


def rule(s: Situation) -> Iterator[Step]:
    """The step that replaces the check-in and moving on, until it's sent or an outcome is recorded."""
    taken = s.job.taken
    if taken is None or taken > s.today:
        return
    marks = [e for e in s.log if NAME in (e.sent, e.skipped) and e.on >= taken]
    state: State = state_by_dates(s.today, taken, taken + ONE_DAY, date.max)
    if marks:
        state = "done" if any(e.sent for e in marks) else "skipped"
    elif s.taken is None:
        state = "closed"
    target = to(s)
    yield Step(
        step=NAME,
        state=state,
        opens=taken,
        due=taken + ONE_DAY,
        done=tuple(done_of(e) for e in marks if e.sent),
        names=(target,) if target and state in AHEAD else (),
        why=f"you accepted another offer on {said_day(s, taken)}, and they don't know yet",
        source="practice",
    )


def to(s: Situation) -> str | None:
    """The person it goes to."""
    return recipients.for_check_in(s)


def thing(step: Step) -> str:
    """The task, in a few words."""
    return f"tell {step.names[0] if step.names else 'them'} you took another job"


def asked(step: Step) -> str:
    """The question whether it was done."""
    return f"Have you told {listed(step.names) or 'them'} you took another job?"


def done(names: str) -> str:
    """The words for it once it's done."""
    return f"told {names or 'them'} that you took another job"
