"""What a home should hold after each command: a plain dict of paths and bytes, and the stack of what undo takes back."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.record.model import Job
from interview_coach.core.text.names import free_slug
from interview_coach.files.care.history import History
from interview_coach.files.disk.places import record_of
from interview_coach.files.records import records
from interview_coach.files.records.store import Store
from interview_coach.files.yaml.comments import keep_comments

Disk = dict[str, bytes]


class Action(Struct, frozen=True):
    """One thing that a command does: what, to which record, and with which word or number."""

    what: str
    record: str = ""
    word: str = ""
    number: int = 0


class Step:
    """What one command changed, as undo sees it: the bytes at each path before and after."""

    def __init__(self, command: str, *, is_loose: bool = False) -> None:
        self.command = command
        self.before: dict[str, bytes | None] = {}
        self.after: dict[str, bytes | None] = {}
        self.actions = 0
        self.is_loose = is_loose
        """A crash or an edit of that moment went through it, so that undo may also leave it alone. So does a name that
        changed hands: no command does that."""
        self.is_dead = False
        """It was broken off before anything changed; the journal may know of it, or not."""

    def add(self, before: Disk, after: Disk) -> None:
        """Another action of the same command. Where it takes a name that an earlier one gave up, undo may refuse."""
        self.actions += 1
        for path in {*before, *after}:
            if before.get(path) != after.get(path):
                self.is_loose = self.is_loose or (path in self.after and self.after[path] is None)
                self.before.setdefault(path, before.get(path))
                self.after[path] = after.get(path)

    def stands_in(self, disk: Disk) -> bool:
        """Whether all is as the command left it, and other than before."""
        is_sure = not (self.is_loose or self.is_dead)
        return is_sure and self.before != self.after and _holds(disk, self.after)

    def is_nothing_in(self, disk: Disk) -> bool:
        """Whether all is as before the command, for sure."""
        return not self.is_loose and self.actions == 1 and _holds(disk, self.before)

    def taken_from(self, disk: Disk) -> Disk:
        """What stands when it is taken back."""
        found = {**disk, **self.before}
        return {path: data for path, data in found.items() if data is not None}


def _holds(disk: Disk, wanted: dict[str, bytes | None]) -> bool:
    return all(disk.get(path) == data for path, data in wanted.items())


def snapshot(home: Path) -> Disk:
    """The records of a home."""
    files = (path for folder in ("jobs", "archive") for path in (home / folder).glob("*.yaml"))
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in files}


def ids(disk: Iterable[str], folder: str = "") -> list[str]:
    """The ids of the records in this folder, or in both."""
    return sorted({record_of(path) for path in disk if path.startswith(folder)})


def place(disk: Disk, record: str) -> str | None:
    """The path of this record, the live one first."""
    paths = (f"jobs/{record}.yaml", f"archive/{record}.yaml")
    return next((path for path in paths if path in disk), None)


def expected(action: Action, disk: Disk, kept: bytes | None = None, was: str = "") -> Disk:
    """What should stand after it; the same where it should be refused. `kept` is the version to be restored."""
    path = place(disk, action.record)
    if action.what == "add":
        return {**disk, f"jobs/{_free(disk, action.word)}.yaml": records.write(Job(company=action.word))}
    if action.what == "restore":
        folder = was.partition("/")[0]
        return {**_without(disk, path), f"{folder}/{action.record}.yaml": kept} if kept is not None else disk
    if path is None:
        return disk
    if action.what == "delete":
        return _without(disk, path)
    if action.what in ("change", "finish"):
        return _changed(action, disk, path)
    return _moved(action, disk, path)


def _changed(action: Action, disk: Disk, path: str) -> Disk:
    job = records.read_job(disk[path], action.record)[0]
    new = replace(job, role=action.word) if job else None
    if new is None or new == job:
        return disk
    target = f"{'archive' if action.what == 'finish' else 'jobs'}/{action.record}.yaml"
    if path.startswith("jobs") and target in disk:
        target = path
    return {**_without(disk, path), target: keep_comments(disk[path], records.write(new)).data}


def _moved(action: Action, disk: Disk, path: str) -> Disk:
    if path.startswith("archive") or records.read_job(disk[path], "")[0] is None:
        return disk
    if action.what == "archive":
        target = f"archive/{action.record}.yaml"
        return disk if target in disk else {**_without(disk, path), target: disk[path]}
    free = _free(disk, action.word, but=action.record)
    return {**_without(disk, path), f"jobs/{free}.yaml": disk[path]}


def perform(store: Store, action: Action) -> None:
    """The same, by the program."""
    if action.what == "add":
        store.create(Job(company=action.word), action.word)
    elif action.what == "change":
        store.change(action.record, lambda job: replace(job, role=action.word))
    elif action.what == "finish":
        store.change(action.record, lambda job: replace(job, role=action.word), lambda _: True)
    elif action.what == "delete":
        store.delete(action.record)
    elif action.what == "archive":
        store.archive([action.record])
    elif action.what == "rename":
        if action.record in store.live_ids():
            store.rename(action.record, action.word)
    else:
        History(store).restore(action.record, action.number)


def undoable(steps: Iterable[Step], disk: Disk) -> Step | None:
    """The step that the next undo takes back, where that is sure."""
    for step in reversed(list(steps)):
        if step.stands_in(disk):
            return None if _in_other_places(step, disk) or _in_both(step, step.taken_from(disk)) else step
        if not step.is_nothing_in(disk) or _in_other_places(step, disk):
            return None
    return None


def _in_other_places(step: Step, disk: Disk) -> bool:
    """Whether a record of this step lies where the step did not leave it: the hand put it there."""
    known = {*step.before, *step.after}
    return any(record_of(path) in ids(known) and path not in known for path in disk) or _in_both(step, disk)


def _in_both(step: Step, disk: Disk) -> bool:
    """Whether a record of this step lies in both folders: then undo may refuse."""
    return any(f"jobs/{each}.yaml" in disk and f"archive/{each}.yaml" in disk for each in ids(step.before))


def _without(disk: Disk, path: str | None) -> Disk:
    return {each: data for each, data in disk.items() if each != path}


def _free(disk: Disk, wanted: str, but: str | None = None) -> str:
    taken = {each.casefold() for each in ids(disk)} - {but}
    return free_slug(wanted, lambda candidate: candidate in taken)
