"""The day to start that an offer names."""

from datetime import date

import pytest

from interview_coach.core.letters.start import start_in


@pytest.mark.parametrize(
    ("reply", "start"),
    [
        ("We offer you the job, starting January 11.", date(2027, 1, 11)),
        ("You have the job. Start Dec 7. Tell me by Monday.", date(2026, 12, 7)),
        ("Please let us know by December 1.", None),
        ("Start Dec 7 or start Dec 14.", None),
    ],
)
def test_the_day_to_start(reply: str, start: date | None) -> None:
    assert start_in(reply, date(2026, 11, 24)) == start
