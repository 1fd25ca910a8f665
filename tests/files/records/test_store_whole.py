"""Wherever the disk fails in a change: before or after, and what is said is so."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count, islice
from pathlib import Path

import pytest

from interview_coach.errors import CoachError
from interview_coach.files.care.check import check
from interview_coach.files.care.undo import Undo
from interview_coach.files.journal.journal import Journal
from interview_coach.files.records.store import Store
from tests.files.disk.breaking import Breaker, Crash, breaking, full
from tests.files.helpers import ACME, opened, records_of, role, undo
from tests.scale import is_deep

Write = Callable[[Store], object]
WRITES: dict[str, Write] = {
    "create": lambda store: store.create(ACME, "other"),
    "change": lambda store: store.change("acme", role("Cook")),
    "finish": lambda store: store.change("acme", role("Cook"), lambda _: True),
    "bring back": lambda store: store.change("old", role("Cook")),
    "change in the archive": lambda store: store.change("old", role("Cook"), lambda _: True),
    "rename": lambda store: store.rename("acme", "beta"),
    "archive": lambda store: store.archive(["acme"]),
    "delete": lambda store: store.delete("acme"),
    "edit": lambda store: store.replace_text(
        "acme", (store.home / "jobs" / "acme.yaml").read_bytes(), b"schema: 1\ncompany: Mine\n"
    ),
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a live job of two versions and an archived one."""
    found = tmp_path_factory.mktemp("whole") / "home"
    opened(found).create(ACME, "old")
    opened(found).archive(["old"])
    opened(found).create(ACME, "acme")
    opened(found).change("acme", role("Clerk"))
    return found


@pytest.fixture(autouse=True)
def _no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)


def broken(home: Path, write: Write, error: BaseException, *, lasting: bool) -> Iterator[tuple[Path, str]]:
    """A copy of the home for each call of this write, which fails there, and what was said."""
    for number in count(1):
        copy, breaker, said = copied(home), Breaker(number, error, lasting=lasting), ""
        with breaking(breaker), suppress(Crash):
            try:
                write(opened(copy))
            except CoachError as failure:
                said = failure.lines[0]
        if not breaker.has_struck:
            assert number > 10
            return
        yield copy, f"call {number}: {said}" if said else ""


def copied(home: Path) -> Path:
    """A copy of the home."""
    return Path(shutil.copytree(home, Path(tempfile.mkdtemp(dir=home.parent)) / "home"))


def around(home: Path, write: Write) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The records before and after this write, where nothing fails."""
    copy = copied(home)
    write(opened(copy))
    return records_of(home), records_of(copy)


def undo_step(home: Path, commands: list[Write]) -> Path:
    """A copy of the home in which one command did all this, so that the next undo takes it back."""
    copy = copied(home)
    store = opened(copy)
    for each in commands:
        each(store)
    return copy


STEPS: dict[str, list[Write]] = {
    "one change": [WRITES["change"]],
    "two changes of one record": [
        lambda store: store.change("acme", role("Cook")),
        lambda store: store.change("acme", role("Baker")),
    ],
    "a new record, a name, the archive": [
        WRITES["create"],
        WRITES["rename"],
        lambda store: store.archive(["beta"]),
    ],
    "a deletion": [WRITES["delete"]],
}

every_write = pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)


@every_write
def test_wherever_the_disk_fails_once_it_is_recorded_or_the_records_stand(home: Path, write: Write) -> None:
    before, after = around(home, write)
    for copy, said in broken(home, write, full(), lasting=False):
        assert records_of(copy) == (before if said else after), said


@every_write
def test_wherever_the_disk_fails_once_undo_takes_back_what_was_recorded(home: Path, write: Write) -> None:
    before = records_of(home)
    for copy, said in broken(home, write, full(), lasting=False):
        undo(copy)
        assert opened(copy).load("acme").role == "" if said else records_of(copy) == before, said


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_wherever_the_disk_fails_once_an_undo_leaves_what_stood_or_says_otherwise(
    home: Path, step: list[Write]
) -> None:
    done = undo_step(home, step)
    stood = records_of(done)
    for copy, said in broken(done, lambda store: Undo(store).latest(), full(), lasting=False):
        if not said:
            assert records_of(copy) == records_of(home)
        elif "may be recorded" not in said and "in part" not in said:
            assert records_of(copy) == stood, said


@every_write
def test_wherever_the_disk_fails_for_good_what_is_said_is_so(home: Path, write: Write) -> None:
    before, after = around(home, write)
    for copy, said in broken(home, write, full(), lasting=True):
        if not said:
            assert records_of(copy) == after
        elif "may be recorded" not in said and "Half done" not in said:
            assert records_of(copy) == before, said


@every_write
def test_wherever_the_process_is_gone_each_record_is_as_before_or_after(home: Path, write: Write) -> None:
    before, after = around(home, write)
    for copy, _ in broken(home, write, Crash(), lasting=True):
        assert sorted(records_of(copy).values()) in (sorted(before.values()), sorted(after.values()))


@every_write
@pytest.mark.parametrize("error", [full(), Crash()], ids=["disk", "process"])
def test_whatever_was_broken_off_the_next_write_clears_up(
    home: Path, write: Write, error: BaseException
) -> None:
    """After each call in the deep form, and after every third in the suite."""
    for copy, _ in islice(broken(home, write, error, lasting=True), None, None, 1 if is_deep() else 3):
        opened(copy).create(ACME, "next")
        assert [each.words for each in check(copy, Journal(copy / ".journal")) if not each.is_note] == []
