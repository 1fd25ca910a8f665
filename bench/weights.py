"""Working out the weights of words: a softmax, with words left out at random so that no single one carries a text."""

import math
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median
from textwrap import wrap

MOST_A_LINE = 105
Table = Mapping[str, Sequence[float]]
"""The weights of each word, one for each thing that's told apart."""
_FAINT = 0.002
"""A slope below which nothing moves."""


class Fit:
    """The weights while they're worked out."""

    def __init__(self, things: int, seed: int, *, pace: float, left_out: float, shrink: float) -> None:
        self.chance = random.Random(seed)
        self.weights: dict[str, list[float]] = {}
        self._moved: dict[str, list[float]] = {}
        self._things, self._pace, self._left_out, self._shrink = things, pace, left_out, shrink

    def drawn(self, counted: Sequence[str]) -> list[str]:
        """The words that aren't left out this time."""
        return [each for each in counted if len(counted) <= 2 or self.chance.random() > self._left_out]

    def learn(
        self, kept: Iterable[str], thing: int, weight: float = 1.0, more: Sequence[float] = ()
    ) -> list[float]:
        """Words move toward their thing, and away from the others that they spoke for. The slopes; `more` is added to the sums."""
        sums = [*more] or [0.0] * self._things
        for each in kept:
            if each not in self.weights:
                self.weights[each], self._moved[each] = [0.0] * self._things, [0.01] * self._things
            sums = [old + new for old, new in zip(sums, self.weights[each], strict=True)]
        most = max(sums)
        powers = [math.exp(each - most) for each in sums]
        whole = sum(powers)
        slopes = [weight * each / whole for each in powers]
        slopes[thing] -= weight
        for each in kept:
            self._move(each, slopes)
        return slopes

    def _move(self, word: str, slopes: Sequence[float]) -> None:
        weights, moved = self.weights[word], self._moved[word]
        for at, slope in enumerate(slopes):
            if abs(slope) > _FAINT:
                shrunk = slope + self._shrink * weights[at]
                moved[at] += shrunk * shrunk
                weights[at] -= self._pace * shrunk / moved[at] ** 0.5


def mean(fits: Sequence[Fit]) -> Table:
    """The mean of several fits, which tells more than any of them. A word that a fit left out each time is 0 there."""
    words = dict.fromkeys(word for fit in fits for word in fit.weights)
    nothing = [0.0] * len(next(iter(fits[0].weights.values())))
    return {
        word: [
            sum(each) / len(fits)
            for each in zip(*(fit.weights.get(word, nothing) for fit in fits), strict=True)
        ]
        for word in words
    }


def centred(table: Table) -> Table:
    """The same weights with the middle one of each word at 0: what's added to all things alike tells nothing."""
    return {word: [each - median(weights) for each in weights] for word, weights in table.items()}


def most_telling(table: Table, number: int) -> frozenset[str]:
    """The words with the largest weights."""
    return frozenset(sorted(table, key=lambda word: (-max(map(abs, table[word])), word))[:number])


def entries(
    things: Iterable[str], table: Table, least_for: int, least_against: int, always: str = " "
) -> Iterator[str]:
    """The lines of the file: for each thing the words that speak for it and against it, from so many tenths on.

    A word that begins with the sign `always` is there with any weight.
    """
    for at, thing in enumerate(things):
        tenths = {word: round(10 * weights[at]) for word, weights in table.items()}
        kept = {
            word: each
            for word, each in tenths.items()
            if each >= least_for or each <= -least_against or word.startswith(always)
        }
        yield f"- id: {thing}"
        for key, sign in (("says", 1), ("unsays", -1)):
            chosen = sorted((-each * sign, word) for word, each in kept.items() if each * sign > 0)
            text = ", ".join(f"{word} {-each}" for each, word in chosen)
            yield f"  {key}: >-"
            yield from wrap(
                text,
                MOST_A_LINE,
                initial_indent="    ",
                subsequent_indent="    ",
                break_on_hyphens=False,
                break_long_words=False,
            )
