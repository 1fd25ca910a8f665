"""Lines that are answered without Typer are answered in the same words by it."""

import pytest

from interview_coach.cli import run
from tests.commands.helpers import acme
from tests.conftest import Coach

LINES: tuple[list[str], ...] = (
    [], ["next"], ["--why"], ["next", "--why"], ["next", "--json"], ["next", "--short"], ["--json"], ["--version"],
    ["version"], ["help"], ["--color", "always", "next"], ["--no-input"], ["next", "--home", "OTHER"],
)  # fmt: skip


@pytest.mark.parametrize("words", LINES)
def test_both_say_the_same(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, tmp_path: object, words: list[str]
) -> None:
    acme(coach)
    words = [f"{tmp_path}/other" if word == "OTHER" else word for word in words]
    quick = coach(*words)
    monkeypatch.setattr(run, "quick_answer", lambda *_: None)
    slow = coach(*words)
    assert (quick.out, quick.err) == (slow.out, slow.err)


@pytest.mark.parametrize(
    "words", [["--color", "pink"], ["next", "--nonsense"], ["next", "extra"], ["--color"]]
)
def test_what_is_wrong_is_left_to_typer(coach: Coach, words: list[str]) -> None:
    assert coach(*words, code=2).out == ""


def test_a_wrong_word_in_the_environment_is_named(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_NO_INPUT", "perhaps")
    coach("next", code=2)


def test_short_says_one_line(coach: Coach) -> None:
    acme(coach)
    coach("new", "Globex", "--on", "2026-11-22")
    assert len(coach("next", "--short").out.splitlines()) == 1


def test_short_says_nothing_where_nothing_is_to_do(coach: Coach) -> None:
    result = coach("next", "--short")
    assert (result.out, result.err) == ("", "")


def test_short_says_nothing_of_files_that_are_left_out(coach: Coach, home: object) -> None:
    acme(coach)
    from pathlib import Path

    Path(str(home), "jobs", "bad.yaml").write_text("x", encoding="utf-8")
    assert coach("next", "--short").err == ""
