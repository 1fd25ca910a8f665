"""The log of our own mistakes."""

import os
import re
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from interview_coach.files import bugs
from interview_coach.files.disk import disk

AT = datetime(2026, 11, 21, 10, 30, tzinfo=UTC)


def mistake() -> ValueError:
    """A mistake of ours, with a person's words in it."""
    secret = "Ada Okafor"
    try:
        raise ValueError(f"cannot use {secret}")
    except ValueError as error:
        return error


def noted(home: Path, command: list[str] | None = None) -> str:
    """What the log says after it."""
    path = bugs.note(home, mistake(), command or ["prep"], AT)
    assert path is not None
    return path.read_text()


def test_it_tells_when_in_which_command_and_what_kind(home: Path) -> None:
    head = noted(home).splitlines()[0]

    assert head.startswith("2026-11-21T10:30:00+00:00 coach ")
    assert head.endswith("; command: prep; ValueError")


def test_it_tells_the_places_in_the_program(home: Path) -> None:
    places = noted(home).splitlines()[1:]

    assert [re.sub(r":\d+ ", ":N ", place) for place in places] == ["    files/test_bugs.py:N in mistake"]


def test_nothing_of_the_persons_is_in_it(home: Path) -> None:
    said = noted(home, ["prep", "acme", "--set", "goal=Ada Okafor"])

    assert [word for word in ("Ada", "Okafor", "acme", "goal", str(home)) if word in said] == []


@pytest.mark.parametrize(
    "command", [["/home/ada/x", "2"], ["--home=/home/ada"], ["a-very-long-word-that-may-be-a-name"], []]
)
def test_what_is_no_command_is_not_told(home: Path, command: list[str]) -> None:
    path = bugs.note(home, mistake(), command, AT)

    assert path is not None
    assert "; command: none; " in path.read_text()


def test_a_later_one_stands_behind_the_earlier(home: Path) -> None:
    noted(home, ["prep"])

    heads = [line for line in noted(home, ["show"]).splitlines() if "coach" in line]
    assert [line.split("; ")[1] for line in heads] == ["command: prep", "command: show"]


@pytest.mark.parametrize("mask", [0, 0o777])
def test_it_is_for_the_person_alone(home: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        noted(home)
    finally:
        os.umask(before)

    assert stat.S_IMODE((home / "bugs.log").stat().st_mode) == 0o600


def test_the_oldest_lines_go(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bugs, "LARGEST_LOG", 500)
    for _ in range(50):
        noted(home)

    assert (home / "bugs.log").stat().st_size < 1000


def test_where_it_cannot_be_written_nothing_is_said_of_it(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk, "write_whole", full)

    assert bugs.note(home, mistake(), ["prep"], AT) is None


def test_a_home_that_cannot_be_made_is_no_second_mistake(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert bugs.note(tmp_path / "file" / "home", mistake(), ["prep"], AT) is None


def test_a_log_that_is_a_folder_is_no_second_mistake(home: Path) -> None:
    (home / "bugs.log").mkdir(parents=True)

    assert bugs.note(home, mistake(), ["prep"], AT) is None


def test_a_mistake_without_a_trace_has_no_place() -> None:
    assert bugs.code_places(ValueError()) == ["no place"]


def test_a_mistake_within_another_is_told_by_the_places_it_came_through(home: Path) -> None:
    assert bugs.code_places(mistake())[-1].endswith("in mistake")
