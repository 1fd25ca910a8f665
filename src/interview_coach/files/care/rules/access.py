"""Who can read the home: modes of files, and a git tree that is pushed elsewhere."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from interview_coach.files.care.finding import Finding, Home
from interview_coach.files.disk.places import FOLDERS, is_of_coach


def modes(home: Home) -> Iterator[Finding]:
    """Our folders 0700, our files 0600: readable for the person alone, and for the person at all. Others are left alone."""
    for path in _ours(home):
        try:
            found = path.lstat()
        except OSError:
            continue
        wanted = 0o700 if stat.S_ISDIR(found.st_mode) else 0o600
        mode = stat.S_IMODE(found.st_mode)
        if stat.S_ISLNK(found.st_mode) or not hasattr(os, "geteuid"):
            continue
        if found.st_uid != os.geteuid():
            yield Finding(path, 1, f"belongs to another user; make it yours: sudo chown -R $USER {path}")
        elif mode & 0o077:
            yield Finding(
                path, 1, f"other users can read it (mode {mode:04o}); to fix it: coach check --fix", "mode"
            )
        elif mode & wanted != wanted:
            yield Finding(
                path,
                1,
                f"you aren't allowed to read or write it (mode {mode:04o}); coach check --fix",
                "mode",
            )


def _ours(home: Home) -> Iterator[Path]:
    for folder in FOLDERS:
        yield home.folder / folder
        yield from (path for path in home.files(folder) if is_of_coach(folder, path.name))


def tree_with_remote(home: Home) -> Iterator[Finding]:
    """A home inside a git tree that is pushed somewhere would be pushed too."""
    ignore = home.folder / ".gitignore"
    if ignore.is_file() and "*" in ignore.read_text(errors="replace").split():
        return
    for folder in (home.folder, *home.folder.parents):
        config = folder / ".git" / "config"
        if not config.is_file():
            continue
        lines = config.read_text(errors="replace").splitlines()
        line = next((n for n, text in enumerate(lines, 1) if text.strip().startswith("[remote")), None)
        if line:
            what = (
                f"your files are in a git repository that's pushed elsewhere; put the line * into {ignore}, "
                "or move them (COACH_HOME)"
            )
            yield Finding(config, line, what)
        return
