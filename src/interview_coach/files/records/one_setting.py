"""Writing one setting into the person's settings. Every other line stays as it is, and so do the comments."""

from typing import Any

from interview_coach.errors import BadFile
from interview_coach.files.disk.places import SETTINGS
from interview_coach.files.records.versions import SETTINGS as VERSIONS
from interview_coach.files.yaml import migrate
from interview_coach.files.yaml.comments import comments_in
from interview_coach.files.yaml.nodes import Mapping, YamlProblem
from interview_coach.files.yaml.parts import source_parts
from interview_coach.files.yaml.source import text_of
from interview_coach.files.yaml.yaml_io import dump, parse

ENDS = ("...", "---")


def with_setting(data: bytes, key: str, value: Any | None) -> bytes:
    """The settings with this value for the key; None takes the key out. What was no settings file yet becomes one.

    Raises:
        BadFile: the file can't be read, a newer coach wrote it, or its keys have no lines of their own.
    """
    if not data.strip():
        return f"schema: {VERSIONS.ours}\n".encode() + _line(key, value)
    _refuse_unreadable(data)
    text = text_of(data)
    root = source_parts(text)
    lines = text.split("\n")
    part = next((part for part in root.parts if part.name == key), None)
    if part is None:
        at = root.parts[-1].last + 1
        new = [line for line in _line(key, value).decode().split("\n") if line]
        return "\n".join([*lines[:at], *new, *lines[at:], *([] if at < len(lines) else [""])]).encode()
    comments = [each for each in comments_in(text) if part.line <= each.line <= part.last]
    next_to = [
        each for each in comments if each.line == part.mark and not each.is_alone and value is not None
    ]
    new = [line for line in _line(key, value).decode().split("\n") if line]
    if next_to:
        new[0] += next_to[0].blanks + next_to[0].text
    kept = [each.text for each in comments if each not in next_to]
    return "\n".join([*lines[: part.line], *kept, *new, *lines[part.last + 1 :]]).encode()


def _line(key: str, value: Any | None) -> bytes:
    """The setting as it's written; nothing for None."""
    if value is None:
        return b""
    lines = dump({key: value}).decode().splitlines()
    return "".join(f"{line}\n" for line in lines if line not in ENDS).encode()


def _refuse_unreadable(data: bytes) -> None:
    try:
        node = parse(data)
    except YamlProblem as error:
        line, what = migrate.newer(data, VERSIONS.ours) or (error.line, error.what)
        raise BadFile([f"{SETTINGS}:{line}: {what}"]) from None
    if newer := migrate.newer(data, VERSIONS.ours):
        raise BadFile([f"{SETTINGS}:{newer[0]}: {newer[1]}"])
    if not isinstance(node, Mapping) or source_parts(text_of(data)).is_in_brackets:
        raise BadFile([f"{SETTINGS}:{node.line}: write one setting per line, such as `name: Nia Brandt`"])
