"""`coach calendar`: interviews and open steps for the person's calendar."""

from pathlib import Path

import typer

from interview_coach.core.calendar.events import events_of
from interview_coach.core.calendar.revisions import Export, Published, Revisions, published
from interview_coach.core.pages.calendar import calendar_page
from interview_coach.core.text.lists import counted
from interview_coach.core.text.shown import visible
from interview_coach.core.timeline.agenda import in_command
from interview_coach.core.timeline.situation import situation_of
from interview_coach.core.views.calendar import CalendarView, event_view
from interview_coach.errors import Refused
from interview_coach.files.records import calendar as remembered
from interview_coach.files.yaml.problem import LeftOut
from interview_coach.flows.options import Json, Name
from interview_coach.flows.out.output import STDOUT, Force, Output, destination, write_out
from interview_coach.flows.out.show import (
    left_out_views,
    open_session,
    show,
    show_view,
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
    session = open_session(ctx, as_json=as_json, output=output, force=force)
    only = named_job(session, name).id if name is not None else None
    if output is not None:
        _export(session, only, output, force=force)
    else:
        _look(session, only)


def _export(session: Session, only: str | None, target: str, *, force: bool) -> None:
    """The file for a calendar, or with `--json` its events for another program; either way it is remembered."""
    # Imported here: icalendar takes 90 ms, for those alone who want a file.
    from interview_coach.render import ics

    to = None if session.as_json else destination(session, target, force=force, replaceable=ics.is_from_coach)
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
        raise Refused("Nothing's coming up, so no file was written.", "To see what to do next: coach")
    # What is remembered comes first: a revision that no one has seen does no harm, one that is used twice does.
    if to is None:
        show_view(session, _view(session, out, left_out, was_exported=True))
        return
    write_out(session, to, ics.calendar(out))
    if target != STDOUT:
        session.out.write(f"Saved {_counted(out)} to {visible(target)}.\n")
        talk(session, "Import it into your calendar. If anything changes, save and import it again.")


def _look(session: Session, only: str | None) -> None:
    wanted, left_out = _wanted(session, only)
    tell_left_out(session, left_out)
    before = remembered.load(session.home)
    out = published(before or Revisions(home=""), wanted)[1]
    if session.as_json:
        show_view(session, _view(session, out, left_out, was_exported=before is not None))
        return
    if not out and not left_out:
        tell_vanished(session)
    asked = f"coach calendar {in_command(only)}" if only is not None else "coach calendar"
    show(session, calendar_page([each.event for each in out], session.now, asked))


def _wanted(session: Session, only: str | None) -> tuple[Export, list[LeftOut]]:
    """The events to export from the records as they are now. Jobs whose file can't be read are listed as unread."""
    left_out: list[LeftOut] = []
    if only is not None:
        jobs = [session.store.load(only)]
    else:
        jobs, left_out = session.store.live()
    events = [event for job in jobs for event in events_of(situation_of(job, session.policy, session.now))]
    unread = frozenset([Path(each.file).stem for each in left_out] + session.store.vanished_ids())
    return Export(events=tuple(events), now=session.now, only=only, unread=unread), left_out


def _counted(out: tuple[Published, ...]) -> str:
    off = sum(each.event.is_cancelled for each in out)
    return counted(len(out) - off, "date") + (f"; {off} canceled" if off else "")


def _view(
    session: Session, out: tuple[Published, ...], left_out: list[LeftOut], *, was_exported: bool
) -> CalendarView:
    events = tuple(event_view(each, session.now.tzinfo, was_exported=was_exported) for each in out)
    return CalendarView(events=events, left_out=left_out_views(left_out))
