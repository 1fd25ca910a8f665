"""Worn phrases, words about pay and words that press: what a note does better without, and what to write instead."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct

from interview_coach.core.letters.kinds import LetterKind
from interview_coach.core.text.names import fold

PhraseGroup = Literal[
    "worn", "pay", "pressing", "pleading", "arguing", "nagging", "guilt", "blaming", "gift", "gimmick", "excuse", "apology", "no-name",
    "mass", "texting", "fawning", "private", "doubt", "ultimatum", "assuming", "flirting", "comparing", "criticism", "gossip",
    "familiar", "sarcasm", "demand", "contacts", "grading", "belief", "reopening", "boasting", "employer", "resume",
]  # fmt: skip


class Phrase(Struct, frozen=True, kw_only=True):
    """Ways of saying one thing that a note does better without."""

    id: str
    group: PhraseGroup
    says: tuple[str, ...] = ()
    """The phrases; case, accents and line ends do not count."""
    forms: tuple[str, ...] = ()
    """Phrases with choices and gaps, within a sentence whose contractions are written out. With ` ?` at the end: in a question."""
    unless: tuple[str, ...] = ()
    """Forms of the same sentence with which the forms say nothing."""
    near: tuple[str, ...] = ()
    """Forms of which one must be in the same sentence or one of the two before it; empty: the forms count anywhere."""
    why: str
    instead: str
    source: str
    mild: bool = False
    """Whether one of them alone is fine, in a letter that has something of its own to say."""


class KindWords(Struct, frozen=True, kw_only=True):
    """Words that tell what kind of letter it is."""

    id: LetterKind
    says: tuple[str, ...]


class Phrases(Struct, frozen=True, kw_only=True):
    """The file of phrases. `ordinary` are words that stand in any note, so that they tell nothing about a talk."""

    schema: int
    title: str
    entries: tuple[Phrase, ...]
    ordinary: tuple[str, ...] = ()
    spelled: tuple[str, ...] = ()
    """Long everyday words; a word one letter away from one of them is misspelled."""
    kinds: tuple[KindWords, ...] = ()
    """The first kind whose words are in a letter is the kind it is."""

    def kind_of(self, text: str) -> LetterKind | None:
        """What kind of letter a text is by its words; None if they don't tell."""
        folded = folded_lines(text.split("\n"))
        return next(
            (each.id for each in self.kinds if any(phrase_places(said, folded) for said in each.says)), None
        )

    def of(self, group: PhraseGroup) -> tuple[Phrase, ...]:
        """The phrases of one group."""
        return tuple(each for each in self.entries if each.group == group)


def phrase_places(phrase: str, text: str) -> list[tuple[int, int]]:
    """Where the phrase stands in a folded text, as whole words: beginning and end."""
    words = _words_of(phrase)
    if not all(word in text for word in words):
        return []
    pattern = r"\s+".join(map(re.escape, words))
    return [found.span() for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", text)]


@cache
def _words_of(phrase: str) -> tuple[str, ...]:
    return tuple(fold(_straight(phrase)).split())


def folded_lines(lines: Iterable[str]) -> str:
    """The lines ready for `places`: without case and accents, and with line ends where they were."""
    return _folded(tuple(lines))


@lru_cache(maxsize=16)
def _folded(lines: tuple[str, ...]) -> str:
    return "\n".join(fold(_straight(line)) for line in lines)


def mentions(text: str, phrases: Sequence[Phrase]) -> bool:
    """Whether the text has one of the phrases."""
    folded = folded_lines(text.split("\n"))
    return any(phrase_places(words, folded) for each in phrases for words in each.says)


def _straight(text: str) -> str:
    return text.replace("\u2019", "'").replace("\u2018", "'")
