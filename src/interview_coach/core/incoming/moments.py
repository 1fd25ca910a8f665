"""Days with their times in a text, and what each is for: the event itself, a last day, the old day, or a start."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from interview_coach.core.incoming.clocks import FoundClock, clocks_in
from interview_coach.core.incoming.days import FoundDay, days_in
from interview_coach.core.incoming.joined import MailMoment, with_times

_SAME_TIME = re.compile(
    r"\b(?:same|usual) (?:time|hour)\b|\btime (?:(?:stays|remains|is) )?(?:the same|unchanged|as before)",
    re.IGNORECASE,
)
_TAKEN_DOWN = re.compile(
    r"\W*(?:(?:phone|telephone|call|portal)\s+(?:note|message|msg|log|transcript)|voice\s?mail|missed call|note|msg|transcript|message from)\b[^.!?\n]{0,24}",
    re.IGNORECASE,
)
"""The line above a message that someone took down, with its own time."""
_NAMELY = re.compile(
    r"\s*[,(-]?\s*(?:so|that(?:['\u2019]s| is)|i\.?e\.?|meaning|being|which is)(?: by| on)?\s*", re.IGNORECASE
)
_OR = re.compile(r"\W*\bor\b\W*(?:(?:on|at|the|maybe|perhaps|else)\W*)*", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)\w*\.?,?\s+\(?(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th|\s+\w{3}|\.\d)|\w{3,9}\s+\d|\w+th\b)",
    re.IGNORECASE,
)
"""A weekday with its number."""
_BARE = re.compile(r"(?<!this )(?<!coming )\b(?:mon|tues?|wed|thu|fri|sat|sun)", re.IGNORECASE)
_TIME_LINE = re.compile(r"(?:^|\n)\W*(?:time|start|begins?|hour)\W*$", re.IGNORECASE)
"""What is before a time that has a line of its own."""
_INSTEAD = re.compile(r"\s*(?:instead\b|\?)", re.IGNORECASE)
"""What is behind a time whose day comes next: `1pm instead? Still Wednesday!`"""
_IN_EARNEST = re.compile(r"\b(?:interview|panel|start\w*|begins)\W*(?:at|is|from)?\W*$", re.IGNORECASE)
"""What is before the time that follows the one to be there."""
_YOU = re.compile(r"\byou\b\W*(?:are\s+|at\s+|on\s+)*$", re.IGNORECASE)
"""What is before the one of several times that is yours."""
_EITHER = re.compile(r"\s*(?:on )?(?:either|both|each) days?\b", re.IGNORECASE)
"""What is behind the time of several days."""
_ADDRESSED = re.compile(r"^\W*(?:(?:hi|hello|hey|dear)\s+)?([A-Z]\w+)[,!]", re.MULTILINE | re.IGNORECASE)
"""The name of the one who reads it."""
_FOR = re.compile(r"\s*for\s+\d")
"""What is behind the time to be there, where the one at which it starts follows: `10:05 for 10:20`."""
_COMMA = re.compile(r"\s*(?:morning|afternoon|evening|night)?\s*[,(]\s*", re.IGNORECASE)
_BORDER = re.compile(
    r"[,;:.!?()\n]|\s[-\N{EN DASH}\N{EM DASH}]\s|\b(?:and|but|so|then)\b|\b(?=(?:since|because)\b)",
    re.IGNORECASE,
)
"""Where one statement ends, between two days."""


def says_same_time(text: str) -> bool:
    """Whether a time that was named before is kept."""
    return bool(_SAME_TIME.search(text))


def moments_in(text: str, spans: Sequence[tuple[int, int]], came: date) -> list[MailMoment]:
    """The moments in these sentences of the text, in order."""
    found: list[MailMoment] = []
    last: MailMoment | None = None
    for number, (start, end) in enumerate(spans):
        here = _in_sentence(text, start, end, came, last)
        if not last and len(found) == 1 and found[0].on is None:
            found, here = _with_line_above(text, found, here)
        if _SAME_TIME.search(text, start, end):
            found, here = _at_same_time(found, here)
        alone = [each for each in here if each.on is None]
        if last and alone and all(each.on is None or each.part == "past" for each in here):
            is_next = number > 0 and last.start >= spans[number - 1][0]
            joined = _on_last_day(text, alone, last, found, is_next=is_next)
            if joined and last.at is None:
                found = [each for each in found if each is not last]
            here = [*joined, *(each for each in here if each.on)]
        found += here
        dated = [each for each in here if each.on]
        held = [each for each in dated if each.part != "old"] or dated
        last = held[-1] if held else last
    found = _at_either(text, _same_days(text, _offered_too(text, found)))
    return [_not_early(each, found) for each in found]


def _at_either(text: str, moments: list[MailMoment]) -> list[MailMoment]:
    """The moments; a time that is said of either day is that of each without one: `weds or thurs? 11 either day`."""
    said = next((each for each in moments if each.at and _EITHER.match(text, each.end)), None)
    if said is None:
        return moments
    return [
        replace(each, at=said.at, zone=said.zone)
        if each.on and not each.at and each.part == said.part
        else each
        for each in moments
    ]


def _same_days(text: str, moments: list[MailMoment]) -> list[MailMoment]:
    """The moments; a weekday alone is the day a week later that the message names with its number: `Tuesday the 8th`."""
    numbered = {
        each.on for each in moments if each.part != "old" and _NUMBERED.search(text, each.start, each.end)
    }
    found = []
    for each in moments:
        later = each.on + timedelta(days=7) if each.on else None
        is_bare = each.part != "old" and _BARE.search(text, each.start, each.end)
        if later in numbered and each.on not in numbered and is_bare:
            each = replace(each, on=later)
        found.append(each)
    return found


def _with_line_above(
    text: str, above: list[MailMoment], here: list[MailMoment]
) -> tuple[list[MailMoment], list[MailMoment]]:
    """Nothing, and the one day here with the time in the line above it: `Time: 10:00`, then `Date: ...`."""
    is_line = _INSTEAD.match(text, above[0].end) or _TIME_LINE.search(text, 0, above[0].start)
    if not is_line or len(here) != 1 or here[0].at or not here[0].on:
        return above, here
    return [], [replace(here[0], at=above[0].at, zone=above[0].zone)]


def _offered_too(text: str, moments: list[MailMoment]) -> list[MailMoment]:
    """The moments; one that follows a new one with an "or" is new too."""
    found: list[MailMoment] = []
    for each in moments:
        is_other = found and found[-1].part == "new" and each.part == "event"
        if is_other and _OR.fullmatch(text, found[-1].end, max(each.start, found[-1].end)):
            each = replace(each, part="new")
        found.append(each)
    return found


def _in_sentence(text: str, start: int, end: int, came: date, last: MailMoment | None) -> list[MailMoment]:
    days = _whole(
        text, list(days_in(text, start, end, came, last.on if last and last.part != "past" else None))
    )
    clocks = [
        each
        for each in clocks_in(text, start, end)
        if not any(day.start < each.end and each.start < day.end for day in days)
        and not _is_taken_down(text, start, each)
    ]
    return _with_clauses(text, start, end, with_times(text, days, clocks, came))


def _is_taken_down(text: str, start: int, clock: FoundClock) -> bool:
    """Whether the time is that at which someone wrote the message down."""
    line = text.rfind("\n", 0, clock.start) + 1
    return start <= 1 + line and bool(_TAKEN_DOWN.fullmatch(text, line, clock.start))


def _at_same_time(
    found: list[MailMoment], here: list[MailMoment]
) -> tuple[list[MailMoment], list[MailMoment]]:
    """The last day that has no time, at the time that was named last: `Friday, same time`."""
    both = [*found, *here]
    at = next((each for each in reversed(both) if each.at), None)
    target = next((each for each in reversed(here or both) if each.on), None)
    if at is None or target is None or target.at:
        return found, here

    def timed(moments: list[MailMoment]) -> list[MailMoment]:
        part = "new" if target.part == "event" else target.part
        return [
            replace(each, at=at.at, zone=at.zone, part=part) if each is target else each for each in moments
        ]

    return timed(found), timed([each for each in here if each.on or each is not at])


def _not_early(moment: MailMoment, moments: list[MailMoment]) -> MailMoment:
    """The moment as the event itself, where the time to be there is the only one of its day."""
    if moment.part != "early":
        return moment
    others = (each for each in moments if each.on == moment.on and each.at and each.part in ("event", "new"))
    return replace(moment, part="event" if next(others, None) is None else "early")


def _has_time(day: MailMoment, moments: list[MailMoment]) -> bool:
    """Whether the day has a time anywhere."""
    return any(each.on == day.on and each.at for each in moments)


def _on_last_day(
    text: str, clocks: list[MailMoment], last: MailMoment, found: list[MailMoment], *, is_next: bool
) -> list[MailMoment]:
    """The times of a sentence without a day, on the day named before it; only new ones where that has its time."""
    clocks = [each for each in clocks if _goes_with(each, last, is_next=is_next)]
    chosen = [each for each in clocks if each.part == "new"]
    if last.part == "early" and not chosen:
        chosen = [each for each in clocks if _IN_EARNEST.search(text, 0, each.start)][:1]
    if not chosen and not _has_time(last, found):
        held = [each for each in clocks if each.part != "old"] or clocks
        held = [each for each in held if not (each.part == "early" and _FOR.match(text, each.end))] or held
        held = [each for each in held if _YOU.search(text, 0, each.start)] or held
        held = [each for each in held if _is_addressed(text, each)] or held
        chosen = [each for each in held if _is_listed(text, held[0], each)]
    return [_on_day_of(each, last) for each in chosen]


def _is_addressed(text: str, clock: MailMoment) -> bool:
    """Whether the time is next to the name of the one who reads it: `Jas 5.30, Roddy 6`."""
    name = re.search(r"\b([A-Z]\w+)\W*$", text[: clock.start])
    return name is not None and name[1] in _ADDRESSED.findall(text)


def _goes_with(clock: MailMoment, last: MailMoment, *, is_next: bool) -> bool:
    """Whether a time in a sentence of its own goes with the day named before it."""
    if last.part == "deadline":
        return clock.part == "deadline" and is_next
    return clock.part != "deadline"


def _is_listed(text: str, first: MailMoment, moment: MailMoment) -> bool:
    """Whether a time is the first one, or offered next to it: `at 10 or 2`."""
    between = text[first.end : moment.start]
    return moment is first or bool(re.search(r"\bor\b|/", between) or re.fullmatch(r"[\s,]*", between))


def _on_day_of(clock: MailMoment, last: MailMoment) -> MailMoment:
    held = "event" if last.part == "early" else last.part
    part = held if clock.part == "event" else clock.part
    return replace(clock, on=last.on, part=part, start=last.start, clause=f"{last.clause} {clock.clause}")


def _with_clauses(text: str, start: int, end: int, moments: list[MailMoment]) -> list[MailMoment]:
    """The moments, each with what is said of it."""
    found = []
    for number, each in enumerate(moments):
        begin = text.rfind(";", start, each.start) + 1 or start
        stop = text.find(";", each.end, end)
        stop = end if stop < 0 else stop
        if number and moments[number - 1].end < each.start:
            last = moments[number - 1].end
            border = _BORDER.search(text, last, each.start)
            begin = border.end() if border else last
        if number + 1 < len(moments) and moments[number + 1].start > each.end:
            border = _BORDER.search(text, each.end, moments[number + 1].start)
            stop = border.start() if border else moments[number + 1].start
        asks = "?" if text[stop : stop + 1] == "?" else ""
        found.append(replace(each, clause=" ".join(text[begin:stop].casefold().split()) + asks))
    return found


def _whole(text: str, days: list[FoundDay]) -> list[FoundDay]:
    """The days, one for each that is named in two ways next to each other: `Tuesday week, the 8th`."""
    found: list[FoundDay] = []
    first = None
    for number, day in enumerate(days):
        if _belongs_to_next(text, days, number):
            first = first or day
        elif first is None and _belongs_to_last(text, days, number):
            found[-1] = replace(found[-1], end=day.end)
        else:
            found.append(_joined(text, first, day) if first else day)
            first = None
    return found


def _joined(text: str, first: FoundDay, day: FoundDay) -> FoundDay:
    """One day for both. In `today, Monday` it's the first that tells."""
    is_sure = text[first.start : first.end].casefold() in {"today", "tomorrow", "tonight"}
    return replace(day, start=first.start, on=first.on if is_sure else day.on)


