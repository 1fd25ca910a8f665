"""`coach prep`, without a terminal."""

import re
from pathlib import Path
from typing import Any

import pytest

from interview_coach.core.record.model import INTERVIEW_KINDS
from tests.commands.helpers import D, acme, contents, stored, type_into_stdin
from tests.conftest import Coach


def answers(coach: Coach, name: str = "acme") -> dict[str, str | None]:
    return {each["id"]: each["answer"] for each in coach("prep", name, "--json").json["prompts"]}


def test_the_json_has_these_keys(coach: Coach) -> None:
    acme(coach)
    found = coach("prep", "acme", "--json").json
    assert list(found) == ["schema", "id", "company", "role", "round", "core", "prompts"]


def test_the_json_says_which_job_and_round(coach: Coach) -> None:
    acme(coach)
    found = coach("prep", "acme", "--json").json
    del found["prompts"]
    assert found == {
        "schema": 1, "id": "acme", "company": "Acme", "role": "", "round": 1, "core": {"answered": 2, "of": 12},
    }  # fmt: skip


def test_a_prompt_in_json_has_its_answer(coach: Coach) -> None:
    acme(coach)
    first = coach("prep", "acme", "--json").json["prompts"][0]
    assert (first["id"], first["asks"], first["core"], first["weight"], first["answer"], first["passed"]) == (
        "when", "moment", True, "20", D, False,
    )  # fmt: skip


def test_a_choice_in_json_has_its_options(coach: Coach) -> None:
    acme(coach)
    kind = coach("prep", "acme", "--json").json["prompts"][1]
    assert kind["options"] == list(INTERVIEW_KINDS)


def test_without_an_interview_the_round_is_null(coach: Coach) -> None:
    coach("new", "Acme")
    assert coach("prep", "acme", "--json").json["round"] is None


def test_the_heart_comes_first_and_in_its_order(coach: Coach) -> None:
    acme(coach)
    assert list(answers(coach))[:16] == [
        "when", "kind", "place", "who", "through", "bring", "org-tick", "org-why", "org-does", "ask", "opening",
        "goal", "proof", "sentence", "close", "pause",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("prompt", "text"),
    [
        ("place", "Main Street 5, second floor"),
        ("bring", "two copies of my CV"),
        ("org-why", "Shops cannot read their own sales."),
        ("opening", "May I ask something first?"),
        ("goal", "Weekly reports that shops trust"),
        ("proof", "Rebuilt the report at the food bank"),
        ("sentence", "You want trust; I have built it."),
        ("pause", "What concerns do you have?"),
        ("needs", "a step-free way in"),
        ("kind", "video"),
        ("close", "gentle"),
        ("when", "2026-12-03 14:00"),
        ("who", "Ada Okafor; Lin Park"),
        ("ask", "ask-success, ask-goals"),
        ("through", "Kim Vale"),
        ("through", "no"),
    ],
)
def test_every_prompt_has_a_flag(coach: Coach, prompt: str, text: str) -> None:
    acme(coach)
    coach("prep", "acme", "--set", f"{prompt}={text}")
    assert answers(coach)[prompt] == text


@pytest.mark.parametrize(
    ("prompt", "text", "path", "value"),
    [
        ("place", "Main Street 5", ("interviews", 0, "place"), "Main Street 5"),
        ("goal", "Reports", ("matches", 0, "goal"), "Reports"),
        ("proof", "Rebuilt it", ("matches", 0, "story"), "Rebuilt it"),
        ("sentence", "You want it", ("matches", 0, "sentence"), "You want it"),
        ("org-why", "Shops", ("research", "org-why"), "Shops"),
        ("bring", "My CV", ("prep", "bring"), "My CV"),
        ("who", "Lin Park, hr", ("interviews", 0, "met"), ["Lin Park"]),
        ("ask", "ask-goals", ("interviews", 0, "ask"), ["ask-goals"]),
        ("through", "Kim, Vale, agency", ("through",), "Kim"),
    ],
)
def test_each_answer_has_its_place_in_the_record(
    coach: Coach, prompt: str, text: str, path: tuple[str | int, ...], value: object
) -> None:
    acme(coach)
    coach("prep", "acme", "--set", f"{prompt}={text}")
    found: Any = coach("show", "acme", "--json").json["job"]
    for key in path:
        found = found[key]
    assert found == value


def test_when_adds_the_interview_where_there_is_none(coach: Coach) -> None:
    coach("new", "Acme")
    coach("prep", "acme", "--set", "when=3 dec 14:00")
    assert answers(coach)["when"] == "2026-12-03 14:00"


def test_the_date_is_echoed_as_it_was_understood(coach: Coach) -> None:
    acme(coach)
    said = coach("prep", "acme", "--set", "when=3 dec 14:00", now="2026-11-21").out
    assert "Thu 3 Dec 2026, 14:00 Europe/Berlin" in said


def test_several_prompts_are_answered_at_once(coach: Coach) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "goal=Reports", "--set", "proof=Rebuilt it")
    assert (answers(coach)["goal"], answers(coach)["proof"]) == ("Reports", "Rebuilt it")


@pytest.mark.parametrize(
    ("bad", "code"), [("kind=banana", 2), ("nonsense=x", 3), ("when=03/12", 2), ("ask=ask-nothing", 3)]
)
def test_of_several_answers_all_are_kept_or_none(coach: Coach, home: Path, bad: str, code: int) -> None:
    acme(coach)
    before = contents(home)
    coach("prep", "acme", "--set", "goal=Reports", "--set", bad, code=code)
    assert contents(home) == before


