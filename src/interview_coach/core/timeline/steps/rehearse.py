"""Practice what they may ask, from three days before the interview until it begins."""

from collections.abc import Iterator
from datetime import timedelta

from interview_coach.core.record.model import StepName
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import Step
from interview_coach.core.timeline.steps.marks import shortly_before

NAME: StepName = "rehearse"
IS_MESSAGE, IS_RECORDED, CAN_BE_SKIPPED = False, True, True
COMES_AGAIN, BEFORE_INTERVIEW, IS_ASKED = False, True, True
COMMAND = "coach practice {name}"
SHORT = "practice"


def weight(s: Situation, step: Step) -> int:
    """The weight among the open steps."""
    return 140


def rule(s: Situation) -> Iterator[Step]:
    """Due from `rehearse_days` before the interview."""
    yield from shortly_before(s, NAME, timedelta(days=s.policy.rehearse_days), "both-sides")


def to(s: Situation) -> str | None:
    """The person it goes to."""
    return None


def thing(step: Step) -> str:
    """The task, in a few words."""
    return "practice your answers"


def asked(step: Step) -> str:
    """The question whether it was done."""
    return "Have you practiced?"


def done(names: str) -> str:
    """The words for it once it's done."""
    return "practiced"
