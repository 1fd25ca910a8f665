"""`coach edit`: a record in the person's own editor."""

import typer

from interview_coach.core.pages.document import Document, Span, command, text
from interview_coach.core.record.corrections import followed
from interview_coach.core.record.model import Job
from interview_coach.core.timeline.agenda import in_command
from interview_coach.errors import NotReadable, Refused, Stopped
from interview_coach.files.care.history import History
from interview_coach.files.care.kinds import is_job, reader_of
from interview_coach.files.disk.disk import ChangedMeanwhile
from interview_coach.files.records import records
from interview_coach.files.records.reader import read_record
from interview_coach.files.yaml.problem import Problems
from interview_coach.flows.edit_text import Copy, edit_copy
from interview_coach.flows.history import not_settings, wanted_record
from interview_coach.flows.options import Json, Name
from interview_coach.flows.out.show import open_session, talk
from interview_coach.flows.pick import pick_job
from interview_coach.flows.save import Saved, report, report_known, report_page
from interview_coach.session import Session


def run(ctx: typer.Context, name: Name = None, as_json: Json = False) -> None:
    """Open the file of a job or a story in your editor; it's checked when you close it."""
    session = open_session(ctx, as_json=as_json)
    # A file that can't be read can be opened by its name too: here you can fix it.
    record = (
        pick_job(session, None).id if name is None else wanted_record(session, History(session.store), name)
    )
    path = session.store.place_of(not_settings(session, record))
    before = read_record(path)
    session.store.refuse_newer(record)
    _tell(session, reader_of(record)(before, record)[1])
    with edit_copy(session, before, ".yaml") as copy:
        after = _checked(session, record, copy, before)
        if after != before:
            _replace(session, record, before, after)
    if after == before:
        report_known(session, "You left the file the way it was.", record)
    else:
        _say(session, record, before, f"Noted: {path.name} as you wrote it.")


def _say(session: Session, record: str, before: bytes, line: str) -> None:
    if is_job(record):
        known = records.read_job(before, record)[0] or Job(company="")
        names: list[str] = []

        def follow(fresh: Job) -> Job:
            job, pair = followed(known, fresh)
            names[:] = pair or ()
            return job

        job = session.store.change(record, follow)
        lines = [f"{names[0]} is now {names[1]}, everywhere the name was used."] if names else []
        report(session, Saved(known, job), line, *lines)
    else:
        page = Document((text(line), text(Span("Wrong?  ", "quiet"), command("coach undo"))))
        report_page(session, record, page)


def _replace(session: Session, record: str, before: bytes, after: bytes) -> None:
    try:
        session.store.replace_text(record, before, after)
    except ChangedMeanwhile:
        raise Refused(
            f"{session.store.place_of(record)} changed while you were editing, so it stays as it is now.",
            "Your version is in the copy named above. Copy what you want from it, then: coach edit "
            + in_command(record),
        ) from None


def _checked(session: Session, record: str, copy: Copy, before: bytes) -> bytes:
    """What the person wrote, once it is a record; they are shown what is wrong, and may go on editing."""
    while True:
        data = copy.edit()
        value, problems = reader_of(record)(data, record)
        if value is not None or data == before:
            return data
        _tell(session, problems)
        if not _again(session):
            raise NotReadable("Nothing was changed.")


def _again(session: Session) -> bool:
    try:
        return session.ask.confirm("Edit it again?", default=True)
    except Stopped:
        # It stays wrong, and is not taken: that is no plain stop.
        return False


def _tell(session: Session, problems: Problems) -> None:
    talk(session, *(f"line {problem.line}: {problem.what}" for problem in problems))
