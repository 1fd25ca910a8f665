"""`coach show`: everything on record about a job."""

import typer

from interview_coach.core.pages.record import record_page, stage_of
from interview_coach.core.timeline.situation import situation_of
from interview_coach.core.views.jobs import ShowView
from interview_coach.files.yaml.encode import to_json
from interview_coach.flows.options import Json, Name
from interview_coach.flows.out.show import open_session, show, show_view
from interview_coach.flows.pick import pick_job

BANKS = ("prep", "research", "qualifying", "closing", "debrief", "feedback")
"""The banks whose answers, or questions, are kept in a record."""


def run(ctx: typer.Context, name: Name = None, as_json: Json = False) -> None:
    """Everything on record about a job, as you wrote it."""
    session = open_session(ctx, as_json=as_json)
    job = pick_job(session, name)
    if as_json:
        show_view(session, ShowView(job=to_json(job)))
        return
    wordings = {prompt.id: prompt for bank in BANKS for prompt in session.banks.named(bank).entries}
    situation = situation_of(job, session.policy, session.now)
    show(session, record_page(situation, stage_of(situation), wordings))
