"""What is taken back where the disk refuses, and what an editor saves in the moment of a write."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.errors import CoachError
from interview_coach.files.disk import disk, moving
from interview_coach.files.disk.disk import ChangedMeanwhile
from interview_coach.files.disk.exchange import Unsupported
from tests.files.disk.breaking import Editor, Style, editing


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


@pytest.fixture
def no_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system that cannot exchange two files, nor rename without replacing."""

    def unsupported(one: Path, other: Path) -> None:
        raise Unsupported

    monkeypatch.setattr(disk, "exchange", unsupported)
    monkeypatch.setattr(disk, "rename_new", unsupported)


@pytest.fixture(params=["exchange", "no exchange"])
def either(request: pytest.FixtureRequest) -> None:
    """Both kinds of file systems."""
    if request.param == "no exchange":
        request.getfixturevalue("no_exchange")


def beside(path: Path) -> dict[str, bytes]:
    """What lies in the folder of this file."""
    return {each.name: each.read_bytes() for each in path.parent.iterdir()}


def unconfirmed(
    monkeypatch: pytest.MonkeyPatch, *, also: Callable[[], object] = lambda: None, name: str = "jobs"
) -> None:
    """The folder of this name cannot be brought onto the disk; `also` happens just before."""
    real = disk.sync_folder

    def fail(folder: Path) -> None:
        if folder.name != name:
            real(folder)
            return
        also()
        raise OSError(errno.EIO, "Input/output error", str(folder))

    monkeypatch.setattr(disk, "sync_folder", fail)


def stuck(monkeypatch: pytest.MonkeyPatch, name: str, after: int) -> None:
    """From the call after these many on, this one fails."""
    real = getattr(disk, name)
    left = [None] * after

    def call(one: Path, other: Path) -> None:
        if not left:
            raise OSError(errno.EIO, "Input/output error", str(other))
        left.pop()
        real(one, other)

    monkeypatch.setattr(disk, name, call)


# The disk does not confirm


