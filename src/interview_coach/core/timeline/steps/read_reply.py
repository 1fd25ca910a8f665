"""Open what came in: a reply that asks for something, or that couldn't be told, until the person has said what it is."""

from collections.abc import Iterator

from interview_coach.core.record.model import StepName
from interview_coach.core.text.news import QUIET
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import Step, done_of, said_day

NAME: StepName = "read-reply"
IS_MESSAGE, IS_RECORDED, CAN_BE_SKIPPED = False, False, False
COMES_AGAIN, BEFORE_INTERVIEW, IS_ASKED = True, False, False
COMMAND = "coach heard {name}"
SHORT = "say what their message means"


def weight(s: Situation, step: Step) -> int:
    """The weight among the open steps."""
    return 10


def rule(s: Situation) -> Iterator[Step]:
    """Open from the day of the reply, until it's recorded or the person said what it is, or an outcome came."""
    last = next((e for e in reversed(s.log) if e.reads and e.reads not in QUIET), None)
    if last is None:
        return
    marks = tuple(done_of(e) for e in s.log if e.done == NAME)
    is_done = any(mark.on >= last.on for mark in marks)
    yield Step(
        step=NAME,
        state="due" if s.unread else "done" if is_done else "closed",
        opens=last.on,
        done=marks,
        why=f"they wrote on {said_day(s, last.on)}",
        source="practice",
    )


def to(s: Situation) -> str | None:
    """The person it goes to."""
    return None


def thing(step: Step) -> str:
    """The task, in a few words."""
    return "they wrote: say what it means when you're ready"


def asked(step: Step) -> str:
    """The question whether it was done."""
    return "Was it a no?"


def done(names: str) -> str:
    """The words for it once it's done."""
    return "read their reply"
