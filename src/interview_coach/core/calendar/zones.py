"""When a time zone changes its clocks, in the form that calendars exchange: onsets, and yearly rules where there are.

The calendar library can collect these as well, but names the hour in which clocks are put forward by the new time, and
lists the years one by one; Outlook reads yearly rules only (see docs/calendar.md).
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from msgspec import Struct

ONE_DAY, ONE_SECOND, ONE_WEEK = timedelta(days=1), timedelta(seconds=1), timedelta(days=7)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Onset(Struct, frozen=True):
    """From this moment on, told by the clock as it stood before, the offset to UTC is `after`."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str
    rule: str | None = None
    """How it comes again each year, as in iCalendar: `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU`."""

    @property
    def is_forward(self) -> bool:
        """Whether the clocks are put forward."""
        return self.after > self.before


def onsets(zone: str, first_year: int, last_year: int) -> tuple[Onset, ...]:
    """What holds in this zone from the beginning of the first year to the end of the last one."""
    tz = ZoneInfo(zone)
    begin = datetime(first_year - 1, 1, 1, tzinfo=UTC)
    changes = list(_changes(tz, begin, datetime(last_year + 1, 1, 2, tzinfo=UTC)))
    years = range(first_year - 1, last_year + 1)
    found = _ruled(changes, years) or changes
    if any(each.at.year < first_year for each in found):
        return tuple(found)
    # Nothing tells what holds at first.
    local = begin.astimezone(tz)
    offset = local.utcoffset() or timedelta()
    return (Onset(local.replace(tzinfo=None), offset, offset, local.tzname() or zone), *found)


def _changes(tz: ZoneInfo, begin: datetime, end: datetime) -> Iterator[Onset]:
    day = begin
    while day < end:
        before, after = _offset(tz, day), _offset(tz, day + ONE_DAY)
        if before != after:
            moment = _moment(tz, day)
            yield Onset(
                (moment + before).replace(tzinfo=None), before, after, moment.astimezone(tz).tzname() or ""
            )
        day += ONE_DAY


def _offset(tz: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(tz).utcoffset() or timedelta()


def _moment(tz: ZoneInfo, day: datetime) -> datetime:
    """The first second of this day (in UTC) with another offset than at its beginning."""
    low, high = day, day + ONE_DAY
    while high - low > ONE_SECOND:
        middle = low + timedelta(seconds=(high - low).total_seconds() // 2)
        low, high = (middle, high) if _offset(tz, middle) == _offset(tz, day) else (low, middle)
    return high


def _ruled(changes: list[Onset], years: Iterable[int]) -> list[Onset]:
    """One onset for each kind of change that comes once a year by one rule; nothing where one of them does not."""
    found = []
    kinds = sorted(changes, key=lambda each: (each.before, each.after, each.name))
    for _, group in groupby(kinds, key=lambda each: (each.before, each.after, each.name)):
        each_year = list(group)
        rule = _rule(each_year)
        if rule is None or [each.at.year for each in each_year if each.at.year in years] != list(years):
            return []
        first = each_year[0]
        found.append(Onset(first.at, first.before, first.after, first.name, rule))
    return found


def _rule(each_year: list[Onset]) -> str | None:
    """The rule that all of these follow."""
    if len({(each.at.month, each.at.weekday(), each.at.time()) for each in each_year}) > 1:
        return None
    first = each_year[0].at
    numbers = {(each.at.day - 1) // 7 + 1 for each in each_year}
    if all((each.at + ONE_WEEK).month != each.at.month for each in each_year):
        numbers = {-1}
    if len(numbers) > 1:
        return None
    return f"FREQ=YEARLY;BYMONTH={first.month};BYDAY={numbers.pop()}{WEEKDAYS[first.weekday()]}"
