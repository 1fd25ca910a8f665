"""`coach next --short`, asked again: what's kept is what would be worked out."""

from pathlib import Path

import pytest

from interview_coach.files.disk import kept_line
from tests.commands.helpers import acme
from tests.conftest import Coach

KEPT = Path("pages", "next-short.txt")


@pytest.fixture
def asked(coach: Coach, home: Path) -> Coach:
    """It was asked at nine on the day of an interview at 14:00, and the answer is marked as the kept one."""
    acme(coach, "--at", "14:00")
    coach("next", "--short", now="2026-11-24T09:00")
    path = home / KEPT
    path.write_text(path.read_text(encoding="utf-8").replace("Acme: ", "Kept: "), encoding="utf-8")
    return coach


def is_kept(coach: Coach, now: str) -> bool:
    """Whether the kept answer is given."""
    return coach("next", "--short", now=now).out.startswith("Kept: ")


def test_the_kept_answer_is_given_until_something_changes(asked: Coach) -> None:
    assert is_kept(asked, "2026-11-24T13:59")


@pytest.mark.parametrize("now", ["2026-11-24T08:00", "2026-11-24T14:00", "2026-11-25T00:00"])
def test_it_holds_neither_before_nor_from_the_next_start_or_midnight_on(asked: Coach, now: str) -> None:
    assert not is_kept(asked, now)


def test_a_change_of_a_record_ends_it(asked: Coach) -> None:
    asked("prep", "acme", "--set", "goal=Fast releases")
    assert not is_kept(asked, "2026-11-24T10:00")


def test_an_edit_by_hand_ends_it(asked: Coach, home: Path) -> None:
    path = home / "jobs" / "acme.yaml"
    path.write_bytes(path.read_bytes() + b"# mine\n")
    assert not is_kept(asked, "2026-11-24T10:00")


def test_a_new_setting_ends_it(asked: Coach) -> None:
    asked("settings", "days-off", "2026-12-24")
    assert not is_kept(asked, "2026-11-24T10:00")


def test_another_version_ends_it(asked: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_line, "__version__", "9.9")
    assert not is_kept(asked, "2026-11-24T10:00")


def test_a_damaged_one_is_passed_over(asked: Coach, home: Path) -> None:
    (home / KEPT).write_bytes(b"\xff\n")
    assert not is_kept(asked, "2026-11-24T10:00")


def test_a_purge_takes_it_along(asked: Coach, home: Path) -> None:
    asked("delete", "acme", "--purge", "--confirm", "acme")
    assert not (home / KEPT).exists()


def test_nothing_to_do_is_kept_too(coach: Coach, home: Path) -> None:
    acme(coach, now="2026-11-24")
    coach("outcome", "acme", "withdrew", now="2026-11-24")
    assert coach("next", "--short", now="2026-11-24").out == ""
    assert (home / KEPT).exists()
    assert coach("next", "--short", now="2026-11-24").out == ""


def test_asking_makes_no_home(coach: Coach, home: Path) -> None:
    coach("next", "--short")
    assert not home.exists()


def test_the_kept_one_is_for_the_person_alone(asked: Coach, home: Path) -> None:
    assert (home / KEPT).stat().st_mode & 0o077 == 0
