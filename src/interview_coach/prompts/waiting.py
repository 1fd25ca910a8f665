"""Waiting for what's typed, while something else may happen."""

import os
import select
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


def pressed_enter(seconds: float) -> bool:
    """Whether Enter was pressed within these seconds; a terminal that was closed counts as that."""
    if not select.select([sys.stdin], [], [], seconds)[0]:
        return False
    sys.stdin.readline()
    return True


def until_typed() -> None:
    """Wait until a line can be read at the terminal, or a signal has come.

    A read would sleep through a signal that comes just before it begins, until the next line is typed.
    """
    if os.name == "posix" and sys.stdin.isatty():
        # What can't be waited for is read at once.
        with _woken_by_signals() as signals, suppress(OSError, ValueError):
            select.select([sys.stdin, signals], [], [])


@contextmanager
def _woken_by_signals() -> Iterator[int]:
    """The end of a pipe that has something to read as soon as a signal comes, even before it's handled."""
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    before = signal.set_wakeup_fd(writer)
    try:
        yield reader
    finally:
        signal.set_wakeup_fd(before)
        os.close(reader)
        os.close(writer)
