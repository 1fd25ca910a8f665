"""Days with the times that go with them, as moments."""

import re
from collections.abc import Sequence
from datetime import date, time
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.incoming.clock_words import MORNING
from interview_coach.core.incoming.clocks import FoundClock
from interview_coach.core.incoming.days import FoundDay
from interview_coach.core.incoming.roles import Part, part_at, part_of_clock, part_of_day, words_before

_REASON = re.compile(r"\b(?:because|as|while|whereas|unless|although|since)\b", re.IGNORECASE)
"""The words behind which a time is of something else than the day before them."""
_NEXT_TO = re.compile(r"\W*(?:(?:on|at|from|morning|afternoon|evening|the)\W*)*", re.IGNORECASE)
_RATHER = re.compile(
    r"\W*(?:and )?(?:not|instead of|in place of|in lieu of|rather than)\W*(?:on )?(?:the )?", re.IGNORECASE
)
"""The words between a new day and the one that it replaces."""
_IN_PROGRAM = re.compile(
    r"\b(?:then|lunch|break|coffee|tour|followed|afterwards|panel|exercise|test|presentation)\b(?![^.!?\n]*\bor\b)",
    re.IGNORECASE,
)
"""The words between the times of one day that are all to be attended."""
_ANEW = re.compile(r"\b(?:now|instead|come|make it)\b", re.IGNORECASE)


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


def with_times(text: str, days: list[FoundDay], clocks: list[FoundClock], came: date) -> list[MailMoment]:
    """The days, each with its times, and the times that go with none of them."""
    times: dict[int, list[FoundClock]] = {number: [] for number in range(len(days))}
    alone: list[FoundClock] = []
    last: tuple[FoundClock, int] | None = None
    parts = [part_of_day(text, day, came) for day in days]
    ahead = [number for number, day in enumerate(days) if parts[number] != "past" or day.on > came]
    open_days = ahead or list(range(len(days)))
    for clock in clocks:
        chosen = _day_for(text, [days[number] for number in open_days], clock)
        nearest = _by_role(text, days, parts, clock, open_days[chosen] if chosen is not None else None)
        if nearest is None and chosen is not None and parts[open_days[chosen]] == "past":
            nearest = next((number for number in open_days[chosen + 1 :] if parts[number] != "past"), None)
        if last and re.fullmatch(r"\s*(?:/|,|or|,\s*or|and|&)\s*", text[last[0].end : clock.start]):
            nearest = last[1]
        if last and nearest == last[1] and _IN_PROGRAM.search(text, last[0].end, clock.start):
            continue
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


def _by_role(
    text: str, days: list[FoundDay], parts: list[Part], clock: FoundClock, number: int | None
) -> int | None:
    """The number of the day that the time goes with, by what the day is for.

    A day gone by has only the time next to it, a last day none of another statement, and one that is replaced leaves it
    to the new one: `the 15th in place of the 8th, half past three`.
    """
    if number is None:
        return None
    day = days[number]
    between = text[day.end : clock.start] if day.end <= clock.start else text[clock.end : day.start]
    if parts[number] == "past" and not _NEXT_TO.fullmatch(between):
        return None
    if parts[number] == "deadline" and re.search(r"[:;(]", between):
        return None
    is_replaced = parts[number] == "old" and number and parts[number - 1] in ("event", "new")
    if is_replaced and _RATHER.fullmatch(text[days[number - 1].end : day.start]) and day.end <= clock.start:
        return number - 1
    return number


def _renewed(text: str, moments: list[MailMoment], clocks: list[FoundClock]) -> list[MailMoment]:
    """The times of one day, where one of them is the old one: `please come at 10 not 8`."""
    parts = [part_of_clock(text, each) for each in clocks]
    if "old" in parts and any(part != "old" for part in parts):
        other: Part = "event" if "new" in parts else "new"
        replaced = clocks[parts.index("old")].at
        return [
            replace(each, part=other if part == "event" else part, at=_as_late(text, clock, replaced))
            for each, part, clock in zip(moments, parts, clocks, strict=True)
        ]
    if len(clocks) > 1 and moments[0].part == "old" and _ANEW.search(text, clocks[0].end, clocks[-1].start):
        return [*moments[:-1], replace(moments[-1], part="new")]
    return moments


def _as_late(text: str, clock: FoundClock, replaced: time) -> time:
    """The time in the evening, where the one that it replaces is just before it then: `7 instead of 6`."""
    is_near = clock.at.hour < 12 and replaced.hour <= clock.at.hour + 12 <= replaced.hour + 2
    is_evening = is_near and not MORNING.match(text, clock.end)
    return clock.at.replace(hour=clock.at.hour + 12) if is_evening else clock.at


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
        return None if _REASON.search(from_day.rpartition(":")[2]) else before[-1]
    is_far = to_day.count(",") > 1 and not is_close
    if not after or (is_far and part_at(text, days[after[0]].start, days[after[0]].end) == "deadline"):
        return None
    return after[0]
