"""`coach prep` at a terminal."""

import signal
from pathlib import Path

import pytest

from tests.commands.helpers import acme, step_of, stored
from tests.conftest import Coach
from tests.e2e.terminal import CTRL_C, CTRL_D, DOWN, ENTER, UP, Screen


def begun(home: Path) -> Screen:
    """`coach prep acme`, past the question how long one has."""
    return Screen("prep", "acme", home=home).asks("How long have you got").types(ENTER)


def answers(coach: Coach) -> dict[str, str | None]:
    return {each["id"]: each["answer"] for each in coach("prep", "acme", "--json").json["prompts"]}


def test_a_person_finishes_the_preparation_from_an_empty_home(home: Path) -> None:
    with Screen("prep", home=home) as screen:
        screen.asks("Which company is it?").answers("Acme")
        screen.asks("Which role?").answers("Engineer")
        screen.asks("How long have you got?").types(ENTER)
        screen.asks("1 of 16").answers("26 nov 14:00")
        screen.asks("2 of 16").types("2" + ENTER)
        screen.asks("3 of 16").answers("Main Street 5")
        screen.asks("4 of 16").answers("Ada Okafor, Head of Platform, manager; Lin Park, hr")
        screen.asks("5 of 16").types(ENTER)
        screen.asks("6 of 16").types(ENTER)
        screen.asks("7 of 16").answers("Care before speed")
        screen.asks("8 of 16").answers("Shops cannot read their sales")
        screen.asks("9 of 16").answers("They do it for them")
        screen.asks("10 of 16").types(ENTER)
        screen.asks("11 of 16").types(ENTER)
        screen.asks("12 of 16").answers("Reports that shops trust")
        screen.asks("13 of 16").answers("Rebuilt the report")
        screen.asks("14 of 16").answers("You want trust; I have built it.")
        screen.asks("15 of 16").types("1" + ENTER)
        screen.asks("16 of 16").types(ENTER)
        assert screen.ends() == 0
    job = stored(home, "acme-engineer")
    assert job["interviews"][0]["met"] == ["Ada Okafor", "Lin Park"]
    assert job["interviews"][0]["kind"] == "video"
    assert job["interviews"][0]["ask"] == ["ask-success", "ask-gain", "ask-goals"]
    assert [text.rstrip("\n") for text in job["matches"][0].values()] == [
        "Reports that shops trust", "Rebuilt the report", "You want trust; I have built it.",
    ]  # fmt: skip
    assert list(job["research"]) == ["org-tick", "org-why", "org-does"]
    assert list(job["prep"]) == ["through", "bring", "opening", "close", "pause"]


def test_when_it_is_finished_the_step_is_done(coach: Coach, home: Path) -> None:
    acme(coach)
    prompts = ["org-tick", "org-why", "org-does", "opening", "goal", "proof", "sentence", "place", "bring"]
    coach("prep", "acme", *(word for each in prompts for word in ("--set", f"{each}=x")))
    coach(
        "prep",
        "acme",
        "--set",
        "ask=ask-goals",
        "--set",
        "kind=video",
        "--set",
        "through=no",
        "--set",
        "close=bold",
    )
    with begun(home) as screen:
        screen.asks("16 of 16").types(ENTER)
        assert screen.ends() == 0
    assert coach("next", "--json").json["items"] == []


def test_ctrl_c_ends_with_130_and_the_answers_are_in_the_file(coach: Coach, home: Path) -> None:
    acme(coach)
    with begun(home) as screen:
        screen.asks("2 of 16").types("2" + ENTER)
        screen.asks("3 of 16").answers("Main Street 5")
        screen.asks("5 of 16").types("half a l" + CTRL_C)
        assert screen.ends() == 130
    assert (answers(coach)["kind"], answers(coach)["place"], answers(coach)["through"]) == (
        "video", "Main Street 5", None,
    )  # fmt: skip


def test_after_ctrl_c_it_goes_on_at_the_same_prompt(coach: Coach, home: Path) -> None:
    acme(coach)
    with begun(home) as screen:
        screen.asks("2 of 16").types("2" + ENTER)
        screen.asks("3 of 16").types(CTRL_C)
        assert screen.ends() == 130
    with begun(home) as screen:
        screen.asks("3 of 16")
        assert "2 of 16" not in screen.text


def test_each_answer_is_on_disk_before_the_next_prompt(coach: Coach, home: Path) -> None:
    acme(coach)
    with begun(home) as screen:
        screen.asks("2 of 16").types("2" + ENTER)
        screen.asks("3 of 16").answers("Main Street 5")
        screen.asks("5 of 16")
        assert stored(home, "acme")["interviews"][0]["place"] == "Main Street 5"


