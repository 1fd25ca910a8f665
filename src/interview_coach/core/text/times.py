"""Times as people write them, alone or behind a day: `14:00`, `2pm`, `2.30 p.m.`, `noon`, `thu 3 dec, 14:00-15:00`."""

import re
from datetime import date, time

from msgspec import Struct

from interview_coach.core.text.dates import days_in_numbers, parse_date, weekday_of, words_of
from interview_coach.core.text.readings import Direction, as_choices, quoted
from interview_coach.core.text.when import day
from interview_coach.core.text.zones import is_zone, read_zone, zones_for
from interview_coach.errors import NotReadable, TwoReadings

TIME_EXAMPLES = "Write it like 14:00 or 2pm."

_CLOCK = r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|noon"
_RANGE = rf"(\d{{1,2}}|{_CLOCK})(?: ?[-\N{{EN DASH}}\N{{EM DASH}}] ?| to | until )({_CLOCK})"
_TAIL = rf"(?:(.*?)(?:,? (?:at |from )?|,))?({_RANGE}|{_CLOCK})"
_TIME_24 = r"(\d{1,2})[:.](\d{2})"
_TIME_12 = r"(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\.?"
_ISO_T = r"(\d{4}-\d{2}-\d{2})t(\d{2}:\d{2})(?::00)?"
_WITH_ZONE = r"(.*) (\S+)"


class Written(Struct, frozen=True):
    """What was written of a moment: the day, and where they are there the time and its zone."""

    on: date
    at: time | None = None
    zone: str | None = None


def parse_moment(text: str, today: date, direction: Direction) -> Written:
    """The day, and the time if one is written, perhaps with its zone: `thu 14:00`, `3 dec at 2pm Europe/Berlin`.

    Raises:
        TwoReadings: the day, or what comes after it, has several readings.
        NotReadable: see `parse_date`, `parse_time` and `read_zone`.
    """
    words, zone = _without_zone(" ".join(text.split()))
    words = re.sub(_ISO_T, r"\1 \2", words_of(words), flags=re.ASCII)
    tail = re.fullmatch(_TAIL, words, re.ASCII)
    if tail is None:
        return Written(parse_date(text, today, direction))
    if tail[1] in (None, "at"):
        if days_in_numbers(words, None, today):
            return Written(parse_date(text, today, direction))
        raise NotReadable(
            f"{quoted(text)} is a time without a day.",
            f"Write the day too, such as thu 14:00. Only the time has changed? --at {tail[2]}",
        )
    at = parse_time(tail[2])
    behind = f" {at:%H:%M}{f' {zone}' if zone else ''}"
    try:
        found = Written(parse_date(tail[1], today, direction), at, zone)
    except TwoReadings as error:
        raise error.followed_by(behind) from None
    if weekday_of(tail[1]) is not None:
        _refuse_day_as_time(text, tail[2], found, behind, today)
    return found


def parse_time(text: str) -> time:
    """The time of day: `14:00`, `2pm`, `2.30 pm`, `noon`; of `14:00-15:00` the beginning.

    Raises:
        NotReadable: not a time, or one with two readings (`9` could be morning or evening).
    """
    words = words_of(text)
    if match := re.fullmatch(_RANGE, words, re.ASCII):
        begins, ends = match[1], match[2]
        half = re.search(r" ?[ap]\.?m\.?$", ends)
        first = _time(begins) or (_time(begins + half[0]) if half else None)
        last = _time(ends)
        if first and last and first < last:
            return first
    elif found := _time(words):
        return found
    raise NotReadable(f"{quoted(text)} isn't a time I can read.", TIME_EXAMPLES)


def _time(words: str) -> time | None:
    if words == "noon":
        return time(12)
    if match := re.fullmatch(_TIME_24, words, re.ASCII):
        hour, minute = int(match[1]), int(match[2])
        return time(hour, minute) if hour <= 23 and minute <= 59 else None
    if match := re.fullmatch(_TIME_12, words, re.ASCII):
        hour, minute = int(match[1]), int(match[2] or 0)
        if 1 <= hour <= 12 and minute <= 59:
            return time(hour % 12 + (12 if match[3] == "p" else 0), minute)
    return None


def _without_zone(text: str) -> tuple[str, str | None]:
    """The words without the zone at their end, and that zone."""
    match = re.fullmatch(_WITH_ZONE, text)
    if match and (is_zone(match[2]) or zones_for(match[2]) or (match[2][0].isalpha() and "/" in match[2])):
        return match[1], read_zone(match[2])
    return text, None


def _refuse_day_as_time(text: str, typed: str, found: Written, behind: str, today: date) -> None:
    """Refuse `fri 11.12`, where 11 December is a Friday: it may be that day, or eleven past eleven on another."""
    days = days_in_numbers(typed, found.on.weekday(), today)
    if days and "." in typed:
        raise TwoReadings(
            f"{quoted(text)} could be a day or a time.",
            [*as_choices(days, today), (f"{found.on}{behind}", f"{day(found.on)},{behind}")],
        )
