"""Which words of a message are quoted for what it says."""

from datetime import date

from interview_coach.core.incoming.reading import read_message
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

WORDS = Banks(shipped_questions()).incoming


def test_a_no_is_quoted_by_its_own_line_and_not_by_what_goes_with_one() -> None:
    text = "Hi Nela,\nwe've decided to go in another direction.\nWe'd like to keep your CV on file.\nTom"
    assert read_message(text, WORDS, date(2026, 12, 3)).reads[0].line == 2
