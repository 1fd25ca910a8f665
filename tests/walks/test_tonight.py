"""`coach tonight`, step by step."""

from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.asking import BACK, CLEAR, ENTER, HELP, STOP, Answer, Given, Question
from tests.commands.helpers import acme, stored
from tests.conftest import Coach, Result

EVE = "2026-11-23T21:30"
FROM_NOTHING: list[Answer] = [
    "Acme", "Engineer", "tomorrow 14:00", "onsite", "I keep releases calm.", ENTER, ENTER, ENTER,
    "Rebuilt the report", ENTER, ENTER, ENTER, "Main Street 5", "Blue shirt", "Bus 12 at 13:10", ENTER,
]  # fmt: skip
FULL: list[Answer] = [CLEAR, ENTER, ENTER, ENTER, ENTER, ENTER]
"""A person who has it all, and says nothing aloud."""


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock on which whatever is said takes 42 seconds, however often it's looked at."""
    ticks = count(step=21)
    monkeypatch.setattr("interview_coach.cli.opener.monotonic", lambda: next(ticks))


def ready(coach: Coach, *left_out: str) -> None:
    """Acme on site, with all of it answered but for these."""
    acme(coach, "--kind", "onsite")
    found = ["intro", "proof", "pay-answer", "place", "wear", "arrive"]
    answers = [word for each in found if each not in left_out for word in ("--set", f"{each}=x")]
    coach("tonight", "acme", *answers, now="2026-11-20")


def led(coach: Coach, *answers: Answer, code: int = 0, now: str = EVE) -> Result:
    """`coach tonight acme`, on the eve."""
    return coach("tonight", "acme", answers=answers, code=code, now=now)


def gone_through(home: Path, name: str = "acme") -> Any:
    """The steps that are on record."""
    return stored(home, name)["interviews"][0].get("tonight", [])


def test_an_evening_from_nothing_reads_like_a_conversation(coach: Coach, snapshot: object) -> None:
    assert coach("tonight", answers=FROM_NOTHING, now=EVE).transcript == snapshot


def test_an_evening_with_all_of_it_there_reads_like_a_conversation(coach: Coach, snapshot: object) -> None:
    ready(coach)
    assert led(coach, *FULL).transcript == snapshot


def test_only_what_is_missing_is_asked(coach: Coach) -> None:
    ready(coach, "proof", "wear")
    assert led(coach, CLEAR, "Rebuilt the report", ENTER, ENTER, ENTER, "Blue shirt", ENTER).walk == [
        "tonight-minute", "tonight-one", "tonight-ask", "tonight-close", "tonight-pay", "wear", "tonight-ready",
    ]  # fmt: skip


def test_the_proof_that_was_asked_for_is_the_one_of_the_preparation(coach: Coach, home: Path) -> None:
    ready(coach, "proof")
    led(coach, CLEAR, "Rebuilt the report", STOP)
    assert stored(home, "acme")["matches"] == [{"story": "Rebuilt the report\n"}]


def test_each_step_is_on_disk_before_the_next(coach: Coach, home: Path) -> None:
    ready(coach)

    def stops_here(_question: Question) -> Given:
        assert gone_through(home) == ["tonight-minute", "tonight-proof"]
        return STOP

    led(coach, CLEAR, ENTER, stops_here)


def test_it_comes_back_where_it_stopped(coach: Coach) -> None:
    ready(coach)
    led(coach, CLEAR, ENTER, STOP)
    assert "3 of 6" in led(coach, STOP).asked[0].shown


def test_a_step_half_asked_comes_back_to_what_it_lacks(coach: Coach) -> None:
    ready(coach, "wear", "arrive")
    led(coach, CLEAR, ENTER, ENTER, ENTER, ENTER, "Blue shirt", STOP)
    assert led(coach, STOP).walk == ["arrive"]


def test_back_leads_to_the_step_before(coach: Coach) -> None:
    ready(coach)
    asked = led(coach, CLEAR, BACK, STOP).asked
    assert "1 of 6" in asked[-1].shown


