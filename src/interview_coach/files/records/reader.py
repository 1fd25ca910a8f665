"""The jobs of a home, for reading. It takes no lock: a file is whole or absent."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from interview_coach.core.record.model import Job
from interview_coach.errors import BadFile, CoachError, NotFound
from interview_coach.files.disk import disk
from interview_coach.files.disk.copies import copies
from interview_coach.files.disk.disk import LINK, Unreadable
from interview_coach.files.disk.places import ARCHIVE, ENDING, JOBS, JOURNAL, places_of, record_of
from interview_coach.files.disk.remedies import remedy
from interview_coach.files.journal.journal import Journal
from interview_coach.files.journal.leftovers import copy_words, other_ending
from interview_coach.files.records import records
from interview_coach.files.records.versions import refuse_newer
from interview_coach.files.yaml.problem import LeftOut, Problems, lines_of

T = TypeVar("T")
MOVES = 3
"""How often reading starts over because a record moved to the other folder meanwhile."""


class Reader:
    """The jobs of one home, live and archived."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.journal = Journal(home / JOURNAL)
        self._seen: dict[str, tuple[list[Job], list[LeftOut]]] = {}
        """What the folders held when this command first read them; forgotten when it writes."""

    def live_ids(self) -> list[str]:
        """Ids of the files in `jobs/`, in order."""
        return self.ids_of(JOBS)

    def archived_ids(self) -> list[str]:
        """Ids of the files in `archive/`, in order."""
        return self.ids_of(ARCHIVE)

    def live(self) -> tuple[list[Job], list[LeftOut]]:
        """Every job in `jobs/`, and the files that could not be used."""
        return self._read_all(JOBS)

    def archived(self) -> tuple[list[Job], list[LeftOut]]:
        """Every job in `archive/`, and the files that could not be used."""
        return self._read_all(ARCHIVE)

    def everything(self) -> tuple[list[Job], list[Job], list[LeftOut]]:
        """Live and archived jobs, and the files that could not be used; each once, whatever moves meanwhile."""
        for _ in range(MOVES):
            self.forget_seen()
            names = self.all_names()
            live, bad = self.live()
            archived, more = self.archived()
            if names == self.all_names():
                break
        return live, archived, bad + more

    def all_names(self) -> tuple[list[str], list[str]]:
        """The names of the files of jobs, live and archived."""
        return self._names(JOBS), self._names(ARCHIVE)

    def load(self, job_id: str) -> Job:
        """The job of this id, live or archived.

        Raises:
            NotFound: there is no such file.
            BadFile: it cannot be used; every problem with its line.
        """
        for _ in range(MOVES):
            with suppress(NotFound):
                # It may move to the other folder between finding and reading.
                path = self.path_of(job_id)
                return parse_job(path, read_record(path))
        return parse_job(path := self.path_of(job_id), read_record(path))

    def path_of(self, job_id: str) -> Path:
        """The file of this job, live or archived.

        Raises:
            NotFound: there is none.
        """
        for folder in (JOBS, ARCHIVE):
            path = self.home / folder / f"{job_id}.yaml"
            if path.exists():
                return path
        raise NotFound(f"There's no job {job_id}.", "See them all: coach list --all")

    def place_of(self, record: str) -> Path:
        """The file of this record, of whatever kind.

        Raises:
            NotFound: there is none.
        """
        for place in (self.home / relative for relative in places_of(record)):
            if place.exists():
                return place
        raise NotFound(f"There's no {record}.", "All jobs: coach list --all; all stories: coach story list")

    def refuse_newer(self, record: str) -> None:
        """Stop where a newer coach wrote this record, in either folder.

        Raises:
            BadFile: it did.
        """
        refuse_newer(self.home, *(self.home / relative for relative in places_of(record)))

    def vanished(self) -> bool:
        """Whether a live record in the journal is gone, though no one took it out. Then this is no fresh start."""
        return any(
            path.startswith(f"{JOBS}/") and not (self.home / path).exists()
            for path in self.journal.should_stand()
        )

    def vanished_ids(self) -> list[str]:
        """Ids of the jobs that are gone from both folders, though no one took them out."""
        there = {*self.live_ids(), *self.archived_ids()}
        known = (
            record_of(path)
            for path in self.journal.should_stand()
            if path.startswith((f"{JOBS}/", f"{ARCHIVE}/"))
        )
        return [each for each in known if each not in there]

    def ids_of(self, folder: str) -> list[str]:
        """Ids of the files in this folder, in order."""
        return ids_in(self.home, folder)

    def _names(self, folder: str) -> list[str]:
        return names_in(self.home / folder)

    def _read_all(self, folder: str) -> tuple[list[Job], list[LeftOut]]:
        if folder not in self._seen:
            self._seen[folder] = read_folder(self.home, folder, records.read_job)
        jobs, left_out = self._seen[folder]
        return [*jobs], [*left_out]

    def forget_seen(self) -> None:
        """Read the folders again when they are asked for next."""
        self._seen.clear()


