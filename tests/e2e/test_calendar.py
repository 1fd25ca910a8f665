"""`coach calendar` at a terminal: what is asked before a file is replaced, and where it is offered."""

from pathlib import Path

import pytest

from tests.commands.helpers import D, acme
from tests.conftest import Coach
from tests.e2e.terminal import CTRL_C, ENTER, Screen


@pytest.fixture
def mine(coach: Coach, tmp_path: Path) -> Path:
    """A file of the person's own that stands where the calendar is to go."""
    acme(coach)
    path = tmp_path / "mine.ics"
    path.write_text("my notes")
    return path


def test_with_a_yes_it_is_replaced(home: Path, mine: Path) -> None:
    with Screen("calendar", "-o", str(mine), home=home, columns=200) as screen:
        screen.shows("exists already. Replace it?").answers("y")
        assert screen.ends() == 0
    assert mine.read_bytes().startswith(b"BEGIN:VCALENDAR")


@pytest.mark.parametrize(("keys", "code"), [("n" + ENTER, 0), (ENTER, 0), (CTRL_C, 130)])
def test_with_anything_else_it_is_left_alone(home: Path, mine: Path, keys: str, code: int) -> None:
    with Screen("calendar", "-o", str(mine), home=home, columns=200) as screen:
        screen.shows("exists already. Replace it?").types(keys)
        assert screen.ends() == code
    assert mine.read_text() == "my notes"
    assert not (home / "calendar.yaml").exists()


def test_it_can_be_piped(coach: Coach, home: Path, tmp_path: Path) -> None:
    acme(coach)
    with Screen("calendar", "-o", "-", home=home, shell=f"COACH > {tmp_path}/out.ics") as screen:
        assert screen.ends() == 0
    assert (tmp_path / "out.ics").read_bytes().endswith(b"END:VCALENDAR\r\n")


def test_a_reader_that_has_gone_is_no_failure(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("calendar", "-o", "-", home=home, shell="COACH | true") as screen:
        screen.ends()
        assert "Traceback" not in screen.text
        assert "cannot be written" not in screen.text


def test_it_is_offered_at_the_end_of_the_preparation(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("prep", "acme", "--time", "20", home=home) as screen:
        screen.asks("2 of 16").types("2" + ENTER)
        screen.asks("3 of 16").answers(".")
        assert screen.ends() == 0
        assert "Dates for your calendar: coach calendar -o interviews.ics" in screen.text


def test_it_is_offered_at_the_end_of_the_notes(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("debrief", "acme", home=home, now=D) as screen:
        screen.asks("1 of 7").answers("It went well")
        screen.asks("2 of 7").answers(".")
        assert screen.ends() == 0
        assert "Dates for your calendar: coach calendar -o interviews.ics" in screen.text
