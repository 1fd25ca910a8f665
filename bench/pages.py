"""Makes the pages of docs/ that the program tells of itself: every command, and every JSON document.

    python bench/pages.py

A test compares what it makes with what is there.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from interview_coach.cli.app import coach_command
from interview_coach.cli.table import COMMANDS
from interview_coach.core.pages.help import PANEL
from interview_coach.core.pages.help_more import ALL_HELPS
from interview_coach.core.views.outputs import OUTPUTS
from interview_coach.files.disk.places import shipped_questions
from interview_coach.flows.helping import takes_of

DOCS = Path(__file__).parents[1] / "docs"
COMMANDS_HEAD = """\
# Commands

This page lists every command, with its purpose, two examples, and its arguments and options. `coach help COMMAND` shows the same information. You can answer any
question with an option, and every command except `demo` has `--json` ([json.md](json.md)).

`--home DIR`, `--color auto|always|never` and `--no-input` work with every command. NAME is a company, or part of its name. If you
leave NAME out, coach picks the only job that fits, or asks you which one you mean.

This page is generated from the help: `python bench/pages.py`.
"""
JSON_HEAD = """\
# JSON

Every command except `demo` has the option `--json`. With this option, the command prints a single JSON document. This
page lists the keys of every document, and then the keys of the objects in the documents.

- In every document, `schema` is 1.
- If the command records something, the document lists it under `recorded`.
- `left_out` lists the files that coach couldn't use, and the problem with each file.
- Dates look like `2026-12-03`. Times come with an offset or a time zone.
- If coach has no value for a key, the value is null. A key that's marked as optional may be missing.

Each document has a JSON Schema in `questions/schema/output/`. `python bench/pages.py` generates this page from those
schemas.
"""


NAMES = {
    "string": "a string",
    "integer": "a number",
    "number": "a number",
    "null": "null",
    "object": "an object",
}


def commands_page() -> str:
    """docs/commands.md."""
    root: Any = coach_command()
    parts = [COMMANDS_HEAD]
    for panel in dict.fromkeys(spec.panel for spec in COMMANDS.values() if spec.panel):
        parts.append(f"## {PANEL[panel]}\n")
        for name in (name for name, spec in COMMANDS.items() if spec.panel == panel):
            command = root.get_command(None, name)
            parts += _command(name, command)
            for part in getattr(command, "commands", {}):
                parts += _command(f"{name} {part}", command.get_command(None, part))
    return "\n".join(parts)


def _command(name: str, command: Any) -> Iterator[str]:
    found = ALL_HELPS[name]
    yield f"### coach {name}\n\n{found.purpose}\n"
    width = max(len(line) for line, _ in found.examples)
    lines = "\n".join(f"{line:{width}}  # {does}" for line, does in found.examples)
    yield f"```sh\n{lines}\n```\n"
    if takes := takes_of(command):
        yield "\n".join(f"- `{each.label}`: {each.does}" for each in takes) + "\n"
    yield f"{found.then}\n"


def json_page() -> str:
    """docs/json.md."""
    folder = shipped_questions() / "schema" / "output"
    schemas = {name: json.loads((folder / f"{name}.json").read_text(encoding="utf-8")) for name in OUTPUTS}
    shared: dict[str, Any] = {}
    parts = [JSON_HEAD, "## Documents\n"]
    for name, schema in schemas.items():
        top = schema["$ref"].rpartition("/")[2]
        parts += _shape(f"### {name}\n", schema["$defs"][top])
        shared |= {part: shape for part, shape in schema["$defs"].items() if part != top}
    parts.append("## Objects in the documents\n")
    for name in sorted(shared):
        parts += _shape(f"### {name}\n", shared[name])
    return "\n".join(parts)


def _shape(head: str, shape: dict[str, Any]) -> Iterator[str]:
    yield head
    if "description" in shape:
        yield f"{' '.join(shape['description'].split())}\n"
    required = shape.get("required", ())
    rows = [
        f"- `{key}`: {_words(value)}{'' if key in required else ' (optional)'}"
        for key, value in shape.get("properties", {}).items()
    ]
    if rows:
        yield "\n".join(rows) + "\n"


def _words(value: dict[str, Any]) -> str:
    """The type of a value in words."""
    return _or([*_choices(value)])


def _choices(value: dict[str, Any]) -> Iterator[str]:
    """What the value may be, null last."""
    if "anyOf" in value:
        choices = [choice for each in value["anyOf"] for choice in _choices(each)]
        yield from sorted(choices, key=lambda choice: (choice == "null", choice.startswith("a list")))
    elif "enum" in value:
        names = [f"`{each}`" for each in value["enum"] if each is not None]
        yield from [*names, "null"] if None in value["enum"] else names
    elif "const" in value:
        yield f"`{json.dumps(value['const'])}`"
    elif "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        yield f"[{name}](#{name.lower()})"
    elif value.get("type") == "array":
        yield _list_of([*_choices(value.get("items") or {})])
    elif value.get("format") == "date":
        yield "a date"
    elif value.get("type") == "boolean":
        yield from ("true", "false")
    else:
        yield NAMES.get(value.get("type", ""), "any value")


def _list_of(choices: list[str]) -> str:
    if len(choices) > 1:
        return f"a list that can have {_or(choices)}"
    found = re.fullmatch(r"an? (\w+)", choices[0])
    return f"a list of {found[1]}s" if found else f"a list of {choices[0]}"


def _or(choices: list[str]) -> str:
    *others, last = choices
    return f"{', '.join(others)} or {last}" if others else last


PAGES = {"commands.md": commands_page, "json.md": json_page}


def main() -> None:
    """Write them."""
    for name, make in PAGES.items():
        (DOCS / name).write_text(make(), encoding="utf-8")


if __name__ == "__main__":
    main()
