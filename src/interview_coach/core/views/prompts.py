"""Prompts and their answers as data: `prep`, `research`, `debrief`, `feedback` and `questions` with `--json`."""

from typing import Any

from msgspec import UNSET, Struct, UnsetType

from interview_coach.core.views.view import View
from interview_coach.core.walk.bank import Asks, Prompt, Weight


class PromptView(Struct, frozen=True, kw_only=True):
    """A prompt, with your answer (null if there's none).

    `options` is present only if you choose the answer from a list.
    """

    id: str
    text: str
    why: str
    weight: Weight
    asks: Asks
    options: tuple[str, ...] | UnsetType = UNSET
    source: str
    answer: str | None


class PreparedView(PromptView, frozen=True, kw_only=True):
    """A prompt in `coach prep`.

    `core` is true if it's one of the main prompts. `passed` is true if you skipped it.
    """

    core: bool
    passed: bool


class ResearchedView(PromptView, frozen=True, kw_only=True):
    """A prompt from `coach research`.

    `group` says what it's about, and `look` says where to look for the answer.
    """

    group: str
    look: str | None


class CoreView(Struct, frozen=True, kw_only=True):
    """The number of main prompts (`of`), and how many of them you've answered."""

    answered: int
    of: int


class PrepView(View, frozen=True, kw_only=True):
    """`coach prep NAME --json` prints this document.

    `round` is the number of the interview you're preparing for, or null if none is planned.
    """

    id: str
    company: str
    role: str
    round: int | None
    core: CoreView
    prompts: tuple[PreparedView, ...]


class ResearchView(View, frozen=True, kw_only=True):
    """`coach research NAME --json` prints this document."""

    id: str
    prompts: tuple[ResearchedView, ...]


class DebriefView(View, frozen=True, kw_only=True):
    """`coach debrief NAME --json` prints this document."""

    id: str
    round: int
    prompts: tuple[PromptView, ...]


class FeedbackView(View, frozen=True, kw_only=True):
    """`coach feedback NAME --json` prints this document."""

    id: str
    prompts: tuple[PromptView, ...]


class QuestionView(Struct, frozen=True, kw_only=True):
    """A question to ask an interviewer.

    `tells` says what you learn from a good answer, and `moment` says when to ask the question.
    """

    id: str
    text: str
    why: str
    tells: str | None
    moment: str | None
    source: str


class QuestionsView(View, frozen=True, kw_only=True, rename={"kinds": "for"}):
    """`coach questions NAME --json` prints this document.

    `for` lists the kinds of people the questions are for. `chosen` lists the ids of the questions you've
    chosen, and `proposed` lists the questions that coach suggests.
    """

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
