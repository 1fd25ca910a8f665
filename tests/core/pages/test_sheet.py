"""Days and times as pages have them."""

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from interview_coach.core.pages.sheet import SCREEN, PageSheet

NOW = datetime(2026, 11, 20, 9, tzinfo=ZoneInfo("America/New_York"))
THURSDAY = date(2026, 12, 3)
TWO = time(14)


def test_a_page_writes_the_day_out() -> None:
    assert PageSheet().day(THURSDAY, NOW.date()) == "Thursday, December 3"


def test_a_day_of_another_year_has_its_year() -> None:
    assert PageSheet().day(date(2027, 1, 5), NOW.date()) == "Tuesday, January 5, 2027"


def test_a_column_of_days_has_short_ones_in_the_same_order() -> None:
    assert PageSheet().brief_day(date(2027, 1, 5), NOW.date()) == "Tue, Jan 5, 2027"


def test_a_screen_keeps_its_short_day() -> None:
    assert SCREEN.day(THURSDAY, NOW.date()) == "Thu 3 Dec"


@pytest.mark.parametrize(
    ("at", "said"),
    [(TWO, "2:00 PM"), (time(0, 5), "12:05 AM"), (time(12), "12:00 PM"), (time(9, 30), "9:30 AM")],
)
def test_a_clock_of_twelve_hours_says_morning_or_afternoon(at: time, said: str) -> None:
    assert PageSheet(hours=12).clock(at) == said


def test_a_start_is_said_by_the_clock_of_the_page() -> None:
    start = THURSDAY, TWO, "America/New_York", NOW
    assert PageSheet(hours=12).start(*start) == "Thursday, December 3, 2:00 PM"
    assert PageSheet(hours=24).start(*start) == "Thursday, December 3, 14:00"


def test_a_start_elsewhere_is_by_your_own_clock_and_names_the_other_one() -> None:
    start = THURSDAY, TWO, "Asia/Tokyo", NOW
    sheet = PageSheet(hours=12)
    assert sheet.start(*start) == "Thursday, December 3, 12:00 AM"
    assert re.fullmatch("12:00 AM .* 2:00 PM, Asia/Tokyo.", sheet.elsewhere(*start))


def test_a_reason_gets_the_days_of_the_page() -> None:
    why = "14 days after your last thank-you, Sat 28 Nov, moved to Mon 14 Dec 2026"
    assert (
        PageSheet().said(why) == "14 days after your last thank-you, Sat, Nov 28, moved to Mon, Dec 14, 2026"
    )
    assert SCREEN.said(why) == why
