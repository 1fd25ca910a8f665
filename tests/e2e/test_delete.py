"""`coach delete --purge` at a terminal: the name is asked for once more."""

from pathlib import Path

import pytest

from tests.commands.helpers import acme, contents
from tests.conftest import Coach
from tests.e2e.terminal import CTRL_C, Screen


@pytest.fixture
def asked(coach: Coach, home: Path) -> Screen:
    """The question."""
    acme(coach)
    screen = Screen("delete", "acme", "--purge", home=home)
    return screen.asks("Type Acme to remove it for good")


@pytest.mark.parametrize("name", ["Acme", "acme", "ACME"])
def test_with_its_name_it_is_gone_for_good(asked: Screen, home: Path, name: str) -> None:
    with asked as screen:
        screen.answers(name)
        assert screen.ends() == 0
        assert "Gone for good" in screen.text
    assert contents(home) == {}


@pytest.mark.parametrize("name", ["Globex", "Acm", "yes"])
def test_with_another_name_nothing_is_removed(asked: Screen, home: Path, name: str) -> None:
    before = contents(home)
    with asked as screen:
        screen.answers(name)
        assert screen.ends() == 1
        assert "Nothing was removed" in screen.text
    assert contents(home) == before


def test_with_an_empty_line_nothing_is_removed(asked: Screen, home: Path) -> None:
    before = contents(home)
    with asked as screen:
        screen.answers("")
        screen.ends()
    assert contents(home) == before


def test_at_ctrl_c_nothing_is_removed(asked: Screen, home: Path) -> None:
    before = contents(home)
    with asked as screen:
        screen.types(CTRL_C)
        assert screen.ends() == 130
    assert contents(home) == before
