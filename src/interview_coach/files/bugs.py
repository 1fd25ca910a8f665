"""The log of our own mistakes, in the person's home: where they are in the program, and nothing of the person's."""

import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType

import interview_coach
from interview_coach.files.disk import disk

LOG = "bugs.log"
LARGEST_LOG = 64 * 1024
"""Bytes; the oldest lines go."""


def code_places(error: BaseException) -> list[str]:
    """Where it came through, the last place last: `commands/prep.py:42 in run`. Never a value."""
    found = []
    trace: TracebackType | None = error.__traceback__
    while trace:
        code = trace.tb_frame.f_code
        parts = Path(code.co_filename).parts[-2:]
        found.append(f"{'/'.join(parts)}:{trace.tb_lineno} in {code.co_name}")
        trace = trace.tb_next
    return found or ["no place"]


def note(home: Path, error: BaseException, command: list[str], at: datetime) -> Path | None:
    """Put the mistake into the log, and return where that is; None where it cannot be written."""
    path = home / LOG
    if path.is_symlink():
        # What it leads to may be anyone's. No one asked for this write.
        return None
    name = next((word for word in command if word.isalpha() and len(word) < 12), "")
    head = (
        f"{at.isoformat(timespec='seconds')} coach {interview_coach.__version__}, "
        f"Python {sys.version.split()[0]}, {sys.platform}; command: {name or 'none'}; "
        f"{type(error).__name__}"
    )
    entry = "\n".join([head, *(f"    {place}" for place in code_places(error)), ""])
    try:
        disk.make_folder(home)
        before = b""
        with suppress(FileNotFoundError, disk.Unreadable):
            before = disk.read(path)[-LARGEST_LOG:]
        disk.write_whole(path, before + entry.encode())
    except OSError:
        return None
    return path
