"""Days as they stand in running text: `Thursday, December 3`, `tomorrow`, `the 7th`, `by the end of next week`.

What is found is put into a form that the reader of typed dates knows, and read by it. Where that has two readings, the
nearest day to come is taken: a person sees it before anything is recorded.
"""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from interview_coach.core.incoming.clock_words import BEFORE_DAY
from interview_coach.core.incoming.day_words import (
    ANY_DAY,
    BEFORE_NUMBERS,
    CLOCK_AFTER,
    DAY,
    OF_SERIES,
    OF_WEEK,
    ORDINALS,
)
from interview_coach.core.incoming.ranges import is_in_range
from interview_coach.core.incoming.spans import FRIDAY, day_of_end, friday_of, weeks_from
from interview_coach.core.text.dates import parse_date, weekday_of
from interview_coach.core.text.when import DAY_NAMES
from interview_coach.errors import NotReadable, TwoReadings

_ALMOST_A_WEEK = 6
_A_MONTH = 31
_A = re.compile(r"\b(?:an?|one|odd)\s+$", re.IGNORECASE)
"""What is before a weekday that is no day of its own: `4.45pm on a Friday`."""


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
        found, stop = _found(match, before, after, came, last), match.end()
        if match["sep"] == "." and re.match(r"\.\s+[a-z\d]", after):
            stop += 1
        name = match["wd3"] or match["wd4"]
        if found is None and name:
            # A time is behind the weekday: `thursday 8.30`, `Wed 12`.
            found, stop = (_coming(_weekday_number(name), came), False), match.start() + len(name)
        if found is None or _is_no_day(match, before, text[match.end() : match.end() + 40]):
            continue
        on, loose = found
        if match["wd6"]:
            # Said on a Monday, "on Monday ..., then on Tuesday" are both of the next week.
            is_by_then = re.search(r"\bby\s+$", before, re.IGNORECASE)
            if weekday and on < weekday and (weekday - came).days >= _ALMOST_A_WEEK and not is_by_then:
                on += timedelta(days=7)
            weekday = on
        if OF_WEEK.search(before):
            on, loose = friday_of(on), True
        in_range = is_in_range(match, before, after)
        ending = any(match[name] for name in ("eow", "eom", "eod")) or (match["span"] or "").startswith(
            "with"
        )
        on = _counted_from(match, on, here, last)
        is_exact = any(match[name] for name in ("iso", "packed", "d1", "d3", "d7", "m2", "num"))
        here = last = on
        yield FoundDay(on, match.start(), stop, loose or in_range, ending, is_exact)


def _counted_from(match: re.Match[str], on: date, here: date | None, last: date | None) -> date:
    """The day; the end of a day, or of that week, is of the one named before it."""
    if match["eod"]:
        return here or on
    return friday_of(last) if last and re.search(r"\bthat\b", match["eow"] or "", re.IGNORECASE) else on


def _is_no_day(match: re.Match[str], before: str, after: str) -> bool:
    """Whether a weekday is any one of its name, as in `4.45pm on a Friday`, or a number counts other things."""
    if match["d5"]:
        return bool(OF_SERIES.search(before))
    is_any = match["wd6"] and not match["which"] and _A.search(before)
    return bool(is_any) and not re.match(r"[^.!?\n]*\bthis week\b", after, re.IGNORECASE)


def _found(
    match: re.Match[str], before: str, after: str, came: date, last: date | None
) -> tuple[date, bool] | None:
    """The day, and whether it stands for a week; None where it's none."""
    if match["then"]:
        return (on, False) if last and (on := _next_to(last, match)) else None
    if match["often"]:
        return _often(match, came)
    if (
        match["which"]
        and match["which"].casefold() in ("the", "the same")
        and last
        and last > came
        and not match["week"]
    ):
        return _coming(_weekday_number(match["wd6"]), last - timedelta(days=1)), False
    try:
        return _read(match, before, after, came)
    except NotReadable:
        return None


def _often(match: re.Match[str], came: date) -> tuple[date, bool] | None:
    """The day in `the second Monday of December`; of a weekday that comes again and again, none."""
    if not match["m8"]:
        return None
    first = parse_date(f"1 {match['m8']}", came, "plan")
    weekday = _weekday_number(match["wd9"])
    days = [first + timedelta(days=number) for number in range(_A_MONTH)]
    same = [day for day in days if day.weekday() == weekday and day.month == first.month]
    at = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}.get(match["nth"].casefold())
    return (same[at], False) if at is not None else None


def _next_to(last: date, match: re.Match[str]) -> date | None:
    """The day that is named by the one before it: `that evening`, `the day after`, `the day after the interview`."""
    if (what := match["what"]) and not re.search(
        rf"\b{what}\b", match.string[: match.start()], re.IGNORECASE
    ):
        return None
    is_next = re.search(r"\bafter\b|\b(?:following|next)\b", match["then"], re.IGNORECASE)
    is_earlier = re.search(r"\bbefore$", match["then"], re.IGNORECASE)
    return last + timedelta(days=bool(is_next) - bool(is_earlier))


