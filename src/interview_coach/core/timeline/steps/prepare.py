"""Prepare for the next interview, until it begins."""

from collections.abc import Iterator

from interview_coach.core.record.model import StepName
from interview_coach.core.timeline.progress import core_progress
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import ONE_DAY, Step, said_day
from interview_coach.core.timeline.steps.marks import (
    before_interview_state,
    current_round,
    done_of_marks,
    last_day,
    marks_of,
)

NAME: StepName = "prepare"
IS_MESSAGE, IS_RECORDED, CAN_BE_SKIPPED = False, True, True
COMES_AGAIN, BEFORE_INTERVIEW, IS_ASKED = False, True, False
COMMAND = "coach prep {name}"
SHORT = "prepare"


def weight(s: Situation, step: Step) -> int:
    """The weight among the open steps."""
    if s.planned and s.planned.on - ONE_DAY == s.today:
        answered, total = core_progress(s.job, s.policy, s.planned.round)
        # The page is not worth reading while most of it is empty.
        return 39 if answered * 2 < total else 130
    return 130


def rule(s: Situation) -> Iterator[Step]:
    """Due from the day the job has an interview to come until it begins."""
    interview = current_round(s)
    if interview is None:
        return
    answered, total = core_progress(s.job, s.policy, interview.round)
    marks = marks_of(s, NAME, interview)
    state = before_interview_state(s, marks, s.today, complete=0 < total == answered)
    count = f"; {answered} of {total} questions done" if total else ""
    yield Step(
        step=NAME,
        state=state,
        due=last_day(interview),
        done=done_of_marks(marks),
        why=f"before the interview on {said_day(s, interview.on)}{count}",
        source="leveraging",
        rounds=(interview.round,),
    )


def to(s: Situation) -> str | None:
    """The person it goes to."""
    return None


def thing(step: Step) -> str:
    """The task, in a few words."""
    return "prepare"


def asked(step: Step) -> str:
    """The question whether it was done."""
    return "Have you prepared?"


def done(names: str) -> str:
    """The words for it once it's done."""
    return "prepared"
