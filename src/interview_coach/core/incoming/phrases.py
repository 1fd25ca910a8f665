"""Listed phrases, and looking them up in a sentence.

A phrase is words with a blank between them. `(one|two words)` is a choice, `(one)?` may be left out, `@name` is any of a
shared list, `..` is up to three words of any kind, and `...` up to eight. A comma in the text never keeps a phrase from
being found.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

T = TypeVar("T")
_GAPS = {"..": 3, "...": 8}
_PART = re.compile(r"\(([^()]*)\)(\?)?|(@[a-z-]+)(\?)?|(\S+)")
_COMMA = ","
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
"""A hyphen within a word: in a sentence its parts are words, and it's one between them."""


class PhraseError(ValueError):
    """A phrase that can't be read; its text says why."""


class _Part(Struct, frozen=True):
    """A place in a phrase: its choices by their first word, or a gap of so many words."""

    choices: dict[str, list[tuple[str, ...]]]
    may_miss: bool = False
    gap: int = 0


class Pattern:
    """A phrase, ready for looking up."""

    __slots__ = ("_needed", "_parts", "anchors")

    def __init__(self, phrase: str, lists: Mapping[str, Sequence[str]]) -> None:
        """Read the phrase.

        Raises:
            PhraseError: it has an empty choice, names no list that there is, or consists of nothing that must be there.
        """
        self._parts = tuple(_parts(phrase, lists))
        self._needed = [part.choices.keys() for part in self._parts if not part.may_miss and not part.gap]
        if not self._needed:
            raise PhraseError("needs a word that isn't optional")
        self.anchors: Collection[str] = min(self._needed, key=len)

    @property
    def words(self) -> frozenset[str]:
        """Every word in it."""
        return frozenset(
            word
            for part in self._parts
            for choices in part.choices.values()
            for choice in choices
            for word in choice
        )

    def may_stand_in(self, words: Collection[str]) -> bool:
        """Whether each part that it can't do without begins with one of these words, in any order."""
        return not any(choices.isdisjoint(words) for choices in self._needed)

    def find(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where the phrase stands among these words: the numbers of its first word and of the one after its last."""
        head = self._parts[0]
        for first, word in enumerate(words):
            if (word in head.choices or head.may_miss) and (
                after := _end(self._parts, words, first, 0)
            ) > first:
                yield first, after


class PatternIndex(Generic[T]):
    """Many patterns with what each of them tells, found by the words of a sentence."""

    def __init__(self, entries: Iterable[tuple[Pattern, T]]) -> None:
        self._by_word: dict[str, list[tuple[int, Pattern, T]]] = {}
        for number, (pattern, told) in enumerate(entries):
            for word in pattern.anchors:
                self._by_word.setdefault(word, []).append((number, pattern, told))

    @property
    def words(self) -> frozenset[str]:
        """Every word of these patterns."""
        patterns = {pattern for entries in self._by_word.values() for _, pattern, _ in entries}
        return frozenset(word for pattern in patterns for word in pattern.words)

    def found(self, words: Sequence[str]) -> Iterator[tuple[int, int, T]]:
        """Every pattern that stands among these words, with its place."""
        tried: set[int] = set()
        different = dict.fromkeys(words)
        for word in different:
            for number, pattern, told in self._by_word.get(word, ()):
                if number not in tried:
                    tried.add(number)
                    if not pattern.may_stand_in(different):
                        continue
                    yield from ((first, after, told) for first, after in pattern.find(words))


def _end(parts: Sequence[_Part], words: Sequence[str], at: int, number: int) -> int:
    """The number of the word after the phrase, from its part `number` on; -1 where it isn't there."""
    if number == len(parts):
        return at
    part = parts[number]
    if part.gap:
        ends = (
            _end(parts, words, at + skipped, number + 1)
            for skipped in range(min(part.gap, len(words) - at) + 1)
        )
        return next((end for end in ends if end >= 0), -1)
    for choice in part.choices.get(words[at], ()) if at < len(words) else ():
        after = at + len(choice)
        if len(choice) > 1 and tuple(words[at:after]) != choice:
            continue
        after += after < len(words) and words[after] == _COMMA
        if (end := _end(parts, words, after, number + 1)) >= 0:
            return end
    return _end(parts, words, at, number + 1) if part.may_miss else -1


def _parts(phrase: str, lists: Mapping[str, Sequence[str]]) -> Iterator[_Part]:
    for match in _PART.finditer(phrase):
        group, group_may, name, name_may, word = match.groups()
        if group is not None:
            choices = [words for each in group.split("|") for words in _expanded(each.strip(), lists)]
            yield _Part(_by_first(choices), bool(group_may))
        elif name is not None:
            yield _Part(_by_first(_expanded(name, lists)), bool(name_may))
        else:
            yield _Part({}, gap=_GAPS[word]) if word in _GAPS else _Part(_by_first(_expanded(word, lists)))


def _expanded(words: str, lists: Mapping[str, Sequence[str]]) -> Sequence[str]:
    if not words:
        raise PhraseError("has an empty choice")
    if not words.startswith("@"):
        return (_HYPHEN.sub(" - ", words),)
    if words[1:] not in lists:
        raise PhraseError(f"names {words}, which isn't among the lists")
    return [_HYPHEN.sub(" - ", each) for each in lists[words[1:]]]


def _by_first(choices: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    """The choices by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for choice in choices:
        words = tuple(choice.split())
        found.setdefault(words[0], []).append(words)
    for each in found.values():
        each.sort(key=len, reverse=True)
    return found
