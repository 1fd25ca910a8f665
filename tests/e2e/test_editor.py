"""A person's own editor at a terminal: it gets the screen, and Ctrl-C."""

from pathlib import Path

import pytest

from tests.commands.helpers import acme, contents, stored
from tests.conftest import Coach
from tests.e2e.terminal import CTRL_C, Screen


@pytest.fixture
def written_by(tmp_path: Path) -> str:
    """The path of an editor that does what `script` says to the file `$1`; it writes itself."""
    return str(tmp_path / "editor")


def editor(path: str, script: str) -> str:
    Path(path).write_text(f"#!/bin/sh\n{script}\n")
    Path(path).chmod(0o700)
    return path


def edited(home: Path, command: str) -> Screen:
    return Screen("edit", "acme", home=home, env={"EDITOR": command})


def test_a_plus_opens_the_editor_and_what_it_leaves_is_the_answer(
    coach: Coach, home: Path, written_by: str
) -> None:
    acme(coach)
    command = editor(written_by, r'printf "Shops\nthat trust 🙂\n" > "$1"')
    words = ("research", "acme", "--about", "person")
    with Screen(*words, home=home, env={"EDITOR": command}) as screen:
        screen.asks("1 of ").answers("+").asks("2 of ")
    assert stored(home, "acme")["research"].popitem()[1].rstrip("\n") == "Shops\nthat trust 🙂"


def test_ctrl_c_inside_the_editor_is_the_editors(coach: Coach, home: Path, written_by: str) -> None:
    acme(coach)
    script = """trap 'sed -i s/Okafor/Eze/ "$1"; exit 0' INT
echo "Type away"
while :; do read line; done"""
    with edited(home, editor(written_by, script)) as screen:
        screen.shows("Type away").types(CTRL_C)
        assert screen.ends() == 0
    assert stored(home, "acme")["people"][0]["name"] == "Ada Eze"


def test_an_editor_that_ctrl_c_ends_leaves_the_record_as_it_was(
    coach: Coach, home: Path, written_by: str
) -> None:
    acme(coach)
    before = (home / "jobs" / "acme.yaml").read_bytes()
    script = """sed -i "s/role: .*/role: An hour of writing/" "$1"
echo "Type away"
while :; do read line; done"""
    with edited(home, editor(written_by, script)) as screen:
        screen.shows("Type away").types(CTRL_C)
        assert screen.ends() == 1
    assert (home / "jobs" / "acme.yaml").read_bytes() == before
    assert any(b"An hour of writing" in data for data in contents(home).values())
