"""How the manager in a rehearsal understands what's said: the program's own sentences, and the floors of the sets."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from interview_coach.core.conversation import reading
from interview_coach.core.conversation.reading import Ambiguous, Meant, Understood
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from tests.questions.paraphrases import lines, verdict

HERE = Path(__file__).parent
BANKS = Banks(shipped_questions())
OWN = {text: moves for moves, text in lines(HERE / "own_sentences.tsv")}
TELLING = {"story", "answer", "talk"}
SUGGESTED = ("opening", "blank")
"""Prompts of the preparation that suggest something to say to the interviewer."""


@cache
def understand(text: str) -> Understood:
    """What is made of the text, found once."""
    return reading.understand(text, BANKS.moves)


def printed() -> Iterator[str]:
    """Every sentence to say to the interviewer that the program prints."""
    for bank in (BANKS.qualifying, BANKS.closing):
        yield from (each.text for each in bank.entries)
    for prompt in BANKS.prep.entries:
        if prompt.id in SUGGESTED and isinstance(prompt.suggest, str):
            yield prompt.suggest
    yield from (each.says for each in BANKS.moves.entries if each.says)


def test_every_sentence_that_is_printed_has_its_moves_in_the_table() -> None:
    assert [each for each in map(plain, printed()) if each not in OWN] == []


def may_be(text: str) -> set[str]:
    """The moves that the text is, or may be."""
    found = understand(text)
    if isinstance(found, Ambiguous):
        return {each.move for each in found.options}
    assert isinstance(found, Meant)
    return {found.move}


def plain(text: str) -> str:
    return " ".join(text.split())


def test_each_of_them_old_or_new_is_understood_or_asked_back() -> None:
    judged = {text: verdict(moves, understand(text)) for text, moves in OWN.items()}

    assert {text: how for text, how in judged.items() if how not in ("understood", "asked back")} == {}


def test_nearly_all_of_them_are_understood_at_once() -> None:
    judged = [verdict(moves, understand(text)) for text, moves in OWN.items()]

    assert judged.count("understood") / len(judged) > 0.94


def test_no_story_of_a_manager_is_read_as_a_question() -> None:
    stories = [sample.words for manager in BANKS.conversations.values() for sample in manager.stories]

    assert [words for words in stories if not may_be(words) <= TELLING] == []


@pytest.mark.parametrize(
    "text",
    [
        'I put the sheet on the wall and asked her, "When does it have to be done?" It was done that week.',
        "When the system was down I wrote each order by hand. Nobody had to wait.",
        "We had four people and no plan. I made a list of what was first, and who was on it.",
    ],
)
def test_what_somebody_did_is_never_a_question_though_it_speaks_of_one(text: str) -> None:
    assert may_be(text) <= TELLING


def test_a_question_after_a_deed_is_answered() -> None:
    assert may_be("I trained four people last year. How big is the team?") == {"team"}


def test_who_is_asked_back_can_choose() -> None:
    said = [*OWN, *(text for _, text in lines(HERE / "rehearsal_development_4.tsv"))]
    asked_back = [each for each in map(understand, said) if isinstance(each, Ambiguous)]

    assert asked_back
    assert [each for each in asked_back if len(each.options) < 2] == []


def test_a_question_in_quotation_marks_counts_where_it_is_all_that_is_said() -> None:
    assert may_be('"When do you need someone to start?"') == {"start"}


@pytest.mark.parametrize(
    ("name", "understood", "misread"),
    [
        ("", 0.96, 0.005),
        ("_2", 0.88, 0.005),
        ("_3", 0.8, 0.01),
        ("_4", 0.82, 0.01),
        ("_5", 0.86, 0.005),
        ("_6", 0.95, 0.005),
    ],
)
def test_a_development_set_stays_as_well_understood_as_it_was(
    name: str, understood: float, misread: float
) -> None:
    judged = [
        verdict(moves, understand(text)) for moves, text in lines(HERE / f"rehearsal_development{name}.tsv")
    ]

    assert judged.count("understood") / len(judged) >= understood
    assert judged.count("misread") / len(judged) <= misread


@pytest.mark.parametrize(
    ("name", "understood", "together", "misread"),
    [("rehearsal_others", 0.93, 0.98, 0.01), ("rehearsal_blind", 0.88, 0.99, 0.004)],
)
def test_what_others_say_stays_as_well_understood_as_it_was(
    name: str, understood: float, together: float, misread: float
) -> None:
    """The figures of docs/listening.md. Nothing is tuned on these sets."""
    judged = [verdict(moves, understand(text)) for moves, text in lines(HERE / f"{name}.tsv")]

    assert judged.count("understood") / len(judged) >= understood
    assert (judged.count("understood") + judged.count("asked back")) / len(judged) >= together
    assert judged.count("misread") / len(judged) <= misread
