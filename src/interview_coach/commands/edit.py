"""`coach edit`: a record in the person's own editor."""

import typer

from interview_coach.commands._edit_text import Copy, edit_copy
from interview_coach.commands._history import wanted_record
from interview_coach.commands._options import Name
from interview_coach.commands._pick import pick_job
from interview_coach.commands._save import say_known, say_recorded
from interview_coach.commands._show import open_session, talk
from interview_coach.errors import NotReadable, Refused, Stopped
from interview_coach.files import records
from interview_coach.files.disk import ChangedMeanwhile
from interview_coach.files.history import History
from interview_coach.files.reader import read
from interview_coach.files.schema import Problems
from interview_coach.session import Session


def run(ctx: typer.Context, name: Name = None) -> None:
    """Open a job's file in your editor; it is checked when you close it."""
    session = open_session(ctx)
    # By name, also a file that cannot be read as it is: here it can be mended.
    job_id = wanted_record(session, History(session.store), name) if name else pick_job(session, None).id
    path = session.store.path_of(job_id)
    before = read(path)
    _tell(session, records.read(before, job_id)[1])
    with edit_copy(session, before, ".yaml") as copy:
        after = _checked(session, job_id, copy, before)
        if after != before:
            _replace(session, job_id, before, after)
    if after == before:
        say_known(session, "The file is as it was.")
    else:
        say_recorded(session, session.store.load(job_id), f"Noted: {path.name} as you wrote it.")


def _replace(session: Session, job_id: str, before: bytes, after: bytes) -> None:
    try:
        session.store.replace_text(job_id, before, after)
    except ChangedMeanwhile:
        raise Refused(
            f"{session.store.path_of(job_id)} was changed while you edited; it stays as it is now.",
            "Your version is in the copy named above: take from it what you want, then: coach edit " + job_id,
        ) from None


def _checked(session: Session, job_id: str, copy: Copy, before: bytes) -> bytes:
    """What the person wrote, once it is a record; they are shown what is wrong, and may go on editing."""
    while True:
        data = copy.edit()
        job, problems = records.read(data, job_id)
        if job or data == before:
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
