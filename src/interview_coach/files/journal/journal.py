"""The journal of every write: each version of each record, so that it can be restored.

One file an operation: `.journal/NNNNNNNN.op`, a line of JSON with its checksum, then the bytes that stood in the record
from then on. It is on the disk before the record changes. Operations of one command share a step; undo takes back the
latest step that still stands. What was edited by hand comes in as an operation of its own, `found`, before it is
replaced. The journal is bounded: beyond `KEPT_STEPS`, the oldest steps are dropped, but never the last version of a
record.
"""

import re
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from interview_coach.files.disk import disk
from interview_coach.files.disk.places import STORIES, places_of
from interview_coach.files.journal.operation import (
    WITH_CONTENT,
    Op,
    decoded,
    digest,
    first_line,
    names_one_of,
    without_words,
)
from interview_coach.files.journal.steps import KEPT_STEPS, pinned

_OPERATION = r"[0-9]{8}\.op"
BETWEEN = "+"
"""Between folder and name of a story in the trash; ids have no such sign."""
TRASH = "trash"
"""Where replaced files are put aside; next to the operations."""


def name_aside(path: Path) -> str:
    """What a file is called in the trash: with its folder for a story, which may have the name of a job."""
    return f"{STORIES}{BETWEEN}{path.name}" if path.parent.name == STORIES else path.name


def _is_aside_of(name: str, record: str) -> bool:
    """Whether this file in the trash was one of the record."""
    aside = name.partition("-")[2]
    return any(aside.startswith(f"{name_aside(Path(place))}.") for place in places_of(record))