def _belongs_to_next(text: str, days: list[FoundDay], number: int) -> bool:
    """Whether this is of the day that is named right behind it: `EOD Friday`, `next Tuesday, 8 December`."""
    if number + 1 == len(days):
        return False
    between = text[days[number].end : days[number + 1].start]
    is_same = days[number].on.weekday() == days[number + 1].on.weekday()
    is_plain = not re.search(r"\d", text[days[number].start : days[number].end])
    if is_plain and (_NAMELY.fullmatch(between) or (is_same and _COMMA.fullmatch(between))):
        return True
    return days[number].is_ending and bool(
        re.fullmatch(r"\s*(?:\([^()]{1,12}\)\s*)?(?:on|,|of)?\s*", between)
    )


def _belongs_to_last(text: str, days: list[FoundDay], number: int) -> bool:
    """Whether this is the weekday of the day named right before it: `11 December, Friday`."""
    if not number:
        return False
    between = text[days[number - 1].end : days[number].start]
    if days[number].is_ending and days[number].on == days[number - 1].on:
        return bool(re.fullmatch(r"\s*,?\s*(?:at|by)?\s*", between))
    if not text[days[number].start : days[number].end].isalpha():
        return False
    is_same = days[number].on.weekday() == days[number - 1].on.weekday()
    return is_same and bool(re.fullmatch(r"\s*[,(]\s*", between))
