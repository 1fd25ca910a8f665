"""Hours as they are spoken: `half two`, `quarter past nine`, `ten`."""

import re
from datetime import time

_WORD_HOURS = (
    "-", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_SPOKEN_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty five": 25}


def plain_hour(hour: int) -> time | None:
    """An hour without a half of the day, in working hours."""
    return time(hour + 12 if 1 <= hour <= 6 else hour) if 1 <= hour <= 23 else None


def worded_hour(word: str) -> time | None:
    """The hour in letters or digits, in working hours."""
    return plain_hour(int(word) if word.isdecimal() else _WORD_HOURS.index(word.casefold()))


def time_in_words(match: re.Match[str]) -> time | None:
    """The time in `half two`, `quarter past nine`, `20 to 10`."""
    base = worded_hour(match["hour"])
    if base is None:
        return None
    words = match["spoken"].casefold().replace("-", " ").split()
    if words[0] == "half":
        return base.replace(minute=30)
    name = " ".join(word for word in words[:-1] if word != "a")
    minutes = _SPOKEN_MINUTES.get(name) or int(name)
    if words[-1] == "past":
        return base.replace(minute=minutes)
    return base.replace(hour=base.hour - 1, minute=60 - minutes)
