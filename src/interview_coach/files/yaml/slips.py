"""Slips in what a person typed: a key that is one letter off, keys written large, a file without keys."""

from collections.abc import Container, Iterable

from interview_coach.files.yaml.invisible import in_lines
from interview_coach.files.yaml.nodes import Mapping, Node, short
from interview_coach.files.yaml.problem import Problem

SHORTEST_SLIP = 4
"""Letters of a known key, below the outermost level, from which one that is nearly the same is a slip."""


def no_mapping(node: Node, data: bytes) -> Problem:
    """The file is one text or a list: perhaps only because of a character that looks like a sign of YAML."""
    if odd := in_lines(data.decode().split("\n")):
        return Problem(odd[0] + 1, odd[1])
    return Problem(node.line, "the file must be keys and values, such as `company: Acme`")


def written_large(node: Mapping, key: str, known: Container[str]) -> Problem | None:
    """What is wrong with a key that would be known if it was written small."""
    small = key.lower()
    if small == key or small not in known or small in node.items:
        return None
    return Problem(node.lines[key], f"`{short(key)}`: keys are written in small letters; write `{small}`")


def one_letter_off(key: str, known: Iterable[str], node: Mapping, shortest: int) -> str | None:
    """The known key that is missing here and is this one but for a letter: a slip or a flipped bit would hide what is under it."""
    for each in known:
        if len(each) >= shortest and each not in node.items and differ_by_one(each, key):
            return each
    return None


def differ_by_one(one: str, other: str) -> bool:
    """Whether one letter is another, is there twice, or is not there."""
    short_, long = sorted((one, other), key=len)
    if len(short_) == len(long):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    return len(long) == len(short_) + 1 and any(long[:i] + long[i + 1 :] == short_ for i in range(len(long)))
