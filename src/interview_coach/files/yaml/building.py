"""Nodes while they are being read: what is open, and what may not be in it."""

from typing import Any

from msgspec import Struct

from interview_coach.files.yaml.nodes import Mapping, Node, Sequence, YamlProblem, short
from interview_coach.files.yaml.yaml_words import MAX_DEPTH, TOO_DEEP


class Opened(Struct):
    """A mapping or sequence being read, and the key that waits for its value."""

    line: int
    items: Any
    lines: dict[str, int] | None
    key: str | None = None


def closed(done: Opened) -> Node:
    """The node, now that all of it is read."""
    if done.lines is None:
        return Sequence(done.items, done.line)
    return Mapping(done.items, done.line, done.lines)


def put(parent: Opened, node: Node) -> None:
    """Put a node into what is being read."""
    if parent.lines is None:
        parent.items.append(node)
    else:
        parent.items[parent.key] = node
        parent.key = None


def take_key(parent: Opened, key: str, plain: bool, line: int) -> None:
    """Take the key whose value comes next."""
    assert parent.lines is not None
    if key == "<<" and plain:
        raise YamlProblem(line, "YAML merge keys (`<<`) aren't allowed here; write the values out")
    if key in parent.lines:
        raise YamlProblem(
            line, f"the key `{short(key)}` appears twice (first on line {parent.lines[key]}); keep one"
        )
    parent.lines[key] = line
    parent.key = key


def refuse_nesting(stack: list[Opened], line: int) -> None:
    """Refuse a list or mapping that is a key, or too deep."""
    if stack and stack[-1].lines is not None and stack[-1].key is None:
        raise YamlProblem(line, "a key that is itself a list or mapping; use plain text as key")
    if len(stack) >= MAX_DEPTH:
        raise YamlProblem(line, TOO_DEEP)
