"""The words by which a message is read: the file `questions/incoming.yaml` as values."""

from typing import Literal

from msgspec import Struct

from interview_coach.core.text.news import News

Sureness = Literal["firm", "told", "likely", "hint"]
"""How surely a sign tells its kind: `firm` words stand against any others, a `hint` tells nothing alone."""


class SharedWords(Struct, frozen=True, kw_only=True):
    """Words and phrases that several signs share, by a name: `@name`."""

    id: str
    says: tuple[str, ...]


class NewsSign(Struct, frozen=True, kw_only=True):
    """Phrases that tell a kind of news, and phrases of the same sentence with which they don't."""

    id: str
    kind: News
    says: tuple[str, ...]
    unless: tuple[str, ...] = ()
    tells: Sureness = "told"
    negated: bool = False
    """Whether the phrases have their own "not", so that one in front of them takes nothing away."""
    supposed: bool = False
    """Whether they tell the same behind an "if"."""


class Incoming(Struct, frozen=True, kw_only=True):
    """The file of these words."""

    schema: int
    title: str
    entries: tuple[NewsSign, ...]
    lists: tuple[SharedWords, ...] = ()
