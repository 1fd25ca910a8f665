"""A terminal whose end the tests hold too, so that they can close its window, and read its settings before and after.

`Screen` of the end-to-end tests reads what is drawn; this one adds what an interruption needs to be judged.
"""

import os
import re
import select
import shlex
import signal
import subprocess
import termios
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

from tests.e2e.terminal import COACH, Screen, _Display, environment

MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
SHOWN_AT_FIRST = frozenset({7, 25})
"""Private modes that a terminal begins with: lines wrap, the cursor is seen. All others begin off."""
SIZE = (60, 80)
PATIENCE = 20.0
"""Seconds without a sign from the program after which what was waited for will not come any more."""


def _heed_signals() -> None:
    """In the child: as at a person's terminal, where nothing is ignored, whatever the tests were started by."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
        signal.signal(number, signal.SIG_DFL)


class Console(Screen):
    """A command line at a terminal of its own, both ends of which are open here.

    The end of the program is seen by a pipe that it inherits, because a terminal held open never ends.
    """

    def __init__(
        self,
        *words: str,
        home: Path,
        now: str = "2026-11-21",
        env: Mapping[str, str] | None = None,
        shell: str = "exec COACH",
        columns: int = SIZE[1],
    ) -> None:
        self._columns = columns
        self._master, self._slave = os.openpty()
        self._over, over = os.pipe()
        termios.tcsetwinsize(self._slave, (SIZE[0], columns))
        self.before = termios.tcgetattr(self._slave)
        path = os.environ.get("PYTHONPATH")
        script = 'exec <"$0" >"$0" 2>&1; ' + shell.replace("COACH", shlex.join([*COACH, *words]))
        self._process = subprocess.Popen(
            ["/bin/sh", "-c", script, os.ttyname(self._slave)],
            env=environment(home, now, {**({"PYTHONPATH": path} if path else {}), **(env or {})}),
            start_new_session=True,
            preexec_fn=_heed_signals,
            pass_fds=[over],
        )
        os.close(over)
        self.patience = PATIENCE
        self._display = _Display(columns, SIZE[0], self)
        self._stream = pyte.ByteStream(self._display)
        self.raw = b""
        self._typed_at = 0

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        self.close()
        for end in (self._slave, self._over):
            os.close(end)

    def isalive(self) -> bool:
        """Whether the window is open; the display asks before it answers the program."""
        return self._master >= 0

    def send(self, keys: str) -> None:
        """Put these bytes into the terminal."""
        os.write(self._master, keys.encode())

    def types(self, keys: str) -> Self:
        """Press these keys."""
        self._typed_at = len(self.raw)
        self.send(keys)
        return self

    def close(self) -> Self:
        """Close the window."""
        if self._master >= 0:
            os.close(self._master)
            self._master = -1
        return self

    def signals(self, number: signal.Signals) -> Self:
        """Send a signal to all that runs at this terminal."""
        os.killpg(self._process.pid, number)
        return self

    def ends(self) -> int:
        """Read until the program has ended, and return its exit code as a shell tells it."""
        while self._read():
            pass
        code = self._process.wait(self.patience)
        return code if code >= 0 else 128 - code

    @property
    def after(self) -> object:
        """The settings of the terminal as they are now."""
        return termios.tcgetattr(self._slave)

    @property
    def left_on(self) -> list[str]:
        """Private modes that are not as a terminal begins: a hidden cursor, a pasting mode, a second screen."""
        last: dict[int, bool] = {}
        for found in MODE.finditer(self.raw):
            last |= {int(each): found[2] == b"h" for each in found[1].split(b";")}
        return [f"?{mode}" for mode, on in last.items() if on != (mode in SHOWN_AT_FIRST)]

    @property
    def said(self) -> str:
        """What came since the last key was pressed, without the codes."""
        return self.since_typed

    @property
    def waits(self) -> bool:
        """Whether the cursor is in a prompt."""
        # Only these rows: drawing all of them each time would take longer than the program does.
        last = first = self._display.cursor.y
        while first and self._row(first - 1)[-1] != " ":
            first -= 1
        starts = (self._row(first), self._row(last))
        return any(row.startswith(">") for row in starts) or self._row(last).rstrip().endswith(":")

    def _row(self, number: int) -> str:
        """A row of the screen. Where its last column is filled, a prompt goes on in the next one."""
        row = self._display.buffer[number]
        return "".join(row[column].data for column in range(self._columns))

    def reads(self) -> bool:
        """Read what comes next; False at the end."""
        return self._read()

    def _read(self) -> bool:
        ends = [self._over] if self._master < 0 else [self._master, self._over]
        ready, _, _ = select.select(ends, [], [], self.patience)
        if not ready:
            raise AssertionError(f"nothing came any more; the screen says:\n{self.text}")
        if self._master not in ready:
            return False
        data = os.read(self._master, 65536)
        self.raw += data
        self._stream.feed(data)
        return True
