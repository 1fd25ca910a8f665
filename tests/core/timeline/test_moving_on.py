"""When they were the silent ones, and when there's no decision to ask about."""

import pytest

from interview_coach.core.record.model import Entry
from interview_coach.core.timeline.feedback import refuse_needless
from interview_coach.core.timeline.steps.move_on import was_silent
from interview_coach.errors import Refused
from tests.core.builders import acme, checked_in, day, ended, seen

MOVED_ON = ended("moved-on", "2026-12-22")


@pytest.mark.parametrize(
    ("log", "silent"),
    [
        pytest.param([checked_in("2026-12-08"), MOVED_ON], True, id="a check-in without an answer"),
        pytest.param([checked_in("2026-12-20"), MOVED_ON], False, id="two days after the check-in"),
        pytest.param([ended("rejected", "2026-12-01"), MOVED_ON], False, id="after a no"),
        pytest.param(
            [Entry(on=day("2026-12-20"), reply="Still interested?", reads="unsure"), MOVED_ON],
            False,
            id="a message that no one read",
        ),
    ],
)
def test_they_were_silent_only_if_no_word_came_and_its_time_was_over(log: list[Entry], silent: bool) -> None:
    assert was_silent(seen(acme(*log), "2026-12-22")) is silent


def test_after_silence_there_is_no_decision_to_ask_about() -> None:
    with pytest.raises(Refused):
        refuse_needless(seen(acme(MOVED_ON), "2026-12-23"))


def test_a_no_can_be_asked_about_after_moving_on() -> None:
    refuse_needless(seen(acme(ended("rejected", "2026-12-21"), MOVED_ON), "2026-12-23"))
