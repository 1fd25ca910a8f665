"""Words of a text, and when two count as the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.core.text.words import root, spoken_words, stem, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fewer agency shifts, please!", ["Fewer", "agency", "shifts", "please"]),
        ("C++, C# and C", ["C++", "C#", "and", "C"]),
        ("R&D at H&M", ["R&D", "at", "H&M"]),
        ("Ada's team, they\u2019re", ["Ada", "team", "they"]),
        ("self-service", ["self", "service"]),
        ("#1", ["1"]),
        ("snake_case", ["snake", "case"]),
        ("", []),
        ("--- !!! ...", []),
    ],
)
def test_words_are_what_stands_between_signs(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_a_vowel_sign_belongs_to_its_word() -> None:
    assert words("हिन्दी कक्षा") == ["हिन्दी", "कक्षा"]


def test_chinese_is_taken_by_two_signs() -> None:
    assert words("数据迁移") == ["数据", "据迁", "迁移"]


def test_japanese_is_taken_by_its_scripts_without_hiragana() -> None:
    assert words("データ移行をした") == ["データ", "移行"]


def test_thai_stays_in_one_piece_between_blanks() -> None:
    assert words("การวางแผน งาน") == ["การวางแผน", "งาน"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("deploy", "deployments"), ("Migrate", "migration"), ("organise", "organization"), ("labour", "labor"),
        ("CAFÉ", "cafe"), ("planned", "planning"), ("Straße", "strasse"), ("behaviour", "behaviors"),
    ],
)  # fmt: skip
def test_two_words_are_the_same(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("art", "start"), ("customer", "custom"), ("engine", "engineer"), ("hospital", "hospitality"), ("new", "news"),
        ("important", "import"), ("careful", "care"), ("meet", "meeting"), ("C++", "C#"), ("C", "C++"), ("hour", "horror"),
        ("responsible", "response"), ("experiment", "experience"), ("execute", "executive"),
        ("present", "presentation"), ("inform", "information"),
    ],
)  # fmt: skip
def test_two_words_are_not_the_same(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["the", "We", "2026", "x", "und", "WORK", "isn"])
def test_a_word_that_says_nothing_has_no_stem(word: str) -> None:
    assert stem(word) is None


def test_a_stop_word_still_has_a_root() -> None:
    assert root("The") == "the"


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("one two\nthree", 3), ("数据迁移", 2), ("データ ab", 3), ("naïve – yes", 2)]
)
def test_what_is_said_aloud_is_counted(text: str, count: int) -> None:
    assert spoken_words(text) == count


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    assert spoken_words(text) >= 0
    assert [word for word in words(text) if not word or stem(word) != stem(word.casefold())] == []
