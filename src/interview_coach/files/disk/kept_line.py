"""The last answer of `coach next --short`, kept with the pages: a shell prompt asks for it again and again.

It's used while no record and no setting has changed, and while the day and the interviews of the day are as they were.
A purge empties the folder of the pages, and takes it along.
"""

import os
from datetime import datetime
from pathlib import Path

from interview_coach import __version__
from interview_coach.files.disk.places import ENDING, JOBS, PAGES, SETTINGS

NAME = "next-short.txt"


def kept_line(home: Path, now: datetime) -> str | None:
    """The line, where it still holds; empty where nothing is to do, None where it has to be worked out."""
    try:
        text = (home / PAGES / NAME).read_text(encoding="utf-8")
        span, line, stamp = text.split("\n", 2)
        made, until = map(float, span.split())
        holds = made <= now.timestamp() < until and stamp == _stamp(home, now)
    except (OSError, ValueError):
        return None
    return line if holds else None


def keep_line(home: Path, now: datetime, until: datetime, line: str) -> None:
    """Keep the line until then. Where there are no records or it can't be written, nothing is kept."""
    if not (home / JOBS).is_dir():
        return
    # Imported here: what's kept is read far more often.
    from contextlib import suppress

    from interview_coach.files.disk import disk

    with suppress(OSError):
        disk.make_folder(home / PAGES)
        text = f"{now.timestamp()} {until.timestamp()}\n{line}\n{_stamp(home, now)}"
        disk.write_whole(home / PAGES / NAME, text.encode())


def _stamp(home: Path, now: datetime) -> str:
    """What the line depends on: the version, the zone, and each record and the settings by name, size and times."""
    lines = [__version__, str(now.utcoffset())]
    with os.scandir(home / JOBS) as entries:
        paths = sorted(entry.path for entry in entries if entry.name.endswith(ENDING))
    for path in (*paths, str(home / SETTINGS)):
        try:
            found = Path(path).stat()
            lines.append(f"{path} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}")
        except FileNotFoundError:
            lines.append(path)
    return "\n".join(lines)
