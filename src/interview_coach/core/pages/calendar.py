"""What a calendar would be told, as a page."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from interview_coach.core.calendar.events import Event
from interview_coach.core.pages.document import (
    Block,
    Document,
    Heading,
    Row,
    Span,
    Table,
    command,
    joined,
    text,
)
from interview_coach.core.text.lists import counted
from interview_coach.core.text.shown import cells
from interview_coach.core.text.when import day, short_day, start_words

FILE = "interviews.ics"
LONGEST_DAYS = 36
"""Cells of two days, or of a time with its zone."""
OFFER = Document(
    (text(Span("Put the dates in your calendar:  ", "quiet"), command(f"coach calendar -o {FILE}")),)
)
"""The quiet line where something has got a date."""

CHANGED = Document(
    (
        text(
            Span("If it's in your calendar, update it there:  ", "quiet"),
            command(f"coach calendar -o {FILE}"),
        ),
    )
)
"""The quiet line where what may have been exported has changed."""


def calendar_page(events: Sequence[Event], now: datetime, asked: str) -> Document:
    """The events by date, and how to get them into a calendar. `asked` is the command that the person typed."""
    if not events:
        return Document((
            text("Nothing's coming up. To add an interview:"),
            text(command("coach new COMPANY [ROLE] --on DATE"), indent=2),
        ))  # fmt: skip
    rows = tuple(Row((Span(_when(each, now)), Span(_what(each)))) for each in events)
    has_two_clocks = any(cells(row.cells[0].text) > LONGEST_DAYS for row in rows)
    parts: list[tuple[Block, ...]] = [
        (Heading(f"{counted(len(events), 'date')} for your calendar"),),
        # The clock of the place is broken between words before what the event is.
        (Table(rows, flex=0 if has_two_clocks else 1),),
        (
            text("Save it:  ", command(f"{asked} -o {FILE}")),
            text(
                "Then import the file into your calendar. If anything changes, save and import it again. "
                "Some calendars update the event, and others add a second copy."
            ),
        ),
    ]
    return Document(joined(parts))


def _when(event: Event, now: datetime) -> str:
    if event.at:
        return start_words(event.on, event.at, event.zone, now)
    last = event.until - timedelta(days=1)
    if last < now.date():
        return "any time now"
    if event.on < now.date():
        return f"until {day(last)}"
    return day(event.on) if last == event.on else f"{short_day(event.on, now.date())} to {day(last)}"


def _what(event: Event) -> str:
    return f"{event.summary}; canceled" if event.is_cancelled else event.summary
