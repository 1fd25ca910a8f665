"""The store: jobs read from, and written to, a person's home. The only door to the records."""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from interview_coach.core.record.model import Job
from interview_coach.core.text.names import free_slug
from interview_coach.errors import CoachError, NotFound, Refused, Unsure
from interview_coach.files.disk import disk
from interview_coach.files.disk.disk import ChangedMeanwhile
from interview_coach.files.disk.places import ARCHIVE, ENDING, JOBS, PAGES, places_of, record_of
from interview_coach.files.disk.remedies import remedy
from interview_coach.files.records import records
from interview_coach.files.records.reader import parse_job, read_record
from interview_coach.files.records.writer import Writer, Written

HAND_EDITS = 5
"""How often a change is applied again because an editor saved the file in the middle of it."""
Change = Callable[[Job], Job]
T = TypeVar("T")


class Store(Writer):
    """The records of one home, to be changed."""

    def create(self, job: Job, wanted_id: str) -> Job:
        """Put a new job on disk under the wanted id, or the next free one, and return it."""
        return self.create_file(JOBS, wanted_id, _written(job), parse_job)

    def create_file(self, folder: str, wanted_id: str, data: bytes, parsed: Callable[[Path, bytes], T]) -> T:
        """Put a new record on disk, in this folder and under the wanted id or the next free one, and return it."""
        with self.writing():
            for _ in range(HAND_EDITS):
                path = self.home / folder / f"{self._free_id(wanted_id, folder=folder)}{ENDING}"
                with suppress(FileExistsError):
                    self.put_new(path, data)
                    return parsed(path, data)
            raise _changing(path)

    def create_in_home(self, name: str, data: bytes) -> bool:
        """Put a new file into the home itself, and say whether that was done: there may be one by now."""
        with self.writing(), suppress(FileExistsError):
            self.put_new(self.home / name, data)
            return True
        return False

    def change_file(
        self, path: Path, change: Callable[[Path, bytes], tuple[T, bytes]], *, often: bool = False
    ) -> T:
        """Apply a change to the bytes that the file holds now, and return what they mean then.

        `change` is called with the lock held; where it gives the same bytes back, nothing is written. `often`: the command
        writes the file many times, and only what it was before and what it becomes is worth keeping.
        """
        with self.writing():
            for _ in range(HAND_EDITS):
                with suppress(ChangedMeanwhile):
                    data = read_record(path)
                    value, new = change(path, data)
                    if new != data:
                        (self.put_again if often else self.put)(path, data, new)
                    return value
            raise _changing(path)

    def rename(self, job_id: str, wanted_id: str) -> Job:
        """Give a live job another id, or the next free one, and return it."""
        with self.writing():
            new_id = self._free_id(wanted_id, but=job_id)
            path = self.home / JOBS / f"{job_id}.yaml"
            target = path.with_name(f"{new_id}.yaml")
            data = read_record(path)
            job = parse_job(target, data)
            if new_id != job_id:
                self.move(path, target)
            return job

    def change(self, job_id: str, change: Change, is_over: Callable[[Job], bool] | None = None) -> Job:
        """Apply a change to the job as it is on disk now, and return the job as written.

        `change` is called with the lock held and must not ask anyone anything. Where it returns an equal job,
        nothing is written. `is_over` tells whether the job belongs into the archive then; without it, it is live.
        """
        with self.writing():
            for _ in range(HAND_EDITS):
                with suppress(ChangedMeanwhile):
                    return self._change_once(job_id, change, is_over)
            raise _changing(self.path_of(job_id))

    def _change_once(self, job_id: str, change: Change, is_over: Callable[[Job], bool] | None) -> Job:
        path = self.path_of(job_id)
        data = read_record(path)
        old = parse_job(path, data)
        new = change(old)
        if new == old:
            return old
        written = self.with_comments(path, data, _written(new))
        job = parse_job(path, written)
        target = self.home / (ARCHIVE if is_over and is_over(job) else JOBS) / path.name
        if path == target:
            seen = self._seen.get(JOBS)
            self.put(path, data, written)
            if seen and path.parent.name == JOBS:
                # What this command has seen stays, with the one job as it is now: a walk need not read all of them again.
                self._seen[JOBS] = ([job if known.id == job.id else known for known in seen[0]], seen[1])
        elif path.parent.name == ARCHIVE:
            self.bring_back(path, target, data, written)
        else:
            self.put_away(path, target, data, written)
        return job

    def bring_back(self, path: Path, live: Path, data: bytes, written: bytes) -> None:
        """Out of the archive before it changes: one that is over does no harm in `jobs/`; a live one there would."""
        first = self.journal.next_seq()
        self.move(path, live)
        with self._or_back(first, lambda: self.move(live, path)):
            self._put_other(live, data, written)

    def put_away(self, path: Path, archived: Path, data: bytes, written: bytes) -> None:
        """Into the archive, once it has changed; both, or neither."""
        first = self.journal.next_seq()
        is_taken = archived.exists()
        self._put_other(path, data, written)
        if not is_taken:
            with self._or_back(first, lambda: self._put_other(path, written, data)):
                self.move(path, archived)

    def _put_other(self, path: Path, old: bytes, new: bytes) -> None:
        if old != new:
            self.put(path, old, new)

    @contextmanager
    def _or_back(self, first: int, take_back: Callable[[], object]) -> Iterator[None]:
        """What fails in here leaves record and journal as they were before operation `first`."""
        try:
            yield
        except Unsure:
            raise
        except (OSError, CoachError) as error:
            try:
                take_back()
            except (OSError, CoachError, ChangedMeanwhile):
                where = f"{error.filename}: {error.strerror}." if isinstance(error, OSError) else str(error)
                raise Unsure(
                    f"Half done: {where}",
                    "Look at it: coach check, and coach undo --list.",
                ) from None
            self.forget_from(first)
            raise

    def replace_text(self, record: str, before: bytes, after: bytes) -> None:
        """Put an edited file in place, if no one changed it since `before` was read.

        Raises:
            ChangedMeanwhile: someone did.
        """
        with self.writing():
            self.put(self.place_of(record), before, after)

    def archive(self, job_ids: list[str], is_over: Callable[[Job], bool] = lambda _job: True) -> None:
        """Move these jobs out of the daily folder, those that are over as they stand on disk now."""
        with self.writing():
            for job_id in job_ids:
                path, target = (self.home / folder / f"{job_id}.yaml" for folder in (JOBS, ARCHIVE))
                if path.is_file() and not target.exists() and is_over(parse_job(path, read_record(path))):
                    self.move(path, target)

    def delete(self, record: str) -> bool:
        """Take a record out; the journal keeps it, and undo brings it back. Whether it was there: else it is missed no more.

        Raises:
            NotFound: neither is there such a record, nor should there be.
            BadFile: a newer coach wrote it.
        """
        with self.writing():
            gone = [path for path in self.journal.should_stand() if record_of(path) == record]
            self.refuse_newer(record)
            try:
                self.remove(self.place_of(record))
            except NotFound:
                if not gone:
                    raise
                with self._logged("delete", self.home / gone[0], None, None):
                    return False
            return True

    def purge(self, record: str, words: Collection[str] = ()) -> None:
        """Take a record out for good, with all that the journal keeps of it; also one that only the journal knows.

        Commands in the journal in which one of these words stands lose what was typed behind them.

        Raises:
            BadFile: a newer coach wrote it.
            Unsure: the disk refused; the file itself goes last, so that the same can be done again.
        """
        with self.writing():
            # What was typed names the job: the journal must not keep it.
            self._command = "coach"
            self.refuse_newer(record)
            self.settle()
            self.wrote = True
            self.written[record] = Written(b"", None)
            self.forget_seen()
            try:
                self.journal.purge(record, words)
                # Pages that were only looked at; each can be made again, and several jobs may stand on one.
                for path in disk.listing(self.home / PAGES):
                    path.unlink(missing_ok=True)
                for place in (self.home / relative for relative in places_of(record)):
                    for path in disk.listing(place.parent):
                        if path == place or path.name.startswith(f".{place.name}."):
                            path.unlink(missing_ok=True)
                    if place.parent.is_dir():
                        disk.sync_folder(place.parent)
            except OSError as error:
                where = error.filename or self.home
                raise Unsure(f"Not all of it is gone: {where}: {error.strerror}.", remedy(error)) from None

    def _free_id(self, wanted: str, but: str | None = None, folder: str = JOBS) -> str:
        folders = (JOBS, ARCHIVE) if folder == JOBS else (folder,)
        taken = {each.casefold() for each in folders for each in self.ids_of(each)} - {but}
        return free_slug(wanted, lambda candidate: candidate in taken)


def _written(job: Job) -> bytes:
    """The job as bytes, which can be read again.

    Raises:
        CoachError: with this the file would be larger than what is read.
    """
    data = records.write(job)
    if records.read_job(data, job.id)[1]:
        raise too_large()
    return data


def too_large() -> CoachError:
    """What is to be written could not be read again."""
    return CoachError(
        "Not recorded: this would make the file too large.",
        "Keep long texts in separate files, and note here where they are.",
    )


def _changing(path: Path) -> Refused:
    return Refused(f"Not recorded: {path} is being changed by another program.", "Close it, then try again.")
