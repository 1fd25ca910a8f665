"""`coach next`, and bare `coach`: what to do next."""

from typing import Annotated, Any

import typer

from interview_coach.core.pages.agenda import NOTHING_LIVE, WELCOME, agenda_page
from interview_coach.core.timeline.agenda import Agenda, Item, agenda
from interview_coach.files.yaml.problem import LeftOut
from interview_coach.flows.options import Json
from interview_coach.flows.out.show import (
    left_out_data,
    open_session,
    show,
    show_json,
    tell_left_out,
    tell_vanished,
)

Why = Annotated[bool, typer.Option("--why", help="Give the reason and the source of each date.")]


def run(ctx: typer.Context, why: Why = False, as_json: Json = False) -> None:
    """What to do next: every live job on one line, by weight, with the command for it."""
    session = open_session(ctx)
    jobs, left_out = session.store.live()
    found = agenda(jobs, session.policy, session.now)
    tell_left_out(session, left_out)
    if as_json:
        show_json(session, _as_json(found, session.now.isoformat(timespec="seconds"), left_out))
        return
    if found.items or found.waiting:
        show(session, agenda_page(found, session.today, why=why))
    else:
        tell_vanished(session)
        if session.store.archived_ids():
            show(session, NOTHING_LIVE)
        elif not left_out:
            show(session, WELCOME)


def _as_json(found: Agenda, now: str, left_out: list[LeftOut]) -> dict[str, Any]:
    return {
        "now": now,
        "items": [_item(item) for item in found.items],
        "waiting": [_waiting(item) for item in found.waiting],
        "left_out": left_out_data(left_out),
    }


def _item(item: Item) -> dict[str, Any]:
    step = item.step
    assert step is not None
    return {
        **_who(item),
        "step": step.step,
        "state": step.state,
        "opens": step.opens.isoformat() if step.opens else None,
        "due": step.due.isoformat() if step.due else None,
        "for": list(step.names),
        "why": step.why,
        "source": step.source,
        "command": item.command,
    }


def _waiting(item: Item) -> dict[str, Any]:
    step = item.step
    return {
        **_who(item),
        "step": step.step if step else None,
        "opens": step.opens.isoformat() if step and step.opens else None,
        "why": item.why,
        "source": step.source if step else None,
    }


def _who(item: Item) -> dict[str, str]:
    return {"id": item.job.id, "company": item.job.company, "role": item.job.role}
