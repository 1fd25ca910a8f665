"""What lies in the home and is none of its files: copies, twins, what broken-off writes left."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from interview_coach.files.care.finding import Finding, Home
from interview_coach.files.disk.places import ARCHIVE, ENDING, JOBS, QUESTIONS, STORIES, TEMPLATES
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
    """What lies beside the records and is none: copies, files of editors, other endings."""
    for folder in (JOBS, ARCHIVE, STORIES, ".", QUESTIONS, TEMPLATES):
        for path in home.files(folder):
            what = _stray(path.name, is_record=folder in (JOBS, ARCHIVE, STORIES))
            if what:
                yield Finding(path, 1, what)
    for path in home.files(home.journal.folder.name):
        if leftovers.is_copy(path.name):
            yield Finding(path, 1, leftovers.COPY)


def _stray(name: str, *, is_record: bool) -> str | None:
    if leftovers.is_copy(name):
        return leftovers.COPY
    if name.startswith(".editing-"):
        return "what you wrote in an edit that was broken off; take from it what you want, then delete it"
    if leftovers.is_of_an_editor(name):
        return "left by an editor or a merge; compare it with the file itself, then delete it"
    if not is_record or name[0] == "." or name.endswith(ENDING):
        return None
    return leftovers.other_ending(name) or "is no record; take it out of this folder"


def broken_off(home: Home) -> Iterator[Finding]:
    """Files of writes that were broken off, and what was found in them."""
    for path in leftovers.temporaries(home.folder):
        yield Finding(path, 1, "left by a write that was broken off; coach check --fix clears it", "settle")
    for path in home.files(f"{home.journal.folder.name}/{home.journal.trash.name}"):
        if path.suffix == leftovers.KEPT:
            what = "a version that was written while coach wrote; look at it, then delete it"
            yield Finding(path, 1, what, is_note=True)
        elif path.suffix == ".damaged":
            yield Finding(path, 1, "a damaged file that was put aside; delete it at will", is_note=True)
