"""Several people in one text, as they're typed or pasted: with commas, "and", one a line, or as a mail program lists them."""

import re
from collections.abc import Sequence
from typing import Literal

from msgspec.structs import replace

from interview_coach.core.record.model import Person
from interview_coach.core.record.people import parse_person
from interview_coach.core.record.person_kinds import kind_of_title, person_kind
from interview_coach.core.record.typed_parts import (
    COMMAS,
    MAIL,
    QUOTES,
    TypedPart,
    has_title,
    is_role,
    parts_between,
    typed_parts,
)
from interview_coach.core.text.names import spelled
from interview_coach.core.text.titles import NameWords
from interview_coach.errors import NotReadable

LINES = ";\uff1b\u061b\n"
LIST_COMMA = "\u3001"
"""The comma that Japanese and Chinese put between the items of a list, and nowhere else."""
LONGEST_NAME, MOST_WORDS, MOST_NAME_WORDS = 80, 8, 5
_BULLET = re.compile(r"^\s*(?:[-*\u2022\u2013]\s+|\d{1,2}[.)]\s+|(?:to|cc|bcc|from)\s*:\s*)", re.IGNORECASE)
_LINK = r"\w+://|www\.|\S+\.[a-z]{2,}/"
_NUMBER = r"\d[\d\s().-]{4,}\d|^[\d\s]+$"
"""What telephone numbers have, and no name."""
UNNAMED = (["the"], ["a"], ["an"], ["our"], ["their"])
"""What follows an "and" in front of someone who is only described: `and the ward clerk`."""
_TOLD_OF = frozenset({"he", "she", "they", "it", "i", "we"})
"""What a sentence about someone begins with. With one small word behind it, it may still be a name: `He` is one."""
_ONLY_NAMES = "Write only the names, with ; between them: Ada Okafor, manager; Jonas Reuter"
Seen = Literal["person", "fact", "unsure"]


class Unclear(NotReadable):
    """The text can be read in two ways. `readings` are both, each in a form that has only one."""

    def __init__(self, question: str, remedy: str, *readings: str) -> None:
        super().__init__(question, remedy)
        self.question = question
        self.readings = readings


def read_people(text: str, words: NameWords, *, asks_back: bool = True) -> tuple[Person, ...]:
    """The people that the text names, each with title, kind and address where they're there.

    With `asks_back`, a word that could be a title or another person is asked about; without, it's a title.

    Raises:
        Unclear: it could be one person or two.
        NotReadable: it names no one, or it's a sentence.
    """
    if _says_nobody(text, words):
        raise _no_one(text)
    lines = [
        line for line in (_BULLET.sub("", part) for part in parts_between(text, LINES)) if line.strip(" ,")
    ]
    if len(lines) > 1 and all(_is_two_words(line, words) for line in lines):
        # No one lists pairs of first names, and mail programs list family names first.
        lines = [" ".join(reversed(parts_between(line, COMMAS))) for line in lines]
    read = [_of_line(line, words, asks_back=asks_back) for line in lines]
    people = [person for found in read for person in found]
    if not people:
        raise _without_name()
    return tuple(people)


def one_person(text: str, words: NameWords, *, second: str = "title") -> Person:
    """The one person that the text names.

    Raises:
        NotReadable: it names no one, or several, or it's a sentence.
    """
    if len([part for part in re.split(r"[;\n]", text) if part.strip()]) > 1:
        raise NotReadable(
            f'"{_short(text)}" names more than one person.',
            f"Write only one here, like this: {'Jo Bell, Hays' if second == 'company' else 'Kim Vale, Head of Data'}",
        )
    address = re.search(rf"\s*[<(]\s*(?:mailto:)?({MAIL})\s*[>)]", text)
    found = parse_person(text.replace(address[0], "") if address else text, second=second)
    email = found.email or (address[1] if address else None)
    like = "Jo Bell, Hays" if second == "company" else "Kim Vale, Head of Data"
    name = _named(
        found.name.strip(QUOTES), words, is_bare=True, hint=f"Write only the name, like this: {like}"
    )
    return replace(found, name=name, email=email)


def _is_two_words(line: str, words: NameWords) -> bool:
    """Whether it is `Okafor, Ada`: two words that could both be names."""
    parts = [TypedPart(each) for each in parts_between(line, COMMAS)]
    return len(parts) == 2 and all(
        len(each.words) == 1 and not is_role(each, words) and not person_kind(each.text) for each in parts
    )


def _says_nobody(text: str, words: NameWords) -> bool:
    said = spelled(text).casefold().replace("\u2019", "'")
    return said in words.nobody or said.rstrip(".!") in words.nobody


def _no_one(text: str) -> NotReadable:
    return NotReadable(
        f'"{_short(text)}" doesn\'t have a name in it, so no one was added.',
        "No names yet? Leave it empty, and add them when you know.",
    )