def test_an_empty_text_clears_the_answer(coach: Coach) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "goal=Reports")
    coach("prep", "acme", "--set", "goal=")
    assert answers(coach)["goal"] is None


def test_a_dash_reads_stdin(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    acme(coach)
    type_into_stdin(monkeypatch, "Reports\nthat shops trust 🙂\n".encode())
    coach("prep", "acme", "--set", "goal=-")
    assert answers(coach)["goal"] == "Reports\nthat shops trust 🙂"


def test_stdin_that_is_no_text_is_not_readable(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    acme(coach)
    before = contents(home)
    type_into_stdin(monkeypatch, b"\xff\xfe")
    coach("prep", "acme", "--set", "goal=-", code=2)
    assert contents(home) == before


def test_an_equal_sign_in_the_text_stays(coach: Coach) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "goal=a=b=c")
    assert answers(coach)["goal"] == "a=b=c"


def test_show_prints_the_answers_as_they_are(coach: Coach) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "goal=Weekly reports", "--set", "ask=ask-goals")
    said = coach("prep", "acme", "--show").out
    asked = coach("bank", "show", "ask-goals", "--json").json["entry"]["text"]
    assert "  Weekly reports\n" in said
    assert asked in " ".join(said.split())


def test_without_a_terminal_it_prints_what_is_open_and_changes_nothing(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    result = coach("prep", "acme", code=2)
    assert "org-why" in result.out
    assert "coach prep acme --set" in result.out
    assert contents(home) == before


def test_what_is_answered_is_not_open_any_more(coach: Coach) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "org-why=Shops")
    assert "org-why" not in coach("prep", "acme", code=2).out


@pytest.mark.parametrize(("time", "open_prompts"), [("20", 14), ("60", 31), ("more", 48)])
def test_more_time_means_more_prompts(coach: Coach, time: str, open_prompts: int) -> None:
    acme(coach)
    said = coach("prep", "acme", "--time", time, code=2).out
    assert sum(line.lstrip().startswith("- ") for line in said.splitlines()) == open_prompts


@pytest.mark.parametrize("answers", [(), ("goal=Reports",), ("goal=Reports", "place=Berlin", "org-news=x")])
def test_how_much_is_answered_is_the_same_everywhere(coach: Coach, answers: tuple[str, ...]) -> None:
    acme(coach)
    for each in answers:
        coach("prep", "acme", "--set", each)
    core = coach("prep", "acme", "--json").json["core"]
    count = f"{core['answered']} of {core['of']}"
    assert not answers or f"({core['of'] - core['answered']} left)" in coach("next").out
    assert count in coach("next", "--json").json["items"][0]["why"]
    assert count in coach("prep", "acme", code=2).out
    assert count in coach("prep", "acme", "--time", "more", code=2).out
    assert count in coach("prep", "acme", "--show").out


def test_a_close_is_not_asked_for_before_a_panel(coach: Coach) -> None:
    acme(coach, "--kind", "panel")
    assert "close" not in answers(coach)


def test_neither_close_nor_pause_is_asked_for_before_an_hr_screen(coach: Coach) -> None:
    acme(coach, "--kind", "screen")
    assert {"close", "pause"}.isdisjoint(answers(coach))


def test_the_preparation_is_done_when_its_core_is_answered(coach: Coach) -> None:
    acme(coach)
    core = ["org-tick", "org-why", "org-does", "opening", "goal", "proof", "sentence", "pause"]
    coach("prep", "acme", *(word for each in core for word in ("--set", f"{each}=x")))
    coach("prep", "acme", "--set", "ask=ask-goals", "--set", "close=gentle")
    found = coach("followup", "acme", "--json").json
    assert next(each["state"] for each in found["steps"] if each["step"] == "prepare") == "done"


def test_without_a_name_it_is_about_the_only_job_with_an_interview_to_come(coach: Coach) -> None:
    coach("new", "Globex")
    acme(coach)
    assert coach("prep", "--json").json["id"] == "acme"


def test_answers_of_an_earlier_round_stay_with_it(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "ask=ask-goals")
    coach("interview", "acme", "--on", "2026-12-01", now="2026-11-25")
    coach("prep", "acme", "--set", "ask=ask-gain")
    assert [each["ask"] for each in stored(home, "acme")["interviews"]] == [["ask-goals"], ["ask-gain"]]


def test_the_count_is_that_of_the_questions_that_are_listed(coach: Coach) -> None:
    acme(coach)
    coach(
        "prep",
        "acme",
        "--set",
        "kind=video",
        "--set",
        "goal=Calm nights",
        "--set",
        "person-path=She led it since May",
    )
    out = coach("prep", "acme", "--show").out
    answered, every = re.findall(r"(\d+) of (\d+) main questions done", out)[0]
    assert int(every) - int(answered) == out.count("\n - ")


def test_once_they_have_said_what_they_want_no_one_has_to_guess_it(coach: Coach) -> None:
    acme(coach)
    coach("debrief", "acme", "--set", "wants=fewer night releases", now=D)
    coach("interview", "acme", "--add", "--on", "2026-12-01", now="2026-11-25")
    said = " ".join(coach("prep", "acme", now="2026-11-25", code=2).out.split())
    assert "They told you: “fewer night releases”" in said
