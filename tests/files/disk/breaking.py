"""Breaking the disk under a command: it stops, it fills up, or an editor saves in the middle of a write."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Literal
from unittest import mock

from interview_coach.files.disk import disk, exchange
from interview_coach.files.disk import exchange as renames

CALLS = ("open", "write", "fsync", "fchmod", "chmod", "mkdir", "rename", "replace", "unlink")
Style = Literal["before", "before in place", "after", "after in place", "open meanwhile", "open until later"]
STYLES: tuple[Style, ...] = (
    "before",
    "before in place",
    "after",
    "after in place",
    "open meanwhile",
    "open until later",
)
"""When an editor saves, and how: by the name of the file (as a new file, or in place), or into the open file."""


class Crash(BaseException):
    """The process is gone: nothing that comes behind it has an effect."""


class Breaker:
    """Counts the calls to the system, and lets the one with number `at` fail; with `lasting`, all behind it too."""

    def __init__(self, at: int = 0, error: BaseException | None = None, *, lasting: bool = False) -> None:
        self.at, self.error, self.lasting = at, error, lasting
        self.count = 0

    @property
    def has_struck(self) -> bool:
        """Whether a call failed."""
        return 0 < self.at <= self.count

    def around(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        """This call, as it is while the disk breaks."""

        def call(*args: Any, **more: Any) -> Any:
            if name == "open" and str(args[0]).endswith(".lock"):
                return real(*args, **more)
            self.count += 1
            if self.error and self.at and (self.count == self.at or (self.lasting and self.has_struck)):
                if name == "write" and self.count == self.at:
                    real(args[0], args[1][: len(args[1]) // 2])
                raise self.error
            # Nothing here loses its power: to wait for the disk would only take time.
            return None if name == "fsync" else real(*args, **more)

        return call


def full() -> OSError:
    """What the system says when the disk is full."""
    return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@contextmanager
def breaking(breaker: Breaker, *, can_exchange: bool = True) -> Iterator[Breaker]:
    """All that goes to the disk in here goes through the breaker."""
    real = exchange._call() if can_exchange else None
    call = breaker.around("exchange", real) if real else None
    with ExitStack() as stack:
        for name in CALLS:
            stack.enter_context(mock.patch.object(os, name, breaker.around(name, getattr(os, name))))
        stack.enter_context(mock.patch.object(exchange, "_call", return_value=call))
        yield breaker


class Editor:
    """Somebody else's program that saves a file in the middle of a write of ours, once."""

    def __init__(self, data: bytes, style: Style) -> None:
        self.data, self.style = data, style
        self.saved: Path | None = None
        """The name that the file had when the editor opened it."""
        self.has_landed = False
        self._file: Any = None

    def at(self, path: Path, do: Callable[[], None]) -> None:
        """What happens to the file at this path is done, with the editor before or behind it."""
        if self.saved is not None or not (path.is_file() or self.style.startswith("before")):
            do()
            return
        self.saved = path
        if self.style.startswith("open"):
            self._file = path.open("r+b")
        if self.style.startswith("before"):
            self._save(path)
        do()
        if self.style.startswith("after"):
            self._save(path)
        if self.style == "open meanwhile":
            self.close()

    def close(self) -> None:
        """Save into the file that is still open, whatever has become of its name."""
        if self._file:
            self._file.truncate(0)
            self._file.write(self.data)
            self._file.close()
            self._file = None
            self.has_landed = True

    def _save(self, path: Path) -> None:
        self.has_landed = True
        if self.style.endswith("in place"):
            path.write_bytes(self.data)
        else:
            beside = path.with_name("4913")
            beside.write_bytes(self.data)
            beside.replace(path)
        path.chmod(0o600)


@contextmanager
def editing(editor: Editor) -> Iterator[Editor]:
    """The editor saves when the first file changes its name, or its place with another."""
    swap, rename = renames.exchange, renames.rename_new

    def exchanged(one: Path, other: Path) -> None:
        editor.at(other, lambda: swap(one, other))

    def renamed(path: Path, target: Path) -> None:
        editor.at(target if path.suffix == ".tmp" else path, lambda: rename(path, target))

    with mock.patch.object(disk, "exchange", exchanged), mock.patch.object(disk, "rename_new", renamed):
        yield editor
