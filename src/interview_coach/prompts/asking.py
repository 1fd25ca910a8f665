"""What can be asked, and the signs that a person may type instead of an answer, which are the same everywhere.

Everything is drawn on stderr, so that stdout stays what was asked for. Ctrl-C raises KeyboardInterrupt; Ctrl-D means
"stop here".
"""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import Protocol

from msgspec import Struct

SIGNS = "Type one of these by itself:  <  back   .  stop here   +  your editor   -  clear   ?  help.  Enter skips."
"""What can be typed instead of an answer."""


class Sign(Enum):
    """A sign a person typed in place of an answer."""

    SKIP = ""
    BACK = "<"
    STOP = "."
    EDITOR = "+"
    CLEAR = "-"
    HELP = "?"


class Option(Struct, frozen=True):
    """One thing to choose: the value, and how it reads."""

    value: str
    label: str


class Asker(Protocol):
    """How a person is asked. A default is shown and taken with Enter."""

    redraws: bool
    """Whether lists are redrawn in place, so that long lines are cut."""

    def text(self, message: str, now: str = "", suggest: str = "") -> str | Sign:
        """A line of text. Enter keeps what is there `now` (SKIP), or takes what is suggested."""
        ...

    def timed(self, message: str, elapsed: Callable[[], str]) -> Sign:
        """Wait for Enter (SKIP) or another sign, with the time that has passed."""
        ...

    def choose(
        self, message: str, options: Sequence[Option], now: str = "", *, open_: bool = False
    ) -> str | Sign:
        """One of the options, or a sign; `now` is the one chosen before.

        `open_`: where nothing was chosen before, Enter alone chooses none of them.
        """
        ...

    def many(self, message: str, options: Sequence[Option], chosen: Sequence[str]) -> tuple[str, ...] | Sign:
        """Any number of the options; `chosen` are ticked at the start."""
        ...

    def confirm(self, message: str, *, default: bool) -> bool:
        """Yes or no. Stopping instead raises `Stopped`: what was answered before is saved."""
        ...


def read_sign(typed: str) -> str | Sign:
    """The sign that stands alone on the line, or the text itself."""
    stripped = typed.strip()
    return next((sign for sign in Sign if sign.value == stripped), typed)


_MEANT = {
    **dict.fromkeys(("q", "quit", "exit", ":q", ":q!", ":wq", ":x"), Sign.STOP),
    "back": Sign.BACK,
    "help": Sign.HELP,
}
"""Words that other programs take for a command. Alone on a line they're asked about, and not taken for an answer."""
_SAID = {
    Sign.STOP: "stop here",
    Sign.BACK: "go back",
    Sign.HELP: "see help",
}


def sure(typed: str | Sign, confirm: Callable[[str], bool]) -> str | Sign:
    """The meaning of a word such as `quit`, alone on the line: the sign, or after a no, the word itself."""
    sign = None if isinstance(typed, Sign) else _MEANT.get(typed.strip().casefold())
    if sign is None:
        return typed
    return sign if confirm(f'Did you want to {_SAID[sign]}? No keeps "{typed}" as your answer.') else typed


def sign_of(typed: str | Sign) -> Sign:
    """The sign typed while only a key is expected. Words typed meanwhile don't count."""
    return typed if isinstance(typed, Sign) else Sign.SKIP


def offered(typed: str | Sign, now: str, suggest: str) -> str | Sign:
    """The meaning of an empty line: the suggestion, if there's no answer yet."""
    return suggest if typed is Sign.SKIP and suggest and not now else typed
