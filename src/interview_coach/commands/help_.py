"""`coach help`: the commands, or the help of one."""

from typing import Annotated

import typer

from interview_coach.core.pages.help import overview_page
from interview_coach.core.pages.help_more import ALL_HELPS
from interview_coach.core.pages.help_texts import Help
from interview_coach.core.views.help import ExampleView, HelpEntryView, HelpView
from interview_coach.errors import NotReadable
from interview_coach.flows.helping import help_of, no_command
from interview_coach.flows.options import Json
from interview_coach.flows.out.show import open_session, show, show_view

Words = Annotated[
    list[str] | None, typer.Argument(metavar="[COMMAND]", help="The command, such as prep or story add.")
]


def run(ctx: typer.Context, words: Words = None, as_json: Json = False) -> None:
    """What you can type, or help with one command."""
    session = open_session(ctx, as_json=as_json)
    root = ctx.find_root()
    name = " ".join(words or ())
    if as_json:
        known = {name: panel for name, panel in ctx.obj.commands if panel}
        names = [each for each in ALL_HELPS if each.split()[0] in known and name in ("", each)]
        if not names:
            raise no_command(name, list(known)) if words else NotReadable("There's no command.")
        show_view(
            session,
            HelpView(commands=tuple(_view(each, ALL_HELPS[each]) for each in names)),
        )
    elif words:
        show(session, help_of(root.command, root, words))
    else:
        show(session, overview_page(ctx.obj.commands, ALL_HELPS))


def _view(name: str, found: Help) -> HelpEntryView:
    examples = tuple(ExampleView(line, does) for line, does in found.examples)
    return HelpEntryView(name, found.line, found.purpose, examples, found.then)
