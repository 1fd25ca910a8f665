"""`coach list`: every job with its stage and what is next."""

from typing import Annotated, Any

import typer

from interview_coach.core.pages.record import date_of, list_page, stage_of
from interview_coach.core.record.model import Job
from interview_coach.core.timeline.agenda import Item, agenda, item_of
from interview_coach.core.timeline.rules import steps_of
from interview_coach.core.timeline.situation import look
from interview_coach.flows.options import Json
from interview_coach.flows.out.show import (
    left_out_data,
    open_session,
    show,
    show_json,
    tell_left_out,
    tell_vanished,
)
from interview_coach.session import Session

All = Annotated[bool, typer.Option("--all", help="Those in the archive too.")]


def run(ctx: typer.Context, every: All = False, as_json: Json = False) -> None:
    """Every live job: its stage, what is next, and when."""
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
        rows = [_row(item) for item in (*items, *(_item(session, job) for job in archived))]
        show_json(session, {"jobs": rows, "left_out": left_out_data(left_out)})
        return
    show(session, list_page(items, session.today, archived))


def _item(session: Session, job: Job) -> Item:
    situation = look(job, session.policy, session.now)
    return item_of(situation, steps_of(situation))


def _row(item: Item) -> dict[str, Any]:
    on = date_of(item.step)
    return {
        "id": item.job.id,
        "company": item.job.company,
        "role": item.job.role,
        "stage": stage_of(item.situation),
        "next": item.step.step if item.step else None,
        "date": on.isoformat() if on else None,
    }
