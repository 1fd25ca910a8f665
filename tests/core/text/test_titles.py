"""Titles in front of names, and what somebody is called."""

import pytest

from interview_coach.core.text.titles import first_name, is_title, without_title

TITLES = {"dr", "prof", "herr", "m."}


@pytest.mark.parametrize("word", ["Dr", "dr.", "DR.", "Prof.", "Herr", "M."])
def test_a_title_is_known_with_and_without_its_period(word: str) -> None:
    assert is_title(word, TITLES)


@pytest.mark.parametrize("word", ["M", "Drew", "Ada"])
def test_other_words_are_no_titles(word: str) -> None:
    assert not is_title(word, TITLES)


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Herr Prof. Dr. Weber", "Weber"),
        ("Ada Okafor", "Ada Okafor"),
        ("Dr.", "Dr."),
        ("M. Dupont", "Dupont"),
    ],
)
def test_a_name_is_taken_without_its_titles(name: str, rest: str) -> None:
    assert without_title(name, TITLES) == rest


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Sam Ode", "Sam"), ("Dr. Lena Au", "Dr. Lena Au"), ("Prof. Kim", "Prof. Kim"), ("J. Ode", "J. Ode"),
        ("王伟", "王伟"), ("", ""),
    ],
)  # fmt: skip
def test_a_title_or_an_initial_is_no_first_name(name: str, first: str) -> None:
    assert first_name(name, TITLES) == first
