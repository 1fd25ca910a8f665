"""What someone is called in a letter: `Dear Priya`, `Hi Priya`, `Dear Dr. Roe`."""

import re
from collections.abc import Collection, Sequence

from interview_coach.core.record.corrections import bare_name
from interview_coach.core.text.names import fold
from interview_coach.core.text.titles import is_title

_CLOSING_LINES = 8
_HEAD_LINES = 6
_HELLO = re.compile(r"\s*(hi|hello|dear|hey|good (?:morning|afternoon|day))\b", re.IGNORECASE)

_NO_FIRST_NAME = frozenset({"old", "young", "big", "little", "lil", "tall", "the", "chef", "coach", "nurse", "officer", "uncle", "aunt", "auntie", "boss", "red"})  # fmt: skip
"""Words in front of a name that no one is greeted by alone: "Old Birch"."""
_CALLED_WITH = frozenset({"chef", "coach", "officer", "captain", "pastor", "judge"})
"""Words in front of a whole name that stay with the last one: "Chef Delorme"."""
_SECOND_NAMES = frozenset({"ann", "anne", "beth", "jo", "kate", "lou", "sue", "mae", "lynn"})
"""What's nearly always a part of a double first name: "Mary Kate", "Bobbie Jo"."""
_BEGINS_BY_NAME = r"\b(?:it'?s|this is|i'?m) {0}\b|\b{0} here\b"
_BEGINS_BY_NAME = (
    r"\b(?:it'?s|this is|i'?m) {0}\b|\b{0} here\b"
    r"|\b{0}(?: \w+)? (?:called|rang|phoned|wrote|emailed|texted)\b"
)


def called(
    name: str, titles: Collection[str], *, full: bool, mails: Sequence[str] = (), notes: str = ""
) -> str:
    """The name after "Dear": the first name, or the whole one where that's how it's done and they don't sign otherwise.

    A double first name stays whole, as it's used in `notes`: `Carol Ann`.
    """
    words = bare_name(name).split()
    bare = list(words)
    while len(bare) > 1 and is_title(bare[0], titles):
        bare = bare[1:]
    if signed := _signed(bare, mails):
        return signed
    if len(bare) < len(words):
        front = words[: len(words) - len(bare)]
        return " ".join([*front, *(bare[1:] or bare)])
    if len(bare) > 2 and bare[0].casefold() in _CALLED_WITH:
        return f"{bare[0]} {bare[-1]}"
    if len(bare) > 2 and not full and _is_double(bare, notes):
        return " ".join(bare[:2])
    first = next((word for word in bare if word[:1].isupper()), bare[0] if bare else "")
    first = first.capitalize() if first.islower() else first
    is_first_name = (
        len(first.rstrip(".")) > 1
        and all(ord(char) < 0x2E80 for char in first)
        and fold(first) not in _NO_FIRST_NAME
    )
    return " ".join(bare) if full or not is_first_name else first


def _is_double(words: Sequence[str], notes: str) -> bool:
    """Whether the first two words are the first name: the notes call them so, or the second is hardly a middle name."""
    first, second = words[:2]
    said = re.search(
        rf"\b{re.escape(fold(first))}[ -]{re.escape(fold(second))}\b(?! {re.escape(fold(words[2]))})",
        fold(notes),
    )
    return bool(said) or (fold(second) in _SECOND_NAMES and first[:1].isupper())


def greeting_word(mails: Sequence[str], name: str) -> str:
    """`Hi` where the last mail that this person signed begins with it, else `Dear`."""
    for mail in reversed(mails):
        if _signed(bare_name(name).split(), [mail]):
            found = _HELLO.match(mail)
            return "Hi" if found and found[1].casefold() in {"hi", "hey", "hello"} else "Dear"
    return "Dear"


def writer_of(mail: str, names: Sequence[str]) -> str | None:
    """Who of these people wrote it, by its head, its last lines or words such as "it's Brenda"; None where it says nothing."""
    lines = [fold(line.strip(" ,.")) for line in mail.splitlines() if line.strip()]
    head = " ".join(line for line in lines[:_HEAD_LINES] if line.startswith("from:"))
    for name in names:
        whole = fold(bare_name(name))
        if " " in whole and (whole in head or whole in lines[-_CLOSING_LINES:]):
            return name
    for name in names:
        words = bare_name(name).split()
        says_so = words and re.search(_BEGINS_BY_NAME.format(re.escape(fold(words[0]))), fold(mail))
        if says_so or _signed(words, [mail]):
            return name
    return None


def _signed(words: Sequence[str], mails: Sequence[str]) -> str | None:
    """The first name as they signed it, alone on one of the last lines of a mail."""
    for mail in reversed(mails):
        lines = [line.strip(" ,.-\u2013\u2014") for line in mail.splitlines() if line.strip()]
        for line in reversed(lines[-_CLOSING_LINES:]):
            if words and len(line) > 1 and fold(line) == fold(words[0]):
                return line
    return None
