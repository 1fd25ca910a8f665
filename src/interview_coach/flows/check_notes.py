"""Reading the notes that a person wrote, and telling what could be fixed."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from interview_coach.core.letters.kinds import LetterKind
from interview_coach.core.letters.notes import Line, Note, read_notes
from interview_coach.core.letters.proofread import proofread
from interview_coach.core.letters.remark import Remark
from interview_coach.core.record.model import Job
from interview_coach.core.record.people import find_person
from interview_coach.core.text.lists import counted, listed
from interview_coach.core.text.shown import visible
from interview_coach.core.views.letters import notes_view
from interview_coach.errors import BadFile, NotReadable
from interview_coach.files.disk import disk
from interview_coach.flows.options import from_stdin
from interview_coach.flows.out.show import show_view, talk
from interview_coach.session import Session

STDIN = "-"
LARGEST = 64 * 1024
"""Bytes of a file of notes; sixty notes have as much."""
MOST_NOTES = 100
FIRST: dict[str, frozenset[str]] = {"name": frozenset({"name", "greeting"}), "blank": frozenset({"gap"})}
"""What no one should send, by the rules that find it; everything else is a matter of taste."""
CheckFiles = Annotated[
    list[str] | None,
    typer.Option("--check", metavar="FILE", help="Check a letter you wrote; - means stdin. Repeatable."),
]
HiddenCheck = Annotated[
    list[str] | None,
    typer.Option("--check", metavar="FILE", hidden=True, help="Same as --check of `coach letter`."),
]


def check_notes(
    session: Session, job: Job, files: Sequence[str], to: str | None, kind: LetterKind | None = None
) -> int:
    """Tell what could be fixed in these files. The exit code: 0 where nothing but gaps was found, else 1.

    Raises:
        NotReadable: stdin is named twice, or is not UTF-8.
        BadFile: a file cannot be read.
        NotFound: no one of the name `to` is on record.
    """
    if sum(file == STDIN for file in files) > 1:
        raise NotReadable("Only one note can come from stdin.", "Give the others as files: --check FILE")
    name = find_person(job, to, session.banks.names.titles) if to is not None else None
    notes = [note for file in files for note in _notes(file)]
    if len(notes) > MOST_NOTES:
        raise NotReadable(f"That's {len(notes)} notes. coach checks up to {MOST_NOTES} at a time.")
    found = proofread(notes, job, session.banks.phrases, name, session.banks.names.titles, kind)
    if session.as_json:
        show_view(session, notes_view(job.id, notes, found))
    else:
        _tell(session, notes, found)
    return 1 if any(remark.rule != "gap" for remark in found) else 0


def _notes(file: str) -> list[Note]:
    if file == STDIN:
        return read_notes("stdin", from_stdin())
    path = Path(file).expanduser()
    try:
        data = disk.read(path)
    except FileNotFoundError:
        raise BadFile([f"{file}:1: there's no such file; to paste the note instead, use --check -"]) from None
    except disk.Unreadable as error:
        what = f"{file} is a folder; name the file with your note in it"
        raise BadFile([what if path.is_dir() else f"{file}:1: {error.what}"]) from None
    if len(data) > LARGEST:
        raise BadFile([f"{file}:1: too long for a note; keep it under {LARGEST // 1024} KB"])
    if path.suffix.casefold() == ".eml":
        return [_from_eml(file, data)]
    try:
        return read_notes(file, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise BadFile([f"{file}:{line}: this isn't UTF-8 text; save it as UTF-8"]) from None


def _from_eml(file: str, data: bytes) -> Note:
    """The note in a mail file; lines are counted from the beginning of the file, as an editor shows it."""
    # Imported here: the mail library is for those who have such files.
    from interview_coach.render.eml import read_eml

    try:
        to, subject, body = read_eml(data)
    except ValueError:
        raise BadFile(
            [f"{file}:1: there's no text in this email; save the text as a plain text file"]
        ) from None
    head = data.replace(b"\r\n", b"\n").partition(b"\n\n")[0].lower().split(b"\n")
    at = {
        name: next((n for n, line in enumerate(head, 1) if line.startswith(name)), 1)
        for name in (b"to:", b"subject:")
    }
    # As many empty lines as the head has, so that the numbers are those of the file.
    note = read_notes(file, "\n" * (len(head) + 1) + body)[0]
    return Note(
        file=file,
        line=1,
        to=Line(at[b"to:"], to) if to else None,
        subject=Line(at[b"subject:"], subject),
        lines=note.lines,
    )


def _tell(session: Session, notes: Sequence[Note], found: Sequence[Remark]) -> None:
    session.out.write("".join(f"{visible(finding.words)}\n" for finding in found))
    read = counted(len(notes), "note")
    if not found:
        talk(session, f"{read} read. There's nothing to fix, so you can send it.")
        return
    first = [words for words, rules in FIRST.items() if any(each.rule in rules for each in found)]
    rest = any(each.rule not in rules for each in found for rules in [frozenset().union(*FIRST.values())])
    parts = [f"{read} read."]
    if first:
        parts.append(f"Fix {listed([f'the {each}' for each in first])} before you send it.")
    if rest:
        others = "The others" if first else "These"
        parts.append(f"{others} are only suggestions. You know these people, so use what helps.")
    talk(session, " ".join(parts))
