"""Where nobody can be asked, or wants to be, nothing is; and what a screen is spared."""

import io
import sys
from pathlib import Path

import pytest

from interview_coach.flows.practice.drill import RATINGS
from interview_coach.flows.walk.askers import LIST_MARGIN
from tests.commands.helpers import acme, contents
from tests.conftest import Coach


@pytest.mark.parametrize(
    ("words", "code"),
    [(["followup", "acme"], 0), (["outcome", "acme"], 2), (["prep", "acme"], 2), (["thanks", "acme"], 0)],
)
def test_piped_stdin_never_answers_a_prompt(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], code: int
) -> None:
    acme(coach)
    before = contents(home)
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n" * 100))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    coach(*words, now="2026-12-08", code=code)
    assert contents(home) == before


@pytest.mark.parametrize("switch", ["--no-input", "COACH_NO_INPUT"])
def test_whoever_wants_no_questions_is_asked_none(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch, switch: str
) -> None:
    acme(coach)
    before = contents(home)
    if switch == "COACH_NO_INPUT":
        monkeypatch.setenv(switch, "1")
    words = ["--no-input"] if switch == "--no-input" else []
    coach("outcome", "acme", *words, answers=[], code=2)
    assert contents(home) == before


@pytest.mark.parametrize(
    ("name", "value", "is_colored"),
    [("NO_COLOR", "", True), ("NO_COLOR", "1", False), ("TERM", "dumb", False), ("ACCESSIBLE", "1", False)],
)
def test_colour_can_be_done_without(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, name: str, value: str, is_colored: bool
) -> None:
    acme(coach)
    monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert ("\x1b" in coach("next").out) is is_colored


def test_in_a_narrow_window_a_rating_is_not_cut() -> None:
    assert max(len(option.label) for option in RATINGS) <= 40 - LIST_MARGIN