def names_in(folder: Path) -> list[str]:
    """The names of the files of records in this folder, in order.

    Raises:
        CoachError: it cannot be read.
    """
    return [name for name in _all_names(folder) if name.endswith(ENDING)]


def ids_in(home: Path, folder: str) -> list[str]:
    """The ids of the records in this folder of the home, in order; copies are none."""
    names = names_in(home / folder)
    left_out = copies_in(home, folder, names)
    return [name.removesuffix(ENDING) for name in names if name not in left_out]


def copies_in(home: Path, folder: str, names: Iterable[str]) -> dict[str, str | None]:
    """Which of these files of the folder are copies, each with the name of what it copies: for a job in either folder."""
    others = {JOBS: ARCHIVE, ARCHIVE: JOBS}.get(folder)
    return copies(names, lambda: names_in(home / others) if others else ())


def _all_names(folder: Path) -> list[str]:
    """Every name in the folder that is not hidden, in order."""
    try:
        names = [path.name for path in disk.listing(folder)]
    except OSError as error:
        raise CoachError(f"{folder}: can't be read: {error.strerror}.", remedy(error)) from None
    return [name for name in names if name[0] != "."]


def read_folder(
    home: Path, folder: str, read: Callable[[bytes, str], tuple[T | None, Problems]]
) -> tuple[list[T], list[LeftOut]]:
    """Every record in this folder, and the files that could not be used."""
    found: list[T] = []
    left_out: list[LeftOut] = []
    names = _all_names(home / folder)
    copied = copies_in(home, folder, [name for name in names if name.endswith(ENDING)])
    for name in names:
        path = home / folder / name
        if what := other_ending(name) or (copy_words(copied[name]) if name in copied else None):
            left_out.append(LeftOut(str(path), 1, what))
        elif name.endswith(ENDING):
            value, bad = _read_one(path, read)
            found += [value] if value is not None else []
            left_out += [bad] if bad else []
    return found, left_out


def _read_one(
    path: Path, read: Callable[[bytes, str], tuple[T | None, Problems]]
) -> tuple[T | None, LeftOut | None]:
    """The record in this file, or why it could not be used; neither, where it was moved away since the folder was listed."""
    try:
        value, problems = read(disk.read(path), path.stem)
    except FileNotFoundError:
        return None, LeftOut(str(path), 1, LINK) if path.is_symlink() else None
    except Unreadable as error:
        return None, LeftOut(str(path), 1, error.what)
    return value, LeftOut(str(path), problems[0].line, problems[0].what) if value is None else None


def read_record(path: Path) -> bytes:
    """The bytes of a record.

    Raises:
        NotFound: it is gone.
        BadFile: it cannot be read.
    """
    try:
        return disk.read(path)
    except FileNotFoundError:
        raise NotFound(f"{path} is gone.", "What's kept of it: coach undo --list") from None
    except Unreadable as error:
        raise BadFile([f"{path}:1: {error.what}"]) from None


def parse_job(path: Path, data: bytes) -> Job:
    """The job in these bytes of the file.

    Raises:
        BadFile: they cannot be used; every problem with its line.
    """
    job, problems = records.read_job(data, path.stem)
    if job is None:
        raise BadFile(lines_of(path, problems))
    return job
