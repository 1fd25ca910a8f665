"""Fixing what can be fixed without losing anything: `coach check --fix`."""

from pathlib import Path

from interview_coach.errors import CoachError, Locked
from interview_coach.files.care.check import check
from interview_coach.files.care.damage import kept_copy, last_good
from interview_coach.files.care.finding import Finding
from interview_coach.files.care.history import History
from interview_coach.files.disk import disk
from interview_coach.files.disk.disk import Unreadable
from interview_coach.files.disk.places import SETTINGS, record_of
from interview_coach.files.records.store import Store


def mend(store: Store) -> list[str]:
    """Fix what's safe to fix, permissions first, and say what was done. If one fails, the others still go on.

    Raises:
        Locked: another program is writing.
    """
    said: list[str] = []
    done: set[tuple[Path, str]] = set()
    for kind in ("mode", "settle", "aside", "restore"):
        for finding in check(store.home, store.journal):
            if finding.mending != kind or (finding.path, kind) in done:
                continue
            done.add((finding.path, kind))
            try:
                said += _MENDINGS[kind](store, finding)
            except Locked:
                raise
            except (CoachError, OSError):
                continue
    return said


def _mode(_store: Store, finding: Finding) -> list[str]:
    path = finding.path
    path.chmod(0o700 if path.is_dir() else 0o600)
    return [f"{path}: only you can read it now"]


def _settle(store: Store, finding: Finding) -> list[str]:
    with store.writing():
        store.settle()
        if finding.path.parent == store.home:
            finding.path.unlink(missing_ok=True)
    return [] if finding.path.exists() else [f"{finding.path}: cleared away"]


def _aside(store: Store, finding: Finding) -> list[str]:
    with store.writing():
        disk.make_folder(store.journal.trash)
        aside = store.journal.trash / f"{finding.path.name}.damaged"
        while aside.exists():
            aside = aside.with_name(f"again-{aside.name}")
        finding.path.rename(aside)
    return [f"{finding.path}: set aside"]


def _restore(store: Store, finding: Finding) -> list[str]:
    path = finding.path
    record = record_of(path.relative_to(store.home).as_posix())
    good = last_good(store.journal, record)
    if record == SETTINGS or good is None:
        # The settings are the person's own; they alone bring them back.
        return []
    kept = _put_aside(store, path)
    History(store).restore(record, good.seq)
    back = f"{path}: restored to how it was after change {good.seq}"
    return [
        f"{back}; the damaged file is here: {kept}"
        if kept
        else f"{back}. Don't want it? coach delete {record}"
    ]


def _put_aside(store: Store, path: Path) -> Path | None:
    """A copy of the damaged file, where there is one."""
    try:
        data = disk.read(path)
    except (FileNotFoundError, Unreadable):
        return None
    disk.make_folder(store.journal.trash)
    kept = kept_copy(store.journal, path, store.journal.next_seq())
    disk.write_whole(kept, data)
    return kept


_MENDINGS = {"mode": _mode, "settle": _settle, "aside": _aside, "restore": _restore}
