"""Taking back what a command did: all of it, or nothing."""

import errno
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from typing import NoReturn

from msgspec import Struct

from interview_coach.errors import CoachError, Refused, Unsure
from interview_coach.files.care.history import Changed, digest_of
from interview_coach.files.disk.disk import ChangedMeanwhile
from interview_coach.files.disk.places import places_of, record_of
from interview_coach.files.journal.operation import Op
from interview_coach.files.journal.steps import KEPT_STEPS, standing
from interview_coach.files.records.reader import read
from interview_coach.files.records.store import Store
from interview_coach.files.records.versions import refuse_newer
from interview_coach.files.records.writer import CHANGES


class Undone(Struct, frozen=True):
    """A step that was taken back."""

    command: str
    at: str
    changed: tuple[Changed, ...]


class Chain(Struct, frozen=True, dict=True):
    """What one step did to one record, through all its moves."""

    home: Path
    ops: tuple[Op, ...]

    @property
    def record(self) -> str:
        """The name that the record had before the step."""
        return self.ops[0].record

    @cached_property
    def paths(self) -> list[Path]:
        """Where the file was before the step, and after each of its moves."""
        return [self.home / self.ops[0].path, *(self.home / op.to for op in self.ops if op.to)]

    @cached_property
    def changes(self) -> list[Op]:
        """The operations that gave the file another content, made it, or took it out."""
        return [op for op in self.ops if op.kind in CHANGES]

    def where(self) -> Path | None:
        """The file as it lies now: a broken undo may have left it half-way, a later step moved it to the other folder."""
        others = map(self.home.joinpath, places_of(self.ops[-1].renamed_to or self.ops[-1].record))
        return next((path for path in (*reversed(self.paths), *others) if path.is_file()), None)

    def took_place(self) -> bool:
        """Whether the record is other than before the step. One that was broken off, or taken back, changed nothing."""
        path = self.where()
        if path is None:
            return not self.changes or self.changes[0].old is not None
        if self.changes and digest_of(path) != self.changes[0].old:
            return True
        return len(self.paths) > 1 and path != self.paths[0]

    def refuse_later_edits(self) -> None:
        """Refuse where the file is neither what the step left nor, half undone, what it found."""
        path = self.where()
        known = {hash_ for op in self.changes for hash_ in (op.old, op.new)}
        if (digest_of(path) not in known) if self.changes else (path is None):
            _refuse(path or self.paths[-1], self.ops[-1])
        for op in self.ops:
            if op.to and (self.home / op.path).is_file() and (self.home / op.to).is_file():
                _refuse(self.home / op.path, op)


