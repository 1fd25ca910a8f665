"""Events as an iCalendar file, read back by the library and looked at line by line."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from interview_coach.core.calendar.events import Alarm, Event
from interview_coach.core.calendar.revisions import Published
from interview_coach.core.text.shown import visible
from interview_coach.render import ics
from tests.scale import few

EVENT = Event(
    job="acme", key="interview/1", summary="Interview: Acme", on=date(2026, 12, 3), at=time(14), zone="Europe/Berlin",
    until=date(2026, 12, 3), until_at=time(15), description="With Ada.\nWhere: Ulm", place="Ulm",
    alarms=(Alarm(datetime(2026, 12, 2, 18, tzinfo=UTC), timedelta(hours=-19)),),
)  # fmt: skip


def written(*events: Event, sequence: int = 1) -> bytes:
    return ics.calendar([
        Published(each, f"{number:032x}", sequence, "2026-11-21T08:00:00Z") for number, each in enumerate(events)
    ])  # fmt: skip


def read(*events: Event) -> list[Any]:
    return list(icalendar.Calendar.from_ical(written(*events)).walk("VEVENT"))


def lines(*events: Event) -> list[str]:
    """The lines of the file, unfolded."""
    return written(*events).decode().replace("\r\n ", "").split("\r\n")


def test_the_file_says_whose_it_is() -> None:
    assert lines(EVENT)[:5] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//interview-coach//coach//EN",
        "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:Interviews (coach)",
    ]


def test_every_line_ends_as_the_standard_wants_and_is_no_longer_than_75_bytes() -> None:
    data = written(replace(EVENT, summary="é😀" * 100))
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert data.count(b"\n") == data.count(b"\r") == data.count(b"\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 75


def test_an_event_has_all_that_a_calendar_wants() -> None:
    found = lines(EVENT)
    start = found.index("BEGIN:VEVENT")
    assert sorted(found[start : found.index("END:VEVENT") + 1]) == sorted([
        "BEGIN:VEVENT", f"UID:{0:032x}", "SEQUENCE:1", "DTSTAMP:20261121T080000Z", "SUMMARY:Interview: Acme",
        "DTSTART;TZID=Europe/Berlin:20261203T140000", "DTEND;TZID=Europe/Berlin:20261203T150000",
        "STATUS:CONFIRMED", "TRANSP:OPAQUE", "CLASS:PRIVATE", "DESCRIPTION:With Ada.\\nWhere: Ulm", "LOCATION:Ulm",
        "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Interview: Acme", "TRIGGER:-PT19H", "END:VALARM", "END:VEVENT",
    ])  # fmt: skip


def test_its_zone_is_there_with_the_rules_of_its_clocks() -> None:
    (zone,) = icalendar.Calendar.from_ical(written(EVENT)).walk("VTIMEZONE")
    assert zone["TZID"] == "Europe/Berlin"
    assert [part.name for part in zone.subcomponents] == ["DAYLIGHT", "STANDARD"]


def test_each_zone_is_there_once_by_its_name() -> None:
    found = icalendar.Calendar.from_ical(
        written(EVENT, replace(EVENT, zone="Asia/Tokyo"), replace(EVENT, zone="America/New_York"), EVENT)
    )
    assert [zone["TZID"] for zone in found.walk("VTIMEZONE")] == [
        "America/New_York",
        "Asia/Tokyo",
        "Europe/Berlin",
    ]


def test_a_time_without_a_zone_is_wherever_one_is() -> None:
    assert "DTSTART:20261203T140000" in lines(replace(EVENT, zone=None))


def test_utc_needs_no_zone() -> None:
    found = lines(replace(EVENT, zone="UTC"))
    assert "DTSTART:20261203T140000Z" in found
    assert "BEGIN:VTIMEZONE" not in found


def test_whole_days_are_dates() -> None:
    found = lines(replace(EVENT, at=None, zone=None, until=date(2026, 12, 5), until_at=None))
    assert {"DTSTART;VALUE=DATE:20261203", "DTEND;VALUE=DATE:20261205"} < set(found)


def test_what_is_cancelled_says_so_and_takes_no_time() -> None:
    found = lines(replace(EVENT, is_cancelled=True, alarms=()))
    assert {"STATUS:CANCELLED", "TRANSP:TRANSPARENT"} < set(found)
    assert "BEGIN:VALARM" not in found


@pytest.mark.parametrize(
    ("hours", "said"),
    [(-26, "-PT26H"), (-2, "-PT2H"), (9, "PT9H"), (0, "PT0H"), (-18.5, "-PT18H30M"), (0.25, "PT15M")],
)
def test_alarms_are_told_in_hours_because_a_day_has_not_always_24(hours: float, said: str) -> None:
    after = timedelta(hours=hours)
    found = replace(EVENT, alarms=(Alarm(datetime(2026, 12, 2, tzinfo=UTC), after),))
    assert f"TRIGGER:{said}" in lines(found)
    assert read(found)[0].walk("VALARM")[0]["TRIGGER"].dt == after


TEXTS = {
    "commas": "Acme, Inc, and Sons",
    "semicolons": "a;b;c",
    "backslashes": r"a\nb\\n\,c",
    "200 characters": "x" * 200,
    "200 wide characters": "面" * 200,
    "emoji": "👩‍💻 at 🏢 🇺🇳",
    "an event": "END:VEVENT BEGIN:VEVENT",
    "quotes and colons": '"a":b;TZID=x',
    "markup": "<b>{{7*7}} ${PATH} {0.__class__}</b>",
    "arabic": "شركة",
}


@pytest.mark.parametrize("name", TEXTS)
def test_text_stays_the_text_it_is(name: str) -> None:
    text = TEXTS[name]
    (found,) = read(replace(EVENT, summary=text, description=text, place=text))
    assert (found["SUMMARY"], found["DESCRIPTION"], found["LOCATION"]) == (text, text, text)


def test_lines_in_a_text_stay_lines_and_become_no_property() -> None:
    text = "one\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:two"
    (found,) = read(replace(EVENT, description=text))
    assert found["DESCRIPTION"] == text
    assert sum(line == "BEGIN:VEVENT" for line in lines(replace(EVENT, description=text))) == 1


moments = st.datetimes(datetime(1971, 1, 1), datetime(2100, 12, 30)).map(  # noqa: DTZ001
    lambda each: each.replace(second=0, microsecond=0)
)
zones = st.sampled_from(
    [None, "Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York", "UTC"]
)


@settings(max_examples=few(20))
@given(st.lists(st.tuples(st.text(max_size=250), moments, zones, st.booleans()), max_size=4))
def test_reading_back_gives_the_same_texts_and_starts(
    wanted: list[tuple[str, datetime, str | None, bool]],
) -> None:
    events, starts = [], []
    for text, moment, zone, whole in wanted:
        end = moment + timedelta(hours=1)
        event = replace(
            EVENT, summary=visible(text), on=moment.date(), until=end.date() + timedelta(days=whole)
        )
        events.append(
            replace(event, at=None, until_at=None)
            if whole
            else replace(event, at=moment.time(), until_at=end.time(), zone=zone)
        )
        starts.append(moment.date() if whole else moment.replace(tzinfo=ZoneInfo(zone)) if zone else moment)
    found = read(*events)
    assert [str(each["SUMMARY"]) for each in found] == [each.summary for each in events]
    assert [each["DTSTART"].dt for each in found] == starts


@pytest.mark.parametrize("year", [1971, 2028, 2100])
def test_years_far_off_are_read_as_they_are(year: int) -> None:
    (found,) = read(replace(EVENT, on=date(year, 7, 1), until=date(year, 7, 1)))
    assert found["DTSTART"].dt == datetime(year, 7, 1, 14, tzinfo=ZoneInfo("Europe/Berlin"))


# Knowing our own


def test_our_own_file_is_known_again() -> None:
    assert ics.is_from_coach(written(EVENT))


def test_it_is_known_with_other_line_ends() -> None:
    assert ics.is_from_coach(written(EVENT).replace(b"\r\n", b"\n"))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"mine",
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//other//EN\r\n",
        b"PRODID:-//interview-coach//coach//EN\r\n",
        b"BEGIN:VCALENDAR\r\nX-NOTE:see PRODID:-//interview-coach//coach//EN\r\n",
    ],
)
def test_any_other_is_not_ours(data: bytes) -> None:
    assert not ics.is_from_coach(data)


def test_the_library_s_escapes_leave_no_bare_comma() -> None:
    (line,) = [each for each in lines(replace(EVENT, summary="a,b")) if each.startswith("SUMMARY")]
    assert re.fullmatch(r"SUMMARY:a\\,b", line)
