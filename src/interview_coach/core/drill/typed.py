"""A typed answer as words with their places, and phrases to look for in it."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

from msgspec import Struct

from interview_coach.core.text.names import fold
from interview_coach.core.text.periods import is_inside
from interview_coach.core.text.words import COMMON_ENGLISH, root

GAP = 2
"""So many other words may stand between two words of a phrase."""
BEFORE = 2
"""So many words back, a "not" takes back what follows."""
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_END = re.compile(r"[.!?;\n\u2026]+")
_PARTS = {"'d": "would", "'ll": "will", "'ve": "have", "'m": "am", "'re": "are", "'s": ""}
_WHOLE = {"can't": ("can", "not"), "won't": ("will", "not"), "cannot": ("can", "not"), "dont": ("do", "not"),
          "didnt": ("did", "not"), "cant": ("can", "not"), "im": ("i", "am"), "ive": ("i", "have"),
          "doesnt": ("does", "not"), "wasnt": ("was", "not"), "couldnt": ("could", "not")}  # fmt: skip
_NOT = frozenset({"not", "never", "without", "nobody", "nothing", "none", "no"})
_STILL = frozenset({"only", "just", "sure"})
""""Not only" and "not just" take nothing back."""
_BLAME = frozenset({"fault", "faults", "mistake", "mistakes"})
_OTHERS = frozenset({"your", "his", "her", "its", "their", "whose"})
""""Their mistake" owns nothing."""
_DROPPED = frozenset(
    [
        "a",
        "an",
        "the",
        "i",
        "he",
        "she",
        "it",
        "we",
        "they",
        "me",
        "him",
        "her",
        "us",
        "them",
        "my",
        "his",
        "its",
        "our",
        "their",
    ]
)

Phrase = tuple[str, ...]
"""The words of a phrase, as `WordForms` has them, without articles and most pronouns."""


class WordForms(Struct, frozen=True):
    """The one form under which all forms of a word are compared."""

    irregular: Mapping[str, str]

    def of(self, word: str) -> str:
        """The form of this word: `told` and `telling` are `tell`."""
        if word in self.irregular:
            return self.irregular[word]
        found = root(word)
        return self.irregular.get(found, found)

    def phrase(self, said: str) -> Phrase:
        """The words of a phrase to look for."""
        plain = [word for found in _WORD.findall(said) for word in plain_words(found)]
        kept = [word for word in plain if word not in _DROPPED]
        # One common word that's left of several would be everywhere.
        says = len(kept) > 1 or (len(kept) == 1 and (len(plain) == 1 or kept[0] not in COMMON_ENGLISH))
        return tuple(map(self.of, kept if says else plain))

    def phrases(self, listed: str) -> tuple[Phrase, ...]:
        """The phrases of a list with commas between."""
        return tuple(found for said in listed.split(",") if (found := self.phrase(said)))


def word_forms(lists: tuple[str, ...]) -> WordForms:
    """The irregular forms: each list begins with the word that the others count as."""
    return WordForms({form: line.split()[0] for line in lists for form in line.split()})


@lru_cache(maxsize=10_000)
def plain_words(word: str) -> tuple[str, ...]:
    """A word as typed, in small letters and without contractions: `didn't` is `did` and `not`."""
    folded = fold(word)
    if folded in _WHOLE:
        return _WHOLE[folded]
    if folded.endswith("n't"):
        return (folded.removesuffix("n't"), "not")
    for ending, full in _PARTS.items():
        if folded.endswith(ending):
            return tuple(filter(None, (folded.removesuffix(ending), full)))
    return (folded.replace("'", ""),)


class Word(Struct, frozen=True):
    """One word of an answer: small letters, the form it's compared by, its sentence, and where it was typed."""

    plain: str
    form: str
    sentence: int
    start: int
    end: int


class PhrasePlace(Struct, frozen=True):
    """A phrase that was found: the numbers of its first and its last word."""

    first: int
    last: int


class Typed(Struct, frozen=True, dict=True):
    """A typed answer, word by word."""

    text: str
    words: tuple[Word, ...]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The numbers of the words that have a form."""
        found: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            found.setdefault(word.form, []).append(number)
        return found

    @property
    def sentences(self) -> list[str]:
        """The sentences as they were typed, without what ends them."""
        parts: dict[int, tuple[int, int]] = {}
        for word in self.words:
            start = parts.get(word.sentence, (word.start, 0))[0]
            parts[word.sentence] = (start, word.end)
        return [" ".join(self.text[start:end].split()) for start, end in parts.values()]

    def places_of(self, phrase: Phrase) -> Iterator[PhrasePlace]:
        """Where the phrase stands, in one sentence each time."""
        for first in self.places.get(phrase[0], ()):
            last = self._rest(phrase, first)
            if last is not None:
                yield PhrasePlace(first, last)

    def find(self, phrase: Phrase) -> Iterator[PhrasePlace]:
        """Where the phrase stands and no "not" takes it back."""
        for found in self.places_of(phrase):
            if _NOT & set(phrase) or not self._is_taken_back(found.first):
                yield found

    def _rest(self, phrase: Phrase, first: int) -> int | None:
        """The number of the last word, where the others follow the first one."""
        at = first
        for wanted in phrase[1:]:
            coming = self.words[at + 1 : at + 2 + GAP]
            steps = (
                number
                for number, word in enumerate(coming, at + 1)
                if word.form == wanted and word.sentence == self.words[first].sentence
            )
            found = next(steps, None)
            if found is None:
                return None
            at = found
        return at

    def _is_taken_back(self, number: int) -> bool:
        if self.words[number].plain in _BLAME and number and self._is_of_others(self.words[number - 1]):
            return True
        before = [
            word
            for word in self.words[max(0, number - BEFORE) : number]
            if word.sentence == self.words[number].sentence
        ]
        plain = [word.plain for word in before]
        return bool(_NOT & set(plain)) and not _STILL & {*plain, self.words[number].plain}

    def _is_of_others(self, word: Word) -> bool:
        return word.plain in _OTHERS or self.text[word.start : word.end].endswith(("'s", "\u2019s"))


def typed(text: str, forms: WordForms) -> Typed:
    """The answer, word by word."""
    ends = [found.start() for found in _END.finditer(text) if not is_inside(text, found.start())]
    words: list[Word] = []
    sentence = 0
    for found in _WORD.finditer(text):
        while sentence < len(ends) and ends[sentence] < found.start():
            sentence += 1
        words += (
            Word(plain, forms.of(plain), sentence, found.start(), found.end())
            for plain in plain_words(found.group())
        )
    return Typed(text, tuple(words))