@pytest.mark.parametrize("keys", [CTRL_D, "." + ENTER])
def test_stop_here_ends_well_and_it_goes_on_at_the_same_prompt(coach: Coach, home: Path, keys: str) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "kind=video")
    with begun(home) as screen:
        screen.asks("3 of 16").types(keys)
        assert screen.ends() == 0
    with begun(home) as screen:
        screen.asks("3 of 16")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_ends_it_with_the_answers_saved_even_while_it_draws(
    coach: Coach, home: Path, number: signal.Signals, code: int
) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "kind=video")
    with Screen("prep", "acme", "--time", "20", home=home, patience=3.0) as screen:
        screen.asks("3 of 16").types("half a line " * 80).shows("half a line")
        assert screen.signals(number).ends() == code
        assert "Traceback" not in screen.text
        assert "event loop" not in screen.text
    assert (answers(coach)["kind"], answers(coach)["place"]) == ("video", None)


def test_back_goes_to_the_prompt_before_with_its_answer(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "kind=video", "--set", "place=Main Street 5", "--set", "through=no")
    with begun(home) as screen:
        screen.asks("6 of 16").answers("<")
        screen.asks("5 of 16").answers("<")
        screen.asks("4 of 16").answers("<")
        screen.asks("3 of 16").types(UP).asks("Main Street 5").answers(", second floor")
        screen.asks("4 of 16").types(ENTER)
        screen.asks("5 of 16").types(ENTER)
        screen.asks("6 of 16")
    assert answers(coach)["place"] == "Main Street 5, second floor"


def test_back_and_enter_keep_the_answer(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "kind=panel", "--set", "place=Main Street 5")
    before = answers(coach)
    with begun(home) as screen:
        screen.asks("5 of 15").answers("<")
        screen.asks("4 of 15").answers("<")
        screen.asks("3 of 15").answers("<")
        screen.asks("2 of 15").types(ENTER)
        screen.asks("3 of 15").types(ENTER)
        screen.asks("4 of 15").types(ENTER)
        screen.asks("5 of 15").answers(".")
        assert screen.ends() == 0
    assert answers(coach) == before


def test_an_answer_can_be_cleared(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "kind=video", "--set", "place=Main Street 5", "--set", "through=no")
    with begun(home) as screen:
        screen.asks("6 of 16").answers("<")
        screen.asks("5 of 16").answers("<")
        screen.asks("4 of 16").answers("<")
        screen.asks("3 of 16").answers("-")
        screen.asks("4 of 16").types(ENTER)
        screen.asks("5 of 16").types(ENTER)
        screen.asks("6 of 16")
    assert answers(coach)["place"] is None


def test_the_signs_are_said_again_on_request(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "kind=video")
    with begun(home) as screen:
        screen.asks("3 of 16").answers("?")
        screen.asks("stop here").answers("Main Street 5")
        screen.asks("5 of 16")


def test_back_at_the_first_prompt_asks_it_again(coach: Coach, home: Path) -> None:
    coach("new", "Acme")
    with begun(home) as screen:
        screen.asks("1 of 16").answers("<")
        screen.asks("1 of 16").answers("26 nov")
        screen.asks("2 of 16")


def test_an_empty_line_skips_and_is_not_asked_again(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "kind=video")
    with begun(home) as screen:
        screen.asks("3 of 16").types(ENTER)
        screen.asks("5 of 16").types(CTRL_C)
        screen.ends()
    assert stored(home, "acme")["passed"] == ["place"]
    with begun(home) as screen:
        screen.asks("5 of 16")


@pytest.mark.parametrize(("option", "place"), [(0, "3 of 16"), (1, "1 of 16")])
def test_a_list_can_be_skipped_and_left_backwards(coach: Coach, home: Path, option: int, place: str) -> None:
    acme(coach)
    with begun(home) as screen:
        screen.asks("2 of 16").types(DOWN * option + ENTER)
        screen.asks(place)


def test_a_list_has_stop_here(coach: Coach, home: Path) -> None:
    acme(coach)
    with begun(home) as screen:
        screen.asks("2 of 16").types(DOWN * 2 + ENTER)
        assert screen.ends() == 0


