"""Typed text as sentences of plain words: without case, accents and contractions, each word with the one that was typed."""

import re
from collections.abc import Collection

from msgspec import Struct

from interview_coach.core.text.names import fold, one_slip
from interview_coach.core.text.periods import is_inside

LONGEST = 2000
"""Characters that are read: more is no sentence to say to someone."""
SHORTEST_SLIP = 6
"""Letters of a known word from which one that is nearly the same is a slip of it."""
_WORD = re.compile(r"[^\W_][\w\u0300-\u036f'\u2018\u2019\u02bc]*")
_END = re.compile(r"[.!?\u2026;\n\uff1f\u061f]+")
_SHORT = {"'s": "is", "'re": "are", "'ll": "will", "'ve": "have", "'d": "would", "'m": "am", "n't": "not"}
_WHOLE = {
    "can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not", "let's": "let us", "cant": "can not", "wont": "will not",
    "dont": "do not", "doesnt": "does not", "didnt": "did not", "isnt": "is not", "arent": "are not", "wasnt": "was not",
    "wouldnt": "would not", "couldnt": "could not", "shouldnt": "should not", "havent": "have not", "hasnt": "has not",
    "whats": "what is", "hows": "how is", "whens": "when is", "wheres": "where is", "whos": "who is", "theres": "there is", "thats": "that is",
    "im": "i am", "ive": "i have", "youre": "you are", "youve": "you have", "youd": "you would", "u": "you", "pls": "please", "thx": "thanks",
    "gonna": "going to", "wanna": "want to", "o'clock": "oclock", "y'all": "you",
}  # fmt: skip


class Sentence(Struct, frozen=True):
    """One sentence: its plain words, for each the word as typed, and whether it ends with a question mark."""

    words: tuple[str, ...]
    typed: tuple[str, ...]
    asked: bool

    @property
    def line(self) -> str:
        """The words with one blank before and after each, ready for looking for phrases."""
        return f" {' '.join(self.words)} "


def sentences(text: str, known: Collection[str] = (), stems: tuple[str, ...] = ()) -> list[Sentence]:
    """The sentences of the text that have words; slips of `known` words are fixed, but not words with a known stem."""
    found, start = [], 0
    for end in [*(each for each in _END.finditer(text) if not is_inside(text, each.start())), None]:
        said = text[start : end.start() if end else len(text)]
        asked = bool(end) and any(mark in end.group() for mark in "?\uff1f\u061f") if end else False
        pairs = [pair for typed in _WORD.findall(said) for pair in _plain(typed, known, stems)]
        if pairs:
            found.append(Sentence(tuple(one for one, _ in pairs), tuple(other for _, other in pairs), asked))
        start = end.end() if end else start
    return found


def _plain(typed: str, known: Collection[str], stems: tuple[str, ...]) -> list[tuple[str, str]]:
    """The plain words of one typed word: two for a contraction, fixed where it is a slip."""
    word = re.sub("[\u2018\u2019\u02bc]", "'", fold(typed)).strip("'")
    if word in _WHOLE:
        return [(each, typed) for each in _WHOLE[word].split()]
    for ending, meant in _SHORT.items():
        if word.endswith(ending) and len(word) > len(ending):
            return [(mended(word.removesuffix(ending), known, stems), typed), (meant, typed)]
    return [(each, typed) for each in mended(word, known, stems).split()] if word else []


def mended(word: str, known: Collection[str], stems: tuple[str, ...] = ()) -> str:
    """The known word of which this one is a slip by one letter, or the word itself."""
    if len(word) < SHORTEST_SLIP - 1 or len(word) > 20 or word in known or word.startswith(stems):
        return word
    near = (each for each in known if len(each) >= SHORTEST_SLIP and one_slip(word, each))
    return min(near, default=word)
