"""Showing what a renderer returned: in color on a terminal, as plain text elsewhere, or as JSON."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from interview_coach.core.pages.document import Document
from interview_coach.core.text.shown import cells, command_lines, split_command, visible
from interview_coach.core.views.view import ProblemView, View
from interview_coach.files.disk.places import JOBS
from interview_coach.files.yaml.problem import LeftOut
from interview_coach.render.text import plain
from interview_coach.session import Output, Session

if TYPE_CHECKING:
    # Typer takes its time, and the shortest commands need nothing of it.
    import typer


def open_session(
    ctx: "typer.Context", *, as_json: bool = False, output: str | None = None, force: bool = False
) -> Session:
    """The session of this run. With `--json` the file of `-o` takes the printout: whether it may is settled here."""
    session = ctx.obj(as_json=as_json)
    assert isinstance(session, Session)
    if as_json and output is not None:
        # Imported here: few runs write a file.
        from interview_coach.flows.out.output import destination

        session.printout.to = destination(session, output, force=force)
    return session


def drawn(session: Session, document: Document) -> str:
    """The document as this output wants it."""
    document = _worded(session, document)
    if not session.out.color:
        return plain(document, session.out.width, fold=session.out.is_terminal)
    # Imported here: rich is for terminals only.
    from interview_coach.render.terminal import styled

    return styled(document, session.out.width)


def _worded(session: Session, document: Document) -> Document:
    """The document, with words in place of signs in plain mode."""
    if not session.plain:
        return document
    # Imported here: most people see the signs.
    from interview_coach.core.pages.spoken import spoken

    return spoken(document)


def show(session: Session, document: Document) -> None:
    """Show the page that was asked for. With `--json` the printout is shown, and a page goes to stderr."""
    if session.as_json:
        talk_page(session, document)
    else:
        session.out.write(drawn(session, document))


def show_letters(session: Session, letters: str) -> None:
    """Show letters: on a terminal they're broken between words; elsewhere a paragraph is one line, to be copied."""
    if session.out.is_terminal:
        letters = "\n".join(part for line in letters.split("\n") for part in _wrapped(line, session.out))
    session.out.write(letters)


def _wrapped(line: str, out: Output) -> list[str]:
    # Imported here: only letters need it.
    from textwrap import wrap

    return wrap(line, out.width, break_long_words=False, break_on_hyphens=False) or [""]


def show_view(session: Session, view: View) -> None:
    """Show the data that was asked for. It's printed when the command ends."""
    session.printout.view = view


def talk(session: Session, *lines: str) -> None:
    """Show the notices on stderr. A line too long for the screen is broken between words."""
    shown = (visible(line) for line in lines)
    session.out.talk("".join(f"{part}\n" for line in shown for part in _folded(line, session.out)))


def _folded(line: str, out: Output) -> list[str]:
    if not out.talks_on_terminal or cells(line) <= out.width:
        return [line]
    # Imported here: few lines are that long.
    from textwrap import wrap

    indent = " " * (len(line) - len(line.lstrip()) + 2)
    head, command = split_command(line)
    folded = wrap(
        head, out.width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False,
        replace_whitespace=False,
    )  # fmt: skip
    parts = command_lines(command, out.width - len(indent)) if command else []
    return [*folded, *(f"{indent}{part}" for part in parts)]


def tell_left_out(session: Session, left_out: Iterable[LeftOut]) -> None:
    """Files that could not be used, on stderr, each with the first thing that is wrong."""
    talk(session, *(f"Left out: {bad.file}:{bad.line}: {bad.problem}" for bad in left_out))


def left_out_views(left_out: Iterable[LeftOut]) -> tuple[ProblemView, ...]:
    """Files that could not be used, as data."""
    return tuple(ProblemView(bad.file, bad.line, bad.problem) for bad in left_out)


def tell_vanished(session: Session) -> None:
    """An empty folder is no fresh start where the journal knows of records. To be called where there are none."""
    if session.store.vanished():
        talk(
            session,
            f"There are no records in {session.home / JOBS}, but there used to be. To see which, and bring "
            "them back: coach check",
        )


def talk_page(session: Session, document: Document) -> None:
    """A page on stderr, plain."""
    session.out.talk(plain(_worded(session, document), session.out.width))
