"""What to practice on a day, and when each question comes again. The same ratings give the same plan.

Hardest questions of interviews that were never tried come first, then what is due again, then new ones for this job's
role and the people to meet, then the general ones.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct

from interview_coach.core.drill.pack import Drill, Pack
from interview_coach.core.drill.pool import Asked, Reason, pool
from interview_coach.core.drill.subject import Subject
from interview_coach.core.record.practice import FELT, Felt, Practice, Try, by_day

AGAIN: dict[Felt, int] = {"weak": 1, "fair": 3, "good": 6}
"""Days until a question comes again, by how the answer felt (DESIGN section 7)."""
MINUTES = 10
"""A session, unless said otherwise."""
PER_QUESTION = 3
"""Minutes: up to two to answer [star], one to read what is behind it and to rate it."""
WITH_A_FRIEND = 8
"""Questions on the page for a friend."""
IMPROPER = 1
"""Improper questions in a session at most."""


class Due(Struct, frozen=True, kw_only=True):
    """A question to practice today: why, and the last try of it, if there was one."""

    question: Drill
    pack: str | None
    """The pack it's from. None: it's from the notes on an interview."""
    reason: Reason
    last: Try | None = None
    on: date | None = None
    """The day from which it was due again; None where it was never tried."""
    is_improper: bool = False


class Coming(Struct, frozen=True):
    """The questions that come again on a day."""

    on: date
    questions: tuple[Drill, ...]


class Easier(Struct, frozen=True):
    """A question that felt better than the time before."""

    question: Drill
    was: Felt
    now: Felt


def plan(
    practice: Practice,
    packs: Mapping[str, Pack],
    subject: Subject | None,
    today: date,
    minutes: int = MINUTES,
) -> tuple[Due, ...]:
    """The questions of today's session: as many as there is time for, and at least one where there is any.

    On the eve and on the day of the interview every one that was weak is in it, whatever the time. Never two improper
    ones; and where it can be avoided, not one competency twice in a row. Empty once the interview is over.
    """
    subject = subject or Subject()
    found = [] if _over(subject, today) else _open(practice, packs, subject, today)
    size = max(1, minutes // PER_QUESTION)
    chosen = _allowed(found)
    return _in_order(chosen[:size] + [due for due in chosen[size:] if due.reason.kind == "eve"])


def partner_plan(
    practice: Practice, packs: Mapping[str, Pack], subject: Subject | None, on: date
) -> tuple[Due, ...]:
    """The questions for a friend to ask on a day: none of them improper, and filled up with what is not due yet.

    What was tried on that day itself changes nothing, so that notes can be taken in by the questions of the page.
    """
    before = on - timedelta(days=1)
    subject = subject or Subject()
    if _over(subject, on):
        return ()
    found = _open(practice, packs, subject, on, known=before)
    rest = _waiting(practice, packs, subject, on, before)
    return _in_order([due for due in (*found, *rest) if not due.is_improper][:WITH_A_FRIEND])


def next_day(last: Try, subject: Subject | None = None) -> date | None:
    """The day on which the question comes again; None: not before the interview, or the interview is over."""
    again = last.on + timedelta(days=AGAIN[last.felt])
    return None if subject and _over(subject, again) else again


def next_days(
    practice: Practice, packs: Mapping[str, Pack], subject: Subject | None, today: date
) -> tuple[Coming, ...]:
    """The questions that come again after today, day by day. One that's due and wasn't asked today comes tomorrow.

    None is planned for the day of an interview: it comes the day before, or after a round that another follows.
    """
    subject = subject or Subject()
    days: dict[date, list[Drill]] = {}
    tomorrow = today + timedelta(days=1)
    for asked, last in _tried(practice, packs, subject, today):
        again = next_day(last, subject)
        if again and (on := _free_day(max(again, tomorrow), subject, today)):
            days.setdefault(on, []).append(asked.question)
    return tuple(Coming(day, tuple(days[day])) for day in sorted(days))


def _free_day(on: date, subject: Subject, today: date) -> date | None:
    """This day, unless there's an interview on it; then the one before, else the one after, if nothing is over by then."""
    near = (on, on - timedelta(days=1), on + timedelta(days=1))
    taken = (subject.interview, subject.until)
    return next((day for day in near if day > today and day not in taken and not _over(subject, day)), None)


def easier(
    practice: Practice, packs: Mapping[str, Pack], subject: Subject | None, today: date
) -> tuple[Easier, ...]:
    """Questions tried today that felt better than on the day before that on which they were tried."""
    found = []
    tries = by_day(practice, today)
    for asked in pool(packs, subject or Subject(), set(tries)):
        last = _merged(asked, tries)[-2:]
        if len(last) == 2 and last[1].on == today and FELT.index(last[1].felt) > FELT.index(last[0].felt):
            found.append(Easier(asked.question, last[0].felt, last[1].felt))
    return tuple(found)


