"""Times as people write them, alone or behind a day: `14:00`, `2pm`, `2.30 p.m.`, `noon`, `thu 3 dec, 14:00-15:00`."""

import re
from datetime import date, time

from msgspec import Struct

from interview_coach.core.text.dates import days_in_numbers, parse_date, weekday_of, words_of
from interview_coach.core.text.readings import Direction, as_choices, quoted
from interview_coach.core.text.when import MORNING, day, distance
from interview_coach.core.text.zones import LONGEST_ZONE, Zones, read_zone, zones_meant
from interview_coach.errors import NotReadable, TwoReadings

TIME_EXAMPLES = "Write it like 14:00 or 2pm."

_CLOCK = r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|noon"
_RANGE = rf"(\d{{1,2}}|{_CLOCK})(?: ?[-\N{{EN DASH}}\N{{EM DASH}}] ?| to | until )({_CLOCK})"
_TAIL = rf"(?:(.*?)(?:,? (?:at |from )?|,))?({_RANGE}|{_CLOCK})"
_TIME_24 = r"(\d{1,2})[:.](\d{2})"
_TIME_12 = r"(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\.?"
_PART_OF_DAY = r"\b((?:[1-9]|1[0-2])(?:[:.]\d{2})?) in the (morning|afternoon|evening)\b"
_ISO_T = r"(\d{4}-\d{2}-\d{2})t(\d{2}:\d{2})(?::00)?"
_BARE_HOUR = r"(.+?),? (?:at |@ ?)(\d{1,2})(?: o'?clock)?"
_TIME_FIRST = (
    rf"(?:at (?P<at>\d{{1,2}})(?: o'?clock)? (?:on )?|(?P<on>\d{{1,2}}) on |(?:at )?(?P<clock>{_CLOCK}),? (?:on )?)"
    r"(?P<day>.*[a-z].*|\d{4}-\d{2}-\d{2})"
)


_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_HOUR = rf"(?P<hour>\d{{1,2}}|{'|'.join(_HOURS)})"
_SPOKEN = (
    rf"\b(?:(?P<part>half|quarter) (?P<side>past|to) {_HOUR}\b(?P<known>(?= ?[ap]\.?m\b| in the ))?"
    rf"|(?P<at>at )(?P<bare>{'|'.join(_HOURS)})\b)"
)
"""`half past ten`, `quarter to three`; `at ten`."""


class DayAndTime(Struct, frozen=True):
    """A day as it was typed, with its time and zone if they were named."""

    on: date
    at: time | None = None
    zone: str | None = None


def parse_moment(text: str, today: date, direction: Direction) -> DayAndTime:
    """The day, and the time if one is written, perhaps with its zone: `thu 14:00`, `3 dec at 2pm Europe/Berlin`.

    Raises:
        TwoReadings: the day, or what comes after it, has several readings.
        NotReadable: see `parse_date`, `parse_time` and `read_zone`.
    """
    words, zones = _without_zone(" ".join(text.split()))
    words = _day_first(re.sub(_ISO_T, r"\1 \2", _in_letters(words_of(words)), flags=re.ASCII))
    hour = re.fullmatch(_BARE_HOUR, words, re.ASCII)
    tail = hour or re.fullmatch(_TAIL, words, re.ASCII)
    if tail is None:
        return DayAndTime(parse_date(text, today, direction))
    if tail[1] in (None, "at"):
        if days_in_numbers(words, None, today):
            return DayAndTime(parse_date(text, today, direction))
        raise NotReadable(
            f"{quoted(text)} is a time without a day.",
            f"Write the day too, such as thu 14:00. Only the time has changed? --at {tail[2]}",
        )
    times = _hours(int(tail[2])) if hour else [parse_time(tail[2])]
    if len(times) == 1 and (zones.is_clear or not zones.names):
        return _at_one_time(text, tail, times[0], zones.names, today, direction)
    raise _several(text, _days(tail[1], today, direction), times, zones, today)


def _at_one_time(
    text: str, tail: re.Match[str], at: time, zones: tuple[str, ...], today: date, direction: Direction
) -> DayAndTime:
    zone = zones[0] if zones else None
    behind = f" {at:%H:%M}{f' {zone}' if zone else ''}"
    try:
        found = DayAndTime(parse_date(tail[1], today, direction), at, zone)
    except TwoReadings as error:
        raise error.followed_by(behind) from None
    if weekday_of(tail[1]) is not None:
        _refuse_day_as_time(text, tail[2], found, behind, today)
    return found


