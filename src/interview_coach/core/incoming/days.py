"""Days as they stand in running text: `Thursday, December 3`, `tomorrow`, `the 7th`, `by the end of next week`.

What is found is put into a form that the reader of typed dates knows, and read by it. Where that has two readings, the
nearest day to come is taken: a person sees it before anything is recorded.
"""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from interview_coach.core.incoming.day_words import (
    ANY_DAY,
    BEFORE_NUMBERS,
    DAY,
    OF_WEEK,
    ORDINALS,
    RANGE_AFTER,
    RANGE_BEFORE,
    WEEKDAYS_BEFORE,
)
from interview_coach.core.text.dates import parse_date, weekday_of
from interview_coach.core.text.when import DAY_NAMES, MONTH_NAMES
from interview_coach.errors import NotReadable, TwoReadings

_FRIDAY = 4
_ALMOST_A_WEEK = 6
_A_MONTH = 31
_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "fourteen": 14,
}  # fmt: skip


class FoundDay(Struct, frozen=True):
    """A day in a text. `is_loose`: the text names a week or a range, and this is its last working day."""

    on: date
    start: int
    end: int
    is_loose: bool = False
    is_ending: bool = False
    """Whether it is named as an end: of the day, the week, a number of days."""
    is_exact: bool = False
    """Whether its month is named."""


def days_in(text: str, start: int, end: int, came: date, last: date | None = None) -> Iterator[FoundDay]:
    """The days between these places of the text, counted from the day it came.

    `last` is the day named before it, which "the day after" and "that evening" count from.
    """
    if not ANY_DAY.search(text, start, end):
        return
    weekday = here = None
    for match in DAY.finditer(text, start, end):
        before, after = (
            text[max(0, match.start() - 24) : match.start()].rpartition("\n")[2],
            text[match.end() : match.end() + 24],
        )
        found, stop = _found(match, before, came, last), match.end()
        name = match["wd3"] or match["wd4"]
        if found is None and name:
            # A time is behind the weekday: `thursday 8.30`, `Wed 12`.
            found, stop = (_coming(_weekday_number(name), came), False), match.start() + len(name)
        if found is None:
            continue
        on, loose = found
        if match["wd6"]:
            # Said on a Monday, "on Monday ..., then on Tuesday" are both of the next week.
            if weekday and on < weekday and (weekday - came).days >= _ALMOST_A_WEEK:
                on += timedelta(days=7)
            weekday = on
        if OF_WEEK.search(before):
            on, loose = _friday_of(on), True
        begins = WEEKDAYS_BEFORE if match["wd6"] or match["wd1"] or match["wd2"] else RANGE_BEFORE
        in_range = bool(match["d1"] or match["m2"] or match["wd6"]) and bool(
            begins.search(before) or RANGE_AFTER.match(after)
        )
        ending = any(match[name] for name in ("eow", "eom", "eod")) or (match["span"] or "").startswith(
            "with"
        )
        if match["eod"]:
            on = here or on
        is_exact = any(match[name] for name in ("iso", "d1", "m2", "num"))
        here = last = on
        yield FoundDay(on, match.start(), stop, loose or in_range, ending, is_exact)


def _found(match: re.Match[str], before: str, came: date, last: date | None) -> tuple[date, bool] | None:
    """The day, and whether it stands for a week; None where it's none."""
    if match["then"]:
        is_next = last and re.search(r"\bafter$|\b(?:following|next)\b", match["then"], re.IGNORECASE)
        return (last + timedelta(days=bool(is_next)), False) if last else None
    if match["often"]:
        return None
    if match["which"] and match["which"].casefold() == "the" and last and last > came:
        return _coming(_weekday_number(match["wd6"]), last - timedelta(days=1)), False
    try:
        return _read(match, before, came)
    except NotReadable:
        return None


def _read(match: re.Match[str], before: str, came: date) -> tuple[date, bool] | None:
    if match["d1"] or match["d2"] or match["iso"] or match["num"]:
        return _by_number(match, before, came)
    if number := match["d4"] or match["d5"] or match["o4"] or match["o5"] or match["o6"]:
        on = _in_month(_day_number(number), match["wd4"], came)
        # `Thursday 7`, where the 7th is a Thursday only in some months, names a time.
        is_time = on and match["d4"] and not match["th"] and (on - came).days > _A_MONTH
        return (on, False) if on and not is_time else None
    if name := match["wd7"] or match["wd8"]:
        return _coming(_weekday_number(name), came) + timedelta(days=7), False
    if match["near7"]:
        return _week_from(match["near7"].casefold(), came), False
    if match["wd6"]:
        return _by_weekday(match, came), False
    if match["after"]:
        return came + timedelta(days=2), False
    if match["near"]:
        word = match["near"].casefold()
        return came + timedelta(
            days=1
            if word.startswith(("tomm", "tomo", "tmrw", "tmw", "2mor"))
            else -1
            if word == "yesterday"
            else 0
        ), False
    return _read_end(match, came)


def _read_end(match: re.Match[str], came: date) -> tuple[date, bool] | None:
    """The end of a day, week or month, or of a number of days."""
    if match["eod"]:
        return came, False
    if match["eow"]:
        word = match["eow"].casefold()
        return _friday_of(came) + timedelta(weeks="next" in word), word.startswith("late")
    if match["eom"] or match["mid"]:
        return _in_named_month(match, came), False
    if match["span"]:
        is_some_time = re.match(
            r"(?:in|over)\b.*\b(?:next|coming)\b|.*\bor\s+so$", match["span"], re.IGNORECASE
        )
        return _counted(match, came), bool(is_some_time)
    is_next = "next" in match["when"].casefold()
    is_early = not match["when"].casefold().startswith(("next", "this", "sometime"))
    return None if is_early else (_friday_of(came) + timedelta(weeks=is_next), True)


