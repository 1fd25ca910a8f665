"""What the home remembers of its exports to calendars: `calendar.yaml`.

It is no record: undo leaves it alone, because a revision must never be lower than one that a calendar has seen. It
holds hashes, days and numbers, and a checksum of them: a digit that was damaged could lower one unnoticed.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from hashlib import sha256
from pathlib import Path
from typing import ClassVar

from msgspec import Struct

from interview_coach.core.calendar.revisions import Exported, Revisions
from interview_coach.core.text.zones import is_zone
from interview_coach.errors import BadFile
from interview_coach.files.disk import disk
from interview_coach.files.disk.links import through
from interview_coach.files.disk.places import CALENDAR
from interview_coach.files.records.store import Store
from interview_coach.files.records.versions import CALENDAR as VERSIONS
from interview_coach.files.yaml import migrate, schema
from interview_coach.files.yaml.encode import encode
from interview_coach.files.yaml.problem import Problem, Problems, lines_of
from interview_coach.files.yaml.yaml_io import dump

MENDING = (
    "restore your latest copy, or delete it; if you delete it, the next export adds every event again, so "
    "you'll see duplicates in your calendar"
)
_HOME = re.compile(r"[0-9a-f]{32}", re.ASCII)
_EVENT = re.compile(
    r"([0-9a-f]{32}) ([0-9a-f]{32}) ([a-z-]+) ([0-9a-f]{32}|-) (\d{1,9}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ) "
    r"(\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?) (\S+) (\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?)",
    re.ASCII,
)


class _Stored(Struct, frozen=True, kw_only=True):
    """The file. An event is one line of words, because there may be thousands."""

    CALLED: ClassVar[str] = "file of exports"

    schema: int = VERSIONS.ours
    home: str
    revision: int
    check: str
    events: tuple[str, ...] = ()


def load(home: Path) -> Revisions | None:
    """What was exported from this home; None where nothing was.

    Raises:
        BadFile: the file cannot be used; every problem with its line.
    """
    path = home / CALENDAR
    try:
        data = disk.read(path)
    except FileNotFoundError:
        return None
    except disk.Unreadable as error:
        raise BadFile([f"{path}:1: {error.what}"]) from None
    found, problems = read_revisions(data)
    if found is None:
        raise BadFile(lines_of(path, problems))
    return found


def change(store: Store, apply: Callable[[Revisions], Revisions]) -> Revisions:
    """Apply a change to what is on disk now, and return it; nothing is written where it stays the same.

    `apply` is called with the lock held: no one changes the records that it reads meanwhile.

    Raises:
        BadFile: the file cannot be used; it stands as it was.
        CoachError: the disk refused; the file stands as it was.
        Locked: another program is writing.
    """
    with store.writing():
        before = load(store.home) or new_revisions()
        after = apply(before)
        if after != before:
            disk.write_whole(through(store.home / CALENDAR), write_revisions(after))
        return after


def new_revisions() -> Revisions:
    """Those of a home that has never exported anything."""
    # Imported here: once in the life of a home.
    from secrets import token_hex

    return Revisions(home=token_hex(16))


def read_revisions(data: bytes) -> tuple[Revisions | None, Problems]:
    """What these bytes say, or None with all that is wrong, by line."""
    if newer := migrate.newer(data, VERSIONS.ours):
        return None, [Problem(*newer)]
    stored, problems = schema.decode(data, _Stored, VERSIONS.ours, steps=VERSIONS.steps)
    if stored and not problems:
        problems = _untrue(data, stored)
    if problems or stored is None:
        return None, [Problem(each.line, f"{each.what}; {MENDING}") for each in problems]
    try:
        events = tuple(_event(line) for line in stored.events)
    except ValueError:
        return None, [Problem(1, f"an event has a day or a zone that doesn't exist; {MENDING}")]
    return Revisions(home=stored.home, revision=stored.revision, events=events), []


def write_revisions(revisions: Revisions) -> bytes:
    """The bytes of the file."""
    events = tuple(map(_words, revisions.events))
    check = _checksum(revisions.home, revisions.revision, events)
    stored = _Stored(home=revisions.home, revision=revisions.revision, check=check, events=events)
    return dump(encode(stored))


def _untrue(data: bytes, stored: _Stored) -> Problems:
    """What types alone cannot say."""
    if stored.check != _checksum(stored.home, stored.revision, stored.events):
        line = next((n for n, text in enumerate(data.splitlines(), 1) if text.startswith(b"check:")), 1)
        return [Problem(line, "this file was changed by hand or damaged: its `check` doesn't match")]
    if not _HOME.fullmatch(stored.home) or not all(_EVENT.fullmatch(each) for each in stored.events):
        return [Problem(1, "coach didn't write this")]
    return []


def _checksum(home: str, revision: int, events: tuple[str, ...]) -> str:
    return sha256("\n".join((home, str(revision), *events)).encode()).hexdigest()[:16]


def _words(known: Exported) -> str:
    """One event as words: uid, job, kind, digest, sequence, stamp, start, zone, end; `-` where there is none."""
    start, end = _written(known.on, known.at), _written(known.until, known.until_at)
    parts = (known.uid, known.job, known.kind, known.digest or "-", known.sequence, known.stamp)
    return " ".join(map(str, (*parts, start, known.zone or "-", end)))


def _written(on: date, at: time | None) -> str:
    return f"{on}T{at:%H:%M}" if at else f"{on}"


def _event(words: str) -> Exported:
    """The event in these words.

    Raises:
        ValueError: a day, a time or a zone is none.
    """
    uid, job, kind, digest, sequence, stamp, start, zone, end = words.split(" ")
    if zone != "-" and not is_zone(zone):
        raise ValueError(zone)
    on, at = _read(start)
    until, until_at = _read(end)
    return Exported(
        uid=uid,
        job=job,
        kind=kind,
        digest=None if digest == "-" else digest,
        sequence=int(sequence),
        stamp=stamp,
        on=on,
        at=at,
        zone=None if zone == "-" else zone,
        until=until,
        until_at=until_at,
    )


def _read(words: str) -> tuple[date, time | None]:
    moment = datetime.fromisoformat(words)
    return moment.date(), moment.time() if "T" in words else None
