"""Running command lines in this process: as a pipe or in colour, at any width, in any home."""

import io
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from interview_coach.cli.run import run_line

_SIGNALS = (signal.SIGTERM, signal.SIGHUP)


@dataclass(frozen=True)
class Said:
    """What a command line did."""

    code: int
    out: str
    err: str


@contextmanager
def standing_clock(now: str = "2026-11-21") -> Iterator[None]:
    """The surroundings of a command: no settings of whoever runs it, and a clock that stands still."""
    keep = {key: value for key, value in os.environ.items() if key in {"PATH", "LANG", "LC_ALL"}}
    before = {number: signal.getsignal(number) for number in _SIGNALS}
    surroundings = {**keep, "COACH_NOW": now, "TZ": "Europe/Berlin", "COACH_NO_INPUT": "1"}
    try:
        with patch.dict(os.environ, surroundings, clear=True):
            time.tzset()
            yield
    finally:
        time.tzset()
        for number, handler in before.items():
            signal.signal(number, handler)


class _Screen(io.TextIOWrapper):
    """A stream that takes itself for a terminal."""

    def isatty(self) -> bool:
        return True


def coach(home: Path, *words: str, columns: int | None = None, screen: bool = False) -> Said:
    """Run a command line; call it within `standing_clock`. Nothing is asked: stdin is no terminal.

    With `screen` what was asked for goes to a terminal that knows colours.
    """
    kinds = (io.TextIOWrapper, _Screen if screen else io.TextIOWrapper, io.TextIOWrapper)
    streams = [kind(io.BytesIO(), encoding="utf-8", newline="") for kind in kinds]
    surroundings = {"COACH_HOME": str(home), **({"COLUMNS": str(columns)} if columns else {})}
    words = (*words, "--color=always") if screen else words
    with (
        patch.dict(os.environ, surroundings),
        patch.object(sys, "stdin", streams[0]),
        redirect_stdout(streams[1]),
        redirect_stderr(streams[2]),
    ):
        code = run_line(list(words))
    return Said(code, _given(streams[1]), _given(streams[2]))


def _given(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8")
