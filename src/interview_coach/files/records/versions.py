"""The versions of the files of a home: which one this coach writes, and the steps to it from the older ones."""

from pathlib import Path

from msgspec import Struct

from interview_coach.core.record import schemas
from interview_coach.errors import BadFile
from interview_coach.files.disk import disk, places
from interview_coach.files.disk.disk import Unreadable
from interview_coach.files.yaml import migrate
from interview_coach.files.yaml.migrate import Step


class Versions(Struct, frozen=True):
    """The version that is written, and each step by the version that it starts from."""

    ours: int
    steps: dict[int, Step]


JOB = Versions(schemas.JOB, {})
STORY = Versions(schemas.STORY, {})
PRACTICE = Versions(schemas.PRACTICE, {})
SETTINGS = Versions(schemas.SETTINGS, {})
CALENDAR = Versions(schemas.CALENDAR, {})


def versions_of(record: str) -> Versions:
    """The versions of a record, by the name that the journal gives it."""
    if record in (places.PRACTICE, places.SETTINGS):
        return PRACTICE if record == places.PRACTICE else SETTINGS
    return STORY if record.startswith(f"{places.STORIES}/") else JOB


def newer_record(data: bytes, record: str) -> tuple[int, str] | None:
    """The line and the words, where a newer coach wrote these bytes of a record."""
    return migrate.newer(data, versions_of(record).ours)


def is_older(data: bytes, record: str) -> bool:
    """Whether an older coach wrote these bytes of a record."""
    found = migrate.version_in(data)
    return found is not None and found[1] < versions_of(record).ours


def refuse_newer(home: Path, *paths: Path) -> None:
    """Stop where a newer coach wrote one of these records. Files that are missing or cannot be read are passed over.

    Raises:
        BadFile: it did; what we don't know of the file would be lost.
    """
    for path in paths:
        try:
            data = disk.read(path)
        except (FileNotFoundError, Unreadable):
            continue
        if found := newer_record(data, places.record_of(path.relative_to(home).as_posix())):
            line, what = found
            raise BadFile([f"{path}:{line}: {what}"])
