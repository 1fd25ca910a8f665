"""The session a command is given: the store, the banks, the policy, the time, a way to ask and a way to show."""

import os
import sys
from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import IO, AnyStr

from msgspec import Struct, field

from interview_coach.core.text.shown import visible
from interview_coach.core.timeline.policy import Policy
from interview_coach.core.views.view import View
from interview_coach.errors import CoachError, NotReadable
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import SETTINGS
from interview_coach.files.records.settings import Loaded, Settings, policy_of
from interview_coach.files.records.store import Store
from interview_coach.files.yaml.problem import Problems, lines_of
from interview_coach.prompts.asking import Asker


class Output(Struct, frozen=True):
    """Where pages go: the width, and whether color may be used. Talk goes to stderr."""

    width: int
    color: bool
    is_terminal: bool
    talks_on_terminal: bool = False
    """Whether stderr is a terminal: then talk is folded to the width as well."""

    def write(self, text: str) -> None:
        """Write the text that was asked for."""
        _send(sys.stdout, text)

    def write_bytes(self, data: bytes) -> None:
        """Write the bytes that were asked for, whatever the screen's encoding."""
        _send(sys.stdout.buffer, data)

    def talk(self, text: str) -> None:
        """Write notices and what to do next."""
        _send(sys.stderr, text)


def _send(stream: IO[AnyStr], text: AnyStr) -> None:
    """Write it out at once. Where the reader has gone, what is left goes nowhere.

    Raises:
        CoachError: it cannot be written; what was recorded before stands.
    """
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not isinstance(error, BrokenPipeError):
            raise CoachError(f"The output can't be written: {error.strerror}.") from None


class Destination(Struct, frozen=True):
    """Where the bytes go. `path` is None for stdout; `is_new` means that nothing was there."""

    target: str
    path: Path | None
    is_new: bool = False
    is_file: bool = True


class Printout(Struct):
    """The one JSON document of a command, printed when the command has ended well."""

    view: View | None = None
    """The view that was asked for. What the command records is printed before it."""
    is_record: bool = False
    """Whether the command reported what it recorded, or that all of it was there."""
    record: str | None = None
    """The job or the story that was recorded about, as the journal names it."""
    to: Destination | None = None
    """The destination. None: stdout."""


class Session(Struct, frozen=True, dict=True):
    """One run of a command. `now` is aware, in the person's zone; nothing else tells the time."""

    home: Path
    now: datetime
    store: Store
    banks: Banks
    out: Output
    may_ask: bool
    """Whether a person sits at a terminal and wants to be asked."""
    as_json: bool = False
    """Whether `--json` was given: stdout gets the printout alone, and pages go to stderr."""
    printout: Printout = field(default_factory=Printout)
    loaded: Loaded = Loaded(Settings(), [])
    """The person's settings as they are in the home."""
    plain: bool = False
    """Whether nothing is redrawn, and pages have one fact a line."""
    asker: Asker | None = None
    """Who asks; without one, the terminal does."""
    stopwatch: Callable[[], float] = float
    """Seconds since some moment, for what is said against a clock; it never goes back."""

    @cached_property
    def policy(self) -> Policy:
        """The rules, with the person's days off and the core of the preparation."""
        policy, problems = policy_of(self._loaded, self.banks.core_prompts, self.today)
        self._tell(problems)
        return policy

    @property
    def settings(self) -> Settings:
        """What the person has set for themselves; what is wrong there is told once, and stops nothing."""
        return self._loaded.settings

    @cached_property
    def _loaded(self) -> Loaded:
        self._tell(self.loaded.problems)
        return self.loaded

    def _tell(self, problems: Problems) -> None:
        for line in lines_of(self.home / SETTINGS, problems):
            self.out.talk(f"{visible(line)}. I go on without it.\n")

    @cached_property
    def ask(self) -> Asker:
        """The asker of this session.

        Raises:
            NotReadable: there is no terminal, or --no-input was given.
        """
        if not self.may_ask:
            raise NotReadable(
                "coach can only ask questions at a terminal.",
                "Give the answer as an option instead. --help lists them.",
            )
        if self.asker is not None:
            return self.asker
        # Imported here: most commands ask nothing.
        from interview_coach.prompts.plain import PlainAsker
        from interview_coach.prompts.terminal import Terminal

        return PlainAsker() if self.plain else Terminal()

    @property
    def today(self) -> date:
        """The person's day."""
        return self.now.date()
