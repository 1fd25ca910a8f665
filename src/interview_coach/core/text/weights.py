"""A table of words with their weights, as in `crew 21, boss 18`, and what the words of a text add up to."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from interview_coach.core.text.words import stem

T = TypeVar("T")
ASKS, STATES, BEGINS = "?", ".", "<"
"""The signs for the end of a question, the end of a statement, and the beginning."""
NUMBER = "number"
TENTHS = 10


class Weights(Generic[T]):
    """How much each word speaks for each of several things, ready for looking up."""

    def __init__(self, table: Iterable[tuple[T, str, str]]) -> None:
        """Read the table: each thing with the words that speak for it, and those that speak against it, in tenths."""
        self._each: list[T] = []
        self._tables: list[tuple[T, int, dict[str, str]]] = []
        self._known: dict[str, dict[T, float]] = {}
        for thing, says, unsays in table:
            self._each.append(thing)
            self._tables += [(thing, 1, _tenths(says)), (thing, -1, _tenths(unsays))]

    def of(self, word: str) -> Mapping[T, float]:
        """How much the word speaks for each thing; nothing for a word that isn't in the table."""
        if word not in self._known:
            self._known[word] = {
                thing: sign * int(tenths[word]) / TENTHS
                for thing, sign, tenths in self._tables
                if word in tenths
            }
        return self._known[word]

    def scores(self, counted: Iterable[str], without: Collection[T] = ()) -> dict[T, float]:
        """What these words add up to for each thing but those left out."""
        found: dict[T, float] = {each: 0.0 for each in self._each if each not in without}
        for word in counted:
            for thing, weight in self.of(word).items():
                if thing in found:
                    found[thing] += weight
        return found


def _tenths(listed: str) -> dict[str, str]:
    """The words of a list, each with its number as text: it becomes a number once it's asked for."""
    return dict(each.rsplit(" ", 1) for each in listed.split(", ") if each)


def shares(scores: Mapping[T, float]) -> Sequence[tuple[float, T]]:
    """Each thing with its share of one, the largest first."""
    most = max(scores.values())
    powers = {thing: math.exp(score - most) for thing, score in scores.items()}
    whole = sum(powers.values())
    return sorted(((power / whole, thing) for thing, power in powers.items()), key=lambda each: -each[0])


def key_of(word: str) -> str:
    """The word as it's looked up: by its stem, and any number as `number`."""
    return NUMBER if word.isdigit() else stem(word) or word
