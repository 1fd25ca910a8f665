"""`coach undo`: take back what was recorded last."""

import typer

from interview_coach.commands._show import open_session
from interview_coach.core.shown import visible
from interview_coach.files.journal import Op


def run(ctx: typer.Context) -> None:
    """Take back what the last command recorded; again takes back the one before."""
    session = open_session(ctx)
    step = session.store.undo()
    session.out.write(f"Taken back, from {step[0].at.replace('T', ' ')[:16]}: {visible(step[0].command)}\n")
    session.out.write(f"Changed: {_files(step)}\n")
    session.out.write("Once more takes back the one before.\n")


def _files(step: list[Op]) -> str:
    return ", ".join(dict.fromkeys(op.path for op in step))
