"""Times of day as they are in running text: `2pm`, `9.30`, `half past two`, `from 2 to 4 pm`, with their zones."""

import re
from collections.abc import Iterator
from datetime import time

from msgspec import Struct

from interview_coach.core.text.times import parse_time
from interview_coach.core.text.zones import is_zone, zones_for
from interview_coach.errors import NotReadable

_HALF = r"\s?[ap]\.?\s?m\b\.?"
_CLOCK = rf"\d{{1,2}}(?:[:.h]\d{{2}})?(?:{_HALF})?"
_HOUR_WORD = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_TIME = re.compile(
    rf"""(?<![\d:.,$\u20ac\u00a3-])(?:
      (?P<half>half(?:\s+past)?|quarter\s+past|quarter\s+to)\s+(?P<hour>\d{{1,2}}|{_HOUR_WORD})
    | (?P<noon>\b(?:noon|midday)\b)
    | (?P<begin>{_CLOCK})\s*(?:-|\N{{EN DASH}}|\N{{EM DASH}}|\bto\b|\buntil\b|\btill\b|\band\b)\s*(?P<until>{_CLOCK})(?![\d:%])
    | (?P<one>\d{{1,2}}(?:[:.h]\d{{2}}{_HALF}|[:h]\d{{2}}|{_HALF}|\.\d{{2}}(?!\.?\d)))(?::00)?
    | (?P<oclock>\d{{1,2}}|{_HOUR_WORD})\s*(?:o['\u2019]?clock|uhr)\b
    | (?<=\bat\s)(?P<worded>{_HOUR_WORD})(?=\s*(?:[.,;?!)\n]|$|on\b|tomorrow|today|sharp|in\s+the|with\b))
    | (?P<hours>\d{{4}})\s*(?:hrs|hours)\b
    | (?P<iso>T\d{{2}}:\d{{2}})
    | (?P<bare>\d{{1,2}})(?![\d:%/\u20ac$-]|[.,]\d|\s*(?:st|nd|rd|th)\b|\s+(?:minutes?|mins?|hours?|days?|weeks?|months?|years?|people|candidates|questions|of\b|percent))
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_BARE_BEFORE = re.compile(
    r"(?:\bat|@|\babout|\baround|\bmake\s+it|\bnow|\binstead\s+of|\bfrom|\bpm|\bday|\btomorrow|\bor)\s*$",
    re.IGNORECASE,
)
_BEFORE_DAY = re.compile(
    r"\s*(?:on\s+)?(?:(?:mon|tues?|wed|thu|fri|sat|sun)[a-z]*|tomorrow|today)\b", re.IGNORECASE
)
_BETWEEN = re.compile(r"\bbetween\s*$", re.IGNORECASE)
_WORD_HOURS = [
    "-",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
_ZONE = re.compile(
    r"\s*[,(]?\s*(?P<zone>[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+|[A-Z]{2,4}T?\b|UK|Eastern|Pacific|Central|Mountain"
    r"|[A-Z][a-z]+(?=\s+time))(?:\s+(?:[Ss]tandard\s+|[Dd]aylight\s+)?[Tt]ime)?\)?"
)
_ZONE_WORDS = {
    "uk": "Europe/London", "eastern": "America/New_York", "pacific": "America/Los_Angeles",
    "central": "America/Chicago", "mountain": "America/Denver", "utc": "UTC", "london": "Europe/London",
    "berlin": "Europe/Berlin", "paris": "Europe/Paris", "dublin": "Europe/Dublin",
}  # fmt: skip
_CHANGED = re.compile(
    r"\b(?:chang|mov|shift|push|resched|bring|brought|postpon)\w*\b[^.?!\n]{0,30}\bfrom\s*$", re.IGNORECASE
)
"""The words before a time that is the old one."""


class FoundClock(Struct, frozen=True):
    """A time in a text, with its zone where one is named."""

    at: time
    zone: str | None
    start: int
    end: int


def clocks_in(text: str, start: int, end: int) -> Iterator[FoundClock]:
    """The times between these places of the text."""
    last: FoundClock | None = None
    for match in _TIME.finditer(text, start, end):
        if match["begin"] and _CHANGED.search(text[max(0, match.start() - 60) : match.start()]):
            # From one time to another: both are named, the old one first.
            yield from (
                FoundClock(at, None, match.start(name), match.end(name))
                for name in ("begin", "until")
                if (at := _by_day(match[name]))
            )
            continue
        at = _time_of(match, text)
        if at is None:
            continue
        zone, after = _zone_behind(text, match.end(), end)
        clock = FoundClock(at, zone, match.start(), after)
        if last and last.zone and zone and re.fullmatch(r"\s*[/(,]\s*", text[last.end : match.start()]):
            continue
        last = clock
        yield clock


def _time_of(match: re.Match[str], text: str) -> time | None:
    before = text[max(0, match.start() - 16) : match.start()]
    if match["noon"]:
        return time(12)
    if match["half"]:
        return _spoken(match)
    if match["hours"]:
        return _clock_of(f"{match['hours'][:2]}:{match['hours'][2:]}")
    if match["iso"]:
        return _clock_of(match["iso"][1:])
    if match["begin"]:
        return _begin(match["begin"], match["until"], before)
    if match["one"]:
        is_clear = not re.fullmatch(r"\d{1,2}\.\d{2}", match["one"])
        is_named = (
            is_clear
            or _BARE_BEFORE.search(before)
            or _after_day(before)
            or _is_set_off(match["one"], before)
            or _BEFORE_DAY.match(text, match.end())
        )
        return _by_day(match["one"]) if is_named else None
    if match["oclock"]:
        return _worded(match["oclock"])
    if match["worded"]:
        return _worded(match["worded"])
    if not _BARE_BEFORE.search(before) or re.match(r"\s+[A-Z]", text[match.end() : match.end() + 4]):
        return None
    return _plain_hour(int(match["bare"]))


def _after_day(before: str) -> bool:
    return bool(
        re.search(
            r"day,?\s*$|\b\d{1,2}[./-]\d{1,2},?\s*$|\d(?:st|nd|rd|th),?\s*$|\b(?:mon|tue|wed|thu|fri)s?,?\s*$|\d{4},?\s*$|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*,?\s*$",
            before,
            re.IGNORECASE,
        )
    )


def _is_set_off(words: str, before: str) -> bool:
    """Whether `9.30` stands behind a comma or a colon, as a time of the working day does."""
    hour, minute = (int(each) for each in words.split("."))
    return 7 <= hour <= 20 and minute % 5 == 0 and bool(re.search(r"[,:(]\s*$", before))


def _begin(begin: str, until: str, before: str) -> time | None:
    """The beginning of `2 to 4 pm`, `14:00-15:00`, `between 2 and 4`."""
    is_clock = re.search(r"[:h]\d|[ap]\.?\s?m", begin + until, re.IGNORECASE)
    if not is_clock and not (_BARE_BEFORE.search(before) or _BETWEEN.search(before)):
        return None
    half = re.search(_HALF + "$", until, re.IGNORECASE)
    if half and not re.search(_HALF + "$", begin, re.IGNORECASE):
        first, last = _clock_of(begin + half[0]), _clock_of(until)
        if first and last and first < last:
            return first
        other = "am" if "p" in half[0].casefold() else "pm"
        return _clock_of(begin + other)
    return _by_day(begin) or (_plain_hour(int(begin)) if begin.isdecimal() else None)


def _by_day(words: str) -> time | None:
    """The time; `2:30` is one in the afternoon."""
    found = _clock_of(words)
    is_short = re.fullmatch(r"[1-6][:.h]\d{2}", words.strip())
    return found.replace(hour=found.hour + 12) if found and is_short else found


def _clock_of(words: str) -> time | None:
    words = re.sub(r"(?<=\d)h(?=\d)", ":", words.casefold().replace(" ", ""))
    try:
        return parse_time(
            words.removesuffix(".") if words.endswith("m.") and "." not in words[:-1] else words
        )
    except NotReadable:
        return None


def _plain_hour(hour: int) -> time | None:
    """An hour without a half of the day, in working hours."""
    return time(hour + 12 if 1 <= hour <= 7 else hour) if 1 <= hour <= 23 else None


def _worded(word: str) -> time | None:
    """The hour in letters or digits, in working hours."""
    return _plain_hour(int(word) if word.isdecimal() else _WORD_HOURS.index(word.casefold()))


def _spoken(match: re.Match[str]) -> time | None:
    kind = match["half"].casefold()
    base = _worded(match["hour"])
    if base is None:
        return None
    if kind.startswith("half"):
        return base.replace(minute=30)
    return base.replace(minute=15) if kind.endswith("past") else base.replace(hour=base.hour - 1, minute=45)


def _zone_behind(text: str, at: int, end: int) -> tuple[str | None, int]:
    match = _ZONE.match(text, at, min(end, at + 40))
    if match is None:
        return None, at
    name = match["zone"]
    zone = (
        _ZONE_WORDS.get(name.casefold())
        or next(iter(zones_for(name)), None)
        or (name if "/" in name and is_zone(name) else None)
    )
    return (zone, match.end()) if zone else (None, at)
