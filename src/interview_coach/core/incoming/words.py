"""The words by which a message is read: the files `questions/incoming.yaml` and `questions/news.yaml` as values."""

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


class NewsWords(Struct, frozen=True, kw_only=True):
    """What speaks for a kind of news, and against it: words, and how much each tells in tenths, as in `sorry 9`."""

    id: News
    says: str
    unsays: str = ""


class NewsTable(Struct, frozen=True, kw_only=True):
    """The file `questions/news.yaml`: the words that tell what a message brings, with their weights.

    Phrases of `questions/incoming.yaml` stand among them by their ids, `@no-filled`, and facts such as `(a time)`.
    """

    schema: int
    title: str
    least: int
    """Percent that a kind needs of all that's found, to be told."""
    needs: int
    """What words and phrases must add up to for it, in tenths: the length of a message and its days alone tell nothing."""
    hidden: int
    """Percent with which a no that isn't first leaves all else untold."""
    also: int
    """Percent with which another kind is told besides."""
    firm: int
    """What phrases add that aren't in the table, in tenths, by how surely they tell."""
    told: int
    likely: int
    hint: int
    entries: tuple[NewsWords, ...]


class Incoming(Struct, frozen=True, kw_only=True):
    """The file of these words."""

    schema: int
    title: str
    entries: tuple[NewsSign, ...]
    lists: tuple[SharedWords, ...] = ()
    news: NewsTable | None = None
    """The weights, from their own file."""
