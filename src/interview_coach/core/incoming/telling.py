"""Which kinds of news a message brings: what its words, its phrases and its days add up to, with a table of weights.

A no is never taken for anything else: where a no has a share of what is found and isn't first, nothing is told. Only
the feedback call goes with a no, so there the no is told, and the call after it.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from interview_coach.core.incoming.scope import conditions
from interview_coach.core.incoming.sentences import MailSentence
from interview_coach.core.incoming.signs import FIRM, LIKELY, SignHit, Words
from interview_coach.core.incoming.words import NewsTable
from interview_coach.core.text.news import News
from interview_coach.core.text.weights import ASKS, BEGINS, NUMBER, STATES, TENTHS, Weights, key_of, shares
from interview_coach.core.text.words import COMMON_ENGLISH, STOP_WORDS

PHRASE = "@"
"""The sign before the id of a phrase in the table."""
IF = "if:"
"""The sign before a word of a condition."""
AUTOMATIC = "note-automatic"
"""The sign of mail that a program sends by itself."""
ENDINGS: tuple[News, ...] = ("no", "job-cut")
"""Kinds with which a candidacy ends."""
_CALLS: frozenset[News] = frozenset({"call-agreed", "call-declined"})
_AGREED: tuple[News, ...] = ("call-agreed",)
_AROUND = 3
"""Words on either side of the heaviest one that are quoted with it."""
_CUTS = frozenset(",;:()-")


class Clues(Struct, frozen=True):
    """What a message holds besides its words: the phrases found in it, and what its days and sentences are."""

    hits: tuple[SignHit, ...]
    facts: frozenset[str]
    """As the table has them: `(a time)`."""


class NewsWeights(Weights[News]):
    """The table, ready for looking up."""

    def __init__(self, table: NewsTable) -> None:
        super().__init__((each.id, each.says, each.unsays) for each in table.entries)
        self._least, self._hidden, self._also = table.least / 100, table.hidden / 100, table.also / 100
        self._needs = table.needs / TENTHS
        self._unknown = {
            "firm": table.firm, "told": table.told, "likely": table.likely, "hint": table.hint,
        }  # fmt: skip

    def told(
        self, sentences: Sequence[MailSentence], clues: Clues, *, after_no: bool = False
    ) -> list[News | None]:
        """The kinds that are told, the main one first; None first where that can't be told.

        `after_no`: they had said no before, so that words of a no may go with an answer about the call.
        """
        if _is_foreign(sentences):
            return [None]
        # In their order, so that the sums are the same each time.
        keys = news_keys(sentences, clues)
        said = self.scores(each for each in keys if each not in clues.facts)
        facts = self.scores(each for each in keys if each in clues.facts)
        for sign in {hit.sign for hit in clues.hits if not self.of(f"{PHRASE}{hit.sign.id}")}:
            said[sign.kind] += self._unknown[sign.tells] / TENTHS
        scores = {kind: points + facts[kind] for kind, points in said.items()}
        if after_no:
            called = shares({kind: score for kind, score in scores.items() if kind not in ENDINGS})
            if called[0][1] in _CALLS:
                return [called[0][1]]
        found = shares(scores)
        (share, kind), *others = found
        ending = sum(each for each, other in found if other in ENDINGS)
        if said[kind] < self._needs and max(said.get(each, 0.0) for each in ENDINGS) < self._needs / 2:
            return [None]
        if share < self._least or said[kind] < self._needs:
            return [None, "no"] if ending >= self._also else [None]
        also = [other for each, other in others if each >= self._also]
        if kind in _CALLS and (ending >= self._hidden or _has(clues, ENDINGS, FIRM)):
            # A call to talk it over is offered with a no, never in place of one.
            return ["no", kind]
        if kind not in ENDINGS and ending >= self._hidden:
            return [None, "no", kind, *(each for each in also if each != "no")]
        if kind in ENDINGS and _has(clues, _AGREED, LIKELY):
            also = [*(each for each in also if each not in _CALLS), "call-agreed"]
        return [kind, *also]

    def heaviest(self, sentences: Sequence[MailSentence], kind: News) -> Words:
        """The words that speak most for the kind, with some around them."""
        found = [
            (weight, -number, -at)
            for number, each in enumerate(sentences)
            for at, weight in enumerate(self._by_place(each, kind))
        ]
        _, number, at = max(found)
        return _phrase(sentences[-number], -number, -at)

    def _by_place(self, sentence: MailSentence, kind: News) -> Iterator[float]:
        """How much each word speaks for the kind, with the one behind it."""
        keys = [_key(token.word) for token in sentence.tokens]
        for key, after in zip(keys, [*keys[1:], ""], strict=True):
            yield (sum(self.of(each).get(kind, 0.0) for each in (key, f"{key} {after}")) if key else -1.0)


def _has(clues: Clues, kinds: Collection[News], points: int) -> bool:
    """Whether a phrase is there that tells one of these kinds as surely as this."""
    return any(hit.kind in kinds and hit.points >= points for hit in clues.hits)


def _is_foreign(sentences: Iterable[MailSentence]) -> bool:
    """Whether there are more common words of another language than of English, and not just one."""
    common = [token.word for each in sentences for token in each.tokens if token.word in STOP_WORDS]
    foreign = sum(word not in COMMON_ENGLISH for word in common)
    return foreign > 1 and 2 * foreign > len(common)


def news_keys(sentences: Iterable[MailSentence], clues: Clues) -> list[str]:
    """What's looked up in the table, each once: words, pairs of them, words of conditions, phrases by their ids, and facts."""
    found = dict.fromkeys([*sorted({f"{PHRASE}{hit.sign.id}" for hit in clues.hits}), *sorted(clues.facts)])
    for each in sentences:
        known = [key for token in each.tokens if (key := _key(token.word))]
        found.update(dict.fromkeys(_supposed(each)))
        whole = [BEGINS, *known, ASKS if each.asks else STATES]
        found.update(dict.fromkeys([*known, *(" ".join(pair) for pair in pairwise(whole))]))
    return list(found)


def _supposed(sentence: MailSentence) -> Iterator[str]:
    """The words in its conditions, with the sign that says so."""
    for begin, end in conditions(sentence):
        yield from (f"{IF} {key}" for token in sentence.tokens[begin + 1 : end] if (key := _key(token.word)))


def _key(word: str) -> str:
    """The word as it's looked up; empty for a sign that is no word."""
    if word[:1].isdigit():
        return NUMBER
    return key_of(word) if word.isalnum() else ""


def _phrase(sentence: MailSentence, number: int, at: int) -> Words:
    """The words around this one, up to a comma or the like where that leaves enough of them."""
    begin, end = max(0, at - _AROUND), min(len(sentence.tokens), at + _AROUND + 1)
    cuts = [place for place in range(begin, end) if sentence.tokens[place].word in _CUTS]
    first = max((place + 1 for place in cuts if place < at), default=begin)
    after = min((place for place in cuts if place > at), default=end)
    return Words(number, first, after) if after - first >= _AROUND else Words(number, begin, end)


@lru_cache(maxsize=4)
def weights_of(table: NewsTable) -> NewsWeights:
    """The table of this file, ready for looking up."""
    return NewsWeights(table)
