"""Days as they stand in running text: `Thursday, December 3`, `tomorrow`, `the 7th`, `by the end of next week`.

What is found is put into a form that the reader of typed dates knows, and read by it. Where that has two readings, the
nearest day to come is taken: a person sees it before anything is recorded.
"""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from interview_coach.core.text.dates import parse_date, weekday_of
from interview_coach.core.text.when import DAY_NAMES, MONTH_NAMES
from interview_coach.errors import NotReadable, TwoReadings

_FRIDAY = 4
_WEEKDAY = r"(?:mon|tues?|wed(?:nes|ns|s)?|wens|thu(?:rs?)?|thur|fri|sat(?:ur)?|sun)(?:day)?"
_BARE = r"(?:(?:mon|tues|wednes|wens|wedns|thurs|thur|fri|satur|sun)day|mon|tues?|weds?|thu(?:rs?)?|fri|(?:sat|sun)(?=\s+(?:at\b|noon|morning|afternoon|\d)))"
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_COUNT = r"\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|fourteen"
_COUNTS = {
    word: number
    for number, words in enumerate(
        [
            "-",
            "a|an|one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "-",
            "-",
            "-",
            "fourteen",
        ]
    )
    for word in words.split("|")
}
_NO_DAY_AFTER = r"(?!\s+(?:floor|round|stage|grade|interview|street|st\b|ave|avenue|edition|place|time|year|century|anniversary))"
_DAY = re.compile(
    rf"""\b(?:
      (?P<iso>\d{{4}}-\d{{2}}-\d{{2}})(?=\b|T)
    | (?:(?P<wd1>{_WEEKDAY})\.?,?\s+)?(?:the\s+)?(?P<d1>{_NUMBER})(?:\.?\s+(?:of\s+)?|-)(?P<m1>{_MONTH})\b\.?(?:,?\s+(?P<y1>\d{{4}})\b)?
    | (?:(?P<wd2>{_WEEKDAY})\.?,?\s+)?(?P<m2>{_MONTH})\.?\s+(?:the\s+)?(?P<d2>{_NUMBER})\b(?![:.]\d)(?:,?\s+(?P<y2>\d{{4}})\b)?
    | (?:(?P<wd3>{_WEEKDAY})\.?,?\s+(?:the\s+)?)?(?P<num>\d{{1,2}}(?P<sep>[./-])\d{{1,2}}(?:(?P=sep)(?P<y3>\d{{2,4}}))?)(?![\d:%]|\s*(?:[ap]\.?m\b|hours?\b|years?\b))
    | (?P<wd4>{_WEEKDAY}),?\s+(?:the\s+)?(?P<d4>\d{{1,2}}(?:st|nd|rd|th)){_NO_DAY_AFTER}
    | the\s+(?P<d5>\d{{1,2}}(?:st|nd|rd|th))\b{_NO_DAY_AFTER}
    | (?:(?P<which>this\s+coming|this|next|coming|following|last)\s+)?(?P<wd6>{_BARE})\b(?P<week>\s+(?:of\s+)?(?:next\s+week))?
    | (?P<after>(?:the\s+)?day\s+after\s+tomorrow)
    | (?P<near>today|tonight|this\s+(?:morning|afternoon|evening)|tomm?orr?ow|tmrw|yesterday)
    | (?P<eow>(?:the\s+)?(?:end\s+of|late|later)\s+(?:the\s+|this\s+|next\s+)?week|close\s+of\s+the\s+week)
    | (?P<eom>(?:the\s+)?end\s+of\s+(?:the\s+|this\s+|next\s+)?(?:month|year|{_MONTH}))\b
    | (?P<mid>(?:mid|the\s+middle\s+of|middle\s+of)[\s-]+(?P<m7>{_MONTH}))\b
    | (?P<eod>(?:the\s+)?(?:end\s+of\s+(?:the\s+)?(?:day|business)|close\s+of\s+business|eod|cob)\b)
    | (?P<span>(?:(?:with)?in|over)\s+(?:about\s+|around\s+|approximately\s+|the\s+next\s+|the\s+coming\s+)*
        (?:(?:{_COUNT})\s*(?:-|\N{{EN DASH}}|to|or)\s*)?(?P<n>{_COUNT})\s+(?P<work>business\s+|working\s+|week)?(?P<unit>hour|day|week|month)s?\b)
    | (?P<when>(?:early|the\s+beginning\s+of|sometime)?\s*(?:next|this)\s+week)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_ANY = re.compile(
    r"\d|(?:mon|tue|wed|thu|fri|sat|sun|day|week|month|morrow|tmrw|tonight|eod|cob|hour|end|mid|close)",
    re.IGNORECASE,
)
"""Something without which no day is named."""
_IN_NUMBERS = re.compile(
    r"(?:\b(?:on|by|until|till|before|to|from|for|is|date:?|and|or)|[,:(@])\s*$", re.IGNORECASE
)
_OF_WEEK = re.compile(
    r"\b(?:week\s+(?:of|commencing|beginning|starting)|w/c|wc)\s+(?:the\s+)?$", re.IGNORECASE
)
_RANGE_BEFORE = re.compile(
    rf"(?:\b{_NUMBER}|\b{_BARE})\s*(?:-|\N{{EN DASH}}|to|through|and)\s*$", re.IGNORECASE
)
_RANGE_AFTER = re.compile(
    rf"\s*(?:-|\N{{EN DASH}})\s*\d{{1,2}}\b(?![:.]\d|\s*[ap]m)|\s*(?:-|\N{{EN DASH}}|to|through)\s*{_BARE}\b",
    re.IGNORECASE,
)


class FoundDay(Struct, frozen=True):
    """A day in a text. `is_loose`: the text names a week or a range, and this is its last working day."""

    on: date
    start: int
    end: int
    is_loose: bool = False
    is_ending: bool = False
    """Whether it is named as an end: of the day, the week, a number of days."""


def days_in(text: str, start: int, end: int, came: date) -> Iterator[FoundDay]:
    """The days between these places of the text, counted from the day it came."""
    if not _ANY.search(text, start, end):
        return
    weekday: date | None = None
    for match in _DAY.finditer(text, start, end):
        before, after = (
            text[max(0, match.start() - 24) : match.start()].rpartition("\n")[2],
            text[match.end() : match.end() + 24],
        )
        try:
            found = _read(match, before, came)
        except NotReadable:
            if match["wd3"]:
                # A time behind the weekday: `thursday 8.30`.
                on = came + timedelta(days=(_weekday_number(match["wd3"]) - came.weekday()) % 7 or 7)
                yield FoundDay(on, match.start("wd3"), match.end("wd3"))
            continue
        if found is None:
            continue
        on, loose = found
        if match["wd6"]:
            # Said on a Monday, "on Monday ..., then on Tuesday" are both of the next week.
            if weekday and on < weekday == came + timedelta(days=7):
                on += timedelta(days=7)
            weekday = on
        if _OF_WEEK.search(before):
            on, loose = _friday_of(on), True
        in_range = bool(match["d1"] or match["m2"] or match["wd6"]) and bool(
            _RANGE_BEFORE.search(before) or _RANGE_AFTER.match(after)
        )
        ending = any(match[name] for name in ("eow", "eom", "eod", "span"))
        yield FoundDay(on, match.start(), match.end(), loose or in_range, ending)


def _read(match: re.Match[str], before: str, came: date) -> tuple[date, bool] | None:
    if match["d1"] or match["d2"] or match["iso"] or match["num"]:
        return _by_number(match, before, came)
    if number := match["d4"] or match["d5"]:
        on = _in_month(int(number[:-2]), match["wd4"], came)
        return (on, False) if on else None
    if match["wd6"]:
        return _by_weekday(match, came), False
    if match["after"]:
        return came + timedelta(days=2), False
    if match["near"]:
        word = match["near"].casefold()
        return came + timedelta(
            days=1 if word.startswith(("tomm", "tomo", "tmrw")) else -1 if word == "yesterday" else 0
        ), False
    if match["eod"]:
        return came, False
    if match["eow"]:
        word = match["eow"].casefold()
        return _friday_of(came) + timedelta(weeks="next" in word), word.startswith("late")
    if match["eom"] or match["mid"]:
        return _in_named_month(match, came), False
    if match["span"]:
        return _counted(match, came), bool(re.search(r"\b(?:next|coming)\b", match["span"], re.IGNORECASE))
    is_next = "next" in match["when"].casefold()
    is_early = not match["when"].casefold().startswith(("next", "this", "sometime"))
    return None if is_early else (_friday_of(came) + timedelta(weeks=is_next), True)


def _by_number(match: re.Match[str], before: str, came: date) -> tuple[date, bool] | None:
    if match["iso"]:
        return parse_date(match["iso"], came, "plan"), False
    if match["num"]:
        bare = not match["y3"] and not match["wd3"]
        if bare and (match["sep"] == "-" or not _IN_NUMBERS.search(before)):
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
    ahead = (number - came.weekday()) % 7 or 7
    return came + timedelta(days=ahead - 7 if (match["which"] or "").casefold() == "last" else ahead)


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
    if words.endswith("year"):
        return date(came.year + ("next" in words), 12, 31)
    month = named or came.month + ("next" in words)
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
    return came + timedelta(days=count * (7 if unit == "week" else 1))


def _friday_of(day: date) -> date:
    return day + timedelta(days=_FRIDAY - day.weekday())
