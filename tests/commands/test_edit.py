"""`coach edit` with an editor that is back at once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from interview_coach.flows import edit_text
from tests.commands.helpers import acme, at_terminal, write_by_hand
from tests.conftest import Coach


def edited(
    coach: Coach,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    wait: Callable[[int], bool],
    seconds: float = 0.1,
) -> str:
    """What is said when the editor is back after so many seconds, and `wait` is what happens at each look."""
    acme(coach)
    clock, looks = iter([0.0, seconds]), iter(range(1000))
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.setattr(edit_text, "pressed_enter", lambda _: wait(next(looks)))
    monkeypatch.setattr("interview_coach.cli.opener.monotonic", lambda: next(clock))
    at_terminal(monkeypatch)
    result = coach("edit", "acme")
    assert list(home.glob(".editing-*")) == []
    return result.out + result.err


def save(home: Path, role: str) -> None:
    """Save the file in the editor that is still open."""
    (path,) = home.glob(".editing-*")
    text = path.read_text()
    path.write_text(text.replace(text.partition("role:")[2].partition("\n")[0], f" {role}"))


def role_of(coach: Coach) -> str:
    return str(coach("show", "acme", "--json").json["job"].get("role"))


def test_what_is_saved_before_enter_is_taken(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wait(look: int) -> bool:
        if look == 3:
            save(home, "Engineer")
        return look == 5

    assert "Press Enter" in edited(coach, home, monkeypatch, wait)
    assert role_of(coach) == "Engineer"


def test_the_last_of_several_saves_is_taken(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saves = {3: "Eng", 20: "Engin", 40: "Engineer"}

    def wait(look: int) -> bool:
        if look in saves:
            save(home, saves[look])
        return False

    said = edited(coach, home, monkeypatch, wait)
    assert "won't see" in " ".join(said.split())
    assert role_of(coach) == "Engineer"


def test_nothing_is_taken_where_nothing_is_saved(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Nothing was changed" in edited(coach, home, monkeypatch, lambda look: look == 100)


def test_an_editor_that_took_its_time_is_not_waited_for(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wait(look: int) -> bool:
        raise AssertionError

    assert "Press Enter" not in edited(coach, home, monkeypatch, wait, seconds=5.0)


def test_an_earlier_edit_that_was_saved_too_late_is_named(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_by_hand(home, ".editing-999999999.yaml", "mine")
    acme(coach)
    monkeypatch.setenv("EDITOR", "false")
    at_terminal(monkeypatch)
    assert str(home / ".editing-999999999.yaml") in coach("edit", "acme", code=1).err
