"""The timeline: which steps a job has, when each opens, until when, why, and how it stands.

Each step is a module of `steps/`. Every date comes with the fact and the arithmetic behind it, and the id of its source.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never, get_args

from interview_coach.core.record.model import Job, StepName
from interview_coach.core.timeline.kind import StepKind
from interview_coach.core.timeline.policy import Policy
from interview_coach.core.timeline.situation import Situation, situation_of
from interview_coach.core.timeline.step import AHEAD, Step
from interview_coach.core.timeline.steps import (
    answer_offer,
    brief,
    check_in,
    debrief,
    feedback_call,
    hand_in,
    improve,
    move_on,
    prepare,
    read_reply,
    rehearse,
    reply_to_no,
    stay_in_touch,
    tell_them,
    thank_you,
)
from interview_coach.core.timeline.steps import (
    look as look_step,
)


def kind_of(name: StepName) -> StepKind:
    """The module of the step of this name."""
    match name:
        case "prepare":
            return prepare
        case "rehearse":
            return rehearse
        case "brief":
            return brief
        case "hand-in":
            return hand_in
        case "debrief":
            return debrief
        case "thank-you":
            return thank_you
        case "read-reply":
            return read_reply
        case "check-in":
            return check_in
        case "look":
            return look_step
        case "tell-them":
            return tell_them
        case "move-on":
            return move_on
        case "answer-offer":
            return answer_offer
        case "reply-to-no":
            return reply_to_no
        case "feedback-call":
            return feedback_call
        case "improve":
            return improve
        case "stay-in-touch":
            return stay_in_touch
        case _:
            assert_never(name)


KINDS: tuple[StepKind, ...] = tuple(kind_of(name) for name in get_args(StepName))
"""Every kind of step, in the order of a job's life."""


def steps(job: Job, policy: Policy, now: datetime) -> tuple[Step, ...]:
    """Every step of the job at `now`, in the order of a job's life."""
    return steps_of(situation_of(job, policy, now))


def steps_of(situation: Situation) -> tuple[Step, ...]:
    """Every step of this situation."""
    return tuple(step for kind in KINDS for step in kind.rule(situation))


def is_over(situation: Situation, found: Iterable[Step]) -> bool:
    """Whether the job has ended and nothing of it is open or to come: it belongs in the archive."""
    return situation.has_ended and not any(step.state in AHEAD for step in found if asks(situation, step))


def asks(situation: Situation, step: Step) -> bool:
    """Whether the step may ask for anything: after an end, notes on the interview are welcome and no longer asked for.

    So it is once they were told of another job.
    """
    return not (step.step == "debrief" and (situation.has_ended or situation.told))
