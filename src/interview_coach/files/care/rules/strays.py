"""Files next to ours that aren't records: twins, and what editors and broken-off writes left."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from interview_coach.files.care.finding import Finding, Home
from interview_coach.files.disk.places import ARCHIVE, HOME, JOBS, QUESTIONS, STORIES, TEMPLATES, is_of_coach
from interview_coach.files.journal import leftovers


def names(home: Home) -> Iterator[Finding]:
    """One file a record: not in both folders, and not twice under names that some systems take for one."""
    seen: dict[str, Path] = {}
    for path in home.written():
        key = unicodedata.normalize("NFC", home.record(path)).casefold()
        if key in seen:
            other = seen[key].relative_to(home.folder)
            yield Finding(path, 1, f"the same name as {other}; keep one, or rename one of the two")
        seen.setdefault(key, path)


def strays(home: Home) -> Iterator[Finding]:
    """What editors and broken-off edits left next to our files, and records under another ending. Other files are left alone."""
    for folder in (JOBS, ARCHIVE, STORIES, HOME, QUESTIONS, TEMPLATES):
        for path in home.files(folder):
            if what := _stray(folder, path.name):
                yield Finding(path, 1, what)


def _stray(folder: str, name: str) -> str | None:
    if name.startswith(".editing-") and is_of_coach(folder, name):
        return "what you wrote in an edit that was interrupted; copy what you want from it, then delete it"
    if leftovers.is_of_an_editor(folder, name):
        return "left by an editor or a merge; compare it with the file itself, then delete it"
    if folder in (JOBS, ARCHIVE, STORIES) and name[0] != ".":
        return leftovers.other_ending(name)
    return None


def broken_off(home: Home) -> Iterator[Finding]:
    """Files of writes that were broken off, and what was found in them."""
    for path in leftovers.temporaries(home.folder):
        yield Finding(
            path, 1, "left by a write that was interrupted; coach check --fix clears it away", "settle"
        )
    for path in home.files(f"{home.journal.folder.name}/{home.journal.trash.name}"):
        if path.suffix == leftovers.KEPT:
            what = "a version that was written while coach wrote; look at it, then delete it"
            yield Finding(path, 1, what, is_note=True)
        elif path.suffix == ".damaged":
            yield Finding(
                path, 1, "a damaged file that was set aside; delete it whenever you like", is_note=True
            )
