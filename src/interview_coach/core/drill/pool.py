"""Every question that may be asked for a subject, in the order in which new ones come, with the reason for each.

The order is the same whatever was tried: what was asked drops out of it, and the next ones move up.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from itertools import zip_longest
from typing import Literal, TypeVar

from msgspec import Struct

from interview_coach.core.drill.hard_questions import HardQuestion, as_drill
from interview_coach.core.drill.pack import Competency, Drill, Kind, Pack
from interview_coach.core.drill.subject import ASKED_BY, Meets, Subject
from interview_coach.core.record.practice import Felt

T = TypeVar("T")

Tier = Literal["heard", "again", "fits", "general"]
ReasonKind = Literal["heard", "eve", "again", "role", "form", "leads", "met", "wanted", "new"]
GENERAL: tuple[Kind, ...] = ("motivation", "behavioural", "difficult")
"""Kinds of packs for everyone, one question of each in turn."""
ANYWAY: frozenset[Kind] = frozenset({*GENERAL, "improper"})
EVERY_IMPROPER = 6
"""The number of general questions after which an improper one comes."""
MOST_OF_A_PERSON = 10
"""Questions that come early because of who asks: of each kind of person at most."""


class Reason(Struct, frozen=True):
    """Why a question comes today; the pages put it into words.

    heard: hard in an interview on the day `on`, `words` is the company where it was another job's. eve: weak so far, and
    the interview is `on`. again: tried `on`, and it was `felt`. role, form, met,
    wanted: for this family, kind of round, kind of person, pack.
    """

    kind: ReasonKind
    on: date | None = None
    words: str | None = None
    felt: Felt | None = None


class Asked(Struct, frozen=True, kw_only=True):
    """A question that may be asked, and why it would be where it was never tried."""

    question: Drill
    pack: str | None
    tier: Tier
    reason: Reason
    also: tuple[str, ...] = ()
    """Other ids under which it was tried."""


Line = tuple[str, Drill]
"""A question with the name of its pack."""


def pool(packs: Mapping[str, Pack], subject: Subject, tried: Collection[str]) -> list[Asked]:
    """Every question that may be asked, each once; `tried` are the ids of those that ever were."""
    used = _in_use(packs, subject, tried)
    drills = [(each, *as_drill(each, used)) for each in subject.heard]
    # The words of an interview stand in place of ours where both ask the same.
    seen = {near for _, _, near in drills if near}
    found = [_heard(each, drill) for each, drill, _ in drills]
    for tier, reason, (name, drill) in (*_fitting(used, subject), *_general(used)):
        if drill.id not in seen:
            seen.add(drill.id)
            found.append(Asked(question=drill, pack=name, tier=tier, reason=reason))
    return found


def is_form(name: str, pack: Pack, subject: Subject) -> bool:
    """Whether the pack is about the way in which the next round is held, or a way that was asked for by name.

    Whoever asked for other packs by name gets those.
    """
    is_next = not subject.wanted and subject.round_kind in pack.rounds
    return pack.kind == "form" and (name in subject.wanted or is_next)


def forms_of(packs: Mapping[str, Pack], subject: Subject | None) -> tuple[Pack, ...]:
    """The packs about the way in which they'll meet."""
    subject = subject or Subject()
    return tuple(pack for name, pack in packs.items() if is_form(name, pack, subject))


def _heard(each: HardQuestion, drill: Drill) -> Asked:
    reason = Reason("heard", on=each.on, words=each.company)
    return Asked(question=drill, pack=None, tier="heard", reason=reason, also=each.also)


