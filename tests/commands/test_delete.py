"""`coach delete`; asked at a terminal it is in tests/e2e."""

from pathlib import Path

import pytest

from tests.commands.helpers import acme, contents, message, records, write_by_hand
from tests.conftest import Coach


def test_a_job_is_taken_out_and_comes_back_with_undo(coach: Coach, home: Path) -> None:
    acme(coach)
    before = records(home)
    coach("delete", "acme")
    assert records(home) == {}
    coach("undo")
    assert records(home) == before


def test_it_says_the_way_back_and_the_way_to_the_end(coach: Coach) -> None:
    acme(coach)
    said = coach("delete", "acme").out
    assert "Taken out: acme." in said
    assert "coach undo" in said
    assert "coach delete acme --purge" in said


def test_a_deleted_job_is_in_no_list(coach: Coach) -> None:
    acme(coach)
    coach("delete", "acme")
    assert coach("list", "--all", "--json").json["jobs"] == []
    assert coach("next", "--json").json["items"] == []


def test_an_archived_job_is_taken_out_too(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("outcome", "acme", "withdrew")
    assert list(records(home)) == ["archive/acme.yaml"]
    coach("delete", "acme")
    assert records(home) == {}


@pytest.mark.parametrize("name", ["ACME", "Acme", "ac"])
def test_the_name_may_be_typed_as_everywhere(coach: Coach, home: Path, name: str) -> None:
    acme(coach)
    coach("delete", name)
    assert records(home) == {}


def test_several_of_that_name_are_listed_and_none_is_taken_out(coach: Coach, home: Path) -> None:
    coach("new", "Acme", "Clerk")
    coach("new", "Acme", "Cook")
    before = contents(home)
    assert "acme-clerk" in coach("delete", "acme", code=3).err
    assert contents(home) == before


def test_a_file_that_cannot_be_read_can_be_taken_out(coach: Coach, home: Path) -> None:
    write_by_hand(home, "jobs/acme.yaml", "schema: 1\ncompany: [\n")
    coach("delete", "acme")
    assert records(home) == {}
    coach("undo")
    assert records(home) == {"jobs/acme.yaml": b"schema: 1\ncompany: [\n"}


def test_what_was_edited_by_hand_comes_back_with_undo(coach: Coach, home: Path) -> None:
    acme(coach)
    path = home / "jobs" / "acme.yaml"
    path.write_text("# my own words\n" + path.read_text().removeprefix("---\n").removesuffix("...\n"))
    before = path.read_bytes()
    coach("delete", "acme")
    coach("undo")
    assert path.read_bytes() == before


def test_a_job_that_is_deleted_already_says_the_way_back(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("delete", "acme")
    before = contents(home)
    assert message(coach("delete", "acme", code=3)) == [
        "acme is deleted already.",
        "Back again: coach undo --list acme",
    ]
    assert contents(home) == before


def test_a_job_that_there_never_was_is_not_found(coach: Coach) -> None:
    acme(coach)
    coach("delete", "nobody", code=3)


def test_without_a_name_it_takes_nothing_out(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    coach("delete", code=2)
    assert contents(home) == before


# For good


@pytest.mark.parametrize("name", ["acme", "Acme", "ACME"])
def test_for_good_nothing_is_left_of_it(coach: Coach, home: Path, name: str) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "goal=Reports that shops trust")
    coach("prep", "acme", "--set", "goal=Other")
    assert "Gone for good: acme" in coach("delete", "acme", "--purge", "--confirm", name).out
    assert contents(home) == {}


def test_for_good_there_is_no_way_back(coach: Coach) -> None:
    acme(coach)
    coach("delete", "acme", "--purge", "--confirm", "acme")
    assert "nothing to undo" in coach("undo", code=1).err
    assert coach("undo", "--list", "--json").json["steps"] == []
    coach("undo", "--list", "acme", code=3)


def test_for_good_the_company_confirms_it_too(coach: Coach, home: Path) -> None:
    coach("new", "Acme", "Backend engineer")
    coach("delete", "acme", "--purge", "--confirm", "acme")
    assert contents(home) == {}


def test_for_good_other_jobs_stay_and_can_still_be_undone(coach: Coach, home: Path) -> None:
    coach("new", "Globex")
    before = records(home)
    coach("prep", "globex", "--set", "goal=Reports")
    acme(coach)
    coach("delete", "acme", "--purge", "--confirm", "acme")
    coach("undo")
    assert records(home) == before


def test_for_good_a_job_that_is_deleted_already_is_purged(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("delete", "acme")
    coach("delete", "acme", "--purge", "--confirm", "acme")
    assert contents(home) == {}


def test_for_good_without_a_terminal_the_name_must_be_said_again(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    refused = coach("delete", "acme", "--purge", code=2)
    assert "coach delete acme --purge --confirm acme" in refused.err
    assert contents(home) == before


@pytest.mark.parametrize("name", ["globex", "", "a", "acm"])
def test_for_good_another_name_removes_nothing(coach: Coach, home: Path, name: str) -> None:
    acme(coach)
    before = contents(home)
    assert "Nothing was removed" in coach("delete", "acme", "--purge", "--confirm", name, code=1).err
    assert contents(home) == before


def test_for_good_edits_that_were_broken_off_are_named(coach: Coach, home: Path) -> None:
    acme(coach)
    write_by_hand(home, ".editing-77.yaml", "schema: 1\ncompany: Acme\n")
    assert ".editing-77.yaml" in coach("delete", "acme", "--purge", "--confirm", "acme").out


def practised(coach: Coach, home: Path) -> None:
    """A job whose notes gave a question that was practised, and one that was practised for it."""
    coach("new", "Acme", "Nurse", "--on", "2026-11-20")
    coach("debrief", "acme", "--set", "hardest=Why did you leave St Anne?")
    coach("interview", "acme", "--add", "--on", "2026-11-23")
    coach("practice", "acme", "--rate", "1=weak", "--set", "1=I wanted nights")
    coach("practice", "acme", "--rate", "2=good")


def test_a_purge_takes_the_job_out_of_what_was_practised(coach: Coach, home: Path) -> None:
    practised(coach, home)
    coach("delete", "acme", "--purge", "--confirm", "acme")
    assert not [path for path in home.rglob("*") if path.is_file() and b"acme" in path.read_bytes().lower()]


def test_a_purge_takes_what_its_notes_asked_as_well(coach: Coach, home: Path) -> None:
    practised(coach, home)
    coach("delete", "acme", "--purge", "--confirm", "acme")
    assert not [path for path in home.rglob("*") if path.is_file() and b"wanted nights" in path.read_bytes()]


def test_a_purge_keeps_the_other_tries(coach: Coach, home: Path) -> None:
    practised(coach, home)
    coach("delete", "acme", "--purge", "--confirm", "acme")
    assert (home / "practice.yaml").read_text().count(" good ") == 1
