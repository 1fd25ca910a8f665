"""The Typer app: finds the command that a line begins with, and what is said before it."""

import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from interview_coach import __version__
from interview_coach.cli.docstrings import documented
from interview_coach.cli.opener import Color, Opener
from interview_coach.cli.table import COMMANDS
from interview_coach.core.text.names import close
from interview_coach.errors import NotReadable


class Commands(TyperGroup):
    """The commands by name; the module of one is imported when it is asked for, which keeps the start short."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of the commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name, or None."""
        return _command(cmd_name) if cmd_name in COMMANDS else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the words begin with; a mistyped one names the nearest."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            near = close(args[0], list(COMMANDS))
            hint = f"Did you mean: coach {near[0]}?" if near else "All of them: coach --help"
            raise NotReadable(f'There\'s no command "{args[0]}".', hint)
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The options of coach itself may stand anywhere on the line."""
        return super().parse_args(ctx, hoisted(args))


CONTEXT = {"help_option_names": ["-h", "--help"]}
app = typer.Typer(
    cls=Commands,
    invoke_without_command=True,
    rich_markup_mode="markdown",
    context_settings=CONTEXT,
    pretty_exceptions_enable=False,
)


@cache
def _command(name: str) -> Any:
    """The command of this name, made once; its module is imported only now."""
    spec = COMMANDS[name]
    function = documented(getattr(import_module(f"interview_coach.commands.{spec.module}"), spec.function))
    if isinstance(function, typer.Typer):
        group: Any = get_command(function)
        group.name, group.rich_help_panel = name, spec.panel
        return group
    alone = typer.Typer(add_completion=False, rich_markup_mode="markdown", context_settings=CONTEXT)
    alone.command(name, rich_help_panel=spec.panel, hidden=spec.panel is None)(function)
    return get_command(alone)


@cache
def coach_command() -> Any:
    """The command `coach`, made once."""
    return get_command(documented(app))


def hoisted(args: list[str]) -> list[str]:
    """The words with coach's own options in front of the command, wherever they stood before `--`."""
    front: list[str] = []
    rest: list[str] = []
    words = iter(args)
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif word == "--no-input" or word.startswith(("--home=", "--color=")):
            front.append(word)
        elif word in {"--home", "--color"}:
            front += [word, *([value] if (value := next(words, None)) is not None else [])]
        else:
            rest.append(word)
    return front + rest


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"coach {__version__}\n")
        raise typer.Exit


@app.callback()
def coach(
    ctx: typer.Context,
    home: Annotated[
        Path | None,
        # Not looked at here: a folder that cannot be read is a failure of the disk, not of the usage.
        typer.Option(help="The folder of your records.", envvar="COACH_HOME", metavar="DIR", readable=False),
    ] = None,
    no_input: Annotated[
        bool, typer.Option("--no-input", help="Never ask anything.", envvar="COACH_NO_INPUT")
    ] = False,
    color: Annotated[Color, typer.Option(help="Color on the screen.")] = "auto",
    as_json: Annotated[bool, typer.Option("--json", help="What's next, as JSON.")] = False,
    why: Annotated[bool, typer.Option("--why", help="What's next, with the reasons.")] = False,
    version: Annotated[
        bool, typer.Option("--version", help="The version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Get ready for a job interview, and know what to do after it.

    Type `coach`: it tells you the one next thing, why, and the command for it.
    """
    ctx.obj = ctx.obj or Opener(())
    ctx.obj.home, ctx.obj.no_input, ctx.obj.color = home, no_input, color
    if ctx.invoked_subcommand is not None and (as_json or why):
        raise NotReadable(
            f"{'--json' if as_json else '--why'} goes after the command: coach {ctx.invoked_subcommand} ..."
        )
    if ctx.invoked_subcommand is None:
        import_module("interview_coach.commands.next_").run(ctx, why=why, as_json=as_json)
