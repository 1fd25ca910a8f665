"""`coach brief`: what stands on it, for whom, and what it does not do."""

from pathlib import Path

import pytest

from tests.commands.helpers import acme, contents
from tests.conftest import Coach
from tests.e2e.terminal import ENTER, Screen
from tests.paper.pages import planned


def brief(coach: Coach, *more: str, now: str = "2026-11-25") -> str:
    result = coach("brief", *more, now=now)
    assert result.code == 0
    return result.out


@pytest.mark.parametrize(
    "line",
    [
        "Thu 26 Nov 2026, 15:00 your time (14:00 Europe/London), a panel",
        "Where: 12 Mill Lane, second floor",
        "Jonas Reuter: Head of Data",
        "Amal Said: HR",
        "They put first: Care before speed;",
        "They exist for: Small shops cannot read their own sales.",
        "They want: One weekly report that the whole team believes",
        "My proof: At Tern I cut four reports down to one;",
        "I say: You want one report that people believe;",
        "I open with: May I ask something first?",
        "2. What do you hope to gain by having someone in this position?",
        "If they pause: I may have left something open.",
        "I need, and asked for beforehand: a seat near the board",
        "To bring: two copies of my CV, my card, paper and pen",
        "They are under pressure too:",
        "Thank everyone by Fri 27 Nov 2026: coach thanks brightwell",
    ],
)
def test_what_was_prepared_is_on_it(coach: Coach, line: str) -> None:
    planned(coach)
    assert line in brief(coach)


def test_how_a_name_is_said_stands_beside_it(coach: Coach, home: Path) -> None:
    acme(coach)
    path = home / "jobs" / "acme.yaml"
    path.write_text(path.read_text().replace("name: Ada Okafor\n", "name: Ada Okafor\n  said: oh-KAH-for\n"))
    assert "say: oh-KAH-for" in brief(coach)


def test_what_they_said_they_want_comes_back_before_the_next_round(coach: Coach) -> None:
    acme(coach)
    coach("debrief", "acme", "--set", "wants=Faster releases", now="2026-11-24T18:00")
    coach("interview", "acme", "--add", "--on", "2026-12-03", now="2026-11-25")
    assert "You heard: Faster releases" in brief(coach, "acme", now="2026-12-02")


def test_the_close_is_the_one_that_was_chosen(coach: Coach) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "close=bold")
    assert "Is there any reason why you would not choose me?" in brief(coach)


def test_a_panel_is_not_asked_whether_it_wants_you(coach: Coach) -> None:
    planned(coach)
    assert "Then:" not in brief(coach)


@pytest.mark.parametrize(
    ("kind", "tip"),
    [
        ("video", "Test the real link the day before"),
        ("phone", "Check the time zone"),
        ("onsite", "Look up the way"),
        ("panel", "Answer the one who asked"),
        ("screen", "Ask what the manager has told them"),
    ],
)
def test_each_kind_of_interview_has_tips_of_its_own(coach: Coach, kind: str, tip: str) -> None:
    coach("new", "Acme", "--on", "2026-11-26", "--kind", kind)
    assert tip in brief(coach)


def test_whoever_chose_no_questions_gets_the_three(coach: Coach) -> None:
    acme(coach)
    assert "1. What are you looking for in this person" in brief(coach)


def test_more_than_five_questions_are_said_to_be_elsewhere(coach: Coach) -> None:
    acme(coach)
    ids = "ask-success, ask-gain, ask-goals, ask-why-matters, ask-changed, ask-keep"
    assert coach("questions", "acme", "--set", f"ask={ids}").code == 0
    page = brief(coach, now="2026-11-23")
    assert "5. " in page
    assert "6. " not in page
    assert "1 more in coach show acme" in page


def test_without_a_date_it_says_how_to_give_one(coach: Coach) -> None:
    coach("new", "Acme")
    assert "No date yet. When there is one: coach interview acme --on DATE" in brief(coach)


def test_after_the_last_interview_it_says_that_there_is_none_to_come(coach: Coach) -> None:
    acme(coach)
    assert "No interview to come." in brief(coach)


def test_another_round_can_be_asked_for(coach: Coach) -> None:
    acme(coach)
    coach("interview", "acme", "--add", "--on", "2026-12-03", now="2026-11-25")
    assert "Tue 24 Nov 2026" in brief(coach, "--round", "1")


def test_a_round_that_is_not_there_is_told(coach: Coach) -> None:
    acme(coach)
    assert "no round 7" in coach("brief", "--round", "7", code=3).err


def test_while_the_talk_goes_on_it_is_still_its_page(coach: Coach) -> None:
    acme(coach)
    assert "Tue 24 Nov 2026" in brief(coach, now="2026-11-24T23:00")


def test_the_one_with_an_interview_to_come_is_meant(coach: Coach) -> None:
    acme(coach)
    coach("new", "Other")
    assert brief(coach, now="2026-11-23").startswith("Acme")


def test_as_json_it_has_its_parts_and_lines(coach: Coach) -> None:
    planned(coach)
    page = coach("brief", "--json", now="2026-11-25").json
    assert (page["schema"], page["id"], page["round"]) == (1, "brightwell-junior-analyst", 1)
    lines = {part["title"]: [line["text"] for line in part["lines"]] for part in page["parts"]}
    assert lines["Whom you meet"][:2] == ["Jonas Reuter: Head of Data", "Amal Said: HR"]


def test_looking_at_it_records_nothing(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    result = coach("brief", now="2026-11-23")
    assert contents(home) == before
    assert "Read it? coach followup acme --done brief" in result.err


def test_at_a_terminal_it_asks_whether_it_was_read(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("brief", home=home, now="2026-11-23") as screen:
        screen.asks("Have you read your notes").types(ENTER)
        assert screen.ends() == 0
    assert "brief" in coach("next", now="2026-11-23").out
