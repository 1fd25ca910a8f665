"""Symbolic links: the file that one leads to is written; the link itself stays."""

import errno
import os
from contextlib import suppress
from pathlib import Path


def through(path: Path) -> Path:
    """The file itself, where this is a link to it."""
    return Path(os.path.realpath(path)) if path.is_symlink() else path


def make_whole(link: Path, folder: Path) -> None:
    """Let a link lead to the same file from this folder, too. Any other file, and a link that does already, stay as they are."""
    if not link.is_symlink() or os.path.realpath(folder / link.readlink()) == os.path.realpath(link):
        return
    new = link.with_name(f".{link.name}.{os.getpid()}.tmp")
    with suppress(FileNotFoundError):
        new.unlink()
    new.symlink_to(through(link))
    new.replace(link)


def put_aside(path: Path, aside: Path) -> None:
    """Rename a file; where that is another disk, copy it there, for the person alone."""
    try:
        path.rename(aside)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        with os.fdopen(
            os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600), "wb"
        ) as copy:
            copy.write(path.read_bytes())
        path.unlink()
