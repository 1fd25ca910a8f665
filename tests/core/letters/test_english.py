"""Ordinary words, and the slips of them."""

import pytest

from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

ENGLISH = Banks(shipped_questions()).english


@pytest.mark.parametrize(("word", "is_known"), [("readings", True), ("swapped", True), ("kentledge", False)])
def test_a_word_is_known_with_its_endings(word: str, *, is_known: bool) -> None:
    assert ENGLISH.knows(word) == is_known


@pytest.mark.parametrize(
    ("slip", "meant"),
    [("hearng", "hearing"), ("thier", "their"), ("yeild", "yield"), ("renewls", "renewals")],
)
def test_a_slip_means_the_only_word_that_is_near(slip: str, meant: str) -> None:
    assert ENGLISH.meant(slip) == meant


@pytest.mark.parametrize("word", ["varroa", "kentledge", "panto", "toiles"])
def test_a_word_of_a_trade_is_no_slip(word: str) -> None:
    assert ENGLISH.meant(word) == word


@pytest.mark.parametrize(("word", "may_mean"), [("smpl", True), ("xrd", False)])
def test_letters_without_vowels_may_be_short_for_a_word(word: str, *, may_mean: bool) -> None:
    assert ENGLISH.may_mean(word) == may_mean


def test_a_short_word_without_a_vowel_is_no_slip_of_another() -> None:
    assert ENGLISH.meant("reval") == "reval"
