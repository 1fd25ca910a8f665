"""The JSON Schemas of packs, banks and conversations, made from the model, for editors that complete and validate.

`python -m interview_coach.files.banks.json_schema` writes them into the checkout.
"""

import json
from pathlib import Path
from typing import Any

import msgspec

from interview_coach.core.conversation.manager import Manager
from interview_coach.core.drill.pack import Pack
from interview_coach.core.walk.bank import Bank
from interview_coach.files.banks.shipped import BANK_SCHEMA
from interview_coach.files.disk.places import shipped_questions
from interview_coach.files.yaml.keys import keys_of

FOLDER = "schema"
"""Where they stand, in the folder of our questions."""
_KINDS: dict[str, type[msgspec.Struct]] = {
    "bank.json": Bank,
    "conversation.json": Manager,
    "pack.json": Pack,
}


def schemas() -> dict[str, bytes]:
    """What each file of schemas holds, by its name."""
    return {name: _made(kind) for name, kind in _KINDS.items()}


def write(folder: Path) -> None:
    """Write them into this folder."""
    folder.mkdir(exist_ok=True)
    for name, data in schemas().items():
        (folder / name).write_bytes(data)


def _made(kind: type[msgspec.Struct]) -> bytes:
    found = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(kind)}
    for each in found["$defs"].values():
        # The program takes no other keys either, so that a slip is told.
        each["additionalProperties"] = False
        for value in each["properties"].values():
            _take_numbers(value)
    outermost = found["$defs"][kind.__name__]["properties"]
    outermost["schema"] = {"const": BANK_SCHEMA}
    for key in outermost.keys() - keys_of(kind):
        del outermost[key]
    return (json.dumps(found, indent=2, ensure_ascii=False) + "\n").encode()


def _take_numbers(value: dict[str, Any]) -> None:
    """A word of digits may stand without quotes, which an editor takes for a number: `weight: 20`."""
    words = value.get("enum", ())
    numbers = [int(word) for word in words if isinstance(word, str) and word.isdecimal()]
    if numbers:
        value["enum"] = [*words, *numbers]


if __name__ == "__main__":
    write(shipped_questions() / FOLDER)
