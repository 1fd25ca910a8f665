"""The Typer app: registers the commands, opens the session, shows every error. The only reader of the clock."""

import os
import shutil
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, tzinfo
from importlib import import_module
from pathlib import Path
from time import monotonic
from types import FrameType
from typing import Annotated, Any, Literal

import typer
from msgspec import Struct
from typer.core import TyperGroup
from typer.main import get_command

from interview_coach import __version__
from interview_coach.core.pages.document import GAP, Document, text
from interview_coach.core.text.names import close
from interview_coach.errors import BadFile, CoachError, Interrupted, NotReadable
from interview_coach.files.banks.banks import Banks
from interview_coach.files.bugs import note, places
from interview_coach.files.disk.disk import remedy
from interview_coach.files.disk.places import QUESTIONS, default_home, shipped_questions
from interview_coach.files.records.store import Store
from interview_coach.render.text import plain
from interview_coach.session import Output, Session

NOW, BEFORE, AFTER, LOOK_BACK, LOOK_UP, DATA = "Now", "Before", "After", "Look back", "Look up", "Data"
LONGEST_TYPED, LONGEST_LINE = 72, 100_000
NARROWEST, PIPED_WIDTH, WIDEST, CARDS_BELOW = 20, 80, 100, 60
Color = Literal["auto", "always", "never"]


class Spec(Struct, frozen=True):
    """A command: the module that holds it, its function there, and its panel in the help; None hides it."""

    module: str
    panel: str | None
    function: str = "run"


COMMANDS = {
    "next": Spec("next_", NOW),
    "new": Spec("new", BEFORE),
    "interview": Spec("interview", BEFORE),
    "prep": Spec("prep", BEFORE),
    "research": Spec("research", BEFORE),
    "questions": Spec("questions", BEFORE),
    "match": Spec("match", BEFORE),
    "story": Spec("story", BEFORE),
    "practice": Spec("practice", BEFORE),
    "brief": Spec("brief", BEFORE),
    "debrief": Spec("debrief", AFTER),
    "thanks": Spec("thanks", AFTER),
    "followup": Spec("followup", AFTER),
    "follow-up": Spec("followup", None),
    "outcome": Spec("outcome", AFTER),
    "feedback": Spec("feedback", AFTER),
    "review": Spec("review", LOOK_BACK),
    "list": Spec("list_", LOOK_UP),
    "show": Spec("show", LOOK_UP),
    "bank": Spec("bank", LOOK_UP),
    "why": Spec("why", LOOK_UP),
    "calendar": Spec("calendar", DATA),
    "edit": Spec("edit", DATA),
    "undo": Spec("undo", DATA),
    "delete": Spec("delete", DATA),
    "check": Spec("check", DATA),
    "where": Spec("where", DATA),
    "demo": Spec("demo", DATA),
}


class Commands(TyperGroup):
    """The commands by name; the module of one is imported when it is asked for, which keeps the start short."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Their names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name, or None."""
        spec = COMMANDS.get(cmd_name)
        if spec is None:
            return None
        function = getattr(import_module(f"interview_coach.commands.{spec.module}"), spec.function)
        if isinstance(function, typer.Typer):
            group: Any = get_command(function)
            group.name, group.rich_help_panel = cmd_name, spec.panel
            return group
        alone = typer.Typer(add_completion=False, rich_markup_mode="markdown", context_settings=CONTEXT)
        alone.command(cmd_name, rich_help_panel=spec.panel, hidden=spec.panel is None)(function)
        return get_command(alone)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the words begin with; a mistyped one names the nearest."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            near = close(args[0], list(COMMANDS))
            hint = f"Did you mean: coach {near[0]}?" if near else "All of them: coach --help"
            raise NotReadable(f'There is no command "{args[0]}".', hint)
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


