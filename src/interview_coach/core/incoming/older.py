"""What older mail below a message adds: the time of a day that the message names without one."""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from interview_coach.core.incoming.clocks import clocks_in
from interview_coach.core.incoming.joined import MailMoment
from interview_coach.core.incoming.moments import says_same_time
from interview_coach.core.incoming.read import Read
from interview_coach.core.text.news import News

_OF_ROUNDS: frozenset[News] = frozenset({"invitation", "moved", "cancelled"})


def lacks_time(read: Read) -> bool:
    """Whether this is of an interview, without a time."""
    return read.kind in _OF_ROUNDS and read.at is None


def with_older(reads: Sequence[Read], text: str, older: Sequence[MailMoment], came: date) -> tuple[Read, ...]:
    """The reads of this text, with what the older mail says of the same round."""
    held = [each for each in older if each.on and each.on >= came and each.part not in ("deadline", "start")]
    return tuple(_with_time(each, text, held) if lacks_time(each) else each for each in reads)


def _on(read: Read, moment: MailMoment) -> Read:
    """The read on the day that was offered with the time they take: `Let's do the 3pm then`."""
    return replace(read, on=moment.on, at=moment.at, zone=moment.zone)


def _with_time(read: Read, text: str, older: Sequence[MailMoment]) -> Read:
    """The read with the time of its day; one that is called off with its day, where they wrote of one alone."""
    if read.on is None and read.kind == "invitation":
        told = {each.at for each in clocks_in(text, 0, len(text))}
        chosen = {each.on: each for each in older if each.at and each.at in told}
        return _on(read, *chosen.values()) if len(chosen) == 1 else read
    if read.on is None:
        days = {each.on for each in older if not each.is_loose}
        return (
            _with_time(replace(read, on=days.pop()), text, older)
            if read.kind == "cancelled" and len(days) == 1
            else read
        )
    is_kept = read.kind == "moved" and says_same_time(text)
    timed = [each for each in older if each.at and (is_kept or each.on == read.on)]
    return replace(read, at=timed[-1].at, zone=timed[-1].zone) if timed else read
