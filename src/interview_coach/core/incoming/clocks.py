"""Times of day as they are in running text: `2pm`, `9.30`, `half past two`, `from 2 to 4 pm`, with their zones."""

import re
from collections.abc import Iterator
from datetime import time

from msgspec import Struct

from interview_coach.core.incoming.clock_words import (
    AFTER_DAY,
    BARE_BEFORE,
    BEFORE_DAY,
    BEHIND_BARE,
    BETWEEN,
    CHANGED,
    CHANGING,
    COMPACT_BEFORE,
    ENDS_AT,
    EVENING,
    HALF,
    LATE,
    LEADS_TO_BARE,
    MONEY,
    MORNING,
    NAMELY,
    NO_CLOCK_BEFORE,
    OURS,
    PRICED,
    STREET,
    TIME,
    YOURS,
    ZONE,
    ZONE_WORDS,
)
from interview_coach.core.incoming.spoken_hours import plain_hour, time_in_words, worded_hour
from interview_coach.core.text.times import parse_time
from interview_coach.core.text.zones import is_zone, zones_for, zones_meant
from interview_coach.errors import NotReadable

_BEHIND_WORD = re.compile(r"\s*(?:on\b|tomorrow|today|sharp|with\b|as\b|that\b)", re.IGNORECASE)


class FoundClock(Struct, frozen=True):
    """A time in a text, with its zone where one is named."""

    at: time
    zone: str | None
    start: int
    end: int


def clocks_in(text: str, start: int, end: int) -> Iterator[FoundClock]:
    """The times between these places of the text; of one that is told in two zones, yours."""
    found = list(_all_clocks(text, start, end))
    is_told = any(YOURS.match(text, each.end) for each in found)
    for number, each in enumerate(found):
        between = text[found[number - 1].end : each.start] if number else ""
        if not (OURS.match(text, each.end) and (is_told or NAMELY.search(between))):
            yield each


def _all_clocks(text: str, start: int, end: int) -> Iterator[FoundClock]:
    last: FoundClock | None = None
    for match in TIME.finditer(text, start, end):
        if match["begin"] and _are_two(match, text[max(0, match.start() - 60) : match.start()]):
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
        if last and _is_for_start(text, last, match.start()):
            continue
        if last and last.zone and zone and re.fullmatch(r"\s*[/(,]\s*", text[last.end : match.start()]):
            continue
        last = clock
        yield clock


def _are_two(match: re.Match[str], before: str) -> bool:
    """Whether two times are named, not one with its end: `changed from 10 to 11`, `09:45 and 11:15`."""
    is_pair = re.search(r"\band\b", match[0], re.IGNORECASE) and not BETWEEN.search(before)
    is_change = re.search(r"\bto\b", match[0], re.IGNORECASE) and CHANGING.search(before)
    return bool(is_pair or is_change or CHANGED.search(before))


def _is_for_start(text: str, last: FoundClock, start: int) -> bool:
    """Whether the time behind the last one is when it begins in earnest: `9.45 for 10`."""
    is_arrival = re.search(
        r"arriv\w+(?: at|:)?\s*$", text[max(0, last.start - 16) : last.start], re.IGNORECASE
    )
    return not is_arrival and bool(re.fullmatch(r"\s*for\s+(?:an?\s+)?", text[last.end : start]))


def _time_of(match: re.Match[str], text: str) -> time | None:
    before, after = (
        text[max(0, match.start() - 40) : match.start()].rpartition("\n")[2],
        text[match.end() : match.end() + 48],
    )
    if match["noon"]:
        return time(12)
    if match["hours"] or match["compact"]:
        return _compact(match, before, after)
    if match["iso"]:
        return _clock_of(match["iso"][1:])
    if match["begin"]:
        return _in_half(_begin(match, before), match["until"], before, after)
    if match["one"]:
        return _in_half(_one(match["one"], before, after), match["one"], before, after)
    return _in_half(_hour_of(match, before, after), "", before, after)


