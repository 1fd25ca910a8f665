"""Interviews of different jobs at the same hour."""

from collections.abc import Iterable, Sequence
from datetime import UTC, timedelta, tzinfo
from itertools import combinations

from msgspec import Struct

from interview_coach.core.record.model import HANDED_IN, Interview
from interview_coach.core.text.when import own_start
from interview_coach.core.timeline.situation import Situation

LENGTH = timedelta(hours=1)
"""No one says how long an interview takes."""


class Clash(Struct, frozen=True):
    """Two jobs, and the round of the first that is at the same hour as one of the other."""

    one: Situation
    other: Situation
    interview: Interview


def clashes(situations: Iterable[Situation]) -> list[Clash]:
    """The jobs whose coming interviews are at the same hour, the soonest first."""
    with_rounds = [s for s in situations if any(each.at for each in s.coming)]
    found = [
        Clash(one, other, mine)
        for one, other in combinations(with_rounds, 2)
        for mine in _at_one_hour(one.coming, other.coming, one.now.tzinfo)[:1]
    ]
    return sorted(found, key=lambda clash: (clash.interview.on, clash.interview.at))


def clashing_with(s: Situation, rounds: Sequence[Interview], others: Iterable[Situation]) -> list[Situation]:
    """Of the others, those with a coming interview at the same hour as one of these rounds."""
    return [other for other in others if _at_one_hour(rounds, other.coming, s.now.tzinfo)]


def _at_one_hour(
    mine: Sequence[Interview], theirs: Sequence[Interview], own: tzinfo | None
) -> list[Interview]:
    return [one for one in mine if any(_overlap(one, other, own) for other in theirs)]


def _overlap(one: Interview, other: Interview, own: tzinfo | None) -> bool:
    if one.at is None or other.at is None or {one.kind, other.kind} & HANDED_IN:
        return False
    starts = [own_start(each.on, each.at, each.zone, own).astimezone(UTC) for each in (one, other)]
    return abs(starts[0] - starts[1]) < LENGTH
