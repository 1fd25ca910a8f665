"""What the overview says of a step: until when."""

import pytest

from interview_coach.core.pages.agenda import when_said
from interview_coach.core.timeline.agenda import item_of
from interview_coach.core.timeline.rules import steps_of
from tests.core.builders import acme, day, offered, seen


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2026-12-02 09:00", "by Fri 4 Dec, 23:00"),
        ("2026-12-04 22:10", "by today, 23:00"),
        ("2026-12-04 23:20", "their deadline has passed"),
    ],
)
def test_an_offer_is_said_with_its_hour_until_that_has_passed(now: str, words: str) -> None:
    situation = seen(acme(offered("2026-12-01", "2026-12-04", "17:00", "America/New_York")), now)
    assert when_said(item_of(situation, steps_of(situation)), day(now[:10])) == words
