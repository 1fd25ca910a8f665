"""What came in, from a file, from stdin, or pasted at the terminal."""

import sys
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from interview_coach.core.incoming.read import Read
from interview_coach.core.incoming.reading import Reading, read_message
from interview_coach.core.record.model import Result
from interview_coach.errors import UNCHANGED, BadFile, NotReadable
from interview_coach.files.received.problem import Unusable
from interview_coach.files.received.received import LARGEST, Received, read_bytes, read_file
from interview_coach.flows.out.show import talk
from interview_coach.prompts.asking import Sign
from interview_coach.session import Session

STDIN = "-"
PASTE_TIP = (
    "Copy the email and paste it, or type what they said, like: Dana called, they decide on Friday. "
    "Then press Enter, type a period, and press Enter again."
)


def is_file(word: str) -> bool:
    """Whether this argument names what came in, rather than a job."""
    if word == STDIN:
        return True
    try:
        return Path(word).expanduser().is_file()
    except (OSError, ValueError, RuntimeError):
        return False


def received(word: str) -> Received:
    """What is in this file, or on stdin.

    Raises:
        BadFile: the file can't be used, and why.
        NotReadable: stdin is empty, or no text.
    """
    if word == STDIN:
        try:
            return read_bytes(sys.stdin.buffer.read(LARGEST + 1))
        except Unusable as error:
            raise NotReadable(f"What came in on stdin {error}.", UNCHANGED) from None
    try:
        return read_file(Path(word).expanduser())
    except FileNotFoundError:
        raise BadFile([f"{word}: there's no such file. {UNCHANGED}"]) from None
    except Unusable as error:
        raise BadFile([f"{word}:1: {error}. {UNCHANGED}"]) from None


def read_of_text(
    session: Session, text: str, came: date | None = None, result: Result | None = None
) -> Reading:
    """The text of a reply as read, with the words of the program and the person's own.

    `came` is the day it came, today where none is given. After `result` was accepted, nothing is an offer any more.
    """
    reading = read_message(text, session.banks.incoming, came or session.today, after_no=result == "rejected")
    main, *others = reading.reads
    if result == "accepted" and main.kind == "offer":
        return replace(reading, reads=(replace(main, kind="note", on=None, at=None, zone=None), *others))
    return reading


def reading_of(
    session: Session, what: Received, came: date | None = None, result: Result | None = None
) -> tuple[Reading, tuple[Read, ...]]:
    """The message as read, with the event that came with it."""
    reading = read_of_text(session, what.text, came, result)
    event = what.event
    if event is None:
        return reading, reading.reads
    found = event.read()
    if what.text == event.as_text():
        return reading, (found,)
    others = tuple(
        each for each in reading.reads if each.kind not in (None, "note", "date", "invitation", found.kind)
    )
    reads = (*others, found) if others and others[0].kind in ("no", "job-cut", "offer") else (found, *others)
    return reading, reads


def pasted(session: Session) -> Received:
    """What the person pastes or types, until a period alone on a line.

    Raises:
        NotReadable: there's no one to ask, or nothing was typed.
    """
    if not session.may_ask:
        raise NotReadable(
            "What did they write or say?", f"Name the file, or {STDIN} for stdin: coach heard NAME FILE"
        )
    talk(session, "Paste it here, or type what they said. End with a period on a line by itself.")
    lines: list[str] = []
    while (typed := session.ask.text("")) is not Sign.STOP:
        if typed is Sign.HELP and not lines:
            talk(session, PASTE_TIP)
            continue
        lines += (typed.value if isinstance(typed, Sign) else typed).split("\n")
        if lines[-1].strip() == Sign.STOP.value:
            lines.pop()
            break
    text = "\n".join(lines).strip("\n")
    if not text.strip():
        raise NotReadable(f"Nothing was pasted. {UNCHANGED}")
    return Received(text=text)
