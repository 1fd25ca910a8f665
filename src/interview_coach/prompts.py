"""Asking: the only importer of questionary, and plain prompts beside it for ACCESSIBLE=1.

Everything is drawn on stderr, so that stdout stays what was asked for. Ctrl-C raises KeyboardInterrupt; Ctrl-D means
"stop here". The signs that a person may type instead of an answer are the same everywhere.
"""

import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from enum import Enum
from typing import Any, Protocol

from msgspec import Struct

from interview_coach.core.text.shown import visible
from interview_coach.errors import Interrupted, Stopped

SIGNS = (
    "Alone on a line:  <  back   .  stop here   +  your editor   -  clear   ?  help.  An empty line skips."
)
"""What can be typed instead of an answer."""


class Sign(Enum):
    """What a person gave instead of an answer."""

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


_CONTROLS = (
    Option(Sign.SKIP.value, "(skip)"),
    Option(Sign.BACK.value, "(back)"),
    Option(Sign.STOP.value, "(stop here)"),
)


def read_sign(typed: str) -> str | Sign:
    """The sign that stands alone on the line, or the text itself."""
    stripped = typed.strip()
    return next((sign for sign in Sign if sign.value == stripped), typed)


def _sign_of(typed: str | Sign) -> Sign:
    """What was meant where only a key is waited for: words that somebody typed meanwhile are none."""
    return typed if isinstance(typed, Sign) else Sign.SKIP


def _offered(typed: str | Sign, now: str, suggest: str) -> str | Sign:
    """What an empty line means: the suggestion, where nothing is there yet."""
    return suggest if typed is Sign.SKIP and suggest and not now else typed


class Terminal:
    """Asking with questionary: lines to edit, lists to move in."""

    def __init__(self) -> None:
        # Imported here: it takes 60 ms, which only those who are asked should wait for.
        import questionary
        from prompt_toolkit.output.defaults import create_output

        self._questionary = questionary
        self._output = create_output(stdout=sys.stderr)
        plain = questionary.Style([("highlighted", "bold"), ("selected", "noreverse"), ("answer", "bold")])
        self._common: dict[str, Any] = {"output": self._output, "qmark": ">", "style": plain}

    redraws = True

    def text(self, message: str, now: str = "", suggest: str = "") -> str | Sign:
        """See `Asker`. The arrow up brings what is there into the line, to be edited."""
        from prompt_toolkit.history import InMemoryHistory

        known = [now or suggest] if now or suggest else []
        question = self._questionary.text(visible(message), history=InMemoryHistory(known), **self._common)
        return _offered(self._line(question), now, suggest)

    def timed(self, message: str, elapsed: Callable[[], str]) -> Sign:
        """See `Asker`. The time stands at the foot of the screen, and goes on by itself."""
        question = self._questionary.text(
            visible(message), bottom_toolbar=elapsed, refresh_interval=1.0, **self._common
        )
        return _sign_of(self._line(question))

    def choose(
        self, message: str, options: Sequence[Option], now: str = "", *, open_: bool = False
    ) -> str | Sign:
        """See `Asker`. A digit moves to that option."""
        choices = [
            self._questionary.Choice(visible(option.label), option.value) for option in (*options, *_CONTROLS)
        ]
        chosen = next((n for n, option in enumerate(options) if option.value == now), None)
        if chosen is None and open_:
            chosen = len(options)
        question = self._questionary.select(
            visible(message),
            choices,
            default=choices[chosen] if chosen is not None else None,
            pointer=">",
            instruction="(arrow keys, Enter)",
            **self._common,
        )
        return self._line(self._with_signs(_with_numbers(question, len(options))))

    def many(self, message: str, options: Sequence[Option], chosen: Sequence[str]) -> tuple[str, ...] | Sign:
        """See `Asker`."""
        choices = [
            self._questionary.Choice(visible(option.label), option.value, checked=option.value in chosen)
            for option in options
        ]
        question = self._questionary.checkbox(
            visible(message),
            choices,
            pointer=">",
            instruction="(space ticks, Enter goes on, < back, . stop)",
            **self._common,
        )
        found = self._ask(self._with_signs(question))
        if isinstance(found, Sign):
            return found
        return Sign(found) if isinstance(found, str) else tuple(found)

    def _with_signs(self, question: Any) -> Any:
        """The list with keys that go back and stop; Ctrl-D stops as it does in a line."""
        keys = {Sign.BACK.value: Sign.BACK.value, Sign.STOP.value: Sign.STOP.value, "c-d": Sign.STOP.value}
        return _with_keys(question, keys)

    def confirm(self, message: str, *, default: bool) -> bool:
        """See `Asker`."""
        # With Enter: a key pressed for something else would decide.
        question = self._questionary.confirm(
            visible(message), default=default, auto_enter=False, **self._common
        )
        answer = self._ask(_with_keys(question, {"c-d": Sign.STOP}))
        if answer is Sign.STOP:
            raise Stopped("Stopped.")
        return answer is True

    def _line(self, question: Any) -> str | Sign:
        found = self._ask(question)
        return found if isinstance(found, Sign) else read_sign(str(found))

    def _ask(self, question: Any) -> Any:
        with _signals_end(question.application):
            try:
                return question.unsafe_ask()
            except EOFError:
                return Sign.STOP


