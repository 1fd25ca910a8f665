"""One line of people in the parts that stand between its commas, with mail addresses and words such as "and" read."""

import re

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.record.person_kinds import person_kind
from interview_coach.core.text.names import spelled
from interview_coach.core.text.titles import NameWords, is_title, without_title

COMMAS = ",\uff0c\u060c\u3001"
MAIL = r"[^\s<>()@,;]+@[^\s<>()@,;]+\.[^\s<>()@,;]+"
QUOTES = "\"'\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb"
_ADDRESSED = re.compile(rf"(.*?)\s*[<(]\s*(?:mailto:)?({MAIL})\s*[>)]\s*")
_DASH = re.compile(r"\s+[-\u2013\u2014|]\s+|\t+")
"""What else stands between a name and a title."""
_AT_WORK = re.compile(r"(.+?)\s+(?:at|from|on|in(?! charge))\s+(?:(?:the|our|their)\s+)?(.+)")
_THE_ONE = re.compile(r"((?:[A-Z][\w.'-]*\s+)*[A-Z][\w'-]+)\s+(?:the|our|their)\s+(.+)")
"""`Bob Tremblay the head dietitian`."""


_KIND_BEHIND = re.compile(r"([A-Z][\w.'-]*(?:\s+[A-Z][\w.'-]*)+)\s+([a-z]+)")
"""`Renate Vogt hr`."""
_DEGREES = frozenset(
    ("ba", "bs", "bsc", "bsn", "ma", "ms", "msc", "mba", "mph", "msw", "med", "phd", "edd", "jd", "llm", "llb", "md", "do", "dds", "dmd", "dvm", "vmd",
     "rn", "lpn", "np", "pa", "pac", "pharmd", "psyd", "dnp", "cpa", "cfa", "cma", "ea", "pe", "pmp", "esq", "lcsw", "lmft", "ot", "otr", "pt", "dpt", "slp",
     "rd", "rdn", "cna", "cvt", "lvt", "rvt", "aia", "ccc", "facp", "facs", "obe", "mbe", "usn", "usmc", "ret")
)  # fmt: skip
"""Degrees, licenses and honors behind a name, without their periods."""
_NO_NAMES = frozenset({"esq", "phd", "dvm", "mba", "cpa", "bsn", "bsc", "msc", "dds"})
"""Those that are no one's name, however they're typed."""
_YOUNGER = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What belongs to the name, though a comma stands in front of it."""


class TypedPart(Struct, frozen=True):
    """What is between two commas."""

    text: str
    email: str | None = None
    is_name: bool = False
    """Whether a word such as "and" says that it's one of several people."""

    @property
    def words(self) -> list[str]:
        """Its words."""
        return self.text.split()


def parts_between(text: str, marks: str) -> list[str]:
    """The parts of the text between these marks; a mark in quotes or in a mail address isn't one."""
    parts, quoted, in_mail = [""], False, False
    has_pair = text.count('"') % 2 == 0
    for char in text:
        quoted ^= char == '"' and has_pair
        in_mail = (in_mail or char == "<") and char not in ">\n"
        if char in marks and not quoted and not in_mail:
            parts.append("")
        else:
            parts[-1] += char
    return [part.strip() for part in parts]


def typed_parts(line: str, words: NameWords) -> list[TypedPart]:
    """The parts of the line; those that an "and" sets apart are parts of their own."""
    parts = [_part(part) for part in parts_between(_DASH.sub(", ", line), COMMAS) if part]
    for at in range(len(parts) - 1, 0, -1):
        if set(_plain_words(parts[at])) <= _YOUNGER and parts[at].text:
            parts[at - 1 : at + 1] = [
                replace(parts[at - 1], text=f"{parts[at - 1].text} {parts[at].text}", email=parts[at].email)
            ]
    found = _last_name_first([each for each in parts if each.text or each.email], words)
    return [
        part
        for each, behind in zip(found, [*found[1:], None], strict=True)
        for part in _spread(each, behind, words)
    ]


def is_degree(part: TypedPart) -> bool:
    """Whether this is a degree, a license or an honor: `DVM`, `Ph.D.`, `RN BSN`. Names in capitals aren't."""
    plain = _plain_words(part)
    looks = all(
        (word != word.capitalize() and word != word.lower()) or "." in word or each in _NO_NAMES
        for word, each in zip(part.words, plain, strict=True)
    )
    return bool(plain) and looks and set(plain) <= _DEGREES


def _plain_words(part: TypedPart) -> list[str]:
    return [word.replace(".", "").replace("-", "").casefold() for word in part.words]


def _part(text: str) -> TypedPart:
    """A part with its mail address taken out, and `"Last, First"` in quotes turned round."""
    found = _ADDRESSED.fullmatch(text.strip())
    name, email = (found[1], found[2]) if found else (text.strip(), None)
    if re.fullmatch(MAIL, name):
        return TypedPart("", email or name)
    if name[:1] in QUOTES and name[-1:] in QUOTES and len(name) > 1:
        name = name.strip(QUOTES)
        last, comma, first = name.partition(",")
        if comma and "," not in first:
            name = f"{first.strip()} {last.strip()}"
    return TypedPart(spelled(name), email)


