"""The nodes of a YAML file, before their types are known, and texts and lists marked for how they're written."""

from typing import Any

from msgspec import Struct

from interview_coach.files.yaml.invisible import spelled_out

MAX_BYTES = 4 * 1024 * 1024
MAX_NODES = 20_000
"""Texts, lists and mappings of one file at most: far above any record, far below what would make reading slow."""
LONGEST_NAMED = 40
"""Letters of a word that a message names."""


class Scalar(Struct, frozen=True, gc=False):
    """A text with its line (from 1); `plain` when it stood without quotes."""

    text: str
    line: int
    plain: bool


class Mapping(Struct, frozen=True):
    """Keys and values in the order of the file; `lines` are those of the keys."""

    items: dict[str, "Node"]
    line: int
    lines: dict[str, int]


class Sequence(Struct, frozen=True):
    """A list of nodes."""

    items: list["Node"]
    line: int


Node = Scalar | Mapping | Sequence


class YamlProblem(Exception):
    """The bytes are not a YAML that the program reads; `line` counts from 1."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.line = line
        self.what = what


class Block(str):
    """Text written as a block of its own (`|`), however short."""

    __slots__ = ()


class Plain(str):
    """A word written without quotes, such as the key `on`, which YAML 1.1 takes for a truth value."""

    __slots__ = ()


class Flow(list[Any]):
    """A list written in one line: `[Ada Okafor]`."""


def short(word: str) -> str:
    """The word as a message names it: its beginning, where it is long; what can't be seen in it by its number."""
    return spelled_out(word if len(word) <= LONGEST_NAMED else f"{word[: LONGEST_NAMED - 3]}...")
