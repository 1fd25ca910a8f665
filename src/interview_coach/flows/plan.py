"""The options that describe a round, read into a plan."""

from typing import Annotated

import typer
from msgspec.structs import replace

from interview_coach.core.record.model import INTERVIEW_KINDS, InterviewKind, Job
from interview_coach.core.record.people import with_people
from interview_coach.core.record.typed_people import one_person, read_people
from interview_coach.core.text.when import parse_moment, parse_time
from interview_coach.core.timeline.rounds import Plan
from interview_coach.errors import NotReadable
from interview_coach.files.records.records import is_zone
from interview_coach.flows.options import one_of
from interview_coach.session import Session

OnDay = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="The day, perhaps with the time: 2026-12-03, thu 14:00."),
]
At = Annotated[str | None, typer.Option("--at", metavar="TIME", help="The time: 14:00 or 2pm.")]
Zone = Annotated[
    str | None,
    typer.Option("--zone", metavar="ZONE", help="Its time zone, such as Europe/Berlin; yours if left out."),
]
Kind = Annotated[
    str | None, typer.Option("--kind", metavar="KIND", help="phone, video, onsite, panel or screen.")
]
Place = Annotated[str | None, typer.Option("--place", metavar="TEXT", help="The address, link or number.")]
With = Annotated[
    list[str] | None,
    typer.Option("--with", metavar='"NAME, TITLE, KIND"', help="Someone you'll meet; adds them. Repeatable."),
]
Through = Annotated[
    str | None,
    typer.Option(
        "--through", metavar='"NAME, COMPANY, KIND"', help="The one person all messages go through."
    ),
]


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
    day, clock = parse_moment(on, session.today, "plan") if on is not None else (None, None)
    if at is not None:
        if clock is not None and parse_time(at) != clock:
            raise NotReadable("--on and --at name two different times.", "Give the time once.")
        clock = parse_time(at)
    if zone is not None and not is_zone(zone):
        raise NotReadable(
            f'--zone: "{zone}" is not known.', "Write it like Europe/Berlin or America/New_York."
        )
    found: InterviewKind | None = one_of(kind, INTERVIEW_KINDS, "--kind") if kind is not None else None  # type: ignore[assignment]
    return Plan(
        on=day,
        at=clock,
        zone=zone,
        own_zone=local_zone() if clock and zone is None else None,
        kind=found,
        place=place.strip() or None if place else None,
        people=tuple(
            person
            for each in people or ()
            for person in read_people(each, session.banks.names, asks_back=False)
        ),
    )


def local_zone() -> str | None:
    """The IANA name of this computer's zone, where it has one."""
    # Imported here: only a new time of day needs it.
    import tzlocal

    try:
        return tzlocal.get_localzone_name()
    except (KeyError, ValueError, OSError):
        return None


def with_through(session: Session, job: Job, text: str) -> Job:
    """The job with this one person in between; `no` means nobody is."""
    words = session.banks.names
    if text.strip().casefold() in words.nobody:
        return replace(job, through=None)
    job, names = with_people(job, [one_person(text, words, second="company")], [job.through or ""])
    return replace(job, through=names[0])
