"""Which of the days in a message is the one that its news is about."""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from interview_coach.core.incoming.dating_words import (
    ACCEPTING,
    ANSWERING,
    ARRANGING,
    BEGINNING,
    EXTENDED,
    FROM_THEM,
    HANDING_OVER,
    IF,
    JOINING,
    LOOKING_AGAIN,
    MEANWHILE,
    MEETING,
    PERHAPS,
    PLACE,
    PROPOSING,
    QUIET,
    REASON,
    TELLING,
    TODAY,
    TONIGHT,
    WORK,
    WRITING,
)
from interview_coach.core.incoming.joined import MailMoment
from interview_coach.core.incoming.read import Read
from interview_coach.core.incoming.sentences import MailSentence

FAR = 90
"""Days after which hardly anything is due."""
NEXT_TO = 5
"""Characters between two days that are offered together, as in `Thursday and Friday`."""
MOST_SLOTS = 8
"""Days offered in one message that are named."""
Place = tuple[int, int]
"""The number of a sentence, and a place in the text."""


def with_day(
    read: Read,
    sentences: Sequence[MailSentence],
    moments: Sequence[MailMoment],
    place: Place,
    numbers: Sequence[int],
    came: date,
) -> list[Read]:
    """The read with its day; an invitation once for each day that is offered.

    `place` is where the words that told it are, and `numbers` are the sentences that tell it too.
    """
    usable = [each for each in moments if each.part != "past"]
    here, near = _within(sentences, usable, numbers), _near(sentences, usable, numbers, place[0])
    match read.kind:
        case "invitation":
            return _slots(read, here, usable, came)
        case "moved":
            return _moved(read, here, usable)
        case "offer":
            start = next((each.on for each in usable if each.part == "start"), None)
            return [_on(read, _answered(usable, came), start)]
        case "ask":
            return [_on(read, _handed_over(usable, here, came))]
        case "date":
            return [_on(read, _told(usable, here, came))]
        case "hold":
            return [_on(read, _looked_at(usable, came))]
        case "call-agreed":
            timed = {
                (each.on, each.at): each for each in usable if each.on and each.at and each.part == "event"
            }
            named = {each.on: each for each in near if each.on and each.part in ("event", "new")}
            held = {each.on: each for each in usable if each.at and each.part == "old" and each.on}
            chosen = list((timed or named or held).values())[:MOST_SLOTS]
            return [_on(read, each) for each in chosen] or [read]
        case "call-declined":
            return [read]
        case "cancelled":
            return [_on(read, _called_off(near, usable, came))]
        case _:
            return [_on(read, next((each for each in near if each.part in ("event", "new")), None))]


def _is_other_today(moment: MailMoment, came: date) -> bool:
    """Whether today is named without a time, and without what would be on it."""
    return moment.on == came and not (moment.at or moment.part == "old" or MEETING.search(moment.clause))


def _called_off(near: Sequence[MailMoment], usable: Sequence[MailMoment], came: date) -> MailMoment | None:
    """The day that is called off, with its time where it's named anywhere."""
    found = [each for each in near if not _is_other_today(each, came)]
    found = found or [each for each in usable if not _is_other_today(each, came)]
    gone = [each for each in found if each.on and each.part not in ("deadline", "new")]
    days = {each.on for each in gone}
    timed = (each for each in (*gone, *usable) if each.at and each.on in days and each.part != "deadline")
    return next(timed, next(iter(gone), None))


def _best(moments: Sequence[MailMoment], points: Sequence[int], least: int) -> MailMoment | None:
    """The last of the moments with the most points, if they are as many as this."""
    most = max(points, default=least - 1)
    if most < least:
        return None
    best = [each for each, its in zip(moments, points, strict=True) if its == most]
    same = [each for each in best if each.on == best[-1].on]
    return next((each for each in same if each.at), same[0])


def _dated(moments: Sequence[MailMoment]) -> list[MailMoment]:
    """The moments that may be a day by which something is done."""
    return [each for each in moments if each.on and not each.is_loose and each.part not in ("start", "old")]


def _told(usable: Sequence[MailMoment], here: Sequence[MailMoment], came: date) -> MailMoment | None:
    """The day on which they decide, or tell. Hours between which they do are no time to be there."""
    chosen = [each for each in usable if each.on and not each.is_loose and each.part != "old"]
    best = _best(
        chosen,
        [
            2 * bool(TELLING.search(each.clause))
            - bool(REASON.search(each.clause))
            - bool(PERHAPS.search(each.clause))
            - bool(IF.search(each.clause))
            - bool(MEANWHILE.search(each.clause))
            + (each.part == "deadline")
            + (each in here)
            - 2 * (each.on == came and not TONIGHT.search(each.clause))
            for each in chosen
        ],
        -1,
    )
    return replace(best, at=None) if best and "between" in best.clause else best