def _without_name() -> NotReadable:
    return NotReadable(
        "I need a name for this person.", 'Write it like "Ada Okafor, Head of Platform, manager".'
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else f"{line[:37]}..."


def _of_line(line: str, words: NameWords, *, asks_back: bool) -> list[Person]:
    parts = typed_parts(line, words)
    if not parts or not parts[0].text or not parts_between(line, COMMAS)[0]:
        raise _without_name()
    for part in parts[1:]:
        if part.words[:1] and part.words[0] in words.between and part.words[1:2] in UNNAMED:
            raise _no_one(part.text)
    seen = [_seen(part, parts[0], words) for part in parts[1:]]
    if (
        not asks_back
        and len(parts) == 3
        and person_kind(parts[2].text)
        and parts[0].text == parts[0].text.lower()
    ):
        # The form that options are given in, without capitals that would tell a name from a title.
        seen = ["fact", "fact"]
    if "unsure" in seen:
        seen = _settled(
            line,
            parts,
            seen,
            sure=LIST_COMMA in line or any(part.is_name for part in parts),
            asks_back=asks_back,
        )
    return [_person(group, words) for group in _groups(parts, seen)]


def _seen(part: TypedPart, first: TypedPart, words: NameWords) -> Seen:
    """What this part is, behind the name `first`: another person, something about the one before, or either."""
    if part.text and (part.is_name or part.email or has_title(part, words)):
        return "person"
    if not part.text or person_kind(part.text) or is_role(part, words):
        return "fact"
    own = [word for word in part.words if word.casefold() not in words.particles] or part.words
    if any(char.isdigit() for char in part.text) or len(part.words) > MOST_NAME_WORDS:
        return "fact"
    if not any(_has_case(word) for word in own):
        return "unsure"
    has_capitals = any(word[:1].isupper() for word in first.words)
    if has_capitals and not all(word[:1].isupper() or not _has_case(word) for word in own):
        return "fact"
    is_alike = has_capitals or all(word == word.lower() for word in own if _has_case(first.text))
    return "person" if len(part.words) > 1 and is_alike and _has_case(first.text) else "unsure"


def _has_case(word: str) -> bool:
    return word.lower() != word.upper()


def _settled(
    line: str, parts: list[TypedPart], seen: list[Seen], *, sure: bool, asks_back: bool
) -> list[Seen]:
    """What is unsure, settled by what is around it.

    Raises:
        Unclear: nothing settles it.
    """
    is_only_names = all(len(each.words) == 1 and not each.email for each in parts) and "fact" not in seen
    if sure or (is_only_names and len(parts) > 2):
        return ["person" if each == "unsure" else each for each in seen]
    last, first = parts[0].text, parts[-1].text
    if is_only_names and _has_case(last):
        raise Unclear(
            f'Is "{_short(line)}" one person or two?',
            f'One: "{first} {last}". Two: "{last}; {first}".',
            f"{first} {last}",
            f"{last}; {first}",
        )
    has_shape = person_kind(first) is not None and len(parts) > 2 and "person" not in seen
    facts: list[Seen] = ["fact" if each == "unsure" else each for each in seen]
    if not asks_back or has_shape:
        return facts
    at = seen.index("unsure")
    one, two = (
        _as_typed(parts, facts),
        _as_typed(parts, ["person" if n == at else each for n, each in enumerate(facts)]),
    )
    raise Unclear(
        f'Is "{_short(parts[at + 1].text)}" a name, or what {_short(parts[at].text)} does?',
        f'A name: "{two}". If not: "{one}".',
        two,
        one,
    )


def _as_typed(parts: Sequence[TypedPart], seen: Sequence[Seen]) -> str:
    """These people in the form that can be read in one way only."""
    return "; ".join(map(_one_as_typed, _groups(parts, seen)))


def _one_as_typed(group: Sequence[TypedPart]) -> str:
    texts = [part.text for part in group if part.text]
    texts += [kind_of_title(texts[-1])] if len(texts) > 1 and person_kind(texts[-1]) is None else []
    email = next((part.email for part in group if part.email), None)
    return f"{texts[0]} <{email}>{''.join(f', {text}' for text in texts[1:])}" if email else ", ".join(texts)


def _groups(parts: Sequence[TypedPart], seen: Sequence[Seen]) -> list[list[TypedPart]]:
    """Each person's part with those that say something of them."""
    groups = [[parts[0]]]
    for part, each in zip(parts[1:], seen, strict=True):
        if each == "person":
            groups.append([part])
        else:
            groups[-1].append(part)
    return groups


def _person(group: list[TypedPart], words: NameWords) -> Person:
    said = parse_person(", ".join(part.text for part in group if part.text))
    email = next((part.email for part in group if part.email), None)
    is_bare = len(group) == 1 and email is None
    title = re.sub(r"^(?:the|their|our|an?) (?=\w)", "", said.title or "", flags=re.IGNORECASE) or None
    return replace(
        said, name=_named(said.name, words, is_bare=is_bare), title=title, email=said.email or email
    )


def _named(name: str, words: NameWords, *, is_bare: bool, hint: str = _ONLY_NAMES) -> str:
    """The name as it's kept. `is_bare` tells that nothing was said of them: then it has to look like a name.

    `hint` says what to write in place of a sentence.

    Raises:
        NotReadable: it's no name.
    """
    if (is_bare or name.casefold() in words.sentences) and _says_nobody(name, words):
        raise _no_one(name)
    if _is_sentence(name, words) or (is_bare and _is_long(name, words)):
        raise NotReadable(
            f'"{_short(name)}" reads like a sentence, not a name.',
            hint,
        )
    if re.match(_LINK, name, re.IGNORECASE) or (is_bare and re.search(_NUMBER, name)):
        raise NotReadable(
            f'"{_short(name)}" looks like a link or a number, not a name.',
            "Write the name here: Ada Okafor, manager. A link or a number belongs to the place.",
        )
    return spelled(name)


def _is_sentence(name: str, words: NameWords) -> bool:
    parts = name.replace("\u2019", "'").split()
    small = [word for word in parts if word == word.lower() and _has_case(word)]
    told = [word for word in small if word not in words.particles]
    if parts[0].casefold() in _TOLD_OF and len(told) > 1:
        return True
    begins = parts[0].casefold() in words.sentences and bool(told)
    return begins or (len(parts) > 1 and any(word.strip(".,!?") in words.sentences for word in small))


def _is_long(name: str, words: NameWords) -> bool:
    own = [word for word in name.split() if word.casefold() not in words.particles]
    return len(own) > MOST_WORDS or len(name) > LONGEST_NAME or name.endswith("?")
