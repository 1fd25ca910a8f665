"""Which of the days in a message is the one that its news is about."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from interview_coach.core.incoming.dating_words import (
    ANSWERING,
    AS_SAID,
    BEGINNING,
    EXTENDED,
    FROM_THEM,
    HANDING_OVER,
    HOURS,
    IF,
    JOINING,
    LOOKING_AGAIN,
    MEANWHILE,
    MEETING,
    ON_FILE,
    PERHAPS,
    QUIET,
    REASON,
    TELLING,
    TODAY,
    TONIGHT,
    WEEKDAY,
)
from interview_coach.core.incoming.joined import MailMoment
from interview_coach.core.incoming.read import Read
from interview_coach.core.incoming.rounds_offered import MOST_SLOTS, moved_days, offered_slots, read_on
from interview_coach.core.incoming.sentences import MailSentence

FAR = 90
"""Days after which hardly anything is due."""
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
    usable = _usable(read, moments, came)
    here, near = _within(sentences, usable, numbers), _near(sentences, usable, numbers, place[0])
    match read.kind:
        case "invitation":
            return offered_slots(read, here, usable, came)
        case "moved":
            return moved_days(read, here, usable)
        case "offer":
            start = next((each.on for each in usable if each.part == "start"), None)
            return [read_on(read, _answered(usable, came), start)]
        case "ask":
            return [read_on(read, _handed_over(usable, here, came))]
        case "date":
            return [read_on(read, _told(usable, here, came))]
        case "hold":
            return [read_on(read, _looked_at(usable, came))]
        case "call-agreed":
            timed = {
                (each.on, each.at): each for each in usable if each.on and each.at and each.part == "event"
            }
            named = {each.on: each for each in near if each.on and each.part in ("event", "new")}
            held = {each.on: each for each in usable if each.at and each.part == "old" and each.on}
            ahead = {each.on: each for each in usable if each.on and each.on > came and each.part == "event"}
            chosen = list((timed or named or held or ahead).values())[:MOST_SLOTS]
            return [read_on(read, each) for each in chosen] or [read]
        case "call-declined":
            return [read]
        case "cancelled":
            return [read_on(read, _called_off(near, usable, came))]
        case _:
            return [read_on(read, next((each for each in near if each.part in ("event", "new")), None))]


def _usable(read: Read, moments: Sequence[MailMoment], came: date) -> list[MailMoment]:
    """The moments that aren't over; for a date, where there's none, one that they named before."""
    usable = [each for each in moments if each.part != "past"]
    if read.kind != "date" or any(each.on for each in usable):
        return usable
    return [each for each in moments if each.on and each.on > came and AS_SAID.search(each.clause)]


def _may_be_off(moment: MailMoment, came: date) -> bool:
    """Whether this may be the day that's called off: today only with a time, or with what would be on it."""
    if not moment.on or moment.part in ("deadline", "new", "start"):
        return False
    is_told = bool(moment.at or moment.part == "old" or MEETING.search(moment.clause))
    return is_told or moment.on != came


def _called_off(near: Sequence[MailMoment], usable: Sequence[MailMoment], came: date) -> MailMoment | None:
    """The day that is called off, with its time where it's named anywhere."""
    gone = [each for each in near if _may_be_off(each, came)]
    gone = gone or [each for each in usable if _may_be_off(each, came)]
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
    dated = [each for each in usable if each.on and not each.is_loose and each.part != "old"]
    chosen = [each for each in dated if not ON_FILE.search(each.clause)]
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
    best = replace(best, at=None) if best and HOURS.search(best.clause) else best
    return _after_meeting(best, chosen)


def _after_meeting(moment: MailMoment | None, moments: Sequence[MailMoment]) -> MailMoment | None:
    """The moment; a weekday alone follows what comes first, as in `they meet on the 9th, on Thursday you'll hear`."""
    if not (moment and moment.on and WEEKDAY.search(moment.clause)) or re.search(r"\d", moment.clause):
        return moment
    week = timedelta(days=7)
    is_later = any(
        each.on and moment.on < each.on < moment.on + week and each.start < moment.start
        for each in moments
        if each.part != "deadline" and MEANWHILE.search(each.clause)
    )
    return replace(moment, on=moment.on + week) if is_later else moment


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
            - (each.on is not None and (each.on - came).days > FAR)
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
