"""`coach tonight` without a person at the terminal, and its offer on the eve."""

from pathlib import Path

import pytest

from tests.commands.helpers import acme, contents
from tests.conftest import Coach

EVE = "2026-11-23T21:30"
ALL = ("intro=x", "proof=Rebuilt it", "pay-answer=x", "place=x", "wear=x", "arrive=x")


def given(coach: Coach, *answers: str) -> None:
    coach("tonight", "acme", *(word for each in answers for word in ("--set", each)), now="2026-11-20")


def test_without_a_terminal_it_says_what_is_open_and_changes_nothing(coach: Coach, home: Path) -> None:
    acme(coach, "--kind", "onsite")
    before = contents(home)
    assert "wear" in coach("tonight", "acme", now=EVE, code=2).out
    assert contents(home) == before


def test_without_a_terminal_and_with_nothing_open_it_is_the_page(coach: Coach) -> None:
    acme(coach, "--kind", "onsite")
    given(coach, *ALL)
    assert "Rebuilt it" in coach("tonight", "acme", now=EVE).out


def test_a_page_has_lines_to_write_on_where_nothing_is_there(coach: Coach) -> None:
    acme(coach)
    assert "____" in coach("tonight", "acme", "--show", "--format", "text", now=EVE).out


def test_json_tells_which_steps_are_done(coach: Coach) -> None:
    acme(coach, "--kind", "onsite")
    coach("tonight", "acme", answers=["Calm", "-", "."], now=EVE)
    steps = coach("tonight", "acme", "--json", now=EVE).json["steps"]
    assert [each["id"] for each in steps if each["done"]] == ["tonight-minute"]


@pytest.mark.parametrize("now", ["2026-11-25", "2026-12-24"])
def test_after_the_interview_it_is_refused(coach: Coach, now: str) -> None:
    acme(coach)
    assert "coach followup acme" in coach("tonight", "acme", now=now, code=1).err


def test_a_task_has_no_one_to_meet(coach: Coach) -> None:
    acme(coach, "--kind", "task")
    assert "--done hand-in" in coach("tonight", "acme", now=EVE, code=1).err


def test_on_the_day_of_an_interview_without_a_time_it_is_still_its_evening(coach: Coach) -> None:
    acme(coach)
    assert "Tue 24 Nov" in coach("tonight", "acme", "--show", now="2026-11-24T01:00").out


def test_on_the_day_itself_the_page_sets_no_alarm(coach: Coach) -> None:
    acme(coach)
    pages = [coach("tonight", "acme", "--show", now=f"2026-11-{at}").out for at in ("23", "24T08:00")]
    assert ["alarm" in page for page in pages] == [True, False]


@pytest.mark.parametrize(
    ("now", "offers"),
    [("2026-11-22", False), ("2026-11-23", True), ("2026-11-24T01:00", True), ("2026-11-24T09:00", False)],
)
def test_it_is_offered_on_the_eve(coach: Coach, now: str, offers: bool) -> None:
    acme(coach, "--at", "14:00")
    assert ("coach tonight acme" in coach(now=now).out) == offers


def test_before_the_first_job_the_page_says_how_to_add_one(coach: Coach) -> None:
    assert "coach new Acme --on tomorrow" in coach("tonight", "--show", code=2).err


@pytest.mark.parametrize(("now", "when"), [(EVE, "tonight"), ("2026-11-24T01:00", "now")])
def test_after_midnight_the_night_is_now(coach: Coach, now: str, when: str) -> None:
    acme(coach, "--at", "14:00")
    assert f"minutes {when}," in coach(now=now).out


def test_the_stories_that_are_saved_are_named_where_none_was_picked(coach: Coach) -> None:
    acme(coach)
    coach("story", "add", "Recount at Fairview")
    assert "Recount at Fairview" in coach("tonight", "acme", "--show", now=EVE).out
