"""Days named by an end or a distance: `the end of next week`, `mid January`, `within five working days`."""

import calendar
import re
from datetime import date, timedelta

from interview_coach.core.text.when import MONTH_NAMES

FRIDAY = 4
_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "fourteen": 14,
}  # fmt: skip


def friday_of(day: date) -> date:
    """The Friday of its week."""
    return day + timedelta(days=FRIDAY - day.weekday())


def weeks_from(words: str, came: date) -> date:
    """The day one week or two from today or tomorrow."""
    return came + timedelta(days=(14 if "fortnight" in words else 7) + ("tomorrow" in words))


def day_of_end(match: re.Match[str], came: date) -> tuple[date, bool] | None:
    """The end of a day, week or month, or of a number of days."""
    if match["eod"]:
        return came, False
    if match["eow"]:
        word = match["eow"].casefold()
        return friday_of(came) + timedelta(weeks="next" in word), word.startswith("late")
    if match["eom"] or match["mid"]:
        return _in_named_month(match, came), bool(match["mid"])
    if match["span"]:
        is_some_time = re.match(
            r"(?:in|over)\b.*\b(?:next|coming)\b|.*\bor\s+so$", match["span"], re.IGNORECASE
        )
        return _counted(match, came), bool(is_some_time)
    is_next = "next" in match["when"].casefold()
    is_early = not match["when"].casefold().startswith(("next", "this", "sometime"))
    return None if is_early else (friday_of(came) + timedelta(weeks=is_next), True)


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
            count -= day.weekday() <= FRIDAY
        return day
    return came + timedelta(days=count * {"week": 7, "fortnight": 14}.get(unit, 1))
