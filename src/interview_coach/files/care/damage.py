"""Telling a damaged file from one that a person wrote, and finding its last good copy."""

from pathlib import Path

from interview_coach.files.care.kinds import reader_of
from interview_coach.files.journal.journal import Journal, name_aside
from interview_coach.files.journal.operation import Op
from interview_coach.files.records.versions import newer_record

FLIPPED = 16
"""Bytes that differ at most, in a file of the same length, for the difference to be damage and not an edit."""


def is_usable(data: bytes, record: str) -> bool:
    """Whether these bytes can be used as what the record is."""
    return reader_of(record)(data, record)[0] is not None


def is_damaged(data: bytes, journal: Journal, record: str) -> bool:
    """Whether unusable bytes are such as no person writes: empty, cut off, filled with zeros, a few bytes flipped."""
    return _shows_damage(data) or any(
        (known := journal.content(op.new)) is not None and _is_damaged_from(data, known)
        for op in reversed(journal.versions(record))
    )


def last_good(journal: Journal, record: str) -> Op | None:
    """The latest version that can be used, or that a newer coach wrote: one before it would be no good copy."""
    for op in reversed(journal.versions(record)):
        content = journal.content(op.new)
        if content is not None and (is_usable(content, record) or newer_record(content, record)):
            return op
    return None


def kept_copy(journal: Journal, path: Path, number: int) -> Path:
    """Where a damaged file is put aside."""
    return journal.trash / f"{number:08d}-{name_aside(path)}.damaged"


def _shows_damage(data: bytes) -> bool:
    if not data.strip() or b"\0" in data:
        return True
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return True
    return data.startswith(b"---") and not data.rstrip().endswith(b"\n...")


def _is_damaged_from(data: bytes, known: bytes) -> bool:
    if known.startswith(data):
        return True
    if len(known) != len(data):
        return False
    return sum(one != other for one, other in zip(known, data, strict=True)) <= FLIPPED
