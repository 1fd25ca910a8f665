"""Read the one page, the day before the interview until it begins."""

from collections.abc import Iterator

from interview_coach.core.record.model import StepName
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import ONE_DAY, Step
from interview_coach.core.timeline.steps.marks import shortly_before

NAME: StepName = "brief"
IS_MESSAGE, IS_RECORDED, CAN_BE_SKIPPED = False, True, True
COMES_AGAIN, BEFORE_INTERVIEW, IS_ASKED = False, True, True
COMMAND = "coach brief {name}"
SHORT = "read your one-page brief"


def weight(s: Situation, step: Step) -> int:
    """The weight among the open steps."""
    return 0 if s.planned and s.planned.on == s.today else 40


def rule(s: Situation) -> Iterator[Step]:
    """Due the day before."""
    yield from shortly_before(s, NAME, ONE_DAY, "tough-calls")


def to(s: Situation) -> str | None:
    """The person it goes to."""
    return None


def thing(step: Step) -> str:
    """The task, in a few words."""
    return "read your one-page brief"


def asked(step: Step) -> str:
    """The question whether it was done."""
    return "Have you read your brief?"


def done(names: str) -> str:
    """The words for it once it's done."""
    return "read your brief"
