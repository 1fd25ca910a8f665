"""What the coach says to a part of a story while it's being written."""

import pytest

from interview_coach.core.evidence.parts import part_echo
from interview_coach.core.record.story import Story


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("We moved the shop and we told our suppliers.", True),
        ("I moved the shop with Ayla, and we told our suppliers.", True),
        ("I moved the shop, and I told the suppliers.", False),
        ("I flew to the US and came back.", False),
        ("Wir haben den Laden umgezogen, und wir haben we gesagt.", False),
    ],
)
def test_we_is_told_where_i_is_asked(part: str, said: bool) -> None:
    assert (part_echo(Story(title="t", action=part), "action") is not None) is said


def test_an_end_without_a_change_is_told() -> None:
    assert part_echo(Story(title="t", result="It was a long day for all of them."), "outcome") is not None
    assert part_echo(Story(title="t", result="The queue fell from nine days to two."), "outcome") is None


def test_figures_without_a_number_are_told() -> None:
    assert part_echo(Story(title="t", numbers=("a lot faster",)), "numbers") is not None
    assert part_echo(Story(title="t", numbers=("from 9 to 2 days",)), "numbers") is None


def test_where_it_was_needs_no_remark() -> None:
    assert part_echo(Story(title="t", situation="We were at the depot."), "situation") is None
