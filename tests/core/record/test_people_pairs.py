"""Pairs of names in twelve scripts, sixty of the two thousand of bench/deep_people.py."""

import pytest
from bench.deep_people import NAMES, Pair, broken, pairs

from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

WORDS = Banks(shipped_questions()).names
PAIRS = list(pairs(60))


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.script}: {pair.kind}")
def test_each_pair_is_told_apart_found_corrected_read_and_named(pair: Pair) -> None:
    assert broken(pair, WORDS) == []


def test_all_twelve_scripts_are_among_them() -> None:
    assert {each.script for each in PAIRS} == set(NAMES)
    assert len(NAMES) == 12
