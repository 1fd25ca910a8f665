"""A home that is watched: what should stand in it, what may be taken back, and all that must never be lost."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from unittest import mock

from msgspec import Struct

from interview_coach.errors import CoachError, Refused
from interview_coach.files.care.history import History
from interview_coach.files.care.undo import Undo
from interview_coach.files.disk import disk as real_disk
from interview_coach.files.journal import leftovers
from interview_coach.files.journal.journal import Journal
from interview_coach.files.records import records
from interview_coach.files.records.store import Store
from tests.files.disk.breaking import Breaker, Crash, Editor, breaking, editing
from tests.files.helpers import AT
from tests.files.records.modelled import Action, Disk, Step, expected, ids, perform, snapshot, undoable

NAMES, ROLES = ("a", "b", "c"), ("", "Clerk", "Cook")
Seed = tuple[str, int, int, int]
"""What is done, to which record, with which word, and to which version; its meaning depends on what there is."""


class Attempt(Struct):
    """An action and what came of it."""

    action: Action
    before: Disk
    want: Disk | None
    """What should stand after it; None: that is not sure."""
    sure: Step | None = None
    """The step that undo should take back, where that is sure."""
    after: Disk = {}
    error: BaseException | None = None
    undone: str | None = None
    """The command that an undo took back."""


class Watched:
    """A home, and the model of it."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.disk: Disk = {}
        self.steps: list[Step] = []
        self.kept: set[bytes] = set()
        """What was replaced: it must be found somewhere below the home."""
        self.past: set[bytes] = set()
        """All that once stood in a record, or was about to."""
        self.gone_by_hand: set[str] = set()
        self.is_half_undone = False
        self.can_exchange = True
        self.number = 0

    def command(self) -> tuple[Store, Step]:
        """A new command, and the step that it makes."""
        self.number += 1
        return Store(self.home, f"coach {self.number}", AT), Step(f"coach {self.number}")

    def by_hand(self, name: str, *, is_bad: bool) -> bytes:
        """What a person writes, each time something else."""
        self.number += 1
        role = "[" if is_bad else "by hand"
        data = f"# {self.number}\nschema: 1\ncompany: {name}\nrole: {role}\n".encode()
        self.past.add(data)
        return data

    # What is done

    def do(self, store: Store, step: Step, seed: Seed) -> None:
        """As it should be: nothing in the way."""
        self._settle(self._tried(store, seed, Breaker()), step)

    def broken(self, seed: Seed, breaker: Breaker) -> None:
        """The disk breaks on the way: before or after, and nothing between."""
        store, step = self.command()
        tried = self._tried(store, seed, breaker)
        if tried.error is None or not breaker.has_struck:
            done = self._settle(tried, step)
            if done and breaker.has_struck:
                # Perhaps it could not be marked as undone.
                done.is_dead = True
                self.steps.append(done)
            return
        self._is_before_or_after(tried)
        if tried.action.what == "undo":
            self.is_half_undone = True
            self._loosen(tried)
        else:
            step.is_loose = tried.after not in (tried.before, tried.want)
            step.is_dead = tried.after == tried.before
            step.add(tried.before, tried.after if step.is_loose or tried.want is None else tried.want)
            self.steps.append(step)
        self._changed(tried)

    def edited(self, seed: Seed, editor: Editor) -> None:
        """An editor saves in the middle of it."""
        store, step = self.command()
        tried = self._tried(store, seed, Breaker(), editor)
        editor.close()
        tried.after = self._look()
        if not editor.has_landed:
            self._settle(tried, step)
            return
        if editor.saved:
            path = editor.saved.relative_to(self.home).as_posix()
            # What the hand itself replaced is not the program's to keep.
            tried.before = {each: data for each, data in tried.before.items() if each != path}
        if editor.data not in tried.after.values():
            self.kept.add(editor.data)
        _is_applied_to_the_edit(tried, editor)
        if tried.action.what == "undo":
            self._undone_in_an_edit(tried)
        elif store.wrote:
            step.is_loose = True
            step.add(tried.before, tried.after)
            self.steps.append(step)
        self._changed(tried)

    # What must hold

    def lost(self) -> list[bytes]:
        """What must be there and is nowhere."""
        whole = [path.read_bytes() for path in self.home.rglob("*") if path.is_file()]
        found = {*whole, *(data.partition(b"\n")[2] for data in whole)}
        return [data for data in self.kept if data not in found]

    def left_over(self) -> Iterator[Path]:
        """Files of earlier writes that nobody cleared away."""
        yield from leftovers.temporaries(self.home)
        last = Journal(self.home / ".journal").next_seq() - 1
        for path in (self.home / ".journal" / "trash").glob("*.was"):
            if not path.name.startswith(f"{last:08d}"):
                yield path

    def is_explained(self, path: Path) -> bool:
        """Whether the hand, or a write that was broken off, explains that something is wrong here."""
        data = self.disk.get(path.relative_to(self.home).as_posix())
        if data is None:
            folder = path.parent.relative_to(self.home).as_posix()
            return path.stem in self.gone_by_hand or leftovers.is_temporary(folder, path.name)
        in_both = sum(each.endswith(f"/{path.name}") for each in self.disk) > 1
        return in_both or records.read_job(data, path.stem)[0] is None

    # How

    def _attempt(self, seed: Seed) -> Attempt:
        """What this seed means here and now, and what should come of it."""
        what, which, word, number = seed
        if what == "undo":
            sure = None if self.is_half_undone else undoable(self.steps, self.disk)
            return Attempt(Action(what), self.disk, sure.taken_from(self.disk) if sure else None, sure)
        history = History(Store(self.home, "coach", AT))
        known = sorted({*ids(self.disk), *(history.known() if what in ("restore", "delete") else ())})
        record = known[which % len(known)] if known else "nobody"
        if what == "restore":
            return self._restoring(record, number)
        action = Action(what, record, ROLES[word] if what in ("change", "finish") else NAMES[word])
        return Attempt(action, self.disk, expected(action, self.disk))

    def _restoring(self, record: str, number: int) -> Attempt:
        journal = Journal(self.home / ".journal")
        versions = journal.versions(record)
        if not versions:
            return Attempt(Action("restore", record, number=number), self.disk, self.disk)
        op = versions[number % len(versions)]
        content = journal.content(op.new)
        assert content in self.past, "only what once stood in a record, or was about to, is a version"
        action = Action("restore", record, number=op.seq)
        in_both = all(f"{folder}/{record}.yaml" in self.disk for folder in ("jobs", "archive"))
        want = None if in_both else expected(action, self.disk, content, journal.place_of(op))
        return Attempt(action, self.disk, want)

    def _tried(self, store: Store, seed: Seed, breaker: Breaker, editor: Editor | None = None) -> Attempt:
        """Do it, and look."""

        def temporary_of(path: Path) -> Path:
            return path.with_name(f".{path.name}.{self.number}.tmp")

        tried = self._attempt(seed)
        # What was about to be written may be a version already.
        self.past |= {*(tried.want or {}).values()}
        with ExitStack() as stack:
            stack.enter_context(mock.patch.object(real_disk, "temporary_of", temporary_of))
            stack.enter_context(breaking(breaker, can_exchange=self.can_exchange))
            if editor:
                stack.enter_context(editing(editor))
            try:
                if tried.action.what == "undo":
                    tried.undone = Undo(store).latest().command
                else:
                    perform(store, tried.action)
            except (CoachError, Crash) as error:
                tried.error = error
        tried.after = self._look()
        return tried

    def _look(self) -> Disk:
        self.disk = snapshot(self.home)
        self.past |= {*self.disk.values()}
        return self.disk

    def _settle(self, tried: Attempt, step: Step) -> Step | None:
        """It came to its end: it did what it should, or was refused. The step that was taken back."""
        if tried.action.what == "undo":
            return self._was_undone(tried)
        if tried.want is not None:
            assert tried.after == tried.want, (tried.action, tried.error)
            assert tried.error is None or tried.after == tried.before, (tried.action, tried.error)
        if tried.before != tried.after:
            self.is_half_undone = False
            step.is_loose = step.is_loose or tried.want is None
            step.add(tried.before, tried.after)
            if step not in self.steps:
                self.steps.append(step)
        self._changed(tried)
        return None

    def _was_undone(self, tried: Attempt) -> Step | None:
        if tried.sure:
            assert (tried.error, tried.undone) == (None, tried.sure.command)
            assert tried.after == tried.want
        if tried.error is not None:
            assert isinstance(tried.error, Refused), tried.error
            assert tried.after == tried.before
            return None
        assert {*tried.after.values()} <= self.past
        self.is_half_undone = False
        step = tried.sure or self._named(tried.undone)
        self.steps.remove(step)
        self._changed(tried)
        return step

    def _undone_in_an_edit(self, tried: Attempt) -> None:
        if tried.undone:
            self.steps.remove(self._named(tried.undone))
            self.is_half_undone = False
        elif tried.before != tried.after:
            self.is_half_undone = True
            self._loosen(tried)

    def _named(self, command: str | None) -> Step:
        return next(each for each in reversed(self.steps) if each.command == command)

    def _loosen(self, tried: Attempt) -> None:
        for each in [tried.sure] if tried.sure else self.steps:
            each.is_loose = each.is_loose or tried.before != tried.after

    def _is_before_or_after(self, tried: Attempt) -> None:
        if tried.want is None or (tried.sure and tried.sure.actions > 1):
            assert {*tried.after.values()} <= self.past
        else:
            assert sorted(tried.after.values()) in (
                sorted(tried.before.values()),
                sorted(tried.want.values()),
            )
        if isinstance(tried.error, CoachError) and tried.error.lines[0].startswith("Not recorded"):
            assert tried.after == tried.before, f"what is said to stand stands: {tried.error}"

    def _changed(self, tried: Attempt) -> None:
        """What was replaced must be found from now on."""
        self.kept |= {data for data in tried.before.values() if data not in tried.after.values()}


def _is_applied_to_the_edit(tried: Attempt, editor: Editor) -> None:
    """A change is made to what the hand wrote, where that was there in time."""
    job = records.read_job(editor.data, "")[0]
    if tried.action.what == "change" and editor.style.startswith("before") and job:
        found = records.read_job(tried.after[f"jobs/{tried.action.record}.yaml"], "")[0]
        assert found is not None
        assert found.role == tried.action.word
