"""The one path of every write: the lock, the journal, the exchange of the file.

Reading takes no lock: a file is whole or absent. Writing takes the lock, reads again, applies the change to what is
there now, keeps the new bytes in the journal, and exchanges the file. The lock is a file of its own that is never
deleted, and is never held while a prompt waits.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from interview_coach.errors import CoachError, Locked, Refused, Unsure
from interview_coach.files.disk import disk, moving
from interview_coach.files.disk.disk import Unreadable
from interview_coach.files.disk.lock import holder_of, signals_wait
from interview_coach.files.disk.places import SETTINGS, record_of
from interview_coach.files.disk.remedies import remedy
from interview_coach.files.journal.leftovers import settle
from interview_coach.files.journal.operation import Kind, Op, digest
from interview_coach.files.records.reader import Reader, read_record
from interview_coach.files.records.settings import read_settings

CHANGES = frozenset({"write", "create", "delete"})
"""Kinds of operations that give a file another content, make it, or take it out."""
LOCK = ".lock"
LOCK_WAIT, LOCK_POLL = 5.0, 0.005


class Written(NamedTuple):
    """A record before this run and by now; None where there was no file."""

    before: bytes | None
    after: bytes | None


class Writer(Reader):
    """The files of one home, to be written. All but `writing` is to be called while `writing`.

    `command` and `at` tell the journal who writes, and when that was for the person.
    """

    def __init__(self, home: Path, command: str, at: str) -> None:
        super().__init__(home)
        self.wrote = False
        """Whether anything has been recorded in this run, and was not taken back in it."""
        self.lost_comments: list[tuple[str, str]] = []
        """Comments that had no place in what was written, each with its file."""
        self._first_seq: int | None = None
        self.written: dict[str, Written] = {}
        """What this run has done to each record."""
        self._command = command
        self._at = at
        self._settled = True
        self._step: int | None = None
        self._last_seq: int | None = None

    def get_ready(self) -> None:
        """Load what the first write will need, so no one waits for it between an answer and the next question."""
        import hashlib  # noqa: F401

        import filelock  # noqa: F401

        self.journal.operations()

    def put(
        self, path: Path, old: bytes, new: bytes, undoes: int | None = None, *, since: str | None = None
    ) -> None:
        """Put new bytes in place of the old ones.

        `since` is the hash of the bytes before this command, where the journal is to keep no more than those and the last.

        Raises:
            ChangedMeanwhile: a program that takes no lock, such as an editor, wrote the file since `old` was read.
        """
        self._keep(path, old, undoes)
        with self._logged("write", path, old, new, undoes=undoes, since=since) as op:
            disk.replace(path, old, new, self.journal.aside(op.seq, path))
        if since:
            self.journal.drop_between(op)

    def with_comments(self, path: Path, old: bytes, new: bytes) -> bytes:
        """The new bytes of a file, with the comments of the old ones. Those that have no place in it any more are noted."""
        if b"#" not in old:
            return new
        # Imported here: few files have comments, and reading commands never need it.
        from interview_coach.files.yaml.comments import keep_comments

        kept = keep_comments(old, new)
        self.lost_comments += [(path.relative_to(self.home).as_posix(), comment) for comment in kept.lost]
        return kept.data

    def put_again(self, path: Path, old: bytes, new: bytes) -> None:
        """Put new bytes in place of the old ones, of a file that a command writes many times.

        Raises:
            ChangedMeanwhile: as `put`.
        """
        last = next(reversed(self.journal.operations()), None)
        again = last and (last.step, last.kind, self.home / last.path, last.new) == (
            self._step, "write", path, digest(old),
        )  # fmt: skip
        self.put(path, old, new, since=last.old if last and again else None)

    def put_new(self, path: Path, new: bytes, undoes: int | None = None) -> None:
        """Put a new file on disk.

        Raises:
            FileExistsError: there is one of that name.
        """
        disk.make_folder(path.parent)
        with self._logged("create", path, None, new, undoes=undoes):
            disk.create(path, new)

    def move(self, path: Path, target: Path, undoes: int | None = None) -> Path:
        """Give a file another folder or name, and return that.

        Raises:
            Refused: there is one already.
        """
        disk.make_folder(target.parent)
        try:
            with self._logged("move", path, None, None, to=target, undoes=undoes):
                moving.move(path, target)
        except FileExistsError:
            raise Refused(
                f"{target} already exists; move one of the two away.", f"The other is {path}."
            ) from None
        return target

    def remove(self, path: Path, undoes: int | None = None) -> None:
        """Take a file out of its folder, into the trash of the journal."""
        old = read_record(path)
        self._keep(path, old, undoes)
        with self._logged("delete", path, old, None, undoes=undoes) as op:
            moving.take_out(path, self.journal.aside(op.seq, path))

    def log_undone(self, path: Path, step: int) -> None:
        """Note that this step has been taken back."""
        with self._logged("undone", path, None, None, undoes=step):
            pass

    def settle(self) -> None:
        """Clear up after earlier writes, once a write and before it: what changes nothing touches nothing."""
        if not self._settled:
            self._settled = True
            settle(self.home, self.journal)
            if vanished := self.journal.vanished_at_last(self.home):
                # It never came to be, or was taken away by hand: from here on it is not missed.
                with self._logged("delete", vanished, None, None):
                    pass

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the lock. Signals wait until the lock is let go: then all is recorded, or nothing.

        Raises:
            Locked: another program has held it for `LOCK_WAIT` seconds.
            CoachError: the disk refused; what was there before stands.
        """
        # Imported here: reading commands never need it, and it takes its time.
        from filelock import FileLock, Timeout

        lock = FileLock(self.home / LOCK, mode=0o600)
        try:
            disk.make_folder(self.home)
            lock.acquire(timeout=LOCK_WAIT, poll_interval=LOCK_POLL)
            with signals_wait():
                self.journal.forget()
                self._settled = False
                yield
                self._keep_settings()
        except Timeout:
            holder = holder_of(self.home / LOCK)
            raise Locked(
                f"{holder or 'Another coach command'} is saving to {self.home}.",
                "Nothing was changed. Wait for it or close it, then try again.",
            ) from None
        except OSError as error:
            where = error.filename2 or error.filename or self.home
            raise CoachError(
                f"Not recorded: {where}: {error.strerror or error}.",
                f"What was there before is unchanged. {remedy(error)}",
            ) from None
        finally:
            with suppress(OSError):
                # All is done by now; leaving the program lets it go as well.
                lock.release()

    def _keep(self, path: Path, old: bytes, undoes: int | None) -> None:
        """See that the journal has these bytes: they were written by hand, if it has not."""
        if self.journal.content(digest(old)) is None:
            with self._logged("found", path, None, old, undoes=undoes):
                pass

    def _keep_settings(self) -> None:
        """A copy of the person's settings goes into the journal with the next write after they changed."""
        with suppress(OSError, Unreadable):
            data = disk.read(self.home / SETTINGS)
            if self.wrote and read_settings(data)[0] and not self.journal.knows(digest(data)):
                self._keep(self.home / SETTINGS, data, None)

    @contextmanager
    def _logged(
        self,
        kind: Kind,
        path: Path,
        old: bytes | None,
        new: bytes | None,
        *,
        to: Path | None = None,
        undoes: int | None = None,
        since: str | None = None,
    ) -> Iterator[Op]:
        """Put an operation into the journal, and do it; where that fails, it is taken out again."""
        self.settle()
        op = self._op(kind, path, old, new, to, undoes, since)
        disk.make_folder(self.journal.folder)
        disk.make_folder(self.journal.trash)
        try:
            self.journal.add(op, new or b"")
            yield op
        except Unsure:
            # It took place, as far as can be seen: undo must know of it.
            self.wrote = True
            raise
        except BaseException:
            self.journal.drop(op.seq)
            self._last_seq = op.seq - 1
            raise
        if kind not in ("found", "undone") and (old, new, to) != (None, None, None):
            self.wrote = True
            self._first_seq = self._first_seq or op.seq
        self._note(op, old, new)
        self.forget_seen()

    def _note(self, op: Op, old: bytes | None, new: bytes | None) -> None:
        """Keep what the record was before this run, and what it is now."""
        if op.to and op.record in self.written:
            self.written[record_of(op.to)] = self.written.pop(op.record)
        elif op.kind in CHANGES and (old, new) != (None, None):
            first = self.written.get(op.record)
            self.written[op.record] = Written(first.before if first else old, new)

    def _op(
        self,
        kind: Kind,
        path: Path,
        old: bytes | None,
        new: bytes | None,
        to: Path | None,
        undoes: int | None,
        since: str | None,
    ) -> Op:
        seq = self.journal.next_seq()
        if self._step is None or self._last_seq != seq - 1:
            # Another command wrote in between: undo must be able to take these back in order.
            self._step = seq
        self._last_seq = seq
        return Op(
            seq=seq,
            step=self._step,
            command=self._command,
            at=self._at,
            kind=kind,
            path=path.relative_to(self.home).as_posix(),
            to=to.relative_to(self.home).as_posix() if to else None,
            old=since or (digest(old) if old is not None else None),
            new=digest(new) if new is not None else None,
            undoes=undoes,
        )

    def forget_from(self, first: int) -> None:
        """Take operations that cancel each other out of the journal."""
        self.journal.drop_from(first)
        self._last_seq = first - 1
        if self._first_seq is not None and self._first_seq >= first:
            self.wrote, self._first_seq = False, None