def test_the_first_minute_is_told_how_long_it_took(coach: Coach) -> None:
    ready(coach)
    assert "It took 0:42." in led(coach, ENTER, ENTER, STOP).err


def test_it_can_be_said_once_more(coach: Coach) -> None:
    ready(coach)
    assert led(coach, ENTER, ENTER, "a", ENTER, STOP).walk == [
        "tonight-minute",
        "timed",
        "text",
        "timed",
        "text",
    ]


def test_a_step_that_stands_can_be_changed(coach: Coach, home: Path) -> None:
    ready(coach)
    led(coach, "c", "I keep it calm.", STOP)
    assert stored(home, "acme")["prep"]["intro"] == "I keep it calm.\n"


def test_words_at_a_step_that_stands_are_no_answer(coach: Coach) -> None:
    ready(coach)
    assert "Your words" in led(coach, "Something else", STOP).err


def test_help_says_what_can_be_typed(coach: Coach) -> None:
    ready(coach)
    assert "<  back" in led(coach, HELP, STOP).err.partition("1 of 6")[2]


def test_what_is_skipped_is_not_asked_again(coach: Coach) -> None:
    ready(coach, "proof")
    led(coach, CLEAR, ENTER, STOP)
    assert "3 of 6" in led(coach, STOP).asked[0].shown


def test_at_the_end_it_is_on_record_that_all_was_gone_through(coach: Coach, home: Path) -> None:
    ready(coach)
    led(coach, *FULL)
    assert len(gone_through(home)) == 6


def test_once_gone_through_it_offers_to_do_it_again(coach: Coach) -> None:
    ready(coach)
    led(coach, *FULL)
    assert led(coach, False).walk == ["confirm"]


def test_a_recorded_interview_has_no_one_to_ask(coach: Coach, home: Path) -> None:
    acme(coach, "--kind", "recorded")
    coach(
        "tonight",
        "acme",
        *(w for e in ("intro", "proof", "pay-answer", "place", "wear") for w in ("--set", f"{e}=x")),
    )
    assert "2 of 4" in led(coach, CLEAR, STOP).asked[1].shown


def test_a_panel_is_not_asked_outright(coach: Coach) -> None:
    ready(coach)
    coach("interview", "acme", "--kind", "panel", now="2026-11-20")
    assert "do I seem" not in led(coach, CLEAR, ENTER, ENTER, STOP).err


def test_at_one_in_the_morning_it_still_says_good_night(coach: Coach) -> None:
    ready(coach)
    assert led(coach, *FULL, now="2026-11-24T01:00").out.endswith("Good night.\n")


def test_in_the_morning_it_says_good_luck(coach: Coach) -> None:
    ready(coach)
    assert led(coach, *FULL, now="2026-11-24T08:00").out.endswith("Good luck.\n")


def test_a_story_of_their_own_can_be_the_proof(coach: Coach, home: Path) -> None:
    ready(coach, "proof")
    coach("story", "add", "Night release", "--set", "outcome=By day now", now="2026-11-20")
    led(coach, CLEAR, "night-release", STOP)
    assert stored(home, "acme")["matches"] == [{"story": "Night release\n", "story-id": "night-release"}]


def test_with_stories_the_proof_can_still_be_a_line(coach: Coach, home: Path) -> None:
    ready(coach, "proof")
    coach("story", "add", "Night release", "--set", "outcome=By day now", now="2026-11-20")
    led(coach, CLEAR, "\0line", "Rebuilt the report", STOP)
    assert stored(home, "acme")["matches"] == [{"story": "Rebuilt the report\n"}]


def test_without_a_date_nothing_is_asked_that_needs_one(coach: Coach) -> None:
    answers: list[Answer] = ["Acme", "Engineer", ENTER, "I keep releases calm.", ENTER, ENTER]
    asked = coach("tonight", answers=[*answers, STOP], now=EVE).walk
    assert asked[:4] == ["text", "text", "text", "intro"]
