"""Writing what was asked for where the person wants it: to a file, whole or not at all, or to stdout.

First `destination` settles where, asking what has to be asked; then `write` puts the bytes there. A command that has to
record something in between, or to make what takes a moment, does so between the two.
"""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from interview_coach.errors import CoachError, NotReadable, Refused, Stopped
from interview_coach.files.disk import disk
from interview_coach.files.disk.remedies import remedy
from interview_coach.session import Destination, Session

STDOUT = "-"
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file; - means stdout.")
]
Force = Annotated[bool, typer.Option("--force", help="Replace a file that already exists.")]
Replaceable = Callable[[bytes], bool]
"""Whether a file of these bytes may be replaced without asking: it is an earlier one of ours."""


def never(_found: bytes) -> bool:
    """No file may be replaced without asking."""
    return False


def destination(
    session: Session, target: str, *, force: bool, replaceable: Replaceable = never
) -> Destination:
    """Where `target` leads; on a terminal it asks before something is replaced. Nothing is written yet.

    Raises:
        Refused: something is there that may not be replaced; nothing was written.
        CoachError: nothing can be written there.
        NotReadable: `target` is empty.
        Stopped: asked whether to replace it, the person said no.
    """
    if not target.strip():
        raise NotReadable("-o needs a file name.", "Like this: -o FILE, or -o - to print it here.")
    if target == STDOUT:
        return Destination(target, None)
    named = Path(target)
    # A link stays a link: what it leads to is written.
    path = Path(os.path.realpath(named))
    if path.is_relative_to(os.path.realpath(session.home)):
        raise Refused(
            f"{target}: that folder is only for coach's own files.", "Choose another place with -o."
        )
    kind = _kind(target, named)
    if kind is None:
        _refuse_without_folder(target, path)
        return Destination(target, path, is_new=True)
    if stat.S_ISDIR(kind):
        raise Refused(f"{target} is a folder.", f"Name a file in it: -o {Path(target, 'NAME')}")
    if not stat.S_ISREG(kind):
        # A pipe or a device, such as /dev/stdout: it takes the bytes and stays what it is.
        return Destination(target, named, is_file=False)
    if not force and not _is_ours(path, replaceable):
        _ask_to_replace(session, target)
    return Destination(target, path)


def write_out(session: Session, to: Destination, data: bytes) -> None:
    """Put the bytes there.

    Raises:
        Refused: someone else has put a file there meanwhile.
        CoachError: it cannot be written; what was there before still does.
    """
    if to.path is None:
        session.out.write_bytes(data)
        return
    try:
        if not to.is_file:
            with to.path.open("wb") as file:
                file.write(data)
        elif to.is_new:
            disk.create(to.path, data)
        else:
            disk.write_whole(to.path, data)
    except FileExistsError:
        raise _exists(to.target) from None
    except OSError as error:
        raise _not_written(to.target, error) from None


def _kind(target: str, path: Path) -> int | None:
    """The mode of the file that's there. None: there's no file."""
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise _not_written(target, error) from None


def _refuse_without_folder(target: str, path: Path) -> None:
    if target.endswith(os.sep) or not path.parent.is_dir():
        folder = target if target.endswith(os.sep) else path.parent
        raise CoachError(
            f"{target} can't be written: there's no folder {folder}.",
            "Create that folder, or choose another place with -o.",
        )


def _is_ours(path: Path, replaceable: Replaceable) -> bool:
    try:
        return replaceable(disk.read(path))
    except (disk.Unreadable, FileNotFoundError):
        return False


def _ask_to_replace(session: Session, target: str) -> None:
    if not session.may_ask:
        raise _exists(target)
    if not session.ask.confirm(f"{target} already exists. Replace it?", default=False):
        raise Stopped


def _exists(target: str) -> Refused:
    return Refused(f"{target} already exists. It hasn't been changed.", "To replace it, add --force")


def _not_written(target: str, error: OSError) -> CoachError:
    closed = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ELOOP, errno.ENAMETOOLONG}
    help_ = "Choose another place with -o." if error.errno in closed else remedy(error)
    return CoachError(f"{target} can't be written: {error.strerror or error}.", help_)
