"""How a message reads."""

from datetime import UTC, datetime

from interview_coach.core.incoming.read import Read
from interview_coach.core.pages.heard import reading_page

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


def test_the_same_words_are_asked_about_once() -> None:
    unsure, no = (Read(kind=kind, words="thanks for the template", line=1) for kind in (None, "no"))
    assert len(reading_page((unsure, no), NOW).blocks) == 1


def test_other_words_of_another_kind_are_told_too() -> None:
    offer, no = Read(kind="offer", words="offer you", line=1), Read(kind="no", words="regret", line=2)
    assert len(reading_page((offer, no), NOW).blocks) == 2
