"""Finding a job or a person by what somebody typed, and making file names of company names.

Matching ignores case and accents, and goes by levels: exact id, exact company, prefix, all words. The first level
with hits decides. A close spelling only suggests.
"""

import difflib
import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")

_LATIN = str.maketrans({
    "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
})  # fmt: skip
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.ASCII)
LONGEST_ID = 80


def fold(text: str) -> str:
    """The text without case, accents and doubled spaces, for comparing."""
    # Twice: some signs are taken apart into capitals.
    decomposed = unicodedata.normalize("NFKD", text.casefold()).casefold()
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(bare.translate(_LATIN).split())


def slug(*parts: str, empty: str = "job") -> str:
    """An id made of ASCII letters, digits and dashes; `empty` where nothing of the text remains."""
    text = re.sub(r"[^a-z0-9]+", "-", fold(" ".join(parts)), flags=re.ASCII).strip("-")
    text = text[:LONGEST_ID].strip("-")
    # Windows keeps these names for devices, whatever the ending.
    return f"{empty}-{text}" if _RESERVED.fullmatch(text) else text or empty


def free_slug(wanted: str, taken: Callable[[str], bool]) -> str:
    """The id, or the id with the first free number from -2 on."""
    number, candidate = 1, wanted
    while taken(candidate):
        number += 1
        candidate = f"{wanted}-{number}"
    return candidate


MOST_DIGITS = 9
"""Of a number that anything here can have; Python refuses to read very long ones."""


def number_of(words: str) -> int | None:
    """The whole number that these words are, in up to nine digits; None: they are none."""
    digits = words.strip()
    return int(digits) if digits.isdecimal() and len(digits) <= MOST_DIGITS else None


EXACT, LOOSE = (0, 1), (2, 3)
"""The levels of `match`: exact id and exact second name; prefix and all words."""


def match(
    wanted: str, items: Sequence[T], keys: Callable[[T], Sequence[str]], levels: Sequence[int] = EXACT + LOOSE
) -> list[T]:
    """The items that `wanted` names, by the first level with hits.

    `keys` gives the names of an item: first the id, then the company (or the person's name), then others such as
    the role. The levels: exact id; exact second key, also as it reads in an id; prefix of any key; all words in the
    keys taken together.
    """
    folded = fold(wanted)
    if not folded:
        return []
    names = [(item, [fold(key) for key in keys(item)]) for item in items]
    tests: tuple[Callable[[list[str]], bool], ...] = (
        lambda found: found[0] == folded,
        lambda found: folded in found[1:2] or folded in map(slug, found[1:2]),
        lambda found: any(key.startswith(folded) for key in found),
        lambda found: _has_words(folded, " ".join(found)),
    )
    for level in levels:
        if hits := [item for item, found in names if tests[level](found)]:
            return hits
    return []


def close(wanted: str, known: Sequence[str]) -> list[str]:
    """Up to three of the known names that are spelt much like `wanted`; for a suggestion, never for a choice."""
    by_fold = {fold(name): name for name in reversed(known)}
    near = difflib.get_close_matches(fold(wanted), list(by_fold), n=3, cutoff=0.6)
    return [by_fold[name] for name in near]


def _has_words(folded: str, text: str) -> bool:
    wanted = re.findall(r"\w+", folded)
    return bool(wanted) and set(wanted) <= set(re.findall(r"\w+", text))
