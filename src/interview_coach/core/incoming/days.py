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
_ALMOST_A_WEEK = 6
_WEEKDAY = r"(?:mon|tues?|wed(?:nes|ns|s)?|wens|thu(?:rs?)?|thur|fri|sat(?:ur)?|sun)(?:day)?"
_BARE = r"(?:(?:mon|tues|wednes|wens|wedns|thurs|thur|fri|satur|sun)day|mon|tues?|weds?|thu(?:rs?)?|fri|(?:sat|sun)(?=\.?\s+(?:at\b|noon|morning|afternoon|\d)))"
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_COUNT = r"\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|fourteen"
_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "fourteen": 14,
}  # fmt: skip
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh",
    "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True)).replace("-", r"[\s-]")
_NO_DAY_AFTER = (
    r"(?!\s+(?:floor|round|stage|grade|interview|street|st\b|ave|avenue|edition|place|time|year|century|anniversary|person"
    r"|candidate|warehouse|week|one|shift|line|party|attempt|birthday|class|quarter|movement|form|site|branch|job|option))"
)
_PART_OF_DAY = r"(?:day|morning|afternoon|evening|night)"
_THEN = (
    rf"the\s+{_PART_OF_DAY}\s+after(?=\s*(?:[.,;:!?)\N{{EN DASH}}-]|$|(?:we|i|you|that|and|with|by|to|one)\b))"
    rf"|(?:the\s+)?(?:following|next)\s+{_PART_OF_DAY}\b(?!\s+(?:or|off))"
    rf"|(?:(?:that|the|on)\s+)?(?:very\s+)?same\s+{_PART_OF_DAY}\b|that\s+(?:very\s+)?{_PART_OF_DAY}\b|then(?=\s*(?:[.!?]|$))"
)
_WHICH = r"(?:(?:the|this|next|coming|following)\s+)*"
_DAY = re.compile(
    rf"""\b(?:
      (?P<iso>\d{{4}}-\d{{2}}-\d{{2}})(?=\b|T)
    | (?:{_WHICH}(?P<wd1>{_WEEKDAY})\.?,?\s+)?(?:the\s+)?(?P<d1>{_NUMBER})(?:\.?\s+(?:of\s+)?|-)(?P<m1>{_MONTH})\b\.?(?:,?\s+(?P<y1>\d{{4}})\b)?
    | (?:{_WHICH}(?P<wd2>{_WEEKDAY})\.?,?\s+)?(?P<m2>{_MONTH})\.?\s+(?:the\s+)?(?P<d2>{_NUMBER})\b(?![:.]\d)(?:,?\s+(?P<y2>\d{{4}})\b)?
    | (?:{_WHICH}(?P<wd3>{_WEEKDAY})\.?,?\s+(?:the\s+)?)?(?P<num>\d{{1,2}}(?P<sep>[./-])\d{{1,2}}(?:(?P=sep)(?P<y3>\d{{2,4}}))?)(?![\d:%]|\s*(?:[ap]\.?m\b|hours?\b|years?\b))
    | {_WHICH}(?P<wd4>{_WEEKDAY})\.?,?\s+\(?(?:the\s+|day\s+)?(?:(?P<d4>\d{{1,2}})(?:(?P<th>st|nd|rd|th){_NO_DAY_AFTER}|(?![\d:.]\d|[./]|\s*[ap]\.?m|\s*(?:-|\N{{EN DASH}}|to|till?|until|o\W?clock|ish|h)\b))|the\s+(?P<o4>{_ORDINAL}))\b
    | the\s+(?:(?P<d5>\d{{1,2}})(?:st|nd|rd|th|(?=\s*(?:[,;!?)]|\.(?!\d)|$)|\s+(?:and|at\s+latest)\b))|(?P<o5>(?!first|second|third)(?:{_ORDINAL})))\b{_NO_DAY_AFTER}
    | (?:(?<=\bby\s)|(?<=\bon\s)|(?<=\bso\s)|(?<=\bfor\s)|(?<=\btill\s)|(?<=\buntil\s)|(?<=\bnews\s)|(?<=\bor\s)|(?<=\band\s))(?P<o6>\d{{1,2}})(?:st|nd|rd|th)(?=\s*(?:[.,;:!?)]|$)|\s+(?:at|or|and)\b)
    | (?P<wd7>{_BARE})\s+week\b
    | a\s+week\s+(?:on\s+|from\s+)?(?P<wd8>{_BARE})\b
    | (?P<near7>(?:a\s+(?:week|fortnight)\s+(?:from\s+)?(?:today|tomorrow|now)|(?:today|tomorrow)\s+(?:week|fortnight)))\b
    | (?P<often>(?:(?:first|second|third|fourth|every|each|alternate)|last(?=\s+\w+\s+(?:of|in)\b))\s+(?:other\s+)?{_BARE})\b
    | (?:(?P<which>this\s+coming|this|next|coming|following|last|the)\s+)?(?P<wd6>{_BARE})\b(?P<week>\s+(?:of\s+)?(?:next\s+week))?
    | (?P<after>(?:the\s+)?day\s+after\s+tomorrow)
    | (?P<near>today|tonight|this\s+(?:morning|afternoon|arvo|evening)|tomm?orr?ow|tmrw|tmw|2moro|tomoz|yesterday)
    | (?P<then>{_THEN})
    | (?P<eow>(?:the\s+)?(?:end\s+of|late|later)\s+(?:the\s+|this\s+|next\s+)?week\b|close\s+of\s+the\s+week|the\s+week\s+is\s+out|when\s+this\s+week\s+ends)
    | (?P<eom>(?:the\s+)?end\s+of\s+(?:the\s+|this\s+|next\s+)?(?:month|year|{_MONTH})|(?:month|year)[\s-]end|the\s+(?:month|year)\s+is\s+out)\b
    | (?P<mid>(?:mid|the\s+middle\s+of|middle\s+of)[\s-]+(?P<m7>{_MONTH}))\b
    | (?P<eod>(?:the\s+)?(?:(?:end|close)\s+of\s+(?:the\s+)?(?:day|business|play)|eod|cob|cop)\b)
    | (?P<span>(?:(?:(?:with)?in|over(?=\s+the))\s+(?:about\s+|around\s+|approximately\s+|the\s+next\s+|the\s+coming\s+)*|(?=\w+\s+\w+\s+from\s+(?:today|now|the\s+date)\b))
        (?:(?:{_COUNT})\s*(?:-|\N{{EN DASH}}|to|or)\s*)?(?P<n>{_COUNT})\s+(?P<work>business\s+|working\s+|week)?(?P<unit>hour|day|week|month|fortnight)s?\b(?:['\u2019]?s?\s+time\b)?(?:\s+(?:of|from)\s+today\b)?)
    | (?P<when>(?:early|the\s+beginning\s+of|sometime)?\s*(?:next|this)\s+week)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_ANY = re.compile(
    r"\d|(?:mon|tue|wed|thu|fri|sat|sun|day|week|month|morrow|tmrw|tonight|eod|cob|hour|end|mid|close|tomo|tmw|fortnight|night|morning|evening|afternoon|arvo|then)",
    re.IGNORECASE,
)
"""Something without which no day is named."""
_IN_NUMBERS = re.compile(
    r"(?:\b(?:on|by|until|till|before|to|from|for|is|was|now|been|wrote|not|day|dated|date:?|deadline:?|due:?|through:?|slot:?|when:?|latest|and|or|expires?|ends?|lapses?|closes?|cancell?ed:?)|[,:(@])\s*$",
    re.IGNORECASE,
)
_OF_WEEK = re.compile(
    r"\b(?:week\s+(?:of|commencing|beginning|starting)|w/c|wc)\s+(?:the\s+)?$", re.IGNORECASE
)
_RANGE_BEFORE = re.compile(
    rf"(?:\b{_NUMBER}\s*(?:-|/|\N{{EN DASH}}|to|through)|\bbetween\s+(?:the\s+)?(?:{_NUMBER}|{_BARE})\s+and)\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_WEEKDAYS_BEFORE = re.compile(
    rf"(?:\b{_BARE}(?:\s+{_NUMBER})?\s*(?:-|/|\N{{EN DASH}}|to|through)|\bbetween\s+{_BARE}(?:\s+{_NUMBER})?\s+and)\s*$",
    re.IGNORECASE,
)
_RANGE_AFTER = re.compile(
    rf"\s*(?:-|\N{{EN DASH}})\s*\d{{1,2}}\b(?![:.]\d|\s*[ap]m)|\s*(?:-|/|\N{{EN DASH}}|to|through)\s*{_BARE}\b",
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
    is_exact: bool = False
    """Whether its month is named."""


def days_in(text: str, start: int, end: int, came: date, last: date | None = None) -> Iterator[FoundDay]:
    """The days between these places of the text, counted from the day it came.

    `last` is the day named before it, which "the day after" and "that evening" count from.
    """
    if not _ANY.search(text, start, end):
        return
    weekday = here = None
    for match in _DAY.finditer(text, start, end):
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
        if _OF_WEEK.search(before):
            on, loose = _friday_of(on), True
        begins = _WEEKDAYS_BEFORE if match["wd6"] or match["wd1"] or match["wd2"] else _RANGE_BEFORE
        in_range = bool(match["d1"] or match["m2"] or match["wd6"]) and bool(
            begins.search(before) or _RANGE_AFTER.match(after)
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
        return (on, False) if on else None
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
        is_some_time = re.match(r"(?:in|over)\b.*\b(?:next|coming)\b", match["span"], re.IGNORECASE)
        return _counted(match, came), bool(is_some_time)
    is_next = "next" in match["when"].casefold()
    is_early = not match["when"].casefold().startswith(("next", "this", "sometime"))
    return None if is_early else (_friday_of(came) + timedelta(weeks=is_next), True)


def _week_from(words: str, came: date) -> date:
    """The day a week or a fortnight from today or tomorrow."""
    return came + timedelta(days=(14 if "fortnight" in words else 7) + ("tomorrow" in words))


def _coming(weekday: int, after: date) -> date:
    """The next day of this weekday, after this day."""
    return after + timedelta(days=(weekday - after.weekday()) % 7 or 7)


def _day_number(words: str) -> int:
    """The number of a day: `7`, `7th`, `seventh`."""
    digits = re.match(r"\d+", words)
    return int(digits[0]) if digits else _ORDINALS.index(re.sub(r"\s", "-", words.casefold())) + 1


def _by_number(match: re.Match[str], before: str, came: date) -> tuple[date, bool] | None:
    if match["iso"]:
        return parse_date(match["iso"], came, "plan"), False
    if match["num"]:
        bare = not match["y3"] and not match["wd3"]
        if bare and (
            match["sep"] == "-" or not (_IN_NUMBERS.search(before) or not before.strip(" -*\u2022"))
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
