"""`coach next`, and bare `coach`: what to do next."""

from typing import Annotated

import typer

from interview_coach.flows.agenda import show_next
from interview_coach.flows.options import Json
from interview_coach.flows.out.show import open_session

Why = Annotated[bool, typer.Option("--why", help="Show the reason for each date, and its source.")]
Short = Annotated[
    bool,
    typer.Option(
        "--short", help="Print one line for your shell's prompt, or nothing if there's nothing to do."
    ),
]


def run(ctx: typer.Context, why: Why = False, short: Short = False, as_json: Json = False) -> None:
    """What to do next: every live job on one line, by weight, with the command for it."""
    show_next(open_session(ctx, as_json=as_json), why=why, short=short)
