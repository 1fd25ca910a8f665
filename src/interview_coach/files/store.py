"""The store: jobs read from, and written to, a person's home. The only door to the records.

Reading takes no lock: a file is whole or absent. Writing takes the lock, reads again, applies the change to what is
there now, keeps the replaced bytes in the journal, and replaces the file. The lock is a file of its own that is never
deleted, and is never held while a prompt waits.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

from msgspec import Struct

from interview_coach.core.model import Job
from interview_coach.core.names import free_slug
from interview_coach.errors import BadFile, CoachError, Locked, NotFound, Refused
from interview_coach.files import records
from interview_coach.files.journal import (
    ChangedMeanwhile,
    Journal,
    Kind,
    Op,
    digest,
    standing,
    sync_folder,
    write_new,
)
from interview_coach.files.places import ARCHIVE, JOBS

LOCK_WAIT, LOCK_POLL = 5.0, 0.005
HAND_EDITS = 5
"""How often a change is applied anew because an editor saved the file in the middle of it."""
Change = Callable[[Job], Job]


class LeftOut(Struct, frozen=True):
    """A file that could not be used: where, and the first thing wrong with it."""

    file: str
    line: int
    problem: str


class Store:
    """The records of one home. `command` and `at` tell the journal who writes, and when it was for the person."""

    def __init__(self, home: Path, command: str, at: str) -> None:
        self.home = home
        self.journal = Journal(home / ".journal")
        self._command = command
        self._at = at
        self._step: int | None = None
        self._last_seq: int | None = None

    # Reading

    def live_ids(self) -> list[str]:
        """Ids of the files in `jobs/`, in order."""
        return self._ids(JOBS)

    def archived_ids(self) -> list[str]:
        """Ids of the files in `archive/`, in order."""
        return self._ids(ARCHIVE)

    def live(self) -> tuple[list[Job], list[LeftOut]]:
        """Every job in `jobs/`, and the files that could not be used."""
        return self._read_all(JOBS)

    def archived(self) -> tuple[list[Job], list[LeftOut]]:
        """Every job in `archive/`, and the files that could not be used."""
        return self._read_all(ARCHIVE)

    def load(self, job_id: str) -> Job:
        """The job of this id, live or archived.

        Raises:
            NotFound: there is no such file.
            BadFile: it cannot be used; every problem with its line.
        """
        path = self.path_of(job_id)
        return self._parse(path, _read(path))

    def path_of(self, job_id: str) -> Path:
        """The file of this job, live or archived.

        Raises:
            NotFound: there is none.
        """
        for folder in (JOBS, ARCHIVE):
            path = self.home / folder / f"{job_id}.yaml"
            if path.is_file():
                return path
        raise NotFound(f"There is no job {job_id}.", "All of them: coach list --all")

    def was_used(self) -> bool:
        """Whether the journal knows of earlier jobs: then an empty folder is not a fresh start."""
        return any(
            op.path.startswith((JOBS, ARCHIVE)) for step in standing(self.journal.operations()) for op in step
        )

    # Writing

    def create(self, job: Job, wanted_id: str) -> Job:
        """Put a new job on disk under the wanted id, or the next free one, and return it."""
        with self._locked():
            taken = {each.casefold() for each in (*self.live_ids(), *self.archived_ids())}
            job_id = free_slug(wanted_id, lambda candidate: candidate in taken)
            path = self.home / JOBS / f"{job_id}.yaml"
            self._replace(path, None, records.write(job))
            return self.load(job_id)

    def rename(self, job_id: str, wanted_id: str) -> Job:
        """Give a live job another id, or the next free one, and return it."""
        with self._locked():
            taken = {each.casefold() for each in (*self.live_ids(), *self.archived_ids())} - {job_id}
            new_id = free_slug(wanted_id, lambda candidate: candidate in taken)
            path = self.home / JOBS / f"{job_id}.yaml"
            target = path.with_name(f"{new_id}.yaml")
            if new_id != job_id:
                self._log("move", path, b"", to=target)
                self._rename(path, target)
            return self.load(new_id)

    def change(self, job_id: str, change: Change) -> Job:
        """Apply a change to the job as it stands on disk now, and return the job as written.

        `change` is called with the lock held and must not ask anybody anything. Where it returns an equal job,
        nothing is written.
        """
        with self._locked():
            for _ in range(HAND_EDITS):
                with suppress(ChangedMeanwhile):
                    return self._change_once(job_id, change)
            raise Refused(
                f"{self.path_of(job_id)} is being changed by another program.", "Nothing was recorded."
            )

    def _change_once(self, job_id: str, change: Change) -> Job:
        path = self.path_of(job_id)
        data = _read(path)
        old = self._parse(path, data)
        new = change(old)
        if new == old:
            return old
        written = records.write(new)
        if path.parent.name == ARCHIVE:
            path = self._move(path, JOBS)
        self._replace(path, data, written)
        return self._parse(path, written)

    def replace_text(self, job_id: str, before: bytes, after: bytes) -> None:
        """Put an edited file in place, provided that nobody changed it since `before` was read.

        Raises:
            Refused: it was changed meanwhile.
        """
        with self._locked():
            path = self.path_of(job_id)
            try:
                self._replace(path, before, after)
            except ChangedMeanwhile:
                raise Refused(f"{path} was changed while you edited; nothing was replaced.") from None

    def archive(self, job_ids: list[str]) -> None:
        """Move jobs that are over out of the daily folder."""
        with self._locked():
            for job_id in job_ids:
                path = self.home / JOBS / f"{job_id}.yaml"
                if path.is_file() and not (self.home / ARCHIVE / path.name).exists():
                    self._move(path, ARCHIVE)

    def undo(self) -> list[Op]:
        """Take back the latest step that still stands, and return its operations.

        An undo that broke off half-way is finished by the next one.

        Raises:
            Refused: there is none, or a file was changed by hand since.
        """
        with self._locked():
            step = self._latest_step()
            self._refuse_later_edits(step)
            for op in reversed(step):
                self._take_back(op)
            self._log("undone", self.home / step[-1].path, b"", undoes=step[0].step)
            return step

    def _latest_step(self) -> list[Op]:
        """The latest step that took place and still stands; one whose undo broke off comes first."""
        operations = self.journal.operations()
        if operations and operations[-1].undoes is not None and operations[-1].kind != "undone":
            half = operations[-1].undoes
            return [op for op in operations if op.step == half]
        for step in reversed(standing(operations)):
            if any(self._took_place(op) for op in step):
                return step
        raise Refused("There is nothing to undo.")

    def _took_place(self, op: Op) -> bool:
        """Whether the file is other than before the operation: one that failed half-way changed nothing."""
        if op.kind == "move":
            return (self.home / (op.to or "")).is_file() or not (self.home / op.path).is_file()
        path = self._current_place(op.path)
        return _digest_of(path) != op.old or op.old == op.new

    def _current_place(self, relative: str) -> Path:
        """Where the file of a record is now: it may have moved between the folders since."""
        path = self.home / relative
        other = self.home / (ARCHIVE if path.parent.name == JOBS else JOBS) / path.name
        return other if not path.is_file() and other.is_file() else path

    def _take_back(self, op: Op) -> None:
        path = self.home / op.path
        if op.kind == "move":
            if not path.is_file():
                moved = self.home / (op.to or "")
                self._log("move", moved, b"", to=path, undoes=op.step)
                self._rename(moved, path)
        elif _digest_of(path) == op.old:
            return
        elif op.kind == "create":
            self._log("delete", path, _read(path), undoes=op.step)
            path.unlink()
            sync_folder(path.parent)
        else:
            self._replace(path, _read(path), self.journal.replaced(op), undoes=op.step)

    def _refuse_later_edits(self, step: list[Op]) -> None:
        """Refuse where a file is neither what the step left nor, half undone, what it found."""
        known: dict[str, set[str | None]] = {}
        for op in step:
            if op.kind != "move":
                known.setdefault(op.path, set()).update((op.old, op.new))
        for path, digests in known.items():
            where = self._current_place(path)
            if _digest_of(where) not in digests:
                self._refuse_undo(where, step[-1])
        for op in step:
            if op.kind != "move":
                continue
            here, there = (self.home / op.path).is_file(), (self.home / (op.to or "")).is_file()
            if here == there:
                self._refuse_undo(self.home / (op.path if here else op.to or ""), op)

    def _refuse_undo(self, path: Path, op: Op) -> NoReturn:
        what = "was changed" if path.is_file() else "was deleted"
        raise Refused(
            f"{path} {what} since `{op.command}`, perhaps by hand; undo would lose that.",
            f"The version before is kept in {self.journal.folder}.",
        )

    # The one path of every write

    def _replace(self, path: Path, old: bytes | None, new: bytes, undoes: int | None = None) -> None:
        """Put new bytes in place of the old ones, which are in the journal by then.

        Raises:
            ChangedMeanwhile: somebody who takes no lock, such as an editor, wrote the file since `old` was read.
        """
        self._make_folder(path.parent)
        seq = self._log("create" if old is None else "write", path, old or b"", new=new, undoes=undoes)
        try:
            write_new(path, new, still=old)
        except BaseException:
            self.journal.drop(seq)
            self._last_seq = seq - 1
            raise

    def _move(self, path: Path, folder: str) -> Path:
        target = self.home / folder / path.name
        self._make_folder(target.parent)
        if target.exists():
            raise Refused(f"{target} exists already; move one of the two away.", f"The other is {path}.")
        self._log("move", path, b"", to=target)
        self._rename(path, target)
        return target

    def _rename(self, path: Path, target: Path) -> None:
        path.rename(target)
        sync_folder(target.parent)
        sync_folder(path.parent)

    def _log(
        self,
        kind: Kind,
        path: Path,
        old: bytes,
        *,
        new: bytes | None = None,
        to: Path | None = None,
        undoes: int | None = None,
    ) -> int:
        seq = self.journal.next_seq()
        if self._step is None or self._last_seq != seq - 1:
            # Another command wrote in between: undo must be able to take these back in order.
            self._step = seq
        self._last_seq = seq
        op = Op(
            seq=seq,
            step=self._step,
            command=self._command,
            at=self._at,
            kind=kind,
            path=path.relative_to(self.home).as_posix(),
            to=to.relative_to(self.home).as_posix() if to else None,
            old=digest(old) if kind in ("write", "delete") else None,
            new=digest(new) if new is not None else None,
            undoes=undoes,
        )
        self._make_folder(self.journal.folder)
        self.journal.add(op, old)
        return seq

    @contextmanager
    def _locked(self) -> Iterator[None]:
        # Imported here: reading commands never need it, and it takes its time.
        from filelock import FileLock, Timeout

        try:
            self._make_folder(self.home)
            lock = FileLock(self.home / ".lock", mode=0o600)
            with lock.acquire(timeout=LOCK_WAIT, poll_interval=LOCK_POLL):
                yield
        except Timeout:
            raise Locked(
                f"Another coach is writing in {self.home}.", "Nothing was changed. Close it, then try again."
            ) from None
        except OSError as error:
            where = error.filename or self.home
            raise CoachError(
                f"Not recorded: {where}: {error.strerror or error}.",
                "What was there before still stands. Check free space and permissions, then try again.",
            ) from None

    def _make_folder(self, folder: Path) -> None:
        if not folder.is_dir():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)

    def _ids(self, folder: str) -> list[str]:
        try:
            names = [path.name for path in (self.home / folder).iterdir()]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise BadFile(
                [f"{self.home / folder}: cannot be read ({error.strerror}); check its permissions"]
            ) from None
        return sorted(
            name.removesuffix(".yaml") for name in names if name.endswith(".yaml") and name[0] != "."
        )

    def _read_all(self, folder: str) -> tuple[list[Job], list[LeftOut]]:
        jobs: list[Job] = []
        left_out: list[LeftOut] = []
        for job_id in self._ids(folder):
            path = self.home / folder / f"{job_id}.yaml"
            try:
                data = _read(path)
            except BadFile as error:
                left_out.append(LeftOut(str(path), 1, str(error)))
                continue
            except NotFound:
                # Moved away between listing and reading.
                continue
            job, problems = records.read(data, job_id)
            if job:
                jobs.append(job)
            else:
                left_out.append(LeftOut(str(path), problems[0].line, problems[0].what))
        return jobs, left_out

    def _parse(self, path: Path, data: bytes) -> Job:
        job, problems = records.read(data, path.stem)
        if job is None:
            raise BadFile(f"{path}:{problem.line}: {problem.what}" for problem in problems)
        return job


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise NotFound(f"{path} is gone.") from None
    except OSError as error:
        raise BadFile([f"{path}: cannot be read ({error.strerror}); check its permissions"]) from None


def _digest_of(path: Path) -> str | None:
    """The hash of the file's bytes; None where there is no file."""
    return digest(_read(path)) if path.is_file() else None
