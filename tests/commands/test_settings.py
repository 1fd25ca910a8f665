"""`coach settings`: listing, changing, taking out, and what each setting does."""

from pathlib import Path

import pytest

from tests.commands.helpers import acme, contents, message, write_by_hand
from tests.conftest import Coach


def value_of(coach: Coach, key: str) -> tuple[str | None, str, str | None]:
    """The value of a setting, where it comes from, and the variable that gave it."""
    (found,) = coach("settings", key, "--json").json["settings"]
    return found["value"], found["origin"], found["variable"]


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("name", ["Nia", "Brandt"], "Nia Brandt"),
        ("country", ["us"], "US"),
        ("clock", ["12h"], "12"),
        ("paper", ["Letter"], "letter"),
        ("plain", ["yes"], "on"),
        ("days-off", ["24 dec, 2026-12-31"], "2026-12-24, 2026-12-31"),
        ("days_off", ["24 dec"], "2026-12-24"),
        ("editor", ["code --wait"], "code --wait"),
    ],
)
def test_what_was_set_is_in_force(coach: Coach, key: str, typed: list[str], value: str) -> None:
    coach("settings", key, *typed)
    assert value_of(coach, key.replace("_", "-")) == (value, "settings.yaml", None)


@pytest.mark.parametrize(
    ("variable", "given", "key", "value"),
    [
        ("ACCESSIBLE", "1", "plain", "on"),
        ("TERM", "dumb", "plain", "on"),
        ("LC_ALL", "en_US.UTF-8", "paper", "letter"),
        ("EDITOR", "nano", "editor", "nano"),
    ],
)
def test_the_environment_is_named_where_a_value_comes_from_it(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, variable: str, given: str, key: str, value: str
) -> None:
    monkeypatch.setenv(variable, given)
    assert value_of(coach, key) == (value, "environment", variable)


def test_the_country_decides_on_the_paper(coach: Coach) -> None:
    coach("settings", "country", "US")
    assert value_of(coach, "paper")[0] == "letter"


def test_pages_are_printed_on_the_paper_that_was_set(coach: Coach) -> None:
    acme(coach)
    coach("settings", "paper", "letter")
    assert "size: letter" in coach("brief", "acme", "--format", "html").out.casefold()


def test_plain_mode_gives_cards_at_any_width(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    acme(coach)
    monkeypatch.setenv("COLUMNS", "100")
    wide = coach("people").out
    coach("settings", "plain", "on")
    assert len(coach("people").out.splitlines()) > len(wide.splitlines())


def test_plain_mode_has_words_in_place_of_signs(coach: Coach) -> None:
    acme(coach)
    coach("settings", "plain", "on")
    said = coach("followup", "acme", now="2026-11-25").out
    assert "done, Tue 24 Nov: " in said
    assert not set("✓●○") & set(said)


@pytest.mark.parametrize(
    "words",
    [
        ["clok"], ["clock", "25"], ["paper", "A5"], ["plain", "maybe"], ["country", "Germany"],
        ["days-off", "next thu"], ["name", " "], ["--unset"], ["name", "Nia", "--unset"], ["holidays", "Atlantis"],
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_and_nothing_is_written(
    coach: Coach, home: Path, words: list[str]
) -> None:
    assert len(message(coach("settings", *words, code=2))) <= 3
    assert not home.exists()


def test_what_would_fit_is_named(coach: Coach) -> None:
    assert "auto, 12, 24" in coach("settings", "clock", "25", code=2).err
    assert "clock" in coach("settings", "clok", code=2).err


def test_a_wrong_line_of_another_setting_stays_and_hides_nothing(coach: Coach, home: Path) -> None:
    write_by_hand(home, "settings.yaml", "schema: 1\nclock: 25\n")
    assert coach("settings", "name", "Nia", "--json").json["recorded"] == [{"name": "Nia"}]
    assert (home / "settings.yaml").read_text(encoding="utf-8") == "schema: 1\nclock: 25\nname: Nia\n"


def test_undo_takes_a_setting_back(coach: Coach, home: Path) -> None:
    write_by_hand(home, "settings.yaml", "schema: 1\nname: Nia # me\n")
    coach("settings", "name", "Bo")
    coach("undo")
    assert (home / "settings.yaml").read_text(encoding="utf-8") == "schema: 1\nname: Nia # me\n"


@pytest.mark.parametrize("words", [["name", "Nia"], ["clock", "--unset"]])
def test_what_is_set_already_changes_nothing(coach: Coach, home: Path, words: list[str]) -> None:
    coach("settings", "name", "Nia")
    before = contents(home)
    coach("settings", *words)
    assert contents(home) == before


def test_a_newer_file_is_left_alone(coach: Coach, home: Path) -> None:
    write_by_hand(home, "settings.yaml", "schema: 2\nname: Nia\n")
    coach("settings", "name", "Bo", code=4)
    assert (home / "settings.yaml").read_text(encoding="utf-8") == "schema: 2\nname: Nia\n"
