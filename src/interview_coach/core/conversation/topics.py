"""The words that speak for a move, each with its weight: the file `questions/topics.yaml` as values, and their sum.

A word counts by its stem, and words that mean nearly the same count as one. Two words in a row count as well, and two
with one between them.
"""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from msgspec import Struct

from interview_coach.core.conversation.manager import Move
from interview_coach.core.text.weights import ASKS, BEGINS, STATES, TENTHS, Weights, key_of


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
        return {tells: each / TENTHS for tells, each in tenths.items()}


class TopicWeights(Weights[Move]):
    """The topic words, ready for looking up."""

    def __init__(self, topics: Topics) -> None:
        super().__init__((each.id, each.says, each.unsays) for each in topics.entries)
        self.skips = frozenset(topics.skips)
        self.near = {word: each.id for each in topics.near for word in each.says}

    def counted(self, words: Iterable[str], *, asks: bool) -> list[str]:
        """The words of a sentence as they're looked up: alone, in pairs, and in pairs with one between."""
        known = [self.key(each) for each in words if each not in self.skips]
        whole = [BEGINS, *known, ASKS if asks else STATES]
        pairs = [" ".join(pair) for pair in pairwise(whole)]
        apart = [" ~ ".join(pair) for pair in zip(whole, whole[2:], strict=False)]
        return [*known, *pairs, *apart]

    def key(self, word: str) -> str:
        """The word as it's looked up."""
        return self.near.get(word) or key_of(word)
