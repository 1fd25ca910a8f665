"""The JSON of a command, printed once when it has ended well: what was asked for, or what was recorded."""

from pathlib import Path
from typing import Any

from msgspec import to_builtins

from interview_coach.core.views.agenda import ItemView, item_view
from interview_coach.core.views.recorded import RecordedView, UndoneView, recorded
from interview_coach.errors import CoachError
from interview_coach.files.care.kinds import as_in_file, is_job, is_story
from interview_coach.flows.out.output import write_out
from interview_coach.flows.out.show import talk
from interview_coach.flows.save import item_for
from interview_coach.session import Session

Facts = tuple[dict[str, Any], ...]


def print_out(session: Session) -> None:
    """Print the document to stdout, or into the file of `-o`."""
    # Imported here: most runs print a page.
    from interview_coach.render.jsons import dumps

    printout = session.printout
    view = recorded_view(session, printout.record) if printout.is_record else printout.view
    assert view is not None, "every command with --json shows a view or reports what it recorded"
    text = dumps(to_builtins(view))
    if printout.to is None:
        session.out.write(text)
        return
    write_out(session, printout.to, text.encode())
    if printout.to.path:
        talk(session, f"Saved to {printout.to.target}")


def recorded_view(session: Session, record: str | None) -> RecordedView:
    """What this command has written so far, and what is next for the job it was about."""
    found = tuple(
        fact
        for name, (before, after) in session.store.written.items()
        for fact in _new_facts(name, before, after)
    )
    return RecordedView(id=_id(record), recorded=found, next=_next(session, record))


def undone_view(session: Session, *, command: str | None, at: str | None) -> UndoneView:
    """What this command has taken back; it is about a job, or a story, where it changed one alone."""
    written = session.store.written
    jobs = [name for name in written if is_job(name)]
    changed = jobs or [name for name in written if is_story(name)]
    record = changed[0] if len(changed) == 1 else None
    gone = tuple(
        fact for name, (before, after) in written.items() for fact in _new_facts(name, after, before)
    )
    there = recorded_view(session, record)
    return UndoneView(
        id=there.id, recorded=there.recorded, next=there.next, taken_back=gone, command=command, at=at
    )


def _new_facts(record: str, before: bytes | None, after: bytes | None) -> Facts:
    if before == after:
        return ()
    if after is None:
        return ({record: None},)
    return recorded(as_in_file(record, before), as_in_file(record, after))


def _id(record: str | None) -> str | None:
    if record is None or not (is_job(record) or is_story(record)):
        return None
    return Path(record).name


def _next(session: Session, record: str | None) -> ItemView | None:
    if record is None or not is_job(record):
        return None
    try:
        item = item_for(session, session.store.load(record))
    except CoachError:
        # The job is gone now, or came back with a mistake in it.
        return None
    return item_view(item) if item.step is not None and item.step.is_open else None
