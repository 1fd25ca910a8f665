"""What every test stands on: a home of its own, a clock that stands still, and no way to the real home."""

import json
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from interview_coach.cli.run import run_line

IN_MEMORY, ROOM = Path("/dev/shm"), 1024**3
"""Where there is a disk in memory with this much room, the homes of the tests are on it."""
if os.access(IN_MEMORY, os.W_OK) and shutil.disk_usage(IN_MEMORY).free > ROOM:
    os.environ.setdefault("TMPDIR", str(IN_MEMORY))
    tempfile.tempdir = None

settings.register_profile(
    "coach", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
settings.load_profile("coach")


@dataclass(frozen=True)
class Result:
    """What a command line did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Coach = Callable[..., Result]


@pytest.fixture(autouse=True)
def _no_real_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the person who runs the tests can be reached, and nothing of their settings counts."""
    for name in (
        "NO_COLOR",
        "ACCESSIBLE",
        "COLUMNS",
        "LINES",
        "VISUAL",
        "EDITOR",
        "COACH_NO_INPUT",
        "COACH_DEBUG",
        "TERM",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "nobody"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "nobody" / "data"))
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COACH_NOW", "2026-11-21")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The home of this test; commands make it."""
    return tmp_path / "home"


@pytest.fixture
def coach(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Coach]:
    """Run a command line in this process: `coach("new", "Acme", now="2026-11-21")`."""
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}

    def run(*args: str, now: str | None = None, code: int | None = 0) -> Result:
        if now is not None:
            monkeypatch.setenv("COACH_NOW", now)
        capsys.readouterr()
        found = run_line(list(args))
        captured = capsys.readouterr()
        result = Result(found, captured.out, captured.err)
        assert code is None or result.code == code, f"coach {' '.join(args)} ended with {result}"
        return result

    yield run
    for number, handler in before.items():
        signal.signal(number, handler)
