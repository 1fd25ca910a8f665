"""Data as JSON."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.render.jsons import dumps

TEXTS = st.text(st.characters(codec="utf-8"))
DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)


def test_data_is_set_in_by_two_blanks_and_ends_in_a_line_feed() -> None:
    assert dumps({"schema": 1, "jobs": []}) == '{\n  "schema": 1,\n  "jobs": []\n}\n'


@pytest.mark.parametrize(
    "text", ["Łódź", "مرحبا", "東京", "😀", "[bold]x[/]", ":smile:", "NO", "010", "it's"]
)
def test_letters_and_signs_stand_as_they_are(text: str) -> None:
    assert dumps([text]) == f'[\n  "{text}"\n]\n'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b", "\\u001b"),
        ("\x7f", "\\u007f"),
        ("\x9b", "\\u009b"),
        ("\u202e", "\\u202e"),
        ("\u2066", "\\u2066"),
        ("\u200f", "\\u200f"),
        ("\u2028", "\\u2028"),
        ("\ufeff", "\\ufeff"),
        ("\U000e0041", "\\udb40\\udc41"),
    ],
)
def test_control_and_direction_characters_are_escaped(text: str, expected: str) -> None:
    assert dumps(text) == f'"{expected}"\n'


def test_a_text_of_three_lines_stays_on_one() -> None:
    assert dumps("one\ntwo\nthree") == '"one\\ntwo\\nthree"\n'


def test_keys_keep_their_order() -> None:
    assert list(json.loads(dumps({"b": 1, "a": 2}))) == ["b", "a"]


def test_none_is_null() -> None:
    assert dumps(None) == "null\n"


@given(DATA)
def test_any_data_written_and_read_back_is_equal(data: Any) -> None:
    assert json.loads(dumps(data)) == data


@given(DATA)
def test_nothing_that_steers_a_terminal_is_in_it(data: Any) -> None:
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]", dumps(data)
    )
