"""The night before as data: `tonight --json`."""

from msgspec import Struct

from interview_coach.core.views.page import PartView
from interview_coach.core.views.prompts import PromptView
from interview_coach.core.views.view import View


class NightStepView(Struct, frozen=True, kw_only=True):
    """A step in `coach tonight`, with its prompts and your answers.

    `done` is true if you've done the step.
    """

    id: str
    title: str
    done: bool
    prompts: tuple[PromptView, ...]


class TonightView(View, frozen=True, kw_only=True):
    """`coach tonight NAME --json` prints this document.

    `steps` lists the steps for the evening, and `parts` lists the sections of the page.
    """

    id: str
    round: int | None
    steps: tuple[NightStepView, ...]
    heading: str | None
    parts: tuple[PartView, ...]
