"""How well `coach letter --check` reads a file of notes: `python -m bench.notes FILE`.

A note begins with a line `=== good TO: NAME | COMPANY`, or `=== bad TO: NAME | COMPANY | REASON`. A good note should have
no finding, and a bad one at least one. Prints the findings of every note with its reason, and the counts.
"""

import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct

from interview_coach.core.letters.notes import read_notes
from interview_coach.core.letters.proofread import proofread
from interview_coach.core.letters.remark import Remark
from interview_coach.core.record.model import Interview, Job, Person
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

_HEAD = re.compile(r"=== (good|bad) TO: ([^|\n]+?) *\| *([^|\n]+?) *(?:\| *([^\n]*))?\n")


class Labeled(Struct, frozen=True):
    """A note with what is known about it."""

    is_good: bool
    to: str
    company: str
    reason: str
    text: str


def labeled(text: str) -> Iterator[Labeled]:
    """The notes of a file."""
    heads = list(_HEAD.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    for head, end in zip(heads, ends, strict=True):
        label, to, company, reason = head.groups()
        yield Labeled(label == "good", to, company, reason or "", text[head.end() : end])


def findings(note: Labeled, banks: Banks) -> list[Remark]:
    """What is found in a note to somebody who was met at the interview."""
    job = Job(
        id="job", company=note.company, role="Manager", people=(Person(name=note.to, kind="manager"),),
        interviews=(Interview(round=1, on=date(2026, 11, 24), met=(note.to,)),),
    )  # fmt: skip
    return proofread(read_notes("note", note.text), job, banks.phrases, None, banks.names.titles)


def main(names: list[str]) -> int:
    """Print the findings and the counts."""
    banks = Banks(shipped_questions())
    notes = [each for name in names for each in labeled(Path(name).read_text(encoding="utf-8"))]
    right = {True: 0, False: 0}
    for number, note in enumerate(notes, 1):
        found = findings(note, banks)
        right[note.is_good] += note.is_good is not bool(found)
        print(f"{number} {'good' if note.is_good else 'bad'}: {note.to}, {note.company}: {note.reason}")
        print("".join(f"    {each.rule}: {each.what}\n" for each in found), end="")
    for is_good, what in ((True, "good notes with no finding"), (False, "bad notes with a finding")):
        print(f"{right[is_good]} of {sum(note.is_good is is_good for note in notes)} {what}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
