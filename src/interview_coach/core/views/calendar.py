"""What goes into a calendar, as data: `calendar --json`."""

from datetime import date, datetime, tzinfo
from typing import Literal

from msgspec import Struct

from interview_coach.core.calendar.events import Event
from interview_coach.core.calendar.revisions import Published
from interview_coach.core.text.when import own_start
from interview_coach.core.views.view import ProblemView, View


class EventView(Struct, frozen=True, kw_only=True):
    """A calendar event.

    `uid` is null before the first export. `id` is the id of the job, or null for an event that's kept only
    to show that it was canceled. `start` and `end` are times in the event's time zone, or dates. If they're
    dates, `end` is the day after the last day of the event. `local` is the start in your own time zone, or
    null if `start` is a date.
    """

    uid: str | None
    sequence: int
    id: str | None
    summary: str
    start: str
    end: str
    zone: str | None
    local: str | None
    status: Literal["cancelled", "confirmed"]
    alarms: tuple[str, ...]
    place: str
    description: str


class CalendarView(View, frozen=True, kw_only=True):
    """`coach calendar --json` prints this document."""

    events: tuple[EventView, ...]
    left_out: tuple[ProblemView, ...]


def event_view(published: Published, here: tzinfo | None, *, was_exported: bool) -> EventView:
    """One event; it gets its uid with the first export."""
    event = published.event
    return EventView(
        uid=published.uid if was_exported else None,
        sequence=published.sequence,
        id=event.job or None,
        summary=event.summary,
        start=_moment(event.on, event),
        end=_moment(event.until, event, end=True),
        zone=event.zone,
        local=own_start(event.on, event.at, event.zone, here).isoformat() if event.at else None,
        status="cancelled" if event.is_cancelled else "confirmed",
        alarms=tuple(each.at.isoformat() for each in event.alarms),
        place=event.place,
        description=event.description,
    )


def _moment(on: date, event: Event, *, end: bool = False) -> str:
    at = event.until_at if end else event.at
    return datetime.combine(on, at).isoformat() if at else on.isoformat()
