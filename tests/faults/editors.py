"""The ways in which editors save a file. Each is a generator: between its steps the program may go on."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

Save = Callable[[Path, bytes], Iterator[None]]


@dataclass(frozen=True)
class Editor:
    """A way to save. `later` says how many calls of the program lie between its two steps, if it has two."""

    name: str
    edit: Save
    later: int = 0
    quick: bool = False
    deletes: bool = False

    @property
    def steps(self) -> int:
        """How many moments it takes."""
        return 2 if self.later else 1


def _in_place(path: Path, text: bytes) -> Iterator[None]:
    """Overwrite the file that is there, then cut it to length."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    yield from _written(descriptor, text)


def _written(descriptor: int, text: bytes) -> Iterator[None]:
    try:
        os.pwrite(descriptor, text, 0)
        os.ftruncate(descriptor, len(text))
    finally:
        os.close(descriptor)
    yield from ()


def _held_open(path: Path, text: bytes) -> Iterator[None]:
    """Open now, write later."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    yield
    yield from _written(descriptor, text)


def _truncated(path: Path, text: bytes) -> Iterator[None]:
    """Empty the file, write half of it, and the rest later."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(descriptor, text[: len(text) // 2])
        yield
        os.write(descriptor, text[len(text) // 2 :])
    finally:
        os.close(descriptor)


def _renamed(path: Path, text: bytes) -> Iterator[None]:
    """Write a file beside it, and put that in its place, as VS Code and many others do."""
    beside = path.with_name("unsaved-copy")
    beside.write_bytes(text)
    beside.replace(path)
    yield from ()


def _with_backup(path: Path, text: bytes) -> Iterator[None]:
    """Put the old file aside, later write a new one under its name, and drop the old one, as vim does."""
    backup = path.with_name(path.name + "~")
    if path.exists():
        path.rename(backup)
    yield
    path.write_bytes(text)
    backup.unlink(missing_ok=True)


def _deleted(path: Path, _text: bytes) -> Iterator[None]:
    """Delete it."""
    path.unlink(missing_ok=True)
    yield from ()


def _twice(path: Path, text: bytes) -> Iterator[None]:
    """Save an earlier version, and the whole soon after."""
    yield from _renamed(path, text.replace(b"edited-by-hand", b"not-yet-all"))
    yield
    yield from _renamed(path, text)


EDITORS = (
    Editor("saved in place", _in_place, quick=True),
    Editor("saved by a rename", _renamed, quick=True),
    Editor("emptied and written in two parts", _truncated, later=1),
    Editor("saved with a backup", _with_backup, later=1),
    Editor("held open over 1 call", _held_open, later=1, quick=True),
    Editor("held open over 3 calls", _held_open, later=3),
    Editor("held open over 8 calls", _held_open, later=8),
    Editor("saved twice", _twice, later=2),
    Editor("deleted", _deleted, deletes=True, quick=True),
)
