"""A conversation can be played at a terminal, by picking and by typing."""

from tests.faults import conversations
from tests.questions.conversations.scripts import SCRIPTS
from tests.walks.player import BANKS


def test_a_manager_is_played_to_a_good_end_by_picking_and_by_typing() -> None:
    found = conversations.run(full=False)
    assert found.failures == []
    assert found.counts["good ends reached, and on record with all that was said"] == 2


def test_there_is_a_script_for_each_kind_of_end_of_each_manager() -> None:
    assert {name: set(found) for name, found in SCRIPTS.items()} == {
        name: {each.kind for each in manager.endings} for name, manager in BANKS.conversations.items()
    }
