"""What the journal knows better: damaged versions, missing records, changes made outside coach."""

import os
from collections.abc import Iterator

from interview_coach.files.care.damage import is_usable, last_good
from interview_coach.files.care.finding import Finding, Home
from interview_coach.files.disk import disk
from interview_coach.files.disk.disk import Unreadable
from interview_coach.files.disk.places import SETTINGS, places_of, record_of
from interview_coach.files.journal.operation import digest


def journal_whole(home: Home) -> Iterator[Finding]:
    """Every kept version is what was written."""
    for path in home.journal.files():
        try:
            data = disk.read(path)
        except FileNotFoundError:
            continue
        except Unreadable as error:
            yield Finding(path, 1, error.what)
            continue
        if not home.journal.is_whole(path, data):
            what = (
                "this kept version was damaged, so undo can't go back to it; coach check --fix puts it aside"
            )
            yield Finding(path, 1, what, "aside")


def missing(home: Home) -> Iterator[Finding]:
    """Records that coach wrote and did not take out are there."""
    origins = {op.to: op.path for op in home.journal.operations() if op.to}
    for relative in home.journal.should_stand():
        record, path = record_of(relative), home.folder / relative
        places = [home.folder / place for place in (relative, *places_of(record))]
        good = last_good(home.journal, record)
        if origin := origins.get(relative):
            # A move that was broken off: the file is where it was.
            places.append(home.folder / origin)
        if record == SETTINGS or any(map(os.path.lexists, places)) or good is None:
            continue
        if path == home.journal.vanished_at_last(home.folder):
            what = f"was being written when coach was stopped, or has been deleted since; bring it back: coach undo --of {record} --at {good.seq}"
            yield Finding(path, 1, what, is_note=True)
            continue
        what = (
            f"is gone, and coach didn't remove it; bring it back: coach check --fix, or coach undo --of {record} --at "
            f"{good.seq} (if it should be gone: coach delete {record})"
        )
        yield Finding(path, 1, what, "restore")


def changed_outside(home: Home) -> Iterator[Finding]:
    """Records that are not as coach wrote them last."""
    for path in home.written():
        data, record = home.data(path), home.record(path)
        if data is None or not is_usable(data, record) or home.journal.knows(digest(data)):
            continue
        if home.journal.versions(record):
            what = (
                f"changed outside of coach; if that wasn't you, see what changed: coach undo --list {record}"
            )
            yield Finding(path, 1, what, is_note=True)
