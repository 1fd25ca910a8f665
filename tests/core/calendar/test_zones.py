"""When zones change their clocks, held against what the system's own zones say."""

import io
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical

from interview_coach.core.calendar.zones import onsets
from tests.scale import is_deep

ZONES = (
    "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Kiritimati", "Pacific/Pago_Pago",
    "Asia/Kolkata", "Africa/Casablanca", "Europe/Dublin", "America/Santiago", "Asia/Jerusalem", "Etc/GMT+11",
)  # fmt: skip


def as_written(zone: str, first: int, last: int) -> str:
    """The zone in the words of a calendar."""
    lines = ["BEGIN:VTIMEZONE", f"TZID:{zone}"]
    for each in onsets(zone, first, last):
        kind = "DAYLIGHT" if each.is_forward else "STANDARD"
        lines += [f"BEGIN:{kind}", f"DTSTART:{each.at:%Y%m%dT%H%M%S}", f"TZOFFSETFROM:{offset(each.before)}"]
        lines += [f"TZOFFSETTO:{offset(each.after)}", f"TZNAME:{each.name}"]
        lines += [f"RRULE:{each.rule}"] if each.rule else []
        lines += [f"END:{kind}"]
    return "\n".join([*lines, "END:VTIMEZONE"])


def offset(value: timedelta) -> str:
    minutes = round(value.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"


@pytest.mark.parametrize("year", [2026, 2027, 2100])
@pytest.mark.parametrize("zone", ZONES)
def test_another_reader_takes_the_hours_of_the_year_as_they_are(zone: str, year: int) -> None:
    read, known = tzical(io.StringIO(as_written(zone, year, year))).get(), ZoneInfo(zone)
    hour = datetime.fromisoformat(f"{year}-01-01T00:30")
    wrong = []
    while hour.year == year:
        real = hour.replace(tzinfo=known)
        # Times that come twice, or not at all, have no one answer.
        is_plain = real.astimezone(UTC).astimezone(known).replace(tzinfo=None) == hour
        is_plain = is_plain and real.utcoffset() == real.replace(fold=1).utcoffset()
        if is_plain and hour.replace(tzinfo=read).utcoffset() != real.utcoffset():
            wrong.append(hour)
        hour += timedelta(hours=1) if is_deep() or is_near_a_change(hour, known) else timedelta(hours=23)
    assert wrong == []


def is_near_a_change(hour: datetime, zone: ZoneInfo) -> bool:
    """Whether the clocks change within two days of this hour."""
    two_days = timedelta(days=2)
    offsets = {when.replace(tzinfo=zone).utcoffset() for when in (hour - two_days, hour, hour + two_days)}
    return len(offsets) > 1


def test_a_yearly_change_is_one_rule_told_by_the_clock_before_it() -> None:
    assert [(f"{each.at:%m-%d %H:%M}", each.rule) for each in onsets("Europe/Berlin", 2026, 2027)] == [
        ("03-30 02:00", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
        ("10-26 03:00", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
    ]


def test_the_nth_day_of_a_month_is_one_too() -> None:
    assert [each.rule for each in onsets("America/New_York", 2026, 2026)] == [
        "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
        "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
    ]


def test_changes_without_a_rule_are_told_one_by_one() -> None:
    assert {each.rule for each in onsets("Africa/Casablanca", 2026, 2027)} == {None}


def test_a_zone_that_never_changes_has_one_offset() -> None:
    (only,) = onsets("Asia/Kolkata", 2026, 2030)
    assert only.before == only.after == timedelta(hours=5, minutes=30)
