"""What one step did to one record, through all its moves, and what became of that since."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from interview_coach.errors import BadFile
from interview_coach.files.care.history import UNREADABLE, digest_of
from interview_coach.files.disk.places import places_of
from interview_coach.files.journal.operation import Op
from interview_coach.files.records.writer import CHANGES


class Chain(Struct, frozen=True, dict=True):
    """What one step did to one record."""

    home: Path
    ops: tuple[Op, ...]

    @property
    def record(self) -> str:
        """The name that the record had before the step."""
        return self.ops[0].record

    @property
    def named(self) -> str:
        """The name that it had after the step."""
        return self.ops[-1].renamed_to or self.ops[-1].record

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
        others = map(self.home.joinpath, places_of(self.named))
        return next((path for path in (*reversed(self.paths), *others) if path.is_file()), None)

    def took_place(self) -> bool:
        """Whether the record is other than before the step. One that was broken off, or taken back, changed nothing."""
        path = self.where()
        if path is None:
            return not self.changes or self.changes[0].old is not None
        if self.changes and digest_of(path) != self.changes[0].old:
            return True
        return len(self.paths) > 1 and path != self.paths[0]

    def edited(self) -> Path | None:
        """The file that is neither what the step left nor, half undone, what it found: someone changed it since.

        Raises:
            BadFile: it can't be read, so no one can say whether it was changed.
        """
        path = self.where()
        known = {hash_ for op in self.changes for hash_ in (op.old, op.new)}
        now = digest_of(path)
        if now == UNREADABLE:
            raise BadFile([f"{path}:1: it can't be read now, so nothing was undone"])
        if (now not in known) if self.changes else (path is None):
            return path or self.paths[-1]
        twice = (self.home / op.path for op in self.ops if op.to and (self.home / op.to).is_file())
        return next((path for path in twice if path.is_file()), None)


def chains_of(home: Path, step: Iterable[Op]) -> list[Chain]:
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
    return [Chain(home, tuple(ops)) for ops in chains]
