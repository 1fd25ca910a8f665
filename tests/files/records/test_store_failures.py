"""Writing where the disk refuses."""

import errno
import os
from pathlib import Path

import pytest

from interview_coach.errors import CoachError
from interview_coach.files.disk import disk
from interview_coach.files.journal.operation import digest
from tests.files.helpers import ACME, everything, full_disk, opened, put, records_of, role, undo


def test_what_is_written_is_in_the_journal_before_the_record_changes(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bytes | None] = []
    real = disk.replace

    def spy(path: Path, old: bytes, new: bytes, aside: Path) -> None:
        seen.append(opened(home).journal.content(digest(new)))
        real(path, old, new, aside)

    monkeypatch.setattr(disk, "replace", spy)
    opened(home).change("acme", role("Engineer"))

    assert seen == [acme.read_bytes()]


@pytest.mark.parametrize("what", [".yaml", ".op"])
def test_on_a_full_disk_the_record_stays_as_it_was_and_it_says_where(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    before = records_of(home)
    full_disk(monkeypatch, what)

    with pytest.raises(CoachError, match=rf"Not recorded: .*{what}: No space left") as caught:
        opened(home).change("acme", role("Engineer"))

    assert (records_of(home), caught.value.exit_code) == (before, 1)


def test_on_a_full_disk_no_temporary_file_stays(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sorted(everything(home))

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CoachError, match="Not recorded"):
        opened(home).change("acme", role("Engineer"))

    assert sorted(everything(home)) == before


def test_a_home_that_cannot_be_made_is_said_in_plain_words(tmp_path: Path) -> None:
    put(tmp_path / "file", b"")

    with pytest.raises(CoachError, match="Not recorded") as caught:
        opened(tmp_path / "file" / "home").create(ACME, "acme")

    assert caught.value.exit_code == 1


def test_undo_after_a_failed_write_takes_back_the_last_change_there_was(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(home).change("acme", role("first"))
    with monkeypatch.context() as patch:
        full_disk(patch)
        with pytest.raises(CoachError):
            opened(home).change("acme", role("second"))

    undo(home)

    assert opened(home).load("acme").role == ""
