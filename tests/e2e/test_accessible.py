"""`ACCESSIBLE=1` at a terminal: nothing is redrawn, and the keys end it."""

from pathlib import Path

import pytest

from tests.commands.helpers import acme, stored
from tests.conftest import Coach
from tests.e2e.terminal import CTRL_C, CTRL_D, Screen

PLAIN = {"ACCESSIBLE": "1"}


def test_a_preparation_goes_line_by_line_and_redraws_nothing(home: Path) -> None:
    with Screen("prep", home=home, env=PLAIN) as screen:
        screen.asks("Which company is it?").answers("Acme")
        screen.asks("Which role at Acme?").answers("")
        screen.asks("3. more").answers("1")
        screen.asks("1 of 16").answers("26 nov 14:00")
        screen.asks("5. HR or").answers("2")
        screen.asks("3 of 16").answers("Main Street 5")
        screen.asks("4 of 16").answers(".")
        assert screen.ends() == 0
        assert b"\x1b" not in screen.raw
    interview = stored(home, "acme")["interviews"][0]
    assert (interview["kind"], interview["place"]) == ("video", "Main Street 5")


@pytest.mark.parametrize(("keys", "code"), [(CTRL_C, 130), (CTRL_D, 0)])
def test_stopping_keeps_the_answers(coach: Coach, home: Path, keys: str, code: int) -> None:
    acme(coach)
    with Screen("prep", "acme", "--time", "20", home=home, env=PLAIN) as screen:
        screen.asks("2 of 16").answers("2")
        screen.asks("3 of 16").types(keys)
        assert screen.ends() == code
    assert stored(home, "acme")["interviews"][0]["kind"] == "video"
