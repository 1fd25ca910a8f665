"""`coach edit`, without a terminal; with one it is in tests/e2e."""

from pathlib import Path

from tests.commands.helpers import acme, contents
from tests.conftest import Coach


def test_an_editor_needs_a_terminal(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    assert "coach where" in coach("edit", "acme", code=2).err
    assert contents(home) == before


def test_a_job_that_there_is_not_is_not_found(coach: Coach) -> None:
    coach("edit", "acme", code=3)


def test_an_empty_name_names_nothing(coach: Coach) -> None:
    coach("new", "Acme")
    assert coach("edit", "", code=2).err.startswith("The name is empty.")


def test_without_a_name_and_with_several_it_lists_them(coach: Coach) -> None:
    acme(coach)
    coach("new", "Globex")
    assert "globex" in coach("edit", code=3).err
