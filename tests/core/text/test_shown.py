"""What must not reach a screen as it is."""

import pytest

from interview_coach.core.text.shown import visible


@pytest.mark.parametrize(
    "char", ["\x1b", "\u00ad", "\u180e", "\u202e", "\U0001d173", "\U0001bca0", "\U00013430"]
)
def test_what_is_not_seen_is_spelt_out(char: str) -> None:
    assert visible(f"a{char}b") == f"a<U+{ord(char):04X}>b"


@pytest.mark.parametrize("char", ["\u200c", "\u200d", "\u0600"])
def test_what_is_a_letter_to_those_who_write_with_it_stays(char: str) -> None:
    assert visible(f"a{char}b") == f"a{char}b"
