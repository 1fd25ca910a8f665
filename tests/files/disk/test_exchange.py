"""Two renames that Python does not have."""

import ctypes
import errno
from pathlib import Path
from typing import Any

import pytest

from interview_coach.files.disk import exchange
from interview_coach.files.disk.exchange import Unsupported, rename_new
from tests.wants import EXCHANGE, WANTS, is_here


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two files, where they can be exchanged."""
    if not is_here(EXCHANGE):
        pytest.skip(f"{WANTS}{EXCHANGE}")
    (tmp_path / "one").write_bytes(b"1")
    (tmp_path / "other").write_bytes(b"2")
    return tmp_path


def beside(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def failing(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """The system's call fails with this number."""

    def call(how: str, path: bytes, target: bytes) -> int:
        ctypes.set_errno(number)
        return -1

    monkeypatch.setattr(exchange, "_call", lambda: call)


def test_two_files_change_places(folder: Path) -> None:
    exchange.exchange(folder / "one", folder / "other")

    assert beside(folder) == {"one": b"2", "other": b"1"}


@pytest.mark.parametrize(("one", "other"), [("one", "nowhere"), ("nowhere", "other")])
def test_an_exchange_with_a_file_that_is_not_there_changes_nothing(
    folder: Path, one: str, other: str
) -> None:
    with pytest.raises(FileNotFoundError):
        exchange.exchange(folder / one, folder / other)

    assert beside(folder) == {"one": b"1", "other": b"2"}


def test_a_file_gets_a_new_name(folder: Path) -> None:
    rename_new(folder / "one", folder / "third")

    assert beside(folder) == {"third": b"1", "other": b"2"}


def test_a_name_that_is_taken_is_left_alone(folder: Path) -> None:
    with pytest.raises(FileExistsError):
        rename_new(folder / "one", folder / "other")

    assert beside(folder) == {"one": b"1", "other": b"2"}


def test_a_failure_names_both_files(folder: Path) -> None:
    with pytest.raises(FileExistsError) as caught:
        rename_new(folder / "one", folder / "other")

    assert {caught.value.filename, caught.value.filename2} == {str(folder / "one"), str(folder / "other")}


def test_a_name_may_be_any_bytes(folder: Path) -> None:
    rename_new(folder / "one", folder / "\udcff\n é")

    assert (folder / "\udcff\n é").read_bytes() == b"1"


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP])
@pytest.mark.parametrize("rename", [exchange.exchange, rename_new])
def test_where_the_file_system_cannot_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, rename: Any
) -> None:
    failing(monkeypatch, number)

    with pytest.raises(Unsupported):
        rename(tmp_path / "one", tmp_path / "other")


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOENT, FileNotFoundError),
        (errno.EEXIST, FileExistsError),
        (errno.EACCES, PermissionError),
        (errno.ENOSPC, OSError),
    ],
)
def test_every_other_failure_is_an_error_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[OSError]
) -> None:
    failing(monkeypatch, number)

    with pytest.raises(kind) as caught:
        exchange.exchange(tmp_path / "one", tmp_path / "other")

    assert caught.value.errno == number


class Library:
    """A library with these calls, and no others."""

    def __init__(self, *names: str) -> None:
        self.asked: list[tuple[Any, ...]] = []
        for name in names:
            setattr(self, name, self._call)

    def _call(self, *args: Any) -> int:
        self.asked.append(args)
        return 0


@pytest.mark.parametrize("rename", [exchange.exchange, rename_new])
def test_where_the_library_has_no_such_call_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rename: Any
) -> None:
    monkeypatch.setattr(exchange, "_call", exchange._call.__wrapped__)
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: Library())

    with pytest.raises(Unsupported):
        rename(tmp_path / "one", tmp_path / "other")


def test_where_there_is_no_library_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(*_: object, **__: object) -> object:
        raise OSError("no library")

    monkeypatch.setattr(exchange, "_call", exchange._call.__wrapped__)
    monkeypatch.setattr(ctypes, "CDLL", nowhere)

    with pytest.raises(Unsupported):
        exchange.exchange(tmp_path / "one", tmp_path / "other")


@pytest.mark.parametrize(
    ("platform", "name", "rename", "asked"),
    [
        ("linux", "renameat2", exchange.exchange, (-100, b"/a", -100, b"/b", 2)),
        ("linux", "renameat2", rename_new, (-100, b"/a", -100, b"/b", 1)),
        ("darwin", "renamex_np", exchange.exchange, (b"/a", b"/b", 2)),
        ("darwin", "renamex_np", rename_new, (b"/a", b"/b", 4)),
    ],
)
def test_each_system_is_asked_in_its_own_way(
    monkeypatch: pytest.MonkeyPatch, platform: str, name: str, rename: Any, asked: tuple[Any, ...]
) -> None:
    library = Library(name)
    monkeypatch.setattr(exchange, "_call", exchange._call.__wrapped__)
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: library)

    rename(Path("/a"), Path("/b"))

    assert library.asked == [asked]
