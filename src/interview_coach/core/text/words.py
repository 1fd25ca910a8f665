"""Words of a text, and when two of them count as the same one."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from interview_coach.core.text.names import fold

_ENGLISH = """
a able about above across after again against ago all almost along already also although always am among
an and another any anybody anyone anything are aren around as asked at away back be became because become
been before began behind being below between both but by came can cannot come could couldn day days did
didn do does doesn doing don done down during each either else enough especially etc even ever every
everybody everyone everything few first for found from gave get gets getting give given go goes going gone
good got great had hadn has hasn have haven having he help helped her here hers him his how however i if
in instead into is isn it its itself job just keep kept knew know last least less let like likely little
long look lot made make makes making many may maybe me might month months more most much must my myself
near need needed needs neither never new next no nobody none nor not nothing now of off often on once one
ones only or other others our ours out over own part people per perhaps person please put quite rather
really role said same say see seen several shall she should shouldn show since so some somebody someone
something soon still such take taken than that the their theirs them then there these they thing things
this those though through thus time times to today together too took toward towards two under until up
upon us use used using usually very want wanted wants was wasn way ways we week weeks well went were weren
what when where whether which while who whole whom whose why will with within without won work worked
working works would wouldn year years yes yet you your yours yourself
"""
_OTHERS = """
aber als auch auf aus aux avec bei ce cette che con dans das dass dat del della dem den der des di du
durch een ein eine einem einen einer eines el elle en es est et etait fur gli het ich il ils im ist je la
las le les leur lo los mais met mit nach ne nel nicht niet non nos nous oder op ou par para pas pero por
que qui sich sie sind sono sur te un una und une uns unser vom von voor werd wir wird wurde y zijn zu zum
zur
"""
COMMON_ENGLISH = frozenset(_ENGLISH.split())
"""Words that are in any English text, folded."""
STOP_WORDS = COMMON_ENGLISH | frozenset(_OTHERS.split())
"""Words that say nothing about the matter, folded: English ones, and the commonest of a few languages that are no
English words."""
_OWN_STEM = {
    word: form
    for form, words in {
        "customer": "customer customers",
        "careful": "careful carefully",
        "engine": "engine engines",
        "executive": "executive executives",
        "experiment": "experiment experiments experimental experimenting experimented",
        "hospital": "hospital hospitals",
        "important": "important importance importantly",
        "meeting": "meeting meetings",
        "accountable": "accountable accountability",
        "author": "author authors",
        "department": "department departments",
        "international": "international internationally",
        "operator": "operator operators",
        "information": "information informational",
        "presentation": "presentation presentations presenter presenters presenting",
        "personal": "personal personally",
        "pressure": "pressure pressures",
        "production": "production",
        "responsible": "responsible responsibility responsibilities",
        "universe": "universe universal",
        "intern": "intern interns internship internships",
    }.items()
    for word in words.split()
}
"""Words of another meaning than those that the stemmer puts them with: a customer is not custom work."""
_PAIRED = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_KATAKANA = "\u30a0-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_HIRAGANA = "\u3040-\u309f"
_ASIAN = re.compile(f"([{_PAIRED}]+|[{_KATAKANA}]+|[{_HIRAGANA}]+)")
_OWNED = re.compile(r"(?<=\w)['\u2019](?:s|t|d|m|re|ve|ll)\b", re.IGNORECASE)
SIGNS_A_WORD = 2
"""So many signs of Chinese and Japanese, which are written without blanks, take as long to say as a word."""


def words(text: str) -> list[str]:
    """The words as they're written, in order, without signs around them. `C++`, `C#` and `R&D` are words.

    Chinese is written without blanks: each two neighboring signs count as a word, also where they belong to two. Of
    Japanese, runs of katakana are words, kanji are taken by two, hiragana is left out. Thai, Lao, Khmer and Burmese
    stay in one piece from blank to blank.
    """
    text = _OWNED.sub("", unicodedata.normalize("NFC", text))
    found = _pattern(_marks(text)).findall(text)
    return found if text.isascii() else [piece for word in found for piece in _pieces(word)]


@lru_cache(maxsize=100_000)
def stem(word: str) -> str | None:
    """What two words have in common that count as the same: `deployed`, `deployments`. None: it says nothing.

    Case and accents do not count, nor whether it is `-ise` or `-ize`, `-our` or `-or`. Only English endings are known;
    words of other languages are the same when they are written alike. Bare numbers and single letters but C and R say
    nothing.
    """
    folded = fold(word)
    if (
        folded in STOP_WORDS
        or folded.isdecimal()
        or (len(folded) == 1 and folded.isascii() and folded not in "cr")
    ):
        return None
    return root(word)


@lru_cache(maxsize=100_000)
def root(word: str) -> str:
    """The stem of any word, as `stem` gives it."""
    # Some signs are folded into several words.
    folded = fold(word).replace(" ", "")
    if not (folded.isascii() and folded.isalpha()):
        return folded
    if own := _OWN_STEM.get(folded):
        return own
    found = _stem_word(folded)
    if len(found) > 4 and found.endswith(("is", "our")):
        return found[:-2] + ("iz" if found.endswith("is") else "r")
    return found


def spoken_words(text: str) -> int:
    """How many words would be said aloud: what's between blanks, and Chinese and Japanese by their length."""
    if text.isascii():
        return len(text.split())
    signs = sum(len(run) for run in _ASIAN.findall(text))
    rest = sum(any(char.isalnum() for char in part) for part in _ASIAN.sub(" ", text).split())
    return rest + (signs + SIGNS_A_WORD - 1) // SIGNS_A_WORD


@cache
def _stemmer() -> Any:
    # Imported here: it is for matching only.
    import snowballstemmer

    return snowballstemmer.stemmer("english")


def _stem_word(word: str) -> str:
    return str(_stemmer().stemWord(word))


def _marks(text: str) -> str:
    """The separate vowel signs and accents in the text: parts of words, though no letters."""
    if text.isascii():
        return ""
    return "".join(sorted(char for char in set(text) if unicodedata.category(char).startswith("M")))


@lru_cache(maxsize=64)
def _pattern(marks: str) -> re.Pattern[str]:
    letter = rf"(?:[^\W_]|[{re.escape(marks)}])" if marks else r"[^\W_]"
    return re.compile(rf"\b[^\W\d_]&[^\W\d_]\b|{letter}+(?:[+#]+(?!\w))?")


def _pieces(word: str) -> Iterator[str]:
    """A word as it is; what is written without blanks in the pieces that can be compared."""
    for run in filter(None, _ASIAN.split(word)):
        if not re.match(f"[{_PAIRED}]", run):
            if not re.match(f"[{_HIRAGANA}]", run):
                yield run
        elif len(run) <= 2:
            yield run
        else:
            yield from (run[at : at + 2] for at in range(len(run) - 1))
