"""`coach undo`."""

from pathlib import Path

import pytest

from tests.asking import ENTER, STOP
from tests.commands.helpers import D, acme, contents, records, stored
from tests.conftest import Coach


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2026-11-21", ["new", "Globex", "--on", "2026-12-01"]),
        ("2026-11-21", ["interview", "acme", "--kind", "panel"]),
        ("2026-11-21", ["interview", "acme", "--add", "--on", "2026-12-01"]),
        ("2026-11-21", ["interview", "acme", "--moved", "2026-12-01"]),
        ("2026-11-21", ["interview", "acme", "--cancelled"]),
        ("2026-11-21", ["prep", "acme", "--set", "goal=Reports", "--set", "proof=Rebuilt it"]),
        ("2026-11-21", ["research", "acme", "--set", "org-why=Shops"]),
        ("2026-11-21", ["questions", "acme", "--set", "ask=ask-goals"]),
        ("2026-11-24", ["followup", "acme", "--done", "thank-you"]),
        ("2026-11-24", ["followup", "acme", "--skip", "debrief"]),
        ("2026-11-26", ["followup", "acme", "--reply", "Hello", "--promised", "2026-12-11"]),
        ("2026-12-08", ["followup", "acme", "--done", "check-in"]),
        ("2026-12-22", ["followup", "acme", "--done", "move-on"]),
        ("2026-12-01", ["outcome", "acme", "offer"]),
        ("2026-12-01", ["outcome", "acme", "no"]),
        ("2026-12-02", ["outcome", "acme", "withdrew"]),
    ],
)
def test_every_kind_of_change_can_be_taken_back(coach: Coach, home: Path, now: str, words: list[str]) -> None:
    acme(coach)
    before = records(home)
    coach(*words, now=now)
    assert records(home) != before
    coach("undo")
    assert records(home) == before


@pytest.mark.parametrize(
    "words",
    [
        ["outcome", "acme", "reopened"],
        ["followup", "acme", "--reply", "We would like to see you after all."],
        ["interview", "acme", "--on", "2027-01-11"],
        ["prep", "acme", "--set", "goal=Reports"],
    ],
)
def test_what_brought_a_job_back_from_the_archive_can_be_taken_back(
    coach: Coach, home: Path, words: list[str]
) -> None:
    acme(coach)
    coach("outcome", "acme", "moved-on", now="2026-12-22")
    before = records(home)
    assert list(before) == ["archive/acme.yaml"]
    coach(*words, now="2026-12-23")
    coach("undo")
    assert records(home) == before


def test_a_job_that_followed_into_the_archive_comes_back_with_the_same_step(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("outcome", "acme", "no", now="2026-12-01")
    coach("new", "Globex", now="2026-12-20")
    before = records(home)
    coach("interview", "globex", "--on", "2026-12-28")
    assert "archive/acme.yaml" in records(home)
    coach("undo")
    assert records(home) == before


def test_once_more_takes_back_the_one_before(coach: Coach, home: Path) -> None:
    acme(coach)
    first = records(home)
    coach("prep", "acme", "--set", "goal=Reports")
    coach("prep", "acme", "--set", "goal=Other")
    coach("undo")
    coach("undo")
    assert records(home) == first


def test_what_was_refused_or_known_already_is_no_step(coach: Coach, home: Path) -> None:
    acme(coach)
    before = records(home)
    coach("prep", "acme", "--set", "goal=Reports")
    coach("prep", "acme", "--set", "goal=Reports")
    coach("followup", "acme", "--done", "check-in", code=1)
    coach("undo")
    assert records(home) == before


def test_it_says_what_was_taken_back(coach: Coach) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "goal=Reports")
    said = coach("undo").out
    assert "coach prep acme" in said
    assert "(“Reports”)" in said


def test_a_later_edit_by_hand_is_never_lost(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "goal=Reports")
    path = home / "jobs" / "acme.yaml"
    path.write_text(path.read_text().replace("Reports", "Reports that shops trust"))
    before = contents(home)
    refused = coach("undo", code=1)
    assert str(path) in refused.err
    assert "coach undo --list acme" in refused.err
    assert contents(home) == before


def test_a_new_job_that_was_edited_by_hand_is_never_deleted(coach: Coach, home: Path) -> None:
    acme(coach)
    path = home / "jobs" / "acme.yaml"
    path.write_text(path.read_text().replace("company: Acme", "company: Acme Ltd"))
    before = contents(home)
    coach("undo", code=1)
    assert contents(home) == before


def test_a_hand_edit_that_stood_before_a_change_comes_back(coach: Coach, home: Path) -> None:
    acme(coach)
    path = home / "jobs" / "acme.yaml"
    path.write_text("# my own words\n" + path.read_text().removeprefix("---\n").removesuffix("...\n"))
    before = path.read_bytes()
    coach("prep", "acme", "--set", "goal=Reports")
    coach("undo")
    assert path.read_bytes() == before


def test_past_a_job_that_was_edited_by_hand_it_says_so_and_takes_back_the_one_before(
    coach: Coach, home: Path
) -> None:
    coach("new", "Globex")
    coach("prep", "globex", "--set", "goal=Reports")
    acme(coach)
    (home / "jobs" / "acme.yaml").write_text("schema: 1\ncompany: Acme\n")
    said = coach("undo").out
    assert "coach prep globex" in said
    assert "`coach new Acme" in " ".join(said.split())
    assert "coach undo --list acme" in said
    assert "prep" not in coach("show", "globex", "--json").json["job"]


def test_after_the_first_there_is_no_more_to_take_back(coach: Coach) -> None:
    acme(coach)
    assert "Once more" not in coach("undo").out


def test_an_undo_names_what_brings_back_what_it_took(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("debrief", "acme", now=D, answers=["It went well.", ENTER, "A calm release.", STOP])
    noted = stored(home, "acme")
    assert "Didn't mean to? coach undo --redo" in coach("undo", now=D).out
    coach("undo", "--redo", now=D)
    assert stored(home, "acme") == noted
