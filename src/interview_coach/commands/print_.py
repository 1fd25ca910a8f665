"""`coach print`: the checklist, the cards or the brief, in the browser, which prints it."""

from typing import Annotated

import typer

from interview_coach.errors import NotReadable, Stopped
from interview_coach.flows.options import Json, Name, one_of
from interview_coach.flows.out.output import Output
from interview_coach.flows.out.page_options import Paper
from interview_coach.flows.out.show import open_session
from interview_coach.prompts.asking import Option, Sign

PAGES = {"checklist": ["thanks"], "cards": ["thanks", "--cards"], "brief": ["brief"]}
"""The command that has each page, with the option for it."""
SAID = {"card": "cards", "thanks": "checklist", "thank-you": "checklist", "thank-yous": "checklist"}
Page = Annotated[str | None, typer.Argument(metavar="[PAGE]", help="checklist, cards or brief.")]


def run(
    ctx: typer.Context,
    page: Page = None,
    name: Name = None,
    output: Output = None,
    paper: Paper = None,
    as_json: Json = False,
) -> None:
    """The thank-you checklist, the words for your cards, or the page to read before you go in, in your browser, which prints it."""
    session = open_session(ctx, as_json=as_json)
    if page is None:
        if not session.may_ask:
            raise NotReadable("Which page? checklist, cards, or brief.", "Like this: coach print brief")
        options = [
            Option("checklist", "the thank-you checklist"),
            Option("cards", "the words for your thank-you cards"),
            Option("brief", "the page to read before you go in"),
        ]
        asked = session.ask.choose("What do you want to print?", options)
        if isinstance(asked, Sign):
            raise Stopped
        page = asked
    wanted = one_of(
        SAID.get(page.casefold(), page), tuple(PAGES), "print", f'There\'s no page called "{page}".'
    )
    root = ctx.find_root()
    called, *given = PAGES[wanted]
    command = root.command.get_command(root, called)  # type: ignore[attr-defined]
    given += [*([name] if name else []), *(["--paper", paper] if paper else [])]
    given += ["--output", output] if output is not None else []
    given += ["--json"] if as_json else ["--open"] if output is None else []
    code = command.main(
        given,
        prog_name=f"coach {called}",
        standalone_mode=False,
        obj=ctx.obj,
    )
    if code:
        raise typer.Exit(code)
