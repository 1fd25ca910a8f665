"""The store against a plain dict: whatever is done, edited by hand, broken off or refused by the disk, nothing is lost."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from interview_coach.files.care.check import check
from interview_coach.files.disk import disk
from interview_coach.files.disk.places import record_of
from interview_coach.files.journal.journal import Journal
from tests.files.disk.breaking import STYLES, Breaker, Crash, Editor, Style, full
from tests.files.records.modelled import Step, snapshot
from tests.files.records.watched import NAMES, Seed, Watched
from tests.scale import few

KINDS = ("add", "change", "change", "change", "finish", "archive", "rename", "delete", "restore")
NUMBERS = (st.integers(0, 3), st.integers(0, 2), st.integers(0, 5))
SEEDS = st.tuples(st.sampled_from(KINDS), *NUMBERS)
ALONE = st.tuples(st.sampled_from((*KINDS, "undo", "undo")), *NUMBERS)
"""With undo, which no command does beside something else."""


class StoreMachine(RuleBasedStateMachine):
    """Commands, people and disks, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.watched = Watched(self.folder)
        self.home = self.watched.home

    @initialize(can_exchange=st.sampled_from([True, True, True, False]))
    def on_a_file_system(self, can_exchange: bool) -> None:
        self.watched.can_exchange = can_exchange

    # What happens

    @rule(seeds=st.lists(SEEDS, min_size=1, max_size=3))
    def command(self, seeds: list[Seed]) -> None:
        store, step = self.watched.command()
        for seed in seeds:
            self.watched.do(store, step, seed)

    @rule()
    def undo(self) -> None:
        self.watched.do(*self.watched.command(), ("undo", 0, 0, 0))

    @rule(first=SEEDS, second=ALONE, third=SEEDS)
    def two_at_once(self, first: Seed, second: Seed, third: Seed) -> None:
        (one, step), (other, other_step) = self.watched.command(), self.watched.command()
        self.watched.do(one, step, first)
        self.watched.do(other, other_step, second)
        # An operation of another command in between makes a new step of what comes behind it.
        self.watched.do(one, Step(step.command) if other.wrote else step, third)

    @rule(seed=ALONE, at=st.integers(1, 40))
    def crash(self, seed: Seed, at: int) -> None:
        self.watched.broken(seed, Breaker(at, Crash(), lasting=True))

    @rule(seed=ALONE, at=st.integers(1, 40), lasting=st.booleans())
    def disk_fails(self, seed: Seed, at: int, lasting: bool) -> None:
        self.watched.broken(seed, Breaker(at, full(), lasting=lasting))

    @rule(seed=ALONE, style=st.sampled_from(STYLES), is_bad=st.booleans())
    def edited_meanwhile(self, seed: Seed, style: Style, is_bad: bool) -> None:
        # Where files cannot be exchanged, what is written into the replaced file goes with it.
        if self.watched.can_exchange or not style.startswith("open"):
            self.watched.edited(seed, Editor(self.watched.by_hand("x", is_bad=is_bad), style))

    @precondition(lambda self: self.watched.disk)
    @rule(which=st.integers(0, 3), is_bad=st.booleans())
    def edit_by_hand(self, which: int, is_bad: bool) -> None:
        path = self._some(which)
        self._save(path, self.watched.by_hand(record_of(path), is_bad=is_bad))

    @precondition(lambda self: self.watched.disk)
    @rule(which=st.integers(0, 3), older=st.integers(0, 20))
    def put_an_older_text_back_by_hand(self, which: int, older: int) -> None:
        past = sorted(self.watched.past)
        self._save(self._some(which), past[older % len(past)])

    @precondition(lambda self: self.watched.disk)
    @rule(which=st.integers(0, 3))
    def delete_by_hand(self, which: int) -> None:
        path = self._some(which)
        self.watched.disk = {each: data for each, data in self.watched.disk.items() if each != path}
        self.watched.gone_by_hand.add(record_of(path))
        (self.home / path).unlink()

    @rule(name=st.sampled_from(NAMES), folder=st.sampled_from(["jobs", "archive"]), is_bad=st.booleans())
    def create_by_hand(self, name: str, folder: str, is_bad: bool) -> None:
        path = f"{folder}/{name}.yaml"
        if path not in self.watched.disk:
            disk.make_folder(self.home)
            disk.make_folder(self.home / folder)
            self._save(path, self.watched.by_hand(name, is_bad=is_bad))

    def _some(self, which: int) -> str:
        return sorted(self.watched.disk)[which % len(self.watched.disk)]

    def _save(self, path: str, data: bytes) -> None:
        self.watched.disk = {**self.watched.disk, path: data}
        (self.home / path).write_bytes(data)
        (self.home / path).chmod(0o600)

    # What always holds

    @invariant()
    def each_record_is_what_it_should_be(self) -> None:
        assert snapshot(self.home) == self.watched.disk

    @invariant()
    def nothing_is_lost(self) -> None:
        assert self.watched.lost() == []

    @invariant()
    def check_finds_nothing_but_what_the_hand_did(self) -> None:
        found = check(self.home, Journal(self.home / ".journal"))
        wrong = [each for each in found if not each.is_note and not self.watched.is_explained(each.path)]
        assert [each.words for each in wrong] == []

    def teardown(self) -> None:
        try:
            self._goes_on()
        finally:
            shutil.rmtree(self.folder)

    def _goes_on(self) -> None:
        """The next write works, and clears up after those before it."""
        self.watched.do(*self.watched.command(), ("add", 0, 0, 0))
        assert list(self.watched.left_over()) == []
        self.nothing_is_lost()


TestStoreMachine = StoreMachine.TestCase
TestStoreMachine.settings = settings(max_examples=few(50), stateful_step_count=12)
