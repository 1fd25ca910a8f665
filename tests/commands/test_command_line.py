"""The command line as a whole: coach's own options, synonyms, mistypes, help, the clock."""

from pathlib import Path

import pytest

from interview_coach import __version__
from tests.commands.helpers import acme, contents
from tests.conftest import Coach

COMMANDS = [
    "next", "new", "interview", "prep", "research", "questions", "thanks", "followup", "outcome", "list", "show",
    "bank", "why", "calendar", "edit", "undo", "where", "demo",
]  # fmt: skip


def test_the_version_is_said(coach: Coach) -> None:
    assert coach("--version").out == f"coach {__version__}\n"


@pytest.mark.parametrize("word", ["--help", "-h"])
def test_help_names_every_command(coach: Coach, word: str) -> None:
    said = coach(word).out
    assert all(command in said for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(coach: Coach, home: Path, command: str) -> None:
    assert coach(command, "--help").out
    assert not home.exists()


@pytest.mark.parametrize(
    "words",
    [
        ["--home", "OTHER", "where"],
        ["where", "--home", "OTHER"],
        ["where", "--home=OTHER"],
        ["where", "--no-input", "--home", "OTHER", "--color", "never"],
        ["--color=never", "where", "--home", "OTHER"],
    ],
)
def test_options_of_coach_may_stand_anywhere(coach: Coach, tmp_path: Path, words: list[str]) -> None:
    other = str(tmp_path / "other")
    assert coach(*(word.replace("OTHER", other) for word in words)).out == f"{other}\n"


def test_json_before_a_command_is_not_forgotten(coach: Coach) -> None:
    result = coach("--json", "list", code=None)
    assert result.code == 2 or result.json["jobs"] == []


def test_after_two_dashes_a_word_is_no_option(coach: Coach) -> None:
    coach("new", "--", "--no-input")
    assert coach("show", "--json").json["job"]["company"] == "--no-input"


def test_off_a_terminal_nothing_is_coloured(coach: Coach) -> None:
    acme(coach)
    assert "\x1b" not in coach("next").out


def test_colour_can_be_had_always(coach: Coach) -> None:
    acme(coach)
    assert "\x1b[" in coach("next", "--color", "always").out


def test_colour_says_nothing_that_the_words_do_not(coach: Coach) -> None:
    import re

    acme(coach)
    coloured = coach("followup", "acme", "--color", "always", now="2026-11-25").out
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured).split() == coach("followup", "acme").out.split()


@pytest.mark.parametrize("words", [["--no-input"], []])
def test_without_a_terminal_nothing_is_asked(coach: Coach, home: Path, words: list[str]) -> None:
    acme(coach)
    before = contents(home)
    coach("prep", "acme", *words, code=2)
    coach("outcome", "acme", *words, code=2)
    assert contents(home) == before


@pytest.mark.parametrize("words", [["next", "extra"], ["list", "--nonsense"], ["new"], ["xyzzy"]])
def test_a_line_that_cannot_be_read_makes_no_home(coach: Coach, home: Path, words: list[str]) -> None:
    coach(*words, code=2)
    assert not home.exists()


def test_a_word_that_is_no_text_is_not_readable(coach: Coach, home: Path) -> None:
    assert "UTF-8" in coach("new", "Acme\udcff", code=2).err
    assert not home.exists()


@pytest.mark.parametrize(
    "now", ["1970-01-01", "2100-12-31", "2026-11-21T09:00", "2026-11-21T09:00:00Z", "2026-11-21T09:00+05:30"]
)
def test_a_clock_may_be_a_date_or_a_time_with_or_without_its_offset(coach: Coach, now: str) -> None:
    coach("next", now=now)
