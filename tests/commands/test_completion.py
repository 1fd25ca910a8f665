"""What TAB offers, and the script of each shell."""

from pathlib import Path

import pytest
from typer.core import TyperOption

from interview_coach.cli.app import coach_command
from interview_coach.core.pages.shell_scripts import SCRIPTS
from interview_coach.flows.complete_words import FLAGS, VALUES
from tests.conftest import Coach
from tests.examples.home import NOW, make_jobs


def offers(coach: Coach, *words: str) -> list[str]:
    """What TAB offers for these words, the last of which isn't finished."""
    make_jobs(coach)
    return coach("completion", "words", "--", *words, now=NOW).out.splitlines()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["pre"], ["prep"]),
        (["prep", "bri"], ["brightwell"]),
        (["prep", "BRI"], ["brightwell"]),
        (["prep", "--time", "20", "q"], ["quarry"]),
        (["prep", "brightwell-"], ["brightwell-junior-analyst"]),
        (["--home=/nowhere", "prep", ""], []),
        (["followup", "quarry", "--to", ""], ["Ines Costa", "Tom Reed"]),
        (["followup", "quarry", "--done", ""], ["debrief", "thank-you"]),
        (["people", "quarry", "I"], ["Ines Costa"]),
        (["outcome", "quarry", "acc"], ["accepted"]),
        (["match", "brightwell", "--story", ""], ["the-food-bank-report"]),
        (["story", "show", "the"], ["the-food-bank-report"]),
        (["delete", "the"], ["the-food-bank-report"]),
        (["bank", "show", "org-wh"], ["org-why"]),
        (["interview", "--zone", "Europe/Berl"], ["Europe/Berlin"]),
        (["interview", "--kind", "vid"], ["video"]),
        (["research", "brightwell", "--set", "org-wh"], ["org-why="]),
        (["practice", "--rate", "why-yours"], ["why-yourself="]),
        (["settings", "cl"], ["clock"]),
        (["settings", "paper", ""], ["a4", "letter"]),
        (["completion", "f"], ["fish"]),
        (["print", "b"], ["brief"]),
        (["brief", "--form"], ["--format"]),
        (["brief", "--format", "p"], ["pdf"]),
        (["brief", "-o", ""], []),
        (["xyzzy", ""], []),
        (["followup", "nowhere", "--to", ""], []),
    ],
)
def test_tab_offers_what_fits(coach: Coach, words: list[str], offered: list[str]) -> None:
    assert offers(coach, *words) == offered


def test_names_that_begin_alike_are_told_apart(coach: Coach) -> None:
    coach("new", "Acme", "Analyst")
    coach("new", "Acme", "Clerk")
    assert offers(coach, "prep", "acm") == ["acme-analyst", "acme-clerk"]


def test_tab_is_quiet_where_the_home_is_a_file(coach: Coach, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("x", encoding="utf-8")
    result = coach("completion", "words", "--", "people", "x", "")
    assert (result.out, result.err) == ("", "")


def _options() -> list[TyperOption]:
    root = coach_command()
    below = [root, *(root.get_command(None, name) for name in root.list_commands(None))]
    below += [
        each.get_command(None, part)
        for each in below[1:]
        if hasattr(each, "commands")
        for part in each.commands
    ]
    return [param for command in below for param in command.params if isinstance(param, TyperOption)]


def test_the_options_that_no_value_follows_are_known() -> None:
    flags = {name for param in _options() if param.is_flag for name in param.opts}
    assert flags - FLAGS == set()
    assert {name for param in _options() if not param.is_flag for name in param.opts} & FLAGS == set()


def test_every_option_whose_value_is_offered_exists() -> None:
    assert VALUES.keys() - {name for param in _options() for name in param.opts} == set()


@pytest.mark.parametrize("shell", SCRIPTS)
def test_the_script_of_each_shell_is_printed_alone(coach: Coach, shell: str) -> None:
    result = coach("completion", shell)
    assert (result.out, result.err) == (SCRIPTS[shell], "")


def test_a_shell_that_is_not_known_names_those_that_are(coach: Coach) -> None:
    said = coach("completion", "tcsh", code=2).err
    assert [shell for shell in SCRIPTS if shell not in said] == []


@pytest.mark.parametrize("shell", SCRIPTS)
def test_the_login_shell_counts_where_no_shell_started_it(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, shell: str
) -> None:
    monkeypatch.setattr("interview_coach.commands.completion._parent", lambda: "cron")
    monkeypatch.setenv("SHELL", f"/usr/bin/{shell}")
    assert coach("completion").out == SCRIPTS[shell]
