"""Dates and times as the coach says them: by the person's own clock, and the clock of the place where it differs.

`dates` reads them.
"""

from datetime import UTC, date, datetime, time, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from interview_coach.errors import TwoReadings

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
FIRST_YEAR, LAST_YEAR = 1970, 2100
MORNING = 7
"""A time before this hour is rare for an interview: the echo says that it was taken for the night."""


def day(value: date) -> str:
    """`Thu 3 Dec 2026`."""
    return f"{short_day(value)} {value.year}"


def short_day(value: date, today: date | None = None) -> str:
    """`Thu 3 Dec`, with the year where `today` is given and lies in another one."""
    text = f"{DAYS[value.weekday()]} {value.day} {MONTHS[value.month - 1]}"
    return f"{text} {value.year}" if today is not None and today.year != value.year else text


def distance(value: date, today: date) -> str:
    """`today`, `tomorrow`, `in 12 days`, `3 days ago`."""
    days = (value - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    return near.get(days) or (f"in {days} days" if days > 0 else f"{-days} days ago")


def dated(value: date, today: date) -> str:
    """`Thu 3 Dec 2026, in 12 days`: how every day that was typed is echoed."""
    return f"{day(value)}, {distance(value, today)}"


@lru_cache(maxsize=1024)
def own_start(on: date, at: time | None, zone: str | None, own: tzinfo | None) -> datetime:
    """The start by the person's `own` clock; 00:00 of its day where no time is known.

    A time without a zone is one by that clock.
    """
    return datetime.combine(on, at or time.min, ZoneInfo(zone) if zone and at else own).astimezone(own)


class TwelveHourNow(datetime):
    """Now, for a person whose clock has 12 hours. All that is said by the person's clock is told by it."""


def hours_of(now: datetime) -> int:
    """How many hours the person's clock has: 12 or 24."""
    return 12 if isinstance(now, TwelveHourNow) else 24


def time_words(at: time, hours: int = 24) -> str:
    """`14:00`, or by a clock of 12 hours `2:00 PM`."""
    if hours == 24:
        return f"{at:%H:%M}"
    return f"{at.hour % 12 or 12}:{at.minute:02} {'AM' if at.hour < 12 else 'PM'}"


def clock(
    on: date, at: time, zone: str | None, now: datetime, *, names_zone: bool = False, hours: int | None = None
) -> str:
    """The time by the person's clock, and that of the place where it differs: `03:00 your time (09:00 Europe/Berlin)`.

    The place's day comes with it where that is another one. `names_zone`: its zone is named in any case.
    """
    start = own_start(on, at, zone, now.tzinfo)
    hours = hours or hours_of(now)
    if (start.date(), start.time()) == (on, at):
        return f"{time_words(at, hours)} {zone}" if names_zone and zone else time_words(at, hours)
    there = "" if start.date() == on else f"{short_day(on)}, "
    own, place = time_words(start.time(), hours), time_words(at, hours)
    return f"{own} your time ({there}{place} {zone or 'as it was written'})"


def start_words(on: date, at: time | None, zone: str | None, now: datetime) -> str:
    """`Thu 3 Dec 2026, 14:00 Europe/Berlin`; or `Thu 10 Dec 2026, 03:00 your time (09:00 Europe/Berlin)`."""
    if at is None:
        return day(on)
    own_day = own_start(on, at, zone, now.tzinfo).date()
    return f"{day(own_day)}, {clock(on, at, zone, now, names_zone=True)}"


def short_start(on: date, at: time | None, zone: str | None, now: datetime) -> str:
    """`Thu 3 Dec, 14:00`, with the year where it is another one, and the clock of the place where that differs."""
    own_day = own_start(on, at, zone, now.tzinfo).date()
    said = short_day(own_day, now.date())
    return f"{said}, {clock(on, at, zone, now)}" if at else said


def moment(on: date, at: time | None, zone: str | None, now: datetime) -> str:
    """`Thu 3 Dec 2026, 14:00 Europe/Berlin, in 12 days`: how every start that was typed is echoed."""
    own_day = own_start(on, at, zone, now.tzinfo).date()
    return f"{start_words(on, at, zone, now)}, {distance(own_day, now.date())}"


def night_words(at: time | None) -> str | None:
    """That a time was taken for one at night, with the one in the afternoon it may have been meant as; else None."""
    if at is None or at.hour >= MORNING:
        return None
    part = "at night" if at.hour < MORNING - 2 else "early in the morning"
    return (
        f"I took that as {at:%H:%M}, {part}. Did you mean the afternoon? Write {at.hour + 12}:{at.minute:02}."
    )


def check_clock(on: date, at: time, zone: str | None, own: tzinfo | None) -> None:
    """Refuse a time that does not exist on that day, or comes twice, because clocks are changed.

    Raises:
        TwoReadings: the two times it could mean.
    """
    written = datetime.combine(on, at)
    tz = ZoneInfo(zone) if zone else own
    instants = [written.replace(tzinfo=tz, fold=fold).astimezone(UTC) for fold in (0, 1)]
    found = [each.astimezone(tz).replace(tzinfo=None, fold=0) for each in instants]
    where = f" in {zone}" if zone else ""
    named = f" {zone}" if zone else ""
    if written not in found:
        first, second = sorted(found)
        raise TwoReadings(
            f"{at:%H:%M} doesn't exist on {day(on)}{where}: the clocks go forward that night.",
            [
                (f"{each:%Y-%m-%d %H:%M}{named}", f"{day(each.date())}, {each:%H:%M}{named}")
                for each in (first, second)
            ],
        )
    first, second = instants
    if first != second:
        raise TwoReadings(
            f"{at:%H:%M} happens twice on {day(on)}{where}: the clocks go back that night.",
            [
                (f"{first:%Y-%m-%d %H:%M} UTC", f"{at:%H:%M}, before the clocks go back ({first:%H:%M} UTC)"),
                (
                    f"{second:%Y-%m-%d %H:%M} UTC",
                    f"{at:%H:%M}, after the clocks go back ({second:%H:%M} UTC)",
                ),
            ],
        )
