"""Typed answers word by word."""

import pytest

from interview_coach.core.drill.typed import plain_words, typed, word_forms

FORMS = word_forms(("tell told", "write wrote written"))


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("didn't", ("did", "not")), ("Can\u2019t", ("can", "not")), ("I'd", ("i", "would")), ("Anna's", ("anna",)),
        ("dont", ("do", "not")), ("Plan", ("plan",)),
    ],
)  # fmt: skip
def test_contractions_are_taken_apart(word: str, plain: tuple[str, ...]) -> None:
    assert plain_words(word) == plain


def test_all_forms_of_a_word_are_one() -> None:
    assert {FORMS.of(word) for word in ("tell", "told", "telling", "tells")} == {"tell"}


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        ("I told my boss early.", True),
        ("I told my new boss early.", True),
        ("I told them that the boss was early.", False),
        ("I told no one. The boss was early.", False),
        ("I didn't tell my boss.", False),
        ("I not only told my boss, I wrote it down.", True),
    ],
)
def test_a_phrase_is_found_with_few_words_between_and_no_not_before(text: str, is_there: bool) -> None:
    assert bool(list(typed(text, FORMS).find(FORMS.phrase("told my boss")))) is is_there


def test_sentences_stay_as_they_were_typed() -> None:
    assert typed("I rang.  She said “no”!\nOK", FORMS).sentences == ["I rang", "She said “no", "OK"]


@pytest.mark.parametrize(
    ("text", "is_there"),
    [("It was my mistake.", True), ("It was their mistake.", False), ("It was the driver's mistake.", False)],
)
def test_the_mistake_of_others_is_not_the_persons_own(text: str, is_there: bool) -> None:
    assert bool(list(typed(text, FORMS).find(FORMS.phrase("my mistake")))) is is_there