def _in_use(packs: Mapping[str, Pack], subject: Subject, tried: Collection[str]) -> dict[str, Pack]:
    """The packs for everyone, for this role, asked for by name; and others of which a question was tried before.

    A pack of another role is left out as soon as the role is known.
    """

    def used(name: str, pack: Pack) -> bool:
        if pack.kind == "form":
            return is_form(name, pack, subject)
        if name in subject.wanted or pack.kind in ANYWAY:
            return True
        if pack.kind == "role" and (pack.role is None or pack.role in subject.roles):
            return True
        if pack.kind == "management" and subject.leads:
            return True
        known = pack.kind == "role" and bool(subject.roles)
        return not known and any(drill.id in tried for drill in pack.entries)

    return {name: pack for name, pack in packs.items() if used(name, pack)}


def _fitting(packs: Mapping[str, Pack], subject: Subject) -> list[tuple[Tier, Reason, Line]]:
    """The questions for this role and the people to meet, one of each in turn."""
    lists: list[list[tuple[Tier, Reason, Line]]] = []
    for name in subject.wanted:
        if name in packs:
            reason = Reason("wanted", words=packs[name].title)
            lists.append([("fits", reason, line) for line in _turns(_lines({name: packs[name]}))])
    for name, pack in packs.items():
        if pack.kind == "form" and name not in subject.wanted:
            lists.append([("fits", Reason("form"), line) for line in _turns(_lines({name: pack}))])
    for role in subject.roles:
        lines = _turns(_lines({name: pack for name, pack in packs.items() if pack.role == role}))
        lists.append([("fits", Reason("role", words=role), line) for line in lines])
    if subject.leads:
        lines = _turns(_lines({name: pack for name, pack in packs.items() if pack.kind == "management"}))
        lists.append([("fits", Reason("leads"), line) for line in lines])
    everyone = {name: pack for name, pack in packs.items() if pack.kind in GENERAL}
    people = [(who, Reason("met", words=who)) for who in subject.meets]
    # Where no one is known yet, a manager is likely; the reason does not claim it.
    usual: list[tuple[Meets, Reason]] = [("manager", Reason("new"))] if subject.job else []
    lists += [
        [("fits", reason, line) for line in _asked_by(who, everyone)] for who, reason in people or usual
    ]
    return _in_turn(lists)


def _asked_by(who: Meets, packs: Mapping[str, Pack]) -> list[Line]:
    """The questions such a person asks: the first of each competency, then the second of each."""
    lines = [
        line
        for kind in GENERAL
        for line in _lines({n: pack for n, pack in packs.items() if pack.kind == kind})
    ]
    by = [[line for line in lines if line[1].competency == each] for each in ASKED_BY[who]]
    return _in_turn(by)[:MOST_OF_A_PERSON]


def _general(packs: Mapping[str, Pack]) -> list[tuple[Tier, Reason, Line]]:
    """The questions for everyone, one of each kind in turn, with an improper one now and then. The rest in use come last."""
    by_kind: dict[Kind, list[Line]] = {}
    for name, pack in packs.items():
        by_kind.setdefault(pack.kind, []).extend(_turns(_lines({name: pack})))
    usual = _in_turn([by_kind.pop(kind, []) for kind in GENERAL])
    improper = by_kind.pop("improper", [])
    lines: list[Line] = []
    for start in range(0, len(usual), EVERY_IMPROPER):
        lines += [*usual[start : start + EVERY_IMPROPER], *improper[:1]]
        improper = improper[1:]
    lines += [*improper, *(line for rest in by_kind.values() for line in rest)]
    return [("general", Reason("new"), line) for line in lines]


def _lines(packs: Mapping[str, Pack]) -> list[Line]:
    return [(name, drill) for name, pack in packs.items() for drill in pack.entries]


def _turns(lines: Iterable[Line]) -> list[Line]:
    """The questions with one of each competency in turn, so that neighbors differ."""
    by: dict[Competency, list[Line]] = {}
    for line in lines:
        by.setdefault(line[1].competency, []).append(line)
    return _in_turn(list(by.values()))


def _in_turn(lists: Iterable[list[T]]) -> list[T]:
    """The first of each list, then the second of each, and so on."""
    return [each for row in zip_longest(*lists) for each in row if each is not None]
