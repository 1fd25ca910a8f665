"""Finding phrases in a text, as whole words, whatever case, accents and line ends."""

import pytest

from interview_coach.core.letters.phrases import Phrase, folded_lines, mentions, phrase_places

PAY = (Phrase(id="p", group="pay", says=("salary", "pay range"), why="w", instead="i", source="s"),)


@pytest.mark.parametrize("text", ["the salary", "The SALARY.", "a pay\nrange", "pay  range"])
def test_a_phrase_is_found(text: str) -> None:
    assert mentions(text, PAY)


@pytest.mark.parametrize("text", ["salaryman", "pay attention to the range", "", "range pay"])
def test_other_words_are_not(text: str) -> None:
    assert not mentions(text, PAY)


def test_a_curly_apostrophe_is_an_apostrophe() -> None:
    assert phrase_places("don't hesitate", folded_lines(["Don\u2019t hesitate"])) == [(0, 14)]
