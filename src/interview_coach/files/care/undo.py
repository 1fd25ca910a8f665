"""Taking back what a command did: all of it, or nothing; what was changed by hand since stays."""

import errno
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from interview_coach.errors import CoachError, Refused, Unsure
from interview_coach.files.care.chain import Chain, chains_of
from interview_coach.files.care.history import Changed, digest_of
from interview_coach.files.care.undone import Left, Undone, refused
from interview_coach.files.disk.disk import ChangedMeanwhile
from interview_coach.files.disk.places import places_of, record_of
from interview_coach.files.journal.operation import Op
from interview_coach.files.journal.steps import KEPT_STEPS, standing, undos
from interview_coach.files.records.reader import read_record
from interview_coach.files.records.store import Store
from interview_coach.files.records.versions import refuse_newer
from interview_coach.files.records.writer import CHANGES

Step = tuple[list[Op], list[list[Op]]]
"""A step that may be taken back, and those after it that were broken off."""


class Undo:
    """Taking back steps in one store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._journal = store.journal

    def latest(self) -> Undone:
        """Take back the latest step that still stands. An undo that broke off half-way is finished by the next one.

        What was changed by hand since is left alone; where that is all of a step, the one before is taken back.

        Raises:
            Refused: there is none.
            BadFile: a newer coach wrote a file that it would change.
        """
        with self._store.writing():
            left: list[Left] = []
            found = self._next(self._steps(), left)
            if found is None:
                self._refuse_gap([])
                raise refused(left) if left else Refused("There's nothing to undo.")
            step, free, broken_off = found
            changed = self._undone(step, free, broken_off)
            return Undone(
                step[0].command, step[0].at, changed, tuple(left), has_more=self._has_more(self._steps())
            )

    def again(self) -> Undone:
        """Take back the latest undo: what it took is on record again. The next one takes back the undo before.

        Raises:
            Refused: there is none since something else was recorded.
            BadFile: a newer coach wrote a file that it would change.
        """
        with self._store.writing():
            left: list[Left] = []
            found = self._next(self._undos(), left)
            if found is None:
                raise (
                    refused(left)
                    if left
                    else Refused(
                        "Nothing was undone since you last recorded something.",
                        "To bring one job or story back as it was: coach undo --list NAME",
                    )
                )
            undo, free, _ = found
            step = next(op for op in self._journal.operations() if op.step == undo[-1].undoes)
            changed = self._undone(undo, free, [])
            return Undone(step.command, step.at, changed, tuple(left), has_more=self._has_more(self._undos()))

    def _next(
        self, steps: Iterator[Step], left: list[Left]
    ) -> tuple[list[Op], list[Chain], list[list[Op]]] | None:
        """The step to take back, the records of it that may be, and the steps after it that were broken off."""
        for step, broken_off in steps:
            chains = chains_of(self._store.home, step)
            refuse_newer(self._store.home, *filter(None, (chain.where() for chain in chains)))
            free = self._free(chains, left)
            if any(chain.took_place() for chain in free):
                return step, free, broken_off
        return None

    def _has_more(self, steps: Iterator[Step]) -> bool:
        try:
            return self._next(steps, []) is not None
        except CoachError:
            return False

    def _undos(self) -> Iterator[Step]:
        """The undo steps that can be taken back, the latest first. One for which that broke off comes first."""
        half = self._half()
        if half and half[-1].undoes is not None:
            yield half, []
        for step in undos(self._journal.operations()):
            yield step, []

    def _half(self) -> list[Op]:
        """The step whose undo broke off."""
        operations = self._journal.operations()
        if not operations or operations[-1].undoes is None or operations[-1].kind == "undone":
            return []
        half = [op for op in operations if op.step == operations[-1].undoes]
        return half if self._took_place(half) else []

    def _steps(self) -> Iterator[Step]:
        """The steps that took place and still stand, the latest first; with those after them that were broken off.

        One whose undo broke off comes first.
        """
        if half := self._half():
            yield half, []
        broken_off: list[list[Op]] = []
        for step in reversed(standing(self._journal.operations())):
            if self._took_place(step):
                self._refuse_gap(step)
                yield step, broken_off
            else:
                broken_off.append(step)

    def _took_place(self, step: list[Op]) -> bool:
        return any(chain.took_place() for chain in chains_of(self._store.home, step))

    def _free(self, chains: list[Chain], left: list[Left]) -> list[Chain]:
        """The records that no one changed since. The others go on the list of what's left alone."""
        free = []
        for chain in chains:
            path = chain.edited()
            if path:
                if path not in [each.path for each in left]:
                    left.append(Left(path, chain.named, chain.ops[-1].command))
            elif chain.where() not in [each.path for each in left]:
                free.append(chain)
        return free

    def _undone(self, step: list[Op], free: list[Chain], broken_off: list[list[Op]]) -> tuple[Changed, ...]:
        """Take back what the step did to these records."""
        mine = {op.seq for chain in free for op in chain.ops}
        taken = [op for op in step if op.seq in mine]
        self._refuse_damage(taken)
        for ops in broken_off:
            # Else it would seem to have taken place, once its record is as it was still earlier.
            self._store.log_undone(self._at(ops[-1].path), ops[0].step)
        before = [_bytes_of(chain) for chain in free]
        self._take_back_all(taken)
        with suppress(OSError):
            # Without the mark, the contents of the records show that the step is taken back.
            self._store.log_undone(self._at(step[-1].path), step[0].step)
        return tuple(
            Changed(chain.record, data, _bytes_after(chain, data), chain.paths[0])
            for chain, data in zip(free, before, strict=True)
        )

    def _refuse_gap(self, step: list[Op]) -> None:
        """Refuse where a damaged operation may belong to this step, or be the latest itself."""
        unreadable = self._journal.unreadable()
        if unreadable and unreadable[-1] >= (step[0].seq if step else 0):
            raise Refused(
                f"{self._journal.path(unreadable[-1])} can't be read, and it may hold what the last command did.",
                "To go through one record at a time: coach undo --list NAME",
                "If it was damaged, coach check --fix leaves it out; undo then goes on from the one before.",
            )

    def _refuse_damage(self, step: list[Op]) -> None:
        """Refuse where a version that would come back was damaged, or is too old to be kept."""
        for op in step:
            if op.kind not in CHANGES or op.old is None or self._journal.content(op.old) is not None:
                continue
            if not self._journal.knows(op.old) and not self._journal.unreadable():
                raise Refused(f"There's nothing more to undo: only the last {KEPT_STEPS} steps are kept.")
            raise Refused(
                f"The journal's copy of {self._at(op.path)} from before `{op.command}` is damaged.",
                "To see what's kept: coach undo --list",
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
                path = self._current_place(op.path)
                raise refused([Left(path, op.renamed_to or op.record, op.command)]) from None
            except Unsure:
                raise
            except (OSError, CoachError) as error:
                self._do_again(again, error, first)
                raise

    def _take_back(self, op: Op, *, is_there: bool) -> Iterator[Callable[[], object]]:
        """Take back one operation, if it's still in force. Returns the operation that would redo it.

        Raises:
            ChangedMeanwhile: someone changed the file, or took it away although it `is_there`.
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
            stood = read_record(path)
            store.remove(path, undoes=undoes)
            yield partial(store.put_new, path, stood, undoes=undoes)
        elif op.kind == "delete":
            path = self._at(op.path)
            store.put_new(path, self._content(op.old), undoes=undoes)
            yield partial(store.remove, path, undoes=undoes)
        elif path.is_file():
            stood, old = read_record(path), self._content(op.old)
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
                f"Undone in part{where}.",
                "Once that's fixed, undo the rest: coach undo",
            ) from None
        self._store.forget_from(first)

    def _content(self, wanted: str | None) -> bytes:
        content = self._journal.content(wanted)
        if content is None:
            raise OSError(errno.EIO, "the version before can't be read", str(self._journal.folder))
        return content

    def _at(self, relative: str | None) -> Path:
        return self._store.home / (relative or "")

    def _current_place(self, relative: str) -> Path:
        """Where the file of a record is now: it may have moved between the folders since."""
        paths = (self._at(relative), *map(self._at, places_of(record_of(relative))))
        return next((path for path in paths if path.is_file()), paths[0])


def _bytes_of(chain: Chain) -> bytes | None:
    path = chain.where()
    return read_record(path) if path else None


def _bytes_after(chain: Chain, before: bytes | None) -> bytes | None:
    """The file as it is after the write. A failed read here is ignored: the write succeeded."""
    try:
        return _bytes_of(chain)
    except (CoachError, OSError):
        return before
