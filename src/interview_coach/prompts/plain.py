"""Asking line by line, for ACCESSIBLE=1."""

import re
import select
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress

from interview_coach.core.text.shown import visible
from interview_coach.errors import Stopped
from interview_coach.prompts.asking import (
    YES_OR_NO,
    Option,
    Sign,
    folded,
    neither,
    offered,
    read_sign,
    sign_of,
    sure,
)
from interview_coach.prompts.waiting import until_typed

_KEYS = re.compile(r"\x1b(\[[0-9;?]*[ -/]*[@-~]|O.|.)?")
"""What a key such as an arrow sends: it moves nothing here, and is no text."""
END = ": "
"""What comes behind a question, before the answer."""
PASTED = 0.03
"""Seconds in which the next line of a paste is there. No one types that fast."""


def _more_is_there() -> bool:
    """Whether another line waits at the terminal."""
    with suppress(OSError, ValueError):
        return sys.stdin.isatty() and bool(select.select([sys.stdin], [], [], PASTED)[0])
    return False


class PlainAsker:
    """Asking line by line: numbers instead of moving, nothing is redrawn. For screen readers and simple terminals."""

    redraws = False

    def text(self, message: str, now: str = "", suggest: str = "") -> str | Sign:
        """See `Asker`."""
        typed = sure(lambda: self._read(message or "Your answer", several=True), self.confirm)
        return offered(typed, now, suggest)

    def timed(self, message: str, elapsed: Callable[[], str]) -> Sign:
        """See `Asker`. A line that changes by itself cannot be read out; so the time is not shown."""
        del elapsed
        return sign_of(self._read(message))

    def choose(
        self,
        message: str,
        options: Sequence[Option],
        now: str = "",
        *,
        open_: bool = False,  # noqa: ARG002 - an empty line always skips here
    ) -> str | Sign:
        """See `Asker`."""
        self._say(message or "Choose one.")
        for number, option in enumerate(options, 1):
            self._say(f"{number}. {option.label}{', chosen' if option.value == now else ''}")
        while True:
            typed = self._read("Type a number, or Enter to skip, < to go back, . to stop")
            if isinstance(typed, Sign):
                return typed
            if typed.strip().isdecimal() and 1 <= int(typed) <= len(options):
                return options[int(typed) - 1].value
            self._say(f"Please type a number from 1 to {len(options)}.")

    def many(self, message: str, options: Sequence[Option], chosen: Sequence[str]) -> tuple[str, ...] | Sign:
        """See `Asker`."""
        self._say(message)
        for number, option in enumerate(options, 1):
            self._say(f"{number}. {option.label}{', chosen' if option.value in chosen else ''}")
        while True:
            typed = self._read("Type numbers with spaces between, Enter to keep what's chosen, - for none")
            if typed is Sign.SKIP:
                return tuple(chosen)
            if isinstance(typed, Sign):
                return typed
            numbers = typed.replace(",", " ").split()
            if all(each.isdecimal() and 1 <= int(each) <= len(options) for each in numbers):
                return tuple(options[int(each) - 1].value for each in numbers)
            self._say(f"Please type numbers from 1 to {len(options)}.")

    def confirm(self, message: str, *, default: bool) -> bool:
        """See `Asker`."""
        while True:
            typed = self._read(f"{message} (y or n; Enter means {'yes' if default else 'no'})")
            if typed is Sign.SKIP:
                return default
            if typed is Sign.STOP:
                raise Stopped("Stopped.")
            if isinstance(typed, Sign):
                return False
            if typed.strip().casefold() in YES_OR_NO:
                return typed.strip().casefold().startswith("y")
            self._say(neither(typed))

    def _read(self, message: str, *, several: bool = False) -> str | Sign:
        """A line; with `several`, lines that were pasted together are one answer."""
        print(f"{folded(visible(message), END)}{END}", end="", file=sys.stderr, flush=True)  # noqa: T201 - the asking
        try:
            until_typed()
            # readline() instead of input(): input() would write its own prompt to stdout.
            typed = sys.stdin.readline()
            while several and typed and _more_is_there():
                typed += sys.stdin.readline()
        except UnicodeDecodeError:
            self._say("I couldn't read that. Please type it again.")
            return self._read(message, several=several)
        return read_sign(_KEYS.sub("", typed).rstrip("\n")) if typed else Sign.STOP

    def _say(self, line: str) -> None:
        print(folded(visible(line), ""), file=sys.stderr)  # noqa: T201 - this is the asking itself
