"""`coach undo --list`, and one record brought back with `--of` and `--at`."""

from pathlib import Path

import pytest

from tests.commands.helpers import acme, contents, records, stored, write_by_hand
from tests.conftest import Coach


@pytest.fixture
def made(coach: Coach, home: Path) -> Path:
    """The file of a job with two answers, each of its own command: versions 1, 2 and 3."""
    acme(coach)
    coach("prep", "acme", "--set", "goal=Reports")
    coach("prep", "acme", "--set", "proof=Rebuilt it", now="2026-11-21T14:30")
    return home / "jobs" / "acme.yaml"


# What can be taken back


def test_with_nothing_on_record_there_is_nothing_to_take_back(coach: Coach, home: Path) -> None:
    assert coach("undo", "--list", "--json").json["steps"] == []
    assert not home.exists()


def test_each_command_is_a_line_the_latest_first(coach: Coach, made: Path) -> None:
    lines = coach("undo", "--list").out.splitlines()
    assert [line.split()[0] for line in lines[1:4]] == ["3", "2", "1"]
    assert "14:30" in lines[1]
    assert "coach prep acme --set goal=Reports" in lines[2]


def test_what_was_taken_back_is_marked(coach: Coach, made: Path) -> None:
    coach("undo")
    steps = coach("undo", "--list", "--json").json["steps"]
    assert [step["taken_back"] for step in steps] == [False, True, False, False]


def test_the_next_commands_are_named(coach: Coach, made: Path) -> None:
    said = coach("undo", "--list").out
    assert "coach undo\n" in said
    assert "coach undo --list NAME" in said


def test_as_json_each_step_has_its_records(coach: Coach, made: Path) -> None:
    steps = coach("undo", "--list", "--json").json["steps"]
    assert [step["number"] for step in steps] == [3, 2, 1]
    assert steps[0] == {
        "number": 3,
        "at": "2026-11-21T14:30:00+01:00",
        "command": 'coach prep acme --set "proof=Rebuilt it"',
        "records": ["acme"],
        "taken_back": False,
    }


# The versions of one record


def test_each_version_is_a_line_the_latest_first(coach: Coach, made: Path) -> None:
    lines = coach("undo", "--list", "acme").out.splitlines()
    assert [line[1] for line in lines[2:] if line[1:2].isdigit()] == ["3", "2", "1"]


def test_each_version_says_what_its_command_changed(coach: Coach, made: Path) -> None:
    assert "your proof" in " ".join(coach("undo", "--list", "acme").out.split())


def test_what_was_changed_outside_is_marked(coach: Coach, made: Path) -> None:
    made.write_text(made.read_text().replace("Reports", "Other"))
    coach("prep", "acme", "--set", "proof=Again")
    versions = coach("undo", "--list", "acme", "--json").json["versions"]
    assert [each["by_hand"] for each in versions] == [False, True, False, False, False]


def test_as_json_each_version_tells_what_it_is(coach: Coach, made: Path) -> None:
    found = coach("undo", "--list", "acme", "--json").json
    assert (found["schema"], found["id"]) == (1, "acme")
    assert found["versions"][2] == {
        "number": 1,
        "at": "2026-11-20T00:00:00+01:00",
        "command": 'coach new Acme --on 2026-11-24 --with "Ada Okafor, manager"',
        "by_hand": False,
        "is_now": False,
    }
    assert [each["is_now"] for each in found["versions"]] == [True, False, False]


@pytest.mark.parametrize("spoil", ["delete", "bad"])
def test_a_record_that_is_gone_or_bad_has_its_versions_still(coach: Coach, made: Path, spoil: str) -> None:
    if spoil == "delete":
        made.unlink()
    else:
        made.write_bytes(b"[")
    assert len(coach("undo", "--list", "acme", "--json").json["versions"]) == 3


def test_listing_changes_nothing(coach: Coach, home: Path, made: Path) -> None:
    before = contents(home)
    coach("undo", "--list")
    coach("undo", "--list", "acme")
    assert contents(home) == before


# One record as it was


def test_one_record_is_brought_back_and_the_others_stay(coach: Coach, home: Path, made: Path) -> None:
    coach("new", "Globex")
    other = records(home)["jobs/globex.yaml"]
    coach("undo", "--of", "acme", "--at", "2")
    assert [list(match) for match in stored(home, "acme")["matches"]] == [["goal"]]
    assert records(home)["jobs/globex.yaml"] == other


def test_it_says_in_words_what_went_and_the_way_back(coach: Coach, made: Path) -> None:
    said = coach("undo", "--of", "acme", "--at", "1").out
    assert "for “Reports”" in said
    assert "coach undo" in said


def test_bringing_back_can_be_taken_back(coach: Coach, made: Path) -> None:
    before = made.read_bytes()
    coach("undo", "--of", "acme", "--at", "1")
    coach("undo")
    assert made.read_bytes() == before


def test_a_record_that_is_so_already_changes_nothing(coach: Coach, home: Path, made: Path) -> None:
    before = contents(home)
    coach("undo", "--of", "acme", "--at", "3")
    assert contents(home) == before


def test_a_deleted_record_is_brought_back(coach: Coach, home: Path, made: Path) -> None:
    before = records(home)
    coach("delete", "acme")
    coach("undo", "--of", "acme", "--at", "3")
    assert records(home) == before


def test_a_bad_record_is_brought_back(coach: Coach, home: Path, made: Path) -> None:
    before = records(home)
    made.write_bytes(b"[")
    coach("undo", "--of", "acme", "--at", "3")
    assert records(home) == before


def test_the_settings_can_be_brought_back(coach: Coach, home: Path, made: Path) -> None:
    write_by_hand(home, "settings.yaml", "schema: 1\ndays-off: [2026-12-24]\n")
    coach("prep", "acme", "--set", "goal=Other")
    write_by_hand(home, "settings.yaml", "schema: 1\n")
    number = coach("undo", "--list", "settings.yaml", "--json").json["versions"][0]["number"]
    coach("undo", "--of", "settings.yaml", "--at", str(number))
    assert (home / "settings.yaml").read_text() == "schema: 1\ndays-off: [2026-12-24]\n"
