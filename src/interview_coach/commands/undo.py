"""`coach undo`: take back what was recorded last, see what can be taken back, bring one record back as it was."""

from typing import Annotated

import typer

from interview_coach.core.pages.document import Document, Span, command, text
from interview_coach.core.pages.history import steps_page, time_done, versions_page
from interview_coach.core.views.history import PastView, VersionsView
from interview_coach.errors import NotReadable
from interview_coach.files.care.history import Changed, History
from interview_coach.files.care.undo import Undo
from interview_coach.files.care.undone import Undone
from interview_coach.flows.history import done_by, record_words, said, wanted_record
from interview_coach.flows.options import Json, Name
from interview_coach.flows.out.show import open_session, show, show_view
from interview_coach.flows.printout import undone_view
from interview_coach.flows.save import report_known
from interview_coach.session import Session

List = Annotated[
    bool,
    typer.Option("--list", help="List what can be undone, or with NAME, the versions of one job or story."),
]
Of = Annotated[
    str | None, typer.Option("--of", metavar="NAME", help="Bring back this job or story; needs --at.")
]
At = Annotated[
    int | None, typer.Option("--at", metavar="NUMBER", help="Which version: its number in the list.")
]
Redo = Annotated[
    bool,
    typer.Option(
        "--redo", help="Bring back what the last undo took back; use it again for the undo before that."
    ),
]


def run(
    ctx: typer.Context,
    name: Name = None,
    of: Of = None,
    at: At = None,
    listing: List = False,
    redo: Redo = False,
    as_json: Json = False,
) -> None:
    """Take back what the last command recorded; again takes back the one before."""
    session = open_session(ctx, as_json=as_json)
    if redo and (listing or any(each is not None for each in (name, of, at))):
        raise NotReadable("--redo brings back what the last undo took, so leave the rest out.")
    history = History(session.store)
    if (of is None) != (at is None):
        raise NotReadable("--of and --at go together.", "Like this: coach undo --of acme --at 12")
    if of is not None and at is not None:
        _restore(session, history, of, at)
    elif listing:
        _list(session, history, name)
    elif name is not None:
        raise NotReadable(
            "undo takes back the last command, whatever it changed.",
            f"For one job or story: coach undo --list {name or 'NAME'}",
            f"Then: coach undo --of {name or 'NAME'} --at NUMBER",
        )
    elif redo:
        _say(
            session,
            Undo(session.store).again(),
            "Brought back",
            "Type it again to bring back what was undone before it.",
            "Wrong? ",
            "coach undo",
        )
    else:
        _say(
            session,
            Undo(session.store).latest(),
            "Undone",
            "Type it again to undo the one before.",
            "Didn't mean to? ",
            "coach undo --redo",
        )


def _say(session: Session, undone: Undone, done: str, more: str, wrong: str, back: str) -> None:
    """What was taken back or brought back, and how to turn that around."""
    if session.as_json:
        show_view(session, undone_view(session, command=undone.command, at=undone.at))
        return
    lines = [text(f"{done}: ", command(undone.command), f" ({time_done(undone.at, session.now)})", hanging=2)]
    lines += [
        text(line, indent=2, hanging=2) for changed in undone.changed for line in said(session, changed)
    ]
    lines += [text(f"Left as it is: {each.words}.", hanging=2) for each in undone.left]
    if undone.left:
        lines.append(text("Its versions: ", command(f"coach undo --list {undone.left[0].record}")))
    if undone.has_more:
        lines.append(text(more))
    lines.append(text(Span(wrong, "quiet"), command(back)))
    show(session, Document(tuple(lines)))


def _restore(session: Session, history: History, name: str, at: int) -> None:
    record = wanted_record(session, history, name, gone_first=True)
    changed = history.restore(record, at)
    if session.as_json:
        show_view(session, undone_view(session, command=None, at=None))
    elif changed.before == changed.after:
        report_known(session, f"{record_words(record)} already matches that version.")
    else:
        _say_restored(session, record, at, changed)


def _say_restored(session: Session, record: str, at: int, changed: Changed) -> None:
    lines = [text(f"Brought back: {record_words(record)}, as it was after change {at}.")]
    if changed.before is not None:
        lines += [text(line, indent=2, hanging=2) for line in said(session, changed)]
    lines.append(text(Span("Wrong? ", "quiet"), command("coach undo")))
    show(session, Document(tuple(lines)))


def _list(session: Session, history: History, name: str | None) -> None:
    if name is None:
        steps = history.steps()
        if session.as_json:
            show_view(session, PastView(steps=tuple(steps)))
        else:
            show(session, steps_page(steps, session.now))
        return
    record = wanted_record(session, history, name, gone_first=True)
    versions = history.versions(record)
    if session.as_json:
        show_view(session, VersionsView(id=record, versions=tuple(versions)))
    else:
        show(
            session, versions_page(record, versions, done_by(session, history, record, versions), session.now)
        )
