"""What can be taken back: the steps of all records, and the versions of one."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from interview_coach.core.pages.document import GAP, Document, Heading, Row, Span, Table, command, text
from interview_coach.core.record.changes import PastCommand, Version
from interview_coach.core.text.when import hours_of, short_day, time_words


def steps_page(steps: Sequence[PastCommand], now: datetime) -> Document:
    """What each command did, the latest first."""
    if not steps:
        return Document((text("There's nothing to undo."),))
    rows = tuple(
        Row((
            Span(str(step.number)),
            Span(time_done(step.at, now)),
            Span(step.command),
            Span("undone" if step.taken_back else "", "quiet"),
        ))
        for step in steps
    )  # fmt: skip
    return Document((
        Table(rows, flex=2, head=("no.", "when", "command", "")),
        GAP,
        text("Undo the latest: ", command("coach undo")),
        text("Bring back what the last undo took: ", command("coach undo --redo")),
        text("The versions of one job or story: ", command("coach undo --list NAME")),
    ))  # fmt: skip


def versions_page(
    record: str, versions: Sequence[Version], done: Mapping[int, str], now: datetime
) -> Document:
    """How a record stood after each change, the latest first. `done` is what a change did, by its number."""
    rows = tuple(
        Row((
            Span(str(version.number)),
            Span(time_done(version.at, now)),
            Span("(edited outside of coach)" if version.by_hand else _named(version, done)),
            Span("as it is now" if version.is_now else "", "quiet"),
        ))
        for version in versions
    )  # fmt: skip
    return Document((
        Heading(record),
        Table(rows, flex=2, head=("no.", "when", "command, and what it changed", "")),
        GAP,
        text("Go back to one: ", command(f"coach undo --of {record} --at NUMBER")),
    ))  # fmt: skip


def _named(version: Version, done: Mapping[int, str]) -> str:
    said = done.get(version.number)
    return f"{version.command}: {said}" if said else version.command


def time_done(at: str, now: datetime) -> str:
    """When something was done, by the clock on the wall now: `Tue 24 Nov 09:00`."""
    done = datetime.fromisoformat(at).astimezone(now.tzinfo)
    return f"{short_day(done.date(), now.date())} {time_words(done.time(), hours_of(now))}"
