"""Which of many texts say nearly the same: they share long words, or run alike letter by letter."""

import difflib
import re
from collections.abc import Sequence
from functools import cache
from itertools import combinations

Named = tuple[str, str]
"""A text, after its name."""
NEVER = 2.0
"""A share that no two texts have."""


def nearly_the_same(
    texts: Sequence[Named], most_alike: float, most_shared: float, least_shared: float = 0
) -> list[tuple[str, str]]:
    """The names of each two texts that share so many of their long words, or run so much alike.

    With `least_shared`, those that share fewer of their long words are not compared letter by letter.
    """
    return [
        (one, other)
        for (one, first), (other, second) in combinations(texts, 2)
        if (share := shared(first, second)) >= most_shared
        or (share >= least_shared and is_alike(first, second, most_alike))
    ]


@cache
def long_words(text: str) -> frozenset[str]:
    """Its words of four letters and more, found once a text: each is compared with hundreds of others."""
    return frozenset(re.findall(r"[a-z]{4,}", text.lower()))


def shared(one: str, other: str) -> float:
    """Which share of their words of four letters and more two texts have in common."""
    first, second = long_words(one), long_words(other)
    both = len(first & second)
    return both / max(1, len(first) + len(second) - both)


def is_alike(one: str, other: str, least: float) -> bool:
    """Whether this share of two texts, or more, runs in the same order. Most pairs need no slow comparison."""
    letters = least * (len(one) + len(other)) / 2
    return (
        min(len(one), len(other)) >= letters
        and in_order(one, other) >= letters
        and alike(one, other) >= least
    )


def alike(one: str, other: str) -> float:
    """How much of two texts runs in the same order."""
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()


@cache
def places_of(text: str) -> dict[str, int]:
    """Where each letter stands in it, as bits, found once a text."""
    places: dict[str, int] = {}
    for place, letter in enumerate(text):
        places[letter] = places.get(letter, 0) | 1 << place
    return places


def in_order(one: str, other: str) -> int:
    """How many letters two texts have in the same order, gaps allowed: never fewer than difflib finds, and fast."""
    places = places_of(one)
    all_ones = row = (1 << len(one)) - 1
    for letter in other:
        taken = row & places.get(letter, 0)
        row = (row + taken | row - taken) & all_ones
    return len(one) - row.bit_count()
