"""The worked examples of the timeline: once as pure functions, once through the command line."""

from collections.abc import Callable

import pytest

from interview_coach.core.record.model import Entry, Job
from interview_coach.core.timeline.policy import DEFAULT
from interview_coach.core.timeline.refusal import refusal
from tests.conftest import Coach
from tests.core.builders import (
    D,
    acme,
    checked_in,
    due,
    job,
    met,
    moment,
    named,
    opens,
    state,
    steps,
    thanked,
    wrote,
)

DATE = Callable[[Job], str | None]


def check_in_opens(record: Job) -> str | None:
    return opens(record, "check-in", "2026-12-25")


def check_in_ends(record: Job) -> str | None:
    return due(record, "check-in", "2026-12-25")


def move_on_opens(record: Job) -> str | None:
    return opens(record, "move-on", "2026-12-25")


@pytest.mark.parametrize(
    ("date_of", "expected"),
    [(check_in_opens, "2026-12-09"), (check_in_ends, "2026-12-15"), (move_on_opens, "2026-12-23")],
)
def test_thanks_on_wednesday_set_the_dates_of_all_that_follows(date_of: DATE, expected: str) -> None:
    assert date_of(acme(thanked("2026-11-25"))) == expected


def test_thanks_on_a_saturday_move_the_check_in_to_monday() -> None:
    assert check_in_opens(acme(thanked("2026-11-28"))) == "2026-12-14"


@pytest.mark.parametrize(
    "thanks", [[], [thanked("2026-11-25")], [thanked("2026-11-28")], [thanked("2026-12-01")]]
)
def test_a_date_they_named_opens_the_check_in_whatever_the_thanks(thanks: list[Entry]) -> None:
    assert check_in_opens(acme(named(D, "2026-12-11"), *thanks)) == "2026-12-15"


@pytest.mark.parametrize("date_of", [check_in_opens, check_in_ends, move_on_opens])
def test_a_polite_reply_before_the_date_they_named_changes_nothing(date_of: DATE) -> None:
    before = [named(D, "2026-12-11"), thanked("2026-11-25")]
    assert date_of(acme(*before, wrote("2026-11-26"))) == date_of(acme(*before))


def test_one_may_move_on_a_week_after_the_check_in() -> None:
    assert move_on_opens(acme(thanked("2026-11-25"), checked_in("2026-12-09"))) == "2026-12-16"


REPLIED = acme(thanked("2026-11-25"), checked_in("2026-12-09"), wrote("2026-12-10"))
RENEWED = acme(thanked("2026-11-25"), checked_in("2026-12-09"), wrote("2026-12-10", "2026-12-18"))


def test_a_reply_without_a_date_gives_no_second_check_in() -> None:
    found = refusal(REPLIED, DEFAULT, moment("2026-12-24"), checked_in("2026-12-24"))
    assert found is not None
    assert found.ground == "second"


def test_after_a_reply_without_a_date_one_may_move_on_two_weeks_later() -> None:
    assert move_on_opens(REPLIED) == "2026-12-24"


def test_a_reply_that_names_a_date_opens_a_second_check_in() -> None:
    assert check_in_opens(RENEWED) == "2026-12-22"


@pytest.mark.parametrize(("on", "ground"), [("2026-12-21", "early"), ("2026-12-22", None)])
def test_the_second_check_in_is_recorded_from_that_day(on: str, ground: str | None) -> None:
    found = refusal(RENEWED, DEFAULT, moment(on), checked_in(on))
    assert (found.ground if found else None) == ground


def test_a_check_in_for_a_competing_offer_is_recorded_early() -> None:
    record = acme(named(D, "2026-12-18"))
    assert refusal(record, DEFAULT, moment("2026-12-02"), checked_in("2026-12-02", "competing-offer")) is None


def test_after_a_check_in_for_a_competing_offer_one_waits_for_the_date_they_named() -> None:
    record = acme(named(D, "2026-12-18"), checked_in("2026-12-02", "competing-offer"))
    assert move_on_opens(record) == "2026-12-22"


def test_a_check_in_that_would_open_on_christmas_day_moves_to_monday() -> None:
    record = job(met("2026-12-10", "Ada"), log=[thanked("2026-12-11")])
    assert opens(record, "check-in", "2026-12-12") == "2026-12-28"


TWO_ROUNDS = job(met("2026-11-23", "Ada"), met("2026-11-24", "Lin", number=2))


def test_the_people_of_monday_are_still_thanked_by_tuesday() -> None:
    assert due(TWO_ROUNDS, "thank-you", "2026-11-24") == "2026-11-24"


def test_on_wednesday_the_thanks_of_monday_are_overdue() -> None:
    assert state(TWO_ROUNDS, "thank-you", "2026-11-25") == "overdue"


def test_everyone_of_both_days_is_still_to_be_thanked() -> None:
    assert steps(TWO_ROUNDS, "2026-11-24")["thank-you"].names == ("Ada", "Lin")


def test_the_check_in_counts_from_tuesday() -> None:
    assert opens(TWO_ROUNDS, "check-in", "2026-11-25") == "2026-12-08"


# The same through the command line: what was typed on which day, and what `followup --json` says then.