@pytest.mark.usefixtures("either")
def test_a_replacing_that_is_not_confirmed_leaves_the_old_file(
    path: Path, aside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unconfirmed(monkeypatch)

    with pytest.raises(OSError, match="Input/output"):
        disk.replace(path, b"old", b"new", aside)

    assert (beside(path), aside.exists()) == ({"a.yaml": b"old"}, False)


@pytest.mark.usefixtures("either")
def test_a_new_file_that_is_not_confirmed_goes_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unconfirmed(monkeypatch)

    with pytest.raises(OSError, match="Input/output"):
        disk.create(path.with_name("b.yaml"), b"new")

    assert beside(path) == {"a.yaml": b"old"}


@pytest.mark.usefixtures("either")
@pytest.mark.parametrize("folder", ["jobs", "archive"])
def test_a_move_that_is_not_confirmed_is_taken_back(
    path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    target = path.parent.parent / "archive" / "a.yaml"
    target.parent.mkdir()
    unconfirmed(monkeypatch, name=folder)

    with pytest.raises(OSError, match="Input/output"):
        moving.move(path, target)

    assert (beside(path), beside(target)) == ({"a.yaml": b"old"}, {})


def test_what_cannot_be_taken_back_either_is_said_honestly(
    path: Path, aside: Path, monkeypatch: pytest.MonkeyPatch, snapshot: SnapshotAssertion
) -> None:
    unconfirmed(monkeypatch)
    stuck(monkeypatch, "exchange", after=1)

    with pytest.raises(CoachError) as caught:
        disk.replace(path, b"old", b"new", aside)

    assert str(path) in caught.value.lines[0]
    assert "coach check" in caught.value.lines[-1]
    assert [line.replace(str(path.parent), "FOLDER") for line in caught.value.lines] == snapshot


def test_a_move_that_cannot_be_taken_back_is_said_honestly(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unconfirmed(monkeypatch)
    stuck(monkeypatch, "rename_new", after=1)

    with pytest.raises(CoachError, match="coach check"):
        moving.move(path, path.with_name("b.yaml"))


def test_a_replaced_file_that_cannot_be_put_aside_stays_beside_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk.replace(path, b"old", b"new", path.parent / "nowhere" / "aside")

    assert sorted(beside(path).values()) == [b"new", b"old"]


def test_an_edit_saved_while_a_replacing_is_taken_back_stands(
    path: Path, aside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unconfirmed(monkeypatch, also=lambda: path.write_bytes(b"by hand"))

    with pytest.raises(OSError, match="Input/output"):
        disk.replace(path, b"old", b"new", aside)

    assert path.read_bytes() == b"by hand"


def test_an_edit_saved_while_a_new_file_is_taken_back_stands(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = path.with_name("b.yaml")
    unconfirmed(monkeypatch, also=lambda: new.write_bytes(b"by hand"))

    with pytest.raises(OSError, match="Input/output"):
        disk.create(new, b"new")

    assert beside(path) == {"a.yaml": b"old", "b.yaml": b"by hand"}


# An editor saves


@pytest.mark.parametrize("style", ["before", "before in place", "open meanwhile"])
def test_an_edit_between_reading_and_replacing_stands_and_nothing_else_is_left(
    path: Path, aside: Path, style: Style
) -> None:
    with editing(Editor(b"by hand", style)), pytest.raises(ChangedMeanwhile):
        disk.replace(path, b"old", b"new", aside)

    assert (beside(path), aside.exists()) == ({"a.yaml": b"by hand"}, False)


@pytest.mark.usefixtures("no_exchange")
@pytest.mark.parametrize("style", ["before", "before in place"])
def test_an_edit_before_the_last_look_stands_where_files_cannot_be_exchanged(
    path: Path, aside: Path, style: Style
) -> None:
    with editing(Editor(b"by hand", style)), pytest.raises(ChangedMeanwhile):
        disk.replace(path, b"old", b"new", aside)

    assert beside(path) == {"a.yaml": b"by hand"}


@pytest.mark.parametrize("style", ["after", "after in place"])
def test_an_edit_behind_the_replacing_stands_and_the_new_bytes_were_there(
    path: Path, aside: Path, style: Style
) -> None:
    with editing(Editor(b"by hand", style)):
        disk.replace(path, b"old", b"new", aside)

    assert (path.read_bytes(), aside.read_bytes()) == (b"by hand", b"old")


def test_what_an_editor_writes_into_the_replaced_file_later_is_found_aside(path: Path, aside: Path) -> None:
    with editing(Editor(b"by hand", "open until later")) as editor:
        disk.replace(path, b"old", b"new", aside)
        editor.close()

    assert (path.read_bytes(), aside.read_bytes()) == (b"new", b"by hand")


@pytest.mark.usefixtures("either")
def test_a_file_that_was_deleted_meanwhile_stays_deleted(path: Path, aside: Path) -> None:
    path.unlink()

    with pytest.raises((ChangedMeanwhile, FileNotFoundError)):
        disk.replace(path, b"old", b"new", aside)

    assert beside(path) == {}


def test_a_file_deleted_meanwhile_counts_as_changed(path: Path, aside: Path) -> None:
    path.unlink()

    with pytest.raises(ChangedMeanwhile):
        disk.replace(path, b"old", b"new", aside)


@pytest.mark.usefixtures("no_exchange")
def test_a_file_deleted_meanwhile_counts_as_changed_where_files_cannot_be_exchanged(
    path: Path, aside: Path
) -> None:
    path.unlink()

    with pytest.raises(ChangedMeanwhile):
        disk.replace(path, b"old", b"new", aside)


@pytest.mark.usefixtures("either")
def test_a_file_made_by_hand_in_that_moment_is_not_replaced_by_a_new_one(path: Path) -> None:
    new = path.with_name("b.yaml")

    with editing(Editor(b"by hand", "before")), pytest.raises(FileExistsError):
        disk.create(new, b"new")

    assert beside(path) == {"a.yaml": b"old", "b.yaml": b"by hand"}


@pytest.mark.parametrize("style", ["before", "before in place", "open meanwhile"])
def test_a_file_is_moved_with_what_an_editor_has_just_saved(path: Path, style: Style) -> None:
    with editing(Editor(b"by hand", style)):
        moving.move(path, path.with_name("b.yaml"))

    assert beside(path) == {"b.yaml": b"by hand"}


@pytest.mark.usefixtures("either")
def test_a_move_never_replaces_another_file(path: Path) -> None:
    path.with_name("b.yaml").write_bytes(b"other")

    with pytest.raises(FileExistsError):
        moving.move(path, path.with_name("b.yaml"))

    assert beside(path) == {"a.yaml": b"old", "b.yaml": b"other"}


# Without exchange


@pytest.mark.usefixtures("no_exchange")
def test_where_files_cannot_be_exchanged_the_new_bytes_take_the_place_of_the_old(
    path: Path, aside: Path
) -> None:
    disk.replace(path, b"old", b"new", aside)

    assert beside(path) == {"a.yaml": b"new"}


@pytest.mark.usefixtures("no_exchange")
def test_where_files_cannot_be_exchanged_a_full_disk_leaves_the_old_file(
    path: Path, aside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space"):
        disk.replace(path, b"old", b"new", aside)

    assert beside(path) == {"a.yaml": b"old"}
