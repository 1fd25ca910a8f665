"""The messages by which the words were made, and some of others. How well they are read is in docs/listening.md."""

import pytest

from interview_coach.core.incoming.reading import read_message
from tests.listening.table import CAME, FOLDER, Score, messages_in, score, words


@pytest.fixture(scope="module")
def found() -> Score:
    return score([each for path in sorted(FOLDER.glob("development-*.txt")) for each in messages_in(path)])


def test_the_kinds_are_read(found: Score) -> None:
    assert found.kinds_right / found.messages >= 0.97


def test_no_no_is_read_as_anything_else(found: Score) -> None:
    assert found.noes_lost == 0


def test_the_days_are_read(found: Score) -> None:
    assert found.days_right / found.days_stated >= 0.95


def test_few_days_are_wrong(found: Score) -> None:
    assert found.days_wrong / found.days_stated <= 0.03


def test_little_is_left_open(found: Score) -> None:
    assert found.untold / found.messages <= 0.05


def test_an_invitation_that_nothing_backs_is_left_open_next_to_words_of_a_no() -> None:
    text = "We have completed the interview on site, and the director made another plan."
    assert read_message(text, words(), CAME).reads[0].kind is None


def test_an_offer_behind_a_no_is_an_offer() -> None:
    text = "The senior post went to someone else, but we'd like to offer you the junior one."
    assert read_message(text, words(), CAME).reads[0].kind == "offer"


def test_messages_of_others_are_read_as_well_as_they_were() -> None:
    """The figures of docs/listening.md. Nothing is tuned on this set."""
    found = score(list(messages_in(FOLDER / "messages-others.txt")))

    assert found.noes_lost == 0
    assert found.kinds_right / found.messages >= 0.83
    assert found.days_right / found.days_stated >= 0.77
    assert found.days_wrong / found.days_stated <= 0.02