Typed = tuple[str, list[str]]
NEW: Typed = ("2026-11-21", ["new", "Acme", "--on", D, "--with", "Ada, manager"])
THANKS: Typed = ("2026-11-25", ["followup", "acme", "--done", "thank-you"])
NAMED: Typed = (D, ["followup", "acme", "--promised", "2026-12-11"])
CHECK_IN: Typed = ("2026-12-09", ["followup", "acme", "--done", "check-in"])
REPLY: Typed = ("2026-12-10", ["followup", "acme", "--reply", "Soon."])
REPLY_WITH_DATE: Typed = (
    "2026-12-10",
    ["followup", "acme", "--reply", "Friday.", "--promised", "2026-12-18"],
)


def step_of(coach: Coach, typed: list[Typed], now: str, step: str) -> dict[str, object]:
    """The step as `followup --json` tells it on that day, after these command lines."""
    for when, words in typed:
        coach(*words, now=when)
    found = coach("followup", "acme", "--json", now=now).json["steps"]
    return next(each for each in found if each["step"] == step)


@pytest.mark.parametrize(
    ("typed", "now", "step", "expected"),
    [
        pytest.param(
            [NEW, THANKS],
            "2026-12-09",
            "check-in",
            {"state": "due", "opens": "2026-12-09", "due": "2026-12-15"},
            id="check in from Wednesday",
        ),
        pytest.param([NEW, THANKS], "2026-12-08", "check-in", {"state": "waiting"}, id="not on Tuesday"),
        pytest.param([NEW, THANKS], "2026-12-15", "check-in", {"state": "due"}, id="until next Tuesday"),
        pytest.param([NEW, THANKS], "2026-12-16", "check-in", {"state": "overdue"}, id="late on Wednesday"),
        pytest.param([NEW, THANKS], "2026-12-23", "check-in", {"state": "closed"}, id="not at Christmas"),
        pytest.param(
            [NEW, THANKS], "2026-12-23", "move-on", {"state": "due", "opens": "2026-12-23"}, id="then move on"
        ),
        pytest.param([NEW, THANKS], "2026-12-22", "move-on", {"state": "waiting"}, id="not the day before"),
        pytest.param(
            [NEW, ("2026-11-28", THANKS[1])],
            "2026-12-01",
            "check-in",
            {"opens": "2026-12-14"},
            id="thanks on Saturday",
        ),
        pytest.param(
            [NEW, NAMED, THANKS], "2026-12-01", "check-in", {"opens": "2026-12-15"}, id="a date named"
        ),
        pytest.param(
            [NEW, NAMED, THANKS, ("2026-11-26", REPLY[1])],
            "2026-12-01",
            "check-in",
            {"opens": "2026-12-15"},
            id="a polite reply",
        ),
        pytest.param(
            [NEW, THANKS, CHECK_IN], "2026-12-10", "move-on", {"opens": "2026-12-16"}, id="after the check-in"
        ),
        pytest.param(
            [NEW, THANKS, CHECK_IN, REPLY],
            "2026-12-24",
            "move-on",
            {"opens": "2026-12-24", "state": "due"},
            id="after a reply",
        ),
        pytest.param(
            [NEW, THANKS, CHECK_IN, REPLY_WITH_DATE],
            "2026-12-22",
            "check-in",
            {"opens": "2026-12-22", "state": "due"},
            id="after a reply with a date",
        ),
        pytest.param(
            [
                NEW,
                (D, ["followup", "acme", "--promised", "2026-12-18"]),
                ("2026-12-02", [*CHECK_IN[1], "--because", "competing-offer"]),
            ],
            "2026-12-03",
            "move-on",
            {"opens": "2026-12-22"},
            id="a competing offer",
        ),
        pytest.param(
            [
                ("2026-11-21", ["new", "Acme", "--on", "2026-12-10", "--with", "Ada, manager"]),
                ("2026-12-11", THANKS[1]),
            ],
            "2026-12-12",
            "check-in",
            {"opens": "2026-12-28"},
            id="Christmas",
        ),
        pytest.param(
            [
                ("2026-11-21", ["new", "Acme", "--on", "2026-11-23", "--with", "Ada, manager"]),
                ("2026-11-23", ["interview", "acme", "--on", "2026-11-24", "--with", "Lin, peer"]),
            ],
            "2026-11-24",
            "thank-you",
            {"for": ["Ada", "Lin"], "opens": "2026-11-23", "due": "2026-11-24", "state": "due"},
            id="thank the people of both days",
        ),
        pytest.param(
            [
                ("2026-11-21", ["new", "Acme", "--on", "2026-11-23", "--with", "Ada, manager"]),
                ("2026-11-23", ["interview", "acme", "--on", "2026-11-24", "--with", "Lin, peer"]),
            ],
            "2026-11-24",
            "check-in",
            {"opens": "2026-12-08"},
            id="check in two weeks after the second day",
        ),
    ],
)
def test_the_command_line_tells_the_dates_of_the_examples(
    coach: Coach, typed: list[Typed], now: str, step: str, expected: dict[str, object]
) -> None:
    found = step_of(coach, typed, now, step)
    assert {key: found[key] for key in expected} == expected


def test_the_command_line_refuses_a_second_check_in_after_a_reply_without_a_date(coach: Coach) -> None:
    for when, words in [NEW, THANKS, CHECK_IN, REPLY]:
        coach(*words, now=when)
    assert "Wed 9 Dec" in coach(*CHECK_IN[1], now="2026-12-24", code=1).err


def test_the_command_line_records_a_second_check_in_after_the_date_they_named(coach: Coach) -> None:
    for when, words in [NEW, THANKS, CHECK_IN, REPLY_WITH_DATE]:
        coach(*words, now=when)
    assert coach(*CHECK_IN[1], now="2026-12-22").code == 0
