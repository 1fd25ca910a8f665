"""`coach delete --purge`: the name is asked for once more."""

from pathlib import Path

import pytest

from tests.asking import CTRL_C, ENTER, STOP, Answer
from tests.commands.helpers import acme, contents
from tests.conftest import Coach


@pytest.mark.parametrize("name", ["Acme", "acme", "ACME"])
def test_with_its_name_it_is_gone_for_good(coach: Coach, home: Path, name: str) -> None:
    acme(coach)
    [asked] = coach("delete", "acme", "--purge", answers=[name]).asked
    assert "Acme" in asked.message
    assert contents(home) == {}


@pytest.mark.parametrize(
    ("answer", "code"), [("Globex", 1), ("Acm", 1), ("yes", 1), (ENTER, 0), (STOP, 0), (CTRL_C, 130)]
)
def test_with_anything_else_nothing_is_removed(coach: Coach, home: Path, answer: Answer, code: int) -> None:
    acme(coach)
    before = contents(home)
    coach("delete", "acme", "--purge", answers=[answer], code=code)
    assert contents(home) == before


@pytest.mark.parametrize("name", ["Acme", "Globex"])
def test_it_says_what_became_of_it(coach: Coach, name: str, snapshot: object) -> None:
    acme(coach)
    assert coach("delete", "acme", "--purge", answers=[name], code=None).transcript == snapshot
