"""Showing what a renderer returned: in colour on a terminal, as plain text elsewhere, or as JSON."""

from typing import Any

import typer

from interview_coach.core.document import Document
from interview_coach.core.shown import visible
from interview_coach.render.text import plain
from interview_coach.session import Session


def open_session(ctx: typer.Context) -> Session:
    """The session of this run."""
    session = ctx.obj()
    assert isinstance(session, Session)
    return session


def drawn(session: Session, document: Document) -> str:
    """The document as this output wants it."""
    if not session.out.color:
        return plain(document, session.out.width, fold=session.out.is_terminal)
    # Imported here: rich is for terminals only.
    from interview_coach.render.terminal import styled

    return styled(document, session.out.width)


def show(session: Session, document: Document) -> None:
    """What was asked for."""
    session.out.write(drawn(session, document))


def show_json(session: Session, data: dict[str, Any]) -> None:
    """What was asked for, as JSON with its schema first."""
    from interview_coach.render.jsons import dumps

    session.out.write(dumps({"schema": 1, **data}))


def talk(session: Session, *lines: str) -> None:
    """What goes with it, on stderr."""
    session.out.talk("".join(f"{visible(line)}\n" for line in lines))


def talk_page(session: Session, document: Document) -> None:
    """A page on stderr, plain."""
    session.out.talk(plain(document, session.out.width))
