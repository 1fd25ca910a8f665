"""`coach delete`; asked at a terminal it is in tests/e2e."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.files.records import practice
from interview_coach.files.yaml import source
from tests.commands.helpers import acme, at_terminal, contents, message, records, write_by_hand
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
    assert "Deleted: Acme." in said
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


def test_a_job_that_is_deleted_already_says_the_way_back(
    coach: Coach, home: Path, snapshot: SnapshotAssertion
) -> None:
    acme(coach)
    coach("delete", "acme")
    before = contents(home)
    assert message(coach("delete", "acme", code=3)) == snapshot
    assert contents(home) == before


def test_a_job_that_undo_took_back_is_not_said_to_be_deleted(
    coach: Coach, snapshot: SnapshotAssertion
) -> None:
    acme(coach)
    coach("undo")
    assert message(coach("delete", "acme", code=3)) == snapshot


def test_a_job_that_was_deleted_by_hand_is_not_said_to_be_taken_out(
    coach: Coach, home: Path, snapshot: SnapshotAssertion
) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "goal=Reports")
    (home / "jobs" / "acme.yaml").unlink()
    assert coach("delete", "acme").out == snapshot


def renamed(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    """Acme, begun without a role, which then got one and another id with it."""
    at_terminal(monkeypatch, "Acme", "Sales engineer", ".")
    coach("prep")


@pytest.mark.parametrize("name", ["acme", "Acme", "acme-sales-engineer"])
def test_a_job_that_got_another_id_is_found_by_the_earlier_one(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    renamed(coach, monkeypatch)
    assert "Deleted: Acme · Sales engineer." in coach("delete", name).out
    assert records(home) == {}


def test_an_earlier_id_is_found_when_the_company_has_another_name_by_now(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    renamed(coach, monkeypatch)
    path = home / "jobs" / "acme-sales-engineer.yaml"
    path.write_text(path.read_text().replace("Acme", "Globex").replace("Sales", "Field"))
    path.rename(path.with_name("globex.yaml"))
    path.with_name("globex.yaml").rename(path)
    coach("delete", "acme")
    assert records(home) == {}


def test_for_good_nothing_is_left_under_an_earlier_id(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    renamed(coach, monkeypatch)
    coach("new", "Globex")
    coach("delete", "acme", "--purge", "--confirm", "acme")
    assert not [path for path in home.rglob("*") if path.is_file() and b"acme" in path.read_bytes().lower()]
    assert not [path for path in home.rglob("*") if "acme" in path.name]


def test_a_job_that_there_never_was_is_not_found(coach: Coach) -> None:
    acme(coach)
    coach("delete", "nobody", code=3)


# For good


@pytest.mark.parametrize("name", ["acme", "Acme", "ACME"])
def test_for_good_nothing_is_left_of_it(coach: Coach, home: Path, name: str) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "goal=Reports that shops trust")
    coach("prep", "acme", "--set", "goal=Other")
    assert "Deleted permanently: acme" in coach("delete", "acme", "--purge", "--confirm", name).out
    assert contents(home) == {}


def test_for_good_there_is_no_way_back(coach: Coach, snapshot: SnapshotAssertion) -> None:
    acme(coach)
    coach("delete", "acme", "--purge", "--confirm", "acme")
    assert coach("undo", code=1).err == snapshot
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
    assert "nothing was" in coach("delete", "acme", "--purge", "--confirm", name, code=1).err
    assert contents(home) == before


def test_for_good_edits_that_were_broken_off_are_named(coach: Coach, home: Path) -> None:
    acme(coach)
    write_by_hand(home, ".editing-77.yaml", "schema: 1\ncompany: Acme\n")
    assert ".editing-77.yaml" in coach("delete", "acme", "--purge", "--confirm", "acme").out


@pytest.mark.parametrize("name", ["jobs/acme (1).yaml", "jobs/acme.yaml~", "jobs/#acme.yaml#"])
def test_for_good_what_others_left_of_it_is_named(coach: Coach, home: Path, name: str) -> None:
    acme(coach)
    write_by_hand(home, name, "schema: 1\ncompany: Acme\n")
    assert f"{home}/{name}" in coach("delete", "acme", "--purge", "--confirm", "acme").out


def linked(coach: Coach, home: Path, tmp_path: Path) -> Path:
    """The file that the record of Acme is a link to."""
    acme(coach)
    link, file = home / "jobs" / "acme.yaml", tmp_path / "mine.yaml"
    link.rename(file)
    link.symlink_to(file)
    return file


@pytest.mark.parametrize("words", [(), ("--purge", "--confirm", "acme")])
def test_of_a_link_only_the_link_goes_and_the_file_is_named(
    coach: Coach, home: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    file = linked(coach, home, tmp_path)
    before = file.read_bytes()
    assert str(file) in coach("delete", "acme", *words).out
    assert not (home / "jobs" / "acme.yaml").is_symlink()
    assert file.read_bytes() == before


def test_a_link_that_was_taken_out_comes_back_with_undo_as_a_file(
    coach: Coach, home: Path, tmp_path: Path
) -> None:
    before = linked(coach, home, tmp_path).read_bytes()
    coach("delete", "acme")
    coach("undo")
    assert (home / "jobs" / "acme.yaml").read_bytes() == before


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
    assert "the story night-watch" in coach("delete", "night").out


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """No file may have more than 4 KB."""
    monkeypatch.setattr(source, "MAX_BYTES", 4096)
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


def test_without_a_name_it_asks_which_even_where_there_is_one_alone(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("delete", answers=["acme"])
    assert list((home / "jobs").iterdir()) == []


def test_for_good_the_live_job_is_meant_and_not_one_of_that_id_that_undo_took_back(
    coach: Coach, home: Path
) -> None:
    coach("new", "Acme")
    coach("undo")
    coach("new", "Acme", "Engineer")
    said = coach("delete", "acme", "--purge", "--confirm", "acme").out
    assert not (home / "jobs" / "acme-engineer.yaml").exists()
    assert "coach delete acme --purge" in said
    assert coach("delete", "acme", "--purge", "--confirm", "acme").code == 0
    assert coach("undo", "--list", "acme", code=3).code == 3
