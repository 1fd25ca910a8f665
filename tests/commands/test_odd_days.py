"""Dates and clocks through the command line, with the zone of the computer."""

import time as clock
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.commands.helpers import contents
from tests.conftest import Coach, Result
from tests.core.timeline.time_oracle import DAY, ZONES, by_dates

At = Callable[..., Result]
BERLIN, NEW_YORK, LORD_HOWE, AHEAD, BEHIND = ZONES[:5]
LIVED = [
    # zone, day of the interview, check-in opens, its window ends, free to move on
    (BERLIN, "2028-02-14", "2028-02-28", "2028-03-03", "2028-03-13"),
    (AHEAD, "2028-02-15", "2028-02-29", "2028-03-06", "2028-03-14"),
    (BEHIND, "2000-02-15", "2000-02-29", "2000-03-06", "2000-03-14"),
    (NEW_YORK, "2100-02-15", "2100-03-01", "2100-03-05", "2100-03-15"),
    (BERLIN, "2026-12-11", "2026-12-28", "2027-01-04", "2027-01-11"),
    (LORD_HOWE, "2026-12-18", "2027-01-04", "2027-01-08", "2027-01-18"),
    (AHEAD, "2027-12-17", "2027-12-31", "2028-01-06", "2028-01-14"),
    (BERLIN, "2026-03-15", "2026-03-30", "2026-04-03", "2026-04-13"),
    (BERLIN, "2026-10-11", "2026-10-26", "2026-10-30", "2026-11-09"),
    (NEW_YORK, "2026-02-22", "2026-03-09", "2026-03-13", "2026-03-23"),
    (NEW_YORK, "2026-10-18", "2026-11-02", "2026-11-06", "2026-11-16"),
    (LORD_HOWE, "2026-03-22", "2026-04-06", "2026-04-10", "2026-04-20"),
    (LORD_HOWE, "2026-09-20", "2026-10-05", "2026-10-09", "2026-10-19"),
    (BEHIND, "1970-01-01", "1970-01-15", "1970-01-21", "1970-01-29"),
    (AHEAD, "1970-01-01", "1970-01-15", "1970-01-21", "1970-01-29"),
    (AHEAD, "2100-12-01", "2100-12-15", "2100-12-21", "2100-12-29"),
    (BEHIND, "2100-12-17", "2100-12-31", "2101-01-06", "2101-01-14"),
]
NIGHTS = [
    # zone, a night when its clocks change, three times of it: before, in the hour that is left out or comes twice, after
    (BERLIN, "2026-03-29", "01:59", "02:30", "03:00"),
    (BERLIN, "2026-10-25", "01:59", "02:30", "03:00"),
    (NEW_YORK, "2026-03-08", "01:59", "02:30", "03:00"),
    (NEW_YORK, "2026-11-01", "00:59", "01:30", "02:00"),
    (LORD_HOWE, "2026-04-05", "01:29", "01:45", "02:00"),
    (LORD_HOWE, "2026-10-04", "01:59", "02:15", "02:30"),
]
SCREENS = (
    ["next", "--why"],
    ["list"],
    ["followup", "acme"],
    ["show", "acme"],
    ["thanks", "acme"],
    ["review"],
    ["calendar"],
    ["calendar", "--json"],
)


