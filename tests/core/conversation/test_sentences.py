"""Typed text as sentences of plain words."""

import pytest

from interview_coach.core.conversation.sentences import mended, sentences


def words(text: str) -> list[str]:
    return [" ".join(each.words) for each in sentences(text)]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("What\u2019s next", "what is next"),
        ("I'd wait", "i would wait"),
        ("I can't", "i can not"),
        ("dont", "do not"),
        ("They've", "they have"),
        ("O'Neill's", "o'neill is"),
    ],
)
def test_contractions_are_spelt_out(text: str, plain: str) -> None:
    assert words(text) == words(plain)


def test_sentences_end_at_stops_question_marks_and_line_ends() -> None:
    assert words("One. Two? Three!\nFour; five") == ["one", "two", "three", "four", "five"]


def test_only_a_question_mark_asks() -> None:
    assert [each.asked for each in sentences("One. Two?! Three")] == [False, True, False]


def test_each_word_keeps_what_was_typed() -> None:
    assert sentences("What's Next")[0].typed == ("What's", "What's", "Next")


def test_short_words_are_left_as_they_are() -> None:
    assert mended("gaol", {"goal"}) == "gaol"


def test_a_known_word_is_no_slip_of_another() -> None:
    assert mended("targets", {"target", "targets"}) == "targets"
