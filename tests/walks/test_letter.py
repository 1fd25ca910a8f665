"""`coach letter`, asked: filling in the gaps one by one."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.asking import CLEAR, CTRL_C, ENTER, STOP, Answer
from tests.commands.helpers import acme, contents, stored, write_by_hand
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


@pytest.mark.parametrize("said", [[False], [True, ENTER, ENTER, ENTER], [True, STOP]])
def test_who_types_nothing_records_nothing(coach: Coach, home: Path, said: list[Answer]) -> None:
    acme(coach)
    before = contents(home)
    coach("letter", "acme", now=AFTER, answers=said)
    assert contents(home) == before


FILLED: list[Answer] = [True, "the brass telescope", "calm nights", "Nia Brandt"]


@pytest.mark.parametrize("kind", ["thank-you", "card", "check-in", "reschedule"])
def test_what_was_filled_in_is_in_the_same_letter_the_next_time(coach: Coach, kind: str) -> None:
    acme(coach)
    now = "2026-11-21" if kind == "reschedule" else AFTER
    blanks = len(coach("letter", "acme", kind, "--json", now=now).json["drafts"][0]["gaps"])
    words = [f"the words of blank {number}" for number in range(blanks)]
    coach("letter", "acme", kind, now=now, answers=[True, *words])
    draft = coach("letter", "acme", kind, "--json", now=now).json["drafts"][0]
    assert draft["gaps"] == []
    assert all(each in f"{draft['subject']} {draft['body']}".casefold() for each in words)


def test_what_was_filled_in_for_the_card_is_in_the_email(coach: Coach) -> None:
    acme(coach)
    coach("letter", "acme", "card", now=AFTER, answers=[True, "the brass telescope", "Nia Brandt"])
    draft = coach("letter", "acme", "thank-you", "--json", now=AFTER).json["drafts"][0]
    assert "the brass telescope" in draft["body"]
    assert "Nia Brandt" in draft["body"]


def test_what_was_filled_in_before_ctrl_c_is_kept(coach: Coach) -> None:
    acme(coach)
    coach("letter", "acme", now=AFTER, answers=[True, "the brass telescope", CTRL_C], code=130)
    found = coach("letter", "acme", now=AFTER, answers=[True, ENTER, ENTER])
    assert "the brass telescope" in found.out


def test_one_undo_empties_what_was_filled_in(coach: Coach, home: Path) -> None:
    acme(coach)
    before = stored(home, "acme")
    coach("letter", "acme", now=AFTER, answers=FILLED)
    assert "3 blanks" in coach("undo", now=AFTER).out
    assert stored(home, "acme") == before


def test_what_was_filled_in_can_be_changed_and_emptied(coach: Coach) -> None:
    acme(coach)
    coach("letter", "acme", now=AFTER, answers=FILLED)
    found = coach("letter", "acme", now=AFTER, answers=[True, "the old clock", CLEAR])
    last = found.out.rpartition("Dear Ada,")[2]
    assert "the old clock" in last
    assert "[what Ada told" in last
    assert "Nia Brandt" in last


def test_words_for_one_interview_arent_put_into_the_letter_after_the_next(coach: Coach) -> None:
    acme(coach)
    coach("letter", "acme", now=AFTER, answers=FILLED)
    coach("interview", "acme", "--add", "--on", "2026-12-01", "--with", "Ada Okafor", now=AFTER)
    later = coach("letter", "acme", "thank-you", "--to", "Ada", now="2026-12-01T18:00", answers=[False])
    assert "the brass telescope" not in later.out


def test_words_of_one_letter_arent_put_into_another(coach: Coach) -> None:
    acme(coach)
    coach("letter", "acme", now=AFTER, answers=FILLED)
    assert "telescope" not in coach("letter", "acme", "check-in", now=AFTER, answers=[]).out


def test_a_corrected_name_keeps_what_was_filled_in(coach: Coach) -> None:
    acme(coach)
    coach("letter", "acme", now=AFTER, answers=FILLED)
    coach("people", "acme", "Ada", "--name", "Ida Okafor", now=AFTER)
    draft = coach("letter", "acme", "--json", now=AFTER).json["drafts"][0]
    assert (draft["to"], draft["gaps"]) == ("Ida Okafor", [])


def test_a_name_typed_into_a_letter_signs_every_other_one(coach: Coach) -> None:
    acme(coach)
    coach("new", "Globex", "--on", "2026-11-24", "--with", "Dana Ito", now="2026-11-20")
    coach("letter", "acme", now=AFTER, answers=[True, "the brass telescope", ENTER, "Nia Brandt"])
    assert coach("letter", "globex", "--json", now=AFTER).json["drafts"][0]["body"].endswith("Nia Brandt")


def test_one_undo_takes_the_name_back_too(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("letter", "acme", now=AFTER, answers=[True, ENTER, ENTER, "Nia Brandt"])
    coach("undo", now=AFTER)
    assert "[your name]" in coach("letter", "acme", "--json", now=AFTER).json["drafts"][0]["gaps"]


def test_who_leaves_every_gap_is_not_told_that_it_is_kept(coach: Coach) -> None:
    acme(coach)
    assert "is kept" not in coach("letter", "acme", now=AFTER, answers=[True, STOP]).err


def test_an_if_that_is_left_empty_is_left_out(coach: Coach) -> None:
    acme(coach, "--with", "Lin Park, hr")
    coach("debrief", "acme", "--set", "promised=Send the sample report", now=AFTER)
    found = coach("letter", "acme", "--to", "Ada", now=AFTER, answers=[True, *[ENTER] * 4])
    assert "[if you" in found.out
    assert "[if you" not in found.out.rpartition("Dear Ada,")[2]
    assert "[if you" not in coach("letter", "acme", "--to", "Ada", now=AFTER, answers=[False]).out


@pytest.mark.parametrize("kind", ["thank-you", "card", "check-in"])
def test_on_a_terminal_a_letter_breaks_between_words(coach: Coach, kind: str) -> None:
    acme(coach)
    shown = coach("letter", "acme", kind, now=AFTER, answers=[False]).out
    piped = coach("letter", "acme", kind, now=AFTER).out
    assert max(map(len, shown.splitlines())) <= 80 < max(map(len, piped.splitlines()))
    assert shown.split() == piped.split()
