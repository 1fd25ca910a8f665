"""The JSON Schemas that editors use."""

import json
from pathlib import Path

import pytest
from msgspec import Struct

from interview_coach.core.conversation.manager import Doubt, Ending, Goal, Manager, Reply, Sample, When
from interview_coach.core.drill.pack import Drill, Pack
from interview_coach.core.walk.bank import Bank, Prompt
from interview_coach.files.banks.json_schema import FOLDER, schemas, write
from interview_coach.files.disk.places import shipped_questions
from interview_coach.files.yaml.keys import keys_of


@pytest.mark.parametrize("name", ["bank.json", "conversation.json", "pack.json"])
def test_what_is_shipped_is_what_the_model_gives(name: str) -> None:
    """After a change of the model: python -m interview_coach.files.banks.json_schema."""
    assert (shipped_questions() / FOLDER / name).read_bytes() == schemas()[name]


def test_no_other_file_is_shipped_there() -> None:
    assert {path.name for path in (shipped_questions() / FOLDER).iterdir()} == set(schemas())


def test_they_are_written_into_a_folder(tmp_path: Path) -> None:
    write(tmp_path / "schema")
    assert {path.name: path.read_bytes() for path in (tmp_path / "schema").iterdir()} == schemas()


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("bank.json", (Bank, Prompt)),
        ("conversation.json", (Manager, Goal, Doubt, Sample, Reply, When, Ending)),
        ("pack.json", (Pack, Drill)),
    ],
)
def test_every_key_is_known_and_no_other_is_taken(name: str, kinds: tuple[type[Struct], ...]) -> None:
    defs = json.loads(schemas()[name])["$defs"]
    keys = {key for each in kinds for key in defs[each.__name__]["properties"]}
    assert keys == keys_of(*kinds)
    assert [each["title"] for each in defs.values() if each["additionalProperties"] is not False] == []


def test_a_number_may_stand_where_a_word_of_digits_may() -> None:
    weight = json.loads(schemas()["bank.json"])["$defs"]["Prompt"]["properties"]["weight"]
    assert weight["enum"] == ["20", "60", "more", 20, 60]


def test_the_id_of_a_conversation_is_the_name_of_its_file() -> None:
    assert "id" not in json.loads(schemas()["conversation.json"])["$defs"]["Manager"]["properties"]


def test_the_number_of_the_format_is_told() -> None:
    assert json.loads(schemas()["pack.json"])["$defs"]["Pack"]["properties"]["schema"] == {"const": 1}
