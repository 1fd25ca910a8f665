"""`--json` on every command: one document, as its schema says; what was recorded is what is on disk; nothing else differs."""

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from typer.main import get_command

from interview_coach.cli.app import app
from interview_coach.cli.table import COMMANDS
from interview_coach.core.views.outputs import OUTPUTS
from interview_coach.files.banks.json_schema import schemas
from interview_coach.prompts.asking import Option, Sign
from interview_coach.session import Session
from tests.commands.helpers import records
from tests.commands.json_lines import KNOWN, LINES, MENDING, NOW, RECORDING, Line, as_text, facts, make
from tests.conftest import Coach, Result

SCHEMAS = schemas()
OF_PAGES = {"--format", "--output", "--open", "--paper", "--force"}
"""What every page takes; `-o` has tests of its own."""


Typed = Callable[..., Result]


class Willing:
    """Somebody who takes the first choice, ticks everything and says yes, and does not type."""

    redraws = False

    def text(self, *_said: str) -> Sign:
        return Sign.STOP

    def choose(self, _said: str, options: list[Option], *_now: str, **_open: bool) -> str:
        return options[0].value

    def many(self, _said: str, options: list[Option], _chosen: list[str]) -> tuple[str, ...]:
        return tuple(option.value for option in options)

    def confirm(self, _said: str, **_default: bool) -> bool:
        return True


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the prepared home is kept, once it is made."""
    return tmp_path_factory.mktemp("made")


@pytest.fixture
def folder(coach: Coach, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a prepared home and some files, in which the commands are typed."""
    if not (made / "editor").exists():
        (made / "home").mkdir(exist_ok=True)
        with monkeypatch.context() as patch:
            patch.setenv("COACH_HOME", str(made / "home"))
            make(coach, made / "home", made)
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EDITOR", str(tmp_path / "editor"))
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


