"""The Typer app: finds the command that a line begins with, and what is said before it."""

import re
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from interview_coach import __version__
from interview_coach.cli.opener import Color, Opener
from interview_coach.cli.own_options import HELP, parted
from interview_coach.cli.table import COMMANDS
from interview_coach.errors import NotReadable

GROUPS = (["bank"], ["story"])
"""Commands that only name a group of others; alone they show its help."""
EXTRA = "Got unexpected extra argument(s)"
_SAID = {
    r"No such command '(.+?)'\. Did you mean '(.+?)'\?": ('There\'s no command "{}".', "Did you mean {}?"),
    r"No such command '(.+?)'\.": ('There\'s no command "{}".',),
    r"No such option: (\S+)": ("There's no option {}.",),
    r"Option '(.+?)' requires an argument\.": ("{} needs something after it.",),
    r"Invalid value for '(.+?)': .+ is not a valid int(?: range)?\.": ("{} has to be a whole number.",),
    r"Invalid value for '(.+?)': \S+ is not in the range (\d+)<=x<=(\d+)\.": ("{} has to be from {} to {}.",),
    r"Invalid value for '(.+?)': '(.+?)' is not one of (.+)\.": (
        '{} can\'t be "{}".',
        "Use one of these: {}.",
    ),
}
"""What Typer says, and how the coach says it; each line by itself."""


class Commands(TyperGroup):
    """The commands by name; the module of one is imported when it is asked for, which keeps the start short."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of the commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name, or None."""
        return _command(cmd_name) if cmd_name in COMMANDS else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the words begin with; a word that's none names the right one."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            # Imported here: few lines are mistyped.
            from interview_coach.flows.helping import no_command

            raise no_command(args[0], list(COMMANDS))
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The options of coach itself may stand anywhere on the line."""
        front, rest = parted(args)
        return super().parse_args(ctx, front + rest)


app = typer.Typer(
    cls=Commands,
    invoke_without_command=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@cache
def _command(name: str) -> Any:
    """The command of this name, made once; its module is imported only now."""
    spec = COMMANDS[name]
    function = getattr(import_module(f"interview_coach.commands.{spec.module}"), spec.function)
    if isinstance(function, typer.Typer):
        group: Any = get_command(function)
        group.name = name
        return group
    alone = typer.Typer(add_completion=False, rich_markup_mode=None)
    alone.command(name)(function)
    return get_command(alone)


@cache
def coach_command() -> Any:
    """The command `coach`, made once."""
    return get_command(app)


def run_command(args: list[str], opener: Opener) -> int:
    """Run the command that the line begins with, and return its exit code.

    Raises:
        NotReadable: Typer can't read the line.
        KeyboardInterrupt: the person stopped it.
    """
    front, rest = parted(args)
    words = rest[: rest.index("--")] if "--" in rest else rest
    if HELP.intersection(words) or words in GROUPS:
        # `coach prep --help` is `coach help prep`, and `coach bank` is `coach help bank`.
        named = [word for word in words if not word.startswith("-")]
        args = [*front, "help", *named]
    try:
        result = coach_command().main(args, prog_name="coach", standalone_mode=False, obj=opener)
    except typer.TyperException as error:
        raise NotReadable(
            *_said(error.format_message()),
            f"How it works: coach help {words[0]}"
            if words and words[0] in COMMANDS
            else "See them all: coach help",
        ) from None
    except typer.Abort:
        raise KeyboardInterrupt from None
    return result if isinstance(result, int) else 0


def _said(message: str) -> list[str]:
    """What Typer can't read, in the coach's words."""
    if EXTRA in message:
        words = message.replace(EXTRA, "").strip(" ()")
        return [
            f'I don\'t know what to do with "{words}".',
            'If it belongs to a name, put the whole name in quotes: "Ada Holm".',
        ]
    for pattern, lines in _SAID.items():
        if found := re.match(pattern, message):
            parts = iter(group.replace("'", "") for group in found.groups())
            return [line.format(*(next(parts) for _ in range(line.count("{}")))) for line in lines]
    return [message]


def options_of(words: list[str]) -> list[str]:
    """The options of the command that these words begin with, as they're typed."""
    found: Any = coach_command()
    for word in words:
        below = found.get_command(None, word) if hasattr(found, "get_command") else None
        found = below or found
    return sorted(
        {each for param in found.params for each in param.opts if each.startswith("--")} | {"--help"}
    )


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"coach {__version__}")
        raise typer.Exit


@app.callback()
def coach(
    ctx: typer.Context,
    home: Annotated[
        Path | None,
        # Not looked at here: a folder that cannot be read is a failure of the disk, not of the usage.
        typer.Option(help="The folder with your files.", envvar="COACH_HOME", metavar="DIR", readable=False),
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
    """Get ready for a job interview, and know what to do afterward."""
    ctx.obj = ctx.obj or Opener(())
    ctx.obj.home, ctx.obj.no_input, ctx.obj.color = home, no_input, color
    if ctx.invoked_subcommand is not None and (as_json or why):
        raise NotReadable(
            f"{'--json' if as_json else '--why'} goes after the command: coach {ctx.invoked_subcommand} ..."
        )
    if ctx.invoked_subcommand is None:
        import_module("interview_coach.commands.next_").run(ctx, why=why, as_json=as_json)
