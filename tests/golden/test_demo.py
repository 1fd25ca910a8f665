"""`coach demo`, in a process of its own: it starts more of them."""

import subprocess
import sys
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.e2e.terminal import Screen, environment


class Played:
    """The demo, played once for all tests of this file."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.temporary = folder / "tmp"
        self.temporary.mkdir()
        surroundings = environment(self.home, "2026-11-21", {"TMPDIR": str(self.temporary)})
        self.done = subprocess.run(
            [sys.executable, "-m", "interview_coach", "demo"],
            env=surroundings, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    return Played(tmp_path_factory.mktemp("demo"))


def test_it_plays_to_the_end_without_a_terminal(played: Played) -> None:
    assert (played.done.returncode, played.done.stderr) == (0, "")


def test_it_is_under_150_lines(played: Played) -> None:
    assert len(played.done.stdout.splitlines()) < 150


def test_it_reads_like_this(played: Played, snapshot: SnapshotAssertion) -> None:
    assert played.done.stdout == snapshot


def test_every_part_of_the_story_is_in_it(played: Played) -> None:
    parts = (
        "$ coach new", "$ coach research", "$ coach story add", "--done thank-you", "--done check-in", "--reply",
        "--because", "Jonas Reuter and Amal Said", "moved-on",
    )  # fmt: skip
    assert [part for part in parts if part not in played.done.stdout] == []


def test_at_a_terminal_it_stops_between_screens(home: Path) -> None:
    with Screen("demo", home=home, env={"ACCESSIBLE": "1"}) as screen:
        screen.asks("Enter to go").answers("")
        screen.asks("Enter to go").answers(".")
        assert screen.ends() == 0
        assert "$ coach research" in screen.text
        assert "$ coach story" not in screen.text


def test_nothing_of_it_is_kept(played: Played) -> None:
    assert list(played.temporary.iterdir()) == []


def test_the_persons_own_files_are_not_touched(played: Played) -> None:
    assert not played.home.exists()
