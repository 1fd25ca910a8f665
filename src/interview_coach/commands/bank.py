"""`coach bank`: the questions and tips the coach knows."""

from typing import Annotated

import typer

from interview_coach.core.drill.pack import Pack, every, found_in
from interview_coach.core.pages.guide import (
    bank_page,
    banks_page,
    drill_page,
    pack_page,
    packs_page,
    prompt_page,
)
from interview_coach.core.text.names import close
from interview_coach.core.views.banks import (
    BanksView,
    BankView,
    DrillEntryView,
    PacksView,
    PackView,
    PromptEntryView,
    bank_rows,
    pack_rows,
    packed_views,
)
from interview_coach.core.views.view import ProblemView, View
from interview_coach.errors import NotFound, NotReadable, Stopped
from interview_coach.files.banks.shipped import PRACTICE, PROMPT_BANKS
from interview_coach.flows.check_bank import check_files
from interview_coach.flows.options import Json
from interview_coach.flows.out.show import left_out_views, open_session, show, show_view, tell_left_out
from interview_coach.prompts.asking import Sign
from interview_coach.session import Session

EXIT_BAD = 4
run = typer.Typer(
    add_completion=False,
    rich_markup_mode="markdown",
    help="The questions and tips the coach knows.",
)

BankName = Annotated[
    str | None,
    typer.Argument(
        metavar="[BANK]",
        help=f"One of {', '.join(PROMPT_BANKS)} or {PRACTICE} (everything interviewers may ask you). You can also name one of the practice packs.",
    ),
]
Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="[FILE...]", help="The files, such as your own packs or conversations."),
]
PromptId = Annotated[
    str | None, typer.Argument(metavar="[ID]", help="The id of an entry, as shown by bank list.")
]


@run.command("list")
def list_banks(ctx: typer.Context, name: BankName = None, as_json: Json = False) -> None:
    """The banks, or the entries of one."""
    session = open_session(ctx, as_json=as_json)
    _tell_left_out(session)
    if name is None:
        _show_banks(session, as_json=as_json)
    elif name in PROMPT_BANKS:
        _show_bank(session, name, as_json=as_json)
    elif name == PRACTICE:
        _show_packs(session, as_json=as_json)
    elif pack := session.banks.packs.get(name):
        _show_pack(session, name, pack, as_json=as_json)
    else:
        raise _no_bank(session, name)


@run.command("check")
def check_(ctx: typer.Context, files: Files = None, as_json: Json = False) -> None:
    """Read packs of your own, or any file of questions, and say all that is wrong, with file and line.

    Ends with 4 where anything is.
    """
    session = open_session(ctx, as_json=as_json)
    names = files or [_asked(session, "Which file?", "coach bank check FILE")]
    if not check_files(session, names, as_json=as_json):
        raise typer.Exit(EXIT_BAD)


@run.command("show")
def show_entry(ctx: typer.Context, wanted: PromptId = None, as_json: Json = False) -> None:
    """One entry: why it helps, what a good answer tells, who can answer, its source."""
    session = open_session(ctx, as_json=as_json)
    wanted = wanted or _asked(session, "Which entry? To see the ids: coach bank list", "coach bank show ID")
    _tell_left_out(session)
    titles = {source.id: source.title for source in session.banks.sources}
    if found := session.banks.prompt(wanted):
        bank, prompt = found
        view: View = PromptEntryView(bank=bank, entry=prompt, left_out=_left_out(session))
        page = prompt_page(prompt, bank, titles)
    elif practised := found_in(session.banks.packs, wanted):
        bank, drill = practised
        view = DrillEntryView(bank=bank, entry=drill, left_out=_left_out(session))
        page = drill_page(drill, bank, titles)
    else:
        raise _no_entry(session, wanted)
    if as_json:
        show_view(session, view)
    else:
        show(session, page)


def _asked(session: Session, question: str, like: str) -> str:
    if not session.may_ask:
        raise NotReadable(question, f"Like this: {like}")
    typed = session.ask.text(question)
    if isinstance(typed, Sign):
        raise Stopped
    return typed.strip()


def _tell_left_out(session: Session) -> None:
    tell_left_out(session, (*session.banks.left_out, *session.banks.conversations_left_out))


def _left_out(session: Session) -> tuple[ProblemView, ...]:
    return left_out_views((*session.banks.left_out, *session.banks.conversations_left_out))


def _show_banks(session: Session, *, as_json: bool) -> None:
    banks, packs = {name: session.banks.named(name) for name in PROMPT_BANKS}, session.banks.packs
    if as_json:
        rows = BanksView(banks=bank_rows(banks), packs=pack_rows(packs), left_out=_left_out(session))
        show_view(session, rows)
    else:
        show(session, banks_page(list(banks.items()), packs))


def _show_bank(session: Session, name: str, *, as_json: bool) -> None:
    bank = session.banks.named(name)
    if as_json:
        show_view(session, BankView(bank=name, entries=bank.entries, left_out=_left_out(session)))
    else:
        show(session, bank_page(bank))


def _show_packs(session: Session, *, as_json: bool) -> None:
    packs = session.banks.packs
    if as_json:
        entries = tuple(packed_views(packs))
        show_view(session, PacksView(bank=PRACTICE, entries=entries, left_out=_left_out(session)))
    else:
        show(session, packs_page(packs))


def _show_pack(session: Session, name: str, pack: Pack, *, as_json: bool) -> None:
    if as_json:
        view = PackView(
            bank=name,
            different=pack.different or None,
            how=pack.how or None,
            entries=pack.entries,
            left_out=_left_out(session),
        )
        show_view(session, view)
    else:
        show(session, pack_page(pack))


def _no_bank(session: Session, name: str) -> NotFound:
    near = close(name, (*PROMPT_BANKS, PRACTICE, *session.banks.packs))
    hint = (
        f"Did you mean {near[0]}?" if near else f"Use one of these: {', '.join((*PROMPT_BANKS, PRACTICE))}."
    )
    return NotFound(f'There\'s no bank "{name}".', hint)


def _no_entry(session: Session, wanted: str) -> NotFound:
    known = [prompt.id for name in PROMPT_BANKS for prompt in session.banks.named(name).entries]
    near = close(wanted, [*known, *(drill.id for drill in every(session.banks.packs.values()))])
    hint = f"{f'Did you mean {near[0]}? ' if near else ''}See them all: coach bank list BANK"
    return NotFound(f'There\'s no entry "{wanted}".', hint)
