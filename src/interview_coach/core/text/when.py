"""Dates and times as people write them, and as the coach says them.

Only what is wholly understood is accepted: `2026-12-03`, `3 dec`, `dec 3 2026`, `today`, `tomorrow`, `yesterday`,
`thu`, `in 2 weeks`, `3 days ago`, each also with a time: `14:00` or `2pm`. What has two readings is refused with both.
Written by hand because every date library tried misread something silently (see docs/decisions.md).
"""

import calendar
import re
from datetime import date, time, timedelta
from typing import Literal, NoReturn

from interview_coach.errors import NotReadable

Direction = Literal["plan", "record"]
"""A plan looks ahead: `3 dec` is the coming one. A record looks back: it is the past one."""

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
FIRST_YEAR, LAST_YEAR = 1970, 2100
EXAMPLES = "Write it like 2026-12-03, 3 dec, thu, tomorrow or in 2 weeks; a time like 14:00 or 2pm."

# Patterns are kept as text: most runs read no date, and compiling them all takes longer than the rest of the module.
_ISO = r"(\d{4})-(\d{2})-(\d{2})"
_NAMED = r"(?:(\d{1,2})\.? ([a-z]+)|([a-z]+) (\d{1,2}))(?:,? (\d{4}))?"
_IN = r"in (\d{1,3}|an?|one|two|three|four) (day|week)s?"
_AGO = r"(\d{1,3}|an?|one|two|three|four) (day|week)s? ago"
_NUMERIC = r"(\d{1,4})([/.\-])(\d{1,2})(?:\2(\d{1,4}))?\.?"
_TIME_24 = r"(\d{1,2}):(\d{2})"
_TIME_12 = r"(\d{1,2})(?::(\d{2}))? ?(am|pm)"
_TIME_TAIL = r"^(.*?)(?:,? (?:at )?|^)(\d{1,2}:\d{2} ?(?:am|pm)?|\d{1,2} ?(?:am|pm)|\d{1,2}:\d{1,2})$"
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_RELATIVE = {"today": 0, "tomorrow": 1, "yesterday": -1}


def parse_date(text: str, today: date, direction: Direction) -> date:
    """The day that `text` names.

    Raises:
        NotReadable: not a date, a date with two readings, or a year outside 1970 to 2100.
    """
    words = _words(text)
    if not words:
        raise NotReadable("The date is empty.", EXAMPLES)
    found = (
        _iso(words, text)
        or _relative(words, today)
        or _weekday(words, text, today, direction)
        or _named(words, text, today, direction)
    )
    if found is None:
        _refuse(words, text, today, direction)
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise NotReadable(
            f"{_quote(text)}: the year must lie between {FIRST_YEAR} and {LAST_YEAR}.", EXAMPLES
        )
    return found


def parse_moment(text: str, today: date, direction: Direction) -> tuple[date, time | None]:
    """The day, and the time where one is written: `thu 14:00`, `3 dec at 2pm`.

    Raises:
        NotReadable: see `parse_date` and `parse_time`.
    """
    tail = re.match(_TIME_TAIL, _words(text), re.ASCII)
    if tail is None or not tail.group(1).strip():
        return parse_date(text, today, direction), None
    return parse_date(tail.group(1), today, direction), parse_time(tail.group(2))


def parse_time(text: str) -> time:
    """The time of day: `14:00`, `2pm`, `2:30 pm`.

    Raises:
        NotReadable: not a time, or one with two readings (`9` could be morning or evening).
    """
    words = _words(text)
    if match := re.fullmatch(_TIME_24, words, re.ASCII):
        hour, minute = int(match[1]), int(match[2])
        if hour <= 23 and minute <= 59:
            return time(hour, minute)
    if match := re.fullmatch(_TIME_12, words, re.ASCII):
        hour, minute = int(match[1]), int(match[2] or 0)
        if 1 <= hour <= 12 and minute <= 59:
            return time(hour % 12 + (12 if match[3] == "pm" else 0), minute)
    raise NotReadable(f"{_quote(text)} is not a time I can read.", "Write it like 14:00 or 2pm.")


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


def moment(value: date, at: time | None, zone: str | None, today: date) -> str:
    """`Thu 3 Dec 2026, 14:00 Europe/Berlin, in 12 days`: how every date that was typed is echoed."""
    clock = f", {at:%H:%M}{f' {zone}' if zone else ''}" if at else ""
    return f"{day(value)}{clock}, {distance(value, today)}"


def _words(text: str) -> str:
    return " ".join(text.casefold().split())


def _quote(text: str) -> str:
    return f'"{text.strip()}"'


def _iso(words: str, text: str) -> date | None:
    match = re.fullmatch(_ISO, words, re.ASCII)
    return _make(int(match[1]), int(match[2]), int(match[3]), text) if match else None


def _relative(words: str, today: date) -> date | None:
    if words in _RELATIVE:
        return today + timedelta(days=_RELATIVE[words])
    for pattern, sign in ((_IN, 1), (_AGO, -1)):
        if match := re.fullmatch(pattern, words, re.ASCII):
            count = _COUNTS.get(match[1]) or int(match[1])
            return today + timedelta(days=sign * count * (7 if match[2] == "week" else 1))
    return None