@pytest.fixture
def at(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> Iterator[At]:
    """The command line in a zone: `at(zone, now, "next")`."""

    def run(zone: str, now: str, *words: str, code: int | None = 0) -> Result:
        monkeypatch.setenv("TZ", zone)
        clock.tzset()
        return coach(*words, now=now, code=code)

    yield run
    monkeypatch.undo()
    clock.tzset()


def told_steps(at: At, zone: str, now: str) -> dict[str, Any]:
    """The steps of Acme by name, as the timeline gives them to programs."""
    return {step["step"]: step for step in at(zone, now, "followup", "acme", "--json").json["steps"]}


def began(at: At, zone: str, on: str) -> None:
    at(zone, f"{on}T00:00", "new", "Acme", "--on", on, "--with", "Ada Okafor, manager")


@pytest.mark.parametrize(("zone", "on", "opens", "ends", "free"), LIVED)
def test_the_timeline_says_the_right_days(
    at: At, zone: str, on: str, opens: str, ends: str, free: str
) -> None:
    began(at, zone, on)
    steps = told_steps(at, zone, f"{on}T23:59")
    assert (steps["check-in"]["opens"], steps["check-in"]["due"]) == (opens, ends)
    assert steps["move-on"]["opens"] == free
    assert steps["thank-you"]["due"] == str(date.fromisoformat(on) + DAY)


@pytest.mark.parametrize(("zone", "on", "opens", "ends", "free"), LIVED)
def test_a_step_opens_at_midnight_and_not_a_minute_before(
    at: At, zone: str, on: str, opens: str, ends: str, free: str
) -> None:
    began(at, zone, on)
    moments = [
        (minute_before(opens), "waiting", "waiting"),
        (f"{opens}T00:00", "due", "waiting"),
        (f"{ends}T23:59", "due", "waiting"),
        (f"{date.fromisoformat(ends) + DAY}T00:00", "overdue", "waiting"),
        (minute_before(free), "overdue", "waiting"),
        (f"{free}T00:00", "closed", "due"),
    ]
    for now, check_in, move_on in moments:
        if now < "2101":
            steps = told_steps(at, zone, now)
            assert (steps["check-in"]["state"], steps["move-on"]["state"]) == (check_in, move_on), now


@pytest.mark.parametrize(("zone", "on", "opens", "ends", "free"), LIVED)
def test_every_screen_can_be_looked_at_on_every_such_day(
    at: At, zone: str, on: str, opens: str, ends: str, free: str
) -> None:
    began(at, zone, on)
    for words in SCREENS:
        assert at(zone, f"{opens}T02:30", *words).err == ""


@pytest.mark.parametrize("now", ["1970-01-01", "2100-12-31"])
@pytest.mark.parametrize("zone", ZONES[:5])
def test_every_screen_can_be_looked_at_on_the_first_day_and_on_the_last(at: At, zone: str, now: str) -> None:
    began(at, zone, "2026-11-24")
    for words in SCREENS:
        assert at(zone, now, *words).err == ""


@pytest.mark.parametrize(("zone", "on", "opens", "ends", "free"), LIVED)
def test_the_daily_page_names_the_last_day_for_the_check_in(
    at: At, zone: str, on: str, opens: str, ends: str, free: str
) -> None:
    began(at, zone, on)
    at(zone, on, "followup", "acme", "--done", "thank-you")
    at(zone, on, "followup", "acme", "--done", "debrief")
    [item] = at(zone, f"{opens}T00:00", "next", "--json").json["items"]
    assert (item["step"], item["state"], item["due"]) == ("check-in", "due", ends)
    said = date.fromisoformat(ends)
    assert f"{said:%a} {said.day} {said:%b}" in at(zone, f"{opens}T00:00", "next").out
    assert at(zone, f"{opens}T00:00", "list", "--json").json["jobs"][0]["date"] == ends


@pytest.mark.parametrize(("zone", "on", "before", "within", "after"), NIGHTS)
def test_in_the_night_when_the_clocks_change_the_day_stays_the_day(
    at: At, zone: str, on: str, before: str, within: str, after: str
) -> None:
    began(at, zone, on)
    for time_of_day in ("00:00", before, within, after, "23:59"):
        steps = told_steps(at, zone, f"{on}T{time_of_day}")
        assert {steps[name]["state"] for name in ("debrief", "thank-you")} == {"due"}
        for words in SCREENS:
            assert at(zone, f"{on}T{time_of_day}", *words).err == ""


@pytest.mark.parametrize(("zone", "on", "before", "within", "after"), NIGHTS)
def test_an_interview_in_that_night_is_held_from_the_minute_it_begins(
    at: At, zone: str, on: str, before: str, within: str, after: str
) -> None:
    """Through the night, minute by minute in UTC: what has begun is held, and what has not is not."""
    middle = datetime.fromisoformat(f"{on}T{after}").replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    for start in (middle + timedelta(minutes=each) for each in (-75, -45, -15, 15, 45)):
        at(zone, on, "new", "Acme", "--on", f"{start:%Y-%m-%d}", "--at", f"{start:%H:%M}", "--zone", "UTC")
        for minutes in (-45, -15, -1, 0, 15, 45):
            now = start + timedelta(minutes=minutes)
            expected = "due" if minutes >= 0 else "waiting"
            assert told_steps(at, zone, now.isoformat())["debrief"]["state"] == expected, (start, now)
        at(zone, on, "undo")


@pytest.mark.parametrize("now", ["2026-11-21", "2026-11-24T23:59", "2026-12-08", "1970-01-01", "2100-12-31"])
def test_a_clock_set_back_hides_what_is_to_come_and_changes_nothing(at: At, home: Path, now: str) -> None:
    began(at, BERLIN, "2026-11-24")
    for words in (
        ["--done", "thank-you"],
        ["--reply", "Soon.", "--promised", "2026-12-11"],
        ["--done", "debrief"],
    ):
        at(BERLIN, "2026-11-25", "followup", "acme", *words)
    at(BERLIN, "2026-12-15", "followup", "acme", "--done", "check-in")
    before = contents(home)
    for words in SCREENS:
        assert at(BERLIN, now, *words).err == ""
    dated = [each["on"] for step in told_steps(at, BERLIN, now).values() for each in step["done"]]
    assert all(on <= now for on in dated)
    assert contents(home) == before
    assert at(BERLIN, now, "followup", "acme", "--done", "brief", "--on", "2100-12-31", code=None).code == (
        0 if now == "2100-12-31" else 1
    )


@pytest.mark.parametrize("zone", [AHEAD, BEHIND])
@pytest.mark.parametrize(
    "now", ["2026-11-24T10:30+00:00", "2026-11-24T00:00+14:00", "2026-11-24T23:59-11:00"]
)
def test_today_is_the_day_of_the_persons_own_zone(at: At, zone: str, now: str) -> None:
    began(at, zone, "2026-11-24")
    day = datetime.fromisoformat(now).astimezone(ZoneInfo(zone)).date()
    expected = by_dates(day, date(2026, 11, 24), date(2026, 11, 24), date(2026, 12, 1))
    assert told_steps(at, zone, now)["debrief"]["state"] == expected


def minute_before(day: str) -> str:
    return f"{date.fromisoformat(day) - DAY}T23:59"
