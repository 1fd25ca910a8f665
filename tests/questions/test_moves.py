"""What `questions/moves.yaml` says, and that it hangs together."""

import re

from interview_coach.core.conversation.manager import MOVES
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

BANKS = Banks(shipped_questions())
WORDS = BANKS.moves
LISTS = {each.id: each.says for each in WORDS.lists}
GROUPS = [
    (entry.id, group)
    for entry in WORDS.entries
    for clue in entry.words
    for group in (*clue.all, *clue.without)
]
PHRASES = [
    *((where, part.strip()) for where, group in GROUPS for part in group.split("|")),
    *((name, each) for name, says in LISTS.items() for each in says),
]


def test_every_move_stands_there_once_in_order() -> None:
    assert tuple(each.id for each in WORDS.entries) == MOVES


def test_a_move_rests_on_a_source_that_there_is() -> None:
    assert {each.source for each in WORDS.entries} <= {each.id for each in BANKS.sources}


def test_a_clue_names_lists_that_there_are() -> None:
    assert [each for each in PHRASES if each[1].startswith("@") and each[1][1:] not in LISTS] == []


def test_a_list_stands_there_once() -> None:
    assert len(LISTS) == len(WORDS.lists)


def test_phrases_are_plain_words_as_they_are_looked_for() -> None:
    plain = re.compile(r"@?[a-z0-9]+([ -][a-z0-9]+)*[*]?")

    assert [each for each in PHRASES if not plain.fullmatch(each[1])] == []


def test_a_clue_that_tells_has_words_to_look_for() -> None:
    assert [entry.id for entry in WORDS.entries for clue in entry.words if not clue.all] == []


def test_two_others_are_offered_beside_each_move() -> None:
    assert [each.id for each in WORDS.entries if len({*each.near} - {each.id}) != 2] == []


def test_no_two_moves_yield_to_each_other() -> None:
    over = {each.id: each.over for each in WORDS.entries}

    assert [(one, other) for one in over for other in over[one] if one in over[other]] == []


def test_an_echo_is_a_sentence_of_its_own() -> None:
    assert all(re.fullmatch(r"You're .+\.", each.echo) for each in WORDS.entries)
    assert (
        len({each.echo for each in WORDS.entries}) == len({each.menu for each in WORDS.entries}) == len(MOVES)
    )