def _over(subject: Subject, on: date) -> bool:
    """Whether nothing is asked any more on this day: the last interview lies before it."""
    return subject.is_over or bool(subject.until and on > subject.until)


def _open(
    practice: Practice, packs: Mapping[str, Pack], subject: Subject, today: date, known: date | None = None
) -> list[Due]:
    """The questions that may be asked today, the most important first. `known`: the last day whose tries count, today by default."""
    tries = by_day(practice, known or today)
    asked = pool(packs, subject, set(tries))
    heard, again, new = [], [], []
    for each in asked:
        if last := _last(each, tries):
            again.append(_due(each, _again(last, subject, today), last))
        elif each.tier == "heard":
            heard.append(_due(each, each.reason))
        else:
            new.append(_due(each, each.reason))
    return [*heard, *sorted((due for due in again if due.on and due.on <= today), key=_urgency), *new]


def _urgency(due: Due) -> tuple[bool, date, str]:
    """Weak ones first, then those that wait longest."""
    assert due.last
    assert due.on
    return due.last.felt != "weak", due.on, due.question.id


def _waiting(
    practice: Practice, packs: Mapping[str, Pack], subject: Subject, on: date, known: date
) -> list[Due]:
    """The questions that were tried and aren't due yet, the next ones first."""
    found = [
        _due(asked, Reason("again", on=last.on, felt=last.felt), last)
        for asked, last in _tried(practice, packs, subject, known)
    ]
    return sorted(
        (due for due in found if due.on and due.on > on), key=lambda due: (due.on or on, due.question.id)
    )


def _tried(
    practice: Practice, packs: Mapping[str, Pack], subject: Subject, today: date
) -> list[tuple[Asked, Try]]:
    """Every question that was tried, with its last try."""
    tries = by_day(practice, today)
    found = ((each, _last(each, tries)) for each in pool(packs, subject, set(tries)))
    return [(each, last) for each, last in found if last]


def _merged(asked: Asked, tries: Mapping[str, list[Try]]) -> list[Try]:
    """The tries of a question, under whatever id; of one day one."""
    if not asked.also:
        return tries.get(asked.question.id, [])
    days = {each.on: each for key in (*asked.also, asked.question.id) for each in tries.get(key, [])}
    return [days[on] for on in sorted(days)]


def _last(asked: Asked, tries: Mapping[str, list[Try]]) -> Try | None:
    found = _merged(asked, tries)
    return found[-1] if found else None


def _due(asked: Asked, reason: Reason, last: Try | None = None) -> Due:
    return Due(
        question=asked.question,
        pack=asked.pack,
        reason=reason,
        last=last,
        on=last.on + timedelta(days=AGAIN[last.felt]) if last else None,
        is_improper=asked.question.ways is not None or asked.question.competency == "privacy",
    )


def _again(last: Try, subject: Subject, today: date) -> Reason:
    """Why it comes again: the interview is near, or its days are over."""
    near = subject.interview and (subject.interview - today).days in (0, 1)
    if near and last.felt == "weak":
        return Reason("eve", on=subject.interview, felt="weak")
    return Reason("again", on=last.on, felt=last.felt)


def _allowed(found: Iterable[Due]) -> list[Due]:
    """The questions without the improper ones above the limit."""
    kept: list[Due] = []
    improper = 0
    for due in found:
        improper += due.is_improper
        if not due.is_improper or improper <= IMPROPER:
            kept.append(due)
    return kept


def _in_order(chosen: Sequence[Due]) -> tuple[Due, ...]:
    """Those from interviews that were never tried first; within both parts competencies change, where they can."""
    first = _spread([due for due in chosen if due.reason.kind == "heard"])
    rest = _spread([due for due in chosen if due.reason.kind != "heard"], first[-1:])
    return (*first, *rest)


def _spread(chosen: Sequence[Due], before: Sequence[Due] = ()) -> list[Due]:
    """The same questions, in an order as near as possible in which no competency comes twice in a row."""
    left, done = list(chosen), list(before)
    counts = Counter(due.question.competency for due in left)
    start = len(done)
    while left:
        last = done[-1].question.competency if done else None
        other = [due for due in left if due.question.competency != last]
        # One that fills more than half of what is left has to come now, or it would come twice in a row.
        most, count = counts.most_common(1)[0]
        crowded = [due for due in other if due.question.competency == most and count * 2 > len(left)]
        due = (crowded or other or left)[0]
        left.remove(due)
        counts[due.question.competency] -= 1
        done.append(due)
    return done[start:]
