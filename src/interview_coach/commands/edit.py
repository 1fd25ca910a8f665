"""`coach edit`: a record in the person's own editor."""

import typer

from interview_coach.commands._edit_text import edit_text
from interview_coach.commands._options import Name
from interview_coach.commands._pick import named_job, pick_job
from interview_coach.commands._save import say_known
from interview_coach.commands._show import open_session, talk
from interview_coach.core.names import slug
from interview_coach.errors import BadFile, NotReadable
from interview_coach.files import records
from interview_coach.render.text import visible
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
    after = _checked(session, job_id, text)
    if after == before:
        say_known(session, "The file is as it was.")
        return
    session.store.replace_text(job_id, before, after)
    session.out.write(f"Noted: {visible(path.name)} as you wrote it.\nWrong?  coach undo\n")


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


def _checked(session: Session, job_id: str, text: str) -> bytes:
    """What the person wrote, once it is a record; they are shown what is wrong, and may go on editing."""
    while True:
        text = edit_text(session, text, ".yaml")
        data = text.encode()
        job, problems = records.read(data, job_id)
        if job:
            return data
        talk(session, *(f"line {problem.line}: {problem.what}" for problem in problems))
        if not session.ask.confirm("Edit it again? No throws this version away.", default=True):
            raise NotReadable("Nothing was changed.")
