"""What someone is called in a letter: `Dear Priya`, `Hi Priya`, `Dear Dr. Roe`."""

import re
from collections.abc import Collection, Sequence

from interview_coach.core.record.corrections import bare_name
from interview_coach.core.record.writers import signed_by
from interview_coach.core.text.names import fold
from interview_coach.core.text.titles import is_title

_HELLO = re.compile(r"\s*(hi|hello|dear|hey|good (?:morning|afternoon|day))\b", re.IGNORECASE)

_NO_FIRST_NAME = frozenset({"old", "young", "big", "little", "lil", "tall", "the", "chef", "coach", "nurse", "officer", "uncle", "aunt", "auntie", "boss", "red"})  # fmt: skip
"""Words in front of a name that no one is greeted by alone: "Old Birch"."""
_CALLED_WITH = frozenset({"chef", "coach", "officer", "captain", "pastor", "judge"})
"""Words in front of a whole name that stay with the last one: "Chef Delorme"."""
_SECOND_NAMES = frozenset({"ann", "anne", "beth", "jo", "kate", "lou", "sue", "mae", "lynn"})
"""What's nearly always a part of a double first name: "Mary Kate", "Bobbie Jo"."""


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
    if signed := signed_by(bare, mails):
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
        if signed_by(bare_name(name).split(), [mail]):
            found = _HELLO.match(mail)
            return "Hi" if found and found[1].casefold() in {"hi", "hey", "hello"} else "Dear"
    return "Dear"
