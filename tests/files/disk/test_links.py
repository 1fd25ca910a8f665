"""Symbolic links: what one leads to is written, and the link stays."""

import errno
import os
from pathlib import Path

import pytest

from interview_coach.files.disk import disk, exchange, links, moving
from interview_coach.files.disk.disk import ChangedMeanwhile
from interview_coach.files.disk.exchange import Unsupported


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """A file that holds `old`, in a folder of dotfiles."""
    (tmp_path / "dot").mkdir()
    found = tmp_path / "dot" / "mine.yaml"
    found.write_bytes(b"old")
    return found


@pytest.fixture(params=["absolute", "relative", "of a link"])
def link(tmp_path: Path, real: Path, request: pytest.FixtureRequest) -> Path:
    """A link to it in the folder of jobs."""
    (tmp_path / "jobs").mkdir()
    found = tmp_path / "jobs" / "a.yaml"
    if request.param == "of a link":
        (tmp_path / "between").symlink_to(real)
        found.symlink_to("../between")
    else:
        found.symlink_to(real if request.param == "absolute" else "../dot/mine.yaml")
    return found


@pytest.fixture
def no_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that can neither exchange files nor rename without replacing."""

    def unsupported(*_: object) -> None:
        raise Unsupported

    monkeypatch.setattr(disk, "exchange", unsupported)
    monkeypatch.setattr(disk, "rename_new", unsupported)


def other_disk(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """From now on this folder lies on another disk."""
    rename_new, rename = exchange.rename_new, Path.rename

    def refuse(path: Path, target: Path) -> None:
        if (folder in path.parents) != (folder in Path(target).parents):
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV), str(path))

    def checked_rename_new(path: Path, target: Path) -> None:
        refuse(path, target)
        rename_new(path, target)

    def checked_rename(path: Path, target: Path) -> Path:
        refuse(path, target)
        return rename(path, target)

    monkeypatch.setattr(disk, "rename_new", checked_rename_new)
    monkeypatch.setattr(Path, "rename", checked_rename)


def test_it_is_replaced_through_the_link(link: Path, real: Path, tmp_path: Path) -> None:
    disk.replace(link, b"old", b"new", tmp_path / "aside")

    assert (link.is_symlink(), real.read_bytes()) == (True, b"new")
    assert (tmp_path / "aside").read_bytes() == b"old"
    assert real.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in real.parent.iterdir()] == ["mine.yaml"]


@pytest.mark.usefixtures("no_exchange")
def test_it_is_replaced_through_the_link_where_files_cannot_be_exchanged(
    link: Path, real: Path, tmp_path: Path
) -> None:
    disk.replace(link, b"old", b"new", tmp_path / "aside")

    assert (link.is_symlink(), real.read_bytes()) == (True, b"new")


def test_what_was_saved_meanwhile_behind_the_link_stays(link: Path, real: Path, tmp_path: Path) -> None:
    real.write_bytes(b"mine")

    with pytest.raises(ChangedMeanwhile):
        disk.replace(link, b"old", b"new", tmp_path / "aside")

    assert (link.is_symlink(), real.read_bytes()) == (True, b"mine")
    assert [path.name for path in real.parent.iterdir()] == ["mine.yaml"]


def test_a_file_of_the_programs_own_takes_the_place_of_a_link(link: Path, real: Path) -> None:
    disk.write_whole(link, b"new")

    assert (link.is_symlink(), link.read_bytes(), real.read_bytes()) == (False, b"new", b"old")


def test_a_failure_names_the_folder_that_failed(
    link: Path, real: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(PermissionError) as caught:
        disk.replace(link, b"old", b"new", tmp_path / "aside")

    assert caught.value.filename == str(real)


def test_a_link_to_nothing_is_not_replaced_by_a_new_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "nowhere" / "a.yaml")

    with pytest.raises(FileExistsError):
        disk.create(tmp_path / "a.yaml", b"new")

    assert (tmp_path / "a.yaml").is_symlink()


def test_a_folder_that_is_a_link_to_nothing_is_named_so(tmp_path: Path) -> None:
    (tmp_path / "jobs").symlink_to(tmp_path / "nowhere")

    with pytest.raises(FileNotFoundError, match="a link to nothing"):
        disk.make_folder(tmp_path / "jobs")


def test_a_link_that_moves_leads_to_the_same_file(link: Path, real: Path, tmp_path: Path) -> None:
    target = tmp_path / "deep" / "archive" / "a.yaml"
    target.parent.mkdir(parents=True)

    moving.move(link, target)

    assert (target.is_symlink(), target.read_bytes(), os.path.lexists(link)) == (True, b"old", False)
    assert real.read_bytes() == b"old"


def test_a_link_that_leads_to_the_same_file_from_there_stays_as_it_is_written(
    link: Path, tmp_path: Path
) -> None:
    before = link.readlink()
    (tmp_path / "archive").mkdir()

    moving.move(link, tmp_path / "archive" / "a.yaml")

    assert (tmp_path / "archive" / "a.yaml").readlink() == before


def test_a_link_never_replaces_what_it_moves_to(link: Path, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_bytes(b"mine")

    with pytest.raises(FileExistsError):
        moving.move(link, tmp_path / "b.yaml")

    assert (link.read_bytes(), (tmp_path / "b.yaml").read_bytes()) == (b"old", b"mine")


@pytest.mark.usefixtures("no_exchange")
def test_a_file_never_replaces_a_link_to_nothing(link: Path, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").symlink_to(tmp_path / "nowhere")

    with pytest.raises(FileExistsError):
        moving.move(link, tmp_path / "b.yaml")


def test_of_a_link_that_is_taken_out_the_file_stays(link: Path, real: Path, tmp_path: Path) -> None:
    moving.take_out(link, tmp_path / "aside")

    assert (os.path.lexists(link), real.read_bytes()) == (False, b"old")


def test_a_link_whose_taking_out_is_not_confirmed_is_there_again(
    link: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(folder: Path) -> None:
        raise OSError(errno.EIO, "fault", str(folder))

    monkeypatch.setattr(disk, "sync_folder", fail)
    with pytest.raises(OSError, match="fault"):
        moving.take_out(link, tmp_path / "aside")

    assert (link.is_symlink(), link.read_bytes()) == (True, b"old")


# Folders on two disks


def test_what_is_replaced_on_another_disk_is_put_aside_as_a_copy(
    link: Path, real: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other_disk(monkeypatch, real.parent)

    disk.replace(link, b"old", b"new", tmp_path / "aside")

    assert (real.read_bytes(), (tmp_path / "aside").read_bytes()) == (b"new", b"old")
    assert [path.name for path in real.parent.iterdir()] == ["mine.yaml"]
    assert (tmp_path / "aside").stat().st_mode & 0o777 == 0o600


def test_a_file_moves_to_another_disk_as_a_copy(
    real: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other_disk(monkeypatch, real.parent)

    moving.move(real, tmp_path / "b.yaml")

    assert (real.exists(), (tmp_path / "b.yaml").read_bytes()) == (False, b"old")


def test_a_file_that_is_saved_while_it_moves_to_another_disk_stays(
    real: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other_disk(monkeypatch, real.parent)
    create = disk.create

    def save_and_create(target: Path, data: bytes) -> None:
        create(target, data)
        real.write_bytes(b"mine")

    monkeypatch.setattr(disk, "create", save_and_create)
    with pytest.raises(OSError, match="busy"):
        moving.move(real, tmp_path / "b.yaml")

    assert (real.read_bytes(), (tmp_path / "b.yaml").exists()) == (b"mine", False)


def test_a_file_that_is_no_link_is_itself(real: Path) -> None:
    links.make_whole(real, real.parent.parent)

    assert (links.through(real), real.read_bytes()) == (real, b"old")
