"""Asking with lines to edit and lists to move in: the only importer of questionary."""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from interview_coach.core.text.shown import visible
from interview_coach.errors import Interrupted, Stopped
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
from interview_coach.prompts.typed_keys import TypedKeys, TypedWords

_CONTROLS = (
    Option(Sign.SKIP.value, "(skip)"),
    Option(Sign.BACK.value, "(back)"),
    Option(Sign.STOP.value, "(stop here)"),
)

_MOVE = "(arrow keys, Enter)"
_CHECK = "(space to check, Enter to go on, < back, . stop)"


def _folded(message: str, end: str = "") -> str:
    """The question as it fits the terminal with its mark, and with what's behind it."""
    return folded(visible(message), f" {end} ", "> ")


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
        shown = _folded(message)

        def ask() -> str | Sign:
            return self._line(self._questionary.text(shown, history=InMemoryHistory(known), **self._common))

        return offered(sure(ask, self.confirm), now, suggest)

    def timed(self, message: str, elapsed: Callable[[], str]) -> Sign:
        """See `Asker`. The time stands at the foot of the screen, and goes on by itself."""
        question = self._questionary.text(
            _folded(message), bottom_toolbar=elapsed, refresh_interval=1.0, **self._common
        )
        return sign_of(self._line(question))

    def choose(
        self, message: str, options: Sequence[Option], now: str = "", *, open_: bool = False
    ) -> str | Sign:
        """See `Asker`. A digit, or how an option begins, moves to it."""
        choices = [
            self._questionary.Choice(visible(option.label), option.value) for option in (*options, *_CONTROLS)
        ]
        chosen = next((n for n, option in enumerate(options) if option.value == now), None)
        if chosen is None and open_:
            chosen = len(options)
        question = self._questionary.select(
            _folded(message, _MOVE),
            choices,
            default=choices[chosen] if chosen is not None else None,
            pointer=">",
            instruction=_MOVE,
            use_jk_keys=False,
            **self._common,
        )
        labels = [visible(each.label) for each in (*options, *_CONTROLS)]
        return self._line(_with_typing(self._with_signs(question), labels, space_types=True))

    def many(self, message: str, options: Sequence[Option], chosen: Sequence[str]) -> tuple[str, ...] | Sign:
        """See `Asker`."""
        choices = [
            self._questionary.Choice(visible(option.label), option.value, checked=option.value in chosen)
            for option in options
        ]
        question = self._questionary.checkbox(
            _folded(message, _CHECK),
            choices,
            pointer=">",
            instruction=_CHECK,
            use_jk_keys=False,
            **self._common,
        )
        labels = [visible(each.label) for each in options]
        found = self._ask(_with_typing(self._with_signs(question), labels, space_types=False))
        if isinstance(found, Sign):
            return found
        return Sign(found) if isinstance(found, str) else tuple(found)

    def _with_signs(self, question: Any) -> Any:
        """The list with keys that go back and stop; Ctrl-D stops as it does in a line."""
        keys = {Sign.BACK.value: Sign.BACK.value, Sign.STOP.value: Sign.STOP.value, "c-d": Sign.STOP.value}
        return _with_keys(question, keys)

    def confirm(self, message: str, *, default: bool) -> bool:
        """See `Asker`. What was typed before the question was there doesn't count, and words are no answer."""
        while True:
            # With Enter: a key pressed for something else would decide.
            question = self._questionary.confirm(
                _folded(message, "(y/N)"), default=default, auto_enter=False, **self._common
            )
            _forget_typed(question)
            typed = TypedWords(question.application.key_bindings)
            answer = self._ask(_with_words(_with_keys(question, {"c-d": Sign.STOP}), typed))
            if answer is Sign.STOP:
                raise Stopped("Stopped.")
            if not typed.words or typed.words in YES_OR_NO:
                return answer is True
            print(folded(f"  {neither(visible(typed.words))}", ""), file=sys.stderr)  # noqa: T201 - the asking

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


def _with_words(question: Any, typed: TypedWords) -> Any:
    """The question whose answer is yes or no, with the letters kept that were typed."""
    from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings

    own = KeyBindings()
    own.add("<any>")(typed.add)
    for key in ("y", "Y", "n", "N", "backspace"):
        own.add(key, eager=True)(typed.add)
    question.application.key_bindings = merge_key_bindings([question.application.key_bindings, own])
    return question


def _forget_typed(question: Any) -> None:
    """Forget the keys pressed before the question was there: whoever pressed them can't have meant it."""
    from prompt_toolkit.input.typeahead import clear_typeahead

    clear_typeahead(question.application.input)
    if os.name == "posix":
        import termios

        with suppress(OSError, ValueError, termios.error):
            termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)


def _with_typing(question: Any, labels: Sequence[str], *, space_types: bool) -> Any:
    """The list with letters and digits that move to the option they begin; nothing is chosen before Enter."""
    from prompt_toolkit.filters import Condition
    from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings
    from questionary.prompts.common import InquirerControl

    windows = question.application.layout.find_all_windows()
    control = next(each.content for each in windows if isinstance(each.content, InquirerControl))
    typed = TypedKeys(control, labels)
    own = KeyBindings()
    own.add("<any>")(typed.add)
    # Questionary has keys of its own for these two, which tick all.
    for letter in "ai":
        own.add(letter, eager=True)(typed.add)
    is_typing, is_lost = Condition(lambda: typed.is_typing), Condition(lambda: typed.is_lost)
    for key in (Sign.BACK.value, Sign.STOP.value, *([" "] if space_types else [])):
        own.add(key, eager=True, filter=is_typing)(typed.add)
    own.add("backspace", eager=True)(typed.take_back)
    for key in ("enter", *([] if space_types else [" "])):
        own.add(key, eager=True, filter=is_lost)(typed.refuse)
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
