"""The leftovers in a home: copies by syncing programs and editors, and files of an interrupted write."""

import re
from contextlib import suppress
from pathlib import Path

from interview_coach.files.disk import disk
from interview_coach.files.disk.links import put_aside, through
from interview_coach.files.disk.places import ARCHIVE, ENDING, HOME, JOBS, JOURNAL, STORIES, is_of_coach
from interview_coach.files.journal.journal import Journal, name_aside
from interview_coach.files.journal.operation import digest

KEPT = ".kept"
_EDITOR = (
    r"(.+)~",
    r"#(.+)#",
    r"\.#(.+)",
    r"(?i)\.?(.+)\.(?:swp|swo|swx|bak|orig|rej|save|conflict\d*)",
)
"""What editors and merges make of the name of a file, each with that name."""
_TEMPORARY = r"\.(.+)\.\d+\.tmp"


def copy_words(original: str | None) -> str:
    """What a copy is told to be, where it is left out."""
    of = f"a copy of {original}" if original else "a copy"
    return f"{of}, left by a sync program; how they differ: coach check"


def other_ending(name: str) -> str | None:
    """What is wrong with a record whose name ends in another way than ours, so that it is not read."""
    if name.endswith(ENDING) or not name.casefold().endswith((".yaml", ".yml")):
        return None
    return f"isn't read because of how its name ends; rename it {Path(name).stem}{ENDING}"


def is_of_an_editor(folder: str, name: str) -> bool:
    """Whether an editor or a merge left this file next to one of ours in this folder of the home."""
    found = (re.fullmatch(form, name) for form in _EDITOR)
    return any(is_of_coach(folder, match[1]) for match in found if match)


def is_temporary(folder: str, name: str) -> bool:
    """Whether this is a file that a write of ours in this folder of the home did not finish with."""
    target = _target(Path(name))
    return target is not None and is_of_coach(folder, target)


def temporaries(home: Path) -> list[Path]:
    """Files of writes that were broken off; those of a link are next to what it leads to."""
    found = []
    for folder in (HOME, JOBS, ARCHIVE, STORIES, JOURNAL):
        for path in disk.listing(home / folder):
            if is_temporary(folder, path.name):
                found.append(path)
            elif path.is_symlink() and is_of_coach(folder, path.name):
                found += [each for each in _beside(through(path)) if _target(each) == path.name]
    return found


def _beside(path: Path) -> list[Path]:
    try:
        return disk.listing(path.parent)
    except OSError:
        return []


def _target(path: Path) -> str | None:
    """The name that a file was to get when it was written."""
    found = re.fullmatch(_TEMPORARY, path.name)
    return found[1] if found else None


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
    put_aside(path, kept)


def _is_begun(data: bytes, path: Path, journal: Journal) -> bool:
    """Whether these are the first bytes of what was about to be written, and nothing of the person's."""
    target = path.name[1:].rsplit(".", 2)[0]
    wanted = (op.new for op in journal.operations() if Path(op.path).name == target)
    return any(
        (whole := journal.content(each)) is not None and whole.startswith(data) for each in set(wanted)
    )
