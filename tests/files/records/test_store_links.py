"""Records that are links to files elsewhere, and folders that are."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from interview_coach.core.record.practice import Practice
from interview_coach.files.care.check import check
from interview_coach.files.care.mend import mend
from interview_coach.files.records import calendar
from interview_coach.files.records.practice import PracticeFile
from tests.files.helpers import ACME, history, opened, put, records_of, role, undo


def moved_out(path: Path, to: Path) -> Path:
    """Put the file elsewhere, with a link in its place."""
    to.parent.mkdir(parents=True, exist_ok=True)
    path.rename(to)
    path.symlink_to(to)
    return to


@pytest.fixture
def real(acme: Path, tmp_path: Path) -> Path:
    """The file that the record of Acme is a link to."""
    return moved_out(acme, tmp_path / "dot" / "mine.yaml")


def test_a_change_is_written_through_the_link_and_undone_through_it(
    acme: Path, home: Path, real: Path
) -> None:
    before = real.read_bytes()
    opened(home).change("acme", role("Engineer"))
    assert (acme.is_symlink(), b"Engineer" in real.read_bytes()) == (True, True)

    undo(home)

    assert (acme.is_symlink(), real.read_bytes()) == (True, before)


def test_a_version_is_brought_back_through_the_link(acme: Path, home: Path, real: Path) -> None:
    before = real.read_bytes()
    opened(home).change("acme", role("Engineer"))

    history(home).restore("acme", 1)

    assert (acme.is_symlink(), real.read_bytes()) == (True, before)


@pytest.mark.parametrize("target", ["absolute", "relative"])
def test_into_the_archive_and_back_it_stays_a_link(acme: Path, home: Path, real: Path, target: str) -> None:
    if target == "relative":
        acme.unlink()
        acme.symlink_to(Path("..", "..", "dot", "mine.yaml"))
    opened(home).change("acme", role("Engineer"), lambda _: True)
    archived = home / "archive" / "acme.yaml"
    assert (archived.is_symlink(), b"Engineer" in real.read_bytes()) == (True, True)

    opened(home).change("acme", role("Clerk"))

    assert (acme.is_symlink(), b"Clerk" in real.read_bytes()) == (True, True)
    assert records_of(home) == {"jobs/acme.yaml": real.read_bytes()}


def test_a_damaged_file_is_mended_through_the_link(acme: Path, home: Path, real: Path) -> None:
    before = real.read_bytes()
    real.write_bytes(b"")

    mend(opened(home))

    assert (acme.is_symlink(), real.read_bytes()) == (True, before)


def test_what_was_practised_is_written_through_the_link(home: Path, tmp_path: Path) -> None:
    file = PracticeFile(opened(home))
    file.change(lambda _: Practice(dismissed=("too-long",)))
    real = moved_out(home / "practice.yaml", tmp_path / "dot" / "practice.yaml")

    file.change(lambda _: Practice(dismissed=("no-number",)))

    assert ((home / "practice.yaml").is_symlink(), b"no-number" in real.read_bytes()) == (True, True)


def test_what_was_practised_is_forgotten_through_the_link(home: Path, tmp_path: Path) -> None:
    file = PracticeFile(opened(home))
    file.change(lambda _: Practice(dismissed=("too-long",)))
    real = moved_out(home / "practice.yaml", tmp_path / "dot" / "practice.yaml")

    file.forget(lambda _: Practice())

    assert ((home / "practice.yaml").is_symlink(), b"too-long" in real.read_bytes()) == (True, False)


def test_what_was_exported_is_written_through_the_link(home: Path, tmp_path: Path) -> None:
    store = opened(home)
    calendar.change(store, lambda known: replace(known, revision=1))
    real = moved_out(home / "calendar.yaml", tmp_path / "dot" / "calendar.yaml")

    calendar.change(store, lambda known: replace(known, revision=2))

    assert ((home / "calendar.yaml").is_symlink(), b"revision: 2" in real.read_bytes()) == (True, True)


@pytest.mark.parametrize("folder", [".", "jobs", ".journal"])
def test_a_folder_may_be_a_link(acme: Path, home: Path, tmp_path: Path, folder: str) -> None:
    moved_out(home / folder if folder != "." else home, tmp_path / "elsewhere" / "home")

    opened(home).change("acme", role("Engineer"))
    undo(home)
    opened(home).create(ACME, "other")

    assert (home / folder).is_symlink() or home.is_symlink()
    assert set(records_of(home)) == {"jobs/acme.yaml", "jobs/other.yaml"}
    assert check(home, opened(home).journal) == []


def test_what_a_broken_write_left_beside_the_file_is_found_and_kept(
    acme: Path, home: Path, real: Path
) -> None:
    left = put(real.with_name(".acme.yaml.77.tmp"), b"by hand")
    assert [each.path for each in check(home, opened(home).journal) if not each.is_note] == [left]

    opened(home).change("acme", role("Engineer"))

    kept = {path.read_bytes() for path in (home / ".journal" / "trash").iterdir()}
    assert (left.exists(), b"by hand" in kept) == (False, True)


def test_other_files_beside_the_file_are_left_alone(acme: Path, home: Path, real: Path) -> None:
    others = [put(real.with_name(name), b"mine") for name in (".vimrc.77.tmp", ".other.yaml.77.tmp", "notes")]

    opened(home).change("acme", role("Engineer"))

    assert all(each.read_bytes() == b"mine" for each in others)