def _in_letters(words: str) -> str:
    """The words with `10 in the morning` as `10am`, `3 in the afternoon` as `3pm`, and `half past ten` as `10:30`."""
    words = re.sub(_SPOKEN, _in_digits, words, flags=re.ASCII)
    return re.sub(
        _PART_OF_DAY,
        lambda match: f"{match[1]}{'am' if match[2] == 'morning' else 'pm'}",
        words,
        flags=re.ASCII,
    )


def _in_digits(said: re.Match[str]) -> str:
    """A spoken time in digits. An hour before seven is one in the afternoon, unless the morning is named."""
    if said["bare"]:
        return f"at {_HOURS.index(said['bare']) + 1}"
    hour = _HOURS.index(said["hour"]) + 1 if said["hour"] in _HOURS else int(said["hour"])
    minute = 30 if said["part"] == "half" else 15
    if said["side"] == "to":
        hour, minute = hour - 1 or 12, 60 - minute
    late = hour < MORNING and said["known"] is None
    return f"{hour}:{minute:02}{'pm' if late else ''}"


def _day_first(words: str) -> str:
    """The words with the day in front, where the time was: `at 3 on friday`, `2pm tomorrow`."""
    if match := re.fullmatch(_TIME_FIRST, words, re.ASCII):
        return f"{match['day']} at {match['at'] or match['on'] or match['clock']}"
    return words


def _days(words: str, today: date, direction: Direction) -> list[date]:
    try:
        return [parse_date(words, today, direction)]
    except TwoReadings as error:
        return [date.fromisoformat(each) for each, _ in error.readings]


def _hours(hour: int) -> list[time]:
    """The times that a bare hour can mean: the one in the day first."""
    if not 1 <= hour <= 12:
        return [parse_time(f"{hour}:00")]
    morning, afternoon = time(hour % 12), time(hour % 12 + 12)
    return [morning, afternoon] if MORNING <= hour < 12 else [afternoon, morning]


def _several(text: str, days: list[date], times: list[time], zones: Zones, today: date) -> TwoReadings:
    """That it could be any of these days at any of these times."""
    found = [
        (on, f"{at:%H:%M}{f' {zone}' if zone else ''}")
        for on in days
        for at in times
        for zone in zones.names or (None,)
    ]
    readings = [(f"{on} {behind}", f"{day(on)}, {behind}, {distance(on, today)}") for on, behind in found]
    several = "could mean" if len(found) > 1 else "probably means"
    said = " or ".join(f"{day(on)}, {behind}" for on, behind in found)
    return TwoReadings(f"{quoted(text)} {several} {said}.", readings)


def parse_time(text: str) -> time:
    """The time of day: `14:00`, `2pm`, `2.30 pm`, `noon`; of `14:00-15:00` the beginning.

    Raises:
        NotReadable: not a time, or one with two readings (`9` could be morning or evening).
    """
    words = _in_letters(words_of(text))
    if match := re.fullmatch(_RANGE, words, re.ASCII):
        begins, ends = match[1], match[2]
        half = re.search(r" ?[ap]\.?m\.?$", ends)
        first = _time(begins) or (_time(begins + half[0]) if half else None)
        last = _time(ends)
        if first and last and first < last:
            return first
    elif found := _time(words):
        return found
    elif re.fullmatch(r"[1-9]|1[0-2]", words, re.ASCII):
        either = [f"{at:%H:%M}" for at in _hours(int(words))]
        raise TwoReadings(f"{quoted(text)} could mean {' or '.join(either)}.", [(at, at) for at in either])
    said = f"{quoted(text)} isn't a time I can read." if words else "You didn't give a time."
    raise NotReadable(said, TIME_EXAMPLES)


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


def _without_zone(text: str) -> tuple[str, Zones]:
    """The words without the zone at their end, and the zones it can mean: `Europe/Berlin`, `new york`, `ET`."""
    words = text.split()
    named = words[:-1] if words[-1:] and words[-1].casefold() == "time" else words
    for count in range(1, min(len(named), LONGEST_ZONE + 1)):
        last = named[-count:]
        if last[0][0].isalpha() and (found := zones_meant(" ".join(last))).names:
            return " ".join(named[:-count]), found
    if len(words) > 1 and words[-1][0].isalpha() and "/" in words[-1]:
        read_zone(words[-1])
    return text, Zones(())


def _refuse_day_as_time(text: str, typed: str, found: DayAndTime, behind: str, today: date) -> None:
    """Refuse `fri 11.12`, where 11 December is a Friday: it may be that day, or eleven past eleven on another."""
    days = days_in_numbers(typed, found.on.weekday(), today)
    if days and "." in typed:
        raise TwoReadings(
            f"{quoted(text)} could be a day or a time.",
            [*as_choices(days, today), (f"{found.on}{behind}", f"{day(found.on)},{behind}")],
        )
