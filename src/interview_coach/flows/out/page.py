"""Giving a page out: on the screen, or as text, Markdown, HTML or PDF, to a file or a browser."""

from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from interview_coach.core.pages.document import Document
from interview_coach.core.pages.sheet import SCREEN, Medium, PageSheet
from interview_coach.core.text.shown import visible
from interview_coach.core.views.view import View
from interview_coach.errors import CoachError, NotReadable
from interview_coach.files.disk import disk
from interview_coach.files.disk.places import PAGES
from interview_coach.flows.customs import hours_on_pages, usual_paper
from interview_coach.flows.out.output import STDOUT, destination, write_out
from interview_coach.flows.out.page_options import PageWanted
from interview_coach.flows.out.show import show, show_view, talk
from interview_coach.session import Session

PRINTED_COLUMNS = 80
OPENERS = ("xdg-open", "open")
PATIENCE = 3.0
"""Seconds within which an opener that fails has failed."""


def sheet_of_page(session: Session, wanted: PageWanted) -> PageSheet:
    """The paper and the clock, or the screen if the page goes there."""
    if session.as_json or not (wanted.on_paper or wanted.opened):
        return SCREEN
    medium: Medium = "print" if wanted.format in {"html", "pdf"} or wanted.opened else "text"
    paper = wanted.paper or usual_paper(session.settings)
    return PageSheet(paper, hours_on_pages(session.settings), medium)


def give_page(session: Session, document: Document, wanted: PageWanted, name: str) -> bool:
    """Show or write the page; `name` is for its file where the person gave none. True: it went to the screen.

    Raises:
        CoachError: as `destination` and `write`; or no PDF can be made here; or nothing could be opened.
        NotReadable: a PDF has no place to go to.
    """
    if wanted.format is None:
        if wanted.target is None:
            show(session, document)
            return True
        wanted = replace(wanted, format="text")
    if wanted.format == "pdf" and wanted.target is None and not wanted.opened and session.out.is_terminal:
        raise NotReadable("A PDF needs a file name.", f"Like this: -o {name}.pdf")
    if wanted.opened and wanted.target is None:
        data = _bytes(session, document, wanted)
        own = _own_copy(session, name, data, wanted)
        if not _was_opened(session, own):
            _save_here(session, f"{name}.{wanted.format}", data, own)
        return False
    # What has to be asked comes first: making a PDF takes a moment.
    to = destination(session, wanted.target or STDOUT, force=wanted.force)
    write_out(session, to, _bytes(session, document, wanted))
    if to.path:
        talk(session, f"Saved to {to.target}")
        if wanted.opened and not _was_opened(session, to.path):
            raise _no_browser(to.path)
    return False


def give_either(session: Session, document: Document, view: View, wanted: PageWanted, name: str) -> bool:
    """Do what `give_page` does. With `--json`, give the view in place of the page.

    At a terminal the page is on the screen then as well, so that the person can be asked about it.
    """
    if not session.as_json:
        return give_page(session, document, wanted, name)
    show_view(session, view)
    on_screen = session.may_ask and session.out.is_terminal and not wanted.on_paper
    if on_screen:
        show(session, document)
    return on_screen


def _bytes(session: Session, document: Document, wanted: PageWanted) -> bytes:
    match wanted.format:
        case "md":
            from interview_coach.render.markdown import markdown

            return markdown(document).encode()
        case "html" | "pdf":
            # Imported here: the templates are for pages only.
            from interview_coach.render.html import html

            page = html(document, wanted.paper or usual_paper(session.settings))
            if wanted.format == "html":
                return page.encode()
            from interview_coach.render.pdf import pdf

            return pdf(page)
        case _:
            from interview_coach.render.text import plain

            return plain(document, PRINTED_COLUMNS).encode()


def _own_copy(session: Session, name: str, data: bytes, wanted: PageWanted) -> Path:
    """A page made only to be looked at is kept in the home, readable by the person alone; the next one replaces it."""
    path = session.home / PAGES / f"{name}.{wanted.format}"
    disk.make_folder(path.parent)
    disk.write_whole(path, data)
    return path


def _save_here(session: Session, file: str, data: bytes, own: Path) -> None:
    """Offer a copy of the page where the person can find it.

    Raises:
        CoachError: they don't want one, or can't be asked; it says where the page is.
    """
    question = f"I couldn't find a browser here. Save the page in this folder, as {file}?"
    if not session.may_ask or not session.ask.confirm(question, default=True):
        raise _no_browser(own)
    to = destination(session, file, force=False)
    write_out(session, to, data)
    talk(
        session,
        f"Saved to {to.target}",
        "Double-click it to open it. Any computer can, and a copy shop can print it.",
    )


def _no_browser(path: Path) -> CoachError:
    return CoachError(
        "The page is ready, but I couldn't find a browser to open it.",
        "Open this file yourself, or copy it to a computer that has one:",
        _short(path),
    )


def _short(path: Path) -> str:
    """The path as it can be typed, with `~` for the person's own folder."""
    with suppress(ValueError, RuntimeError):
        return f"~/{path.relative_to(Path.home())}"
    return str(path)


def _was_opened(session: Session, path: Path) -> bool:
    """Let the system show the file. Whether it can: an opener that fails does so at once."""
    # Imported here: few pages are opened.
    import shutil
    import subprocess

    program = next(filter(None, map(shutil.which, OPENERS)), None)
    shown = False
    if program:
        line, quiet = [program, str(path)], subprocess.DEVNULL
        try:
            # It is what the person asked for.
            started = subprocess.Popen(line, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)  # noqa: S603
            shown = started.wait(PATIENCE) == 0
        except subprocess.TimeoutExpired:
            # It stays as long as the page is looked at.
            shown = True
        except OSError:
            pass
    if shown:
        # On a line of its own, whole: a path that's broken can't be copied.
        session.out.talk(f"I've asked your browser to open this file:\n{visible(_short(path))}\n")
    return shown
