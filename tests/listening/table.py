"""Messages with what they say, written down beside each: a text file of entries, and how well they are read.

An entry begins with `=== KIND on=DATE at=TIME`, one part for each day that is offered with `|` between, and `came=DATE` where
it came on another day than 30 November 2026.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from msgspec import Struct

from interview_coach.core.incoming.read import Read
from interview_coach.core.incoming.reading import read_message
from interview_coach.core.incoming.words import Incoming
from interview_coach.files.banks.shipped import Shipped
from interview_coach.files.disk.places import shipped_questions

CAME = date(2026, 11, 30)
"""A Monday."""
FOLDER = Path(__file__).parent
Slot = tuple[str, str]


class Labelled(Struct, frozen=True):
    """A message, and what it says: its kind, and the days with their times."""

    name: str
    text: str
    kind: str
    slots: frozenset[Slot]
    came: date


class Misread(Struct, frozen=True):
    """A message that is read differently than it's labelled."""

    message: Labelled
    kind: str | None
    slots: frozenset[Slot]


class Score(Struct, frozen=True, kw_only=True):
    """How well a table is read."""

    messages: int
    kinds_right: int
    untold: int
    noes_lost: int
    """Noes that were told to be something else."""
    days_stated: int
    days_right: int
    days_wrong: int
    misread: tuple[Misread, ...]


def messages_in(path: Path) -> Iterator[Labelled]:
    """The entries of the file."""
    entries = re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    for number, entry in enumerate(entries, 1):
        head, _, text = entry.partition("\n")
        came = re.search(r"came=(\S+)", head)
        slots = frozenset(
            (on[1], at[1] if (at := re.search(r"\bat=(\S+)", part)) else "")
            for part in head.split("|")
            if (on := re.search(r"\bon=(\S+)", part))
        )
        kind = head.split()[0]
        day = date.fromisoformat(came[1]) if came else CAME
        yield Labelled(f"{path.stem} {number}", text.rstrip("\n"), kind, slots, day)


@cache
def words() -> Incoming:
    """The words of the program."""
    return Shipped(shipped_questions()).shipped_incoming


def score(messages: list[Labelled], incoming: Incoming | None = None) -> Score:
    """How well these are read, with the words of the program or these."""
    found = incoming or words()
    results = [(each, read_message(each.text, found, each.came).reads) for each in messages]
    misread, right, stated, days_right, days_wrong = [], 0, 0, 0, 0
    for message, reads in results:
        kind = reads[0].kind
        slots = frozenset(slot for each in reads if each.kind == kind and (slot := _slot(each)))
        stated += len(message.slots)
        if kind == message.kind:
            right += 1
            days_right += len(message.slots & slots)
            days_wrong += len(slots - message.slots)
        if kind != message.kind or slots != message.slots:
            misread.append(Misread(message, kind, slots))
    return Score(
        messages=len(messages),
        kinds_right=right,
        untold=sum(reads[0].kind is None for _, reads in results),
        noes_lost=sum(
            each.kind == "no" and reads[0].kind not in ("no", "job-cut", None) for each, reads in results
        ),
        days_stated=stated,
        days_right=days_right,
        days_wrong=days_wrong,
        misread=tuple(misread),
    )


def _slot(read: Read) -> Slot | None:
    return (read.on.isoformat(), f"{read.at:%H:%M}" if read.at else "") if read.on else None