class Journal:
    """The folder `.journal` of a home. Every method is called with the store's lock held, except reading."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.trash = folder / TRASH
        self._known: list[Op] | None = None
        self._heads: dict[Path, tuple[tuple[int, int, int], Op | None]] = {}

    def forget(self) -> None:
        """Another program may have written: look at the operations again."""
        self._known = None

    def operations(self) -> list[Op]:
        """Every operation that can be read, oldest first."""
        if self._known is None:
            found = (self._head(path) for path in self.files())
            self._known = [op for op in found if op]
        return list(self._known)

    def knows(self, wanted: str | None) -> bool:
        """Whether a version with this hash is kept."""
        return any(op.new == wanted and op.kind in WITH_CONTENT for op in self.operations())

    def content(self, wanted: str | None) -> bytes | None:
        """The bytes with this hash; None where they are not kept, or were damaged."""
        for op in reversed(self.operations()):
            if op.new == wanted and op.kind in WITH_CONTENT and (data := self._body(op)) is not None:
                return data
        return None

    def versions(self, record: str) -> list[Op]:
        """The operations that gave this record a new content, also under earlier names, oldest first."""
        return [op for op in self.operations_on(record) if op.kind in WITH_CONTENT]

    def operations_on(self, record: str) -> list[Op]:
        """Every operation on this record, oldest first; not those on another one that once had its name."""
        name: str | None = record
        found = []
        for op in reversed(self.operations()):
            if op.renamed_to == name and op.record != name:
                name = op.record
                found.append(op)
            elif op.record == name and op.renamed_to not in (None, name):
                # An older record of this name, which then got another.
                break
            elif op.record == name:
                found.append(op)
        return found[::-1]

    def should_stand(self) -> list[str]:
        """The paths of the files that were written and not taken out since, as far as the journal knows."""
        last: dict[str, None] = {}
        for op in self.operations():
            if op.kind in ("move", "delete"):
                last.pop(op.path, None)
            if op.kind in WITH_CONTENT or op.to:
                last[op.to or op.path] = None
        return list(last)

    def place_of(self, version: Op) -> str:
        """Where the record lay with this content at last: it may have moved before it changed again."""
        place = version.path
        for op in self.operations_on(version.record):
            if op.seq > version.seq and op.kind in WITH_CONTENT:
                break
            if op.seq > version.seq and op.to:
                place = op.to
        return place

    def unreadable(self) -> list[int]:
        """The numbers of operations of which no one can tell what they did."""
        known = {op.seq for op in self.operations()}
        return [number for path in self.files() if (number := int(path.stem)) not in known]

    def next_seq(self) -> int:
        """The number for the next operation."""
        files = self.files()
        return int(files[-1].stem) + 1 if files else 1

    def add(self, op: Op, content: bytes) -> None:
        """Put the operation on disk, before it is done; `content` is what the record will hold."""
        self._write(op, content)
        if self._known is not None:
            self._known.append(op)
        self._prune()

    def drop(self, seq: int) -> None:
        """Forget an operation that did not take place."""
        self.forget()
        with suppress(OSError):
            # Where this fails, the operation is seen not to have taken place by what is in the record.
            self.path(seq).unlink(missing_ok=True)

    def drop_between(self, latest: Op) -> None:
        """Forget what lies between the first state and the last two of a file that one command writes again and again.

        The one before the latest stays: its bytes may still be in the trash, to be compared with.
        """
        mine = [
            op
            for op in self.operations()
            if op.step == latest.step
            and op.path == latest.path
            and op.kind == "write"
            and op.old == latest.old
        ]
        for op in mine[:-2]:
            self.drop(op.seq)

    def drop_from(self, seq: int) -> None:
        """Forget this operation and all behind it: together they changed nothing."""
        for path in self.files():
            if int(path.stem) >= seq:
                self.drop(int(path.stem))

    def purge(self, record: str, words: Collection[str] = ()) -> None:
        """Drop all that is kept of this record. What is left of the same commands, or has one of `words`, loses their words.

        Operations that were damaged go as well: no one can tell whose they are.

        Raises:
            OSError: the disk does not give one of them out; it may be another record's, and stays.
        """
        if self.unreadable():
            self.forget()
            for seq in self.unreadable():
                self.path(seq).read_bytes()
        gone = {op.seq for op in self.operations_on(record)}
        earlier = {op.record for op in self.operations_on(record)}
        steps = {op.step for op in self.operations() if op.seq in gone}
        for op in self.operations():
            if op.seq not in gone and (op.step in steps or names_one_of(op, words)):
                self._write(without_words(op), self._body(op) or b"")
        for seq in (*gone, *self.unreadable()):
            self.path(seq).unlink(missing_ok=True)
        for path in disk.listing(self.trash):
            number = path.name.partition("-")[0]
            # Under an earlier name only by its number: another record may have that name now.
            known = {record, *(earlier if number.isdecimal() and int(number) in gone else ())}
            if ".op." in path.name or any(_is_aside_of(path.name, each) for each in known):
                path.unlink(missing_ok=True)
        self.forget()
        disk.sync_folder(self.folder)

    def drop_unfinished(self, home: Path) -> None:
        """Forget a last move that was broken off before it took place."""
        operations = self.operations()
        last = operations[-1] if operations else None
        if last and last.to and (home / last.path).exists() and not (home / last.to).exists():
            self.drop(last.seq)

    def vanished_at_last(self, home: Path) -> Path | None:
        """The file that the last operation of all made, where it is not there: perhaps it never was."""
        operations = self.operations()
        last = operations[-1] if operations else None
        return (
            home / last.path if last and last.kind == "create" and not (home / last.path).exists() else None
        )

    def is_whole(self, path: Path, data: bytes) -> bool:
        """Whether these bytes of an operation's file are those that were written."""
        head, _, body = data.partition(b"\n")
        op = decoded(head)
        return (
            op is not None
            and path.stem == f"{op.seq:08d}"
            and (op.kind not in WITH_CONTENT or digest(body) == op.new)
        )

    def files(self) -> list[Path]:
        """The files of the operations, oldest first."""
        # Copies that a syncing program leaves next to them have other names.
        return [path for path in disk.listing(self.folder) if re.fullmatch(_OPERATION, path.name)]

    def aside(self, seq: int, path: Path) -> Path:
        """Where a file that an operation replaces is put."""
        return self.trash / f"{seq:08d}-{name_aside(path)}.was"

    def _write(self, op: Op, content: bytes) -> None:
        disk.write_whole(self.path(op.seq), first_line(op) + content)

    def _head(self, path: Path) -> Op | None:
        """The operation in this file; None where it was damaged or cut off, or cannot be read.

        A file that is the same as when it was read before is not read again.
        """
        try:
            found = path.stat()
            mark = (found.st_ino, found.st_mtime_ns, found.st_size)
            known = self._heads.get(path)
            if known is None or known[0] != mark:
                with path.open("rb") as file:
                    known = self._heads[path] = (mark, decoded(file.readline()))
        except OSError:
            return None
        return known[1]

    def _body(self, op: Op) -> bytes | None:
        """The bytes behind the first line, provided that they are those that were written."""
        try:
            data = self.path(op.seq).read_bytes().partition(b"\n")[2]
        except OSError:
            return None
        return data if digest(data) == op.new else None

    def _prune(self) -> None:
        if len(self.files()) <= KEPT_STEPS:
            return
        ops = self.operations()
        steps = sorted({op.step for op in ops})
        if len(steps) <= KEPT_STEPS:
            return
        first_kept = steps[-KEPT_STEPS]
        stay = pinned(ops, first_kept)
        for op in ops:
            if op.step < first_kept and op.seq not in stay:
                self.path(op.seq).unlink(missing_ok=True)
        self.forget()

    def path(self, seq: int) -> Path:
        """The file of the operation of this number."""
        return self.folder / f"{seq:08d}.op"
