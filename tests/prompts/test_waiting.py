"""The wait for a line ends with the line, or with a signal."""

import os
import select
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from interview_coach.prompts.waiting import until_typed

PATIENCE = 20
"""Seconds until a wait that nothing ends is a failure."""


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """The other end of a terminal that is stdin, where a wait without end is a failure."""

    def give_up(number: int, frame: object) -> None:
        raise AssertionError("nothing ended the wait")

    master, slave = os.openpty()
    heard = {number: signal.getsignal(number) for number in (signal.SIGALRM, signal.SIGUSR1)}
    signal.signal(signal.SIGALRM, give_up)
    signal.signal(signal.SIGUSR1, lambda *_: None)
    signal.alarm(PATIENCE)
    with Path(os.ttyname(slave)).open(encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        yield master
    signal.alarm(0)
    for number, handler in heard.items():
        signal.signal(number, handler)
    os.close(master)
    os.close(slave)


@pytest.mark.usefixtures("terminal")
def test_a_signal_just_before_the_wait_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    waits = select.select

    def signaled(*ends: Any) -> Any:
        signal.raise_signal(signal.SIGUSR1)
        return waits(*ends)

    monkeypatch.setattr(select, "select", signaled)
    until_typed()


def test_a_line_ends_the_wait(terminal: int) -> None:
    os.write(terminal, b"yes\n")
    until_typed()
    assert sys.stdin.readline() == "yes\n"
