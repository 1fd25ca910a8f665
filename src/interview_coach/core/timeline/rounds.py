"""Planning, changing, moving and calling off rounds."""

from datetime import date, time
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.record.model import (
    Entry,
    Interview,
    InterviewKind,
    Job,
    Person,
    Side,
    with_entries,
    with_interview,
)
from interview_coach.core.record.people import with_people
from interview_coach.core.text.when import check_clock
from interview_coach.core.timeline.recording import new_round_entry
from interview_coach.core.timeline.situation import Situation, is_called_off
from interview_coach.errors import NotFound, NotReadable, Refused

CALLS = frozenset({"phone", "screen"})


class Plan(Struct, frozen=True, kw_only=True):
    """The details given for a round. None: not given."""

    on: date | None = None
    at: time | None = None
    zone: str | None = None
    kind: InterviewKind | None = None
    place: str | None = None
    people: tuple[Person, ...] = ()
    own_zone: str | None = None
    """The zone of a time that is given without one, where the round has none yet."""


def planned_round(s: Situation, wanted: int | None, *hint: str, add: bool) -> int | None:
    """The number of the round that the options are about; None for a new one. `hint` says what helps without it.

    Raises:
        NotFound: there is no round of that number.
    """
    if wanted is not None:
        if s.job.interview(wanted) is None:
            known = ", ".join(str(each.round) for each in s.job.interviews) or "none yet"
            raise NotFound(f"There's no round {wanted} at {s.job.company}. Rounds so far: {known}.", *hint)
        return wanted
    return s.planned.round if s.planned and not add else None


def movable_round(s: Situation) -> int | None:
    """The round that can be given another day: the planned one, else one that was to be today."""
    if s.planned:
        return s.planned.round
    return next((each.round for each in reversed(s.held) if each.on >= s.today), None)


def with_plan(s: Situation, number: int | None, plan: Plan) -> Job:
    """The job with the round changed, or a new one added where `number` is None.

    Raises:
        NotReadable: a new round has no date.
        TwoReadings: the clock never shows that time on that day, or shows it twice.
    """
    job, met = with_people(s.job, list(plan.people))
    if number is None and plan == Plan(people=plan.people):
        # Names that came late belong to the round they were met in.
        if not s.held:
            return job
        number = s.held[-1].round
    old = job.interview(number) if number is not None else None
    if old is None:
        if plan.on is None:
            raise NotReadable(
                "A new interview needs a date.", f"coach interview {job.called} --on 2026-12-03 --at 14:00"
            )
        new = _new_round(job, plan, met)
        new = _as_before(s, new)
        _check_start(s, plan, new)
        # What was passed over for an earlier round is asked again.
        job = replace(job, passed=())
        entry = new_round_entry(s, new)
        return with_entries(with_interview(job, new), *([entry] if entry else []))
    return _changed(s, job, old, plan, met)


def called_off(s: Situation, number: int | None, by: Side, on: date) -> Job:
    """The job with the round called off on this day; unchanged where it is on record as such.

    Without a number it is the planned round, else the one that was to be held since that day.

    Raises:
        NotFound: there is no round of that number.
        Refused: there is none that could have been called off on that day.
    """
    wanted = planned_round(s, number, add=False)
    if wanted is None:
        wanted = next((each.round for each in reversed(s.held) if each.on >= on), None)
    if wanted is None:
        wanted = next((each.round for each in reversed(s.barred) if is_called_off(each.round, s.log)), None)
    if wanted is None:
        raise Refused(
            "No interview is planned, so there's nothing to cancel.",
            "Did they call it off on an earlier day? Say which: --on DATE",
        )
    if is_called_off(wanted, s.log):
        return s.job
    held = next((each for each in s.held if each.round == wanted), None)
    if held and held.on < on:
        raise Refused(f"Round {wanted} is already over, so it can't be canceled.")
    return with_entries(s.job, Entry(on=on, cancelled=wanted, by=by if by == "me" else None))


def _new_round(job: Job, plan: Plan, met: tuple[str, ...]) -> Interview:
    assert plan.on is not None
    number = max((each.round for each in job.interviews), default=0) + 1
    return Interview(
        round=number, on=plan.on, at=plan.at, zone=(plan.zone or plan.own_zone) if plan.at else None,
        kind=plan.kind, place=plan.place, met=met,
    )  # fmt: skip


def _as_before(s: Situation, new: Interview) -> Interview:
    """A round in place of one that was called off is with the same people and of the same kind, unless said.

    A new place says that it's no call any more.
    """
    last = s.job.interviews[-1] if s.job.interviews else None
    if last is None or not is_called_off(last.round, s.log):
        return new
    kind = new.kind or (None if new.place and last.kind in CALLS else last.kind)
    return replace(new, kind=kind, place=new.place or last.place, met=new.met or last.met)


def _check_start(s: Situation, plan: Plan, new: Interview) -> None:
    """Refuse a zone without a time, and a time that the clock of the place never shows, or shows twice."""
    if new.at:
        check_clock(new.on, new.at, new.zone, s.now.tzinfo)
    elif plan.zone:
        raise NotReadable("A zone needs a time.", "Add --at 14:00")


def _changed(s: Situation, job: Job, old: Interview, plan: Plan, met: tuple[str, ...]) -> Job:
    said: dict[str, Any] = {
        name: value
        for name in ("on", "at", "zone", "kind", "place")
        if (value := getattr(plan, name)) is not None
    }
    new = replace(old, **said, met=tuple(dict.fromkeys((*old.met, *met))))
    new = replace(new, zone=(new.zone or plan.own_zone) if new.at else None)
    if plan.zone or (new.on, new.at) != (old.on, old.at):
        _check_start(s, plan, new)
    job = with_interview(job, new)
    entries = []
    if new.on != old.on:
        entries.append(Entry(on=s.today, moved=old.round, from_=old.on))
    if is_called_off(old.round, s.log):
        entries = [Entry(on=s.today, interview=old.round)]
    return with_entries(job, *entries)
