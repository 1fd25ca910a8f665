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


LONG = "Canary rollout story went well. I froze on the cost question and rambled for quite a while"


def test_the_short_line_fits_a_prompt_whatever_was_noted(coach: Coach) -> None:
    coach(
        "new",
        "Acme",
        "Backend engineer",
        "--on",
        "2026-11-24",
        "--with",
        "Ada Okafor",
        now="2026-11-24T08:00",
    )
    coach("debrief", "acme", "--set", f"promised=Ada: {LONG}", now="2026-11-24T18:00")
    for now in ("2026-11-24T18:00", "2026-12-02", "2026-12-12"):
        assert 0 < len(coach("next", "--short", now=now).out.rstrip("\n")) <= 60


def test_a_long_note_leaves_the_list_a_table(coach: Coach) -> None:
    coach("new", "Acme", "Backend engineer", "--on", "2026-11-24", now="2026-11-24T08:00")
    coach("debrief", "acme", "--set", f"change={LONG}", now="2026-11-24T18:00")
    coach("followup", "acme", "--skip", "thank-you", now="2026-11-24T18:00")
    coach("followup", "acme", "--skip", "debrief", now="2026-11-24T18:00")
    assert len(coach("list", now="2026-11-30").out.splitlines()) == 2


def test_on_a_terminal_many_jobs_fit_a_small_window(coach: Coach) -> None:
    for name in (
        "Ash",
        "Birch",
        "Cedar",
        "Elm",
        "Fir",
        "Hazel",
        "Larch",
        "Maple",
        "Oak",
        "Pine",
        "Rowan",
        "Yew",
    ):
        coach("new", name, "Baker", "--on", "2026-11-24", "--with", "Ada Okafor", now="2026-11-20")
    shown = coach(now="2026-11-24T20:00", answers=[]).out
    assert shown.count("\n") < 24
    assert "more: coach list" in shown
    assert "Yew" in coach(now="2026-11-24T20:00").out
