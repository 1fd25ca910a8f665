"""Opening the session: the home, the clock, and what the screen can show."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Literal, get_args

from interview_coach.cli.table import COMMANDS
from interview_coach.errors import FOLDER_GONE, CoachError

if TYPE_CHECKING:
    # Imported where they're needed: help and the version need nothing of them.
    from interview_coach.core.pages.document import Document
    from interview_coach.prompts.asking import Asker
    from interview_coach.session import Session

LONGEST_TYPED = 72
NARROWEST, PIPED_WIDTH, WIDEST, CARDS_BELOW = 20, 80, 100, 60
Color = Literal["auto", "always", "never"]
COLORS: tuple[Color, ...] = get_args(Color)


class Opener:
    """Opens the session when a command asks for it, so that help needs neither clock nor home.

    It outlives the command: where that fails, it knows the home and whether anything was recorded.
    With an `asker` the command runs as if at a terminal, and the asker gives the answers.
    """

    def __init__(self, args: Sequence[str], asker: "Asker | None" = None) -> None:
        self.typed = _typed(args)
        self._asker = asker
        self.home: Path | None = None
        self.no_input = False
        self.color: Color = "auto"
        self._session: Session | None = None

    def __call__(self, *, as_json: bool = False) -> "Session":
        """The session for this command line."""
        from interview_coach.cli.clock import read_clock
        from interview_coach.core.text.when import TwelveHourNow
        from interview_coach.files.banks.banks import Banks
        from interview_coach.files.disk.places import QUESTIONS, shipped_questions
        from interview_coach.files.records.settings import load_settings
        from interview_coach.files.records.store import Store
        from interview_coach.flows.customs import hours_on_screens
        from interview_coach.session import Output, Session

        home = self.folder
        now = read_clock()
        asks = self._asker is not None
        terminal = asks or (sys.stdin.isatty() and sys.stderr.isatty())
        loaded = load_settings(home)
        if not as_json and hours_on_screens(loaded.settings) == 12:
            now = TwelveHourNow.combine(now.date(), now.timetz())
        plain = loaded.settings.plain == "on" or wants_plain()
        self._session = Session(
            home=home,
            now=now,
            store=Store(home, self.typed, now.isoformat(timespec="seconds")),
            banks=Banks(shipped_questions(), home / QUESTIONS),
            out=Output(
                width=_width(plain=plain),
                color=_may_color(self.color, plain=plain),
                is_terminal=asks or sys.stdout.isatty(),
                talks_on_terminal=asks or sys.stderr.isatty(),
            ),
            may_ask=terminal and not self.no_input,
            as_json=as_json,
            loaded=loaded,
            plain=plain,
            asker=self._asker,
            stopwatch=monotonic,
        )
        return self._session

    @property
    def commands(self) -> list[tuple[str, str]]:
        """The commands that the help shows, each with its group."""
        return [(name, spec.panel) for name, spec in COMMANDS.items() if spec.panel]

    def show(self, document: "Document") -> None:
        """Show a page that needs no session, in the way that a session would."""
        plain = wants_plain() or self._is_set_to_plain()
        width = _width(plain=plain)
        if _may_color(self.color, plain=plain):
            from interview_coach.render.terminal import styled

            sys.stdout.write(styled(document, width))
        else:
            from interview_coach.render.text import plain as plain_text

            sys.stdout.write(plain_text(document, width))

    def _is_set_to_plain(self) -> bool:
        """Whether the person's settings ask for plain pages. Most people have none, and reading them takes its time."""
        from interview_coach.files.disk.places import SETTINGS

        if not (self.folder / SETTINGS).exists():
            return False
        from interview_coach.files.records.settings import load_settings

        return load_settings(self.folder).settings.plain == "on"

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
            if self.home is None:
                from interview_coach.files.disk.places import default_home

                return default_home().expanduser().absolute()
            return self.home.expanduser().absolute()
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


def wants_plain() -> bool:
    """Whether the environment asks for plain pages: nothing redrawn, one fact a line."""
    return bool(os.environ.get("ACCESSIBLE")) or os.environ.get("TERM") == "dumb"


def _width(*, plain: bool) -> int:
    """The columns there are; a pipe gets those of a sheet of paper. Plain pages get cards: one fact a line."""
    return min(_columns_or_paper(), CARDS_BELOW - 1) if plain else _columns_or_paper()


def _columns_or_paper() -> int:
    if not sys.stdout.isatty() and not os.environ.get("COLUMNS"):
        return PIPED_WIDTH
    return columns()


def columns() -> int:
    """The columns of the terminal, within what can be read."""
    # Imported here: off a terminal it isn't needed, and it loads much else.
    import shutil

    return max(NARROWEST, min(shutil.get_terminal_size().columns, WIDEST))


def _may_color(color: Color, *, plain: bool) -> bool:
    """Whether pages on stdout have colors."""
    if color != "auto":
        return color == "always"
    return sys.stdout.isatty() and not plain and not os.environ.get("NO_COLOR")
