"""An interruption loses at most the line being typed."""

from tests.faults import interruptions


def test_an_interruption_loses_nothing_leaves_the_terminal_in_order_and_can_be_gone_on_from() -> None:
    found = interruptions.run(full=False)
    assert found.failures == []
    assert found.counts["prompts"] == 6
    assert all(found.counts[f"interruptions by {way}"] == 4 for way in interruptions.CODES)
    assert found.counts["terminals as they were"] == 16
    assert found.counts["prompts come back to"] == 4
    assert found.counts["walks finished after an interruption, with the same record"] == 2
    assert found.counts["runs where nobody could be asked"] == 2
