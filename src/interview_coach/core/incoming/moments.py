"""Days with their times in a text, and what each is for: the event itself, a last day, the old day, or a start."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, time
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.incoming.days import FoundDay, days_in
from interview_coach.core.text.times import parse_time
from interview_coach.core.text.zones import is_zone, zones_for
from interview_coach.errors import NotReadable

Part = Literal["event", "deadline", "old", "new", "start", "past"]

_HALF = r"\s?[ap]\.?\s?m\b\.?"
_CLOCK = rf"\d{{1,2}}(?:[:.h]\d{{2}})?(?:{_HALF})?"
_TIME = re.compile(
    rf"""(?<![\d:.,$\u20ac\u00a3-])(?:
      (?P<half>half\s+past|quarter\s+past|quarter\s+to)\s+(?P<hour>\d{{1,2}}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)
    | (?P<noon>\b(?:noon|midday)\b)
    | (?P<begin>{_CLOCK})\s*(?:-|\N{{EN DASH}}|\N{{EM DASH}}|\bto\b|\buntil\b|\btill\b|\band\b)\s*(?P<until>{_CLOCK})(?![\d:%])
    | (?P<one>\d{{1,2}}(?:[:.h]\d{{2}}{_HALF}|[:h]\d{{2}}|{_HALF}|\.\d{{2}}(?!\.?\d)))(?::00)?
    | (?P<oclock>\d{{1,2}})\s*(?:o['\u2019]?clock|uhr)\b
    | (?P<hours>\d{{4}})\s*(?:hrs|hours)\b
    | (?P<iso>T\d{{2}}:\d{{2}})
    | (?P<bare>\d{{1,2}})(?![\d:%/\u20ac$-]|[.,]\d|\s*(?:st|nd|rd|th)\b|\s+(?:minutes?|mins?|hours?|days?|weeks?|months?|years?|people|candidates|questions|of\b|percent))
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_BARE_BEFORE = re.compile(
    r"(?:\bat|@|\babout|\baround|\bmake\s+it|\binstead\s+of|\bfrom|\bpm|\bday|\btomorrow|\bor)\s*$",
    re.IGNORECASE,
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
_BEFORE: tuple[tuple[Part, str], ...] = (
    ("deadline", r"(?:\bby|\bbefore|\buntil|\btill|\blater than|\bdeadline(?: is|:)?|\bdue(?: on| by| date:?)?|\bexpires?(?: on)?|\bvalid (?:until|through|till)|\bwithin|\bup to|\bcloses?(?: on)?|\blatest:?|\bas of)"),
    ("start", r"\b(?:start(?:s|ing)?|commenc\w+|beginning|first day|effective|joining)(?: date)?(?: would be| will be| is| of|:)?(?: on| from)?"),
    ("old", r"(?:\bfrom|\binstead of|\brather than|\boriginally(?: \w+)?(?: for| on)?|\bnot|\bpreviously(?: \w+)?(?: for| on)?|\bwas(?: scheduled| planned)?(?: for| on)?)"),
    ("new", r"(?:\bto|\bnew (?:date|time)(?: is)?:?|\bnow(?: on| at| for)?|\bmake it)"),
)  # fmt: skip
_PREFIX = (
    r"(?:\s+(?:the|this|next|coming|about|around|say|at|on|end|of|close|business|eod|cob|day|latest))*\s*$"
)
_ROLES = tuple((part, re.compile(words + _PREFIX, re.IGNORECASE)) for part, words in _BEFORE)
_PAST = re.compile(
    r"\b(?:thank(?:s| you)(?: \w+)? for|following (?:your|our|the)|after (?:your|our)|since (?:your|our)|met|spoke|interviewed|came in|coming in"
    r"|was nice|was great|was lovely|was good|discussed|attending|sent|dated|made)\b[^.!?\n,;]{0,60}$",
    re.IGNORECASE,
)


_OFF = re.compile(
    r"\b(?:can(?:['\u2019]t|not| not)|won['\u2019]t|unable to|not able to) (?:be able to )?(?:make|do|attend|meet)\b[^.!?\n]*$|\b(?:conflict|ill|sick|unavailable"
    r"|not available|reschedule|rearrange|cancel)\b[^.!?\n]*$",
    re.IGNORECASE,
)


class MailMoment(Struct, frozen=True):
    """A day, its time where there is one, and its part in what is said. Places are those of the text as given."""

    on: date | None
    at: time | None
    zone: str | None
    start: int
    end: int
    part: Part = "event"
    is_loose: bool = False


class _Clock(Struct, frozen=True):
    at: time
    zone: str | None
    start: int
    end: int


def moments_in(text: str, spans: Sequence[tuple[int, int]], came: date) -> list[MailMoment]:
    """The moments in these sentences of the text, in order."""
    found: list[MailMoment] = []
    last: MailMoment | None = None
    for start, end in spans:
        days = list(days_in(text, start, end, came))
        days = [day for number, day in enumerate(days) if not _belongs_to_next(text, days, number)]
        clocks = [
            each
            for each in _clocks(text, start, end)
            if not any(day.start < each.end and each.start < day.end for day in days)
        ]
        here = _joined(text, days, clocks, came)
        if last and here and last.at is None and all(each.on is None for each in here):
            found = [each for each in found if each is not last]
            here = [replace(each, on=last.on, part=last.part, start=last.start) for each in here]
        found += here
        dated = [each for each in here if each.on]
        last = dated[-1] if dated else None if here else last
    return found


def _belongs_to_next(text: str, days: list[FoundDay], number: int) -> bool:
    """Whether this is the end of a day that is named right behind it: `EOD Friday`."""
    if number + 1 == len(days):
        return False
    between = text[days[number].end : days[number + 1].start]
    return days[number].is_ending and bool(re.fullmatch(r"\s*(?:on|,|of)?\s*", between))


def _joined(text: str, days: list[FoundDay], clocks: list[_Clock], came: date) -> list[MailMoment]:
    times: dict[int, list[_Clock]] = {number: [] for number in range(len(days))}
    alone: list[_Clock] = []
    for clock in clocks:
        nearest = _day_for(text, days, clock)
        (times[nearest] if nearest is not None else alone).append(clock)
    found = [
        MailMoment(None, each.at, each.zone, each.start, each.end, _part(text, each.start, each.end))
        for each in alone
    ]
    for number, day in enumerate(days):
        part = _part_of(text, day, came)
        found += [_at(text, day, part, clock) for clock in times[number]] or [_at(text, day, part, None)]
    return sorted(found, key=lambda each: each.start)


def _part_of(text: str, day: FoundDay, came: date) -> Part:
    told = bool(_PAST.search(text[max(0, day.start - 80) : day.start]))
    part = _part(text, day.start, day.end)
    if day.is_ending and part == "event":
        part = "deadline"
    return "past" if day.on < came or (told and (day.on == came or part != "deadline")) else part


def _at(text: str, day: FoundDay, part: Part, clock: _Clock | None) -> MailMoment:
    """The day with this time. A time may be the old or the new one by itself: `11 instead of 10 tomorrow`."""
    if clock is None:
        return MailMoment(day.on, None, None, day.start, day.end, part, day.is_loose)
    own = _part(text, clock.start, clock.end) if part in ("event", "old", "new") else part
    start, end = min(day.start, clock.start), max(day.end, clock.end)
    return MailMoment(day.on, clock.at, clock.zone, start, end, part if own == "event" else own, day.is_loose)


def _day_for(text: str, days: list[FoundDay], clock: _Clock) -> int | None:
    before = [number for number, day in enumerate(days) if day.end <= clock.start]
    after = [number for number, day in enumerate(days) if day.start >= clock.end]
    if after:
        gap = text[clock.end : days[after[0]].start]
        close = re.fullmatch(r"\s*(?:,|on|this|-|\N{EN DASH}|for)?\s*(?:the\s+)?", gap)
        near = before and re.fullmatch(
            r"[\s,]*(?:at|from|@|starting)?\s*", text[days[before[-1]].end : clock.start]
        )
        if close and not near:
            return after[0]
    if before:
        return before[-1]
    return after[0] if after else None


def _clocks(text: str, start: int, end: int) -> Iterator[_Clock]:
    last: _Clock | None = None
    for match in _TIME.finditer(text, start, end):
        at = _time_of(match, text)
        if at is None:
            continue
        zone, after = _zone_behind(text, match.end(), end)
        clock = _Clock(at, zone, match.start(), after)
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
        return (
            _by_day(match["one"]) if is_clear or _BARE_BEFORE.search(before) or _after_day(before) else None
        )
    if match["oclock"]:
        return _plain_hour(int(match["oclock"]))
    if not _BARE_BEFORE.search(before) or re.match(r"\s+[A-Z]", text[match.end() : match.end() + 4]):
        return None
    return _plain_hour(int(match["bare"]))


def _after_day(before: str) -> bool:
    return bool(re.search(r"day,?\s*$|\b(?:mon|tue|wed|thu|fri)s?,?\s*$|\d{4},?\s*$", before, re.IGNORECASE))


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


def _spoken(match: re.Match[str]) -> time | None:
    word = match["hour"].casefold()
    hour = _WORD_HOURS.index(word) if word in _WORD_HOURS else int(word)
    kind = match["half"].casefold()
    base = _plain_hour(hour)
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


def _part(text: str, start: int, end: int) -> Part:
    before, after = text[max(0, start - 60) : start], text[end : end + 24]
    if re.match(r"['\u2019]s\b", after) or (
        _OFF.search(before) and not re.search(r"\b(?:to|until|till)\s*$", before)
    ):
        return "old"
    for part, pattern in _ROLES:
        if pattern.search(before):
            return part
    return "new" if re.match(r"\s*(?:\w+\s+)?instead\b(?! of)", after) else "event"
