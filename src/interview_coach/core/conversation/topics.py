"""The words that speak for a move, each with its weight: the file `questions/topics.yaml` as values, and their sum.

A word counts by its stem, and words that mean nearly the same count as one. Two words in a row count as well, and two
with one between them.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from interview_coach.core.conversation.manager import Move
from interview_coach.core.text.words import stem

ASKS, STATES, BEGINS = "?", ".", "<"
"""What stands for the end of a question, the end of a statement, and the beginning."""
NUMBER = "number"
_TENTHS = 10


class NearWords(Struct, frozen=True, kw_only=True):
    """Words that count as one: the word in `id`."""

    id: str
    says: tuple[str, ...]


class MoveTopic(Struct, frozen=True, kw_only=True):
    """What speaks for a move, and against it: words, and how much each tells in tenths, as in `crew 21, boss 18`."""

    id: Move
    says: str
    unsays: str = ""


class Topics(Struct, frozen=True, kw_only=True):
    """The file of topic words."""

    schema: int
    title: str
    sure: int
    """What a sure clue of `questions/moves.yaml` adds, in tenths."""
    likely: int
    maybe: int
    skips: tuple[str, ...]
    """Words that tell nothing."""
    near: tuple[NearWords, ...]
    entries: tuple[MoveTopic, ...]

    @property
    def clues(self) -> Mapping[str, float]:
        """What a clue adds, by how surely it tells."""
        tenths = {"sure": self.sure, "likely": self.likely, "maybe": self.maybe}
        return {tells: each / _TENTHS for tells, each in tenths.items()}


class Weights:
    """The topic words, ready for looking up."""

    def __init__(self, topics: Topics) -> None:
        self.skips = frozenset(topics.skips)
        self.near = {word: each.id for each in topics.near for word in each.says}
        self.of: dict[str, dict[Move, float]] = {}
        for topic in topics.entries:
            for sign, lines in ((1, topic.says), (-1, topic.unsays)):
                for line in filter(None, lines.split(", ")):
                    word, _, tenths = line.rpartition(" ")
                    self.of.setdefault(word, {})[topic.id] = sign * int(tenths) / _TENTHS
        self.moves = tuple(each.id for each in topics.entries)

    def counted(self, words: Iterable[str], *, asks: bool) -> list[str]:
        """The words of a sentence as they're looked up: alone, in pairs, and in pairs with one between."""
        known = [self.key(each) for each in words if each not in self.skips]
        whole = [BEGINS, *known, ASKS if asks else STATES]
        pairs = [" ".join(pair) for pair in pairwise(whole)]
        apart = [" ~ ".join(pair) for pair in zip(whole, whole[2:], strict=False)]
        return [*known, *pairs, *apart]

    def key(self, word: str) -> str:
        """The word as it's looked up."""
        if word.isdigit():
            return NUMBER
        return self.near.get(word) or stem(word) or word

    def scores(self, counted: Collection[str], without: Collection[Move] = ()) -> dict[Move, float]:
        """What these words add up to for each move."""
        found: dict[Move, float] = {each: 0.0 for each in self.moves if each not in without}
        for word in counted:
            for move, weight in self.of.get(word, {}).items():
                if move in found:
                    found[move] += weight
        return found


def ranked(scores: Mapping[Move, float]) -> Sequence[tuple[float, Move]]:
    """The moves with their shares of one, the largest first."""
    most = max(scores.values())
    powers = {move: math.exp(score - most) for move, score in scores.items()}
    whole = sum(powers.values())
    return sorted(((power / whole, move) for move, power in powers.items()), key=lambda each: -each[0])