def _last_name_first(parts: list[TypedPart], words: NameWords) -> list[TypedPart]:
    """`Okafor, Ada <ada@example.com>` as Ada Okafor: a family name stands alone in front of a name with an address."""
    found: list[TypedPart] = []
    for part in parts:
        before = found[-1] if found else None
        if before and before.text and not before.email and part.text and part.email:
            is_family = len(before.words) == 1 or before.words[0].casefold() in words.particles
            in_address = any(word.casefold() in part.email.casefold() for word in before.words)
            if (is_family or in_address) and len(part.words) <= 2 and not is_role(before, words):
                found[-1] = TypedPart(f"{part.text} {before.text}", part.email)
                continue
        found.append(part)
    return found


def _spread(part: TypedPart, behind: TypedPart | None, words: NameWords) -> list[TypedPart]:
    """`Ada Okafor and Jonas Reuter` as two parts; `Sales and Marketing` stays one. `behind` is what follows."""
    between = "|".join(map(re.escape, sorted(words.between, key=len, reverse=True)))
    if not between:
        return [part]
    text = re.sub(rf"^(?:{between})\s+", "", part.text)
    sides = re.split(rf"\s+(?:{between})\s+", text)
    is_several = text != part.text or len(sides) > 1
    read = [
        _at_work(TypedPart(side, part.email if n == len(sides) - 1 else None, is_several), words)
        for n, side in enumerate(sides)
    ]
    has_title_behind = behind is not None and is_role(behind, words) and person_kind(behind.text) is None
    if has_title_behind and is_role(TypedPart(sides[0]), words) and _are_whole_names(read[1:], words):
        # `Head of Platform and Lin Wu, office manager`.
        return [TypedPart(sides[0]), *(each for found in read[1:] for each in found)]
    if _is_told_by_capitals(sides[0], read[1:], words):
        return [TypedPart(sides[0]), *(each for found in read[1:] for each in found)]
    if all(_may_be_name(each, words) for found in read for each in found if each.is_name):
        return [each for found in read for each in found]
    if _is_whole_role(sides[0], words) and all(_is_someone(found, words) for found in read[1:]):
        return [TypedPart(sides[0]), *(each for found in read[1:] for each in found)]
    return [part]


def _is_whole_role(side: str, words: NameWords) -> bool:
    """Whether nothing of the title is missing, as in `team leader`; what follows `Head of Oil and` belongs to it."""
    own = side.casefold().split()
    return "of" not in own and all(word in words.roles for word in own)


def _is_told_by_capitals(side: str, others: list[list[TypedPart]], words: NameWords) -> bool:
    """Whether a title in small letters stands before whole names: `head vet and Samir Okoye`."""
    is_title = "of" not in side.split() and side == side.lower() != side.upper()
    return is_title and _are_whole_names(others, words)


def _are_whole_names(others: list[list[TypedPart]], words: NameWords) -> bool:
    whole = [_is_someone(found, words) and len(found[0].words) > 1 for found in others]
    return bool(whole) and all(whole)


def _is_someone(found: list[TypedPart], words: NameWords) -> bool:
    name = found[0]
    return _may_be_name(name, words) and all(word[:1].isupper() for word in name.words)


def _at_work(part: TypedPart, words: NameWords) -> list[TypedPart]:
    """`Denise at the reception desk` as a name and what they do; anything else as it is."""
    found = next((m for each in (_AT_WORK, _THE_ONE, _KIND_BEHIND) if (m := each.fullmatch(part.text))), None)
    if not found or not (part.is_name or found[1][0].isupper() or found[1].casefold() in words.nobody):
        return [part]
    name, work = TypedPart(found[1], part.email, is_name=True), TypedPart(found[2])
    return [name, work] if is_role(work, words) and not is_role(name, words) else [part]


def _may_be_name(part: TypedPart, words: NameWords) -> bool:
    return not is_role(part, words) and not all(is_title(word, words.titles) for word in part.words)


def has_title(part: TypedPart, words: NameWords) -> bool:
    """Whether it is `Dr. Au`, and not `Professor of Physics`."""
    return len(part.words) > 1 and is_title(part.words[0], words.titles) and not is_role(part, words)


def is_role(part: TypedPart, words: NameWords) -> bool:
    """Whether a word of a trade, a title or a department is in it. `HR` is one, and `Hr` is a title in front of a name."""
    if any(word.isupper() and word.casefold() in words.roles for word in part.words):
        return True
    own = without_title(part.text, words.titles).split()
    pieces = (piece for word in own for piece in (word, *re.split(r"[-/&]", word)))
    return any(piece.casefold().strip("().,:") in words.roles for piece in pieces)
