"""Opening the session: the home, the clock, and what the screen can show."""

import os
import shutil
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from time import monotonic
from typing import Literal

from interview_coach.cli.clock import read_clock
from interview_coach.errors import FOLDER_GONE, CoachError
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import QUESTIONS, default_home, shipped_questions
from interview_coach.files.records.store import Store
from interview_coach.prompts.asking import Asker
from interview_coach.session import Output, Session

LONGEST_TYPED = 72
NARROWEST, PIPED_WIDTH, WIDEST, CARDS_BELOW = 20, 80, 100, 60
Color = Literal["auto", "always", "never"]


class Opener:
    """Opens the session when a command asks for it, so that help needs neither clock nor home.

    It outlives the command: where that fails, it knows the home and whether anything was recorded.
    With an `asker` the command runs as if at a terminal, and the asker gives the answers.
    """

    def __init__(self, args: Sequence[str], asker: Asker | None = None) -> None:
        self.typed = _typed(args)
        self._asker = asker
        self.home: Path | None = None
        self.no_input = False
        self.color: Color = "auto"
        self._session: Session | None = None

    def __call__(self, *, as_json: bool = False) -> Session:
        """The session for this command line."""
        home = self.folder
        now = read_clock()
        asks = self._asker is not None
        terminal = asks or (sys.stdin.isatty() and sys.stderr.isatty())
        self._session = Session(
            home=home,
            now=now,
            store=Store(home, self.typed, now.isoformat(timespec="seconds")),
            banks=Banks(shipped_questions(), home / QUESTIONS),
            out=Output(
                width=_width(),
                color=_may_color(self.color),
                is_terminal=asks or sys.stdout.isatty(),
                talks_on_terminal=asks or sys.stderr.isatty(),
            ),
            may_ask=terminal and not self.no_input,
            as_json=as_json,
            asker=self._asker,
            stopwatch=monotonic,
        )
        return self._session

    def print_out(self) -> None:
        """Print the JSON of the command, where that was asked for."""
        if self._session is not None and self._session.as_json:
            import_module("interview_coach.flows.printout").print_out(self._session)

    @property
    def folder(self) -> Path:
        """The home.

        Raises:
            CoachError: its place is told from the current folder, which is gone.
        """
        try:
            return (self.home or default_home()).expanduser().absolute()
        except FileNotFoundError:
            raise CoachError(*FOLDER_GONE) from None

    @property
    def has_recorded(self) -> bool:
        """Whether the command wrote anything before it ended."""
        return self._session is not None and self._session.store.wrote

    @property
    def lost(self) -> tuple[str, ...]:
        """What is said of comments that the command could not keep."""
        if self._session is None or not self._session.store.lost_comments:
            return ()
        # Imported here: that is rare.
        from interview_coach.files.care.lost import lost_words

        return tuple(lost_words(self._session.store))


def _typed(args: Sequence[str]) -> str:
    """The command line as `undo` tells of it: in one line, long texts cut."""
    words = " ".join(f'"{word}"' if " " in word else word for word in ("coach", *args))
    words = " ".join(words.split())
    return words if len(words) <= LONGEST_TYPED else f"{words[: LONGEST_TYPED - 3]}..."


def _width() -> int:
    """The columns there are; a pipe gets those of a sheet of paper. ACCESSIBLE gets cards: one fact a line."""
    if os.environ.get("ACCESSIBLE"):
        return min(_columns_or_paper(), CARDS_BELOW - 1)
    return _columns_or_paper()


def _columns_or_paper() -> int:
    if not sys.stdout.isatty() and not os.environ.get("COLUMNS"):
        return PIPED_WIDTH
    return columns()


def columns() -> int:
    """The columns of the terminal, within what can be read."""
    return max(NARROWEST, min(shutil.get_terminal_size().columns, WIDEST))


def _may_color(color: Color) -> bool:
    if color != "auto":
        return color == "always"
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or os.environ.get("ACCESSIBLE")
    return sys.stdout.isatty() and not plain
