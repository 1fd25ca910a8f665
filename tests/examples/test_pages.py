"""Every command line that README and docs/ show is run as it stands; the ones of docs/commands.md are those of the help."""

import os
import re
import shlex
from pathlib import Path

import pytest

from tests.commands.helpers import write_by_hand
from tests.conftest import Coach
from tests.examples.home import NOW, Leaver, make_files, make_jobs
from tests.files.banks.talks import TALK
from tests.wants import SHELLS, is_here, runs

ROOT = Path(__file__).parents[2]
PAGES = [
    ROOT / "README.md",
    *(path for path in sorted((ROOT / "docs").glob("*.md")) if path.name != "commands.md"),
]
BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)
ELSEWHERE = {
    "coach brief -o brief.pdf": "it wants a package of its own; tests/paper tries it",
}
"""Lines that aren't run here, and why."""


def blocks(language: str) -> list[tuple[str, str]]:
    """The blocks of this language, each with its page."""
    found = []
    for page in PAGES:
        texts = [text for kind, text in BLOCK.findall(page.read_text(encoding="utf-8")) if kind == language]
        found += [(page.name, text) for text in texts]
    return found


def lines() -> list[tuple[str, str]]:
    """Each line that begins with coach, without its comment and without what other programs do with it."""
    return [
        (page, re.split(r"\s+[|>]\s|\s+#\s", line)[0].strip())
        for page, text in blocks("sh")
        for line in text.splitlines()
        if re.match(r"coach\b", line)
    ]


@pytest.mark.parametrize(("page", "line"), dict.fromkeys(lines()))
def test_the_line_runs_as_it_stands(
    coach: Coach, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: str, line: str
) -> None:
    if line in ELSEWHERE:
        pytest.skip(ELSEWHERE[line])
    make_jobs(coach)
    make_files(tmp_path)
    if "baker" in line:
        write_by_hand(home, "questions/conversations/baker.yaml", TALK)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SHELL", "/bin/bash")
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    coach(*shlex.split(line)[1:], now=NOW, asker=Leaver())


@pytest.mark.parametrize("shell", SHELLS)
def test_the_recipes_for_the_shell_can_be_read_by_it(tmp_path: Path, shell: str) -> None:
    if not is_here(shell):
        pytest.skip(f"wants {shell}")
    (text,) = [text for _, text in blocks(shell)]
    path = tmp_path / "recipe"
    path.write_text(text, encoding="utf-8")
    assert runs(shell, "-n", str(path))


def test_the_two_lines_that_set_it_up_stay_as_the_build_reads_them() -> None:
    found = [
        line
        for line in PAGES[0].read_text(encoding="utf-8").splitlines()
        if line.startswith("python3 -m venv")
    ]
    assert [line.split()[-1] for line in found] == ["demo", "pytest"]