def _week_from(words: str, came: date) -> date:
    """The day one week or two from today or tomorrow."""
    return came + timedelta(days=(14 if "fortnight" in words else 7) + ("tomorrow" in words))


def _coming(weekday: int, after: date) -> date:
    """The next day of this weekday, after this day."""
    return after + timedelta(days=(weekday - after.weekday()) % 7 or 7)


def _day_number(words: str) -> int:
    """The number of a day: `7`, `7th`, `seventh`."""
    digits = re.match(r"\d+", words)
    return int(digits[0]) if digits else ORDINALS.index(re.sub(r"\s", "-", words.casefold())) + 1


def _by_number(match: re.Match[str], before: str, came: date) -> tuple[date, bool] | None:
    if match["iso"]:
        return parse_date(match["iso"], came, "plan"), False
    if match["num"]:
        bare = not match["y3"] and not match["wd3"]
        if bare and (
            match["sep"] == "-" or not (BEFORE_NUMBERS.search(before) or not before.strip(" -*\u2022"))
        ):
            return None
        if (
            bare
            and match["sep"] == "."
            and re.search(r"\b(?:at|from|to|until|till)\s*$|@\s*$", before, re.IGNORECASE)
        ):
            return None
        words = match["num"]
    elif match["d1"]:
        words = f"{match['d1']} {match['m1']} {match['y1'] or ''}"
    else:
        words = f"{match['d2']} {match['m2']} {match['y2'] or ''}"
    words = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", words.strip(), flags=re.IGNORECASE)
    weekday = match["wd1"] or match["wd2"] or match["wd3"]
    return _nearest(f"{_weekday_name(weekday)} {words}" if weekday else words, came), False


def _nearest(words: str, came: date) -> date:
    """The day that the words mean, the nearest to come where they leave it open."""
    try:
        return parse_date(words, came, "plan")
    except TwoReadings as error:
        found = [date.fromisoformat(reading[:10]) for reading, _ in error.readings]
        ahead = [each for each in found if each >= came]
        near = min(found, key=lambda each: abs(each - came))
        is_past = (came - near).days in range(1, 61) and not (ahead and (min(ahead) - came).days <= 120)
        if "isn't a" in error.line:
            return found[0]
        return near if is_past or not ahead else min(ahead)


def _weekday_number(word: str) -> int:
    return DAY_NAMES.index(_weekday_name(word))


def _weekday_name(word: str) -> str:
    short = word.casefold().rstrip(".")
    short = {"wensday": "wed", "wednsday": "wed", "thurday": "thu"}.get(short, short)
    number = weekday_of(short)
    return DAY_NAMES[
        number if number is not None else DAY_NAMES.index(next(n for n in DAY_NAMES if n[:3] == short[:3]))
    ]


def _by_weekday(match: re.Match[str], came: date) -> date:
    number = _weekday_number(match["wd6"])
    if match["week"]:
        return _friday_of(came) + timedelta(days=7 + number - _FRIDAY)
    is_past = (match["which"] or "").casefold() == "last"
    return _coming(number, came) - timedelta(days=7 * is_past)


def _in_month(number: int, weekday: str | None, came: date) -> date | None:
    """The next day of this number, on the weekday where one is given."""
    wanted = _weekday_number(weekday) if weekday else None
    for months in range(3):
        year, month = divmod(came.year * 12 + came.month - 1 + months, 12)
        if 1 <= number <= calendar.monthrange(year, month + 1)[1]:
            found = date(year, month + 1, number)
            if found >= came and wanted in (None, found.weekday()):
                return found
    return None


def _in_named_month(match: re.Match[str], came: date) -> date:
    words = (match["eom"] or match["mid"]).casefold()
    named = next(
        (n for n, name in enumerate(MONTH_NAMES, 1) if re.search(rf"\b{name[:3]}[a-z]*$", words)), None
    )
    if "year" in words:
        return date(came.year + ("next" in words), 12, 31)
    is_last = not named and "next" not in words and (came + timedelta(days=1)).day == 1
    month = named or came.month + is_last + ("next" in words)
    year = came.year + (month > 12 or (named is not None and named < came.month))
    month = (month - 1) % 12 + 1
    return date(year, month, 15 if match["mid"] else calendar.monthrange(year, month)[1])


def _counted(match: re.Match[str], came: date) -> date:
    word = match["n"].casefold()
    count = _COUNTS.get(word) or int(word)
    unit = match["unit"].casefold()
    if unit == "hour":
        return came + timedelta(days=-(-count // 24))
    if unit == "month":
        year, month = divmod(came.year * 12 + came.month - 1 + count, 12)
        return date(year, month + 1, min(came.day, calendar.monthrange(year, month + 1)[1]))
    if match["work"] and unit == "day":
        day = came
        while count:
            day += timedelta(days=1)
            count -= day.weekday() <= _FRIDAY
        return day
    return came + timedelta(days=count * {"week": 7, "fortnight": 14}.get(unit, 1))


def _friday_of(day: date) -> date:
    return day + timedelta(days=_FRIDAY - day.weekday())
