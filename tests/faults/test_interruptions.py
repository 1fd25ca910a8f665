"""An interruption loses at most the line being typed."""

import pytest

from tests.faults import interruptions
from tests.faults.places import LOOKS


@pytest.mark.parametrize("look", LOOKS)
def test_an_interruption_loses_nothing_leaves_the_terminal_in_order_and_can_be_gone_on_from(
    look: str,
) -> None:
    found = interruptions.run(full=False, looks=(look,))
    assert found.failures == []
    assert found.counts["prompts"] == 3
    assert all(found.counts[f"interruptions by {way}"] == 1 for way in interruptions.CODES)
    assert found.counts["terminals as they were"] == 4
    assert found.counts["prompts come back to"] == 1
    assert found.counts["walks finished after an interruption, with the same record"] == 1
    assert found.counts["runs where no one could be asked"] == 1
