"""The problems in a file, each with its line, and the way they're told."""

from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from interview_coach.core.text.names import close
from interview_coach.files.yaml.nodes import LONGEST_NAMED

MOST_NAMED = 50
"""Problems of one file that are told in full; the others are counted."""


class Problem(NamedTuple):
    """Something wrong in a file: its line (from 1), and what it is with the way to fix it."""

    line: int
    what: str


class LeftOut(Struct, frozen=True):
    """A file that could not be used: where, and the first thing wrong with it."""

    file: str
    line: int
    problem: str


Problems = list[Problem]


def lines_of(path: Path | str, problems: Problems) -> list[str]:
    """The problems as `file:line: what; how to fix`; the first `MOST_NAMED`, and how many more there are."""
    lines = [f"{path}:{problem.line}: {problem.what}" for problem in problems[:MOST_NAMED]]
    more = problems[MOST_NAMED:]
    return [*lines, f"{path}:{more[0].line}: and {len(more)} more; fix these first"] if more else lines


def hint_for(word: str, known: list[str], problems: Problems) -> str:
    """The known word that is spelled much like this one, or all; looked for in the first problems only: it takes time."""
    near = close(word, known) if len(word) <= LONGEST_NAMED and len(problems) < MOST_NAMED else []
    return f"did you mean `{near[0]}`?" if near else f"use one of these: {', '.join(known)}"
