"""The keys of files: which ones mean something, and where one stands that doesn't."""

from functools import cache
from typing import NamedTuple

from msgspec import Struct

from interview_coach.files.yaml.nodes import Mapping, Node, Sequence
from interview_coach.files.yaml.schema import plan_of
from interview_coach.files.yaml.yaml_io import parse


class Keys(NamedTuple):
    """The keys that mean something somewhere in a file, and those of them that other keys stand below."""

    known: frozenset[str]
    above_others: frozenset[str]


@cache
def keys_below(kind: type[Struct]) -> Keys:
    """The keys of this kind of value, and of every value in it."""
    plan = plan_of(kind)
    above = {key for key, field in plan.fields.items() if field.holds}
    inner = [keys_below(each) for field in plan.fields.values() for each in field.holds]
    return Keys(
        frozenset(plan.fields).union(*(keys.known for keys in inner)),
        frozenset(above).union(*(keys.above_others for keys in inner)),
    )


def unknown_keys(data: bytes, keys: Keys) -> list[tuple[int, str]]:
    """The keys that mean nothing, with their lines; those of texts by id are left out. The bytes must be readable."""
    found: list[tuple[int, str]] = []

    def walk(node: Node) -> None:
        if isinstance(node, Sequence):
            for each in node.items:
                walk(each)
        elif isinstance(node, Mapping):
            for key, child in node.items.items():
                if key not in keys.known:
                    found.append((node.lines[key], key))
                elif key in keys.above_others:
                    walk(child)

    walk(parse(data))
    return found


def keys_of(*kinds: type[Struct]) -> frozenset[str]:
    """The keys that values of these kinds have in a file."""
    return frozenset(key for kind in kinds for key in plan_of(kind).fields)