def _typed(args: Sequence[str]) -> str:
    """The command line as `undo` tells of it: in one line, long texts cut."""
    words = " ".join(f'"{word}"' if " " in word else word for word in ("coach", *args))
    words = " ".join(words.split())
    return words if len(words) <= LONGEST_TYPED else f"{words[: LONGEST_TYPED - 3]}..."


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
    color: Annotated[Color, typer.Option(help="Colour on the screen.")] = "auto",
    as_json: Annotated[bool, typer.Option("--json", help="What is next, as JSON.")] = False,
    why: Annotated[bool, typer.Option("--why", help="What is next, with the reasons.")] = False,
    version: Annotated[
        bool, typer.Option("--version", help="The version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Get ready for a job interview, and know what to do after it.

    Just type `coach`: it tells you the one next thing, why, and the command for it.
    """
    ctx.obj = ctx.obj or Opener(())
    ctx.obj.home, ctx.obj.no_input, ctx.obj.color = home, no_input, color
    if ctx.invoked_subcommand is not None and (as_json or why):
        raise NotReadable(
            f"{'--json' if as_json else '--why'} goes behind the command: coach {ctx.invoked_subcommand} ..."
        )
    if ctx.invoked_subcommand is None:
        import_module("interview_coach.commands.next_").run(ctx, why=why, as_json=as_json)


class Opener:
    """Opens the session when a command asks for it, so that help needs neither clock nor home.

    It outlives the command: where that fails, it knows the home and whether anything was recorded.
    """

    def __init__(self, args: Sequence[str]) -> None:
        self.typed = _typed(args)
        self.home: Path | None = None
        self.no_input = False
        self.color: Color = "auto"
        self._session: Session | None = None

    def __call__(self, *, as_json: bool = False) -> Session:
        """The session for this command line."""
        home = self.folder
        now = read_clock()
        terminal = sys.stdin.isatty() and sys.stderr.isatty()
        self._session = Session(
            home=home,
            now=now,
            store=Store(home, self.typed, now.isoformat(timespec="seconds")),
            banks=Banks(shipped_questions(), home / QUESTIONS),
            out=Output(
                width=_width(),
                color=_may_color(self.color),
                is_terminal=sys.stdout.isatty(),
                talks_on_terminal=sys.stderr.isatty(),
            ),
            may_ask=terminal and not self.no_input,
            as_json=as_json,
            stopwatch=monotonic,
        )
        return self._session

    def print_out(self) -> None:
        """Print the JSON of the command, where that was asked for."""
        if self._session is not None and self._session.as_json:
            import_module("interview_coach.flows.printout").print_out(self._session)

    @property
    def folder(self) -> Path:
        """The home."""
        return (self.home or default_home()).expanduser().absolute()

    @property
    def has_recorded(self) -> bool:
        """Whether the command wrote anything before it ended."""
        return self._session is not None and self._session.store.wrote


class LocalZone(tzinfo):
    """The zone of this computer, with its summer times, by the C library; it has no name of its own."""

    def utcoffset(self, when: datetime | None) -> timedelta | None:
        """The offset at this local time."""
        return when.replace(tzinfo=None).astimezone().utcoffset() if when else None

    def dst(self, when: datetime | None) -> timedelta | None:
        """Not known apart from the offset."""
        return None

    def tzname(self, when: datetime | None) -> str | None:
        """The short name at this local time, such as CET."""
        return when.replace(tzinfo=None).astimezone().tzname() if when else None

    def fromutc(self, when: datetime) -> datetime:
        """The local time of this moment; in an hour that comes twice, the first or the second one."""
        local = when.replace(tzinfo=UTC).astimezone()
        first = local.replace(tzinfo=None, fold=0).astimezone()
        return local.replace(tzinfo=self, fold=int(first.utcoffset() != local.utcoffset()))


def read_clock() -> datetime:
    """Now, in the person's zone; COACH_NOW stands in for the clock: a date is its 00:00, a naive time is local.

    Raises:
        NotReadable: COACH_NOW is no ISO date or time, or lies outside 1970 to 2100.
    """
    zone = LocalZone()
    words = os.environ.get("COACH_NOW")
    if not words:
        return datetime.now(UTC).astimezone(zone)
    try:
        found = datetime.fromisoformat(words)
        if not date(1970, 1, 1) <= found.date() <= date(2100, 12, 31):
            raise ValueError
        return found.replace(tzinfo=zone) if found.tzinfo is None else found.astimezone(zone)
    except (ValueError, OverflowError, OSError):
        raise NotReadable(
            f'COACH_NOW="{words}" is not a time I can read.', "Write it like 2026-12-03 or 2026-12-03T14:00."
        ) from None


def run(args: list[str]) -> int:
    """Run one command line and return its exit code. Every error is shown here, and only here."""
    _prepare()
    opener = Opener(args)
    try:
        return _run(args, opener)
    except Interrupted as error:
        return error.exit_code
    except BadFile as error:
        _show((*error.lines, *_stands(opener)))
        return error.exit_code
    except CoachError as error:
        _show(error.lines)
        return error.exit_code
    except typer.TyperException as error:
        _show((error.format_message(), "How it is used: coach --help, or coach COMMAND --help"))
        return 2
    except (KeyboardInterrupt, typer.Abort):
        return _stopped()
    except OSError as error:
        return _failed(error, opener)
    except (ImportError, MemoryError) as error:
        return _starved(error, opener)
    except Exception as error:
        return _bug(error, opener)


def _prepare() -> None:
    """What cannot be written in the screen's encoding is spelt out; signals end a run in good order."""
    # Closed by whoever started us: nobody listens, and nobody can be asked.
    sys.stdin = sys.stdin or Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    for name in ("SIGTERM", "SIGHUP"):
        if number := getattr(signal, name, None):
            signal.signal(number, _interrupt)


def _stands(opener: Opener) -> tuple[str, ...]:
    return ("What was recorded before this stands.",) if opener.has_recorded else ()


def _failed(error: OSError, opener: Opener) -> int:
    if isinstance(error, BrokenPipeError):
        # The reader of our output has gone; what is left in the buffer goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    what = f"{error.filename or opener.folder}: {error.strerror or error}."
    _show((what, *(_stands(opener) or ("Nothing was recorded.",)), remedy(error)))
    return 1


def _starved(error: ImportError | MemoryError, opener: Opener) -> int:
    """Not enough of something: memory, open files, or a file of the program itself."""
    if os.environ.get("COACH_DEBUG"):
        raise error
    what = "There is not enough memory."
    if isinstance(error, ImportError):
        what = f"A part of coach could not be loaded: {error.name or error}."
    _show(
        (
            what,
            *(_stands(opener) or ("Nothing was recorded.",)),
            "Close some programs and do the same again; if that does not help, install interview-coach again.",
        )
    )
    return 1


def _bug(error: Exception, opener: Opener) -> int:
    """Our own mistake: where it is, without anything of the person's."""
    if os.environ.get("COACH_DEBUG"):
        raise error
    where = places(error)[-1]
    log = note(opener.folder, error, opener.typed.split()[1:2], datetime.now(UTC))
    told = f"Noted in {log}: time, versions, and places in the program; nothing of yours." if log else ""
    _show(
        (
            f"This is a bug in coach: {type(error).__name__} in {where}.",
            *(_stands(opener) or ("Nothing was recorded.",)),
            *([told] if told else []),
        )
    )
    return 1


def _run(args: list[str], opener: Opener) -> int:
    for word in args:
        if any("\ud800" <= char <= "\udfff" for char in word):
            raise NotReadable(
                "One of the words is not UTF-8 text.",
                "Type it again, or put it in with --set ID=- from a UTF-8 file.",
            )
    result = get_command(app).main(args, prog_name="coach", standalone_mode=False, obj=opener)
    code = result if isinstance(result, int) else 0
    if code == 130:
        return _stopped()
    opener.print_out()
    return code


def _stopped() -> int:
    _show(("", "Stopped. What you finished is saved; the same command goes on from there."))
    return 130


def _show(lines: tuple[str, ...]) -> None:
    with suppress(OSError):
        shown = Document(tuple(text(line) if line else GAP for line in lines))
        width = _columns() if sys.stderr.isatty() else LONGEST_LINE
        sys.stderr.write(plain(shown, width))


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise Interrupted(number)


def _width() -> int:
    """The columns there are; a pipe gets those of a sheet of paper. ACCESSIBLE gets cards: one fact a line."""
    if os.environ.get("ACCESSIBLE"):
        return min(_columns_or_paper(), CARDS_BELOW - 1)
    return _columns_or_paper()


def _columns_or_paper() -> int:
    if not sys.stdout.isatty() and not os.environ.get("COLUMNS"):
        return PIPED_WIDTH
    return _columns()


def _columns() -> int:
    return max(NARROWEST, min(shutil.get_terminal_size().columns, WIDEST))


def _may_color(color: Color) -> bool:
    if color != "auto":
        return color == "always"
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or os.environ.get("ACCESSIBLE")
    return sys.stdout.isatty() and not plain
