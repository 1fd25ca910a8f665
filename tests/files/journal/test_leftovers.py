"""What is left over: files of writes that were broken off, and copies that other programs make."""

from pathlib import Path

import pytest

from interview_coach.files.disk import disk
from interview_coach.files.journal import leftovers
from interview_coach.files.journal.journal import Journal
from interview_coach.files.journal.leftovers import is_of_an_editor, is_temporary
from tests.files.helpers import ACME, opened, records_of, role

TEMPORARY = ".acme.yaml.77.tmp"


@pytest.mark.parametrize(
    "name",
    [
        "acme.yaml~",
        "#acme.yaml#",
        ".#acme.yaml",
        ".acme.yaml.swp",
        ".acme.yaml.swo",
        "acme.yaml.bak",
        "acme.yaml.orig",
        "acme.yaml.rej",
        "acme.yaml.save",
        "acme.yaml.conflict1",
    ],
)
def test_a_file_that_an_editor_left_is_known_by_its_name(name: str) -> None:
    assert is_of_an_editor("jobs", name)


@pytest.mark.parametrize("name", ["acme.yaml", "swp.yaml", "bak", "notes.txt~", ".hidden.swp"])
def test_a_record_is_not_of_an_editor(name: str) -> None:
    assert not is_of_an_editor("jobs", name)


def test_in_the_home_itself_only_our_own_files_have_leftovers() -> None:
    assert is_of_an_editor(".", "settings.yaml~")
    assert not is_of_an_editor(".", "notes.yaml~")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        (TEMPORARY, True),
        (".syncthing.acme.yaml.tmp", False),
        (".notes.txt.77.tmp", False),
        ("acme.yaml", False),
        (".acme.yaml.tmp", False),
        ("acme.yaml.77.tmp", False),
        (".acme.yaml.77.tmp.kept", False),
    ],
)
def test_a_temporary_file_is_known_by_its_name(name: str, found: bool) -> None:
    assert is_temporary("jobs", name) is found


@pytest.mark.parametrize(
    ("folder", "name", "found"),
    [
        (".journal", ".00000001.op.4711.tmp", True),
        (".journal", ".acme.yaml.4711.tmp", False),
        (".", ".calendar.yaml.4711.tmp", True),
        (".", "..editing-77.yaml.78.tmp", True),
        (".", ".notes.yaml.4711.tmp", False),
    ],
)
def test_only_a_file_of_ours_is_written_under_another_name_first(folder: str, name: str, found: bool) -> None:
    assert is_temporary(folder, name) is found


def test_the_name_under_which_a_file_is_written_is_that_of_a_temporary(tmp_path: Path) -> None:
    assert is_temporary("jobs", disk.temporary_of(tmp_path / "acme.yaml").name)


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        (".", ".practice.yaml.77.tmp"),
        ("jobs", TEMPORARY),
        ("archive", TEMPORARY),
        ("stories", TEMPORARY),
        (".journal", ".00000002.op.77.tmp"),
    ],
)
def test_temporary_files_are_found_in_every_folder(home: Path, folder: str, name: str) -> None:
    (home / folder).mkdir(parents=True)
    (home / folder / name).touch()
    (home / folder / "acme.yaml").touch()

    assert leftovers.temporaries(home) == [home / folder / name]


# Settling


def settled(home: Path) -> list[str]:
    """Settle, and say what lies in the trash."""
    journal = Journal(home / ".journal")
    leftovers.settle(home, journal)
    return sorted(path.name for path in journal.trash.iterdir())


def test_what_the_journal_has_goes(acme: Path, home: Path) -> None:
    (home / "jobs" / TEMPORARY).write_bytes(acme.read_bytes())

    assert settled(home) == []
    assert sorted(each.name for each in acme.parent.iterdir()) == ["acme.yaml"]


@pytest.mark.parametrize("length", [0, 1, 20])
def test_a_write_that_was_just_begun_goes(acme: Path, home: Path, length: int) -> None:
    (home / "jobs" / TEMPORARY).write_bytes(acme.read_bytes()[:length])

    assert settled(home) == []
    assert sorted(each.name for each in acme.parent.iterdir()) == ["acme.yaml"]


def test_what_the_journal_does_not_have_was_written_by_hand_and_is_kept(acme: Path, home: Path) -> None:
    (home / "jobs" / TEMPORARY).write_bytes(b"by hand")

    assert settled(home) == ["00000002-acme.yaml.77.tmp.kept"]
    assert (home / ".journal" / "trash" / "00000002-acme.yaml.77.tmp.kept").read_bytes() == b"by hand"


