"""An interruption loses at most the line being typed."""

import pytest

from tests.faults import interruptions
from tests.faults.places import LOOKS


@pytest.mark.parametrize(("look", "terminals"), [("drawn", 1), ("line by line", 3)])
def test_an_interruption_loses_nothing_leaves_the_terminal_in_order_and_can_be_gone_on_from(
    look: str, terminals: int
) -> None:
    found = interruptions.run(full=False, looks=(look,))
    assert found.failures == []
    assert found.counts["prompts"] == 3
    assert all(found.counts[f"interruptions by {way}"] == 1 for way in interruptions.QUICK_WAYS[look])
    assert found.counts["terminals as they were"] == terminals
    assert found.counts["prompts come back to"] == 1
    assert found.counts["walks finished after an interruption, with the same record"] == 1
    assert found.counts["runs where no one could be asked"] == 1


def test_the_quick_form_has_every_look_and_every_interruption() -> None:
    assert set(interruptions.QUICK_WAYS) == set(LOOKS)
    assert {way for ways in interruptions.QUICK_WAYS.values() for way in ways} == set(interruptions.CODES)
