"""What can be asked, and the signs that a person may type instead of an answer, which are the same everywhere.

Everything is drawn on stderr, so that stdout stays what was asked for. Ctrl-C raises KeyboardInterrupt; Ctrl-D means
"stop here".
"""

import os
import sys
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


def folded(line: str, end: str, start: str = "") -> str:
    """The line broken between words, so that it fits the terminal with what's before it and behind it."""
    try:
        width = os.get_terminal_size(sys.stderr.fileno()).columns - 1
    except (OSError, ValueError):
        return line
    if width < len(start) or len(f"{start}{line}{end}") <= width:
        # A terminal that doesn't know its width says 0.
        return line
    # Imported here: few lines are that long.
    from textwrap import TextWrapper

    wrapper = TextWrapper(
        width,
        initial_indent="_" * len(start),
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    # What's behind it is one word, and isn't broken either.
    word = end[:1] + "_" * len(end[1:])
    broken = wrapper.fill(line + word).removesuffix(word).removesuffix(word.strip())
    return broken[len(start) :]


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


_STILL = "I'm still asking you something, so I can't run \"{}\" here. To leave, press Ctrl-C: what you've answered is kept."
_SHELL = frozenset({"clear", "cls", "ls", "dir", "pwd"})


def _is_command(typed: str) -> bool:
    """Whether the whole line is a command of the coach, or a word for the window it runs in."""
    # Imported here: few lines begin like a command.
    from interview_coach.core.pages.help_more import ALL_HELPS

    first, *rest = typed.casefold().split() or [""]
    return rest[0] in ALL_HELPS if first == "coach" and rest else first in _SHELL and not rest


YES_OR_NO = frozenset({"y", "yes", "n", "no"})


def neither(typed: str) -> str:
    """What is said to words that are neither yes nor no."""
    words = " ".join(typed.split())
    return _STILL.format(words) if _is_command(words) else "Please type y for yes, or n for no."


def sure(ask: Callable[[], str | Sign], confirm: Callable[..., bool]) -> str | Sign:
    """What was typed. A command, or a word such as `quit`, alone on the line, is never taken for an answer unasked.

    A command is asked for again. A word becomes the sign that it means. After "keep it", either is the answer.
    """
    typed = ask()
    if isinstance(typed, Sign):
        return typed
    if _is_command(typed):
        return (
            typed
            if confirm(f"{_STILL.format(typed.strip())} Or is it your answer?", default=False)
            else sure(ask, confirm)
        )
    sign = _MEANT.get(typed.strip("() ").casefold())
    if sign is None:
        return typed
    wanted = f'Did you want to {_SAID[sign]}? No keeps "{typed}" as your answer.'
    return sign if confirm(wanted, default=True) else typed


def sign_of(typed: str | Sign) -> Sign:
    """The sign typed while only a key is expected. Words typed meanwhile don't count."""
    return typed if isinstance(typed, Sign) else Sign.SKIP


def offered(typed: str | Sign, now: str, suggest: str) -> str | Sign:
    """The meaning of an empty line: the suggestion, if there's no answer yet."""
    return suggest if typed is Sign.SKIP and suggest and not now else typed
