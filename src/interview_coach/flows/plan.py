"""The options that describe a round, read into a plan."""

import os
from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Annotated, Any, TypeVar
from zoneinfo import ZoneInfo

import typer
from msgspec.structs import replace

from interview_coach.core.record.model import INTERVIEW_KINDS, InterviewKind, Job, Person, with_person
from interview_coach.core.record.namesakes import without_unused
from interview_coach.core.record.people import with_people
from interview_coach.core.record.typed_people import one_person, read_people
from interview_coach.core.text.times import DayAndTime, parse_moment, parse_time
from interview_coach.core.text.zones import is_zone, read_zone, zones_for
from interview_coach.core.timeline.rounds import Plan
from interview_coach.errors import NotReadable
from interview_coach.flows.options import one_of
from interview_coach.session import Session

OnDay = Annotated[
    str | None,
    typer.Option(
        "--on", metavar="DATE", help="The day, and the time if you know it, such as 2026-12-03 or thu 14:00."
    ),
]
At = Annotated[str | None, typer.Option("--at", metavar="TIME", help="The time, such as 14:00 or 2pm.")]
Zone = Annotated[
    str | None,
    typer.Option(
        "--zone",
        metavar="ZONE",
        help="The interview's time zone, such as Europe/Berlin; yours if you leave it out.",
    ),
]
Kind = Annotated[str | None, typer.Option("--kind", metavar="KIND", help=f"{', '.join(INTERVIEW_KINDS)}.")]
Place = Annotated[str | None, typer.Option("--place", metavar="TEXT", help="The address, link or number.")]
With = Annotated[
    list[str] | None,
    typer.Option("--with", metavar='"NAME, TITLE, KIND"', help="Someone you'll meet. Repeatable."),
]
Through = Annotated[
    str | None,
    typer.Option(
        "--through", metavar='"NAME, COMPANY, KIND"', help="The one person all messages go through."
    ),
]
T = TypeVar("T")


def read_plan(
    session: Session,
    on: str | None,
    at: str | None,
    zone: str | None,
    kind: str | None,
    place: str | None,
    people: list[str] | None,
) -> Plan:
    """The plan that the options describe.

    Raises:
        NotReadable: one of them cannot be read as given.
    """
    written = parse_moment(on, session.today, "plan") if on is not None else None
    clock = _once(written.at if written else None, at, parse_time, "--at")
    zone = _once(written.zone if written else None, zone, read_zone, "--zone")
    found: InterviewKind | None = one_of(kind, INTERVIEW_KINDS, "--kind") if kind is not None else None  # type: ignore[assignment]
    return Plan(
        on=written.on if written else None,
        at=clock,
        zone=zone,
        own_zone=local_zone(session.now) if clock and zone is None else None,
        kind=found,
        place=place.strip() or None if place else None,
        people=tuple(
            person
            for each in people or ()
            for person in read_people(each, session.banks.names, asks_back=False)
        ),
    )


def _once(behind_the_day: T | None, typed: str | None, read: Callable[[str], T], option: str) -> T | None:
    """What is said behind the day in --on, or by an option of its own.

    Raises:
        NotReadable: both are there, and they differ.
    """
    found = behind_the_day if typed is None else read(typed)
    if behind_the_day is not None and found != behind_the_day:
        raise NotReadable(f"--on and {option} disagree.", "Leave out one of them.")
    return found


def plan_typed(session: Session, written: DayAndTime) -> Plan:
    """The plan that a moment typed at a prompt describes."""
    needs_zone = written.at is not None and written.zone is None
    own_zone = local_zone(session.now) if needs_zone else None
    return Plan(on=written.on, at=written.at, zone=written.zone, own_zone=own_zone)


def local_zone(now: datetime) -> str | None:
    """The IANA name of this computer's zone; None where none shows the same times as its clock, as with TZ=CET-1CEST."""
    # Imported here: only a new time of day needs it.
    import tzlocal

    typed = os.environ.get("TZ", "").lstrip(":")
    try:
        names = zones_for(typed) or (tzlocal.get_localzone_name(),)
    except (KeyError, ValueError, OSError):
        return None
    modern = [zone for name in names if name for zone in zones_for(name) or (name,)]
    return next((zone for zone in modern if is_zone(zone) and _shows_own_times(zone, now)), None)


def _shows_own_times(zone: str, now: datetime) -> bool:
    """Whether the zone has the offsets of the person's clock on each day from a year ago until two years ahead."""
    tz, own = ZoneInfo(zone), now.tzinfo
    days = (now.date() + timedelta(days=number) for number in range(-365, 731))
    noons = (datetime.combine(day, time(12)) for day in days)
    return all(each.replace(tzinfo=tz).utcoffset() == each.replace(tzinfo=own).utcoffset() for each in noons)


def person_between(session: Session, text: str) -> Person | None:
    """The one person in between; None after a word like `no`.

    Raises:
        NotReadable: it names no one.
    """
    words = session.banks.names
    return None if text.strip().casefold() in words.nobody else one_person(text, words, second="company")


def with_through(job: Job, person: Person | None) -> Job:
    """The job with this one person in between, or with no one."""
    if person is None:
        return replace(job, through=None)
    job, names = with_people(job, [person], [job.through or ""])
    return replace(job, through=names[0])


def after_through(session: Session, job: Job, before: str | None) -> Job:
    """The job after messages stopped going through this person: the company and kind they got with that are taken back."""
    if before is None or before == job.through:
        return job
    job = without_unused(job, [before])
    person = job.person(before)
    return with_person(job, replace(person, **_facts_before(session, job.id, before))) if person else job


def _facts_before(session: Session, job_id: str, name: str) -> dict[str, Any]:
    """What changed of this person's company and kind since messages went through them, as it was before.

    What was corrected with `coach people` since stays. Nothing where the earlier versions aren't kept.
    """
    # Imported here: few answers are taken back.
    from interview_coach.files.care.history import History
    from interview_coach.files.records.records import read_job

    history = History(session.store)
    is_corrected: dict[str, bool] = {}
    newer: Job | None = None
    command = ""
    for version in history.versions(job_id):
        data = history.content(job_id, version.number)
        was = read_job(data, job_id)[0] if data else None
        person = was.person(name) if was else None
        if was is None or person is None:
            return {}
        after = newer.person(name) if newer else None
        for fact in ("company", "kind") if after else ():
            if getattr(after, fact) != getattr(person, fact):
                is_corrected.setdefault(fact, command.startswith("coach people"))
        # At a prompt, their facts are on disk a moment before the answer itself.
        is_same_answer = newer and version.command == command and was.people == newer.people
        if was.through != name and not is_same_answer:
            return {fact: getattr(person, fact) for fact, is_kept in is_corrected.items() if not is_kept}
        newer, command = was, version.command
    return {}
