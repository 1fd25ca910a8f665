"""The version of a file: what a newer coach wrote is left alone, what an older one wrote is read as ours.

A step makes version N + 1 out of version N. It gets the nodes of the whole file and gives them back: the nodes keep
their lines, so a problem in an old file is told with the line it is on. A step takes any nodes, also wrong ones.
"""

import re
from collections.abc import Callable
from collections.abc import Mapping as Table

from msgspec.structs import replace

from interview_coach.files.yaml.nodes import Mapping, Scalar, YamlProblem
from interview_coach.files.yaml.yaml_io import parse

Step = Callable[[Mapping], Mapping]
Steps = Table[int, Step]
"""Each step by the version that it starts from."""
NO_STEPS: Steps = {}
_LINE = re.compile(
    rb"""^(?:\xef\xbb\xbf)?["']?schema["']?[ \t]*:[ \t]+["']?(\d+)["']?(?=\s|\Z)""", re.MULTILINE
)
"""The line that coach writes first. It can be found in a file that is damaged, or written in a YAML we don't read."""


def newer(data: bytes, ours: int) -> tuple[int, str] | None:
    """The line and the words for a file that a newer coach wrote, whatever else is in it; None for any other."""
    found = version_in(data)
    return (found[0], newer_words(found[1], ours)) if found and found[1] > ours else None


def newer_words(version: int, ours: int) -> str:
    """The message about a file that a newer coach wrote."""
    return f"written by a newer version of coach (schema {version}; yours reads {ours}); update coach"


def version_in(data: bytes) -> tuple[int, int] | None:
    """The line of `schema` in these bytes, and the version it names; None where that cannot be told."""
    if found := _LINE.search(data):
        return data.count(b"\n", 0, found.start()) + 1, _number(found[1].decode())
    try:
        node = parse(data)
    except YamlProblem:
        return None
    if isinstance(node, Mapping) and (version := version_of(node)) is not None:
        return node.lines["schema"], version
    return None


def version_of(node: Mapping) -> int | None:
    """The version that the file names; None where that is no number."""
    found = node.items.get("schema")
    if isinstance(found, Scalar) and found.text.isascii() and found.text.isdecimal():
        return _number(found.text)
    return None


def reaches(version: int, ours: int, steps: Steps) -> bool:
    """Whether the steps lead from this version to ours."""
    return all(number in steps for number in range(version, ours))


def migrated(node: Mapping, ours: int, steps: Steps) -> Mapping:
    """The nodes of an older file as those of our version; the steps must reach it."""
    for number in range(version_of(node) or 0, ours):
        after = steps[number](node)
        version = Scalar(str(number + 1), after.lines.get("schema", after.line), plain=True)
        node = replace(after, items={**after.items, "schema": version})
    return node


def _number(digits: str) -> int:
    return int(digits[:9])
