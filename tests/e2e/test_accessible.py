"""`ACCESSIBLE=1`: plain prompts with numbers, line by line; nothing is redrawn."""

from pathlib import Path

import pytest

from tests.commands.helpers import acme, contents, log_of, stored
from tests.conftest import Coach
from tests.e2e.terminal import CTRL_C, CTRL_D, ENTER, Screen


def plain(*words: str, home: Path, now: str = "2026-11-21") -> Screen:
    return Screen(*words, home=home, now=now, env={"ACCESSIBLE": "1"})


def begun(home: Path) -> Screen:
    """`coach prep acme`, past the question how long one has."""
    return plain("prep", "acme", home=home).asks("Number").answers("1")


def test_a_preparation_goes_line_by_line_and_redraws_nothing(coach: Coach, home: Path) -> None:
    with plain("prep", home=home) as screen:
        screen.asks("Which company is it?").answers("Acme")
        screen.asks("Which role?").answers("")
        screen.asks("3. more").answers("1")
        screen.asks("1 of 16").answers("26 nov 14:00")
        screen.asks("5. screen").answers("2")
        screen.asks("3 of 16").answers("Main Street 5")
        screen.asks("4 of 16").answers(".")
        assert screen.ends() == 0
        assert b"\x1b" not in screen.raw
    interview = stored(home, "acme")["interviews"][0]
    assert (interview["kind"], interview["place"]) == ("video", "Main Street 5")


@pytest.mark.parametrize("typed", ["9", "0", "x", "²", "-1", "1 2"])
def test_a_number_that_there_is_not_is_asked_for_again(coach: Coach, home: Path, typed: str) -> None:
    acme(coach)
    with begun(home) as screen:
        screen.asks("2 of 16").answers(typed)
        screen.asks("Please type a number from 1 to 5").answers("4")
        screen.asks("3 of 1")
    assert stored(home, "acme")["interviews"][0]["kind"] == "panel"


def test_enter_takes_a_suggestion_as_it_says(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "kind=video", "--set", "place=x", "--set", "through=no")
    with begun(home) as screen:
        screen.asks("6 of 16").shows("two copies of my CV").types(ENTER)
        screen.asks("7 of 16")
    assert stored(home, "acme")["prep"]["bring"].startswith("two copies of my CV")


def test_back_goes_to_the_prompt_before(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "kind=video")
    with begun(home) as screen:
        screen.asks("3 of 16").answers("<")
        screen.asks("2 of 16").answers("<")
        screen.asks("1 of 16").shows("2026-11-24")


@pytest.mark.parametrize(("keys", "code"), [(CTRL_C, 130), (CTRL_D, 0), ("." + ENTER, 0)])
def test_stopping_keeps_the_answers_and_the_place(coach: Coach, home: Path, keys: str, code: int) -> None:
    acme(coach)
    with begun(home) as screen:
        screen.asks("2 of 16").answers("2")
        screen.asks("3 of 16").types(keys)
        assert screen.ends() == code
    assert stored(home, "acme")["interviews"][0]["kind"] == "video"
    with begun(home) as screen:
        screen.asks("3 of 16")


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("1 3", ["ask-success", "ask-goals"]),
        ("4, 5", ["ask-why-matters", "ask-undone"]),
        ("", ["ask-success", "ask-gain", "ask-goals"]),
    ],
)
def test_several_are_chosen_by_their_numbers(coach: Coach, home: Path, typed: str, chosen: list[str]) -> None:
    acme(coach)
    with plain("questions", "acme", home=home) as screen:
        screen.asks("Numbers with blanks between").answers(typed)
        assert screen.ends() == 0
    assert coach("questions", "acme", "--json").json["chosen"] == chosen


@pytest.mark.parametrize(("typed", "recorded"), [("y", True), ("yes", True), ("n", False), ("", False)])
def test_yes_and_no_are_typed(coach: Coach, home: Path, typed: str, recorded: bool) -> None:
    acme(coach)
    with plain("followup", "acme", home=home, now="2026-12-08") as screen:
        screen.asks("checked in").answers(typed)
        assert screen.ends() == 0
    coach("next", now="2026-12-08")
    assert bool(log_of(coach, "acme")) is recorded


def test_something_else_than_yes_and_no_is_asked_again(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    with plain("followup", "acme", home=home, now="2026-12-08") as screen:
        screen.asks("checked in").answers("perhaps")
        screen.asks("checked in").answers("no")
        assert screen.ends() == 0
    assert contents(home) == before


@pytest.mark.parametrize(
    ("words", "asked"), [(["interview"], "When is the interview"), (["outcome"], "What happened")]
)
def test_a_question_sends_nothing_that_moves_the_cursor(
    coach: Coach, home: Path, words: list[str], asked: str
) -> None:
    coach("new", "Ac\x1b[31mme\u202e", "Engineer")
    with plain(*words, home=home) as screen:
        screen.shows(asked).types(CTRL_C)
        screen.ends()
    assert b"\x1b[31m" not in screen.raw
    assert "\u202e" not in screen.raw.decode()


def test_a_list_of_jobs_sends_nothing_that_moves_the_cursor(coach: Coach, home: Path) -> None:
    coach("new", "Ac\x1b[31mme\u202e", "Engineer")
    coach("new", "Globex")
    with plain("show", home=home) as screen:
        screen.asks("Number").answers("1")
        assert screen.ends() == 0
    assert b"\x1b[31m" not in screen.raw


def test_a_list_of_jobs_says_one_fact_a_line(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACCESSIBLE", "1")
    coach("new", "Acme", "Nurse", now="2026-11-21")
    assert coach("list").out.splitlines() == ["Acme · Nurse", "  stage: new", "  next: -", "  date: -", ""]
