"""What helps against a failure of the disk, in one sentence."""

import errno
import os
from pathlib import Path

from interview_coach.files.disk.places import ARCHIVE, JOBS, JOURNAL, PAGES, STORIES

_BY_NUMBER = {
    errno.ENOSPC: "The disk is full. Free up some space, then try again.",
    errno.EDQUOT: "Your disk quota is used up. Free up some space, then try again.",
    errno.EROFS: "That disk is read-only. Make it writable, or choose another place with COACH_HOME.",
    errno.EMFILE: "Too many files are open. Close some programs, then try again.",
    errno.ENFILE: "Too many files are open. Close some programs, then try again.",
    errno.EIO: "The disk reports an error. Copy the folder to another disk before you go on.",
}
_CLOSED = (
    "You don't have permission to do that there: coach check --fix fixes the permissions of your own files."
)
_OURS = frozenset({JOBS, ARCHIVE, STORIES, JOURNAL, PAGES})


def remedy(error: OSError) -> str:
    """What helps against this failure."""
    if error.errno in (errno.EACCES, errno.EPERM):
        return denied(Path(error.filename)) if error.filename else _CLOSED
    return _BY_NUMBER.get(error.errno or 0, "Check that it can be used, then try again.")


def denied(path: Path) -> str:
    """What helps where this file may not be used: the rights are the person's to set, or it's someone else's."""
    for place in (path, path.parent):
        if belongs_to_another(place):
            if place.is_file() or place.name in _OURS:
                return f"{place} belongs to another user, perhaps since a sudo; make it yours: sudo chown -R $USER {place}"
            return f"{place} belongs to another user; make it yours with chown, or choose another place with COACH_HOME."
    return _CLOSED


def belongs_to_another(path: Path) -> bool:
    """Whether this is there, and another user's."""
    try:
        return hasattr(os, "geteuid") and path.stat().st_uid != os.geteuid()
    except OSError:
        return False
