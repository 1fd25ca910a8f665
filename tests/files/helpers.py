"""What the tests of the files share: a store as one command opens it, and looking into a home."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from interview_coach.core.record.model import Job
from interview_coach.files.care.history import History
from interview_coach.files.care.undo import Undo
from interview_coach.files.care.undone import Undone
from interview_coach.files.disk import disk
from interview_coach.files.records.store import Store

ACME = Job(company="Acme")
BAD = b"schema: 1\ncompany: Acme\nrole: [\n"
AT = "2026-11-21T00:00:00+01:00"


def opened(home: Path, command: str = "coach") -> Store:
    """The store as one command opens it."""
    return Store(home, command, AT)


def history(home: Path, command: str = "coach undo") -> History:
    """The past of a home as one command opens it."""
    return History(opened(home, command))


def undo(home: Path) -> Undone:
    """What `coach undo` does."""
    return Undo(opened(home)).latest()


def redo(home: Path) -> Undone:
    """What `coach undo --redo` does."""
    return Undo(opened(home)).again()


def role(text: str) -> Callable[[Job], Job]:
    """The change to another role."""
    return lambda job: replace(job, role=text)


def records_of(home: Path) -> dict[str, bytes]:
    """Every record on disk, by its path."""
    files = (path for folder in ("jobs", "archive") for path in (home / folder).glob("*.yaml"))
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in files}


def everything(home: Path) -> dict[str, bytes]:
    """Every file on disk, by its path."""
    return {
        path.relative_to(home).as_posix(): path.read_bytes() for path in home.rglob("*") if path.is_file()
    }


def put(path: Path, data: bytes) -> Path:
    """What a person saves with an editor."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def full_disk(monkeypatch: pytest.MonkeyPatch, what: str = ".yaml", after: int = 0) -> None:
    """From now on, files that end like this cannot be written, but for the first ones."""
    real = disk._temporary
    left = [None] * after

    def write(path: Path, data: bytes) -> Path:
        if path.name.endswith(what) and not left:
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        if path.name.endswith(what):
            left.pop()
        return real(path, data)

    monkeypatch.setattr(disk, "_temporary", write)
