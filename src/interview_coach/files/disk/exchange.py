"""Two renames that Python does not have: exchanging two files, and renaming without replacing.

Linux has them as `renameat2`, macOS as `renamex_np`. Where the system or the file system has neither, both say so, and
the caller takes another way.
"""

import errno
import os
import sys
from functools import cache
from pathlib import Path
from typing import Any

_LINUX = {"exchange": 2, "no-replace": 1}
_MAC = {"exchange": 2, "no-replace": 4}
_HERE = -100
"""AT_FDCWD: a path is taken from the current folder."""
_NOT_HERE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})


class Unsupported(Exception):
    """This system, or the file system of the two files, cannot do it."""


def exchange(one: Path, other: Path) -> None:
    """Let the two files change places in one instant; both must be there.

    Raises:
        Unsupported: it cannot be done here.
        OSError: it failed, and nothing changed.
    """
    _rename("exchange", one, other)


def rename_new(path: Path, target: Path) -> None:
    """Rename, unless there is a file of that name already.

    Raises:
        Unsupported: it cannot be done here.
        FileExistsError: there is one.
        OSError: it failed, and nothing changed.
    """
    _rename("no-replace", path, target)


def _rename(how: str, path: Path, target: Path) -> None:
    import ctypes

    call = _call()
    if call is None:
        raise Unsupported
    if call(how, os.fsencode(path), os.fsencode(target)) == 0:
        return
    number = ctypes.get_errno()
    if number in _NOT_HERE:
        raise Unsupported
    raise OSError(number, os.strerror(number), str(target), None, str(path))


@cache
def _call() -> Any:
    """The system's call, as a function of how, from and to; None where there is none."""
    # Imported here: only writing needs it.
    import ctypes

    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            swap = library.renamex_np
            return lambda how, path, target: swap(path, target, _MAC[how])
        renameat2 = library.renameat2
    except (AttributeError, OSError, TypeError):
        return None
    return lambda how, path, target: renameat2(_HERE, path, _HERE, target, _LINUX[how])
