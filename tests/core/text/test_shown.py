"""What must not reach a screen as it is."""

import pytest

from interview_coach.core.text.shown import clipped, visible


@pytest.mark.parametrize(
    "char", ["\x1b", "\u00ad", "\u180e", "\u202e", "\U0001d173", "\U0001bca0", "\U00013430"]
)
def test_what_is_not_seen_is_spelt_out(char: str) -> None:
    assert visible(f"a{char}b") == f"a<U+{ord(char):04X}>b"


@pytest.mark.parametrize("char", ["\u200c", "\u200d", "\u0600"])
def test_what_is_a_letter_to_those_who_write_with_it_stays(char: str) -> None:
    assert visible(f"a{char}b") == f"a{char}b"


def test_what_is_too_long_is_cut_between_words() -> None:
    assert clipped("Canary rollout went well", 16) == "Canary rollout…"


def test_a_quote_that_is_cut_is_closed() -> None:
    assert clipped("work on “Canary rollout went well”", 24) == "work on “Canary…”"


def test_what_fits_is_left_alone() -> None:
    assert clipped("work on “Canary”", 16) == "work on “Canary”"
