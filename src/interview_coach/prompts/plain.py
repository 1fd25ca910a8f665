"""Asking line by line, for ACCESSIBLE=1."""

import sys
from collections.abc import Callable, Sequence

from interview_coach.core.text.shown import visible
from interview_coach.errors import Stopped
from interview_coach.prompts.asking import Option, Sign, offered, read_sign, sign_of


class PlainAsker:
    """Asking line by line: numbers instead of moving, nothing is redrawn. For screen readers and simple terminals."""

    redraws = False

    def text(self, message: str, now: str = "", suggest: str = "") -> str | Sign:
        """See `Asker`."""
        return offered(self._read(message or "Your answer"), now, suggest)

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
            typed = self._read("Number, or Enter to skip, < back, . stop")
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
            typed = self._read("Numbers with blanks between, Enter keeps what is chosen, - for none")
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
            typed = self._read(f"{message} y or n, Enter is {'yes' if default else 'no'}")
            if typed is Sign.SKIP:
                return default
            if typed is Sign.STOP:
                raise Stopped("Stopped.")
            if isinstance(typed, Sign):
                return False
            if typed.strip().casefold() in {"y", "yes", "n", "no"}:
                return typed.strip().casefold().startswith("y")

    def _read(self, message: str) -> str | Sign:
        print(f"{visible(message)}: ", end="", file=sys.stderr, flush=True)  # noqa: T201 - this is the asking itself
        try:
            # readline() instead of input(): input() would write its own prompt to stdout.
            typed = sys.stdin.readline()
        except UnicodeDecodeError:
            self._say("That was not readable text; please type it again.")
            return self._read(message)
        return read_sign(typed.rstrip("\n")) if typed else Sign.STOP

    def _say(self, line: str) -> None:
        print(visible(line), file=sys.stderr)  # noqa: T201 - this is the asking itself
