"""The quick form of the experiment `hand_edits`."""

import pytest

from tests.faults import hand_edits
from tests.faults.figures import Figures
from tests.wants import STRACE

pytestmark = pytest.mark.wants(STRACE)


@pytest.fixture(scope="module")
def figures() -> Figures:
    return hand_edits.run(full=False)


def test_no_hand_edit_is_lost_wherever_it_falls_into_a_write(figures: Figures) -> None:
    assert figures.failures == []


def test_edits_fell_before_and_behind_the_replacement(figures: Figures) -> None:
    assert figures.counts["hand edits"] == 8
    assert figures.counts["words found in the record"]
    assert figures.counts["commands that went through"]
