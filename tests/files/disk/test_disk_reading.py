"""Reading a file that may be anything, and what helps where it cannot be read."""

import errno
import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_coach.files.disk import disk
from interview_coach.files.disk.disk import Unreadable


@pytest.fixture(autouse=True)
def _never_waits() -> Iterator[None]:
    """Whatever waits here is ended; nothing of this may."""
    signal.alarm(20)
    yield
    signal.alarm(0)


def test_the_bytes_of_a_file_are_read_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\0\xff\r\n")

    assert disk.read(tmp_path / "a") == b"\0\xff\r\n"


def test_a_file_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        disk.read(tmp_path / "a")


def test_a_link_to_nothing_is_not_found(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "nowhere")

    with pytest.raises(FileNotFoundError):
        disk.read(tmp_path / "a")


def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a")

    with pytest.raises(Unreadable, match="no plain file"):
        disk.read(tmp_path / "a")


def test_a_link_to_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a").symlink_to(tmp_path / "pipe")

    with pytest.raises(Unreadable, match="no plain file"):
        disk.read(tmp_path / "a")


def test_a_device_without_an_end_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("/dev/zero")

    with pytest.raises(Unreadable, match="no plain file"):
        disk.read(tmp_path / "a")


def test_a_socket_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Its path may be no longer than a hundred bytes.
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("a")

        with pytest.raises(Unreadable):
            disk.read(tmp_path / "a")


def test_a_folder_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="this is a folder"):
        disk.read(tmp_path)


def test_a_file_far_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "LARGEST", 3)
    (tmp_path / "a").write_bytes(b"1234")

    with pytest.raises(Unreadable, match="too large"):
        disk.read(tmp_path / "a")


def test_a_file_just_as_large_as_allowed_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "LARGEST", 3)
    (tmp_path / "a").write_bytes(b"123")

    assert disk.read(tmp_path / "a") == b"123"


def test_a_file_that_one_may_not_read_names_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*args: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refused)
    with pytest.raises(Unreadable, match="coach check --fix"):
        disk.read(tmp_path / "a")


def test_a_fault_of_the_disk_is_told_in_the_words_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(*args: object) -> int:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "open", fault)
    with pytest.raises(Unreadable, match=r"can't be read \(Input/output error\); the disk reports a fault"):
        disk.read(tmp_path / "a")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EDQUOT, "quota"),
        (errno.EROFS, "can only be read"),
        (errno.EACCES, "coach check --fix"),
        (errno.EPERM, "coach check --fix"),
        (errno.EMFILE, "Too many files"),
        (errno.ENFILE, "Too many files"),
        (errno.EIO, "copy the folder to another disk"),
        (errno.ELOOP, "do the same again"),
    ],
)
def test_each_failure_has_its_remedy_in_one_sentence(number: int, words: str) -> None:
    said = disk.remedy(OSError(number, "x"))

    assert words in said
    assert said.endswith(".")


def test_a_failure_without_a_number_has_a_remedy_too() -> None:
    assert disk.remedy(OSError("x")).endswith(".")


def test_a_folder_that_is_not_there_lists_nothing(tmp_path: Path) -> None:
    assert disk.listing(tmp_path / "nowhere") == []


def test_a_folder_is_listed_by_name(tmp_path: Path) -> None:
    for name in ("b", "a", ".c"):
        (tmp_path / name).touch()

    assert [path.name for path in disk.listing(tmp_path)] == [".c", "a", "b"]