def _read(match: re.Match[str], before: str, after: str, came: date) -> tuple[date, bool] | None:
    if any(match[name] for name in ("d1", "d2", "d3", "d7", "iso", "packed", "num")):
        return _by_number(match, before, after, came)
    if number := match["d4"] or match["d5"] or match["o4"] or match["o5"] or match["o6"]:
        on = _in_month(_day_number(number), match["wd4"], came)
        # `Thursday 7`, where the 7th is a Thursday only in some months, names a time.
        is_time = on and match["d4"] and not match["th"] and (on - came).days > _A_MONTH
        return (on, False) if on and not is_time else None
    if name := match["wd7"] or match["wd8"]:
        return _coming(_weekday_number(name), came) + timedelta(days=7), False
    if match["near7"]:
        return weeks_from(match["near7"].casefold(), came), False
    if match["wd6"]:
        return _by_weekday(match, came), False
    if match["after"]:
        return came + timedelta(days=2), False
    if match["near"]:
        word = match["near"].casefold()
        return came + timedelta(
            days=1
            if word.startswith(("tomm", "tomo", "tmr", "tmw", "tmoz", "2mor"))
            else -1
            if word == "yesterday"
            else 0
        ), False
    return day_of_end(match, came)


def _coming(weekday: int, after: date) -> date:
    """The next day of this weekday, after this day."""
    return after + timedelta(days=(weekday - after.weekday()) % 7 or 7)


def _day_number(words: str) -> int:
    """The number of a day: `7`, `7th`, `seventh`."""
    digits = re.match(r"\d+", words)
    return int(digits[0]) if digits else ORDINALS.index(re.sub(r"\s", "-", words.casefold())) + 1


def _by_number(match: re.Match[str], before: str, after: str, came: date) -> tuple[date, bool] | None:
    if written := match["iso"] or match["packed"]:
        digits = written.replace("-", "")
        return parse_date(f"{digits[:4]}-{digits[4:6]}-{digits[6:]}", came, "plan"), False
    if match["num"]:
        bare = not match["y3"] and not match["wd3"] and not _is_plain_date(match, after, came)
        if bare and (
            match["sep"] == "-" or not (BEFORE_NUMBERS.search(before) or not before.strip(" -*\u2022"))
        ):
            return None
        if bare and match["sep"] == "." and not _is_dotted_day(match["num"], before, after, came):
            return None
        words = _day_first(match)
    elif match["d7"]:
        words = f"{int(match['d7'])} {match['m9']}"
    elif match["d3"]:
        words = f"{int(match['d3'])} {match['m3']} 20{match['y4'][-2:]}"
    elif match["d1"]:
        words = f"{_day_number(match['d1'])} {match['m1']} {match['y1'] or ''}"
    else:
        words = f"{_day_number(match['d2'])} {match['m2']} {match['y2'] or ''}"
    words = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", words.strip(), flags=re.IGNORECASE)
    weekday = match["wd1"] or match["wd2"] or match["wd3"]
    on = _nearest(f"{_weekday_name(weekday)} {words}" if weekday else words, came)
    # `Thurs 10-11` are hours, unless that day is a Thursday to come.
    is_hours = match["sep"] == "-" and not match["y3"] and weekday
    return None if is_hours and (on < came or on.weekday() != _weekday_number(weekday)) else (on, False)


def _is_dotted_day(numbers: str, before: str, after: str, came: date) -> bool:
    """Whether `3.12` is a day, and soon: no time, no version."""
    is_led = re.search(r"\b(?:at|from|to|until|till)\s*$|@\s*$", before, re.IGNORECASE) or BEFORE_DAY.match(
        after
    )
    minutes = int(numbers.split(".")[1])
    if is_led and minutes % 5 == 0 and not re.match(r"\.(?:,|\s+[a-z(])", after):
        return False
    return (_nearest(numbers, came) - came).days <= 3 * _A_MONTH


def _day_first(match: re.Match[str]) -> str:
    """The numbers of a day; with periods and a year, as in `3.12.2026`, the day is the first."""
    if match["sep"] != "." or len(match["y3"] or "") != 4:
        return match["num"]
    day, month, year = match["num"].split(".")
    return f"{year}-{int(month):02}-{int(day):02}" if int(month) <= 12 else match["num"]


def _is_plain_date(match: re.Match[str], after: str, came: date) -> bool:
    """Whether numbers can hardly be anything but a day to come: `14/12`, `12/9 2pm`."""
    if match["sep"] != "/" or not (
        CLOCK_AFTER.match(after) or max(map(int, match["num"].split("/")[:2])) > 12
    ):
        return False
    return 0 <= (_nearest(match["num"], came) - came).days <= 2 * _A_MONTH


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
    week, which = match["ahead"] or match["week"], (match["which"] or "").casefold()
    if (week and "after" not in week.casefold()) or which == "next":
        return friday_of(came) + timedelta(days=7 + number - FRIDAY)
    if which == "last":
        return came - timedelta(days=(came.weekday() - number) % 7 or 7)
    return _coming(number, came) + timedelta(days=7 * bool(week))


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
