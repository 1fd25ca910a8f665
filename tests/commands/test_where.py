"""`coach where`."""

from pathlib import Path

from tests.commands.helpers import acme
from tests.conftest import Coach


def test_the_folder_stands_alone_on_stdout(coach: Coach, home: Path) -> None:
    assert coach("where").out == f"{home}\n"


def test_the_json_counts_the_records(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("new", "Globex")
    coach("outcome", "globex", "withdrew")
    found = coach("where", "--json").json
    assert (found["schema"], found["home"], found["live"], found["archived"]) == (1, str(home), 1, 1)


def test_asking_makes_no_home(coach: Coach, home: Path) -> None:
    coach("where")
    assert not home.exists()


def test_home_on_the_line_goes_before_the_environment(coach: Coach, tmp_path: Path) -> None:
    assert coach("where", "--home", str(tmp_path / "other")).out == f"{tmp_path / 'other'}\n"
