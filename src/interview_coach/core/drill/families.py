"""Which family of questions a role belongs to, by the words of its title that the packs name.

Longer phrases count first and use up their words: a product manager is asked about products, and not about leading people.
"""

import re
from collections.abc import Collection

from msgspec import Struct

from interview_coach.core.drill.pack import Pack, Role
from interview_coach.core.text.names import fold

_LONGEST = 4
"""The words of the longest title."""


class Family(Struct, frozen=True):
    """What a title says: the families it belongs to, in the order of its words, and whether it leads people."""

    roles: tuple[Role, ...] = ()
    leads: bool = False


def family(title: str, packs: Collection[Pack]) -> Family:
    """The families of a title such as `Senior data engineer`; none where no pack names a word of it."""
    known = {phrase for pack in packs for phrase in (*pack.titles, *pack.other_titles)}
    words = re.findall(r"\w+", fold(title))
    found: list[str] = []
    while words:
        phrase = _longest(words, known)
        found.append(phrase)
        words = words[max(1, len(phrase.split())) :]
    roles = [pack.role for phrase in found for pack in packs if pack.role and phrase in pack.titles]
    leads = any(phrase in pack.titles for phrase in found for pack in packs if pack.kind == "management")
    return Family(tuple(dict.fromkeys(roles)), leads)


def _longest(words: list[str], known: Collection[str]) -> str:
    """The longest known title that these words begin with; nothing where there is none."""
    tries = (" ".join(words[:count]) for count in range(min(_LONGEST, len(words)), 0, -1))
    return next((each for each in tries if each in known), "")
