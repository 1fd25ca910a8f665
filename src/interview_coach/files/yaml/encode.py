"""Frozen values as trees of text, to be written or shown as JSON."""

from datetime import date, time
from typing import Any

from msgspec import Struct

from interview_coach.core.record.marks import EvenEmpty, OneLine, Prose
from interview_coach.files.yaml.nodes import Block, Flow, Plain
from interview_coach.files.yaml.schema import plan_of
from interview_coach.files.yaml.slips import differ_by_one


def encode(value: Struct) -> dict[str, Any]:
    """The value as a tree to write: keys in the order of the fields, empty ones left out, unknown ones last."""
    return _write_struct(value)


def to_json(value: Struct) -> dict[str, Any]:
    """The value as JSON data, with the keys of its file."""
    tree = _plain(_write_struct(value))
    assert isinstance(tree, dict)
    return tree


def _write_struct(value: Struct) -> dict[str, Any]:
    plan = plan_of(type(value))
    tree: dict[str, Any] = {}
    extra: dict[str, Any] = getattr(value, "extra", {})
    for key, field in plan.fields.items():
        found = getattr(value, field.attribute)
        if found in (None, (), {}) and EvenEmpty not in field.marks and not _looks_like(key, extra):
            continue
        tree[Plain(key)] = _write(found, field.marks)
    tree.update(extra)
    return tree


def _looks_like(key: str, extra: dict[str, Any]) -> bool:
    """Whether a key of the person's own is this one but for a letter or capitals: without this one next to it, it would count as a slip."""
    return any(differ_by_one(key, own) or own.lower() == key for own in extra)


def _write(value: Any, marks: tuple[Any, ...]) -> Any:
    if isinstance(value, Struct):
        return _write_struct(value)
    if isinstance(value, tuple):
        items = [_write(each, marks) for each in value]
        return Flow(items) if OneLine in marks else items
    if isinstance(value, dict):
        return {name: Block(text) for name, text in value.items()}
    return Block(value) if isinstance(value, str) and Prose in marks else value


def _plain(tree: Any) -> Any:
    """The tree with dates and times as text, for JSON."""
    if isinstance(tree, dict):
        return {str(key): _plain(each) for key, each in tree.items()}
    if isinstance(tree, list):
        return [_plain(each) for each in tree]
    if isinstance(tree, time):
        return f"{tree:%H:%M}"
    return tree.isoformat() if isinstance(tree, date) else str(tree) if isinstance(tree, str) else tree
