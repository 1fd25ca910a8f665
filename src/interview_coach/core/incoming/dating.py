"""Which of the days in a message is the one that its news is about."""

import re
from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from interview_coach.core.incoming.moments import MailMoment
from interview_coach.core.incoming.read import Read
from interview_coach.core.incoming.sentences import MailSentence

MOST_SLOTS = 8
"""Days offered in one message that are named."""
_ANSWER = re.compile(
    r" (?:your (?:answer|decision|reply|response)|let (?:me|us) know|a yes or (?:a )?no|say yes) "
)
_PLACE = re.compile(
    r"\b(?:room|venue|location|address|building|office|floor|place|teams|zoom|online|video|phone|in person)\b",
    re.IGNORECASE,
)
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
            return [_offered(read, usable, _within(sentences, usable, _asking_answer(sentences)))]
        case "ask":
            last_days = [each for each in here or usable if each.part == "deadline"]
            return [_first_behind(read, last_days or here, place[1], loose=False)]
        case "date":
            last_days = [each for each in here or near if each.part == "deadline"]
            return [_first_behind(read, last_days or here, place[1], loose=True)]
        case "hold":
            named = [each for each in near if each.part in ("deadline", "event", "new") and not each.is_loose]
            return [_on(read, named[-1] if named else None)]
        case "call-agreed":
            timed = {
                (each.on, each.at): each for each in usable if each.on and each.at and each.part == "event"
            }
            first = next((each for each in near if each.part in ("event", "new")), None)
            return [_on(read, each) for each in list(timed.values())[:MOST_SLOTS]] or [_on(read, first)]
        case "cancelled":
            return [_on(read, next((each for each in near if each.part not in ("deadline", "new")), None))]
        case _:
            return [_on(read, next((each for each in near if each.part in ("event", "new")), None))]


def _asking_answer(sentences: Sequence[MailSentence]) -> list[int]:
    """The sentences that ask for an answer."""
    return [number for number, each in enumerate(sentences) if _ANSWER.search(each.text)]


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


def _first_behind(read: Read, moments: Sequence[MailMoment], place: int, *, loose: bool) -> Read:
    """The read on the first of these moments behind this place; else on the first of all."""
    chosen = [each for each in moments if each.part != "start"]
    behind = [each for each in chosen if each.start >= place]
    return _on(read, next(iter(behind or chosen), None), loose=loose)


def _offered(read: Read, usable: Sequence[MailMoment], answers: Sequence[MailMoment]) -> Read:
    last_day = next((each for each in usable if each.part == "deadline"), None)
    last_day = last_day or next((each for each in answers if each.part == "event" and each.on), None)
    return _on(read, last_day, next((each.on for each in usable if each.part == "start"), None))


def _slots(read: Read, here: Sequence[MailMoment], usable: Sequence[MailMoment], came: date) -> list[Read]:
    """One read for each day with a time; without any, the one day of the sentence."""
    by = next(
        (each.on for each in usable if each.part == "deadline" and not (each.at or each.is_loose)), None
    )
    named = [
        each for each in usable if each.part in ("event", "new", "old") and each.on and not each.is_loose
    ]
    named = [each for each in named if each.part != "old"] or named
    timed = [each for each in named if each.at]
    first = [each for each in named if each in here] or [each for each in named if each.on != came]
    chosen = timed or first[:1]
    if not chosen:
        return [replace(read, on=by)]
    slots = {(each.on, each.at): each for each in chosen}
    return [_on(read, each, by) for each in list(slots.values())[:MOST_SLOTS]]


def _moved(read: Read, here: Sequence[MailMoment], usable: Sequence[MailMoment]) -> list[Read]:
    """The read on the new day, with the old one next to it; one for each day that is offered."""
    old = next((each.on for each in usable if each.part == "old"), None)
    for moments in (here, usable):
        for part in ("new", "event", "deadline"):
            named = [
                each
                for each in moments
                if each.on and each.part == part and not (part == "deadline" and each.is_loose)
            ]
            timed = [each for each in named if each.at]
            slots = {(each.on, each.at): each for each in timed or named[-1:]}
            if slots:
                return [
                    _on(read, each, old, loose=old is not None) for each in list(slots.values())[:MOST_SLOTS]
                ]
    stays = next((each for each in usable if each.part == "old"), None)
    return [_on(read, stays)] if stays and _PLACE.search(read.words or "") else [replace(read, by=old)]
