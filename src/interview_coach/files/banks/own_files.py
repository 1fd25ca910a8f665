"""The person's own files of questions, as they lie in a folder: which ones are read, and what is in the way."""

from collections.abc import Iterator
from pathlib import Path

from interview_coach.core.text.shown import small
from interview_coach.files.disk import disk
from interview_coach.files.disk.copies import copies
from interview_coach.files.disk.disk import LINK
from interview_coach.files.disk.places import ENDING
from interview_coach.files.disk.remedies import remedy
from interview_coach.files.journal.leftovers import copy_words
from interview_coach.files.yaml.problem import Problem


def own_files(folder: Path) -> Iterator[tuple[Path, bytes | Problem]]:
    """Every YAML file of this folder, hidden ones apart, by name: its bytes, or why it cannot be read.

    Where the folder itself cannot be read, that is the only one.
    """
    try:
        paths = disk.listing(folder)
    except OSError as error:
        yield folder, Problem(1, f"can't be read: {error.strerror}; {small(remedy(error))}")
        return
    ours = [path for path in paths if path.name.endswith(ENDING) and path.name[0] != "."]
    copied = copies(path.name for path in ours)
    for path in ours:
        yield path, Problem(1, copy_words(copied[path.name])) if path.name in copied else _data(path)


def _data(path: Path) -> bytes | Problem:
    try:
        return disk.read(path)
    except FileNotFoundError:
        return Problem(1, LINK if path.is_symlink() else "is gone; put it back, or go on without it")
    except disk.Unreadable as error:
        return Problem(1, error.what)
