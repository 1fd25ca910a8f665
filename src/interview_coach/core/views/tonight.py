"""The night before as data: `tonight --json`."""

from msgspec import Struct

from interview_coach.core.views.page import PartView
from interview_coach.core.views.prompts import PromptView
from interview_coach.core.views.view import View


class NightStepView(Struct, frozen=True, kw_only=True):
    """A step: whether you've gone through it, and its prompts with their answers."""

    id: str
    title: str
    done: bool
    prompts: tuple[PromptView, ...]


class TonightView(View, frozen=True, kw_only=True):
    """What `coach tonight NAME --json` prints. `parts` is the page."""

    id: str
    round: int | None
    steps: tuple[NightStepView, ...]
    heading: str | None
    parts: tuple[PartView, ...]
