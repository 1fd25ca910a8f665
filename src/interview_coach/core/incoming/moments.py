"""Days with their times in a text, and what each is for: the event itself, a last day, the old day, or a start."""

import re
from collections.abc import Sequence
from datetime import date, time
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.incoming.clocks import FoundClock, clocks_in
from interview_coach.core.incoming.days import FoundDay, days_in
from interview_coach.core.incoming.roles import Part, part_at, part_of_clock, part_of_day, words_before

_SAME_TIME = re.compile(
    r"\b(?:same|usual) (?:time|hour)\b|\btime (?:stays|remains|is) (?:the same|unchanged)", re.IGNORECASE
)
_TAKEN_DOWN = re.compile(
    r"\W*(?:(?:phone|telephone|call)\s+(?:note|message|msg|log|transcript)|voice\s?mail|missed call|note|msg|transcript|message from)\b[^.!?\n]{0,24}",
    re.IGNORECASE,
)
"""The line above a message that someone took down, with its own time."""
_NAMELY = re.compile(
    r"\s*[,(-]?\s*(?:so|that(?:['\u2019]s| is)|i\.?e\.?|meaning|being|which is)(?: by| on)?\s*", re.IGNORECASE
)
_ANEW = re.compile(r"\b(?:now|instead|come|make it)\b", re.IGNORECASE)
_COMMA = re.compile(r"\s*(?:morning|afternoon|evening|night)?\s*[,(]\s*", re.IGNORECASE)
_REASON = re.compile(r"\b(?:because|as|while|whereas|unless|although|since)\b", re.IGNORECASE)
"""The words behind which a time is of something else than the day before them."""
_BORDER = re.compile(r"[,;:.!?()\n]|\s[-\N{EN DASH}\N{EM DASH}]\s|\b(?:and|but|so|then)\b", re.IGNORECASE)
"""Where one statement ends, between two days."""


class MailMoment(Struct, frozen=True):
    """A day, its time where there is one, and its part in what is said. Places are those of the text as given."""

    on: date | None
    at: time | None
    zone: str | None
    start: int
    end: int
    part: Part = "event"
    is_loose: bool = False
    is_exact: bool = False
    """Whether its month is named."""
    clause: str = ""
    """What is said of it: its sentence, as far as the statements around its neighbors."""


def moments_in(text: str, spans: Sequence[tuple[int, int]], came: date) -> list[MailMoment]:
    """The moments in these sentences of the text, in order."""
    found: list[MailMoment] = []
    last: MailMoment | None = None
    for number, (start, end) in enumerate(spans):
        here = _in_sentence(text, start, end, came, last)
        if _SAME_TIME.search(text, start, end):
            found, here = _at_same_time(found, here)
        if last and here and all(each.on is None for each in here):
            is_next = number > 0 and last.start >= spans[number - 1][0]
            here = _on_last_day(text, here, last, found, is_next=is_next)
            if here and last.at is None:
                found = [each for each in found if each is not last]
        found += here
        dated = [each for each in here if each.on]
        held = [each for each in dated if each.part != "old"] or dated
        last = held[-1] if held else last
    return [_not_early(each, found) for each in found]


def _in_sentence(text: str, start: int, end: int, came: date, last: MailMoment | None) -> list[MailMoment]:
    days = list(days_in(text, start, end, came, last.on if last and last.part != "past" else None))
    days = [
        day
        for number, day in enumerate(days)
        if not _belongs_to_next(text, days, number) and not _belongs_to_last(text, days, number)
    ]
    clocks = [
        each
        for each in clocks_in(text, start, end)
        if not any(day.start < each.end and each.start < day.end for day in days)
        and not _is_taken_down(text, start, each)
    ]
    return _with_clauses(text, start, end, _joined(text, days, clocks, came))


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
    if not chosen and not _has_time(last, found):
        held = [each for each in clocks if each.part != "old"] or clocks
        chosen = [each for each in held if _is_listed(text, held[0], each)]
    return [_on_day_of(each, last) for each in chosen]


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
    part = last.part if clock.part == "event" else clock.part
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


def _belongs_to_next(text: str, days: list[FoundDay], number: int) -> bool:
    """Whether this is of the day that is named right behind it: `EOD Friday`, `next Tuesday, 8 December`."""
    if number + 1 == len(days):
        return False
    between = text[days[number].end : days[number + 1].start]
    is_same = days[number].on.weekday() == days[number + 1].on.weekday()
    if not days[number].is_exact and (_NAMELY.fullmatch(between) or (is_same and _COMMA.fullmatch(between))):
        return True
    return days[number].is_ending and bool(re.fullmatch(r"\s*(?:on|,|of)?\s*", between))


def _belongs_to_last(text: str, days: list[FoundDay], number: int) -> bool:
    """Whether this is the weekday of the day named right before it: `11 December, Friday`."""
    if not number or not text[days[number].start : days[number].end].isalpha():
        return False
    between = text[days[number - 1].end : days[number].start]
    is_same = days[number].on.weekday() == days[number - 1].on.weekday()
    return is_same and bool(re.fullmatch(r"\s*[,(]\s*", between))


