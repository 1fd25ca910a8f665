"""Prompts and their answers as data: `prep`, `research`, `debrief`, `feedback` and `questions` with `--json`."""

from typing import Any

from msgspec import UNSET, Struct, UnsetType

from interview_coach.core.views.view import View
from interview_coach.core.walk.bank import Asks, Prompt, Weight


class PromptView(Struct, frozen=True, kw_only=True):
    """A prompt and its answer. `options` is present if you choose the answer from a list."""

    id: str
    text: str
    why: str
    weight: Weight
    asks: Asks
    options: tuple[str, ...] | UnsetType = UNSET
    source: str
    answer: str | None


class PreparedView(PromptView, frozen=True, kw_only=True):
    """A prompt for getting ready.

    `core` is true if it's one of the main ones, and `passed` is true if you skipped it.
    """

    core: bool
    passed: bool


class ResearchedView(PromptView, frozen=True, kw_only=True):
    """A research prompt: what it's about, and where to look."""

    group: str
    look: str | None


class CoreView(Struct, frozen=True, kw_only=True):
    """How many of the main prompts are answered."""

    answered: int
    of: int


class PrepView(View, frozen=True, kw_only=True):
    """What `coach prep NAME --json` prints."""

    id: str
    company: str
    role: str
    round: int | None
    core: CoreView
    prompts: tuple[PreparedView, ...]


class ResearchView(View, frozen=True, kw_only=True):
    """What `coach research NAME --json` prints."""

    id: str
    prompts: tuple[ResearchedView, ...]


class DebriefView(View, frozen=True, kw_only=True):
    """What `coach debrief NAME --json` prints."""

    id: str
    round: int
    prompts: tuple[PromptView, ...]


class FeedbackView(View, frozen=True, kw_only=True):
    """What `coach feedback NAME --json` prints."""

    id: str
    prompts: tuple[PromptView, ...]


class QuestionView(Struct, frozen=True, kw_only=True):
    """A question to ask them."""

    id: str
    text: str
    why: str
    tells: str | None
    moment: str | None
    source: str


class QuestionsView(View, frozen=True, kw_only=True, rename={"kinds": "for"}):
    """What `coach questions NAME --json` prints. `for` lists kinds of people, and `chosen` lists question ids."""

    id: str
    kinds: tuple[str, ...]
    chosen: tuple[str, ...]
    proposed: tuple[QuestionView, ...]


def prompt_view(prompt: Prompt, answer: str | None) -> PromptView:
    """A prompt with its answer."""
    return PromptView(**_parts(prompt, answer))


def prepared_view(prompt: Prompt, answer: str | None, *, core: bool, passed: bool) -> PreparedView:
    """A prompt of the preparation with its answer."""
    return PreparedView(**_parts(prompt, answer), core=core, passed=passed)


def researched_view(prompt: Prompt, answer: str | None) -> ResearchedView:
    """A prompt of the research with its answer."""
    return ResearchedView(**_parts(prompt, answer), group=prompt.group, look=prompt.look)


def question_view(prompt: Prompt) -> QuestionView:
    """A question to ask them."""
    return QuestionView(
        id=prompt.id,
        text=prompt.text,
        why=prompt.why,
        tells=prompt.tells,
        moment=prompt.moment,
        source=prompt.source,
    )


def _parts(prompt: Prompt, answer: str | None) -> dict[str, Any]:
    return {
        "id": prompt.id,
        "text": prompt.text,
        "why": prompt.why,
        "weight": prompt.weight,
        "asks": prompt.asks,
        "options": prompt.options or UNSET,
        "source": prompt.source,
        "answer": answer,
    }
