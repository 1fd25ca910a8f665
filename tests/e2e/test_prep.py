"""`coach prep` at a terminal: the keys, signals, and a narrow window."""

import signal
from pathlib import Path

import pytest

from tests.commands.helpers import acme, stored
from tests.conftest import Coach
from tests.e2e.terminal import CTRL_C, CTRL_D, DOWN, ENTER, UP, Screen


def begun(home: Path, **more: int) -> Screen:
    """`coach prep acme`, for twenty minutes."""
    return Screen("prep", "acme", "--time", "20", home=home, **more)  # type: ignore[arg-type]


def answers(coach: Coach) -> dict[str, str | None]:
    return {each["id"]: each["answer"] for each in coach("prep", "acme", "--json").json["prompts"]}


def test_a_person_finishes_the_preparation_from_an_empty_home(home: Path) -> None:
    with Screen("prep", home=home) as screen:
        screen.asks("Which company is it?").answers("Acme")
        screen.asks("Which role at Acme?").answers("Engineer")
        screen.asks("How much time do you have?").types(ENTER)
        screen.asks("1 of 16").answers("26 nov 14:00")
        screen.asks("2 of 16").types("2" + ENTER)
        screen.asks("3 of 16").answers("Main Street 5")
        screen.asks("4 of 16").answers("Ada Okafor, Head of Platform, manager; Lin Park, hr")
        screen.asks("5 of 16").types(ENTER)
        screen.asks("6 of 16").types(ENTER)
        for number in (7, 8, 9):
            screen.asks(f"{number} of 16").answers("Care before speed")
        screen.asks("10 of 16").types(ENTER)
        screen.asks("11 of 16").types(ENTER)
        for number in (12, 13, 14):
            screen.asks(f"{number} of 16").answers("Reports that shops trust")
        screen.asks("15 of 16").types("1" + ENTER)
        screen.asks("16 of 16").types(ENTER)
        assert screen.ends() == 0
    job = stored(home, "acme-engineer")
    assert job["interviews"][0]["met"] == ["Ada Okafor", "Lin Park"]
    assert job["interviews"][0]["kind"] == "video"
    assert job["interviews"][0]["ask"] == ["ask-success", "ask-gain", "ask-goals"]
    assert list(job["research"]) == ["org-tick", "org-why", "org-does"]
    assert list(job["prep"]) == ["through", "bring", "opening", "close", "pause"]


def test_ctrl_c_in_a_line_ends_with_130_and_the_answers_are_in_the_file(coach: Coach, home: Path) -> None:
    acme(coach)
    with begun(home) as screen:
        screen.asks("2 of 16").types("2" + ENTER)
        screen.asks("3 of 16").answers("Main Street 5")
        screen.asks("5 of 16").types("half a l" + CTRL_C)
        assert screen.ends() == 130
    assert (answers(coach)["kind"], answers(coach)["place"], answers(coach)["through"]) == (
        "video", "Main Street 5", None,
    )  # fmt: skip


@pytest.mark.parametrize("place", ["2 of 16", "3 of 16"], ids=["a list", "a line"])
def test_ctrl_d_stops_here(coach: Coach, home: Path, place: str) -> None:
    acme(coach)
    with begun(home) as screen:
        screen.asks("2 of 16")
        if place == "3 of 16":
            screen.types("2" + ENTER).asks(place)
        screen.types(CTRL_D)
        assert screen.ends() == 0


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_ends_it_with_the_answers_saved_even_while_it_draws(
    coach: Coach, home: Path, number: signal.Signals, code: int
) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "kind=video")
    with begun(home) as screen:
        screen.asks("3 of 16").types("half a line " * 80).shows("half a line")
        assert screen.signals(number).ends() == code
        assert "Traceback" not in screen.text
        assert "event loop" not in screen.text
    assert (answers(coach)["kind"], answers(coach)["place"]) == ("video", None)


def test_the_arrow_up_brings_the_answer_into_the_line(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "kind=video", "--set", "place=Main Street 5")
    with begun(home) as screen:
        screen.asks("5 of 16").answers("<")
        screen.asks("4 of 16").answers("<")
        screen.asks("3 of 16").types(UP).asks("Main Street 5").answers(", second floor")
        screen.asks("4 of 16")
    assert answers(coach)["place"] == "Main Street 5, second floor"


@pytest.mark.parametrize(("down", "place"), [(0, "3 of 16"), (1, "1 of 16"), (2, None)])
def test_below_a_list_are_skip_back_and_stop(coach: Coach, home: Path, down: int, place: str | None) -> None:
    acme(coach)
    with begun(home) as screen:
        screen.asks("2 of 16").types(DOWN * down + ENTER)
        if place:
            screen.asks(place)
        else:
            assert screen.ends() == 0


@pytest.mark.parametrize(("key", "place"), [("<", "9 of 16"), (".", None)])
def test_back_and_stop_are_keys_where_questions_are_ticked(
    coach: Coach, home: Path, key: str, place: str | None
) -> None:
    acme(coach)
    before = ["kind=video", "place=x", "through=no", "bring=x", "org-tick=x", "org-why=x", "org-does=x"]
    coach("prep", "acme", *(word for each in before for word in ("--set", each)))
    with begun(home) as screen:
        screen.asks("10 of 16").asks("Which ones?").types(key)
        if place:
            screen.asks(place)
        else:
            assert screen.ends() == 0
    assert answers(coach)["ask"] is None


def test_in_a_narrow_window_no_word_is_cut(coach: Coach, home: Path) -> None:
    acme(coach)
    given = ("kind=video", "place=x", "through=no", "bring=x")
    coach("prep", "acme", *(word for each in given for word in ("--set", each)))
    why = coach("bank", "show", "org-tick", "--json").json["entry"]["why"]
    with begun(home, columns=40) as screen:
        screen.asks("7 of 16")
        assert why in " ".join(screen.text.split())


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_while_the_editor_is_open_ends_both_and_keeps_what_was_saved(
    coach: Coach, home: Path, tmp_path: Path, number: signal.Signals
) -> None:
    coach("new", "Acme", "Engineer")
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\necho 'an hour of writing' > \"$1\"\nprintf 'It is open: '\nread line\n")
    editor.chmod(0o755)
    with Screen("research", home=home, env={"EDITOR": str(editor)}) as screen:
        screen.asks("1 of").answers("+")
        screen.asks("It is open:").signals(number)
        assert screen.ends() == 128 + number
    [kept] = home.glob(".editing-*")
    assert kept.read_text() == "an hour of writing\n"
