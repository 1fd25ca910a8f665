"""`coach edit`: a record in the person's own editor."""

import typer

from interview_coach.commands._edit_text import Copy, edit_copy
from interview_coach.commands._options import Name
from interview_coach.commands._pick import named_job, pick_job
from interview_coach.commands._save import say_known, say_recorded
from interview_coach.commands._show import open_session, talk
from interview_coach.core.names import slug
from interview_coach.errors import BadFile, NotReadable
from interview_coach.files import records
from interview_coach.session import Session


def run(ctx: typer.Context, name: Name = None) -> None:
    """Open a job's file in your editor; it is checked when you close it."""
    session = open_session(ctx)
    job_id = _wanted(session, name)
    path = session.store.path_of(job_id)
    before = path.read_bytes()
    try:
        text = before.decode("utf-8")
    except UnicodeDecodeError:
        raise BadFile([f"{path}: not UTF-8 text; save it as UTF-8"]) from None
    with edit_copy(session, text, ".yaml") as copy:
        after = _checked(session, job_id, copy)
        if after != before:
            session.store.replace_text(job_id, before, after)
    if after == before:
        say_known(session, "The file is as it was.")
    else:
        say_recorded(session, session.store.load(job_id), f"Noted: {path.name} as you wrote it.")


def _wanted(session: Session, name: str | None) -> str:
    """The id of the job; one whose file is bad can be mended here, where its id is written out."""
    if name is not None and name in session.store.live_ids():
        return name
    if name is None:
        return pick_job(session, None).id
    try:
        return named_job(session, name).id
    except BadFile:
        # The very file that wants mending.
        alike = [each for each in session.store.live_ids() if each.startswith(slug(name))]
        if len(alike) != 1:
            raise
        return alike[0]


def _checked(session: Session, job_id: str, copy: Copy) -> bytes:
    """What the person wrote, once it is a record; they are shown what is wrong, and may go on editing."""
    while True:
        data = copy.edit().encode()
        job, problems = records.read(data, job_id)
        if job:
            return data
        talk(session, *(f"line {problem.line}: {problem.what}" for problem in problems))
        if not session.ask.confirm("Edit it again?", default=True):
            raise NotReadable("Nothing was changed.")
