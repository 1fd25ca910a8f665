"""`coach bank`: the questions and tips that the coach knows."""

from typing import Annotated

import msgspec
import typer

from interview_coach.commands._options import Json
from interview_coach.commands._show import open_session, show, show_json
from interview_coach.core.names import close
from interview_coach.core.pages.guide import bank_page, banks_page, prompt_page
from interview_coach.errors import NotFound
from interview_coach.files.banks import PROMPT_BANKS

run = typer.Typer(
    add_completion=False,
    rich_markup_mode="markdown",
    help="The questions and tips that the coach knows.",
    no_args_is_help=True,
)

BankName = Annotated[str | None, typer.Argument(metavar="[BANK]", help=f"One of: {', '.join(PROMPT_BANKS)}.")]
PromptId = Annotated[str, typer.Argument(metavar="ID", help="The id of an entry, as `bank list` shows it.")]


@run.command("list")
def list_(ctx: typer.Context, name: BankName = None, as_json: Json = False) -> None:
    """The banks, or the entries of one."""
    session = open_session(ctx)
    if name is None:
        banks = [(each, session.banks.named(each)) for each in PROMPT_BANKS]
        if as_json:
            show_json(
                session,
                {
                    "banks": [
                        {"bank": each, "title": bank.title, "entries": len(bank.entries)}
                        for each, bank in banks
                    ]
                },
            )
        else:
            show(session, banks_page(banks))
        return
    if name not in PROMPT_BANKS:
        near = close(name, PROMPT_BANKS)
        raise NotFound(
            f'There is no bank "{name}".',
            f"Did you mean {near[0]}?" if near else f"One of: {', '.join(PROMPT_BANKS)}.",
        )
    bank = session.banks.named(name)
    if as_json:
        show_json(
            session, {"bank": name, "entries": [msgspec.to_builtins(prompt) for prompt in bank.entries]}
        )
    else:
        show(session, bank_page(bank))


@run.command("show")
def show_(ctx: typer.Context, wanted: PromptId, as_json: Json = False) -> None:
    """One entry: why it helps, what a good answer tells, who can answer, its source."""
    session = open_session(ctx)
    found = session.banks.prompt(wanted)
    if found is None:
        known = [prompt.id for name in PROMPT_BANKS for prompt in session.banks.named(name).entries]
        near = close(wanted, known)
        raise NotFound(
            f'There is no entry "{wanted}".',
            f"Did you mean {near[0]}?" if near else "All of them: coach bank list BANK",
        )
    bank, prompt = found
    if as_json:
        show_json(session, {"bank": bank, "entry": msgspec.to_builtins(prompt)})
    else:
        show(session, prompt_page(prompt, bank))
