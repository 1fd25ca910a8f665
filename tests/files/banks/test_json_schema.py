"""The JSON Schemas that editors use."""

import importlib
import json
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import Struct

from interview_coach.core import views
from interview_coach.core.conversation.manager import Doubt, Ending, Goal, Manager, Reply, Sample, When
from interview_coach.core.drill.pack import Drill, Pack
from interview_coach.core.views.outputs import OUTPUTS
from interview_coach.core.views.view import View
from interview_coach.core.walk.bank import Bank, Prompt
from interview_coach.files.banks.json_schema import FOLDER, schemas, write_schemas
from interview_coach.files.disk.places import shipped_questions
from interview_coach.files.yaml.keys import keys_of

SCHEMAS = schemas()


def written(folder: Path) -> dict[str, bytes]:
    """Every file below this folder, by its path there."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_what_is_shipped_is_what_the_model_gives(name: str) -> None:
    """After a change of the model: python -m interview_coach.files.banks.json_schema."""
    assert (shipped_questions() / FOLDER / name).read_bytes() == SCHEMAS[name]


def test_no_other_file_is_shipped_there() -> None:
    assert written(shipped_questions() / FOLDER).keys() == SCHEMAS.keys()


def test_they_are_written_into_a_folder(tmp_path: Path) -> None:
    write_schemas(tmp_path / "schema")
    assert written(tmp_path / "schema") == SCHEMAS


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("bank.json", (Bank, Prompt)),
        ("conversation.json", (Manager, Goal, Doubt, Sample, Reply, When, Ending)),
        ("pack.json", (Pack, Drill)),
    ],
)
def test_every_key_is_known_and_no_other_is_taken(name: str, kinds: tuple[type[Struct], ...]) -> None:
    defs = json.loads(SCHEMAS[name])["$defs"]
    keys = {key for each in kinds for key in defs[each.__name__]["properties"]}
    assert keys == keys_of(*kinds)
    assert [each["title"] for each in defs.values() if each["additionalProperties"] is not False] == []


def test_a_number_may_stand_where_a_word_of_digits_may() -> None:
    weight = json.loads(SCHEMAS["bank.json"])["$defs"]["Prompt"]["properties"]["weight"]
    assert weight["enum"] == ["20", "60", "more", 20, 60]


def test_the_id_of_a_conversation_is_the_name_of_its_file() -> None:
    assert "id" not in json.loads(SCHEMAS["conversation.json"])["$defs"]["Manager"]["properties"]


def test_the_number_of_the_format_is_told() -> None:
    assert json.loads(SCHEMAS["pack.json"])["$defs"]["Pack"]["properties"]["schema"] == {"const": 1}


def test_every_kind_of_output_has_a_schema() -> None:
    assert set(OUTPUTS.values()) == set(kinds_of(View))


def kinds_of(kind: type[View]) -> Iterator[type[View]]:
    """All kinds of output below this one, however deep, in whatever module."""
    for module in pkgutil.iter_modules(views.__path__):
        importlib.import_module(f"{views.__name__}.{module.name}")
    for each in kind.__subclasses__():
        yield each
        yield from kinds_of(each)


def test_an_output_has_the_number_of_the_format_and_no_key_that_is_not_told() -> None:
    found = json.loads(SCHEMAS["output/where.json"])["$defs"]["WhereView"]
    assert found["properties"]["schema"] == {"const": 1}
    assert found["required"] == ["schema", "home", "questions", "live", "archived"]
    assert found["additionalProperties"] is False


def test_a_job_in_an_output_has_the_keys_of_its_file() -> None:
    found = json.loads(SCHEMAS["output/show.json"])["$defs"]["Job"]["properties"]
    assert {"company", "log"} <= found.keys()
    assert found.keys().isdisjoint({"id", "extra"})
