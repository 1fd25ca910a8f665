"""Homes to walk in: made by command lines, copied for each run, and looked into afterwards."""

import io
import json
import os
import re
import shutil
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from interview_coach.cli.run import run_line
from interview_coach.cli.table import COMMANDS
from tests.faults.console import Console
from tests.faults.walks import Line, Walk

SECONDS = re.compile(rb"(?m)^(- .* aloud) \d+s\b")
LOOKS: Mapping[str, Mapping[str, str]] = {"drawn": {}, "line by line": {"ACCESSIBLE": "1"}}


@dataclass(frozen=True)
class Place:
    """A folder with the home that a walk begins in, to be copied for each run."""

    folder: Path
    walk: Walk
    look: str

    @property
    def how(self) -> str:
        return f"{self.walk.name}, {self.look}"

    @property
    def home(self) -> Path:
        return self.folder / "home"

    def prepare(self) -> None:
        """Make the home as the walk wants it, and its editor."""
        first = self.folder / "first"
        first.mkdir(mode=0o700)
        for line in self.walk.setup:
            code, said = coach(first, line)
            assert code == 0, said
        if self.walk.editor:
            editor = self.folder / "editor"
            editor.write_text(f"#!/bin/sh\n{self.walk.editor}\n")
            editor.chmod(0o700)
        (self.folder / "lines").write_text("y\n1\n" * 200)

    def fresh(self) -> None:
        """A home that nothing has happened in."""
        shutil.rmtree(self.home, ignore_errors=True)
        shutil.copytree(self.folder / "first", self.home)

    def open(
        self,
        shell: str = "exec COACH",
        columns: int = 80,
        given: Mapping[str, str] | None = None,
        kind: type[Console] = Console,
    ) -> Console:
        """The command at a terminal, with these variables of the environment besides."""
        editor = {"EDITOR": str(self.folder / "editor")} if self.walk.editor else {}
        env = {**LOOKS[self.look], **editor, "LINES": str(self.folder / "lines"), **(given or {})}
        return kind(
            *self.walk.words, home=self.home, now=self.walk.now, env=env, shell=shell, columns=columns
        )


def coach(home: Path, line: Line) -> tuple[int, str]:
    """Run a command line in this process: its exit code, and all that it said."""
    now, words = line
    with surroundings({"COACH_HOME": str(home), "COACH_NOW": now, "TZ": "Europe/Berlin"}):
        said = io.StringIO()
        with redirect_stdout(said), redirect_stderr(said):
            code = run_line(["--no-input", *words])
    return code, said.getvalue()


@contextmanager
def surroundings(env: Mapping[str, str]) -> Iterator[None]:
    """These variables, and at the end those and the signal handlers of before."""
    before = dict(os.environ)
    handlers = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
    os.environ.update(env)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
        for number, handler in handlers.items():
            signal.signal(number, handler)


def everything(home: Path) -> dict[str, bytes]:
    """Every file of the home with its bytes, save for the lock."""
    files = [path for path in sorted(home.rglob("*")) if path.is_file() and path.name != ".lock"]
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in files}


def records(home: Path) -> dict[str, bytes]:
    """What the home holds beside its journal and the copies of an editor; for how long somebody spoke is left out."""
    kept = (".journal/", ".editing")
    return {
        name: SECONDS.sub(rb"\1", data)
        for name, data in everything(home).items()
        if not name.startswith(kept)
    }


def anywhere(home: Path, text: str) -> bool:
    return any(text.encode() in data for data in everything(home).values())


def problems(home: Path, now: str) -> list[str]:
    """What `coach list` and `coach check` find wrong, save for a copy that an editor has left, which is to be told of."""
    _, listed = coach(home, (now, ("list", "--json")))
    found: list[dict[str, object]] = json.loads(listed)["left_out"]
    if "check" in COMMANDS:
        found += json.loads(coach(home, (now, ("check", "--json")))[1])["problems"]
    return [f"{each['file']}: {each['problem']}" for each in found if ".editing-" not in str(each["file"])]