def _hour_of(match: re.Match[str], before: str, after: str) -> time | None:
    """The time that is written without minutes in digits: `half two`, `4 o'clock`, `at ten`, `15h`."""
    if match["spoken"]:
        return time_in_words(match)
    if hour := match["oclock"] or match["ish"]:
        return worded_hour(hour)
    is_led = BEFORE_DAY.match(after) and LEADS_TO_BARE.search(before)
    is_asked = re.search(r"(?:^|[?!])\s*$", before) and re.match(r"\s*(?:ish)?\?", after)
    is_said = bool(BARE_BEFORE.search(before) or is_led or BEHIND_BARE.match(after) or is_asked)
    if match["french"]:
        is_set_off = bool(re.search(r",\s*$", before)) or _after_day(before)
        return plain_hour(int(match["french"])) if is_said or is_set_off else None
    if match["worded"]:
        return _in_letters(match, before, after)
    is_count = re.search(r"\b(?:days?|weeks?|months?|years?)\b[^.!?\n]{0,12}\bor\s*$", before, re.IGNORECASE)
    if not is_said or is_count or (re.match(r"\s+(?!I\b)[A-Z]", after[:4]) and not BEFORE_DAY.match(after)):
        return None
    return plain_hour(int(match["bare"]))


def _in_letters(match: re.Match[str], before: str, after: str) -> time | None:
    """An hour in letters, perhaps with its minutes: `at ten`, `six thirty`."""
    is_set_off = re.match(r"\s*(?:[.,;?!)\n]|$)", after)
    is_led = re.search(r"\b(?:at|around|about|say)\s+$", before, re.IGNORECASE)
    is_named = (
        match["minute"]
        or match["half"]
        or BEHIND_BARE.match(after)
        or (is_set_off and (is_led or _after_day(before.rstrip())))
        or (before.casefold().endswith("by ") and BEFORE_DAY.match(after))
        or (before.endswith("at ") and (_after_day(before[:-3].rstrip()) or _BEHIND_WORD.match(after)))
    )
    found = worded_hour(match["worded"]) if is_named else None
    if found and match["half"]:
        found = _clock_of(f"{found.hour % 12 or 12}{match['half']}")
    if found is None or not match["minute"]:
        return found
    minute = match["minute"].casefold()
    return found.replace(minute={"fi": 15, "th": 30, "fo": 45, "oh": 5, "tw": 20}[minute[:2]])


def _compact(match: re.Match[str], before: str, after: str) -> time | None:
    """The time in `1400 hrs`, `wed 330`, `12/04/2026 0900`."""
    digits = match["hours"] or match["compact"]
    if not match["hours"] and not _is_compact(digits, before, after):
        return None
    return _by_day(f"{digits[:-2]}:{digits[-2:]}")


def _is_compact(digits: str, before: str, after: str) -> bool:
    """Whether digits without a colon are a time; `0745` is one wherever nothing speaks against it."""
    if len(digits) == 4 and re.search(r"\b\d{4}\s*(?:and|to|until|till?)\s*$", before, re.IGNORECASE):
        return False
    is_set_off = len(digits) == 3 or before.endswith(", at ")
    is_house = STREET.match(after) or (is_set_off and re.match(r"\s+[A-Z]", after))
    if int(digits) % 5 or PRICED.match(after) or (is_house and not BEFORE_DAY.match(after)):
        return False
    if _after_day(before) or NO_CLOCK_BEFORE.search(before):
        return _after_day(before)
    is_year = digits.startswith("20")
    return bool(
        (digits[0] == "0" and len(digits) == 4 and not re.match(r"\s*\d", after))
        or (len(digits) == 4 and not is_year and COMPACT_BEFORE.search(before))
        or BEFORE_DAY.match(after)
        or (
            BARE_BEFORE.search(before)
            and not re.search(r"\b(?:from|or|about|around)\s*$", before, re.IGNORECASE)
        )
    )


