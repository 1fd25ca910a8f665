"""The program as a process of its own, with what it used of processor and memory, and what it must never do."""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import interview_coach

MOST_SECONDS, MOST_MIB = 5.0, 400.0
"""What one command may take: seconds of the processor, so that other work on the computer does not count."""
BOUND = 60.0
"""By the clock: what has not ended by then hangs."""
SOURCE = Path(interview_coach.__file__).parents[1]
RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
"""Characters that move a cursor or turn a line around: none of them is ever sent."""


@dataclass(frozen=True)
class Run:
    """How one command ended; a negative code is a signal."""

    words: tuple[str, ...]
    code: int
    out: str
    err: str
    seconds: float
    mib: float
    hung: bool

    def crimes(self) -> list[str]:
        """What no command may do, whatever it is given."""
        said = self.out + self.err
        found = {
            "traceback": "Traceback (most recent" in said,
            "bug in coach": "bug in coach" in said,
            "signal": self.code < 0 and not self.hung and self.seconds < MOST_SECONDS,
            "hangs": self.hung,
            "over 5 s": self.seconds > MOST_SECONDS,
            "over 400 MiB": self.mib > MOST_MIB,
            "control character sent": RAW.search(said) is not None,
            "unknown exit code": self.code not in range(5) and self.code >= 0,
        }
        return [f"{what} ({self.said})" for what, true in found.items() if true]

    @property
    def said(self) -> str:
        """The command and how it went, in a few words."""
        return f"coach {' '.join(self.words)}: code {self.code}, {self.seconds:.1f} s, {self.mib:.0f} MiB"


class Program:
    """Runs commands in one home after the other."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.folder = folder
        self._env = {
            "PATH": os.environ.get("PATH", ""),
            "PYTHONPATH": str(SOURCE),
            "HOME": str(folder / "nobody"),
            "COACH_NOW": "2026-11-21",
            "TZ": "Europe/Berlin",
            **environment,
        }

    def __enter__(self) -> Self:
        self.folder.mkdir(parents=True, exist_ok=True)
        launcher = [sys.executable, "-I", "-S", str(Path(__file__).with_name("launcher.py"))]
        self._process = subprocess.Popen(launcher, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()

    def run(self, home: Path, *words: str, bound: float = BOUND) -> Run:
        """One command line in this home."""
        out, err = self.folder / "out", self.folder / "err"
        job = {
            "words": [sys.executable, "-m", "interview_coach", *words],
            "env": {**self._env, "COACH_HOME": str(home)},
            "out": str(out),
            "err": str(err),
            "bound": bound,
        }
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        used = json.loads(self._process.stdout.readline())
        return Run(words, out=_text(out), err=_text(err), **used)


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")
