"""Gaps of a letter, filled in or left out."""

import pytest

from interview_coach.core.letters.draft import Draft, with_gap_left_out
from interview_coach.core.pages.drafts import gaps_lines

GAP = "[if you promised Ada something, say that you've done it]"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"Thank you. {GAP}. I'd like this job.", "Thank you. I'd like this job."),
        (f"{GAP}. I'd like this job.", "I'd like this job."),
        (f"Thank you.\n\n{GAP}.\n\nBest,", "Thank you.\n\nBest,"),
        ("Thank you.", "Thank you."),
    ],
)
def test_a_sentence_that_isnt_needed_is_left_out(text: str, left: str) -> None:
    assert with_gap_left_out(text, GAP) == left


def test_a_gap_that_two_letters_have_is_counted_once() -> None:
    letter = Draft(to=None, address=None, subject="", body="[your name]")
    assert gaps_lines([letter, letter])[1:] == ["  [your name]"]
