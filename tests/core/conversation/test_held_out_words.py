"""How many texts are misread that were written by people who never saw the lists of words.

They measure: no word of `questions/moves.yaml` is there because of one of them.
"""

from pathlib import Path

from interview_coach.core.conversation.reading import Meant, understand
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from tests.questions.paraphrases import lines, verdict

MOVES = Banks(shipped_questions()).moves
HERE = Path(__file__).parent
FIVE = ("success", "goals", "priorities", "timing", "concerns")


def test_of_200_ways_to_ask_for_the_five_no_more_than_one_in_fifty_is_misread() -> None:
    asked = list(lines(HERE / "paraphrases_blind.tsv"))
    found = [verdict(move, understand(text, MOVES)) for move, text in asked]
    assert (len(found), {move for move, _ in asked}) == (200, set(FIVE))
    assert found.count("misread") <= 4


def test_of_these_nearly_all_are_understood_or_asked_back_with_the_right_one() -> None:
    found = [verdict(move, understand(text, MOVES)) for move, text in lines(HERE / "paraphrases_blind.tsv")]
    assert found.count("understood") + found.count("asked back") >= 190


def test_of_60_others_none_is_taken_for_one_of_the_five() -> None:
    others = [text for _, text in lines(HERE / "others_blind.tsv")]
    read = [(text, understand(text, MOVES)) for text in others]
    taken = [text for text, found in read if isinstance(found, Meant) and found.move in FIVE]
    assert (len(others), taken) == (60, [])
