"""Words around names: titles in front of them, and the name someone is called by."""

import re
from collections.abc import Collection, Iterable
from typing import Literal

from msgspec import Struct

from interview_coach.core.text.names import fold, match

ListName = Literal["titles", "particles", "between", "nobody", "sentences", "roles"]


class NameList(Struct, frozen=True, kw_only=True):
    """One list of the file: what it's for, and its words in small letters."""

    id: ListName
    words: tuple[str, ...]


class NameLists(Struct, frozen=True, kw_only=True):
    """The file of words around names."""

    schema: int
    title: str
    entries: tuple[NameList, ...]


class NameWords(Struct, frozen=True, kw_only=True):
    """The words of these lists, ready for looking up."""

    titles: frozenset[str] = frozenset()
    """In front of a name, and no part of it: `dr`, `mrs`, `m.`."""
    particles: frozenset[str] = frozenset()
    """Small words inside a family name: `van`, `de la`."""
    between: frozenset[str] = frozenset()
    """Between the last two of several people: `and`, `&`."""
    nobody: frozenset[str] = frozenset()
    """Whole answers that name no one."""
    sentences: frozenset[str] = frozenset()
    """Words that no name has, and most sentences do."""
    roles: frozenset[str] = frozenset()
    """Words of titles, trades and departments."""


def name_words(lists: NameLists) -> NameWords:
    """The lists of the file as sets, by their ids."""
    return NameWords(**{each.id: frozenset(map(str.casefold, each.words)) for each in lists.entries})


def is_title(word: str, titles: Collection[str]) -> bool:
    """Whether this is a title, with or without its period."""
    small = word.casefold()
    return small in titles or small.rstrip(".") in titles


def without_title(name: str, titles: Collection[str]) -> str:
    """The name without the titles in front of it; a title alone stays."""
    words = name.split()
    while len(words) > 1 and is_title(words[0], titles):
        words = words[1:]
    return " ".join(words)


def first_name(name: str, titles: Collection[str]) -> str:
    """`Sam` for Sam Ode. A name with a title, or with an initial first, stays whole: `Dr. Lena Au`, `J. Ode`."""
    first = name.split()[0] if name.split() else name
    is_initial = len(first.rstrip(".")) == 1 and first.isascii()
    return name if is_title(first, titles) or is_initial else first


_SPELLED_OUT = {
    "mr": "mister", "dr": "doctor", "prof": "professor", "fr": "father", "sr": "sister", "br": "brother", "rev": "reverend", "msgr": "monsignor",
    "sgt": "sergeant", "capt": "captain", "lt": "lieutenant", "col": "colonel", "maj": "major", "cpl": "corporal", "det": "detective", "ofc": "officer",
}  # fmt: skip
"""Short titles, and the same title in full."""
_OTHERS = (
    "mrs",
    "ms",
    "miss",
    "mx",
    "sir",
    "dame",
    "lady",
    "mother",
    "deacon",
    "pastor",
    "rabbi",
    "imam",
    "judge",
    "coach",
    "chef",
    "nurse",
)
_OF_WOMEN = frozenset({"mrs", "ms", "miss", "sister", "mother", "dame", "lady"})
_OF_MEN = frozenset({"mister", "father", "brother", "sir"})
ANY_TITLE = rf"({'|'.join([*_SPELLED_OUT, *_SPELLED_OUT.values(), *_OTHERS])})\b\.?"
"""An English title in front of a name, short or in full; the group is its letters."""


def named_by(wanted: str, names: Iterable[str]) -> list[str]:
    """The names that these words mean, whether a title in them is short or in full: `Father Keane` for Fr. Michael Keane.

    A title alone means whoever has it. Mrs. Keane isn't Fr. Keane.
    """
    title, bare = _taken_apart(wanted)
    known = {name: _taken_apart(name) for name in names}
    if title and not bare:
        return match(wanted, list(known), lambda name: [name, name]) or [
            name for name, (theirs, _) in known.items() if theirs == title
        ]
    fitting = [name for name, (theirs, _) in known.items() if not _clash(title, theirs)]
    hits = match(wanted, fitting, lambda name: [name, known[name][1] or name])
    if title and len(bare.rstrip(".")) > 1:
        hits = hits or match(bare, fitting, lambda name: [name, known[name][1] or name])
    return [name for name in hits if title and known[name][0] == title] or hits


def bare_of_title(name: str) -> str:
    """The name without an English title in front of it; a title alone stays."""
    return _taken_apart(name)[1] or name


def _taken_apart(name: str) -> tuple[str | None, str]:
    """The title in front, in full, and the rest of the name."""
    found = re.match(rf"{ANY_TITLE}\s*", name.strip(), re.IGNORECASE)
    if found is None:
        return None, name.strip()
    short = fold(found[1])
    return _SPELLED_OUT.get(short, short), name.strip()[found.end() :]


def _clash(one: str | None, other: str | None) -> bool:
    """Whether no one has both titles: one is a woman's, and the other a man's."""
    both = {one, other}
    return bool(both & _OF_WOMEN) and bool(both & _OF_MEN)
