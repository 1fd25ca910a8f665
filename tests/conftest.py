"""What every test stands on: a home of its own, a clock that stands still, and no way to the real home."""

import gc
import json
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import settings
from msgspec import Struct

from interview_coach.cli.run import run_line
from interview_coach.files.banks.shipped import Shipped
from interview_coach.files.disk.places import shipped_questions
from interview_coach.prompts.asking import Asker
from tests.asking import Answer, Question, ScriptedAsker
from tests.scale import SUITE
from tests.wants import WANTS, is_here, not_tried

IN_MEMORY, ROOM = Path("/dev/shm"), 1024**3
"""Where there is a disk in memory with this much room, the homes of the tests are on it."""
if os.access(IN_MEMORY, os.W_OK) and shutil.disk_usage(IN_MEMORY).free > ROOM:
    os.environ.setdefault("TMPDIR", str(IN_MEMORY))
    tempfile.tempdir = None

settings.load_profile(SUITE)
gc.set_threshold(50_000, 20, 20)
"""What thousands of tests keep is looked through less often: there is memory enough."""


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark known by which a test says what it wants."""
    config.addinivalue_line("markers", "wants(thing): skipped where this thing of tests/wants.py is missing")


def _read_once() -> None:
    """The shipped banks do not change while tests are collected and run: each is read once."""
    shipped, read = shipped_questions(), Shipped._load
    known: dict[tuple[str, type[Struct]], Struct] = {}

    def load(self: Shipped, name: str, kind: type[Struct]) -> Struct:
        if self.folder != shipped:
            return read(self, name, kind)
        if (name, kind) not in known:
            known[name, kind] = read(self, name, kind)
        return known[name, kind]

    patch.object(Shipped, "_load", load).start()


_read_once()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip the test where what it wants is missing."""
    for mark in item.iter_markers("wants"):
        if not is_here(mark.args[0]):
            pytest.skip(f"{WANTS}{mark.args[0]}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what could not be tried here, by what is missing."""
    skipped = [report.longrepr[2] for report in terminalreporter.getreports("skipped")]
    if skipped:
        terminalreporter.write_line(f"Not tried: {not_tried(skipped)}.")


@dataclass(frozen=True)
class Result:
    """What a command line did."""

    code: int
    out: str
    err: str
    asked: tuple[Question, ...] = ()
    """What a scripted person was asked."""
    transcript: str = ""
    """All that was said, asked and answered, in its order."""

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def walk(self) -> list[str]:
        """What was asked, one after the other: ids of prompts, else the kinds of the questions."""
        return [question.name for question in self.asked]


Coach = Callable[..., Result]
ZONES = files("tzdata").joinpath("zoneinfo")
"""The zones that come with the program: the system may have none."""


@pytest.fixture(autouse=True)
def _no_real_home(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the person who runs the tests can be reached, and nothing of their settings counts.

    Most tests need no folder. For them the home lies below a file, where nothing can be written.
    """
    has_folder = "tmp_path" in request.fixturenames
    tmp_path = request.getfixturevalue("tmp_path") if has_folder else Path(os.devnull)
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
        "LC_ALL",
        "LC_PAPER",
        "LANG",
    ):
        monkeypatch.delenv(name, raising=False)
    for name in ("LC_ALL", "LC_PAPER", "LC_TIME", "LANG"):
        monkeypatch.setenv(name, "C.UTF-8")
    monkeypatch.setenv("HOME", str(tmp_path / "nobody"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "nobody" / "data"))
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COACH_NOW", "2026-11-21")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    monkeypatch.setenv("TZDIR", str(ZONES))
    time.tzset()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The home of this test; commands make it."""
    return tmp_path / "home"


@pytest.fixture
def coach(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Coach]:
    """Run a command line in this process: `coach("new", "Acme", now="2026-11-21")`.

    With `answers` it runs as if at a terminal, and a scripted person gives them all. With `asker` that one asks.
    """
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}

    def run(
        *args: str,
        now: str | None = None,
        code: int | None = 0,
        answers: Sequence[Answer] | None = None,
        asker: Asker | None = None,
    ) -> Result:
        if now is not None:
            monkeypatch.setenv("COACH_NOW", now)
        capsys.readouterr()
        person = ScriptedAsker(answers or (), capsys.readouterr)
        found = run_line(list(args), asker if answers is None else person)
        person.hear()
        result = Result(found, person.out, person.err, tuple(person.asked), person.transcript)
        assert code is None or result.code == code, f"coach {' '.join(args)} ended with {result}"
        assert not person.left, f"never asked for: {person.left}; asked: {result.walk}"
        return result

    yield run
    for number, handler in before.items():
        signal.signal(number, handler)
