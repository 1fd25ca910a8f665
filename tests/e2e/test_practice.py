"""`coach practice` at a terminal: the clock, its keys, and a narrow window."""

import signal
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.commands.helpers import acme
from tests.conftest import Coach
from tests.e2e.terminal import CTRL_C, CTRL_D, ENTER, Screen

ALOUD, SAID, FELT = "Say it aloud", "Which of these did you say?", "How did it feel?"
MORE = "more question"


def drill(home: Path, *words: str, columns: int = 80) -> Screen:
    return Screen("practice", "acme", *words, home=home, columns=columns)


def felt(home: Path) -> list[str]:
    found: dict[str, Any] = yaml.safe_load((home / "practice.yaml").read_text(encoding="utf-8"))
    return [each.split()[2] for each in found["tries"]]


def test_answers_are_said_aloud_and_rated(coach: Coach, home: Path) -> None:
    acme(coach)
    with drill(home) as screen:
        screen.asks("Aloud or typed?").types(ENTER)
        screen.asks(ALOUD).shows("Question 1 of 3").types(ENTER)
        screen.asks(SAID).types(ENTER)
        screen.asks(FELT).types("1" + ENTER)
        screen.asks(ALOUD).shows("Question 2 of 3").types(ENTER)
        screen.asks(SAID).types(ENTER)
        screen.asks(FELT).types("3" + ENTER)
        screen.asks(ALOUD).answers("-")
        screen.asks(MORE).types(ENTER)
        assert screen.ends() == 0
    assert felt(home) == ["weak", "good"]


@pytest.mark.parametrize(("keys", "code"), [(CTRL_C, 130), (CTRL_D, 0)])
def test_a_key_ends_it_while_the_clock_runs(coach: Coach, home: Path, keys: str, code: int) -> None:
    acme(coach)
    with drill(home, "--aloud") as screen:
        screen.asks(ALOUD).types(keys)
        assert screen.ends() == code
    assert not (home / "practice.yaml").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_while_the_clock_runs_ends_it(coach: Coach, home: Path, number: signal.Signals) -> None:
    acme(coach)
    with drill(home, "--aloud") as screen:
        screen.asks(ALOUD).signals(number)
        assert screen.ends() == 128 + number


def test_in_a_narrow_window_one_can_answer_and_rate(coach: Coach, home: Path) -> None:
    acme(coach)
    with drill(home, "--typed", "--minutes", "3", columns=20) as screen:
        screen.shows("> Your answer").answers("Mine.")
        screen.shows("again: let me try").types("3" + ENTER)
        screen.shows("(y/N)").types(ENTER)
        assert screen.ends() == 0
    assert felt(home) == ["good"]
