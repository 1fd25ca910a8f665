"""The quick form of the experiment `damage`."""

import pytest

from tests.faults import damage
from tests.faults.figures import Figures


@pytest.fixture(scope="module")
def figures() -> Figures:
    return damage.run(full=False)


def test_no_damaged_file_is_read_as_a_whole_one_and_each_has_a_way_back(figures: Figures) -> None:
    assert figures.failures == []


def test_files_of_every_kind_were_damaged(figures: Figures) -> None:
    kinds = ("live record", "archived record", "settings", "journal entry", "folder")
    assert all(figures.counts[f"images: {kind}"] for kind in kinds)
    assert figures.counts["refused, with the file named"]
    assert figures.counts["versions brought back"]
