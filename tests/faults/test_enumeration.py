"""A fault at the system calls of a change, and of a move to the archive; and the order in which a change is written."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.faults import order
from tests.faults.enumeration import ORDERED, QUICK, Ground, run
from tests.faults.sample import build
from tests.faults.tracing import Call
from tests.wants import STRACE

pytestmark = pytest.mark.wants(STRACE)


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> tuple[Call, ...]:
    """Every system call of a change where nothing fails."""
    ground = Ground(tmp_path_factory.mktemp("order"))
    build(ground.sample)
    ref = ground.reference(QUICK[0])
    assert ref
    return ref.calls


def without(calls: Sequence[Call], name: str, path: str) -> list[Call]:
    """The calls, less those of this name on this path or in this folder."""
    return [
        call for call in calls if call.name != name or not any(Path(each).match(path) for each in call.paths)
    ]


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("scenario", QUICK)
def test_no_fault_loses_a_record_or_makes_an_untrue_success(scenario: str, first: int) -> None:
    """Every second fault, from each of the two first ones: a test takes three seconds at most."""
    figures = run(full=False, quick=(scenario,), share=slice(first, None, 2))
    assert figures.failures == []
    assert figures.counts["scenarios"] == figures.counts[ORDERED] == 1
    assert isinstance(figures.counts["faults that hit"], int)
    assert figures.counts["faults that hit"] >= 3
    assert figures.counts["faults that missed, left out"] == 0


def test_what_a_record_will_hold_is_synced_before_it_takes_its_place(calls: Sequence[Call]) -> None:
    assert order.unsynced_data(calls) == []


def test_the_journal_is_safe_before_the_record_changes(calls: Sequence[Call]) -> None:
    assert order.not_in_the_journal(calls) == []


def test_the_folder_of_the_record_is_synced_before_anything_is_said(calls: Sequence[Call]) -> None:
    assert order.unsynced_folders(calls) == []


def test_a_file_that_is_never_synced_is_noticed(calls: Sequence[Call]) -> None:
    assert order.unsynced_data(without(calls, "fsync", "*.tmp")) != []


def test_a_journal_that_is_not_synced_is_noticed(calls: Sequence[Call]) -> None:
    assert order.not_in_the_journal(without(calls, "fsync", ".journal")) != []


def test_a_folder_that_is_not_synced_is_noticed(calls: Sequence[Call]) -> None:
    assert order.unsynced_folders(without(calls, "fsync", "jobs")) != []
