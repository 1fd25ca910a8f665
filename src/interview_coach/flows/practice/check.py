"""`coach practice --check`: a typed answer is read for its points. Nothing is recorded."""

from pathlib import Path
from typing import Annotated

import typer

from interview_coach.core.drill.faults import faults
from interview_coach.core.drill.follow_up import follow_up
from interview_coach.core.drill.hard_questions import as_drill, heard, nearest
from interview_coach.core.drill.pack import Drill, Pack, found_in
from interview_coach.core.drill.points import hear
from interview_coach.core.pages.document import Document, Span, joined, text
from interview_coach.core.pages.typed_answer import answer_page
from interview_coach.core.text.names import close
from interview_coach.core.views.practice import answer_view
from interview_coach.errors import BadFile, NotFound, NotReadable
from interview_coach.files.disk import disk
from interview_coach.files.records.practice import PracticeFile
from interview_coach.flows.options import SCRIPTS, clean, from_stdin
from interview_coach.flows.out.show import show, show_view
from interview_coach.flows.walk.askers import ask_words
from interview_coach.prompts.asking import Sign
from interview_coach.session import Session

STDIN = "-"
LARGEST = 64 * 1024
"""Bytes of an answer; two minutes aloud are some 1,500."""


CheckQuestion = Annotated[
    str | None,
    typer.Option(
        "--check",
        metavar="QUESTION",
        help="Check which points one answer covers. NAME is then the file with the answer, or - for stdin. Nothing is recorded.",
        rich_help_panel=SCRIPTS,
    ),
]


def refuse_beside_check(*others: object) -> None:
    """Refuse options that `--check` doesn't go with."""
    if any(others):
        raise NotReadable("--check goes only with a file and --json.")


def check_answer(session: Session, wanted: str, file: str | None) -> None:
    """Say which points of the question this answer makes.

    Raises:
        NotFound: there is no such question.
        NotReadable: there is no answer to read.
        BadFile: the file can't be read.
    """
    drill, pack = _question(session, wanted)
    said = _answer(session, drill, file)
    if said is None:
        return
    ear = session.banks.ear
    hearing = hear(said, drill, ear, pack)
    remarks = faults(said, drill, pack, hearing, ear, PracticeFile(session.store).load().dismissed)
    follow = follow_up(hearing, drill, ear)
    if session.as_json:
        show_view(session, answer_view(drill.id, hearing, remarks, follow))
    else:
        page = answer_page(drill, hearing, remarks, follow)
        parts = [(text(Span(drill.text, "strong")),), page.blocks]
        if hearing.lack in {"no-point", "off-topic"}:
            parts.append((text(Span("A good answer: ", "quiet"), " ".join(drill.points), hanging=2),))
        show(session, Document(joined(parts)))


def _question(session: Session, wanted: str) -> tuple[Drill, Pack | None]:
    packs = session.banks.packs
    if found := found_in(packs, wanted):
        return found[1], packs[found[0]]
    jobs, _ = session.store.live()
    for each in heard(None, jobs, session.today):
        if wanted in (each.id, *each.also):
            return as_drill(each, packs)[0], None
    if " " in wanted.strip() and (near := nearest(wanted, packs)):
        name, drill = found_in(packs, near.id) or ("", near)
        return drill, packs.get(name)
    ids = [drill.id for pack in packs.values() for drill in pack.entries]
    near_ids = close(wanted, ids)
    raise NotFound(
        f'There\'s no question "{wanted}".',
        f"Did you mean {near_ids[0]}?" if near_ids else "See them all: coach bank list practice",
    )


def _answer(session: Session, drill: Drill, file: str | None) -> str | None:
    if file is None and session.may_ask:
        given = ask_words(session, f"{drill.text}  Your answer, the way you'd say it", "")
        return None if isinstance(given, Sign) else given
    if file is None or file == STDIN:
        return clean(from_stdin())
    try:
        data = disk.read(Path(file).expanduser())
    except FileNotFoundError:
        raise NotReadable(f'There\'s no file "{file}".', "Give a file, or - for stdin.") from None
    except disk.Unreadable as error:
        raise BadFile([f"{file}:1: {error.what}"]) from None
    if len(data) > LARGEST:
        raise BadFile([f"{file}:1: too long for an answer; keep it under {LARGEST // 1024} KB"])
    try:
        return clean(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise BadFile([f"{file}:{line}: this isn't UTF-8 text; save it as UTF-8"]) from None
