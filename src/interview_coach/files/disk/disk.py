"""The disk: a file is whole or absent, private from its first byte, and safe before the write is reported.

Programs that take no lock, such as an editor, may save a file at any moment. So a file is never overwritten: it changes
places with the new one, and what comes out is looked at before it is put aside.
"""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from operator import attrgetter
from pathlib import Path

from interview_coach.core.text.shown import small
from interview_coach.errors import Unsure
from interview_coach.files.disk.exchange import Unsupported, exchange, rename_new
from interview_coach.files.disk.links import put_aside, through
from interview_coach.files.disk.remedies import denied, remedy

LINK = "a link to nothing; remove it, or put the file there"
LARGEST = 32 * 1024 * 1024
"""Bytes that are read of one file at most; a record of a whole career has less than one hundredth of them."""


class Unreadable(Exception):
    """The file is there and cannot be read; `what` says why, with the way to fix it."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class ChangedMeanwhile(Exception):
    """The file is no longer what was read; nothing was replaced."""


def read(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        FileNotFoundError: there is none.
        Unreadable: it cannot be read, is no plain file, or larger than `LARGEST`.
    """
    try:
        # Without waiting: a pipe that someone left here would never answer.
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK), "rb") as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise Unreadable("this isn't a regular file; move it out of the folder")
            if found.st_size > LARGEST:
                raise Unreadable("far too large for a record; move it out of the folder")
            return file.read()
    except FileNotFoundError:
        raise
    except IsADirectoryError:
        raise Unreadable("this is a folder; move it out, or rename it") from None
    except PermissionError:
        raise Unreadable(f"you aren't allowed to read it; {small(denied(path))}") from None
    except OSError as error:
        raise Unreadable(f"can't be read ({error.strerror}); {small(remedy(error))}") from None


def listing(folder: Path) -> list[Path]:
    """The paths in the folder, by name, or none if there's no folder.

    Raises:
        OSError: it cannot be read.
    """
    try:
        return sorted(folder.iterdir(), key=_name)
    except FileNotFoundError:
        return []


_name = attrgetter("name")


def make_folder(folder: Path) -> None:
    """The folder, for the person alone; one that is there already stays as it is."""
    if folder.is_dir():
        return
    if folder.is_symlink():
        raise FileNotFoundError(errno.ENOENT, "a link to nothing", str(folder))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    sync_folder(folder.parent)


def write_whole(path: Path, data: bytes) -> None:
    """A whole file of the program's own, or none: whatever was there before is gone, a link too."""
    temporary = _temporary(path, data)
    try:
        temporary.replace(path)
    except BaseException:
        _drop(temporary)
        raise
    sync_folder(path.parent)


def create(path: Path, data: bytes) -> None:
    """A new file, whole or not at all.

    Raises:
        FileExistsError: there is one of that name.
    """
    if path.is_symlink():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    temporary = _temporary(path, data)
    try:
        rename_unless_taken(temporary, path)
    except BaseException:
        _drop(temporary)
        raise
    with taken_back(path, lambda: drop_new(path, data)):
        sync_folder(path.parent)


def drop_new(path: Path, data: bytes) -> None:
    """The new file goes again, unless someone has saved it in this very moment."""
    temporary = temporary_of(path)
    path.rename(temporary)
    with suppress(OSError):
        # What cannot be looked at stays next to the records; the next write looks after it.
        if temporary.read_bytes() == data:
            temporary.unlink()
            return
        rename_unless_taken(temporary, path)


def replace(path: Path, old: bytes, new: bytes, aside: Path) -> None:
    """New bytes in place of the old ones; the file that was replaced is put `aside`.

    It is kept as a file, not as a copy: what an editor still writes into it is found there. A link is written through.

    Raises:
        ChangedMeanwhile: the file does not hold the old bytes any more; it stands as it was.
    """
    real = through(path)
    with _naming(real):
        temporary = _temporary(real.with_name(path.name), new)
    try:
        exchange(temporary, real)
    except Unsupported:
        _replace_at_once(temporary, real, old)
        return
    except FileNotFoundError:
        _drop(temporary)
        raise ChangedMeanwhile from None
    except BaseException:
        _drop(temporary)
        raise
    with taken_back(real, lambda: _exchange_back(temporary, real, new)), _naming(real):
        if temporary.read_bytes() != old:
            raise ChangedMeanwhile
        sync_folder(real.parent)
    with suppress(OSError):
        # Where this fails, the next write finds the file here and looks after it.
        put_aside(temporary, aside)


def sync_folder(folder: Path) -> None:
    """Make what happened to the names in this folder last."""
    with _naming(folder):
        descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def temporary_of(path: Path) -> Path:
    """The name under which a file is written before it gets its own."""
    return path.with_name(f".{path.name}.{os.getpid()}.tmp")


def _temporary(path: Path, data: bytes) -> Path:
    """A file next to this one that holds the data, on the disk."""
    temporary = temporary_of(path)
    with _naming(path):
        descriptor = os.open(
            temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600
        )
        try:
            try:
                os.fchmod(descriptor, 0o600)
                view = memoryview(data)
                while view:
                    view = view[os.write(descriptor, view) :]
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        except BaseException:
            _drop(temporary)
            raise
    return temporary


def _replace_at_once(temporary: Path, path: Path, old: bytes) -> None:
    """Where files cannot be exchanged: look, then rename. An edit between the two is lost; there is no better way."""
    try:
        if not path.exists() or path.read_bytes() != old:
            raise ChangedMeanwhile
        temporary.replace(path)
    except BaseException:
        _drop(temporary)
        raise
    with taken_back(path, lambda: _temporary(path, old).replace(path)):
        sync_folder(path.parent)


def _exchange_back(temporary: Path, path: Path, new: bytes) -> None:
    """The old file in its place again, unless someone has saved the file in this very moment."""
    exchange(temporary, path)
    with suppress(OSError):
        # As above: the old file stands, whatever came out.
        if temporary.read_bytes() == new:
            temporary.unlink()
        else:
            exchange(temporary, path)


def rename_unless_taken(path: Path, target: Path) -> None:
    """Rename a file.

    Raises:
        FileExistsError: there is one of that name.
    """
    try:
        rename_new(path, target)
    except Unsupported:
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
        path.rename(target)


@contextmanager
def taken_back(path: Path, take_back: Callable[[], object]) -> Iterator[None]:
    """Undo what was done in here if it fails, and raise the failure afterward.

    Raises:
        Unsure: it could not be taken back either.
    """
    try:
        yield
    except (OSError, ChangedMeanwhile) as error:
        try:
            take_back()
        except (OSError, Unsupported):
            raise Unsure(
                f"{path}: it may be recorded, or it may not, because the disk doesn't confirm it.",
                remedy(error) if isinstance(error, OSError) else "Check the disk.",
                "Then look at it: coach check, and coach undo --list.",
            ) from None
        with suppress(OSError):
            sync_folder(path.parent)
        raise


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """A failure names this file, also where the system named none."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from None


def _drop(temporary: Path) -> None:
    with suppress(OSError):
        temporary.unlink()
