"""A pseudo-terminal with a person in front of it: what is typed goes in, what stands on the screen can be read.

Nothing sleeps: `shows`, `asks` and `ends` read what the program sends until it is there, or until patience is at an
end.
"""

import os
import re
import shlex
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pexpect
import pyte

PATIENCE = 10.0
"""Seconds without a sign from the program after which what was waited for will not come any more."""
ENTER, CTRL_C, CTRL_D = "\r", "\x03", "\x04"
UP, DOWN, SPACE = "\x1b[A", "\x1b[B", " "
_CODES = re.compile(r"\x1b(\[[0-9;?]*[A-Za-z]|\][^\x07]*\x07|[=>])")
COACH = (sys.executable, "-m", "interview_coach")


def environment(home: Path, now: str, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """All that the program gets to know of its surroundings; what measures coverage is let through."""
    measured = {name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")}
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(home.parent / "nobody"),
        "XDG_DATA_HOME": str(home.parent / "nobody" / "data"),
        "COACH_HOME": str(home),
        "COACH_NOW": now,
        "TZ": "Europe/Berlin",
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        **measured,
        **(more or {}),
    }


class _Display(pyte.Screen):  # type: ignore[misc, unused-ignore]
    """The display of a terminal, which answers when the program asks where the cursor is."""

    def __init__(self, columns: int, lines: int, child: Any) -> None:
        super().__init__(columns, lines)
        self._child = child

    def write_process_input(self, data: str) -> None:
        if self._child.isalive():
            self._child.send(data)


def _heed_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)


class Screen:
    """A command line at a terminal of its own: `Screen("prep", home=home)`.

    `shell` is what stands around the command where a test needs a pipe or a redirection; the word COACH in it becomes
    the command. `raw` is all that the program sent.
    """

    def __init__(
        self,
        *words: str,
        home: Path,
        now: str = "2026-11-21",
        columns: int = 80,
        lines: int = 60,
        shell: str = "exec COACH",
        patience: float = PATIENCE,
        env: Mapping[str, str] | None = None,
    ) -> None:
        script = shell.replace("COACH", shlex.join([*COACH, *words]))
        self._child = pexpect.spawn(
            "/bin/sh",
            ["-c", script],
            env=environment(home, now, env),
            dimensions=(lines, columns),
            timeout=patience,
            # A shell that runs the tests in the background has them ignore Ctrl-C, and so would the program.
            preexec_fn=_heed_ctrl_c,
        )
        self._patience = patience
        self._child.delaybeforesend = None
        self._child.ptyproc.delayafterclose = 0
        self._display = _Display(columns, lines, self._child)
        self._stream = pyte.ByteStream(self._display)
        self.raw = b""
        self._typed_at = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._child.isalive():
            os.killpg(self._child.pid, signal.SIGKILL)
            self._child.wait()
        self._child.close()

    @property
    def lines(self) -> list[str]:
        """What stands on the screen, line by line, without blanks at the ends."""
        return [line.rstrip() for line in self._display.display]

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(self.lines).rstrip()

    def shows(self, words: str) -> Self:
        """Read until these words stand on the screen."""
        while words not in self.text:
            if not self._read():
                raise AssertionError(f"{words!r} never came; the screen says:\n{self.text}")
        return self

    def asks(self, words: str) -> Self:
        """Read until these words have come since the last key was pressed, and a prompt waits below them."""
        while words not in self.since_typed or not self._waits:
            if not self._read():
                raise AssertionError(f"{words!r} was never asked; the screen says:\n{self.text}")
        return self

    def asks_one_of(self, *words: str) -> Self:
        """Read until one of these has come since the last key was pressed, and a prompt waits below it."""
        while not any(each in self.since_typed for each in words) or not self._waits:
            if not self._read():
                raise AssertionError(f"none of {words!r} was asked; the screen says:\n{self.text}")
        return self

    def types(self, keys: str) -> Self:
        """Press these keys."""
        self._typed_at = len(self.raw)
        self._child.send(keys)
        return self

    def answers(self, words: str) -> Self:
        """Type a line and end it."""
        return self.types(words + ENTER)

    def ends(self) -> int:
        """Read until the program has ended, and return its exit code."""
        while self._read():
            pass
        self._child.wait()
        status: int | None = self._child.exitstatus
        assert status is not None, f"ended by signal {self._child.signalstatus}"
        return status

    def signals(self, number: signal.Signals) -> Self:
        """Send a signal to all that runs at this terminal."""
        os.killpg(self._child.pid, number)
        return self

    @property
    def since_typed(self) -> str:
        """What the program has sent since the last key was pressed, without its codes."""
        return _CODES.sub("", self.raw[self._typed_at :].decode(errors="replace"))

    @property
    def _waits(self) -> bool:
        """Whether the cursor is in a prompt."""
        lines, row = self.lines, self._display.cursor.y
        while row > 0 and (len(lines[row - 1]) == self._display.columns or lines[row].startswith("  ")):
            row -= 1
        return lines[row].startswith(">") or lines[row].endswith(":")

    def _read(self) -> bool:
        """Read what comes next; False at the end."""
        try:
            data: bytes = self._child.read_nonblocking(65536, self._patience)
        except pexpect.EOF:
            return False
        except pexpect.TIMEOUT:
            raise AssertionError(f"nothing came any more; the screen says:\n{self.text}") from None
        self.raw += data
        self._stream.feed(data)
        return True
