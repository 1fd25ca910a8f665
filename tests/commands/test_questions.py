"""`coach questions`, without a terminal."""

from pathlib import Path

import pytest

from tests.commands.helpers import acme, contents, stored
from tests.conftest import Coach


def proposed(coach: Coach, *words: str) -> list[str]:
    return [each["id"] for each in coach("questions", "acme", *words, "--json").json["proposed"]]


def test_the_json_has_these_keys(coach: Coach) -> None:
    acme(coach)
    found = coach("questions", "acme", "--json").json
    assert list(found) == ["schema", "id", "for", "chosen", "proposed"]
    assert list(found["proposed"][0]) == ["id", "text", "why", "tells", "moment", "source"]


@pytest.mark.parametrize("kind", ["manager", "recruiter", "hr", "peer", "executive", "panel"])
def test_three_to_five_are_proposed_for_every_kind(coach: Coach, kind: str) -> None:
    acme(coach)
    assert 3 <= len(proposed(coach, "--for", kind)) <= 5


def test_the_three_core_questions_come_first_for_a_manager(coach: Coach) -> None:
    acme(coach)
    assert proposed(coach, "--for", "manager")[:3] == ["ask-success", "ask-gain", "ask-goals"]


def test_they_are_for_whom_the_round_is_with(coach: Coach) -> None:
    coach("new", "Acme", "--on", "thu", "--with", "Lin Park, hr")
    assert coach("questions", "acme", "--json").json["for"] == ["hr"]


def test_an_hr_screen_gets_its_own(coach: Coach) -> None:
    acme(coach, "--kind", "screen")
    assert "ask-manager-first" in proposed(coach) or "ask-brief" in proposed(coach)


def test_what_the_research_has_answered_is_left_out(coach: Coach) -> None:
    acme(coach)
    entry = coach("bank", "show", "ask-new-or-replacement", "--json").json["entry"]
    assert "ask-new-or-replacement" in proposed(coach, "--for", "hr")
    coach("research", "acme", "--set", f"{entry['answered_by'][0]}=Somebody left")
    assert "ask-new-or-replacement" not in proposed(coach, "--for", "hr")


def test_what_was_asked_in_an_earlier_round_is_left_out(coach: Coach) -> None:
    acme(coach)
    coach("questions", "acme", "--set", "ask=ask-gain")
    coach("interview", "acme", "--on", "2026-12-01", now="2026-11-25")
    assert "ask-gain" not in proposed(coach, "--for", "manager")


def test_the_choice_is_kept_with_the_round(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("questions", "acme", "--set", "ask=ask-goals, ask-gain")
    assert stored(home, "acme")["interviews"][0]["ask"] == ["ask-goals", "ask-gain"]
    assert coach("questions", "acme", "--json").json["chosen"] == ["ask-goals", "ask-gain"]


def test_later_pages_print_the_choice(coach: Coach) -> None:
    acme(coach)
    coach("questions", "acme", "--set", "ask=ask-gain")
    asked = coach("bank", "show", "ask-gain", "--json").json["entry"]["text"]
    for page in ("show", "questions"):
        assert asked in " ".join(coach(page, "acme").out.split())


def test_each_comes_with_the_id_that_chooses_it(coach: Coach) -> None:
    acme(coach)
    said = coach("questions", "acme").out
    assert "(ask-success)" in said


def test_questions_can_be_looked_at_before_an_interview_is_on_record(coach: Coach) -> None:
    coach("new", "Acme")
    assert proposed(coach, "--for", "manager")[0] == "ask-success"


@pytest.mark.parametrize(("words", "code"), [("ask=ask-nothing", 3), ("ask", 2), ("goal=x", 3)])
def test_a_choice_that_cannot_be_read_changes_nothing(
    coach: Coach, home: Path, words: str, code: int
) -> None:
    acme(coach)
    before = contents(home)
    coach("questions", "acme", "--set", words, code=code)
    assert contents(home) == before


def test_without_a_name_it_is_about_the_only_job_with_an_interview_to_come(coach: Coach) -> None:
    coach("new", "Globex")
    acme(coach)
    assert coach("questions", "--json").json["id"] == "acme"


def test_looking_changes_nothing(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    coach("questions", "acme", "--for", "peer")
    assert contents(home) == before


def test_no_one_is_asked_what_the_manager_said_while_the_manager_is_there(coach: Coach) -> None:
    acme(coach, "--with", "Mo Ray, hr", "--kind", "video")
    assert not {"ask-brief", "ask-manager-first"} & set(proposed(coach))
