"""Dates as people write them: `2026-12-03`, `3 dec`, `1st of December`, `friday 11/12`, `thu`, `in 2 weeks`, `+3d`.

Spans are read by their end: `end of next week` is its Friday. Only what is wholly understood is accepted. What has two
readings is refused with both, and at a prompt both are offered. Written by hand because every date library tried
misread something silently (see docs/decisions.md).
"""

import calendar
import re
from datetime import date, timedelta
from typing import NoReturn

from interview_coach.core.text.readings import (
    YEAR_IS_CLEAR,
    Direction,
    MonthDay,
    around,
    by_weekday,
    either,
    in_its_year,
    is_date,
    one_of_days,
    quoted,
)
from interview_coach.core.text.when import DAY_NAMES, FIRST_YEAR, LAST_YEAR, MONTH_NAMES
from interview_coach.errors import NotReadable

EXAMPLES = "Write it like 2026-12-03, 3 dec, thu, tomorrow or in 2 weeks. Times look like 14:00 or 2pm."

# Patterns are kept as text: most runs read no date, and compiling them all takes longer than the rest of the module.
_ISO = r"(\d{4})-(\d{2})-(\d{2})"
_DAY_MONTH = r"(the )?(\d{1,2})(st|nd|rd|th|\.)? (?:of )?([a-z]+)\.?(?:,? (\d{4}))?"
_MONTH_DAY = r"([a-z]+)\.? (\d{1,2})(st|nd|rd|th)?(?:,? (\d{4}))?"
_IN = r"in (\d{1,3}|an?|one|two|three|four) (day|week)s?"
_AGO = r"(\d{1,3}|an?|one|two|three|four) (day|week)s? ago"
_PLUS = r"\+(\d{1,3}) ?(d|w)(?:ays?|eeks?)?"
_NUMERIC = r"(\d{1,4})([/.\-])(\d{1,2})(?:\2(\d{1,4}))?\.?"
_END_OF = r"(?:the )?end of (the|this|next) (week|month)"
_ORDINAL = r"(?:the )?(\d{1,2})(st|nd|rd|th)"
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_RELATIVE = {
    "today": 0, "tomorrow": 1, "yesterday": -1, "day after tomorrow": 2, "the day after tomorrow": 2,
    "day before yesterday": -2, "the day before yesterday": -2,
}  # fmt: skip
_ONE_WEEK = timedelta(days=7)


def parse_date(text: str, today: date, direction: Direction) -> date:
    """The day that `text` names.

    Raises:
        TwoReadings: it has several readings, or a weekday that does not fit; the values are those days.
        NotReadable: not a date, or a year outside 1970 to 2100.
    """
    words = re.sub(r"^(?:by|on) ", "", words_of(text))
    if not words:
        raise NotReadable("You didn't give a date.", EXAMPLES)
    found = (
        _relative(words, today)
        or _weekday(words, text, today, direction)
        or _fixed(words, text, today, direction)
    )
    if found is None:
        _refuse(words, text, today, direction)
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        _outside(text)
    return found


def words_of(text: str) -> str:
    """The words in small letters, with one blank between them."""
    return " ".join(text.casefold().split())


def weekday_of(word: str) -> int | None:
    """The number of the weekday, from Monday: `thu`, `thurs`, `weds`, `Thursday`."""
    word = word.rstrip(".,")
    return 2 if word == "weds" else _number_of(word, DAY_NAMES)


def days_in_numbers(words: str, weekday: int | None, today: date) -> list[date]:
    """The days near today that a time such as `11.12` could be; only those on the weekday, where one is given."""
    found = [each for pair in _without_year(words, words, today.year)[:1] for each in around(pair, today)]
    return [
        each for each in found if abs(each - today) <= YEAR_IS_CLEAR and weekday in (None, each.weekday())
    ]


def _relative(words: str, today: date) -> date | None:
    if words in _RELATIVE:
        return today + timedelta(days=_RELATIVE[words])
    for pattern, sign in ((_IN, 1), (_AGO, -1), (_PLUS, 1)):
        if match := re.fullmatch(pattern, words, re.ASCII):
            count = _COUNTS.get(match[1]) or int(match[1])
            return today + timedelta(days=sign * count * (7 if match[2][0] == "w" else 1))
    if match := re.fullmatch(_END_OF, words):
        return _end_of(match[2], today, is_next=match[1] == "next")
    return None


def _end_of(span: str, today: date, *, is_next: bool) -> date:
    """The Friday of the week, which on a weekend is the coming one; or the last day of the month."""
    if span == "week":
        friday = today + timedelta(days=(4 - today.weekday()) % 7)
        return friday + _ONE_WEEK if is_next and today.weekday() < 5 else friday
    last = today.replace(day=calendar.monthrange(today.year, today.month)[1])
    return _end_of(span, last + timedelta(days=1), is_next=False) if is_next else last


def _weekday(words: str, text: str, today: date, direction: Direction) -> date | None:
    number = weekday_of(words)
    if number is None:
        return None
    ahead = (number - today.weekday()) % 7
    if ahead == 0:
        raise either(text, today, [today, today + (_ONE_WEEK if direction == "plan" else -_ONE_WEEK)])
    return today + timedelta(days=ahead if direction == "plan" else ahead - 7)


def _fixed(words: str, text: str, today: date, direction: Direction) -> date | None:
    """A day by its number and month, perhaps with its weekday and its year."""
    head, _, rest = words.partition(" ")
    weekday = weekday_of(head) if rest else None
    bare = words if weekday is None else rest
    if match := re.fullmatch(_ORDINAL, bare, re.ASCII):
        return one_of_days([_of_month(int(match[1]), match[2], text, today, direction)], weekday, text, today)
    if full := _with_year(bare, text, today):
        return one_of_days(full, weekday, text, today)
    february = today.year + (today.month > 2) if direction == "plan" else today.year - (today.month < 2)
    if pairs := _without_year(bare, text, february):
        if weekday is None:
            return in_its_year(pairs, text, today, direction)
        return by_weekday(pairs, weekday, text, today, direction)
    return None


