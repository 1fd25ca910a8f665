"""What a step's module must have: its rule, its names, and how it is said."""

from collections.abc import Iterator
from typing import Protocol

from interview_coach.core.record.model import StepName
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import Step


class StepKind(Protocol):
    """A module of `steps/`. mypy names whatever one of them lacks."""

    NAME: StepName
    IS_MESSAGE: bool
    """Whether it is a message to someone: `--to` and `--by` belong to it."""
    IS_RECORDED: bool
    """Whether `followup --done` takes it."""
    CAN_BE_SKIPPED: bool
    COMES_AGAIN: bool
    """Whether it may come again in the same round; each time is an event of its own in a calendar."""
    BEFORE_INTERVIEW: bool
    """Whether it ends when the interview begins."""
    IS_ASKED: bool
    """Whether a yes to `asked` is all it takes; the others have a command of their own."""
    COMMAND: str
    """What to type for it; `{name}` is the job, `{action}` the thing to do, for a step that is one."""

    SHORT: str
    """What it is called next to another step of the same job: `notes`."""

    def weight(self, s: Situation, step: Step) -> int:
        """Where it stands among the open steps: the lowest comes first."""
        ...

    def rule(self, s: Situation) -> Iterator[Step]:
        """The steps of this kind that the job has; none where it does not apply."""
        ...

    def to(self, s: Situation) -> str | None:
        """Who the message goes to where the person names no one."""
        ...

    def thing(self, step: Step) -> str:
        """What there is to do, in a few words: `thank Sam and Lin (1 sent)`."""
        ...

    def asked(self, step: Step) -> str:
        """The question whether it was done."""
        ...

    def done(self, names: str) -> str:
        """How it's said once it was done, with the name: `checked in with Dana`."""
        ...
