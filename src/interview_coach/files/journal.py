"""What each write replaced, so that it can be taken back.

One file an operation: `.journal/NNNNNNNN.op`, a line of JSON and then the bytes that were replaced. It is on disk
before the record changes. Operations of one command share a step; undo takes back the latest step that still stands.
The journal is bounded: of the oldest steps, all beyond `KEPT_STEPS` are dropped.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct
from msgspec.json import Decoder

KEPT_STEPS = 100
Kind = Literal["write", "create", "move", "delete", "undone"]


class Op(Struct, frozen=True, kw_only=True):
    """One operation on one file. Paths are relative to the home; `old` and `new` are hashes of its bytes."""

    seq: int
    step: int
    command: str
    at: str
    kind: Kind
    path: str
    to: str | None = None
    old: str | None = None
    new: str | None = None
    undoes: int | None = None
    """The step that this one takes back, where it is an undo; the last operation of an undo is `undone`."""


_DECODER = Decoder(Op)


def digest(data: bytes) -> str:
    """The hash by which contents are compared."""
    # Imported here, like json below: only writing needs them.
    import hashlib

    return hashlib.sha256(data).hexdigest()


class Journal:
    """The folder `.journal` of a home. Every method is called with the store's lock held, except reading."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def operations(self) -> list[Op]:
        """Every operation that can be read, oldest first."""
        found = []
        for path in self._files():
            with path.open("rb") as file:
                head = file.readline()
            try:
                found.append(_DECODER.decode(head))
            except ValueError:
                # Cut off before its record was touched: there is nothing to take back.
                continue
        return found

    def replaced(self, op: Op) -> bytes:
        """The bytes that the operation replaced."""
        data = self._path(op.seq).read_bytes()
        return data[data.index(b"\n") + 1 :]

    def next_seq(self) -> int:
        """The number for the next operation."""
        files = self._files()
        return int(files[-1].stem) + 1 if files else 1

    def add(self, op: Op, replaced: bytes) -> None:
        """Put the operation on disk, before it is done."""
        import json

        head = json.dumps(_fields(op), ensure_ascii=True).encode()
        write_new(self._path(op.seq), head + b"\n" + replaced)
        self._prune()

    def drop(self, seq: int) -> None:
        """Forget an operation that did not take place."""
        self._path(seq).unlink(missing_ok=True)

    def _prune(self) -> None:
        files = self._files()
        if len(files) <= KEPT_STEPS:
            return
        steps = sorted({op.step for op in self.operations()})
        if len(steps) <= KEPT_STEPS:
            return
        first_kept = steps[-KEPT_STEPS]
        for op in self.operations():
            if op.step < first_kept:
                self._path(op.seq).unlink(missing_ok=True)

    def _files(self) -> list[Path]:
        # Copies that a syncing program leaves beside them have other names.
        return sorted(self.folder.glob(f"{'[0-9]' * 8}.op"))

    def _path(self, seq: int) -> Path:
        return self.folder / f"{seq:08d}.op"


def standing(operations: Iterable[Op]) -> list[list[Op]]:
    """The steps that have not been taken back, oldest first; undo steps themselves are left out."""
    steps: dict[int, list[Op]] = {}
    for op in operations:
        steps.setdefault(op.step, []).append(op)
    undone = {op.undoes for step in steps.values() for op in step if op.kind == "undone"}
    return [ops for number, ops in sorted(steps.items()) if number not in undone and ops[0].undoes is None]


class ChangedMeanwhile(Exception):
    """The file is no longer what was read; nothing was replaced."""


def write_new(path: Path, data: bytes, *, still: bytes | None = None) -> None:
    """A whole new file or none: temporary file in the same folder, private from its first byte, synced, renamed.

    Raises:
        ChangedMeanwhile: `still` is given, and the file does not hold these bytes any more.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        try:
            os.fchmod(descriptor, 0o600)
            view = memoryview(data)
            while view:
                view = view[os.write(descriptor, view) :]
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        if still is not None and path.read_bytes() != still:
            raise ChangedMeanwhile
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make renames in this folder last."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _fields(op: Op) -> dict[str, Any]:
    return {name: value for name in op.__struct_fields__ if (value := getattr(op, name)) is not None}
