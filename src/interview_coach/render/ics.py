"""Events as an iCalendar file: the only module that imports icalendar, which escapes and folds the text."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Timezone, TimezoneDaylight, TimezoneStandard, vDuration, vRecur
from icalendar import Event as Entry

from interview_coach.core.calendar.events import Event
from interview_coach.core.calendar.revisions import Published
from interview_coach.core.calendar.zones import onsets

PRODID = "-//interview-coach//coach//EN"
NAME = "Interviews (coach)"


class _Hours(vDuration):
    """A duration in hours and minutes alone. Those pass exactly; a `day` may have 23 hours to one program, 24 to another."""

    def to_ical(self) -> bytes:
        """`-PT26H`."""
        minutes = round(self.td.total_seconds()) // 60
        hours, rest = divmod(abs(minutes), 60)
        parts = f"{hours}H" * bool(hours or not rest) + f"{rest}M" * bool(rest)
        return f"{'-' if minutes < 0 else ''}PT{parts}".encode()


def calendar(published: Sequence[Published]) -> bytes:
    """The file: the same events give the same bytes, in whatever order the program runs."""
    found = Calendar()
    found.add("PRODID", PRODID)
    found.add("VERSION", "2.0")
    found.add("CALSCALE", "GREGORIAN")
    found.add("X-WR-CALNAME", NAME)
    for zone in _zones([each.event for each in published]):
        found.add_component(zone)
    for each in published:
        found.add_component(_entry(each))
    data: bytes = found.to_ical()
    return data


def is_from_coach(data: bytes) -> bool:
    """Whether this file was written here."""
    head = data[:200].replace(b"\r\n", b"\n")
    return head.startswith(b"BEGIN:VCALENDAR\n") and f"\nPRODID:{PRODID}\n".encode() in head


def _entry(published: Published) -> Entry:
    event = published.event
    entry = Entry()
    entry.add("UID", published.uid)
    entry.add("SEQUENCE", published.sequence)
    entry.add("DTSTAMP", datetime.fromisoformat(published.stamp))
    entry.add("DTSTART", _moment(event.on, event.at, event.zone))
    entry.add("DTEND", _moment(event.until, event.until_at, event.zone))
    entry.add("SUMMARY", event.summary)
    entry.add("STATUS", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    entry.add("TRANSP", "TRANSPARENT" if event.is_free or event.is_cancelled else "OPAQUE")
    # Who else may look into the calendar sees that the time is taken, and not for what.
    entry.add("CLASS", "PRIVATE")
    for name, words in (("DESCRIPTION", event.description), ("LOCATION", event.place)):
        if words:
            entry.add(name, words)
    for alarm in event.alarms:
        entry.add_component(_alarm(event, alarm.after))
    return entry


def _alarm(event: Event, after: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", event.summary)
    alarm.add("TRIGGER", _Hours(after))
    return alarm


def _moment(on: date, at: time | None, zone: str | None) -> date | datetime:
    if at is None:
        return on
    return datetime.combine(on, at, ZoneInfo(zone) if zone else None)


def _zones(events: Iterable[Event]) -> list[Timezone]:
    """The zones of these events, by name, for the years they lie in."""
    timed = [event for event in events if event.zone]
    names = sorted({event.zone for event in timed if event.zone and event.zone != "UTC"})
    years = {day.year for event in timed for day in (event.on, event.until)}
    return [_zone(name, min(years), max(years)) for name in names]


def _zone(name: str, first_year: int, last_year: int) -> Timezone:
    zone = Timezone()
    zone.add("TZID", name)
    for onset in onsets(name, first_year, last_year):
        part = TimezoneDaylight() if onset.is_forward else TimezoneStandard()
        part.add("DTSTART", onset.at)
        part.add("TZOFFSETFROM", onset.before)
        part.add("TZOFFSETTO", onset.after)
        part.add("TZNAME", onset.name)
        if onset.rule:
            part.add("RRULE", vRecur.from_ical(onset.rule))
        zone.add_component(part)
    return zone
