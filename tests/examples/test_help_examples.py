"""The help of each command: its examples run as they stand, and every command has some."""

import shlex
from pathlib import Path

import pytest

from interview_coach.cli.table import COMMANDS
from interview_coach.core.pages.help import overview_page
from interview_coach.core.pages.help_more import ALL_HELPS
from interview_coach.core.pages.help_texts import FIRST, NOT_HERE
from interview_coach.render.text import plain
from tests.conftest import Coach
from tests.examples.home import NOW, Leaver, make_jobs, sit_down

PARTS = {"story": ("add", "list", "show", "edit"), "bank": ("list", "show", "check")}
NAMES = [name for name, spec in COMMANDS.items() if spec.panel]
ALL_NAMES = [*NAMES, *(f"{name} {part}" for name, parts in PARTS.items() for part in parts)]
EXAMPLES = [line for name in ALL_NAMES for line, _ in (ALL_HELPS[name].examples if name in ALL_HELPS else ())]
NOT_HERE_TO_RUN = {"coach demo", "coach demo --color never"}
"""The demo plays some twenty runs of the program; its golden page is in tests/golden."""


@pytest.mark.parametrize("name", ALL_NAMES)
def test_each_command_has_two_examples_that_begin_with_it(name: str) -> None:
    found = ALL_HELPS[name]
    assert len(found.examples) == 2
    assert found.line.endswith(".")
    assert any(line.split()[1:2] == name.split()[:1] for line, _ in found.examples)


@pytest.mark.parametrize("line", [each for each in dict.fromkeys(EXAMPLES) if each not in NOT_HERE_TO_RUN])
def test_each_example_runs_as_it_stands(
    coach: Coach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    make_jobs(coach)
    sit_down(monkeypatch, tmp_path)
    coach(*shlex.split(line)[1:], now=NOW, asker=Leaver())


@pytest.mark.parametrize("name", ALL_NAMES)
def test_help_fits_40_columns_and_cuts_no_name(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    said = coach("help", *name.split()).out
    lines = {line for line, _ in ALL_HELPS[name].examples}
    assert [each for each in said.splitlines() if len(each) > 40 and each.strip() not in lines] == []


def test_the_overview_fits_40_columns() -> None:
    said = plain(overview_page([(name, "Now") for name in NAMES], ALL_HELPS), 40)
    assert max(map(len, said.splitlines())) <= 40
    assert all(f"  {name} " in said for name in NAMES)


def test_the_first_eight_come_first(coach: Coach) -> None:
    said = coach("help").out
    places = [said.index(f"\n  {name} ") for name in FIRST if name in COMMANDS]
    assert places == sorted(places)
    assert places[-1] < said.index("\n  next ")


@pytest.mark.parametrize(
    "words",
    [["prep", "--help"], ["prep", "-h"], ["help", "prep"], ["prep", "acme", "--time", "20", "--help"]],
)
def test_help_is_the_same_however_it_is_asked_for(coach: Coach, home: Path, words: list[str]) -> None:
    assert coach(*words).out == coach("help", "prep").out
    assert not home.exists()


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["help"]])
def test_the_overview_is_the_same_however_it_is_asked_for(coach: Coach, words: list[str]) -> None:
    assert coach(*words).out == coach("help").out


@pytest.mark.parametrize("options", [[], ["--color", "never"]])
def test_help_has_no_boxes_and_no_control_codes_in_a_pipe(coach: Coach, options: list[str]) -> None:
    said = coach("help", *options).out + coach("help", "followup", *options).out
    assert said.isascii()
    assert "\x1b" not in said


@pytest.mark.parametrize("word", NOT_HERE)
def test_a_near_word_is_refused_and_names_a_command_that_there_is(coach: Coach, word: str) -> None:
    if word in COMMANDS:
        pytest.skip("it's a command")
    told = coach(word, code=2).err.splitlines()[1]
    assert told.partition("coach ")[2].split()[0].rstrip("?") in COMMANDS


def test_redo_says_how_to_get_back_what_an_undo_took(coach: Coach) -> None:
    assert "coach undo --redo" in coach("redo", code=2).err


def test_a_value_that_looks_like_help_needs_its_sign(coach: Coach) -> None:
    coach("new", "Acme")
    coach("followup", "acme", "--reply=-h")
    assert coach("show", "acme", "--json").json["job"]["log"][0]["reply"] == "-h"


def test_the_help_of_no_command_names_the_right_one(coach: Coach) -> None:
    assert "coach prep" in coach("help", "prepare", code=2).err


def test_help_as_data_has_every_command(coach: Coach) -> None:
    found = coach("help", "--json").json["commands"]
    assert {each["name"].split()[0] for each in found} == set(NAMES)
