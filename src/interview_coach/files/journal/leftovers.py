"""The leftovers in a home: copies by syncing programs and editors, and files of an interrupted write."""

import re
from contextlib import suppress
from pathlib import Path

from interview_coach.files.disk import disk
from interview_coach.files.disk.places import ARCHIVE, ENDING, JOBS, JOURNAL, STORIES
from interview_coach.files.journal.journal import Journal, name_aside
from interview_coach.files.journal.operation import digest

COPY = "a copy that a syncing program made; compare it with the file itself, then take it away"
KEPT = ".kept"
_COPY = re.compile(
    r"\.sync-conflict-|conflicted copy|conflict copy|\(conflict|[ _-]conflict[ _-]?\d|\(case conflict\)",
    re.IGNORECASE,
)
_EDITOR = re.compile(r"~$|^#.*#$|\.(swp|swo|swx|bak|orig|rej|save)$|^\.#|^4913$", re.IGNORECASE)
_TEMPORARY = re.compile(r"^\..+\.\d+\.tmp$")


def is_copy(name: str) -> bool:
    """Whether a syncing program gave this name: Syncthing, Dropbox, Nextcloud, OneDrive and the like."""
    return _COPY.search(name) is not None


def other_ending(name: str) -> str | None:
    """What is wrong with a record whose name ends in another way than ours, so that it is not read."""
    if name.endswith(ENDING) or not name.casefold().endswith((".yaml", ".yml")):
        return None
    return f"isn't read because of its ending; name it {Path(name).stem}{ENDING}"


def is_of_an_editor(name: str) -> bool:
    """Whether an editor or a merge left this file next to the real one."""
    return _EDITOR.search(name) is not None


def is_temporary(name: str) -> bool:
    """Whether this is a file that a write of ours did not finish with."""
    return _TEMPORARY.match(name) is not None


def temporaries(home: Path) -> list[Path]:
    """Files of writes that were broken off."""
    folders = (home, home / JOBS, home / ARCHIVE, home / STORIES, home / JOURNAL)
    return [path for folder in folders for path in disk.listing(folder) if is_temporary(path.name)]


def settle(home: Path, journal: Journal) -> None:
    """Clear up after writes that were broken off, and after those that went well. To be called with the lock held.

    What the journal has goes. What it does not have was written by hand in the moment of a write, and is kept.
    """
    with suppress(OSError):
        # In the home itself an edit or the log may be at work, which take no lock.
        begun = [path for path in temporaries(home) if path.parent != home]
        journal.drop_unfinished(home)
        for path in (*begun, *disk.listing(journal.trash)):
            if path in begun or path.suffix == ".was":
                with suppress(OSError):
                    # It can wait: where it fails now, the next write does it.
                    _settle_one(path, journal)


def _settle_one(path: Path, journal: Journal) -> None:
    data = path.read_bytes()
    if path.parent == journal.folder or journal.knows(digest(data)) or _is_begun(data, path, journal):
        path.unlink()
        return
    number = journal.next_seq()
    # A file of the trash has its name already.
    name = (
        path.name.lstrip(".") if path.parent == journal.trash else name_aside(path.with_name(path.name[1:]))
    )
    kept = journal.trash / (
        f"{path.name.removesuffix('.was')}{KEPT}" if path.suffix == ".was" else f"{number:08d}-{name}{KEPT}"
    )
    while kept.exists():
        number += 1
        kept = kept.with_name(f"{number:08d}-{name}{KEPT}")
    path.rename(kept)


def _is_begun(data: bytes, path: Path, journal: Journal) -> bool:
    """Whether these are the first bytes of what was about to be written, and nothing of the person's."""
    target = path.name[1:].rsplit(".", 2)[0]
    wanted = (op.new for op in journal.operations() if Path(op.path).name == target)
    return any(
        (whole := journal.content(each)) is not None and whole.startswith(data) for each in set(wanted)
    )
