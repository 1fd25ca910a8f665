"""Names in a note that are nearly a name on record: slips, other accents, another case."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from interview_coach.core.letters.notes import Note
from interview_coach.core.record.corrections import bare_name
from interview_coach.core.record.model import Job
from interview_coach.core.record.people import everyone
from interview_coach.core.text.names import fold

CLOSE_NAME = 0.66
"""The difflib ratio from which a capitalized word counts as a slip of a name, in the greeting or next to its other half."""


_CALLED = re.compile(
    r"\b[Yy]our (?:remarks?|points?|advice|questions?|comments?|explanation|words|thoughts|story|stories|idea|ideas|views?|talk|kindness|time|patience|insights?|tour|answers?|description|honesty)"
    r"\b[^.,;:!?]*, ([A-Z]\w+),? (?!and\b|of\b|who\b|in\b)[a-z]"
    r"|\b(?:[Tt]hanks|[Tt]hank you)(?: (?:so|very) much| again| once more| a lot)?, ([A-Z]\w+)(?=[.,!]| for\b)"
)
"""A name in a sentence to the reader: "your points, Ada, were ...", or "Thank you again, Ada"."""
_NO_CALLS = frozenset(
    ["chef", "sir", "madam", "regards", "best", "yours", "sincerely", "warmly", "i", "god", "lord"]
)


def misspelt(note: Note, job: Job) -> Iterator[tuple[int, str, str]]:
    """Words that are nearly a name on record: line, as written, as on record."""
    names = [*map(bare_name, everyone(job)), job.company]
    known = {word for name in names for word in _name_words(name)}
    # "The credit union" is no slip of the company's name.
    plain = {word.lower() for word in _name_words(job.company)}
    told: set[str] = set()
    for line in note.lines:
        is_greeting = note.greeting is not None and line.number == note.greeting.number
        # The greeting itself, such as "Dear", is no slip of a name.
        words = _name_words(note.greeting.text if note.greeting and is_greeting else line.text)
        for index, word in enumerate(words):
            if word in known or word in told or _owned(word) in known or _owned(word) in plain:
                continue
            right = _name_meant(words, index, names, greeted=is_greeting)
            if right:
                told.add(word)
                yield line.number, word, right


def other_names(note: Note, job: Job) -> Iterator[tuple[int, str]]:
    """First names the reader is called by in the middle of a note, that aren't on record: line and name."""
    names = [bare_name(name) for name in everyone(job)]
    for line in note.lines:
        for found in _CALLED.finditer(line.text):
            name = found[1] or found[2]
            if is_other_name(name, names) and fold(name) not in _NO_CALLS:
                yield line.number, name


def _name_meant(words: Sequence[str], index: int, names: Sequence[str], *, greeted: bool) -> str | None:
    """The word of a name that this one is a slip of, where that is likely enough to ask."""
    word, folded = words[index], fold(_owned(words[index]))
    for name in names:
        parts = _name_words(name)
        for place, part in enumerate(parts):
            if fold(part) == folded:
                # The same letters: another case or accent, which only counts where the name is surely meant.
                beside = [fold(each) for each in parts if each != part]
                meant = (
                    greeted
                    or (_nfc(part).casefold() != word.casefold())
                    or any(fold(_owned(each)) in beside for each in words[max(0, index - 1) : index + 2])
                )
                if meant and len(part) > 2:
                    return _nfc(part)
            elif _is_slip(words, index, parts, place, greeted=greeted):
                return _nfc(part)
    return None


def _is_slip(words: Sequence[str], index: int, parts: Sequence[str], place: int, *, greeted: bool) -> bool:
    word, part = words[index], parts[place]
    if not word[:1].isupper() or min(len(word), len(part)) < 3 or _is_short_for(word, part):
        return False
    ratio = SequenceMatcher(None, fold(_owned(word)), fold(part)).ratio()
    beside = (place and index and fold(words[index - 1]) == fold(parts[place - 1])) or (
        place + 1 < len(parts)
        and index + 1 < len(words)
        and fold(_owned(words[index + 1])) == fold(parts[place + 1])
    )
    # Next to the other half of the name, or in the greeting, the person is meant; elsewhere a word has to be closer.
    return ratio >= (CLOSE_NAME if greeted or beside else 0.9) and (greeted or bool(beside) or len(part) >= 6)


def _name_words(text: str) -> list[str]:
    """The words that could be a name, without the signs around them."""
    return re.findall(r"[^\W\d_][\w'\u2019-]*", _nfc(text))


def _owned(word: str) -> str:
    return re.sub(r"['\u2019]s?$", "", word)


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _is_short_for(word: str, name: str) -> bool:
    """Whether a word is a short first name made of this one, such as Winnie of Winifred or Greg of Gregory."""
    said, whole = fold(word), fold(name)
    if whole.startswith(said) and len(said) + 1 < len(whole):
        return True
    stem = re.sub(r"(?:ie|ey|y|i)$", "", said)
    stem = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2:-1] else stem
    return stem != said and len(stem) + 2 < len(whole) and whole.startswith(stem)


def is_other_name(greeted: str, names: Sequence[str]) -> bool:
    """Whether the greeting is a name that's none of these, nor short for one of them."""
    words = _name_words(greeted)
    if len(words) > 1 and fold(words[0]) in _TITLES:
        words = words[1:]
    if (
        not 1 <= len(words) <= 2
        or not all(word[:1].isupper() for word in words)
        or fold(words[0]) in _NO_NAMES
    ):
        return False
    known = [fold(word) for name in names for word in _name_words(name)]
    return not any(_may_be(fold(word), name) for word in words for name in known)


def _may_be(said: str, known: str) -> bool:
    """Whether a first name may be short for this one, or a slip of it."""
    return said[:2] == known[:2] or said in known or known in said or known in _SHORT_FOR.get(said, ())


_TITLES = frozenset({"mr", "ms", "mrs", "dr", "miss"})
_NO_NAMES = frozenset({
    "all", "everyone", "everybody", "there", "team", "again", "friends", "folks", "hiring", "sir", "madam",
    "recruiter", "human", "dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "chef", "captain",
    "coach", "doctor", "doc", "reverend", "father", "sister", "brother", "rabbi", "pastor", "deacon",
    "principal", "director", "superintendent", "sergeant", "chief", "officer", "judge", "madame",
    "monsieur", "frau", "herr", "both", "ladies", "gentlemen",
})  # fmt: skip
_SHORT_FOR = {
    "becky": ("rebecca",), "gene": ("eugene",), "mandy": ("amanda",), "rick": ("richard", "frederick"), "sue": ("susan",), "trish": ("patricia",),
    "bob": ("robert",), "bobby": ("robert",), "bill": ("william",), "billy": ("william",), "dick": ("richard",), "jack": ("john",),
    "peggy": ("margaret",), "meg": ("margaret",), "ted": ("edward", "theodore"), "ned": ("edward",), "tony": ("anthony",), "kate": ("catherine",),
    "kathy": ("catherine",), "liz": ("elizabeth",), "beth": ("elizabeth",), "betty": ("elizabeth",), "chuck": ("charles",), "hank": ("henry",),
    "harry": ("henry", "harold"), "jim": ("james",), "sally": ("sarah",), "sandy": ("alexander", "alexandra", "sandra"), "nell": ("eleanor",), "drew": ("andrew",), "gus": ("august", "angus"),
}  # fmt: skip