def test_the_beginning_of_another_record_is_no_begun_write_of_this_one(acme: Path, home: Path) -> None:
    (home / "jobs" / ".other.yaml.77.tmp").write_bytes(acme.read_bytes()[:20])

    assert settled(home) == ["00000002-other.yaml.77.tmp.kept"]


def test_two_files_of_one_name_are_both_kept(acme: Path, home: Path) -> None:
    (home / "archive").mkdir()
    (home / "jobs" / TEMPORARY).write_bytes(b"by hand")
    (home / "archive" / TEMPORARY).write_bytes(b"by hand as well")

    settled(home)

    kept = {path.read_bytes() for path in (home / ".journal" / "trash").iterdir()}
    assert kept == {b"by hand", b"by hand as well"}


def test_what_is_kept_again_under_the_same_number_replaces_nothing(acme: Path, home: Path) -> None:
    for data in (b"by hand", b"by hand again"):
        (home / "jobs" / TEMPORARY).write_bytes(data)
        settled(home)

    kept = {path.read_bytes() for path in (home / ".journal" / "trash").iterdir()}
    assert kept == {b"by hand", b"by hand again"}


def test_temporary_files_of_the_journal_go_whatever_is_in_them(acme: Path, home: Path) -> None:
    (home / ".journal" / ".00000002.op.77.tmp").write_bytes(b"anything")

    settled(home)

    assert leftovers.temporaries(home) == []


def test_in_the_home_itself_an_edit_may_be_at_work_and_nothing_goes(acme: Path, home: Path) -> None:
    (home / "..editing-77.yaml.78.tmp").write_bytes(b"by hand")

    settled(home)

    assert (home / "..editing-77.yaml.78.tmp").read_bytes() == b"by hand"


def test_a_replaced_file_that_is_as_the_journal_has_it_goes(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))
    assert [path.suffix for path in (home / ".journal" / "trash").iterdir()] == [".was"]

    assert settled(home) == []


def test_a_replaced_file_that_an_editor_wrote_into_later_is_kept(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))
    was = home / ".journal" / "trash" / "00000002-acme.yaml.was"
    was.write_bytes(b"by hand")

    assert settled(home) == ["00000002-acme.yaml.kept"]


@pytest.mark.parametrize("name", ["00000002-acme.yaml.kept", "00000002-acme.yaml.damaged"])
def test_what_is_kept_stays(acme: Path, home: Path, name: str) -> None:
    (home / ".journal" / "trash" / name).write_bytes(b"by hand")

    assert settled(home) == [name]


def test_where_it_cannot_be_done_it_waits_for_the_next_write(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "jobs" / TEMPORARY).write_bytes(acme.read_bytes())

    def refused(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refused)
        settled(home)
    opened(home).change("acme", role("Engineer"))

    assert leftovers.temporaries(home) == []


def test_one_that_cannot_be_read_does_not_keep_the_others(acme: Path, home: Path) -> None:
    (home / "jobs" / ".a.yaml.77.tmp").mkdir()
    (home / "jobs" / TEMPORARY).write_bytes(b"by hand")

    settled(home)

    assert not (home / "jobs" / TEMPORARY).exists()


def test_a_command_that_changes_nothing_clears_nothing(acme: Path, home: Path) -> None:
    (home / "jobs" / TEMPORARY).write_bytes(b"by hand")

    opened(home).change("acme", lambda job: job)

    assert (home / "jobs" / TEMPORARY).read_bytes() == b"by hand"


def test_the_records_stay_as_they_are(acme: Path, home: Path) -> None:
    before = records_of(home)
    (home / "jobs" / TEMPORARY).write_bytes(b"by hand")

    settled(home)

    assert records_of(home) == before


def test_without_a_home_there_is_nothing_to_settle(home: Path) -> None:
    leftovers.settle(home, Journal(home / ".journal"))

    assert not home.exists()


def test_the_trash_is_made_where_it_is_needed(home: Path) -> None:
    (home / "jobs").mkdir(parents=True)
    (home / "jobs" / TEMPORARY).write_bytes(b"by hand")

    opened(home).create(ACME, "acme")

    assert any(path.read_bytes() == b"by hand" for path in home.rglob("*") if path.is_file())
