"""Which day is meant where a date leaves something open: its year, or whether the day or the month comes first.

A plan looks ahead and a record looks back. Where that settles nothing, both readings are given back.
"""

import calendar
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

from interview_coach.core.text.when import DAY_NAMES, FIRST_YEAR, LAST_YEAR, dated, day, distance
from interview_coach.errors import NotReadable, TwoReadings

Direction = Literal["plan", "record"]
"""A plan looks ahead: `3 dec` is the coming one. A record looks back: it is the past one."""
MonthDay = tuple[int, int]
YEAR_IS_CLEAR = timedelta(days=270)
"""How far from today a day without a year may lie, where the other day of its name is nearer."""
_ONE_WEEK = timedelta(days=7)


def one_of_days(found: Sequence[date], weekday: int | None, text: str, today: date) -> date:
    """The one of these days that the weekday fits.

    Raises:
        TwoReadings: several of them, or none.
    """
    fitting = [each for each in found if weekday in (None, each.weekday())]
    if len(fitting) == 1:
        return fitting[0]
    if not fitting and weekday is not None:
        raise _does_not_fit(text, found[0], weekday, today)
    raise either(text, today, fitting)


def in_its_year(pairs: Sequence[MonthDay], text: str, today: date, direction: Direction) -> date:
    """The coming day of this name in a plan, the past one in a record, where that is clear.

    Raises:
        TwoReadings: it is not, or there are several pairs.
        NotReadable: it would be a record of a day to come.
    """
    readings: list[date] = []
    for pair in pairs:
        clear = _clear(pair, today, direction)
        if clear and len(pairs) == 1:
            return clear
        readings += [clear] if clear else around(pair, today)
    if direction == "record":
        readings = [each for each in readings if each <= today] if len(pairs) > 1 else []
    if not readings:
        raise _to_come(text, [each for pair in pairs for each in around(pair, today) if each > today], today)
    raise either(text, today, readings)


def by_weekday(pairs: Sequence[MonthDay], weekday: int, text: str, today: date, direction: Direction) -> date:
    """The day of this name that falls on the weekday: one whose year is clear first.

    Raises:
        TwoReadings: several do; in a plan only a past one does; or none does.
        NotReadable: it would be a record of a day to come.
    """
    clear = [each for pair in pairs if (each := _clear(pair, today, direction))]
    every = [each for pair in pairs for each in around(pair, today)]
    fitting = [each for each in clear if each.weekday() == weekday]
    fitting = fitting or [each for each in every if each.weekday() == weekday]
    found = fitting or [min(clear or every, key=lambda each: abs(each - today))]
    if direction == "record" and min(found) > today:
        raise _to_come(text, found, today)
    if not fitting:
        raise _does_not_fit(text, found[0], weekday, today)
    if len(found) > 1:
        raise either(text, today, found)
    if direction == "plan" and found[0] < today:
        raise _in_the_past(text, found[0], [each for each in every if each >= today], today)
    return found[0]


def either(text: str, today: date, readings: Sequence[date]) -> TwoReadings:
    """That it could be any of these days."""
    several = "could mean" if len(readings) > 1 else "probably means"
    return TwoReadings(
        f"{quoted(text)} {several} {' or '.join(map(day, readings))}.", as_choices(readings, today)
    )


def as_choices(found: Sequence[date], today: date) -> list[tuple[str, str]]:
    """Each day as it can be typed, and as it is said in a list."""
    return [(each.isoformat(), dated(each, today)) for each in found]


def quoted(text: str) -> str:
    """What was typed, in quotes."""
    return f'"{text.strip()}"'


def around(pair: MonthDay, today: date) -> list[date]:
    """The past day of this name, and the coming one."""
    return [each for step in (-1, 1) if (each := _next(pair, today, step))]


def is_date(year: int, month: int, number: int) -> bool:
    """Whether there is such a day, in a year that can be recorded."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        return False
    return 1 <= number <= calendar.monthrange(year, month)[1]


def _clear(pair: MonthDay, today: date, direction: Direction) -> date | None:
    """The one that is meant, where it lies near enough, or is the nearer of the two."""
    step = 1 if direction == "plan" else -1
    meant, other = _next(pair, today, step), _next(pair, today, -step)
    if meant is None:
        return None
    away = abs(meant - today)
    return meant if away <= YEAR_IS_CLEAR or other is None or away <= abs(other - today) else None


def _next(pair: MonthDay, today: date, step: int) -> date | None:
    """The coming (or today's, or past) day of this name; 29 February looks for the next leap year."""
    for year in range(today.year, today.year + 9 * step, step):
        if is_date(year, *pair) and (date(year, *pair) - today).days * step >= 0:
            return date(year, *pair)
    return None


def _in_the_past(text: str, past: date, coming: Sequence[date], today: date) -> TwoReadings:
    other = f"; the next one is {day(coming[0])}" if coming else ""
    return TwoReadings(
        f"{quoted(text)} was {distance(past, today)}{other}. Do you mean a past day?",
        as_choices([past, *coming[:1]], today),
    )


def _does_not_fit(text: str, found: date, weekday: int, today: date) -> TwoReadings:
    """That the weekday does not fit: with the day, and the nearest one of that weekday on the same side of today."""
    ahead = (weekday - found.weekday()) % 7
    near = found + timedelta(days=ahead if ahead <= 3 else ahead - 7)
    if found <= today < near:
        near -= _ONE_WEEK
    elif near < today <= found:
        near += _ONE_WEEK
    name = DAY_NAMES[weekday].title()
    return TwoReadings(f"{quoted(text)}: {day(found)} isn't a {name}.", as_choices([found, near], today))


def _to_come(text: str, coming: Sequence[date], today: date) -> NotReadable:
    return NotReadable(
        f"{quoted(text)} hasn't happened yet: {dated(min(coming), today)}. I only record what has.",
        "An earlier one? Write its year too.",
    )
