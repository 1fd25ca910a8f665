"""`coach followup` on the first day after an interview: notes, thank-yous and what to say better, in one go."""

from pathlib import Path
from typing import Any

import pytest

from tests.asking import BACK, CTRL_C, ENTER, HELP, STOP, Answer
from tests.commands.helpers import acme, contents, log_of, stored
from tests.conftest import Coach, Result

MORNING = "2026-11-25T08:00"
NOTES: list[Answer] = ["Fine", ENTER, "Ada: night work", "Calm releases", "No degree", "none", "none"]
BETTER: list[Answer] = ["Why you?", "Ask sooner"]
TAKEN = True


def led(coach: Coach, *answers: Answer, code: int = 0, now: str = MORNING) -> Result:
    """`coach followup acme`, on the morning after."""
    return coach("followup", "acme", answers=answers, code=code, now=now)


def notes(home: Path) -> Any:
    return stored(home, "acme")["debriefs"][0]["answers"]


def test_the_morning_after_reads_like_a_conversation(coach: Coach, snapshot: object) -> None:
    acme(coach)
    assert led(coach, TAKEN, *NOTES, "s", *BETTER).transcript == snapshot


def test_what_was_sent_is_on_record(coach: Coach) -> None:
    acme(coach, "--with", "Lin Park, hr")
    led(coach, TAKEN, *NOTES, "s", ENTER, STOP)
    assert [each["to"] for each in log_of(coach, "acme") if each.get("sent")] == ["Ada Okafor"]


def test_whoever_gets_no_note_is_left_out(coach: Coach) -> None:
    acme(coach)
    led(coach, TAKEN, *NOTES, "n", STOP)
    assert [each["to"] for each in log_of(coach, "acme") if each.get("skipped")] == ["Ada Okafor"]


def test_the_notes_are_done_once_both_ends_are_answered(coach: Coach) -> None:
    acme(coach)
    led(coach, TAKEN, *NOTES, ENTER, *BETTER)
    assert "debrief" in [each.get("done") for each in log_of(coach, "acme")]


@pytest.mark.parametrize(("answers", "code"), [((STOP,), 0), ((CTRL_C,), 130)])
def test_whoever_stops_has_each_answer_on_disk(
    coach: Coach, home: Path, answers: tuple[Answer, ...], code: int
) -> None:
    acme(coach)
    led(coach, TAKEN, "Fine", ENTER, *answers, code=code)
    assert notes(home) == {"feeling": "Fine\n", "met": "Ada Okafor\n"}


def test_whoever_stopped_comes_back_to_what_is_left(coach: Coach) -> None:
    acme(coach)
    led(coach, TAKEN, *NOTES, "s", STOP)
    assert led(coach, TAKEN, STOP).walk == ["confirm", "hardest"]


def test_a_note_kept_for_later_comes_again(coach: Coach) -> None:
    acme(coach)
    led(coach, TAKEN, *NOTES, ENTER, *BETTER)
    assert "To: Ada Okafor" in led(coach, TAKEN, STOP).err


def test_back_leads_to_the_draft_before(coach: Coach) -> None:
    acme(coach, "--with", "Lin Park, hr")
    assert "To: Ada Okafor" in led(coach, TAKEN, *NOTES, ENTER, BACK, STOP).asked[-1].shown


def test_help_at_a_draft_says_what_can_be_typed(coach: Coach) -> None:
    acme(coach)
    assert "stop here" in led(coach, TAKEN, *NOTES, HELP, STOP).asked[-1].shown


def test_whoever_does_not_want_to_sees_where_they_are(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    assert "Did they decide?" in led(coach, False, False).out
    assert contents(home) == before


@pytest.mark.parametrize(
    ("now", "asked"),
    [("2026-11-24T18:00", 1), ("2026-11-25T08:00", 2), ("2026-11-26T08:00", 1)],
)
def test_it_is_offered_until_the_first_working_day_after(coach: Coach, now: str, asked: int) -> None:
    acme(coach)
    said = led(coach, *[False] * asked, now=now)
    assert ("behind you" in said.err) == (now < "2026-11-26")


def test_a_monday_is_the_first_day_after_a_friday(coach: Coach) -> None:
    coach("new", "Acme", "--on", "2026-11-27", "--with", "Ada Okafor, manager", now="2026-11-20")
    assert "3 days ago" in led(coach, TAKEN, STOP, now="2026-11-30").err


def test_with_another_interview_planned_it_is_offered_too(coach: Coach) -> None:
    acme(coach)
    coach("interview", "acme", "--add", "--on", "2026-12-01", now="2026-11-24T18:00")
    assert "behind you" in led(coach, TAKEN, STOP).err


def test_without_a_terminal_it_is_the_timeline(coach: Coach) -> None:
    acme(coach)
    assert "Did they decide?" in coach("followup", "acme", now=MORNING).out
