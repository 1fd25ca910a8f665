"""A person who answers from a script: a walk runs in this process, without a terminal.

An answer is what a person would give: words, the value of an option, the values that are ticked, yes or no. ENTER is
the empty line or the key alone, `Sign` one of the signs, CTRL_C the key. A function is called when its question is
asked, and what it returns is the answer.
"""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NoReturn

import pytest

from interview_coach.errors import Stopped
from interview_coach.files.banks.banks import Banks
from interview_coach.files.banks.shipped import PROMPT_BANKS
from interview_coach.files.disk.places import shipped_questions
from interview_coach.prompts.asking import Option, Sign, offered, read_sign, sign_of

Kind = Literal["text", "timed", "choose", "many", "confirm"]
Given = str | bool | Sign | Collection[str] | type[BaseException]
Answer = Given | Callable[["Question"], Given]
ENTER = ""
CTRL_C = KeyboardInterrupt
BACK, STOP, CLEAR, HELP, EDITOR, SKIP = (
    Sign.BACK, Sign.STOP, Sign.CLEAR, Sign.HELP, Sign.EDITOR, Sign.SKIP,
)  # fmt: skip
_PLACE = re.compile(r"\b(\d+ of \d+)  ?(.*)", re.DOTALL)


@dataclass(frozen=True)
class Question:
    """A question as it was asked. `shown` is all that was said since the answer before."""

    kind: Kind
    message: str
    shown: str
    options: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    now: str | tuple[str, ...] = ""
    """What is there already: a text, the chosen option, the ticked ones."""

    @property
    def place(self) -> str | None:
        """Where in its walk the question is: `3 of 16`."""
        found = _PLACE.search(self.shown)
        return found[1] if found else None

    @property
    def name(self) -> str:
        """The id of the prompt, where it is one of a bank; else the kind of question."""
        found = _PLACE.search(self.shown)
        words = " ".join(found[2].split()) if found else ""
        fitting = [text for text in _prompts() if words.startswith(text)]
        return _prompts()[max(fitting, key=len)] if fitting else self.kind

    def __str__(self) -> str:
        lines = [f"[{self.kind}] {self.message}".rstrip(), *(f"  ( ) {label}" for label in self.labels)]
        return self.shown + "\n".join(lines)


@cache
def _prompts() -> dict[str, str]:
    """The ids of the prompts by their texts."""
    banks = Banks(shipped_questions())
    return {
        " ".join(each.text.split()): each.id for name in PROMPT_BANKS for each in banks.named(name).entries
    }


class ScriptedAsker:
    """Gives the answers in order, as `Terminal` would, and keeps what was asked.

    A script that is too short or an answer that does not fit its question fails the test. `hear` returns what was
    written to stdout and stderr since it was last called.
    """

    redraws = True

    def __init__(self, answers: Sequence[Answer], hear: Callable[[], tuple[str, str]]) -> None:
        self.left = list(answers)
        self.asked: list[Question] = []
        self.given: list[Given] = []
        self.out = self.err = self._last = ""
        self._hear = hear

    def text(self, message: str, now: str = "", suggest: str = "") -> str | Sign:
        """See `Asker`."""
        answer = self._next(Question("text", message, self.hear(), now=now))
        if isinstance(answer, Sign):
            return answer
        if not isinstance(answer, str):
            self._misfit(answer)
        return offered(read_sign(answer), now, suggest)

    def timed(self, message: str, elapsed: Callable[[], str]) -> Sign:
        """See `Asker`."""
        answer = self._next(Question("timed", message, self.hear(), now=elapsed()))
        if not isinstance(answer, str | Sign):
            self._misfit(answer)
        return sign_of(answer if isinstance(answer, Sign) else read_sign(answer))

    def choose(
        self, message: str, options: Sequence[Option], now: str = "", *, open_: bool = False
    ) -> str | Sign:
        """See `Asker`. ENTER takes what is chosen, else the first, else nothing where nothing need be chosen."""
        values, labels = _values(options), _labels(options)
        answer = self._next(Question("choose", message, self.hear(), values, labels, now))
        if answer == ENTER:
            return now if now in values else Sign.SKIP if open_ else values[0]
        if isinstance(answer, Sign):
            return answer
        if not isinstance(answer, str) or answer not in values:
            self._misfit(answer)
        return answer

    def many(self, message: str, options: Sequence[Option], chosen: Sequence[str]) -> tuple[str, ...] | Sign:
        """See `Asker`. The answer is all that is ticked at the end; ENTER leaves it as it was."""
        values, labels = _values(options), _labels(options)
        answer = self._next(Question("many", message, self.hear(), values, labels, tuple(chosen)))
        if answer == ENTER:
            return tuple(each for each in values if each in chosen)
        if isinstance(answer, Sign):
            return answer
        if not isinstance(answer, Collection) or isinstance(answer, str) or not set(answer) <= set(values):
            self._misfit(answer)
        return tuple(each for each in values if each in answer)

    def confirm(self, message: str, *, default: bool) -> bool:
        """See `Asker`."""
        answer = self._next(Question("confirm", message, self.hear(), now="yes" if default else "no"))
        if answer == ENTER and isinstance(answer, str):
            return default
        if answer is Sign.STOP:
            raise Stopped("Stopped.")
        if not isinstance(answer, bool):
            self._misfit(answer)
        return answer

    @property
    def transcript(self) -> str:
        """All that was said, asked and answered so far, as it would stand on a screen."""
        pairs = zip(self.asked, self.given, strict=True)
        return "".join(f"{question}\n=> {_said(given)}\n" for question, given in pairs) + self._last

    def hear(self) -> str:
        """What was said since the answer before."""
        out, err = self._hear()
        self.out += out
        self.err += err
        self._last = err + out
        return self._last

    def _next(self, question: Question) -> Given:
        self.asked.append(question)
        if not self.left:
            pytest.fail(f"The script has no answer to:\n{question}")
        answer = self.left.pop(0)
        given: Given = answer(question) if callable(answer) and not isinstance(answer, type) else answer
        self.given.append(given)
        if isinstance(given, type):
            raise given
        return given

    def _misfit(self, answer: Given) -> NoReturn:
        pytest.fail(f"{answer!r} is no answer to:\n{self.asked[-1]}")


def _said(given: Given) -> str:
    """How an answer reads in a transcript."""
    if isinstance(given, Sign):
        return given.name
    if isinstance(given, type):
        return "Ctrl-C"
    return str(given) or "(Enter)"


def _values(options: Sequence[Option]) -> tuple[str, ...]:
    return tuple(option.value for option in options)


def _labels(options: Sequence[Option]) -> tuple[str, ...]:
    return tuple(option.label for option in options)