@pytest.mark.parametrize(("key", "place"), [("<", "9 of 16"), (".", None)])
def test_back_and_stop_work_where_questions_are_ticked_too(
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


def test_a_date_that_is_refused_is_asked_again(coach: Coach, home: Path) -> None:
    coach("new", "Acme")
    with begun(home) as screen:
        screen.asks("1 of 16").answers("03/12")
        screen.asks("Nothing is guessed here").answers("2026-12-03 14:00")
        screen.asks("2 of 16").shows("Thu 3 Dec 2026, 14:00 Europe/Berlin, in 12 days")
    assert answers(coach)["when"] == "2026-12-03 14:00"


def test_a_suggestion_stands_there_and_enter_takes_it(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "kind=video", "--set", "place=x", "--set", "through=no")
    with begun(home) as screen:
        screen.asks("6 of 16").shows("two copies of my CV").types(ENTER)
        screen.asks("7 of 16")
    assert answers(coach)["bring"] == "two copies of my CV, my card, paper and pen, their phone number"


def all_but_the_goal(coach: Coach) -> None:
    """Acme, with one prompt of the core left open."""
    acme(coach)
    prompts = ["org-tick", "org-why", "org-does", "opening", "proof", "sentence", "place", "bring", "pause"]
    coach("prep", "acme", *(word for each in prompts for word in ("--set", f"{each}=x")))
    coach(
        "prep",
        "acme",
        "--set",
        "ask=ask-goals",
        "--set",
        "kind=video",
        "--set",
        "through=no",
        "--set",
        "close=bold",
    )


@pytest.mark.parametrize(("key", "state"), [("y", "done"), ("n", "due")])
def test_what_was_passed_over_need_not_be_answered(coach: Coach, home: Path, key: str, state: str) -> None:
    all_but_the_goal(coach)
    with begun(home) as screen:
        screen.asks("12 of 16").types(ENTER)
        screen.asks("Answer them now?").answers("n")
        screen.asks("Is that enough?").answers(key)
        assert screen.ends() == 0
    assert step_of(coach, "acme", "prepare", now="2026-11-21") == state


def test_what_was_passed_over_can_be_answered_after_all(coach: Coach, home: Path) -> None:
    all_but_the_goal(coach)
    with begun(home) as screen:
        screen.asks("12 of 16").types(ENTER)
        screen.asks("Answer them now?").answers("y")
        screen.asks("12 of 16").answers("Reports that shops trust")
        assert screen.ends() == 0
    assert answers(coach)["goal"] == "Reports that shops trust"


def test_the_time_can_be_said_by_a_flag(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("prep", "acme", "--time", "60", home=home) as screen:
        screen.asks("2 of 27")
        assert "How long" not in screen.text


def test_research_is_asked_prompt_by_prompt_too(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("research", "acme", "--about", "person", home=home) as screen:
        screen.asks("1 of ").answers("Ada has led the platform since May")
        screen.asks("2 of ").answers(".")
        assert screen.ends() == 0
    assert "Ada has led the platform since May" in stored(home, "acme")["research"].popitem()[1]


def test_in_a_narrow_window_no_word_is_cut(coach: Coach, home: Path) -> None:
    acme(coach)
    coach(
        "prep", "acme", "--set", "kind=video", "--set", "place=x", "--set", "through=no", "--set", "bring=x"
    )
    why = coach("bank", "show", "org-tick", "--json").json["entry"]["why"]
    with Screen("prep", "acme", "--time", "20", home=home, columns=40) as screen:
        screen.asks("7 of 16")
        assert why in " ".join(screen.text.split())


def test_in_a_narrow_window_a_list_can_be_used(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("prep", "acme", "--time", "20", home=home, columns=40) as screen:
        screen.asks("2 of 16").types("4" + ENTER)
        screen.asks("3 of ")
    assert answers(coach)["kind"] == "panel"


def test_whoever_was_stopped_at_the_role_is_asked_for_it_again(coach: Coach, home: Path) -> None:
    with Screen("prep", home=home) as screen:
        screen.asks("Which company is it?").answers("Acme")
        screen.asks("Which role?").types(CTRL_C)
        assert screen.ends() == 130
    with Screen("prep", home=home) as screen:
        screen.asks("Which role?").answers("Engineer")
        screen.asks("How long have you got?").types(CTRL_C)
        assert screen.ends() == 130
    assert coach("show", "acme", "--json").json["job"]["role"] == "Engineer"


def test_end_of_file_stops_at_a_list(coach: Coach, home: Path) -> None:
    coach("new", "Acme", "Engineer")
    with Screen("prep", home=home) as screen:
        screen.asks("How long have you got?").types(CTRL_D)
        assert screen.ends() == 0


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


def test_after_going_back_nothing_is_jumped_over_on_the_way_forward(coach: Coach, home: Path) -> None:
    acme(coach)
    with begun(home) as screen:
        screen.asks("2 of 16").types("2" + ENTER)
        screen.asks("3 of 16").answers("Main Street 5")
        screen.asks("5 of 16").answers("<")
        screen.asks("3 of 16").answers("Main Street 6")
        screen.asks("4 of 16").types(ENTER)
        screen.asks("5 of 16").types(CTRL_C)
        screen.ends()
    assert stored(home, "acme")["interviews"][0]["place"] == "Main Street 6"
