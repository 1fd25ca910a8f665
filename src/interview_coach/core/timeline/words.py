"""How steps are said: what there is to do, whether it was done, and that it was."""

from collections.abc import Sequence

from interview_coach.core.record.model import StepName
from interview_coach.core.text.lists import listed
from interview_coach.core.timeline.rules import kind_of
from interview_coach.core.timeline.step import Step

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
    return f"{kind_of(step).done(listed(names))}{channel_words(by)}"


def channel_words(by: str | None) -> str:
    """How a message went, behind what was done: ` by email`, ` by card`, ` in person`."""
    return _CHANNELS.get(by or "", f" {by.replace('-', ' ')}" if by else "")
