"""TAB in real shells: each reads its own script, and a person presses TAB."""

import os
import sys
from pathlib import Path

import pexpect
import pytest

from interview_coach.core.pages.shell_scripts import PLACES
from tests.conftest import Coach
from tests.e2e.terminal import environment
from tests.examples.home import NOW, make_jobs
from tests.wants import SHELLS

TAB, CLEAR_LINE = "\t", "\x15"
STARTS = {
    "bash": ["--norc", "--noprofile", "-i"],
    "zsh": ["-f", "-i"],
    "fish": ["--no-config", "-i"],
}
READS = {
    "bash": f"{PLACES['bash']} && source ~/.bashrc",
    "zsh": f"{PLACES['zsh']} && source ~/.zshrc",
    "fish": "coach completion fish > tab.fish && source tab.fish",
}
ALL = [pytest.param(shell, marks=pytest.mark.wants(shell)) for shell in SHELLS]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with `coach` in it, to be put on the PATH."""
    script = tmp_path / "bin" / "coach"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec {sys.executable} -m interview_coach "$@"\n', encoding="utf-8")
    script.chmod(0o700)
    return tmp_path


def started(shell: str, folder: Path, home: Path) -> "pexpect.spawn[str]":
    """The shell, at a terminal, with `coach` on its path."""
    given = environment(home, NOW)
    path = f"{folder / 'bin'}{os.pathsep}{given['PATH']}"
    given |= {"PATH": path, "TERM": "xterm", "HOME": str(folder), "SHELL": "/bin/nothing", "PS1": "$ "}
    return pexpect.spawn(
        shell, STARTS[shell], env=given, cwd=str(folder), encoding="utf-8", timeout=20, dimensions=(24, 200)
    )


@pytest.mark.parametrize("shell", ALL)
def test_tab_finishes_a_command_a_name_and_a_person(
    coach: Coach, folder: Path, home: Path, shell: str
) -> None:
    make_jobs(coach)
    with started(shell, folder, home) as person:
        person.sendline(f"{READS[shell]}; echo rea''dy")
        person.expect("ready")
        for typed, finished in [
            ("coach debr", "debrief"),
            ("coach prep bri", "brightwell"),
            ("coach followup quarry --to Ine", r"Ines\\ Costa|'Ines Costa'"),
            ("coach settings cloc", "clock"),
        ]:
            person.send(f"{typed}{TAB}")
            person.expect(finished)
            person.send(CLEAR_LINE)


@pytest.mark.parametrize("shell", ALL)
def test_the_script_is_that_of_the_shell_that_asks(folder: Path, home: Path, shell: str) -> None:
    with started(shell, folder, home) as person:
        person.sendline("coach completion > mine.txt; echo rea''dy")
        person.expect("ready")
    assert f"TAB for coach in {shell}." in (folder / "mine.txt").read_text(encoding="utf-8")
