"""`coach next`, and bare `coach`: what to do next."""

from typing import Annotated

import typer

from interview_coach.core.pages.agenda import NOTHING_LIVE, WELCOME, agenda_page
from interview_coach.core.timeline.agenda import agenda
from interview_coach.core.views.agenda import agenda_view
from interview_coach.flows.options import Json
from interview_coach.flows.out.show import (
    left_out_views,
    open_session,
    show,
    show_view,
    tell_left_out,
    tell_vanished,
)

Why = Annotated[bool, typer.Option("--why", help="Give the reason and the source of each date.")]


def run(ctx: typer.Context, why: Why = False, as_json: Json = False) -> None:
    """What to do next: every live job on one line, by weight, with the command for it."""
    session = open_session(ctx, as_json=as_json)
    jobs, left_out = session.store.live()
    found = agenda(jobs, session.policy, session.now)
    tell_left_out(session, left_out)
    if as_json:
        now = session.now.isoformat(timespec="seconds")
        show_view(session, agenda_view(found, now, left_out_views(left_out)))
        return
    if found.items or found.waiting:
        show(session, agenda_page(found, session.today, why=why, titles=session.banks.names.titles))
    else:
        tell_vanished(session)
        if session.store.archived_ids():
            show(session, NOTHING_LIVE)
        elif not left_out:
            show(session, WELCOME)