@pytest.fixture
def typed(coach: Coach, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Type a line, with or without `--json`."""

    def run(line: Line, *more: str) -> Result:
        with monkeypatch.context() as patch:
            if line.answered:
                patch.setattr(Session, "ask", property(lambda _session: Willing()))
                for stream in (sys.stdin, sys.stdout, sys.stderr):
                    patch.setattr(stream, "isatty", lambda: True)
            return coach(*line.args, *more, now=NOW, code=line.code)

    return run


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.name)
def test_the_json_is_as_its_schema_says(typed: Typed, folder: Path, line: Line) -> None:
    result = typed(line, "--json")
    found = json.loads(result.out or (folder / "out.json").read_text())
    schema = json.loads(SCHEMAS[f"output/{line.schema}.json"])
    assert list(Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(found)) == []
    assert next(iter(found)) == "schema"


def is_lost(fact: dict[str, Any]) -> bool:
    """Whether this tells of something gone: `{key: null}`, or `{key: {name: null}}`."""
    return any(
        value is None or (isinstance(value, dict) and all(each is None for each in value.values()))
        for value in fact.values()
    )


@pytest.mark.parametrize("line", RECORDING, ids=lambda line: line.name)
def test_what_is_told_as_recorded_is_what_the_files_hold_now_and_did_not_before(
    typed: Typed, folder: Path, line: Line
) -> None:
    before = facts(folder / "home")
    recorded = typed(line, "--json").json["recorded"]
    told = sorted(as_text(each) for each in recorded if not is_lost(each))
    assert told == sorted((facts(folder / "home") - before).elements())
    assert recorded


@pytest.mark.parametrize("line", KNOWN, ids=lambda line: line.name)
def test_what_is_on_record_already_is_not_recorded(typed: Typed, line: Line) -> None:
    assert typed(line, "--json").json["recorded"] == []


@pytest.mark.parametrize("line", [*RECORDING, *KNOWN, *MENDING], ids=lambda line: line.name)
def test_the_records_are_the_same_with_and_without_json(
    typed: Typed, folder: Path, tmp_path_factory: pytest.TempPathFactory, line: Line
) -> None:
    start = tmp_path_factory.mktemp("start") / "home"
    shutil.copytree(folder / "home", start)
    typed(line, "--json")
    with_json = records(folder / "home")
    shutil.rmtree(folder / "home")
    shutil.copytree(start, folder / "home")
    typed(line, *(["--force"] if "--output" in line.args else []))
    assert without_chance(records(folder / "home")) == without_chance(with_json)


def without_chance(found: dict[str, bytes]) -> dict[str, bytes]:
    """The records without the file of the calendar, in which the home gets a random name."""
    return {name: data for name, data in found.items() if name != "calendar.yaml"}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("followup", "acme", "--done", "check-in"), 1),
        (("outcome", "acme", "offer", "--told", "call"), 2),
        (("match", "acme", "--for", "nowhere", "--say", "x"), 3),
        (("show", "broken"), 4),
        (("prep", "globex", "--set", "nowhere=x"), 3),
        (("feedback", "hooli", "--record"), 2),
        (("feedback", "globex"), 1),
        (("interview", "globex"), 2),
        (("delete", "acme", "--purge"), 2),
        (("edit", "acme"), 2),
    ],
)
def test_a_refusal_is_the_same_words_on_stderr_and_no_document(
    coach: Coach, folder: Path, words: tuple[str, ...], code: int
) -> None:
    before = records(folder / "home")
    result = coach(*words, "--json", now=NOW, code=code)
    assert result.out == ""
    assert result.err.endswith(coach(*words, code=code).err)
    assert records(folder / "home") == before


@pytest.mark.parametrize(
    "words",
    [
        ("brief", "globex"),
        ("thanks", "acme"),
        ("thanks", "acme", "--cards"),
        ("thanks", "acme", "--draft"),
        ("followup", "acme"),
        ("followup", "acme", "--draft", "--because", "competing-offer"),
        ("feedback", "hooli"),
        ("review",),
        ("practice", "globex"),
        ("practice", "--conversation"),
    ],
)
def test_with_a_file_the_json_goes_there(coach: Coach, folder: Path, words: tuple[str, ...]) -> None:
    expected = coach(*words, "--json", now=NOW).out
    assert coach(*words, "--json", "-o", "out.json").out == ""
    assert (folder / "out.json").read_text() == expected
    coach(*words, "--json", "-o", "out.json", code=1)
    assert coach(*words, "--json", "-o", "-").out == expected


def test_what_was_recorded_goes_into_the_file_as_well(coach: Coach, folder: Path) -> None:
    coach("followup", "acme", "--skip", "debrief", "--json", "-o", "out.json", now=NOW)
    recorded = json.loads((folder / "out.json").read_text())["recorded"]
    assert recorded == [{"on": NOW, "skipped": "debrief", "round": 1}]


def test_where_the_file_is_taken_nothing_is_recorded(coach: Coach, folder: Path) -> None:
    before = records(folder / "home")
    coach("followup", "acme", "--skip", "debrief", "--json", "-o", "note.txt", now=NOW, code=1)
    assert records(folder / "home") == before


def test_an_outcome_and_its_answers_are_one_document(coach: Coach, folder: Path) -> None:
    found = coach("outcome", "acme", "no", "--set", "end-cause=match", "--json", now=NOW).json
    assert found["recorded"] == [{"on": NOW, "outcome": "rejected"}, {"end-cause": "match"}]
    assert (found["id"], found["next"]["step"]) == ("acme-analyst", "reply-to-no")


def test_what_is_deleted_is_null(coach: Coach, folder: Path) -> None:
    assert coach("delete", "night-release", "--json", now=NOW).json == {
        "schema": 1, "id": "night-release", "recorded": [{"stories/night-release": None}], "next": None,
    }  # fmt: skip


def test_practice_is_about_no_job_and_no_story(coach: Coach, folder: Path) -> None:
    found = coach("delete", "practice.yaml", "--json", now=NOW).json
    assert (found["id"], found["recorded"]) == (None, [{"practice.yaml": None}])


def test_settings_that_come_back_are_told(coach: Coach, folder: Path) -> None:
    settings = folder / "home" / "settings.yaml"
    settings.write_text("schema: 1\nname: Nia\n")
    coach("new", "Wonka", now=NOW)
    settings.write_text("schema: 1\nname: Mia\n")
    number = coach("undo", "--list", "settings.yaml", "--json").json["versions"][0]["number"]
    found = coach("undo", "--of", "settings.yaml", "--at", str(number), "--json").json
    assert (found["recorded"], found["taken_back"]) == ([{"name": "Nia"}], [{"name": "Mia"}])


def test_an_undo_tells_what_it_took_back(coach: Coach, folder: Path) -> None:
    coach("followup", "acme", "--skip", "debrief", now=NOW)
    found = coach("undo", "--json").json
    assert found["taken_back"] == [{"on": NOW, "skipped": "debrief", "round": 1}]
    assert (found["id"], found["recorded"]) == ("acme-analyst", [])
    assert found["command"] == "coach followup acme --skip debrief"


def commands() -> dict[str, Any]:
    """Every command with its parameters, by the words that call it."""
    found: dict[str, Any] = {}
    group: Any = get_command(app)
    for name in COMMANDS.keys() - {"demo", "follow-up"}:
        command = group.get_command(None, name)
        below = getattr(command, "commands", None)
        found |= {f"{name} {each}": below[each] for each in below} if below else {name: command}
    return found


def lines_of(command: str) -> list[Line]:
    return [line for line in LINES if line.words.split()[: len(command.split())] == command.split()]


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_option_of_every_command_is_in_the_table(command: str) -> None:
    options = {param.opts[0] for param in commands()[command].params if param.param_type_name == "option"}
    assert "--json" in options
    written = {word for line in lines_of(command) for word in line.args if word.startswith("--")}
    assert lines_of(command)
    assert options - written <= {"--json", "--help", *OF_PAGES}


def test_every_schema_is_in_the_table() -> None:
    assert {line.schema for line in LINES} == set(OUTPUTS)
