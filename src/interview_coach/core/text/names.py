"""Finding a job or a person by what someone typed, and making file names of company names.

Matching ignores case, accents, apostrophes, hyphens and spaces, and goes by levels: exact id, exact company, prefix, all
words. The first level with hits decides. A close spelling only suggests. Whether two names are one is another question:
only the same spelling makes them one (`same_spelling`).
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")

_LATIN = str.maketrans({
    "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
})  # fmt: skip
_QUOTES = str.maketrans(dict.fromkeys("\u2018\u2019\u201b\u02b9\u02bb\u02bc\u2032\u0060\u00b4\uff07", "'"))
"""Signs that people type for an apostrophe."""
# Patterns are kept as text: most runs need few of them, and compiling takes longer than the rest of the module.
_BLANKS = "[ \t\n\u00a0\u202f]+"
_RESERVED = r"(con|prn|aux|nul|com[0-9]|lpt[0-9])"
LONGEST_ID = 80
_WITHOUT_SPACES = (
    "[\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003fffd]"
)
"""Letters of scripts that put no spaces between words, or may leave them out."""
LONGEST_STEM = 150
"""Bytes of a file name that coach makes, without its ending."""


def spelled(text: str) -> str:
    """The text in one spelling: each letter with its accent as one sign (NFC), single spaces, nothing around it."""
    return unicodedata.normalize("NFC", re.sub(_BLANKS, " ", text).strip())


def fold(text: str) -> str:
    """The text without case, accents and doubled spaces, and with one kind of apostrophe, for comparing."""
    if text.isascii():
        return " ".join(text.replace("`", "'").lower().split())
    # Twice: some signs are taken apart into capitals.
    decomposed = unicodedata.normalize("NFKD", text.translate(_QUOTES).casefold()).casefold()
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(bare.translate(_LATIN).split())


def squeezed(text: str) -> str:
    """The folded text without anything between its letters: `oneill` for O’Neill, `jeanluc` for Jean-Luc."""
    return "".join(char for char in fold(text) if char.isalnum() or unicodedata.category(char)[0] == "M")


def is_named(text: str, name: str) -> bool:
    """Whether a part of this name is in the text, as a word with a capital."""
    words = {fold(word) for word in re.findall(r"[^\W\d_]+", text) if word[0].isupper()}
    return not words.isdisjoint(part for part in fold(name).split() if len(part) > 2)


def slug(*parts: str, empty: str = "job") -> str:
    """An id made of ASCII letters, digits and dashes; `empty` where nothing of the text remains."""
    text = re.sub(r"[^a-z0-9]+", "-", fold(" ".join(parts)), flags=re.ASCII).strip("-")
    text = text[:LONGEST_ID].strip("-")
    # Windows keeps these names for devices, whatever the ending.
    return f"{empty}-{text}" if re.fullmatch(_RESERVED, text) else text or empty


def is_told_by_slug(text: str) -> bool:
    """Whether the id made of this text has every letter of it; not so for a name in kana, or in Arabic."""
    letters = text if text.isascii() else squeezed(text)
    return letters.isascii() and any(map(str.isalnum, letters))


def file_stem(*parts: str, empty: str = "job") -> str:
    """The name of a file made for a person to see, without its ending: an id, or the letters of their own script."""
    text = " ".join(parts)
    if is_told_by_slug(text):
        return slug(text, empty=empty)
    letters = (char if char.isalnum() or unicodedata.category(char)[0] == "M" else " " for char in text)
    whole = "-".join(unicodedata.normalize("NFC", "".join(letters)).casefold().split())
    return whole.encode()[:LONGEST_STEM].decode(errors="ignore").strip("-") or empty


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


EXACT, LOOSE = (0, 1), (2, 3, 4, 5)
"""The levels of `match`: exact id and exact second name; prefix, all words, letters alone, and their beginning."""


def match(
    wanted: str, items: Sequence[T], keys: Callable[[T], Sequence[str]], levels: Sequence[int] = EXACT + LOOSE
) -> list[T]:
    """The items that `wanted` names, by the first level with hits.

    `keys` gives the names of an item: first the id, then the company (or the person's name), then others such as
    the role. The levels: exact id; exact second key, also as it reads in an id; prefix of any key; all words in the keys
    taken together; any key by its letters alone; its beginning by letters alone, or a part of it in a script that puts
    no spaces between words.
    """
    folded, letters = fold(wanted), squeezed(wanted)
    if not folded:
        return []
    names = [(item, [fold(key) for key in keys(item)]) for item in items]
    tests: tuple[Callable[[list[str]], bool], ...] = (
        lambda found: found[0] == folded,
        lambda found: folded in found[1:2] or folded in map(slug, found[1:2]),
        lambda found: any(key.startswith(folded) for key in found),
        lambda found: _has_words(folded, " ".join(found)),
        lambda found: bool(letters) and letters in map(squeezed, found),
        lambda found: any(_has_beginning(letters, squeezed(key)) for key in found),
    )
    for level in levels:
        if hits := [item for item, found in names if tests[level](found)]:
            return hits
    return []


def close(wanted: str, known: Sequence[str]) -> list[str]:
    """Up to three of the known names that are spelled much like `wanted`; for a suggestion, never for a choice."""
    # Imported here: few runs suggest a name.
    import difflib

    by_fold = {fold(name): name for name in reversed(known)}
    near = difflib.get_close_matches(fold(wanted), list(by_fold), n=3, cutoff=0.6)
    return [by_fold[name] for name in near]


def one_slip(word: str, other: str) -> bool:
    """Whether two words of the same first letter differ by one letter added, left out, changed, or swapped with the next."""
    if word[:1] != other[:1] or abs(len(word) - len(other)) > 1:
        return False
    same = next((at for at, pair in enumerate(zip(word, other, strict=False)) if pair[0] != pair[1]), None)
    if same is None:
        return len(word) != len(other)
    one, two = word[same:], other[same:]
    changed, swapped = one[1:] == two[1:], one[:2] == two[:2][::-1] and one[2:] == two[2:]
    return changed or swapped or one[1:] == two or one == two[1:]


def _has_words(folded: str, text: str) -> bool:
    wanted = re.findall(r"\w+", folded)
    # A name with an apostrophe is found by its halves, and as one word: oneill for O'Neill.
    known = re.findall(r"\w+", text) + re.findall(r"\w+", text.replace("'", ""))
    return bool(wanted) and set(wanted) <= set(known)


def _has_beginning(letters: str, key: str) -> bool:
    """Whether the key begins with these letters; in a script that puts no spaces between words they may be anywhere in it."""
    anywhere = bool(re.search(_WITHOUT_SPACES, letters)) and letters in key
    return anywhere or (bool(letters) and key.startswith(letters))