def _is_for_each(text: str, clock: FoundClock) -> bool:
    """Whether the time is that of every day named: `both at 10`, `8am either day`."""
    before, after = words_before(text, clock.start, 16), text[clock.end : clock.end + 16]
    return bool(
        re.search(r"\b(?:both|each|all)(?: at)?\s*$", before)
        or re.match(r"\s*(?:on )?(?:both|each|either|all)\b", after)
    )


def _is_choice(text: str, days: list[FoundDay], clocks: list[FoundClock]) -> bool:
    """Whether days are named with an "or" between, and one time before or behind them."""
    if len(days) < 2 or len(clocks) != 1 or days[0].end < clocks[0].start < days[-1].end:
        return False
    between = [text[day.end : after.start] for day, after in pairwise(days)]
    return (
        all(re.fullmatch(r"\s*(?:,|/|,?\s*or|,?\s*and|&)\s*(?:on\s+)?(?:the\s+)?", each) for each in between)
        and between[-1].strip() != ","
    )


def _joined(text: str, days: list[FoundDay], clocks: list[FoundClock], came: date) -> list[MailMoment]:
    times: dict[int, list[FoundClock]] = {number: [] for number in range(len(days))}
    alone: list[FoundClock] = []
    last: tuple[FoundClock, int] | None = None
    parts = [part_of_day(text, day, came) for day in days]
    ahead = [number for number, day in enumerate(days) if parts[number] != "past" or day.on > came]
    open_days = ahead or list(range(len(days)))
    for clock in clocks:
        chosen = _day_for(text, [days[number] for number in open_days], clock)
        nearest = open_days[chosen] if chosen is not None else None
        if last and re.fullmatch(r"\s*(?:/|,|or|,\s*or|and|&)\s*", text[last[0].end : clock.start]):
            nearest = last[1]
        (times[nearest] if nearest is not None else alone).append(clock)
        last = (clock, nearest) if nearest is not None else None
    found = [
        MailMoment(None, each.at, each.zone, each.start, each.end, part_of_clock(text, each))
        for each in alone
    ]
    if clocks and (_is_for_each(text, clocks[-1]) or _is_choice(text, days, clocks)):
        times = {number: own or [clocks[-1]] for number, own in times.items()}
    for number, day in enumerate(days):
        own: Sequence[FoundClock | None] = times[number] or [None]
        here = [_at(text, day, parts[number], each) for each in own]
        found += _renewed(text, here, times[number])
    return sorted(found, key=lambda each: each.start)


def _renewed(text: str, moments: list[MailMoment], clocks: list[FoundClock]) -> list[MailMoment]:
    """The times of one day, where one of them is the old one: `please come at 10 not 8`."""
    parts = [part_of_clock(text, each) for each in clocks]
    if "old" in parts and any(part != "old" for part in parts):
        other: Part = "event" if "new" in parts else "new"
        return [
            replace(each, part=other if part == "event" else part)
            for each, part in zip(moments, parts, strict=True)
        ]
    if len(clocks) > 1 and moments[0].part == "old" and _ANEW.search(text, clocks[0].end, clocks[-1].start):
        return [*moments[:-1], replace(moments[-1], part="new")]
    return moments


def _at(text: str, day: FoundDay, part: Part, clock: FoundClock | None) -> MailMoment:
    """The day with this time. A time may be the old or the new one by itself: `11 instead of 10 tomorrow`."""
    if clock is None:
        return MailMoment(day.on, None, None, day.start, day.end, part, day.is_loose, day.is_exact)
    own = part_of_clock(text, clock) if part in ("event", "old", "new") else part
    start, end = min(day.start, clock.start), max(day.end, clock.end)
    return MailMoment(
        day.on, clock.at, clock.zone, start, end, part if own == "event" else own, day.is_loose, day.is_exact
    )


def _day_for(text: str, days: list[FoundDay], clock: FoundClock) -> int | None:
    """The number of the day that the time goes with: the one right behind it, else that before it, else the next."""
    before = [number for number, day in enumerate(days) if day.end <= clock.start]
    after = [number for number, day in enumerate(days) if day.start >= clock.end]
    to_day = text[clock.end : days[after[0]].start] if after else ""
    from_day = text[days[before[-1]].end : clock.start] if before else ""
    is_close = after and re.fullmatch(r"\s*(?:,|on|this|-|\N{EN DASH}|for)?\s*(?:the\s+)?", to_day)
    if is_close and not (before and re.fullmatch(r"[\s,]*(?:at|from|@|starting)?\s*", from_day)):
        return after[0]
    if before:
        return None if _REASON.search(from_day) else before[-1]
    is_far = to_day.count(",") > 1 and not is_close
    if not after or (is_far and part_at(text, days[after[0]].start, days[after[0]].end) == "deadline"):
        return None
    return after[0]
