"""The days of an interview that is offered or moves: one read for each."""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from interview_coach.core.incoming.dating_words import (
    ACCEPTING,
    ARRANGING,
    PLACE,
    PROPOSING,
    WORK,
    WRITING,
)
from interview_coach.core.incoming.joined import MailMoment
from interview_coach.core.incoming.read import Read

NEXT_TO = 5
"""Characters between two days that are offered together, as in `Thursday and Friday`."""
MOST_SLOTS = 8
"""Days offered in one message that are named."""


def read_on(read: Read, moment: MailMoment | None, by: date | None = None, *, loose: bool = False) -> Read:
    """The read on this moment. A day that stands for a whole week counts only with `loose`."""
    if moment is None or (moment.is_loose and not loose):
        return replace(read, by=by)
    return replace(read, on=moment.on, at=moment.at, zone=moment.zone, by=by)


def offered_slots(
    read: Read, here: Sequence[MailMoment], usable: Sequence[MailMoment], came: date
) -> list[Read]:
    """One read for each day with a time; without any, the one day of the sentence."""
    by = next(
        (
            each.on
            for each in usable
            if each.part == "deadline"
            and not (each.at or each.is_loose)
            and ACCEPTING.search(each.clause)
            and not ARRANGING.search(each.clause)
        ),
        None,
    )
    named = [
        each
        for each in usable
        if each.part in ("event", "new", "old")
        and each.on
        and not each.is_loose
        and not ARRANGING.search(each.clause)
    ]
    named = [each for each in named if each.part != "old"] or named
    timed = [each for each in named if each.at] or [
        each for each in usable if each.at and each.part == "start" and not WORK.search(each.clause)
    ]
    timed = timed or [
        each for each in usable if each.at and each.part == "deadline" and not ACCEPTING.search(each.clause)
    ]
    first = [each for each in named if each in here] or [each for each in named if each.on != came]
    chosen = timed or _with_next(first)
    if not chosen and not by:
        chosen = [
            each
            for each in usable
            if each.part == "deadline" and each.on and not (each.is_loose or ARRANGING.search(each.clause))
        ][:1]
    if not chosen:
        return [replace(read, on=by)]
    slots = {(each.on, each.at): each for each in chosen}
    return [read_on(read, each, by) for each in list(slots.values())[:MOST_SLOTS]]


def _with_next(moments: Sequence[MailMoment]) -> list[MailMoment]:
    """The first of them, with those right behind it: `Thursday or Friday`."""
    found = list(moments[:1])
    for each in moments[1:]:
        if each.start - found[-1].end > NEXT_TO:
            break
        found.append(each)
    return found


def moved_days(read: Read, here: Sequence[MailMoment], usable: Sequence[MailMoment]) -> list[Read]:
    """The read on the new day, with the old one next to it; one for each day that is offered."""
    old = next((each.on for each in usable if each.part == "old"), None)
    gone = {each.on for each in usable if each.part == "old"}
    left = [each for each in usable if each.part != "old" and (each.at or each.on not in gone)]
    if named := _new_days(left, here):
        held = {each.at for each in usable if each.part == "old" and each.at}
        if len(named) == 1 and len(held) == 1 and not _with_time(named[0], left).at:
            named = [replace(named[0], at=held.pop())]
        slots = {(each.on, each.at): each for each in (_with_time(each, left) for each in named)}
        return [read_on(read, each, old, loose=True) for each in list(slots.values())[:MOST_SLOTS]]
    stays = next((each for each in usable if each.part == "old"), None)
    return (
        [read_on(read, stays)]
        if stays and PLACE.search(f"{read.words} {stays.clause}")
        else [replace(read, by=old)]
    )


def _new_days(moments: Sequence[MailMoment], here: Sequence[MailMoment]) -> list[MailMoment]:
    """The new days with their times; without any, the last one."""
    dated = [
        each
        for each in moments
        if each.on
        and (each.part == "new" or not each.is_loose)
        and (each.at or not WRITING.search(each.clause))
    ]
    points = [
        4 * (each.part == "new")
        + 3 * (each.at is not None)
        + bool(PROPOSING.search(each.clause))
        + (each in here)
        - 4 * (each.part == "deadline")
        for each in dated
    ]
    best = [each for each, its in zip(dated, points, strict=True) if its == max(points)]
    if not best or not best[0].at:
        return best[-1:]
    first = best[0]
    return [
        each for each in dated if each.at and each.part == first.part and (each in here) == (first in here)
    ]


def _with_time(moment: MailMoment, moments: Sequence[MailMoment]) -> MailMoment:
    """The moment, or another of the same day that has a time."""
    if moment.at:
        return moment
    timed = (each for each in moments if each.on == moment.on and each.at and each.part in ("event", "new"))
    return next(timed, moment)
