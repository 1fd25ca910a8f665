"""What every JSON document has, and what several of them share."""

from typing import Literal

from msgspec import Struct


class View(Struct, frozen=True, kw_only=True):
    """A JSON document: what one command prints with `--json`. The number of the format comes first."""

    schema: Literal[1] = 1


class ProblemView(Struct, frozen=True):
    """Something wrong in a file: where, and what it is."""

    file: str
    line: int
    problem: str
