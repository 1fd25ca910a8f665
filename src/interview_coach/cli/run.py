"""One command line from beginning to end. Every error is shown here, and only here."""

import os
import signal
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

import typer

from interview_coach.cli.app import coach_command
from interview_coach.cli.opener import Opener, columns
from interview_coach.core.pages.document import GAP, Document, text
from interview_coach.errors import BadFile, CoachError, Interrupted, NotReadable
from interview_coach.files.bugs import note, places
from interview_coach.files.disk.disk import remedy
from interview_coach.prompts.asking import Asker
from interview_coach.render.text import plain

LONGEST_LINE = 100_000


def run_line(args: list[str], asker: Asker | None = None) -> int:
    """Run one command line and return its exit code. Every error is shown here, and only here.

    An `asker` takes the place of the terminal.
    """
    _prepare()
    opener = Opener(args, asker)
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
    result = coach_command().main(args, prog_name="coach", standalone_mode=False, obj=opener)
    code = result if isinstance(result, int) else 0
    return _stopped() if code == 130 else code


def _stopped() -> int:
    _show(("", "Stopped. What you finished is saved; the same command goes on from there."))
    return 130


def _show(lines: tuple[str, ...]) -> None:
    with suppress(OSError):
        shown = Document(tuple(text(line) if line else GAP for line in lines))
        width = columns() if sys.stderr.isatty() else LONGEST_LINE
        sys.stderr.write(plain(shown, width))


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise Interrupted(number)
