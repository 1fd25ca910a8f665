"""The store against a plain dict: whatever is done, edited by hand, broken off or refused by the disk, nothing is lost."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from unittest import mock

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from interview_coach.errors import CoachError, Refused
from interview_coach.files import disk as real_disk
from interview_coach.files import leftovers, records
from interview_coach.files.check import check
from interview_coach.files.history import History
from interview_coach.files.journal import Journal, record_of
from interview_coach.files.store import Store
from interview_coach.files.undo import Undo
from tests.files.breaking import STYLES, Breaker, Crash, Editor, Style, breaking, editing, full
from tests.files.helpers import AT
from tests.files.modelled import Action, Disk, Step, expected, ids, perform, snapshot, undoable

NAMES, ROLES = ("a", "b", "c"), ("", "Clerk", "Cook")
KINDS = ("add", "change", "change", "change", "finish", "archive", "rename", "delete", "restore")
Seed = tuple[str, int, int, int]
NUMBERS = (st.integers(0, 3), st.integers(0, 2), st.integers(0, 5))
SEEDS = st.tuples(st.sampled_from(KINDS), *NUMBERS)
ALONE = st.tuples(st.sampled_from((*KINDS, "undo", "undo")), *NUMBERS)
"""With undo, which no command does beside something else."""


class StoreMachine(RuleBasedStateMachine):
    """Commands, people and disks, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.home = self.folder / "home"
        self.disk: Disk = {}
        self.steps: list[Step] = []
        self.kept: set[bytes] = set()
        self.past: set[bytes] = set()
        self.gone_by_hand: set[str] = set()
        self.is_half_undone = False
        self.can_exchange = True
        self.number = 0

    @initialize(can_exchange=st.sampled_from([True, True, True, False]))
    def on_a_file_system(self, can_exchange: bool) -> None:
        self.can_exchange = can_exchange

    # What happens

    @rule(seeds=st.lists(SEEDS, min_size=1, max_size=3))
    def command(self, seeds: list[Seed]) -> None:
        store, step = self._store()
        for seed in seeds:
            self._do(store, step, seed)

    @rule()
    def undo(self) -> None:
        store, step = self._store()
        self._do(store, step, ("undo", 0, 0, 0))

    @rule(first=SEEDS, second=ALONE, third=SEEDS)
    def two_at_once(self, first: Seed, second: Seed, third: Seed) -> None:
        (one, step), (other, other_step) = self._store(), self._store()
        self._do(one, step, first)
        before = len(self.steps)
        self._do(other, other_step, second)
        # An operation of another command in between makes a new step of what comes behind it.
        cut = len(other.journal.operations()) and other.wrote
        self._do(one, Step(step.command) if cut or len(self.steps) != before else step, third)

    @rule(seed=ALONE, at=st.integers(1, 40))
    def crash(self, seed: Seed, at: int) -> None:
        store, step = self._store()
        self._broken(store, step, seed, Breaker(at, Crash(), lasting=True))

    @rule(seed=ALONE, at=st.integers(1, 40), lasting=st.booleans())
    def disk_fails(self, seed: Seed, at: int, lasting: bool) -> None:
        store, step = self._store()
        self._broken(store, step, seed, Breaker(at, full(), lasting=lasting))

    @rule(seed=ALONE, style=st.sampled_from(STYLES), is_bad=st.booleans())
    def edited_meanwhile(self, seed: Seed, style: Style, is_bad: bool) -> None:
        if self.can_exchange or not style.startswith("open"):
            self._edited(seed, Editor(self._by_hand("x", is_bad), style))

    @precondition(lambda self: self.disk)
    @rule(which=st.integers(0, 3), is_bad=st.booleans())
    def edit_by_hand(self, which: int, is_bad: bool) -> None:
        path = sorted(self.disk)[which % len(self.disk)]
        self.disk = {**self.disk, path: self._by_hand(record_of(path), is_bad)}
        (self.home / path).write_bytes(self.disk[path])

    @precondition(lambda self: self.disk and self.past)
    @rule(which=st.integers(0, 3), older=st.integers(0, 20))
    def put_an_older_text_back_by_hand(self, which: int, older: int) -> None:
        path = sorted(self.disk)[which % len(self.disk)]
        self.disk = {**self.disk, path: sorted(self.past)[older % len(self.past)]}
        (self.home / path).write_bytes(self.disk[path])

    @precondition(lambda self: self.disk)
    @rule(which=st.integers(0, 3))
    def delete_by_hand(self, which: int) -> None:
        path = sorted(self.disk)[which % len(self.disk)]
        self.disk = {each: data for each, data in self.disk.items() if each != path}
        self.gone_by_hand.add(record_of(path))
        (self.home / path).unlink()

    @rule(name=st.sampled_from(NAMES), folder=st.sampled_from(["jobs", "archive"]), is_bad=st.booleans())
    def create_by_hand(self, name: str, folder: str, is_bad: bool) -> None:
        path = f"{folder}/{name}.yaml"
        if path not in self.disk:
            self.disk = {**self.disk, path: self._by_hand(name, is_bad)}
            real_disk.make_folder(self.home)
            real_disk.make_folder(self.home / folder)
            (self.home / path).write_bytes(self.disk[path])
            (self.home / path).chmod(0o600)

    # What always holds

    @invariant()
    def each_record_is_what_it_should_be(self) -> None:
        assert snapshot(self.home) == self.disk

    @invariant()
    def nothing_is_lost(self) -> None:
        found = self._all_bytes()
        assert [data for data in self.kept if data not in found] == []

    @invariant()
    def check_finds_nothing_but_what_the_hand_did(self) -> None:
        found = check(self.home, Journal(self.home / ".journal"))
        assert [each.words for each in found if not each.is_note and not self._is_expected(each.path)] == []

    def teardown(self) -> None:
        try:
            self._goes_on()
        finally:
            shutil.rmtree(self.folder)

    def _goes_on(self) -> None:
        """The next write works, and clears up after those before it."""
        store, step = self._store()
        self._do(store, step, ("add", 0, 0, 0))
        left = [*leftovers.temporaries(self.home), *self._was()]
        assert left == []
        assert snapshot(self.home) == self.disk
        self.nothing_is_lost()

    # How

    def _store(self) -> tuple[Store, Step]:
        self.number += 1
        return Store(self.home, f"coach {self.number}", AT), Step(f"coach {self.number}")

    def _by_hand(self, name: str, is_bad: bool) -> bytes:
        self.number += 1
        role = "[" if is_bad else "by hand"
        data = f"# {self.number}\nschema: 1\ncompany: {name}\nrole: {role}\n".encode()
        self.past.add(data)
        return data

    def _action(self, seed: Seed) -> tuple[Action, Disk | None]:
        """What this seed means here and now, and what should stand after it; None: that is not sure."""
        what, which, word, number = seed
        if what == "undo":
            step = None if self.is_half_undone else undoable(self.steps, self.disk)
            return Action(what), step.taken_from(self.disk) if step else None
        history = History(Store(self.home, "coach", AT))
        known = sorted({*ids(self.disk), *(history.known() if what in ("restore", "delete") else ())})
        record = known[which % len(known)] if known else "nobody"
        if what != "restore":
            action = Action(what, record, ROLES[word] if what in ("change", "finish") else NAMES[word])
            return action, expected(action, self.disk)
        return self._restoring(record, number)

    def _restoring(self, record: str, number: int) -> tuple[Action, Disk | None]:
        journal = Journal(self.home / ".journal")
        versions = journal.versions(record)
        if not versions:
            return Action("restore", record, number=number), self.disk
        op = versions[number % len(versions)]
        content = journal.content(op.new)
        assert content in self.past, "only what once stood in a record, or was about to, is a version"
        action = Action("restore", record, number=op.seq)
        in_both = all(f"{folder}/{record}.yaml" in self.disk for folder in ("jobs", "archive"))
        return action, None if in_both else expected(action, self.disk, content, journal.place_of(op))

    def _try(
        self, store: Store, action: Action, breaker: Breaker, editor: Editor | None = None
    ) -> tuple[BaseException | None, str | None]:
        """Do it; what stopped it, and the command that an undo took back."""

        def temporary_of(path: Path) -> Path:
            return path.with_name(f".{path.name}.{self.number}.tmp")

        with ExitStack() as stack:
            stack.enter_context(mock.patch.object(real_disk, "temporary_of", temporary_of))
            stack.enter_context(breaking(breaker, can_exchange=self.can_exchange))
            if editor:
                stack.enter_context(editing(editor))
            try:
                if action.what == "undo":
                    return None, Undo(store).latest().command
                perform(store, action)
            except (CoachError, Crash) as error:
                return error, None
        return None, None

    def _do(self, store: Store, step: Step, seed: Seed) -> None:
        """As it should be: nothing in the way."""
        action, want = self._action(seed)
        before, sure = self.disk, undoable(self.steps, self.disk)
        error, undone = self._try(store, action, Breaker())
        after = self._look()
        if action.what == "undo":
            self._was_undone(before, after, error, undone, sure if want else None)
            return
        if want is None:
            step.is_loose = True
        else:
            assert after == want, (action, error)
            assert error is None or after == before, (action, error)
        self._record(step, before, after)

    def _was_undone(
        self, before: Disk, after: Disk, error: BaseException | None, undone: str | None, sure: Step | None
    ) -> None:
        if sure:
            assert (error, undone) == (None, sure.command)
        if error is not None:
            assert isinstance(error, Refused)
            assert after == before
            return
        self.is_half_undone = False
        step = sure or next(each for each in reversed(self.steps) if each.command == undone)
        assert {*after.values()} <= self.past
        if sure:
            assert after == step.taken_from(before)
        self.steps.remove(step)
        self._changed(before, after)

    def _broken(self, store: Store, step: Step, seed: Seed, breaker: Breaker) -> None:
        """The disk breaks on the way: before or after, and nothing between."""
        action, want = self._action(seed)
        before, sure = self.disk, undoable(self.steps, self.disk)
        # What was about to be written may be a version already.
        self.past |= {*(want or {}).values()}
        error, undone = self._try(store, action, breaker)
        after = self._look()
        if error is None or not breaker.has_struck:
            if action.what == "undo":
                self._was_undone(before, after, error, undone, sure if want else None)
                return
            assert want is None or after == want
            step.is_loose = want is None
            self._record(step, before, after)
            return
        self._is_before_or_after(action, before, after, want, sure)
        if isinstance(error, CoachError):
            self._is_honest(error, before, after)
        if action.what == "undo":
            self.is_half_undone = True
            self._broke_an_undo(before, after, sure if want else None)
            return
        step.is_loose = after not in (before, want)
        step.is_dead = after == before
        step.add(before, after if step.is_loose or want is None else want)
        self.steps.append(step)
        self._changed(before, after)

    def _broke_an_undo(self, before: Disk, after: Disk, sure: Step | None) -> None:
        for each in [sure] if sure else self.steps:
            each.is_loose = each.is_loose or before != after
        self._changed(before, after)

    def _is_before_or_after(
        self, action: Action, before: Disk, after: Disk, want: Disk | None, sure: Step | None
    ) -> None:
        if want is None or (action.what == "undo" and sure and sure.actions > 1):
            assert {*after.values()} <= self.past
        else:
            assert sorted(after.values()) in (sorted(before.values()), sorted(want.values()))

    def _is_honest(self, error: CoachError, before: Disk, after: Disk) -> None:
        """What is said to stand stands."""
        if error.lines[0].startswith("Not recorded"):
            assert after == before, error.lines

    def _edited(self, seed: Seed, editor: Editor) -> None:
        """An editor saves in the middle of it."""
        action, want = self._action(seed)
        store, step = self._store()
        before = self.disk
        self.past |= {*(want or {}).values()}
        _error, undone = self._try(store, action, Breaker(), editor)
        editor.close()
        after = self._look()
        if undone is not None:
            done = next(each for each in reversed(self.steps) if each.command == undone)
            self.steps.remove(done)
            self.is_half_undone = False
        elif action.what == "undo" and before != after:
            self.is_half_undone = True
            for each in self.steps:
                each.is_loose = True
        if editor.has_landed and editor.saved:
            path = editor.saved.relative_to(self.home).as_posix()
            before = {each: data for each, data in before.items() if each != path}
            if editor.data not in after.values():
                self.kept.add(editor.data)
            if action.what == "change":
                self._followed(action, editor, after)
        elif want is not None and action.what != "undo":
            assert after == want
        step.is_loose = editor.has_landed
        if action.what != "undo":
            self._record(step, before, after, is_step=store.wrote)
        self._changed(before, after)

    def _followed(self, action: Action, editor: Editor, after: Disk) -> None:
        """A change is made to what the hand wrote, where that was there in time."""
        job = records.read(editor.data, "")[0]
        if editor.style.startswith("before") and job:
            found = records.read(after[f"jobs/{action.record}.yaml"], "")[0]
            assert found is not None
            assert found.role == action.word

    def _record(self, step: Step, before: Disk, after: Disk, *, is_step: bool = False) -> None:
        if before != after or is_step:
            self.is_half_undone = False
            step.add(before, after)
            if step not in self.steps:
                self.steps.append(step)
        self._changed(before, after)

    def _changed(self, before: Disk, after: Disk) -> None:
        """What was replaced must be found from now on."""
        self.kept |= {data for path, data in before.items() if data not in after.values()}

    def _look(self) -> Disk:
        self.disk = snapshot(self.home)
        self.past |= {*self.disk.values()}
        return self.disk

    def _was(self) -> Iterator[Path]:
        last = Journal(self.home / ".journal").next_seq() - 1
        trash = self.home / ".journal" / "trash"
        return (path for path in trash.glob("*.was") if not path.name.startswith(f"{last:08d}"))

    def _all_bytes(self) -> set[bytes]:
        files = [path for path in self.home.rglob("*") if path.is_file()]
        whole = [path.read_bytes() for path in files]
        return {*whole, *(data.partition(b"\n")[2] for data in whole)}

    def _is_expected(self, path: Path) -> bool:
        """Whether the hand, or a write that was broken off, explains that something is wrong here."""
        data = self.disk.get(path.relative_to(self.home).as_posix())
        if data is None:
            return path.stem in self.gone_by_hand or leftovers.is_temporary(path.name)
        in_both = sum(each.endswith(f"/{path.name}") for each in self.disk) > 1
        return in_both or records.read(data, path.stem)[0] is None


StoreMachine.TestCase.settings = settings(
    max_examples=30,
    stateful_step_count=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)
TestStoreMachine = StoreMachine.TestCase
