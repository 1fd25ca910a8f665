"""`coach heard`: what came in, how it reads and by which words."""

from typing import Annotated

import typer

from interview_coach.core.incoming.proposals import commands
from interview_coach.core.timeline.situation import situation_of
from interview_coach.core.views.heard import heard_view
from interview_coach.errors import NotReadable
from interview_coach.flows.options import Json
from interview_coach.flows.out.show import open_session, show_view
from interview_coach.flows.pick import named_job
from interview_coach.flows.received import STDIN, is_file, reading_of, received

First = Annotated[
    str | None,
    typer.Argument(metavar="[NAME]", help="The job: its company, or part of the name.", show_default=False),
]
File = Annotated[
    str | None, typer.Argument(metavar="[FILE]", help="A .txt, .eml or .ics; - is stdin.", show_default=False)
]


def run(ctx: typer.Context, first: First = None, file: File = None, as_json: Json = False) -> None:
    """What came in: an email, an invitation, a call. Says how it reads, and records what you confirm."""
    session = open_session(ctx, as_json=as_json)
    if file is None and first is not None and is_file(first):
        first, file = None, first
    if file is None:
        raise NotReadable("What came in?", f"Name the file, or {STDIN} for stdin: coach heard NAME FILE")
    what = received(file)
    job = named_job(session, first) if first is not None else None
    situation = situation_of(job, session.policy, session.now) if job else None
    after_no = situation is not None and situation.result == "rejected"
    _, reads = reading_of(session, what, after_no=after_no)
    name = job.called if job else "NAME"
    found = commands(name, reads, is_planned=bool(situation and situation.planned))
    show_view(session, heard_view(job.id if job else None, reads, found))
