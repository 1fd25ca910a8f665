"""Open what came in: a reply that asks for something, or that couldn't be told, until the person has said what it is."""

from collections.abc import Iterator
from datetime import timedelta

from interview_coach.core.record.model import StepName
from interview_coach.core.text.news import QUIET
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import Step, done_of, said_day

NAME: StepName = "read-reply"
IS_MESSAGE, IS_RECORDED, CAN_BE_SKIPPED = False, False, False
COMES_AGAIN, BEFORE_INTERVIEW, IS_ASKED = True, False, False
COMMAND = "coach heard {name}"
SHORT = "read their message"


def weight(s: Situation, step: Step) -> int:
    """The weight among the open steps."""
    return 10


def rule(s: Situation) -> Iterator[Step]:
    """Open from the day of the reply, until it's recorded or the person said what it is, or an outcome came.

    What came after an end isn't asked about forever.
    """
    last = next((e for e in reversed(s.log) if e.reads and e.reads not in QUIET), None)
    if last is None:
        return
    marks = tuple(done_of(e) for e in s.log if e.done == NAME)
    is_done = any(mark.on >= last.on for mark in marks)
    # After an end it's worth opening for as long as a no is worth an answer.
    is_old = s.has_ended and s.today > last.on + timedelta(days=s.policy.no_days)
    yield Step(
        step=NAME,
        state="due" if s.unread and not is_old else "done" if is_done else "closed",
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
    return "read their message, and tell coach what it means"


def asked(step: Step) -> str:
    """The question whether it was done."""
    return "Was it a no?"


def done(names: str) -> str:
    """The words for it once it's done."""
    return "read their reply"
