"""The words for steps: the task, whether it was done, and that it was."""

import re
from collections.abc import Sequence
from typing import assert_never

from interview_coach.core.record.model import InterviewKind, Job, Result, StepName
from interview_coach.core.text.lists import listed
from interview_coach.core.timeline.rules import kind_of
from interview_coach.core.timeline.step import Step
from interview_coach.core.timeline.steps import feedback_call, improve, thank_you

_CHANNELS = {
    "email": " by email",
    "phone": " by phone",
    "handwritten": " by card",
    "linkedin": " on LinkedIn",
}


def thing(step: Step) -> str:
    """What there is to do, in a few words: `thank Sam and Lin (1 sent)`."""
    return kind_of(step.step).thing(step)


def asked(step: Step) -> str:
    """The question whether a step was done."""
    return kind_of(step.step).asked(step)


def done_words(step: StepName, names: Sequence[str], by: str | None = None) -> str:
    """`thanked Ada and Lin by email`, `checked in with Dana`."""
    # At the end of "told Ada that you took another job", the channel would be how the job was taken.
    done, *what = re.split(r"(?= (?:that you|if it) )", kind_of(step).done(listed(names)), maxsplit=1)
    return f"{done}{channel_words(by)}{''.join(what)}"


def left_out_words(step: StepName, names: Sequence[str]) -> str:
    """`chose not to thank Ada`, `chose not to send your thank-yous (Ada)`."""
    short, who = kind_of(step).SHORT, listed(names)
    if who and short.endswith(" them"):
        return f"chose not to {short.removesuffix('them')}{who}"
    if who and short.endswith(" a line"):
        return f"chose not to {short.replace(' a line', f' {who} a line')}"
    return f"chose not to {short}{f' ({who})' if who else ''}"


def short_of(job: Job, step: Step) -> str:
    """What this step of the job is called in a list: of what to work on, only a promise is called one."""
    action = next((each for each in job.actions if each.id == step.id), None)
    if action:
        return improve.SHORT_ASKED if step.action == "asked" else improve.SHORTS[action.kind]
    if step.step == thank_you.NAME and len(step.names) < 2:
        return thing(step)
    is_after = step.step == feedback_call.NAME and feedback_call.is_after(step)
    return feedback_call.SHORT_AFTER if is_after else kind_of(step.step).SHORT


def channel_words(by: str | None) -> str:
    """How a message went, behind what was done: ` by email`, ` by card`, ` in person`."""
    return _CHANNELS.get(by or "", f" {by.replace('-', ' ')}" if by else "")


def outcome_words(result: Result) -> str:
    """An outcome as it is said: `they said no`, `you moved on`."""
    match result:
        case "offer":
            return "they made an offer"
        case "accepted":
            return "you accepted"
        case "declined":
            return "you declined"
        case "rejected":
            return "they said no"
        case "withdrew":
            return "you withdrew"
        case "moved-on":
            return "you moved on"
        case "job-cut":
            return "they cut the job"
        case "on-hold":
            return "they put it on hold"
        case "reopened":
            return "it's open again"
        case _:
            assert_never(result)


def ended_words(result: Result, company: str) -> str:
    """What has come of a job, as a sentence about the company: `Initech said no`, `You moved on from Initech`."""
    match result:
        case "offer":
            return f"{company} made you an offer"
        case "accepted":
            return f"You accepted the job at {company}"
        case "declined":
            return f"You turned down {company}'s offer"
        case "rejected":
            return f"{company} said no"
        case "withdrew":
            return f"You withdrew from {company}"
        case "moved-on":
            return f"You moved on from {company}"
        case "job-cut":
            return f"{company} cut the job"
        case "on-hold":
            return f"{company} put the job on hold"
        case "reopened":
            return f"{company} is open again"
        case _:
            assert_never(result)


def kind_named(kind: InterviewKind | None) -> str:
    """A kind of round in front of its day: `HR screen`, `video`; `interview` where it isn't known."""
    named = {"onsite": "on site", "screen": "HR screen", "task": "assignment", "trial": "trial shift"}
    return named.get(kind, kind) if kind else "interview"


def kind_words(kind: InterviewKind) -> str:
    """A kind of round as it is said: `by video`, `a panel`, `a take-home assignment`."""
    match kind:
        case "phone":
            return "by phone"
        case "video":
            return "by video"
        case "onsite":
            return "on site"
        case "panel":
            return "a panel"
        case "screen":
            return "an HR screen"
        case "recorded":
            return "a recorded interview"
        case "task":
            return "a take-home assignment"
        case "assessment":
            return "an assessment"
        case "presentation":
            return "a presentation"
        case "trial":
            return "a trial shift"
        case _:
            assert_never(kind)
