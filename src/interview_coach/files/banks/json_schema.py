"""The JSON Schemas, made from the model: of packs, banks and conversations for editors, of what --json prints for programs.

`python -m interview_coach.files.banks.json_schema` writes them into the checkout.
"""

import json
from inspect import cleandoc
from pathlib import Path
from typing import Any

import msgspec

from interview_coach.core.conversation.manager import Manager
from interview_coach.core.drill.pack import Pack
from interview_coach.core.views.outputs import OUTPUTS, RECORDS
from interview_coach.core.walk.bank import Bank
from interview_coach.files.banks.shipped import BANK_SCHEMA
from interview_coach.files.disk.places import shipped_questions
from interview_coach.files.yaml.keys import keys_of

FOLDER = "schema"
"""The folder of the schemas, inside the folder of our questions."""
_KINDS: dict[str, type[msgspec.Struct]] = {
    "bank.json": Bank,
    "conversation.json": Manager,
    "pack.json": Pack,
}


def schemas() -> dict[str, bytes]:
    """What each file of schemas holds, by its path in the folder."""
    files = {name: _of_file(kind) for name, kind in _KINDS.items()}
    return {**files, **{f"output/{name}.json": _of_output(view) for name, view in OUTPUTS.items()}}


def write_schemas(folder: Path) -> None:
    """Write them into this folder."""
    for name, data in schemas().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _of_file(kind: type[msgspec.Struct]) -> bytes:
    found = _made(kind)
    for each in found["$defs"].values():
        for value in each["properties"].values():
            _take_numbers(value)
    outermost = found["$defs"][kind.__name__]["properties"]
    outermost["schema"] = {"const": BANK_SCHEMA}
    for key in outermost.keys() - keys_of(kind):
        del outermost[key]
    return _written(found)


def _of_output(view: type[msgspec.Struct]) -> bytes:
    found = _made(view)
    for name in RECORDS:
        if f"#/$defs/{name}" in json.dumps(found):
            found["$defs"].update(_of_record(name))
    outermost = found["$defs"][view.__name__]
    outermost["properties"]["schema"] = {"const": 1}
    outermost["required"].insert(0, "schema")
    return _written(found)


def _of_record(name: str) -> dict[str, Any]:
    """A record and its parts with the keys of its file; a person may have keys of their own in it."""
    _, found = msgspec.json.schema_components([RECORDS[name]], ref_template="#/$defs/{name}")
    for key in found[name]["properties"].keys() - keys_of(RECORDS[name]):
        del found[name]["properties"][key]
    for each in found.values():
        each["properties"].pop("extra", None)
    return found


def _made(kind: type[msgspec.Struct]) -> dict[str, Any]:
    found = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(kind)}
    for each in found["$defs"].values():
        # The program takes and gives no other keys either, so that a slip is told.
        each["additionalProperties"] = False
    return found


def _take_numbers(value: dict[str, Any]) -> None:
    """A word of digits may stand without quotes, which an editor takes for a number: `weight: 20`."""
    words = value.get("enum", ())
    numbers = [int(word) for word in words if isinstance(word, str) and word.isdecimal()]
    if numbers:
        value["enum"] = [*words, *numbers]


def _written(found: dict[str, Any]) -> bytes:
    for each in found["$defs"].values():
        # The oldest msgspec leaves a docstring the indentation of its source.
        if "description" in each:
            each["description"] = cleandoc(each["description"])
    return (json.dumps(found, indent=2, ensure_ascii=False) + "\n").encode()


if __name__ == "__main__":
    write_schemas(shipped_questions() / FOLDER)
