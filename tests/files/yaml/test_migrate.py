"""Versions of a file: a newer one is told from its bytes, an older one is read by its steps."""

import pytest
from msgspec import Struct
from msgspec.structs import replace

from interview_coach.files.yaml.migrate import Steps, newer, version_in
from interview_coach.files.yaml.nodes import Mapping
from interview_coach.files.yaml.problem import Problem, Problems
from interview_coach.files.yaml.schema import decode


class Box(Struct, frozen=True, kw_only=True):
    """A value as it is in version 3."""

    schema: int = 3
    label: str
    size: int = 1


def renamed(node: Mapping, old: str, new: str) -> Mapping:
    """The nodes with another name for a key."""
    items = {new if key == old else key: child for key, child in node.items.items()}
    lines = {new if key == old else key: line for key, line in node.lines.items()}
    return replace(node, items=items, lines=lines)


STEPS: Steps = {
    1: lambda node: renamed(node, "tag", "sign"),
    2: lambda node: renamed(node, "sign", "label"),
}


def box(text: str) -> tuple[Box | None, Problems]:
    """The box in this text, whichever version it is."""
    return decode(text.encode(), Box, 3, steps=STEPS)


class TestOlder:
    @pytest.mark.parametrize(
        "text",
        [
            "schema: 1\ntag: x\nsize: 2\n",
            "schema: 2\nsign: x\nsize: 2\n",
            "schema: 3\nlabel: x\nsize: 2\n",
            "tag: x\nsize: 2\nschema: 1\n",
        ],
    )
    def test_every_version_is_read_as_ours(self, text: str) -> None:
        assert box(text) == (Box(label="x", size=2), [])

    def test_a_problem_keeps_the_line_of_the_old_file(self) -> None:
        assert box("schema: 1\ntag: x\n\nsize: many\n")[1][0].line == 4

    def test_a_version_from_which_no_step_leads_on_is_refused(self) -> None:
        assert box("schema: 0\nlabel: x\n") == (
            None,
            [Problem(1, "there's no schema 0; this program writes `schema: 3`")],
        )

    def test_a_gap_between_the_steps_is_refused(self) -> None:
        found = decode(b"schema: 1\ntag: x\n", Box, 3, steps={1: STEPS[1]})[1]

        assert "there's no schema 1" in found[0].what

    def test_what_is_checked_are_the_nodes_of_our_version(self) -> None:
        def check(node: Mapping) -> Problems:
            return [Problem(node.lines["label"], "seen")] if "label" in node.items else []

        assert decode(b"schema: 1\ntag: x\n", Box, 3, check, steps=STEPS) == (None, [Problem(2, "seen")])


class TestVersionIn:
    @pytest.mark.parametrize(
        ("data", "line", "version"),
        [
            (b"schema: 2\nlabel: x\n", 1, 2),
            (b"---\nschema: 12\n...\n", 2, 12),
            (b"\xef\xbb\xbfschema: 2\n", 1, 2),
            (b"label: x\r\nschema: 2\r\n", 2, 2),
            (b"'schema' : \"2\" # new\n", 1, 2),
            (b'{"label": "x",\n "schema": 2}\n', 2, 2),
            (b"  label: x\n  schema: 2\n", 2, 2),
            (b"schema: 2", 1, 2),
            (b"schema: 2\nlabel: \xff\0 &a [\n", 1, 2),
        ],
    )
    def test_the_version_is_found_with_its_line(self, data: bytes, line: int, version: int) -> None:
        assert version_in(data) == (line, version)

    @pytest.mark.parametrize(
        "data",
        [
            b"",
            b"label: x\n",
            b"schema: two\n",
            b"schema: 2.5\n",
            b"schemas: 2\n",
            b"label: |\n  schema: 2\n",
            b"label: x\nbox:\n  schema: 2\n",
            b"label: [\n",
            b"- schema\n",
        ],
    )
    def test_where_none_is_named_there_is_none(self, data: bytes) -> None:
        assert version_in(data) is None

    def test_the_one_that_comes_first_counts_in_a_file_that_is_no_yaml(self) -> None:
        assert version_in(b"schema: 1\nlabel: [\nschema: 2\n") == (1, 1)


NEWER = {
    "as ours": b"---\nschema: 4\nlabel: x\n...\n",
    "with keys of its own": b"schema: 4\nlabels: [x]\n",
    "with an anchor": b"schema: 4\nlabel: &a x\n",
    "with a tag": b"schema: 4\nlabel: !new x\n",
    "of several documents": b"schema: 4\n---\nlabel: x\n",
    "nested deeply": b"schema: 4\nlabel: " + b"[" * 30 + b"]" * 30 + b"\n",
    "of many parts": b"schema: 4\nlabel: x\nsizes:\n" + b"- 1\n" * 20_001,
    "cut off": b"---\nschema: 4\nlabel: ",
    "with zeros": b"schema: 4\nlabel: \0\0\0\0",
    "not in UTF-8": b"schema: 4\nlabel: \xff\xfe\n",
    "no YAML": b"schema: 4\nlabel: [\n",
}
SAID = "written by a newer version of coach (schema 4; yours reads 3); update coach"


@pytest.mark.parametrize("data", NEWER.values(), ids=NEWER.keys())
def test_a_newer_file_is_known_as_one_whatever_else_is_in_it(data: bytes) -> None:
    found = newer(data, 3)

    assert found is not None
    assert found[1] == SAID
    assert decode(data, Box, 3) == (None, [Problem(*found)])


@pytest.mark.parametrize("version", [0, 1, 3])
def test_ours_and_an_older_one_are_no_newer_one(version: int) -> None:
    assert newer(f"schema: {version}\nlabel: x\n".encode(), 3) is None