class Undo:
    """Taking back steps in one store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._journal = store.journal

    def latest(self) -> Undone:
        """Take back the latest step that still stands. An undo that broke off half-way is finished by the next one.

        Raises:
            Refused: there is none, or a file was changed by hand since.
            BadFile: a newer coach wrote a file that it would change.
        """
        with self._store.writing():
            step, broken_off = self._latest_step()
            chains = self._chains(step)
            refuse_newer(self._store.home, *filter(None, (chain.where() for chain in chains)))
            for chain in chains:
                chain.refuse_later_edits()
            self._refuse_damage(step)
            for ops in broken_off:
                # Else it would seem to have taken place, once its record is as it was still earlier.
                self._store.log_undone(self._at(ops[-1].path), ops[0].step)
            before = [_bytes_of(chain) for chain in chains]
            self._take_back_all(step)
            with suppress(OSError):
                # Without the mark the step is seen to be taken back by what stands in the records.
                self._store.log_undone(self._at(step[-1].path), step[0].step)
        changed = (
            Changed(chain.record, data, _bytes_after(chain, data), chain.paths[0])
            for chain, data in zip(chains, before, strict=True)
        )
        return Undone(step[0].command, step[0].at, tuple(changed))

    def _latest_step(self) -> tuple[list[Op], list[list[Op]]]:
        """The latest step that took place and still stands, and those after it that were broken off.

        One whose undo broke off comes first.
        """
        operations = self._journal.operations()
        if operations and operations[-1].undoes is not None and operations[-1].kind != "undone":
            half = [op for op in operations if op.step == operations[-1].undoes]
            if self._took_place(half):
                return half, []
        broken_off: list[list[Op]] = []
        for step in reversed(standing(operations)):
            if self._took_place(step):
                self._refuse_gap(step)
                return step, broken_off
            broken_off.append(step)
        self._refuse_gap([])
        raise Refused("There is nothing to undo.")

    def _took_place(self, step: list[Op]) -> bool:
        return any(chain.took_place() for chain in self._chains(step))

    def _chains(self, step: list[Op]) -> list[Chain]:
        """The step, record by record."""
        chains: list[list[Op]] = []
        by_path: dict[str, list[Op]] = {}
        for op in step:
            if op.kind in ("found", "undone") or (op.kind == "delete" and op.old is None):
                # Notes in the journal: they changed no file.
                continue
            if op.path not in by_path:
                by_path[op.path] = []
                chains.append(by_path[op.path])
            chain = by_path.pop(op.path)
            chain.append(op)
            by_path[op.to or op.path] = chain
        return [Chain(self._store.home, tuple(ops)) for ops in chains]

    def _refuse_gap(self, step: list[Op]) -> None:
        """Refuse where a damaged operation may belong to this step, or be the latest itself."""
        unreadable = self._journal.unreadable()
        if unreadable and unreadable[-1] >= (step[0].seq if step else 0):
            raise Refused(
                f"{self._journal.path(unreadable[-1])} cannot be read, and may be what the last command did.",
                "Record by record: coach undo --list NAME",
                "If it was damaged, coach check --fix leaves it out; undo then goes on from the one before.",
            )

    def _refuse_damage(self, step: list[Op]) -> None:
        """Refuse where a version that would come back was damaged, or is too old to be kept."""
        for op in step:
            if op.kind not in CHANGES or op.old is None or self._journal.content(op.old) is not None:
                continue
            if not self._journal.knows(op.old) and not self._journal.unreadable():
                raise Refused(f"There is nothing more to undo: the last {KEPT_STEPS} steps are kept.")
            raise Refused(
                f"What {self._at(op.path)} held before `{op.command}` was damaged in the journal.",
                "What is kept: coach undo --list",
            )

    def _take_back_all(self, step: list[Op]) -> None:
        """All of it; where one fails, what went before it is done again.

        Raises:
            CoachError: that failed as well; the next undo goes on from there.
        """
        again: list[Callable[[], object]] = []
        first = self._journal.next_seq()
        # A record that the step made may be gone already, where an undo broke off.
        is_there = not any(op.kind == "create" for op in step)
        for op in reversed(step):
            try:
                again.extend(self._take_back(op, is_there=is_there))
            except ChangedMeanwhile:
                self._do_again(again, None, first)
                _refuse(self._current_place(op.path), op)
            except Unsure:
                raise
            except (OSError, CoachError) as error:
                self._do_again(again, error, first)
                raise

    def _take_back(self, op: Op, *, is_there: bool) -> Iterator[Callable[[], object]]:
        """Take back one operation, if it still stands; give back what would bring back what stood.

        Raises:
            ChangedMeanwhile: somebody changed the file, or took it away although it `is_there`.
        """
        store, path, undoes = self._store, self._current_place(op.path), op.step
        if op.kind == "move":
            path, moved = self._at(op.path), self._at(op.to)
            if moved.is_file() and not path.is_file():
                store.move(moved, path, undoes=undoes)
                yield partial(store.move, path, moved, undoes=undoes)
            elif is_there and not path.is_file():
                raise ChangedMeanwhile
        elif op.kind not in CHANGES or digest_of(path) == op.old or (op.kind == "delete" and op.old is None):
            return
        elif op.kind == "create":
            stood = read(path)
            store.remove(path, undoes=undoes)
            yield partial(store.put_new, path, stood, undoes=undoes)
        elif op.kind == "delete":
            path = self._at(op.path)
            store.put_new(path, self._content(op.old), undoes=undoes)
            yield partial(store.remove, path, undoes=undoes)
        elif path.is_file():
            stood, old = read(path), self._content(op.old)
            store.put(path, stood, old, undoes=undoes)
            yield partial(store.put, path, old, stood, undoes=undoes)
        elif is_there:
            raise ChangedMeanwhile

    def _do_again(self, again: list[Callable[[], object]], error: Exception | None, first: int) -> None:
        try:
            for bring_back in reversed(again):
                bring_back()
        except (OSError, CoachError, ChangedMeanwhile):
            where = f", because of {error.filename}: {error.strerror}" if isinstance(error, OSError) else ""
            if isinstance(error, CoachError) and error.lines:
                where = f": {error.lines[0].rstrip('.')}"
            raise Unsure(
                f"Taken back in part{where}.",
                "The rest, as soon as that is mended: coach undo",
            ) from None
        self._store.forget_from(first)

    def _content(self, wanted: str | None) -> bytes:
        content = self._journal.content(wanted)
        if content is None:
            raise OSError(errno.EIO, "the version before cannot be read", str(self._journal.folder))
        return content

    def _at(self, relative: str | None) -> Path:
        return self._store.home / (relative or "")

    def _current_place(self, relative: str) -> Path:
        """Where the file of a record is now: it may have moved between the folders since."""
        paths = (self._at(relative), *map(self._at, places_of(record_of(relative))))
        return next((path for path in paths if path.is_file()), paths[0])


def _bytes_of(chain: Chain) -> bytes | None:
    path = chain.where()
    return read(path) if path else None


def _bytes_after(chain: Chain, before: bytes | None) -> bytes | None:
    """What stands there by now. It is done: that it cannot be read back for telling is no failure."""
    try:
        return _bytes_of(chain)
    except (CoachError, OSError):
        return before


def _refuse(path: Path, op: Op) -> NoReturn:
    what = "was changed" if path.is_file() else "was deleted"
    raise Refused(
        f"{path} {what} since `{op.command}`, perhaps by hand; undo would lose that.",
        f"Each version is kept: coach undo --list {op.renamed_to or op.record}",
    )
