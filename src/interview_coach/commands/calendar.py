"""`coach calendar`: interviews and open steps for the person's calendar."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import typer

from interview_coach.core.calendar.events import Event, events_of
from interview_coach.core.calendar.revisions import Published, Revisions, Wanted, published
from interview_coach.core.pages.calendar import calendar_page
from interview_coach.core.text.lists import counted
from interview_coach.core.text.shown import visible
from interview_coach.core.text.when import own_start
from interview_coach.core.timeline.agenda import in_command
from interview_coach.core.timeline.situation import look
from interview_coach.errors import NotReadable, Refused
from interview_coach.files.records import calendar as remembered
from interview_coach.files.yaml.problem import LeftOut
from interview_coach.flows.options import Json, Name
from interview_coach.flows.out.output import STDOUT, Force, Output, destination, write
from interview_coach.flows.out.show import (
    left_out_data,
    open_session,
    show,
    show_json,
    talk,
    tell_left_out,
    tell_vanished,
)
from interview_coach.flows.pick import named_job
from interview_coach.session import Session


def run(
    ctx: typer.Context, name: Name = None, output: Output = None, force: Force = False, as_json: Json = False
) -> None:
    """Interviews and open steps as a file for your calendar; without -o, what would be in it."""
    session = open_session(ctx, as_json=as_json)
    if as_json and output is not None:
        raise NotReadable("--json goes to stdout and writes no file.", "Give either --json or -o FILE.")
    only = named_job(session, name).id if name is not None else None
    if output is not None:
        _export(session, only, output, force=force)
    else:
        _look(session, only, as_json=as_json)


def _export(session: Session, only: str | None, target: str, *, force: bool) -> None:
    # Imported here: icalendar takes 90 ms, for those alone who want a file.
    from interview_coach.render import ics

    to = destination(session, target, force=force, replaceable=ics.is_ours)
    out: tuple[Published, ...] = ()
    left_out: list[LeftOut] = []

    def note(before: Revisions) -> Revisions:
        nonlocal out, left_out
        wanted, left_out = _wanted(session, only)
        after, out = published(before, wanted)
        return after if out else before

    remembered.change(session.store, note)
    tell_left_out(session, left_out)
    if not out:
        raise Refused("No interview and no step has a date, so no file was written.", "What is next: coach")
    # What is remembered comes first: a revision that nobody has seen does no harm, one that is used twice does.
    write(session, to, ics.calendar(out))
    if target != STDOUT:
        session.out.write(f"Written: {visible(target)}, with {_counted(out)}.\n")
        talk(session, "Import it into your calendar; after a change, do both again.")


def _look(session: Session, only: str | None, *, as_json: bool) -> None:
    wanted, left_out = _wanted(session, only)
    tell_left_out(session, left_out)
    before = remembered.load(session.home)
    out = published(before or Revisions(home=""), wanted)[1]
    if as_json:
        show_json(
            session,
            {"events": [_row(session, each, before) for each in out], "left_out": left_out_data(left_out)},
        )
        return
    if not out and not left_out:
        tell_vanished(session)
    asked = f"coach calendar {in_command(only)}" if only is not None else "coach calendar"
    show(session, calendar_page([each.event for each in out], session.now, asked))


def _wanted(session: Session, only: str | None) -> tuple[Wanted, list[LeftOut]]:
    """What there is to export as the records stand now. Of jobs whose file cannot be read, nobody can tell."""
    left_out: list[LeftOut] = []
    if only is not None:
        jobs = [session.store.load(only)]
    else:
        jobs, left_out = session.store.live()
    events = [event for job in jobs for event in events_of(look(job, session.policy, session.now))]
    unread = frozenset([Path(each.file).stem for each in left_out] + session.store.vanished_ids())
    return Wanted(events=tuple(events), now=session.now, only=only, unread=unread), left_out


def _counted(out: tuple[Published, ...]) -> str:
    off = sum(each.event.is_cancelled for each in out)
    return counted(len(out) - off, "date") + (f"; {off} called off" if off else "")


def _row(session: Session, published: Published, before: Revisions | None) -> dict[str, Any]:
    """One event as data; it gets its uid with the first export."""
    event = published.event
    return {
        "uid": published.uid if before else None,
        "sequence": published.sequence,
        "id": event.job or None,
        "summary": event.summary,
        "start": _moment(event.on, event),
        "end": _moment(event.until, event, end=True),
        "zone": event.zone,
        "local": own_start(event.on, event.at, event.zone, session.now.tzinfo).isoformat()
        if event.at
        else None,
        "status": "cancelled" if event.is_cancelled else "confirmed",
        "alarms": [each.at.isoformat() for each in event.alarms],
        "place": event.place,
        "description": event.description,
    }


def _moment(on: date, event: Event, *, end: bool = False) -> str:
    at = event.until_at if end else event.at
    return datetime.combine(on, at).isoformat() if at else on.isoformat()
