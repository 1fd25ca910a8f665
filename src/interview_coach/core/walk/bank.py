"""Banks: lists of prompts and of sources, from the YAML files in `questions/`."""

import re
from collections.abc import Callable
from typing import Annotated, ClassVar, Literal

from msgspec import Struct

from interview_coach.core.record.marks import Prose
from interview_coach.core.record.model import InterviewKind

Weight = Literal["20", "60", "more"]
"""The time the person has: twenty minutes, an hour, or more. Each includes the shorter ones."""
WEIGHTS: tuple[Weight, ...] = ("20", "60", "more")
Asks = Literal[
    "text", "moment", "choice", "people", "person", "questions", "lines", "decision", "yesno", "skills"
]  # fmt: skip
"""What a prompt asks for: a text, a day with time, one of its options, people, one person, questions of a bank,
several lines, the date of a decision with words behind it, yes or no, words of the skills."""
GetAnswer = Callable[[str], str | None]


class Condition(Struct, frozen=True, rename={"words": "in"}):
    """A condition that's true if the answer to another prompt is one of the listed words."""

    answer: str
    words: tuple[str, ...]

    def holds(self, get: GetAnswer) -> bool:
        """Whether it is true of these answers."""
        return get(self.answer) in self.words


class Prompt(Struct, frozen=True, kw_only=True):
    """Something to ask, find out or do. Each bank is a list of these."""

    CALLED: ClassVar[str] = "entry"

    id: str
    text: str
    why: str
    """Why it helps."""
    source: str
    """The id of the source that backs it."""
    group: str = ""
    tells: str | None = None
    """What a good answer tells you."""
    look: str | None = None
    """Where to look for the answer."""
    who: tuple[str, ...] = ()
    """The kinds of people who can answer it, or who it's about."""
    moment: str | None = None
    """When in the conversation."""
    answered_by: tuple[str, ...] = ()
    """Ids of research prompts whose answer makes this one needless."""
    weight: Weight = "20"
    risk: str | None = None
    strength: Literal["gentle", "plain", "bold"] | None = None
    not_for: tuple[InterviewKind, ...] = ()
    """Kinds of interview in which it is not offered."""
    asks: Asks = "text"
    options: tuple[str, ...] = ()
    suggest: str | None = None
    """A wording to start from."""
    unless: tuple[Condition, ...] = ()
    """Left out where one of these holds."""


class Bank(Struct, frozen=True, kw_only=True):
    """A file of prompts. `order` and `core` name prompts of this and other banks, for a walk through them."""

    schema: int
    title: str
    entries: tuple[Prompt, ...]
    order: tuple[str, ...] = ()
    core: tuple[str, ...] = ()

    def get(self, wanted: str) -> Prompt | None:
        """The prompt of this id, or None."""
        return next((prompt for prompt in self.entries if prompt.id == wanted), None)


class Source(Struct, frozen=True, kw_only=True):
    """Where advice comes from, and what it says in our words."""

    id: str
    title: str
    rank: Literal["founding", "secondary", "own"]
    topic: str
    says: Annotated[str, Prose]
    author: str | None = None
    year: int | None = None
    address: str | None = None
    """Where it can be read, such as a web address or a DOI."""


class Sources(Struct, frozen=True, kw_only=True):
    """The file of sources."""

    schema: int
    title: str
    entries: tuple[Source, ...]


class Topic(Struct, frozen=True, kw_only=True):
    """A piece of the method: what to do and why, for `coach why`."""

    id: str
    title: str
    says: Annotated[str, Prose]
    sources: tuple[str, ...]
    also: tuple[str, ...] = ()
    """Other words by which it is found."""


class Method(Struct, frozen=True, kw_only=True):
    """The file of topics."""

    schema: int
    title: str
    entries: tuple[Topic, ...]


def question_in(prompt: Prompt) -> str:
    """What it asks, without what only explains it."""
    first = re.match(r".*?\?(?=\s|$)", prompt.text) or re.match(r".*?\.(?=\s|$)", prompt.text)
    return first[0] if first else prompt.text


def applies(prompt: Prompt, get: GetAnswer) -> bool:
    """Whether the prompt is asked at all, given the answers so far."""
    return not any(condition.holds(get) for condition in prompt.unless)


def up_to(weight: Weight) -> tuple[Weight, ...]:
    """This weight and the lighter ones."""
    return WEIGHTS[: WEIGHTS.index(weight) + 1]