def _one(words: str, before: str, after: str) -> time | None:
    """The time with its minutes, or with its half of the day."""
    if re.fullmatch(r"\d{1,2}\.\d{2}", words) and not (
        BARE_BEFORE.search(before)
        or _after_day(before)
        or BEFORE_DAY.match(after)
        or (_is_working_time(words) and not MONEY.search(before) and not PRICED.match(after))
    ):
        return None
    is_short = re.fullmatch(r"\d{1,2}[ap]", words, re.IGNORECASE)
    if is_short and not (_after_day(before) or BARE_BEFORE.search(before) or BEFORE_DAY.match(after)):
        return None
    if is_short and NO_CLOCK_BEFORE.search(before) and not _after_day(before):
        return None
    return _by_day(words)


def _in_half(at: time | None, written: str, before: str, after: str) -> time | None:
    """The time in the half of the day that the words around it name: `7 in the evening`, `Friday night, 8 o'clock`."""
    if at is None or re.search(HALF, written, re.IGNORECASE):
        return at
    if MORNING.match(after):
        return at.replace(hour=at.hour - 12) if at.hour > 12 else at
    if 13 <= at.hour <= 18 and (until := ENDS_AT.match(after)) and int(until["hour"]) + 12 < at.hour:
        return at.replace(hour=at.hour - 12)
    if at.hour < 12 and at.hour >= 5 and (EVENING.match(after) or LATE.search(before)):
        return at.replace(hour=at.hour + 12)
    return at


def _after_day(before: str) -> bool:
    return bool(AFTER_DAY.search(before))


def _is_working_time(words: str) -> bool:
    """Whether `9.30` is a time of the working day."""
    hour, minute = (int(each) for each in words.split("."))
    return 1 <= hour <= 20 and minute % 5 == 0 and minute < 60


def _begin(match: re.Match[str], before: str) -> time | None:
    """The beginning of `2 to 4 pm`, `14:00-15:00`, `between 2 and 4`, `8 till 12`."""
    begin, until = match["begin"], match["until"]
    is_till = re.search(r"\btill?\b", match[0], re.IGNORECASE)
    is_clock = re.search(r"[:h]\d|[ap]\.?\s?m", begin + until, re.IGNORECASE)
    if not is_clock and not (
        BARE_BEFORE.search(before) or BETWEEN.search(before) or is_till or _after_day(before)
    ):
        return None
    half = re.search(HALF + "$", until, re.IGNORECASE)
    if half and not re.search(HALF + "$", begin, re.IGNORECASE):
        first, last = _clock_of(begin + half[0]), _clock_of(until)
        if first and last and first < last:
            return first
        other = "am" if "p" in half[0].casefold() else "pm"
        return _clock_of(begin + other)
    first = _by_day(begin) or (plain_hour(int(begin)) if begin.isdecimal() else None)
    if first and first.hour > 12 and begin[:1] != "1" and until.isdecimal() and int(until) + 12 < first.hour:
        return first.replace(hour=first.hour - 12)
    return first


def _by_day(words: str) -> time | None:
    """The time; `2:30` is one in the afternoon."""
    if words.casefold().endswith(("noon", "midday")):
        return time(12)
    found = _clock_of(words)
    is_short = re.fullmatch(r"[1-6][:.h]\d{2}", words.strip())
    return found.replace(hour=found.hour + 12) if found and is_short else found


def _clock_of(words: str) -> time | None:
    words = re.sub(r"(?<=\d)h(?=\d)", ":", words.casefold().replace(" ", ""))
    words = re.sub(r"(?<=\d[ap])$", "m", words)
    try:
        return parse_time(
            words.removesuffix(".") if words.endswith("m.") and "." not in words[:-1] else words
        )
    except NotReadable:
        return None


def _zone_behind(text: str, at: int, end: int) -> tuple[str | None, int]:
    match = ZONE.match(text, at, min(end, at + 40))
    if match is None:
        return None, at
    name = match["zone"]
    zone = (
        ZONE_WORDS.get(name.casefold())
        or next(iter(zones_for(name)), None)
        or (name if "/" in name and is_zone(name) else None)
        or next(iter(zones_meant(name).names if " " in name or name.istitle() else ()), None)
    )
    return (zone, match.end()) if zone else (None, at)
