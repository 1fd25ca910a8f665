"""`coach delete`; asked at a terminal it is in tests/e2e."""

from pathlib import Path

import pytest

from interview_coach.files.records import practice
from interview_coach.files.yaml import yaml_io
from tests.commands.helpers import acme, contents, records, write_by_hand
from tests.conftest import Coach


def test_a_job_is_taken_out_and_comes_back_with_undo(coach: Coach, home: Path) -> None:
    acme(coach)
    before = records(home)
    coach("delete", "acme")
    assert records(home) == {}
    coach("undo")
    assert records(home) == before


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


# For good


@pytest.mark.parametrize("name", ["acme", "Acme", "ACME"])
def test_for_good_nothing_is_left_of_it(coach: Coach, home: Path, name: str) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "goal=Reports that shops trust")
    coach("prep", "acme", "--set", "goal=Other")
    coach("delete", "acme", "--purge", "--confirm", name)
    assert contents(home) == {}


def test_for_good_there_is_no_way_back(coach: Coach) -> None:
    acme(coach)
    coach("delete", "acme", "--purge", "--confirm", "acme")
    coach("undo", code=1)
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


@pytest.mark.parametrize("name", ["globex", "", "a", "acm"])
def test_for_good_another_name_removes_nothing(coach: Coach, home: Path, name: str) -> None:
    acme(coach)
    before = contents(home)
    coach("delete", "acme", "--purge", "--confirm", name, code=1)
    assert contents(home) == before


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


def test_a_purge_takes_what_was_typed_for_it_out_of_the_journal(coach: Coach, home: Path) -> None:
    coach("new", "Acme", "Nurse", "--on", "2026-11-23")
    coach("practice", "acme", "--set", "1=private words")
    coach("delete", "acme", "--purge", "--confirm", "acme")
    journal = [path for path in (home / ".journal").rglob("*") if path.is_file()]
    assert not [path for path in journal if b"private words" in path.read_bytes()]


def test_a_purge_of_a_job_that_was_deleted_before_takes_its_questions_too(coach: Coach, home: Path) -> None:
    practised(coach, home)
    coach("delete", "acme")
    coach("delete", "acme-nurse", "--purge", "--confirm", "acme-nurse")
    assert not [path for path in home.rglob("*") if path.is_file() and b"wanted nights" in path.read_bytes()]


def test_a_purge_leaves_the_questions_of_a_job_whose_name_goes_on(coach: Coach, home: Path) -> None:
    coach("new", "Acme", "--on", "2026-11-20")
    practised_at_the_other(coach)
    coach("delete", "acme", "--purge", "--confirm", "acme")
    assert "wanted days" in (home / "practice.yaml").read_text()


def practised_at_the_other(coach: Coach) -> None:
    """A job `acme-2`, whose notes gave a question that was practised."""
    coach("new", "Acme 2", "--on", "2026-11-20")
    coach("debrief", "acme-2", "--set", "hardest=Why nights?")
    coach("interview", "acme-2", "--add", "--on", "2026-11-23")
    coach("practice", "acme-2", "--rate", "1=weak", "--set", "1=I wanted days")


def test_a_purged_story_is_gone_from_what_was_said_in_a_conversation(coach: Coach, home: Path) -> None:
    coach("story", "add", "Night release", "--set", "action=I cut SECRET steps.", "--set", "outcome=Done.")
    said = ("success", "story handover night-release", "thanks-and-leave")
    coach(
        "practice",
        "--conversation",
        "--manager",
        "clear",
        *(part for each in said for part in ("--say", each)),
    )
    coach("delete", "night-release", "--purge", "--confirm", "night-release")
    assert not [path for path in home.rglob("*") if path.is_file() and b"SECRET" in path.read_bytes()]


def test_a_part_of_its_name_does_not_mean_what_was_practised(coach: Coach, home: Path) -> None:
    coach("practice", "--rate", "1=weak")
    coach("delete", "practice", code=3)
    assert (home / "practice.yaml").exists()


def test_a_story_comes_before_a_job_that_is_gone(coach: Coach) -> None:
    coach("new", "Nightshift", "Cook")
    coach("delete", "nightshift-cook")
    coach("story", "add", "Night watch")
    coach("delete", "night")
    assert coach("story", "list", "--json").json["stories"] == []


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """No file may have more than 4 KB."""
    monkeypatch.setattr(yaml_io, "MAX_BYTES", 4096)
    monkeypatch.setattr(practice, "MAX_BYTES", 4096)


def test_an_answer_that_could_not_be_read_again_is_not_recorded(
    coach: Coach, home: Path, small: None
) -> None:
    coach("practice", "--rate", "1=weak")
    before = (home / "practice.yaml").read_bytes()
    coach("practice", "--set", f"1={'word ' * 900}", code=1)
    assert (home / "practice.yaml").read_bytes() == before


def test_a_story_that_could_not_be_read_again_is_not_recorded(coach: Coach, home: Path, small: None) -> None:
    coach("story", "add", "Night watch", "--set", f"action={'word ' * 900}", code=1)
    assert not (home / "stories").exists() or not list((home / "stories").iterdir())
