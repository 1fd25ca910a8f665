"""Ticking, picking, and yes or no, with the keys of a terminal."""

from pathlib import Path

from tests.commands.helpers import acme, contents, log_of
from tests.conftest import Coach
from tests.e2e.terminal import DOWN, ENTER, SPACE, Screen


def test_whoever_is_ticked_is_recorded(coach: Coach, home: Path) -> None:
    acme(coach, "--with", "Lin Park, hr")
    with Screen("thanks", "acme", home=home, now="2026-11-25") as screen:
        screen.asks("Who did you thank today?").types(DOWN + SPACE + ENTER)
        screen.asks("How did you thank them?").types(ENTER)
        assert screen.ends() == 0
        assert "[ ] Ada Okafor" in screen.text
    assert log_of(coach, "acme") == [{"on": "2026-11-25", "sent": "thank-you", "to": "Lin Park"}]


def test_enter_alone_is_a_no(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    with Screen("followup", "acme", home=home, now="2026-12-08") as screen:
        screen.asks("checked in").types(ENTER)
        assert screen.ends() == 0
    assert contents(home) == before


def test_a_command_typed_at_a_yes_or_no_is_no_answer(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    with Screen("followup", "acme", home=home, now="2026-12-08") as screen:
        screen.asks("checked in").types("coach list" + ENTER)
        screen.shows("I'm still asking you something")
        assert contents(home) == before
        screen.shows("(y/N)").types("y" + ENTER)
        assert screen.ends() == 0
    assert [entry["sent"] for entry in log_of(coach, "acme")] == ["check-in"]
