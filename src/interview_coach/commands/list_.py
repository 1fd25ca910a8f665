"""`coach list`: every job with its stage and what is next."""

from typing import Annotated

import typer

from interview_coach.core.pages.record import list_page, stage_of, step_date
from interview_coach.core.record.model import Job
from interview_coach.core.timeline.agenda import agenda
from interview_coach.core.views.jobs import ListView, job_row
from interview_coach.flows.options import Json
from interview_coach.flows.out.show import (
    left_out_views,
    open_session,
    show,
    show_view,
    tell_left_out,
    tell_vanished,
)
from interview_coach.flows.save import item_for

All = Annotated[bool, typer.Option("--all", help="Include archived jobs.")]


def run(ctx: typer.Context, every: All = False, as_json: Json = False) -> None:
    """Every live job: its stage, what's next, and when."""
    session = open_session(ctx, as_json=as_json)
    archived: list[Job] = []
    if every:
        jobs, archived, left_out = session.store.everything()
    else:
        jobs, left_out = session.store.live()
    found = agenda(jobs, session.policy, session.now)
    items = sorted((*found.items, *found.waiting), key=lambda item: item.job.id)
    if every:
        archived += [job for job in jobs if job.id not in {item.job.id for item in items}]
    tell_left_out(session, left_out)
    if not jobs and not left_out:
        tell_vanished(session)
    if as_json:
        every_item = (*items, *(item_for(session, job) for job in archived))
        rows = [job_row(item, stage_of(item.situation), step_date(item.step)) for item in every_item]
        show_view(session, ListView(jobs=tuple(rows), left_out=left_out_views(left_out)))
        return
    show(session, list_page(items, session.today, archived))
