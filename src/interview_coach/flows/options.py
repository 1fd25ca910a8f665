"""Arguments and options that several commands share, and reading their values."""

import sys
from datetime import date
from typing import Annotated

import typer

from interview_coach.core.text.dates import parse_date
from interview_coach.core.text.names import close
from interview_coach.errors import NotReadable
from interview_coach.session import Session

Name = Annotated[
    str | None, typer.Argument(metavar="[NAME]", help="Which job: the company's name, or part of it.")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for scripts.")]
Set = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="ID=TEXT",
        help="Answer a prompt; ID=- reads the answer from stdin, and ID= clears it. Repeatable.",
        rich_help_panel="For scripts",
    ),
]
On = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="The day it happened; today if you leave it out.")
]

SCRIPTS = "For scripts"


def day_of(session: Session, words: str | None) -> date:
    """The past day that `--on` names; today where it is left out."""
    return session.today if words is None else parse_date(words, session.today, "record")


def one_of(value: str, words: tuple[str, ...], option: str, wrong: str = "") -> str:
    """The value, where it is one of the words. `wrong` says that it isn't, where the option alone would be unclear.

    Raises:
        NotReadable: it is not; the lines name the nearest, or all.
    """
    folded = value.strip().casefold()
    if folded in words:
        return folded
    near = close(value, words)
    hint = f"Did you mean {near[0]}?" if near else f"Use one of these: {', '.join(words)}."
    raise NotReadable(wrong or f'{option} can\'t be "{value}".', hint)


def some_text(value: str, option: str) -> str:
    """The text without blanks around it; `-` reads all of stdin.

    Raises:
        NotReadable: nothing is left of it.
    """
    text = from_stdin() if value == "-" else value
    text = clean(text)
    if not text:
        raise NotReadable(f"{option} needs some text.")
    return text


def from_stdin() -> str:
    """All of stdin as text.

    Raises:
        NotReadable: it is not UTF-8.
    """
    try:
        return sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError:
        raise NotReadable("What came from stdin isn't UTF-8 text.") from None


def clean(text: str) -> str:
    """The text as it is kept: lines end the same way everywhere, nothing empty around it.

    Raises:
        NotReadable: it holds a NUL character.
    """
    if "\0" in text:
        raise NotReadable("The text has a NUL character in it. Remove it.")
    return text.replace("\r\n", "\n").strip("\n").strip()


def assignments(values: list[str], like: str) -> list[tuple[str, str]]:
    """`ID=TEXT` as pairs, in order; `like` is an example for the message.

    Raises:
        NotReadable: there is no `=`, or no id.
    """
    if sum(value.endswith("=-") for value in values) > 1:
        raise NotReadable("Only one answer can come from stdin.", "Give the others as text: --set ID=TEXT")
    pairs = []
    for value in values:
        prompt, sign, text = value.partition("=")
        if not sign or not prompt.strip():
            raise NotReadable(f'--set "{value[:40]}" isn\'t in the form ID=TEXT.', f"Like this: --set {like}")
        pairs.append((prompt.strip(), from_stdin() if text == "-" else text))
    return [(prompt, clean(text)) for prompt, text in pairs]


def ratings(values: list[str]) -> list[tuple[str, str]]:
    """`N=HOW` as pairs, in order.

    Raises:
        NotReadable: there is no `=`, or nothing on one of its sides.
    """
    pairs = [(question.strip(), how.strip()) for question, _, how in (each.partition("=") for each in values)]
    for value, pair in zip(values, pairs, strict=True):
        if not all(pair):
            raise NotReadable(f'--rate "{value[:40]}" isn\'t in the form N=HOW.', "Like this: --rate 1=fair")
    return pairs