def _weekday(words: str, text: str, today: date, direction: Direction) -> date | None:
    number = _day_number(words)
    if number is None:
        return None
    ahead = (number - today.weekday()) % 7
    if ahead == 0:
        _two_readings(text, today, today + timedelta(days=7 if direction == "plan" else -7))
    return today + timedelta(days=ahead if direction == "plan" else ahead - 7)


def _named(words: str, text: str, today: date, direction: Direction) -> date | None:
    bare, weekday = _strip_weekday(words)
    match = re.fullmatch(_NAMED, bare, re.ASCII)
    month = _month_number((match[2] or match[3]) if match else "")
    if match is None or month is None:
        return None
    number = int(match[1] or match[4])
    if match[5]:
        found = _make(int(match[5]), month, number, text)
    else:
        found = _nearest(month, number, text, today, direction)
    if weekday is not None and found.weekday() != weekday:
        raise NotReadable(f"{_quote(text)}: {day(found)} is not a {DAY_NAMES[weekday].title()}.", EXAMPLES)
    return found


def _nearest(month: int, number: int, text: str, today: date, direction: Direction) -> date:
    """The coming (or today's, or past) day of this name; 29 February looks for the next leap year."""
    step = 1 if direction == "plan" else -1
    if not 1 <= number <= _days_in(month):
        _no_such_day(month, text)
    for year in range(today.year, today.year + 9 * step, step):
        if number <= calendar.monthrange(year, month)[1]:
            found = date(year, month, number)
            if (found - today).days * step >= 0:
                return found
    return _no_such_day(month, text)


def _days_in(month: int) -> int:
    return calendar.monthrange(2024, month)[1]


def _make(year: int, month: int, number: int, text: str) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotReadable(
            f"{_quote(text)}: the year must lie between {FIRST_YEAR} and {LAST_YEAR}.", EXAMPLES
        )
    if not 1 <= month <= 12:
        raise NotReadable(f"{_quote(text)}: there are 12 months.", EXAMPLES)
    if not 1 <= number <= calendar.monthrange(year, month)[1]:
        _no_such_day(month, text, year)
    return date(year, month, number)


def _no_such_day(month: int, text: str, year: int | None = None) -> NoReturn:
    last = calendar.monthrange(year, month)[1] if year else _days_in(month)
    name = f"{MONTH_NAMES[month - 1].title()}{f' {year}' if year else ''}"
    raise NotReadable(f"{_quote(text)}: {name} has {last} days.", EXAMPLES)


def _day_number(word: str) -> int | None:
    return _number_of(word, DAY_NAMES, 3)


def _month_number(word: str) -> int | None:
    number = _number_of(word, MONTH_NAMES, 3)
    return None if number is None else number + 1


def _number_of(word: str, names: tuple[str, ...], shortest: int) -> int | None:
    word = word.rstrip(".")
    if len(word) < shortest:
        return None
    return next((index for index, name in enumerate(names) if name.startswith(word)), None)


def _strip_weekday(words: str) -> tuple[str, int | None]:
    head, _, rest = words.partition(" ")
    number = _day_number(head.rstrip(","))
    return (words, None) if number is None or not rest else (rest, number)


def _refuse(words: str, text: str, today: date, direction: Direction) -> NoReturn:
    head, _, rest = words.partition(" ")
    number = _day_number(rest) if head in {"next", "last", "this"} else None
    if number is not None:
        back = head == "last" or (head == "this" and direction == "record")
        ahead = (number - today.weekday()) % 7
        if head == "this" and ahead == 0:
            _two_readings(text, today, today + timedelta(days=-7 if back else 7))
        ahead = ahead or 7
        near = today + timedelta(days=ahead if not back else ahead - 7 or -7)
        _two_readings(text, near, near + timedelta(days=-7 if back else 7))
    if readings := _numeric_readings(words, today, direction):
        _two_readings(text, *readings)
    raise NotReadable(f"{_quote(text)} is not a date I can read.", EXAMPLES)


def _numeric_readings(words: str, today: date, direction: Direction) -> list[date]:
    """Every day that a date in bare numbers could mean, day before month first; without a year, the nearest one."""
    match = re.fullmatch(_NUMERIC, words, re.ASCII)
    if match is None:
        return []
    first, second, third = int(match[1]), int(match[3]), match[4]
    if third is None:
        pairs = [(second, first), (first, second)]
        found = [_nearest(*pair, words, today, direction) for pair in pairs if _is_date(2024, *pair)]
    else:
        year_first = first > 31
        year = first if year_first else int(third) + (0 if len(third) == 4 else 2000)
        last = int(third) if year_first else first
        tries = [(year, second, last)] if year_first else [(year, second, first), (year, first, second)]
        found = [date(*each) for each in tries if _is_date(*each)]
    return list(dict.fromkeys(found))


def _is_date(year: int, month: int, number: int) -> bool:
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        return False
    return 1 <= number <= calendar.monthrange(year, month)[1]


def _two_readings(text: str, *readings: date) -> NoReturn:
    several = "could mean" if len(readings) > 1 else "probably means"
    raise NotReadable(
        f"{_quote(text)} {several} {' or '.join(map(day, readings))}.",
        f"Nothing is guessed here; write {' or '.join(each.isoformat() for each in readings)}.",
    )
