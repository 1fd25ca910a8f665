"""`coach completion`: what a shell needs so that TAB knows coach."""

import os
import subprocess
from pathlib import Path
from typing import Annotated

import typer

from interview_coach.core.pages.shell_scripts import PLACES, SCRIPTS
from interview_coach.core.views.help import CompletionView
from interview_coach.errors import NotReadable
from interview_coach.flows.options import Json, one_of
from interview_coach.flows.out.show import open_session, show_view, talk

Shell = Annotated[
    str | None,
    typer.Argument(metavar="[SHELL]", help="bash, zsh or fish; the one you're using if you leave it out."),
]


def run(ctx: typer.Context, shell: Shell = None, as_json: Json = False) -> None:
    """What your shell needs so that the TAB key finishes commands, names and more."""
    session = open_session(ctx, as_json=as_json)
    name = (
        one_of(shell, tuple(SCRIPTS), "completion", f'Coach doesn\'t know a shell called "{shell}".')
        if shell is not None
        else _running()
    )
    if as_json:
        show_view(session, CompletionView(shell=name, script=SCRIPTS[name], place=PLACES[name]))
        return
    session.out.write(SCRIPTS[name])
    if session.out.is_terminal:
        talk(session, "", "To set it up, type this line, then open a new window:", f"  {PLACES[name]}")


def _running() -> str:
    """The shell that runs coach, else the one that the person logs in with.

    Raises:
        NotReadable: it's none of those that are known.
    """
    for found in (_parent(), Path(os.environ.get("SHELL", "")).name):
        if found in SCRIPTS:
            return found
    raise NotReadable("I can't tell which shell this is.", "Name it: coach completion bash, zsh or fish")


def _parent() -> str:
    """The name of the program that started coach, such as zsh; empty where it can't be told."""
    told = Path(f"/proc/{os.getppid()}/comm")
    try:
        if told.exists():
            return told.read_text(encoding="utf-8").strip()
        line = ["ps", "-o", "comm=", "-p", str(os.getppid())]
        done = subprocess.run(line, capture_output=True, text=True, check=False)  # noqa: S603 - fixed words, no shell
    except OSError:
        return ""
    return Path(done.stdout.strip().lstrip("-")).name