def _answered(usable: Sequence[MailMoment], came: date) -> MailMoment | None:
    """The day by which an offer is answered."""
    chosen = _dated(usable)
    return _best(
        chosen,
        [
            2 * (each.part == "deadline")
            + 2 * bool(ANSWERING.search(each.clause))
            + 2 * (each.part == "new" and bool(EXTENDED.search(each.clause)))
            - 2 * bool(FROM_THEM.search(each.clause))
            - 3 * bool(REASON.search(each.clause) or QUIET.search(each.clause))
            - 2 * bool(JOINING.search(each.clause))
            - 2 * (each.on == came and not TODAY.search(each.clause))
            for each in chosen
        ],
        2,
    )


def _handed_over(usable: Sequence[MailMoment], here: Sequence[MailMoment], came: date) -> MailMoment | None:
    """The day by which they want something; where nothing tells it, the only one that's named."""
    chosen = _dated(usable)
    best = _best(
        chosen,
        [
            2 * (each.part == "deadline")
            + (each.part == "new")
            + bool(HANDING_OVER.search(each.clause)) * (1 + (each in here))
            - (each.on == came)
            - 2 * bool(REASON.search(each.clause))
            - ((each.on - came).days > FAR)
            - 2 * bool(BEGINNING.search(each.clause))
            for each in chosen
        ],
        1,
    )
    left = [each for each in chosen if each.on != came and not BEGINNING.search(each.clause)]
    return best or (left[0] if len({each.on for each in left}) == 1 else None)


def _looked_at(usable: Sequence[MailMoment], came: date) -> MailMoment | None:
    """The day on which they look at a paused role again."""
    chosen = [each for each in _dated(usable) if each.on != came and not PERHAPS.search(each.clause)]
    return _best(chosen, [each.is_exact + bool(LOOKING_AGAIN.search(each.clause)) for each in chosen], 1)


def _near(
    sentences: Sequence[MailSentence], moments: Sequence[MailMoment], numbers: Sequence[int], main: int
) -> list[MailMoment]:
    """The moments of the sentence that told it; else of the others that tell it; else of those around; else all."""
    around = ([main], numbers, [main + 1], [main - 1])
    return next((found for each in around if (found := _within(sentences, moments, each))), list(moments))


def _within(
    sentences: Sequence[MailSentence], moments: Sequence[MailMoment], numbers: Sequence[int]
) -> list[MailMoment]:
    spans = [
        (sentences[number].start, sentences[number].end) for number in numbers if 0 <= number < len(sentences)
    ]
    return [each for each in moments if any(start <= each.start < end for start, end in spans)]


def _on(read: Read, moment: MailMoment | None, by: date | None = None, *, loose: bool = False) -> Read:
    """The read on this moment. A day that stands for a whole week counts only with `loose`."""
    if moment is None or (moment.is_loose and not loose):
        return replace(read, by=by)
    return replace(read, on=moment.on, at=moment.at, zone=moment.zone, by=by)


def _slots(read: Read, here: Sequence[MailMoment], usable: Sequence[MailMoment], came: date) -> list[Read]:
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
            each for each in _dated(usable) if each.part == "deadline" and not ARRANGING.search(each.clause)
        ][:1]
    if not chosen:
        return [replace(read, on=by)]
    slots = {(each.on, each.at): each for each in chosen}
    return [_on(read, each, by) for each in list(slots.values())[:MOST_SLOTS]]


def _with_next(moments: Sequence[MailMoment]) -> list[MailMoment]:
    """The first of them, with those right behind it: `Thursday or Friday`."""
    found = list(moments[:1])
    for each in moments[1:]:
        if each.start - found[-1].end > NEXT_TO:
            break
        found.append(each)
    return found


def _moved(read: Read, here: Sequence[MailMoment], usable: Sequence[MailMoment]) -> list[Read]:
    """The read on the new day, with the old one next to it; one for each day that is offered."""
    old = next((each.on for each in usable if each.part == "old"), None)
    gone = {each.on for each in usable if each.part == "old"}
    left = [each for each in usable if each.part != "old" and (each.at or each.on not in gone)]
    if named := _new_days(left, here):
        held = {each.at for each in usable if each.part == "old" and each.at}
        if len(named) == 1 and len(held) == 1 and not _with_time(named[0], left).at:
            named = [replace(named[0], at=held.pop())]
        slots = {(each.on, each.at): each for each in (_with_time(each, left) for each in named)}
        return [_on(read, each, old, loose=True) for each in list(slots.values())[:MOST_SLOTS]]
    stays = next((each for each in usable if each.part == "old"), None)
    return (
        [_on(read, stays)]
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
