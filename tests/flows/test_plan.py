"""The zone of this computer."""

import time
from datetime import date, timedelta

import pytest

from interview_coach.cli.clock import LocalZone, read_clock
from interview_coach.core.text.when import own_start
from interview_coach.flows.plan import local_zone


def on_a_computer_with(monkeypatch: pytest.MonkeyPatch, tz: str) -> None:
    monkeypatch.setenv("TZ", tz)
    time.tzset()


@pytest.mark.parametrize(
    ("tz", "expected"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("EST5EDT", "America/New_York"),
        ("CST6CDT", "America/Chicago"),
        (":MST7MDT", "America/Denver"),
        ("EST", "America/Panama"),
        ("CET-1CEST", None),
        ("JST-9", None),
        ("<+0330>-3:30", None),
    ],
)
def test_its_name_is_one_that_shows_the_times_of_its_clock(
    monkeypatch: pytest.MonkeyPatch, tz: str, expected: str | None
) -> None:
    on_a_computer_with(monkeypatch, tz)
    assert local_zone(read_clock()) == expected


@pytest.mark.parametrize("tz", ["Europe/Berlin", "America/Santiago", "Australia/Lord_Howe", "EST5EDT"])
def test_its_clock_is_that_of_its_name_on_each_day(monkeypatch: pytest.MonkeyPatch, tz: str) -> None:
    on_a_computer_with(monkeypatch, tz)
    zone, start = local_zone(read_clock()), own_start(date(2026, 1, 1), None, None, LocalZone())
    for hours in range(0, 24 * 365, 7):
        moment = start + timedelta(hours=hours)
        clock = moment.replace(tzinfo=None, fold=0)
        there = own_start(clock.date(), clock.time(), zone, LocalZone())
        assert there.utcoffset() == own_start(clock.date(), clock.time(), None, LocalZone()).utcoffset()


def test_a_time_that_the_clock_never_shows_has_the_offset_before_the_change() -> None:
    found = own_start(date(2026, 3, 29), None, None, LocalZone()).replace(hour=2, minute=30)
    assert found.utcoffset() == timedelta(hours=1)
