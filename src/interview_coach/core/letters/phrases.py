"""Worn phrases, words about pay and words that press: what a note does better without, and what to write instead."""

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from interview_coach.core.text.names import fold

PhraseGroup = Literal["worn", "pay", "pressing"]


class Phrase(Struct, frozen=True, kw_only=True):
    """Ways of saying one thing that a note does better without."""

    id: str
    group: PhraseGroup
    says: tuple[str, ...]
    """The phrases; case, accents and line ends do not count."""
    why: str
    instead: str
    source: str


class Phrases(Struct, frozen=True, kw_only=True):
    """The file of phrases. `ordinary` are words that stand in any note, so that they tell nothing about a talk."""

    schema: int
    title: str
    entries: tuple[Phrase, ...]
    ordinary: tuple[str, ...] = ()

    def of(self, group: PhraseGroup) -> tuple[Phrase, ...]:
        """The phrases of one group."""
        return tuple(each for each in self.entries if each.group == group)


def phrase_places(phrase: str, text: str) -> list[tuple[int, int]]:
    """Where the phrase stands in a folded text, as whole words: beginning and end."""
    words = r"\s+".join(re.escape(word) for word in fold(_straight(phrase)).split())
    return [found.span() for found in re.finditer(rf"(?<!\w){words}(?!\w)", text)]


def folded_lines(lines: Iterable[str]) -> str:
    """The lines ready for `places`: without case and accents, and with line ends where they were."""
    return "\n".join(fold(_straight(line)) for line in lines)


def mentions(text: str, phrases: Sequence[Phrase]) -> bool:
    """Whether the text has one of the phrases."""
    folded = folded_lines(text.split("\n"))
    return any(phrase_places(words, folded) for each in phrases for words in each.says)


def _straight(text: str) -> str:
    return text.replace("\u2019", "'").replace("\u2018", "'")
