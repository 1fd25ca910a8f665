"""Days with their times in a text, and what each is for: the event itself, a last day, the old day, or a start."""

import re
from collections.abc import Sequence
from datetime import date, time
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.incoming.clocks import FoundClock, clocks_in
from interview_coach.core.incoming.days import FoundDay, days_in

Part = Literal["event", "deadline", "old", "new", "start", "past"]

_BEFORE: tuple[tuple[Part, str], ...] = (
    ("start", r"\bjoin(?:ing)?(?: us)?(?: on or (?:before|after)| from| by|ing date:?)"),
    ("old", r"\bold(?: slot| date| time| appointment)?:?"),
    ("new", r"\bnew (?:slot|appointment)(?: is| will be)?:?"),
    ("deadline", r"(?:(?<!\bcome )(?<!\bpop )(?<!\bdrop )(?<!\bstop )(?<!\bswing )\bby|\bbefore|\buntil|\btill|\blater than|\bdeadline(?: is|:)?|\bdue(?: on| by| date:?)?|\bexpir(?:es?|y|ing)(?: date)?(?: is| on)?:?|\bvalid (?:until|through|till)|\bwithin|\bup to|\bcloses?(?: on)?|\blatest:?|\bas of)"),
    ("start", r"\b(?:start(?:s|ing)?|commenc\w+|beginning|first day|effective|joining)(?: date)?(?: would be| will be| is| of|:)?(?: on| from)?"),
    ("old", r"(?:\bfrom|\binstead of|\brather than|\boriginally(?: \w+)?(?: for| on)?|\bnot|\bpreviously(?: \w+)?(?: for| on)?|\bwas(?: scheduled| planned)?(?: for| on)?|\b(?:had|been|originally|previously|interview|meeting|call)\s+(?:arranged|scheduled|planned|booked|set)(?: for| on)?)"),
    ("new", r"(?:\bto|\bnew (?:date|time)(?: is)?:?|\bnow(?: on| at| for)?|\bmake it)"),
)  # fmt: skip
_PREFIX = (
    r"(?:\s+(?:the|this|next|coming|about|around|say|at|on|end|of|close|business|eod|cob|day|latest))*\s*$"
)
_ROLES = tuple((part, re.compile(words + _PREFIX, re.IGNORECASE)) for part, words in _BEFORE)
_PAST = re.compile(
    r"\b(?:thank(?:s| you)(?: \w+)? for|following (?:your|our|the)|after (?:your|our)|since (?:your|our)|met|spoke|interviewed|came in|coming in"
    r"|was nice|was great|was lovely|was good|discussed|attending|sent|dated|made)\b[^.!?\n,;]{0,60}$"
    r"|\b(?:i|we) (?:know (?:i|we) )?(?:said|promised|told you|had hoped|hoped)\b[^.!?\n,;]{0,40}$",
    re.IGNORECASE,
)


