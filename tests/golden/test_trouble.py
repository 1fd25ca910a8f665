"""What is said where a file, the home or the disk is in the way. `pytest --snapshot-update` writes it; read the difference."""

import errno
import os
from pathlib import Path

import pytest
from filelock import FileLock
from syrupy.assertion import SnapshotAssertion

from interview_coach.files.records import writer
from tests.commands.helpers import acme, write_by_hand
from tests.commands.test_bad_input import BAD_FILES
from tests.conftest import Coach
from tests.golden.transcript import Transcript


def test_a_file_that_cannot_be_used_is_told_with_its_line(
    home: Path, said: Transcript, snapshot: SnapshotAssertion
) -> None:
    for name, (data, line) in BAD_FILES.items():
        said.about(name)
        path = write_by_hand(home, "jobs/initech.yaml", data)
        said.refuses(4, "followup initech --json", f"{path}:{line}: ")
    assert str(said) == snapshot


def test_a_place_that_cannot_be_written_is_told(
    coach: Coach,
    home: Path,
    said: Transcript,
    snapshot: SnapshotAssertion,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    acme(coach)
    folder = home.parent
    (folder / "a.ics").symlink_to(folder / "b.ics")
    (folder / "b.ics").symlink_to(folder / "a.ics")
    for place in (folder, f"{folder}/none/x.ics", f"{home}/x.ics", f"{folder}/a.ics"):
        said.refuses(1, f"calendar -o {place}", str(place))
    said.refuses(2, "calendar -o ''")
    written = os.write

    def full(descriptor: int, data: bytes) -> int:
        if b"VCALENDAR" in bytes(data[:20]):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return written(descriptor, data)

    monkeypatch.setattr(os, "write", full)
    said.about("the disk is full")
    said.runs(f"calendar -o {folder}/x.ics", os.strerror(errno.ENOSPC), code=1)
    monkeypatch.undo()
    assert str(said) == snapshot


def test_a_home_in_use_is_told(
    coach: Coach,
    home: Path,
    said: Transcript,
    snapshot: SnapshotAssertion,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    acme(coach)
    monkeypatch.setattr(writer, "LOCK_WAIT", 0.0)
    for holder in ("coach prep (process 4711)", None):
        monkeypatch.setattr(writer, "holder_of", lambda _, holder=holder: holder)
        with FileLock(home / ".lock"):
            said.refuses(5, "prep acme --set goal=Reports", str(home), holder or "coach")
    assert str(said) == snapshot
