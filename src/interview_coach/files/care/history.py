"""The past of the records: what each command did, each version, and bringing one record back as it was."""

from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from interview_coach.core.record.changes import PastCommand, Version
from interview_coach.errors import NotFound, Refused
from interview_coach.files.disk import disk
from interview_coach.files.disk.disk import ChangedMeanwhile, Unreadable
from interview_coach.files.disk.places import ARCHIVE, places_of
from interview_coach.files.journal.operation import Op, digest
from interview_coach.files.journal.steps import by_number, standing
from interview_coach.files.records.reader import read_record
from interview_coach.files.records.store import HAND_EDITS, Store
from interview_coach.files.records.versions import refuse_newer


class Changed(Struct, frozen=True):
    """What undo or a restoring did to one record: its bytes before and after, None where there was no file."""

    record: str
    before: bytes | None
    after: bytes | None
    path: Path


class History:
    """The past of the records in one store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._journal = store.journal

    def steps(self) -> list[PastCommand]:
        """What each command did, the latest first."""
        operations = self._journal.operations()
        stand = {ops[0].step for ops in standing(operations)}
        undos = {op.step for op in operations if op.undoes is not None}
        return [
            PastCommand(
                ops[-1].seq,
                ops[0].at,
                ops[0].command,
                tuple(dict.fromkeys(op.renamed_to or op.record for op in ops)),
                number not in stand and number not in undos,
            )
            for number, ops in sorted(by_number(operations).items(), reverse=True)
        ]

    def latest(self) -> int:
        """The number of the last change to any record; 0 before the first."""
        return self._journal.next_seq() - 1

    def versions(self, record: str) -> list[Version]:
        """The record after each change, the latest first. A change that was broken off is included."""
        path = self._where(record)
        now = digest_of(path)
        ops = self._journal.versions(record)
        current = max((op.seq for op in ops if op.new == now), default=None)
        return [
            Version(op.seq, op.at, op.command, op.kind == "found", op.seq == current) for op in reversed(ops)
        ]

    def content(self, record: str, number: int) -> bytes | None:
        """The bytes of the record after operation `number`; None where they aren't kept, or were damaged."""
        op = next((op for op in self._journal.versions(record) if op.seq == number), None)
        return self._journal.content(op.new) if op else None

    def known(self) -> list[str]:
        """The ids of all records of which a version is kept, also of those that are gone. One that got another id has that alone."""
        names: dict[str, None] = {}
        for op in self._journal.operations():
            names[op.record] = None
            if op.renamed_to and op.renamed_to != op.record:
                del names[op.record]
                names[op.renamed_to] = None
        return sorted(names)

    def now_called(self, earlier: str) -> str | None:
        """The id that a record has now which once had this one; None where none had it, or another has it since."""
        name: str | None = None
        for op in self._journal.operations():
            if op.renamed_to and op.record == (name or earlier):
                name = op.renamed_to
            elif op.kind == "create" and op.record == earlier:
                name = None
        return name if name != earlier else None

    def was_undone(self, record: str) -> bool:
        """Whether the last that was done to this record was an undo."""
        ops = self._journal.operations_on(record)
        return bool(ops) and ops[-1].undoes is not None

    def names_of(self, record: str) -> set[str]:
        """Every id that this record has had."""
        return {record, *(op.record for op in self._journal.operations_on(record))}

    def restore(self, record: str, number: int) -> Changed:
        """Bring one record back as it was after operation `number`.

        Raises:
            NotFound: no version of that time is kept.
            Refused: what is kept was damaged, or another program changes the file.
            BadFile: a newer coach wrote the file that is there.
        """
        with self._store.writing():
            op = self._version(record, number)
            content = self._journal.content(op.new)
            if content is None:
                raise Refused(
                    f"That version of {record} was damaged, or can't be read: {self._journal.path(op.seq)}.",
                    "To see the others: coach undo --list",
                )
            for _ in range(HAND_EDITS):
                with suppress(ChangedMeanwhile, FileExistsError):
                    place = self._at(self._journal.place_of(op)).with_name(Path(places_of(record)[0]).name)
                    return self._put_back(record, place, content)
            raise Refused(f"{record} is being changed by another program.", "Nothing was changed.")

    def _version(self, record: str, number: int) -> Op:
        ops = self._journal.versions(record)
        found = [op for op in ops if op.seq <= number <= self.latest()]
        gap = [
            each for each in self._journal.unreadable() if (found[-1].seq if found else 0) < each <= number
        ]
        if gap:
            raise Refused(
                f"{self._journal.path(gap[-1])} can't be read, and it may be version {number} of {record}.",
                f"For other versions: coach undo --list {record}",
            )
        if not found:
            raise NotFound(
                f"There's no version {number} of {record}.",
                f"To see the ones that are kept: coach undo --list {record}",
            )
        return found[-1]

    def _put_back(self, record: str, target: Path, content: bytes) -> Changed:
        path = self._where(record)
        if path is None:
            self._store.put_new(target, content)
            return Changed(record, None, content, target)
        before = read_record(path)
        refuse_newer(self._store.home, path)
        if path == target:
            if before != content:
                self._store.put(path, before, content)
        elif path.parent.name == ARCHIVE:
            self._store.bring_back(path, target, before, content)
        else:
            self._store.put_away(path, target, before, content)
        return Changed(record, before, content, target)

    def _at(self, relative: str) -> Path:
        return self._store.home / relative

    def _where(self, record: str) -> Path | None:
        """The file of this record, where there is one."""
        paths = map(self._at, places_of(record))
        return next((path for path in paths if path.is_file()), None)


UNREADABLE = "unreadable"
"""Used in place of a hash when a file can't be read; no hash looks like it."""


def digest_of(path: Path | None) -> str | None:
    """The hash of the file's bytes; None where there is no file, a word that is no hash where it cannot be read."""
    try:
        return digest(disk.read(path)) if path else None
    except FileNotFoundError:
        return None
    except Unreadable:
        return UNREADABLE
