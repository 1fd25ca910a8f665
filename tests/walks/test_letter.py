"""`coach letter`, asked: filling in the gaps one by one."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.asking import CTRL_C, ENTER, STOP, Answer
from tests.commands.helpers import acme, contents, write_by_hand
from tests.conftest import Coach

AFTER = "2026-11-25"


def test_the_gaps_are_filled_in_and_the_whole_letter_is_shown(
    coach: Coach, snapshot: SnapshotAssertion
) -> None:
    acme(coach)
    said: list[Answer] = [True, "the brass telescope.", "you want calm nights. I've run some", "Nia Brandt"]
    found = coach("letter", "acme", now=AFTER, answers=said)
    assert found.transcript == snapshot
    last = found.out.rpartition("Dear Ada,")[2]
    assert "the brass telescope." in last
    assert "You want calm nights. I've run some." in last
    assert last.rstrip().endswith("\nNia Brandt")


def test_who_says_no_is_asked_nothing_more(coach: Coach) -> None:
    acme(coach)
    found = coach("letter", "acme", now=AFTER, answers=[False])
    assert found.out.count("Dear Ada,") == 1


def test_enter_leaves_a_gap_and_stopping_leaves_the_rest(coach: Coach) -> None:
    acme(coach)
    found = coach("letter", "acme", now=AFTER, answers=[True, ENTER, STOP])
    assert found.out.count("[something ") == 2
    assert found.out.count("[your name]") == 2


def test_ctrl_c_shows_no_second_letter(coach: Coach) -> None:
    acme(coach)
    assert coach("letter", "acme", now=AFTER, answers=[True, CTRL_C], code=130).out.count("Dear Ada,") == 1


def test_the_own_name_is_asked_for_once(coach: Coach) -> None:
    acme(coach, "--with", "Lin Park, hr")
    asked = coach("letter", "acme", now=AFTER, answers=[True, *[ENTER] * 2, "Nia", ENTER]).asked
    assert sum("your name" in each.message for each in asked) == 1


def test_a_letter_without_gaps_asks_nothing(coach: Coach, home: Path) -> None:
    write_by_hand(home, "settings.yaml", "schema: 1\nname: Nia Brandt\n")
    acme(coach)
    coach("letter", "acme", "check-in", now="2026-12-08", answers=[])


def test_what_was_filled_in_goes_into_the_file(coach: Coach, tmp_path: Path) -> None:
    acme(coach)
    said: list[Answer] = [True, "the brass telescope", ENTER, "Nia"]
    coach("letter", "acme", "--eml", str(tmp_path / "out"), now=AFTER, answers=said)
    assert b"the brass telescope" in next((tmp_path / "out").iterdir()).read_bytes()


@pytest.mark.parametrize("said", [[False], [True, "x", "y", "z"]])
def test_nothing_is_recorded(coach: Coach, home: Path, said: list[Answer]) -> None:
    acme(coach)
    before = contents(home)
    coach("letter", "acme", now=AFTER, answers=said)
    assert contents(home) == before


def test_who_types_a_name_into_a_letter_learns_how_to_keep_it(coach: Coach) -> None:
    acme(coach)
    found = coach("letter", "acme", now=AFTER, answers=[True, "the brass telescope", ENTER, "Nia Brandt"])
    assert 'coach settings name "Nia Brandt"' in found.err


def test_who_leaves_every_gap_is_not_told_to_copy_it(coach: Coach) -> None:
    acme(coach)
    assert "Copy it now" not in coach("letter", "acme", now=AFTER, answers=[True, STOP]).err


def test_an_if_that_is_left_empty_is_left_out(coach: Coach) -> None:
    acme(coach, "--with", "Lin Park, hr")
    coach("debrief", "acme", "--set", "promised=Send the sample report", now=AFTER)
    found = coach("letter", "acme", "--to", "Ada", now=AFTER, answers=[True, *[ENTER] * 4])
    assert "[if you promised" in found.out
    assert "[if you promised" not in found.out.rpartition("Dear Ada,")[2]