def _of_month(number: int, suffix: str, text: str, today: date, direction: Direction) -> date:
    """The nearest day of this number, ahead in a plan and past in a record: `the 15th`."""
    if not 1 <= number <= 31 or suffix != _suffix(number):
        raise NotReadable(f"{quoted(text)} isn't a date I can read.", EXAMPLES)
    step = timedelta(days=1 if direction == "plan" else -1)
    found = today
    while found.day != number:
        found += step
    return found


def _with_year(words: str, text: str, today: date) -> list[date]:
    """The days that a date with a year can mean: one, or two in bare numbers."""
    if match := re.fullmatch(_ISO, words, re.ASCII):
        return [_make(int(match[1]), int(match[2]), int(match[3]), text)]
    named = _named(words)
    if named and named[2]:
        return [_make(int(named[2]), named[0], named[1], text)]
    match = re.fullmatch(_NUMERIC, words, re.ASCII)
    if match is None or not match[4]:
        return []
    first, second, third = int(match[1]), int(match[3]), int(match[4])
    if first > 31:
        tries = [(first, second, third)]
    else:
        year = third if len(match[4]) == 4 else 2000 + third
        tries = [(year, second, first), (year, first, second)]
    found = list(dict.fromkeys(date(*each) for each in tries if is_date(*each)))
    if len(found) == 1 and len(match[1]) < 4 and len(match[4]) < 4:
        raise either(text, today, found)
    return found


def _without_year(words: str, text: str, february: int) -> list[MonthDay]:
    """The months and days that a date without a year can mean, day before month first.

    `february` is the year of the February that would be meant, for a day that no February has.
    """
    if named := _named(words):
        month, number, _ = named
        if not 1 <= number <= _days_in(month):
            _no_such_day(month, text, february if month == 2 else None)
        return [(month, number)]
    match = re.fullmatch(_NUMERIC, words, re.ASCII)
    if match is None or match[4]:
        return []
    first, second = int(match[1]), int(match[3])
    tries = [(second, first), (first, second)]
    if match[2] == "." and not is_date(2024, second, first):
        # With a period the day comes first; `9.30` is a time.
        return []
    return list(dict.fromkeys(each for each in tries if is_date(2024, *each)))


def _named(words: str) -> tuple[int, int, str | None] | None:
    """Month, day and year of a date with a month's name; None where it is none, or its ordinal is misspelt."""
    if match := re.fullmatch(_DAY_MONTH, words, re.ASCII):
        the, number, suffix, name, year = match.groups()
        if the and suffix in (None, "."):
            return None
    elif match := re.fullmatch(_MONTH_DAY, words, re.ASCII):
        name, number, suffix, year = match.groups()
    else:
        return None
    month = _number_of(name, MONTH_NAMES)
    if month is None or suffix not in (None, ".", _suffix(int(number))):
        return None
    return month + 1, int(number), year


def _suffix(number: int) -> str:
    """`st` of 1st, 21st and 31st."""
    return "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _refuse(words: str, text: str, today: date, direction: Direction) -> NoReturn:
    head, _, rest = words.partition(" ")
    if head == "next" and direction == "record" and (rest == "week" or weekday_of(rest) is not None):
        raise NotReadable(f"{quoted(text)} hasn't happened yet, and I only record what has.", EXAMPLES)
    if words in {"next week", "last week"}:
        monday = today - timedelta(days=today.weekday()) + (_ONE_WEEK if head == "next" else -_ONE_WEEK)
        raise either(text, today, [monday, monday + timedelta(days=4)])
    number = weekday_of(rest) if head in {"next", "last", "this"} else None
    if number is not None:
        back = head == "last" or direction == "record"
        ahead = (number - today.weekday()) % 7
        week = -_ONE_WEEK if back else _ONE_WEEK
        if head == "this" and ahead == 0:
            raise either(text, today, [today, today + week])
        near = today + timedelta(days=(ahead or 7) if not back else ahead - 7)
        raise either(text, today, [near, near + week])
    raise NotReadable(f"{quoted(text)} isn't a date I can read.", EXAMPLES)


def _outside(text: str) -> NoReturn:
    raise NotReadable(f"{quoted(text)}: the year must be between {FIRST_YEAR} and {LAST_YEAR}.", EXAMPLES)


def _days_in(month: int) -> int:
    return calendar.monthrange(2024, month)[1]


def _make(year: int, month: int, number: int, text: str) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        _outside(text)
    if not 1 <= month <= 12:
        raise NotReadable(f"{quoted(text)}: there's no month {month}.", EXAMPLES)
    if not 1 <= number <= calendar.monthrange(year, month)[1]:
        _no_such_day(month, text, year)
    return date(year, month, number)


def _no_such_day(month: int, text: str, year: int | None = None) -> NoReturn:
    last = calendar.monthrange(year, month)[1] if year else _days_in(month)
    name = f"{MONTH_NAMES[month - 1].title()}{f' {year}' if year else ''}"
    raise NotReadable(f"{quoted(text)}: {name} has {last} days.", EXAMPLES)


def _number_of(word: str, names: tuple[str, ...]) -> int | None:
    """The place of the name that begins with the word, of at least three letters."""
    return next((n for n, name in enumerate(names) if len(word) >= 3 and name.startswith(word)), None)
