"""What every JSON document has, and what several of them share."""

from typing import Literal

from msgspec import Meta, Struct

from interview_coach.core.record.model import Job
from interview_coach.core.record.story import Story

RECORDS: dict[str, type[Struct]] = {"Job": Job, "Story": Story}
AS_IN_FILE = {name: Meta(extra_json_schema={"$ref": f"#/$defs/{name}"}) for name in RECORDS}
"""Marks a record that has the keys of its file."""


class View(Struct, frozen=True, kw_only=True):
    """A JSON document: what one command prints with `--json`. The number of the format comes first."""

    schema: Literal[1] = 1


class ProblemView(Struct, frozen=True):
    """Something wrong in a file: where, and what it is."""

    file: str
    line: int
    problem: str
