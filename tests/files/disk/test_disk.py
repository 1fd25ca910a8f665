"""A file is whole or absent, private from its first byte, and on the disk before anybody says so."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from interview_coach.files.disk import disk
from interview_coach.files.disk.disk import ChangedMeanwhile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that holds `old`, in a folder of its own."""
    (tmp_path / "jobs").mkdir()
    found = tmp_path / "jobs" / "a.yaml"
    found.write_bytes(b"old")
    return found


@pytest.fixture
def aside(tmp_path: Path) -> Path:
    """Where the replaced file is put."""
    return tmp_path / "aside"


def beside(path: Path) -> dict[str, bytes]:
    """What lies in the folder of this file."""
    return {each.name: each.read_bytes() for each in path.parent.iterdir()}


def full(*args: object) -> int:
    """A full disk."""
    raise OSError(errno.ENOSPC, "No space left on device")


def written(path: Path) -> None:
    """A file of the program's own."""
    disk.write_whole(path, b"new")


def created(path: Path) -> None:
    """A new file."""
    path.unlink(missing_ok=True)
    disk.create(path, b"new")


def replaced(path: Path) -> None:
    """New bytes in a record."""
    disk.replace(path, path.read_bytes(), b"new", path.parent.parent / "aside")


@pytest.fixture(params=[written, created, replaced])
def write(request: pytest.FixtureRequest) -> Callable[[Path], None]:
    """Each of the ways to put bytes on the disk."""
    found: Callable[[Path], None] = request.param
    return found


# Writing


def test_a_file_is_private_from_its_first_byte(
    path: Path, write: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    real = os.write

    def spy(descriptor: int, data: memoryview) -> int:
        seen.append(stat.S_IMODE(os.fstat(descriptor).st_mode))
        return real(descriptor, data)

    monkeypatch.setattr(os, "write", spy)
    before = os.umask(0)
    try:
        write(path)
    finally:
        os.umask(before)

    assert seen == [0o600]


@pytest.mark.parametrize("mask", [0, 0o022, 0o077, 0o277, 0o777])
def test_a_file_is_private_whatever_the_umask(path: Path, write: Callable[[Path], None], mask: int) -> None:
    before = os.umask(mask)
    try:
        write(path)
    finally:
        os.umask(before)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("mask", [0, 0o022, 0o077, 0o277, 0o777])
def test_a_folder_is_private_whatever_the_umask(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        disk.make_folder(tmp_path / "home")
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "home").stat().st_mode) == 0o700


def test_a_folder_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)

    disk.make_folder(tmp_path)

    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_a_file_that_stood_open_to_others_becomes_private(path: Path, write: Callable[[Path], None]) -> None:
    path.chmod(0o644)

    write(path)

    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o600)


def test_bytes_are_written_to_the_last_even_a_few_at_a_time(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, data[:3]))

    disk.write_whole(path, b"0123456789")

    assert path.read_bytes() == b"0123456789"


@pytest.mark.parametrize("call", ["write", "fsync", "fchmod", "open"])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    path: Path, aside: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    monkeypatch.setattr(os, call, full)
    with pytest.raises(OSError, match="No space"):
        disk.replace(path, b"old", b"new", aside)
    monkeypatch.undo()

    assert (beside(path), aside.exists()) == ({"a.yaml": b"old"}, False)


@pytest.mark.parametrize("call", ["write", "fsync", "fchmod", "open"])
def test_a_new_file_that_fails_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    monkeypatch.setattr(os, call, full)
    with pytest.raises(OSError, match="No space"):
        disk.create(path.with_name("b.yaml"), b"new")
    monkeypatch.undo()

    assert beside(path) == {"a.yaml": b"old"}


def test_a_failure_names_the_file(path: Path, aside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match="No space") as caught:
        disk.replace(path, b"old", b"new", aside)

    assert caught.value.filename == str(path)


def test_a_write_stopped_by_a_key_leaves_nothing_behind(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*args: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stopped)
    with pytest.raises(KeyboardInterrupt):
        disk.create(path.with_name("b.yaml"), b"new")

    assert beside(path) == {"a.yaml": b"old"}


def test_bytes_are_safe_before_they_take_the_place_of_the_old_ones(
    path: Path, aside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bytes] = []
    real = os.fsync

    def spy(descriptor: int) -> None:
        seen.append(path.read_bytes())
        real(descriptor)

    monkeypatch.setattr(os, "fsync", spy)
    disk.replace(path, b"old", b"new", aside)

    assert seen == [b"old", b"new"]


# Replacing


def test_a_file_is_replaced_while_it_holds_what_was_read(path: Path, aside: Path) -> None:
    disk.replace(path, b"old", b"new", aside)

    assert beside(path) == {"a.yaml": b"new"}


def test_the_replaced_file_itself_is_put_aside(path: Path, aside: Path) -> None:
    number = path.stat().st_ino

    disk.replace(path, b"old", b"new", aside)

    assert (aside.stat().st_ino, aside.read_bytes()) == (number, b"old")


def test_a_file_that_holds_something_else_by_now_stays(path: Path, aside: Path) -> None:
    path.write_bytes(b"by hand")

    with pytest.raises(ChangedMeanwhile):
        disk.replace(path, b"old", b"new", aside)

    assert (beside(path), aside.exists()) == ({"a.yaml": b"by hand"}, False)


def test_a_new_file_never_takes_the_place_of_another(path: Path) -> None:
    with pytest.raises(FileExistsError):
        disk.create(path, b"new")

    assert beside(path) == {"a.yaml": b"old"}
