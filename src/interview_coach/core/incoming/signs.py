"""The signs of news in a message: which listed words stand in it, and what is said about them there."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from msgspec import Struct

from interview_coach.core.incoming.phrases import Pattern, PatternIndex
from interview_coach.core.incoming.scope import is_denied, is_supposed
from interview_coach.core.incoming.sentences import MailSentence, MailWord
from interview_coach.core.incoming.words import Incoming, NewsSign, Sureness
from interview_coach.core.text.names import one_slip
from interview_coach.core.text.news import News

POINTS: dict[Sureness, int] = {"firm": 5, "told": 3, "likely": 2, "hint": 1}
LIKELY, FIRM = POINTS["likely"], POINTS["firm"]
SHORTEST_SLIP = 7
"""Letters of a word from which one that is a letter off is likely a slip."""
MOST_SLIPS = 200
"""Unknown words that are looked at for a slip; no one types more."""


class Words(Struct, frozen=True):
    """Words of a message: their sentence, and the numbers of the first word and of the one after the last."""

    sentence: int
    first: int
    after: int


class SignHit(Words, frozen=True):
    """Words that tell a kind of news."""

    sign: NewsSign
    points: int

    @property
    def kind(self) -> News:
        """The kind it tells."""
        return self.sign.kind


class Signs:
    """The listed words, ready for looking up."""

    def __init__(self, words: Incoming) -> None:
        lists = {each.id: each.says for each in words.lists}
        self._lists = lists
        self._unless: dict[str, PatternIndex[bool]] = {}
        self._index = PatternIndex(
            (Pattern(phrase, lists), sign) for sign in words.entries for phrase in sign.says
        )
        self._known = self._index.words | {
            part for each in words.lists for phrase in each.says for part in phrase.split()
        }
        self._by_first: dict[tuple[str, int], list[str]] = {}
        """The known words by their first letter and their length."""
        for word in self._known:
            if len(word) >= SHORTEST_SLIP:
                self._by_first.setdefault((word[0], len(word)), []).append(word)

    def hits(self, sentences: Sequence[MailSentence]) -> list[SignHit]:
        """Every sign in these sentences. One that is denied or supposed tells nothing, but for a denied invitation or offer."""
        found: list[SignHit] = []
        for number, sentence in enumerate(sentences):
            found += self._in(sentence, number)
        return found

    def _in(self, sentence: MailSentence, number: int) -> Iterator[SignHit]:
        best: dict[str, SignHit] = {}
        barred: dict[str, bool] = {}
        words = [token.word for token in sentence.tokens]
        for first, after, sign in self._index.found(words):
            if sign.id not in barred:
                barred[sign.id] = any(True for _ in self._denials(sign).found(words))
            points = self._points(sentence, first, after, sign) if not barred[sign.id] else 0
            known = best.get(sign.id)
            if points and (
                known is None or (points, after - first) > (known.points, known.after - known.first)
            ):
                best[sign.id] = SignHit(number, first, after, sign, points)
        yield from best.values()

    def _denials(self, sign: NewsSign) -> PatternIndex[bool]:
        """The phrases with which this sign tells nothing, made when they are first needed."""
        if sign.id not in self._unless:
            self._unless[sign.id] = PatternIndex(
                (Pattern(phrase, self._lists), True) for phrase in sign.unless
            )
        return self._unless[sign.id]

    @staticmethod
    def _points(sentence: MailSentence, first: int, after: int, sign: NewsSign) -> int:
        if not sign.supposed and is_supposed(sentence, first, after, is_no=sign.kind == "no"):
            return 0
        if not sign.negated and POINTS[sign.tells] > 1 and is_denied(sentence, first, after):
            return 0
        return POINTS[sign.tells]

    def mended(self, sentences: Iterable[MailSentence]) -> list[MailSentence]:
        """The sentences with likely slips put right, where a listed word is one letter off."""
        slips: dict[str, str] = {}
        looked = 0
        found = []
        for sentence in sentences:
            for word in {token.word for token in sentence.tokens}:
                if (
                    word in slips
                    or len(word) < SHORTEST_SLIP - 1
                    or word in self._known
                    or not word.isalpha()
                    or looked >= MOST_SLIPS
                ):
                    continue
                looked += 1
                alike = (
                    self._by_first.get((word[0], length), ())
                    for length in (len(word) - 1, len(word), len(word) + 1)
                )
                near = [each for each in chain.from_iterable(alike) if one_slip(word, each)]
                # A shorter form of a listed word is a word of its own.
                good = [each for each in near if not each.startswith(word) and not word.startswith(each)]
                slips[word] = min(good, default=word)
            found.append(_with(sentence, slips))
        return found


def _with(sentence: MailSentence, slips: dict[str, str]) -> MailSentence:
    if all(slips.get(token.word, token.word) == token.word for token in sentence.tokens):
        return sentence
    tokens = [
        MailWord(slips.get(token.word, token.word), token.start, token.end) for token in sentence.tokens
    ]
    places, at = [], 1
    for token in tokens:
        places.append(at)
        at += len(token.word) + 1
    return MailSentence(
        tuple(tokens), f" {' '.join(token.word for token in tokens)} ", tuple(places), sentence.asks
    )


@lru_cache(maxsize=4)
def signs_of(words: Incoming) -> Signs:
    """The words of this file, ready for looking up."""
    return Signs(words)
