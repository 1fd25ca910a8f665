"""Run one command line from beginning to end. Every error is shown here, and only here."""

import errno
import os
import signal
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from interview_coach.cli.opener import Opener, columns
from interview_coach.cli.quick import quick_answer
from interview_coach.errors import (
    FOLDER_GONE,
    NOTHING,
    UNCHANGED,
    CoachError,
    Interrupted,
    NotReadable,
    Stopped,
    Unsure,
)

if TYPE_CHECKING:
    from interview_coach.prompts.asking import Asker

LONGEST_LINE = 100_000
_OF_OUTPUT = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF})
STANDS = "Whatever was recorded before this is safe."


def run_line(args: list[str], asker: "Asker | None" = None) -> int:
    """Run one command line and return its exit code. Every error is shown here, and only here.

    An `asker` takes the place of the terminal.
    """
    _prepare()
    opener = Opener(args, asker)
    try:
        code = _run(args, opener)
        _show(opener.lost)
        return code
    except Interrupted as error:
        return error.exit_code
    except CoachError as error:
        _show((*_as_it_is(error, opener), *opener.lost))
        return error.exit_code
    except KeyboardInterrupt:
        return _stopped(opener)
    except OSError as error:
        return _failed(error, opener)
    except (ImportError, MemoryError) as error:
        return _starved(error, opener)
    except Exception as error:
        return _bug(error, opener)


def _prepare() -> None:
    """Prepare the streams and signals: characters the screen can't show are spelled out, and a signal ends the run cleanly."""
    # Closed by whoever started us: no one listens, and no one can be asked.
    sys.stdin = sys.stdin or Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    for name in ("SIGTERM", "SIGHUP"):
        if number := getattr(signal, name, None):
            signal.signal(number, _interrupt)


def _stands(opener: Opener) -> str:
    return STANDS if opener.has_recorded else NOTHING


def _as_it_is(error: CoachError, opener: Opener) -> tuple[str, ...]:
    """The lines of the error. What the command recorded before it is told, and that nothing was is not."""
    if not opener.has_recorded or isinstance(error, Unsure):
        return error.lines
    lines = tuple(line.replace(NOTHING, STANDS).replace(UNCHANGED, STANDS) for line in error.lines)
    is_told = isinstance(error, Stopped) or any(STANDS in line for line in lines)
    return lines if is_told else (*lines, STANDS)


def _failed(error: OSError, opener: Opener) -> int:
    if isinstance(error, BrokenPipeError):
        # The reader of our output has gone; what is left in the buffer goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    try:
        what, *more = _blame(error)
    except (ImportError, OSError):
        # Nothing more can be loaded, not even the words that would help.
        what, more = f"{error.filename}: {error.strerror}.", []
    _show((what, _stands(opener), *more))
    return 1


def _blame(error: OSError) -> tuple[str, str]:
    """What failed, and what helps. A full disk without the name of a file is that of the output: ours are named."""
    # Imported here, like everything that only an error needs.
    from interview_coach.files.disk.remedies import remedy

    if error.filename:
        return f"{error.filename}: {error.strerror or error}.", remedy(error)
    try:
        Path.cwd()
    except FileNotFoundError:
        return FOLDER_GONE
    what = "The output can't be written" if error.errno in _OF_OUTPUT else "The system reported a problem"
    return f"{what}: {error.strerror or error}.", remedy(error)


def _starved(error: ImportError | MemoryError, opener: Opener) -> int:
    """Not enough of something: memory, open files, or a file of the program itself."""
    if os.environ.get("COACH_DEBUG"):
        raise error
    what = "There isn't enough memory."
    if isinstance(error, ImportError):
        what = f"A part of coach couldn't be loaded: {error.name or error}."
    _show(
        (
            what,
            _stands(opener),
            "Close some programs and try again. If that doesn't help, install interview-coach again.",
        )
    )
    return 1


def _bug(error: Exception, opener: Opener) -> int:
    """Our own mistake: where it is, without anything of the person's."""
    if os.environ.get("COACH_DEBUG"):
        raise error
    from interview_coach.files.bugs import code_places, note

    where = code_places(error)[-1]
    log = note(opener.folder, error, opener.typed.split()[1:2], datetime.now(UTC))
    told = (
        f"Details are in {log}: the time, versions, and where in the program, but nothing you wrote."
        if log
        else ""
    )
    _show(
        (
            f"This is a bug in coach: {type(error).__name__} in {where}.",
            _stands(opener),
            *([told] if told else []),
        )
    )
    return 1


def _run(args: list[str], opener: Opener) -> int:
    for word in args:
        if any("\ud800" <= char <= "\udfff" for char in word):
            raise NotReadable(
                "One of the words isn't UTF-8 text.",
                "Type it again, or read it from a UTF-8 file with --set ID=-.",
            )
    code = 0
    if answer := quick_answer(args, opener):
        answer()
    else:
        # Imported here: Typer takes its time.
        from interview_coach.cli.app import run_command

        code = run_command(args, opener)
    if code == 130:
        return _stopped(opener)
    opener.print_out()
    return code


def _stopped(opener: Opener) -> int:
    # A new job that was stopped is on record: the same command would begin another one.
    on = (
        "To go on: coach"
        if "new" in opener.typed.split()
        else "The same command picks up where you left off."
    )
    _show(("", f"Stopped. {f'What you finished is saved. {on}' if opener.has_recorded else NOTHING}"))
    return 130


def _show(lines: tuple[str, ...]) -> None:
    if not lines:
        return
    with suppress(OSError):
        sys.stderr.write(_laid_out(lines))


def _laid_out(lines: tuple[str, ...]) -> str:
    """The lines as the screen takes them; as they are where nothing more of the program can be loaded."""
    try:
        from interview_coach.core.pages.document import GAP, Document, command, text
        from interview_coach.core.text.shown import split_command
        from interview_coach.render.text import plain
    except (ImportError, OSError):
        return "".join(f"{line}\n" for line in lines)
    parts = map(split_command, lines)
    shown = Document(tuple(text(head, command(words)) if head or words else GAP for head, words in parts))
    return plain(shown, columns() if sys.stderr.isatty() else LONGEST_LINE)


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise Interrupted(number)
