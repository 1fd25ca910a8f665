"""The quick form of the experiment `writers`."""

import pytest

from tests.faults import writers
from tests.faults.figures import Figures


@pytest.fixture(scope="module")
def figures() -> Figures:
    return writers.run(full=False)


def test_nothing_is_lost_or_duplicated_where_many_write_at_once(figures: Figures) -> None:
    assert figures.failures == []


def test_changes_were_made_and_looked_for(figures: Figures) -> None:
    assert figures.counts["changes tried"] == 20
    assert figures.counts["texts looked for"] in range(12, 20)
    assert figures.counts["rounds of reading, each of list, next and show"]