def _with_keys(question: Any, results: dict[str, Any]) -> Any:
    """The question with keys that end it with a result of their own."""
    from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings

    own = KeyBindings()
    for key, result in results.items():
        own.add(key, eager=True)(lambda event, result=result: event.app.exit(result=result))
    question.application.key_bindings = merge_key_bindings([question.application.key_bindings, own])
    return question


def _with_numbers(question: Any, count: int) -> Any:
    """The list with keys that move to the option of that number; nothing is chosen before Enter."""
    from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings
    from questionary.prompts.common import InquirerControl

    windows = question.application.layout.find_all_windows()
    control = next(each.content for each in windows if isinstance(each.content, InquirerControl))
    own = KeyBindings()
    for number in range(1, min(count, 9) + 1):
        own.add(str(number), eager=True)(lambda _event, at=number - 1: setattr(control, "pointed_at", at))
    question.application.key_bindings = merge_key_bindings([question.application.key_bindings, own])
    return question


@contextmanager
def _signals_end(application: Any) -> Iterator[None]:
    """While a question is drawn, a signal ends it from inside, so that the terminal is put back first.

    A window that is closed also ends what can be read, as if the person had typed Ctrl-D; the signal counts.
    """
    came: list[int] = []

    def end(number: int, _frame: object) -> None:
        came.append(number)
        loop = application.loop
        if loop is None:
            raise Interrupted(number)
        loop.call_soon_threadsafe(leave, number)

    def leave(number: int) -> None:
        if application.is_running and not application.is_done:
            application.exit(exception=Interrupted(number))

    numbers = [each for name in ("SIGTERM", "SIGHUP") if (each := getattr(signal, name, None))]
    before = {number: signal.signal(number, end) for number in numbers}
    try:
        yield
    except Exception:
        # A window that is closed cannot be written to either.
        if came:
            raise Interrupted(came[0]) from None
        raise
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if came:
        raise Interrupted(came[0])


class Plain:
    """Asking line by line: numbers instead of moving, nothing is redrawn. For screen readers and simple terminals."""

    redraws = False

    def text(self, message: str, now: str = "", suggest: str = "") -> str | Sign:
        """See `Asker`."""
        return _offered(self._read(message or "Your answer"), now, suggest)

    def timed(self, message: str, elapsed: Callable[[], str]) -> Sign:
        """See `Asker`. A line that changes by itself cannot be read out; so the time is not shown."""
        del elapsed
        return _sign_of(self._read(message))

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
            if numbers == ["-"]:
                return ()
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
