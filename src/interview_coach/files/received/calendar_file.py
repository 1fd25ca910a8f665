"""An invitation for a calendar (.ics): its first event. The only module that reads one with icalendar."""

from datetime import date, datetime, time
from typing import Any

from icalendar import Calendar

from interview_coach.core.incoming.event import CalendarEvent
from interview_coach.core.text.zones import is_zone, zones_for
from interview_coach.files.received.problem import Unusable

LARGEST = 1_000_000
"""Bytes of a calendar file that are read; an invitation has a few thousand."""


def read_calendar(data: bytes) -> CalendarEvent:
    """The first event of the file.

    Raises:
        Unusable: it is no calendar file, or has no event.
    """
    if len(data) > LARGEST:
        raise Unusable("is too large for an invitation")
    try:
        calendar = Calendar.from_ical(data)
        found = next(iter(calendar.walk("VEVENT")), None)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise Unusable("isn't a calendar file that can be read") from error
    if found is None:
        raise Unusable("has no event in it")
    try:
        return _event(found, str(calendar.get("METHOD", "")))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unusable("has an event that can't be read") from error


def _event(found: Any, method: str) -> CalendarEvent:
    begins = found.get("DTSTART")
    if begins is None:
        raise Unusable("has an event without a date")
    on, at, zone = _start(begins.dt)
    stamp = found.get("DTSTAMP")
    came = stamp.dt.date() if stamp is not None and isinstance(stamp.dt, datetime) else None
    return CalendarEvent(
        summary=_text(found.get("SUMMARY")),
        on=on,
        at=at,
        zone=zone,
        place=_text(found.get("LOCATION")),
        description=_text(found.get("DESCRIPTION")),
        organizer=_person(found.get("ORGANIZER")),
        method=method.strip().upper(),
        is_cancelled=str(found.get("STATUS", "")).upper() == "CANCELLED",
        revision=int(found.get("SEQUENCE", 0)),
        came=came,
    )


def _start(begins: date | datetime) -> tuple[date, time | None, str | None]:
    if not isinstance(begins, datetime):
        return begins, None, None
    clock = begins.time().replace(second=0, microsecond=0, tzinfo=None)
    name = (
        getattr(begins.tzinfo, "key", None)
        or getattr(begins.tzinfo, "zone", None)
        or str(begins.tzinfo or "")
    )
    zone = next(iter(zones_for(name)), name) if name else None
    return begins.date(), clock, zone if zone and is_zone(zone) else None


def _text(value: Any) -> str | None:
    words = " ".join(str(value).split()) if value is not None else ""
    return words or None


def _person(value: Any) -> tuple[str, str] | None:
    if value is None:
        return None
    address = str(value).strip()
    address = address[7:] if address.casefold().startswith("mailto:") else address
    return str(value.params.get("CN", "")).strip(), address
