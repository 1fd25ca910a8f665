"""Words around names: titles in front of them, and the name someone is called by."""

from collections.abc import Collection
from typing import Literal

from msgspec import Struct

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
