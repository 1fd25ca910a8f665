"""A finding, and the home that rules look at."""

import os
from datetime import date
from pathlib import Path
from typing import Literal

from msgspec import Struct

from interview_coach.files.disk import disk
from interview_coach.files.disk.copies import copies
from interview_coach.files.disk.disk import Unreadable
from interview_coach.files.disk.places import (
    ARCHIVE,
    CALENDAR,
    HOME,
    JOBS,
    PRACTICE,
    SETTINGS,
    STORIES,
    is_of_coach,
    record_of,
)
from interview_coach.files.journal.journal import Journal

OWN_FILES = (SETTINGS, PRACTICE, CALENDAR)
"""The files in the home itself that are worth copying."""
_OTHER = {JOBS: ARCHIVE, ARCHIVE: JOBS}
"""Where what was copied may lie as well."""
Mending = Literal["mode", "settle", "restore", "aside"]


class Finding(Struct, frozen=True):
    """Something wrong. How `--fix` repairs it; None if the person has to decide.

    With `is_note`, it may be fine, and is only worth knowing.
    """

    path: Path
    line: int
    what: str
    mending: Mending | None = None
    is_note: bool = False

    @property
    def words(self) -> str:
        """`file:line: what; how to fix it`."""
        return f"{self.path}:{self.line}: {self.what}"


class Home(Struct, frozen=True):
    """What the rules look at. `today` is the person's day, where it's known."""

    folder: Path
    journal: Journal
    today: date | None = None

    def files(self, folder: str) -> list[Path]:
        """What lies in this folder of the home, in order."""
        try:
            return sorted((self.folder / folder).iterdir())
        except OSError:
            return []

    def records(self, folder: str) -> list[Path]:
        """The files of records in this folder; copies are none."""
        copied = self.copies(folder)
        return [path for path in self.files(folder) if is_of_coach(folder, path.name) and path not in copied]

    def copies(self, folder: str) -> dict[Path, Path | None]:
        """The copies of our files in this folder, each with the file that it copies; None where that is gone."""
        names = [path.name for path in self.files(folder)]
        places = [self.folder / each for each in (folder, _OTHER.get(folder, folder))]
        others = OWN_FILES if folder == HOME else [path.name for path in self.files(places[1].name)]
        found = copies(names, lambda: others)
        return {
            places[0] / name: next(
                (place / original for place in places if (place / original).exists()), None
            )
            if original
            else None
            for name, original in found.items()
            if is_of_coach(folder, original or name)
        }

    def written(self) -> list[Path]:
        """The files of all records that coach writes."""
        practice = self.folder / PRACTICE
        found = [path for folder in (JOBS, ARCHIVE, STORIES) for path in self.records(folder)]
        return [*found, practice] if os.path.lexists(practice) else found

    def record(self, path: Path) -> str:
        """The name of the record in this file."""
        return record_of(path.relative_to(self.folder).as_posix())

    def data(self, path: Path) -> bytes | None:
        """The bytes of this file; None where they cannot be read."""
        try:
            return disk.read(path)
        except (FileNotFoundError, Unreadable):
            return None