_PLEASED = re.compile(
    r"\b(?:great|good|nice|lovely|wonderful|pleasure|enjoyed|fun|glad|delighted)\b[^.!?\n]{0,40}$",
    re.IGNORECASE,
)
"""The words before today, where it's over."""
_GONE = re.compile(
    r"\s+(?:no longer|does(?:n['\u2019]t| not)|won['\u2019]t|will not|isn['\u2019]t|is not|(?:has|had|was|is|must|needs?) (?:to )?(?:be |been )?(?:rescheduled|moved|postponed|cancell?ed|changed|pushed|rearranged|brought)|(?:interview|meeting|call|slot|appointment|session)\s+(?:we|i|must|has|had|needs|will have|can(?:['\u2019]t|not| not)|won['\u2019]t|is off))\b",
    re.IGNORECASE,
)
"""The words behind a day that no longer holds."""
_OFF = re.compile(
    r"\b(?:can(?:['\u2019]t|not| not)|won['\u2019]t|unable to|not able to) (?:be able to )?(?:make|do|attend|meet)\b(?:(?!\b(?:can|could|shall|how|would|but|so)\b)[^.?!\n;])*$|\b(?:conflict|ill|sick|unavailable"
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


def moments_in(text: str, spans: Sequence[tuple[int, int]], came: date) -> list[MailMoment]:
    """The moments in these sentences of the text, in order."""
    found: list[MailMoment] = []
    last: MailMoment | None = None
    for start, end in spans:
        days = list(days_in(text, start, end, came, last.on if last else None))
        days = [
            day
            for number, day in enumerate(days)
            if not _belongs_to_next(text, days, number) and not _belongs_to_last(text, days, number)
        ]
        clocks = [
            each
            for each in clocks_in(text, start, end)
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
    """Whether this is of the day that is named right behind it: `EOD Friday`, `next Tuesday, 8 December`."""
    if number + 1 == len(days):
        return False
    between = text[days[number].end : days[number + 1].start]
    if days[number].on.weekday() == days[number + 1].on.weekday() and re.fullmatch(r"\s*,\s*", between):
        return text[days[number].end - 3 : days[number].end].casefold() == "day"
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
    before, after = text[max(0, clock.start - 16) : clock.start], text[clock.end : clock.end + 16]
    return bool(
        re.search(r"\b(?:both|each|all)(?: at)?\s*$", before)
        or re.match(r"\s*(?:on )?(?:both|each|either|all) (?:days|day|dates|times)\b", after)
    )


def _is_choice(text: str, days: list[FoundDay], clocks: list[FoundClock]) -> bool:
    """Whether two days are named with an "or" between, and one time behind them."""
    if len(days) != 2 or len(clocks) != 1 or clocks[0].start < days[1].end:
        return False
    return bool(re.fullmatch(r"\s*,?\s*or\s+(?:on\s+)?", text[days[0].end : days[1].start]))


def _joined(text: str, days: list[FoundDay], clocks: list[FoundClock], came: date) -> list[MailMoment]:
    times: dict[int, list[FoundClock]] = {number: [] for number in range(len(days))}
    alone: list[FoundClock] = []
    for clock in clocks:
        nearest = _day_for(text, days, clock)
        (times[nearest] if nearest is not None else alone).append(clock)
    found = [
        MailMoment(None, each.at, each.zone, each.start, each.end, _part(text, each.start, each.end))
        for each in alone
    ]
    if clocks and (_is_for_each(text, clocks[-1]) or _is_choice(text, days, clocks)):
        times = {number: own or [clocks[-1]] for number, own in times.items()}
    for number, day in enumerate(days):
        part = _part_of(text, day, came)
        found += [_at(text, day, part, clock) for clock in times[number]] or [_at(text, day, part, None)]
    return sorted(found, key=lambda each: each.start)


def _part_of(text: str, day: FoundDay, came: date) -> Part:
    told = bool(_PAST.search(text[max(0, day.start - 80) : day.start]))
    part = _part(text, day.start, day.end)
    if day.on == came and _PLEASED.search(text[max(0, day.start - 60) : day.start]):
        return "past"
    if day.is_ending and part == "event":
        part = "deadline"
    return "past" if day.on < came or (told and (day.on == came or part != "deadline")) else part


def _at(text: str, day: FoundDay, part: Part, clock: FoundClock | None) -> MailMoment:
    """The day with this time. A time may be the old or the new one by itself: `11 instead of 10 tomorrow`."""
    if clock is None:
        return MailMoment(day.on, None, None, day.start, day.end, part, day.is_loose)
    own = _part(text, clock.start, clock.end) if part in ("event", "old", "new") else part
    start, end = min(day.start, clock.start), max(day.end, clock.end)
    return MailMoment(
        day.on, clock.at, clock.zone, start, end, own if own in ("old", "new") else part, day.is_loose
    )


def _day_for(text: str, days: list[FoundDay], clock: FoundClock) -> int | None:
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


def _part(text: str, start: int, end: int) -> Part:
    before, after = text[max(0, start - 60) : start], text[end : end + 24]
    if (
        _GONE.match(after)
        or re.match(r"['\u2019]s\b(?!\s+(?:at|on|now|still|in|with|fine|ok|good|best)\b)", after)
        or (_OFF.search(before) and not re.search(r"\b(?:to|until|till)\s*$", before))
    ):
        return "old"
    for part, pattern in _ROLES:
        if pattern.search(before):
            return part
    return "new" if re.match(r"\s*(?:\w+\s+)?instead\b(?! of)", after) else "event"
