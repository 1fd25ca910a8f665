"""Running the program for the experiments: in this process, because it is fast, or as a command line of its own."""

import io
import os
import signal
import subprocess
import time
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from interview_coach.cli.run import run_line
from tests.e2e.terminal import COACH, environment

NOW = "2026-11-21"


@dataclass(frozen=True)
class Done:
    """What a command line did."""

    code: int
    out: str
    err: str

    @property
    def broke(self) -> bool:
        """Whether it ended in a way that nothing a person or a file does may bring about."""
        return "Traceback" in self.err or "This is a bug" in self.err or self.code not in range(6)

    @property
    def said(self) -> str:
        """The first line that it said."""
        return next(iter((self.err or self.out).strip().splitlines()), "")


def surroundings(home: Path, now: str = NOW) -> dict[str, str]:
    """What a process gets to know, and where the source under test lies."""
    source = {name: os.environ[name] for name in ("PYTHONPATH",) if name in os.environ}
    return environment(home, now, source)


def here(home: Path, *words: str, now: str = NOW) -> Done:
    """Run a command line in this process, and leave the process as it was."""
    handlers = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
    out, err = io.StringIO(), io.StringIO()
    with (
        patch.dict(os.environ, surroundings(home, now), clear=True),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        time.tzset()
        code = run_line(list(words))
    for number, handler in handlers.items():
        signal.signal(number, handler)
    return Done(code, out.getvalue(), err.getvalue())


def apart(home: Path, *words: str, now: str = NOW) -> Done:
    """Run a command line as a process of its own."""
    done = subprocess.run(
        [*COACH, *words],
        env=surroundings(home, now),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def bytes_below(home: Path) -> dict[str, bytes]:
    """Every file below the home, save for the lock, with its bytes."""
    files = [path for path in home.rglob("*") if path.is_file() and path.name != ".lock"]
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in files}
