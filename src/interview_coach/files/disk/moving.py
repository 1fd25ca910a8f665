"""Giving a file another folder or name, and putting one aside."""

import errno
import os
from pathlib import Path

from interview_coach.files.disk import disk, links


def move(path: Path, target: Path) -> None:
    """Rename a file, with all that an editor may just have saved in it. A link leads to the same file from there.

    Raises:
        FileExistsError: there is one of that name.
        OSError: it failed, and the file is where it was.
    """
    links.make_whole(path, target.parent)
    try:
        disk.rename_unless_taken(path, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _move_across(path, target)
        return
    with disk.taken_back(target, lambda: disk.rename_unless_taken(target, path)):
        disk.sync_folder(target.parent)
        disk.sync_folder(path.parent)


def take_out(path: Path, aside: Path) -> None:
    """Put a file aside. Of a link only the link goes: the file that it leads to is the person's."""
    if not path.is_symlink():
        move(path, aside)
        return
    target = path.readlink()
    path.unlink()
    with disk.taken_back(path, lambda: path.symlink_to(target)):
        disk.sync_folder(path.parent)


def _move_across(path: Path, target: Path) -> None:
    """To a folder on another disk: for a moment the file is in both."""
    data = path.read_bytes()
    disk.create(target, data)
    with disk.taken_back(target, lambda: disk.drop_new(target, data)):
        if path.read_bytes() != data:
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(path))
        path.unlink()
    disk.sync_folder(path.parent)
