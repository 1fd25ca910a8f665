"""The parts that every JSON document has, and the ones that several share."""

from typing import Literal

from msgspec import Meta, Struct


def described_by(record: str) -> Meta:
    """Marks JSON data that has the keys of this record's file; see `RECORDS` of `outputs`."""
    return Meta(extra_json_schema={"$ref": f"#/$defs/{record}"})


class View(Struct, frozen=True, kw_only=True):
    """A JSON document: what one command prints with `--json`. The number of the format comes first."""

    schema: Literal[1] = 1


class ProblemView(Struct, frozen=True):
    """A problem in a file, and the line where it is."""

    file: str
    line: int
    problem: str
