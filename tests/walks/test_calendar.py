"""`coach calendar`: what is asked before a file is replaced."""

from pathlib import Path

import pytest

from tests.asking import CTRL_C, ENTER, STOP, Answer
from tests.commands.helpers import acme
from tests.conftest import Coach


@pytest.fixture
def mine(coach: Coach, tmp_path: Path) -> Path:
    """A file of the person's own that stands where the calendar is to go."""
    acme(coach)
    path = tmp_path / "mine.ics"
    path.write_text("my notes")
    return path


def test_with_a_yes_it_is_replaced(coach: Coach, mine: Path) -> None:
    [asked] = coach("calendar", "-o", str(mine), answers=[True]).asked
    assert str(mine) in asked.message
    assert mine.read_bytes().startswith(b"BEGIN:VCALENDAR")


@pytest.mark.parametrize(("answer", "code"), [(False, 0), (ENTER, 0), (STOP, 0), (CTRL_C, 130)])
def test_with_anything_else_it_is_left_alone(
    coach: Coach, home: Path, mine: Path, answer: Answer, code: int
) -> None:
    coach("calendar", "-o", str(mine), answers=[answer], code=code)
    assert mine.read_text() == "my notes"
    assert not (home / "calendar.yaml").exists()
