"""What is asked and what is printed when some of the streams are no terminal; and the terminal afterwards."""

import os
import signal
import subprocess
from pathlib import Path

import pytest

from tests.commands.helpers import acme, contents, records
from tests.conftest import Coach
from tests.e2e.terminal import COACH, CTRL_C, ENTER, Screen, environment
from tests.wants import FULL_DEVICE


def test_with_stdout_piped_it_still_asks_and_the_pipe_gets_only_the_result(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("followup", "acme", home=home, now="2026-12-08", shell=f"COACH > {home}.out") as screen:
        screen.asks("checked in").answers("y")
        assert screen.ends() == 0
        assert "Noted" not in screen.text
    said = Path(f"{home}.out").read_text()
    assert "Noted for Acme" in said
    assert "y/N" not in said
    assert "\x1b" not in said


def test_a_checklist_on_its_way_to_the_printer_asks_nothing(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("thanks", "acme", home=home, now="2026-11-25", shell=f"COACH > {home}.out") as screen:
        assert screen.ends() == 0
    assert "[ ] Ada Okafor" in Path(f"{home}.out").read_text()


def test_piped_stdin_never_answers_a_prompt(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    with Screen("followup", "acme", home=home, now="2026-12-08", shell="yes | COACH") as screen:
        assert screen.ends() == 0
    assert contents(home) == before


@pytest.mark.parametrize(
    "shell",
    ["COACH 2> /dev/null", "COACH < /dev/null"],
    ids=["stderr is no terminal", "stdin is no terminal"],
)
def test_where_nobody_can_be_asked_nothing_is(coach: Coach, home: Path, shell: str) -> None:
    acme(coach)
    before = contents(home)
    with Screen("outcome", "acme", home=home, shell=shell) as screen:
        assert screen.ends() == 2
    assert contents(home) == before


def test_at_a_terminal_there_is_colour(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("next", home=home) as screen:
        assert screen.ends() == 0
    assert b"\x1b[" in screen.raw


def test_a_page_is_as_wide_as_the_window(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("prep", "acme", "--set", f"goal={'word ' * 100}")
    with Screen("show", "acme", home=home, columns=40, lines=200) as screen:
        assert screen.ends() == 0
    assert all(line.strip().startswith("word word") for line in screen.lines if "word" in line)


@pytest.mark.parametrize(
    ("more", "prompt", "leave"),
    [
        ({}, "checked in", "y" + ENTER),
        ({}, "checked in", CTRL_C),
        ({"ACCESSIBLE": "1"}, "checked in", "." + ENTER),
        ({"ACCESSIBLE": "1"}, "checked in", CTRL_C),
    ],
    ids=["answered", "Ctrl-C", "stopped, plain", "Ctrl-C, plain"],
)
def test_the_terminal_is_afterwards_as_it_was_before(
    coach: Coach, home: Path, more: dict[str, str], prompt: str, leave: str
) -> None:
    acme(coach)
    shell = f"trap : INT; stty -a > {home}.before; COACH; stty -a > {home}.after"
    with Screen("followup", "acme", home=home, now="2026-12-08", shell=shell, env=more) as screen:
        screen.asks(prompt).types(leave)
        screen.ends()
    assert Path(f"{home}.after").read_text() == Path(f"{home}.before").read_text() != ""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_the_terminal_is_as_it_was_after_a_signal_too(
    coach: Coach, home: Path, number: signal.Signals
) -> None:
    acme(coach)
    shell = f"trap : TERM HUP; stty -a > {home}.before; COACH; echo $? > {home}.code; stty -a > {home}.after"
    coach("prep", "acme", "--set", "kind=video")
    with Screen("prep", "acme", "--time", "20", home=home, shell=shell, patience=3.0) as screen:
        screen.asks("3 of 16").types("half a line " * 80).shows("half a line")
        screen.signals(number).ends()
    assert Path(f"{home}.code").read_text() == f"{128 + number}\n"
    assert Path(f"{home}.after").read_text() == Path(f"{home}.before").read_text() != ""


def run(home: Path, *words: str, stdout: int) -> "subprocess.CompletedProcess[str]":
    """The program as a process of its own, with this stdout."""
    return subprocess.run(
        [*COACH, *words],
        env=environment(home, "2026-11-21"),
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )


def test_where_the_reader_has_gone_the_recording_still_ends_well(home: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = run(home, "new", "Acme", stdout=writer)
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")
    assert list(records(home)) == ["jobs/acme.yaml"]


@pytest.mark.wants(FULL_DEVICE)
def test_what_was_recorded_is_not_denied_where_it_cannot_be_printed(home: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = run(home, "new", "Acme", stdout=full.fileno())
    assert list(records(home)) == ["jobs/acme.yaml"]
    assert "Nothing was recorded" not in done.stderr


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_a_stream_that_is_closed_is_no_bug(coach: Coach, home: Path, closed: str) -> None:
    acme(coach)
    with Screen("next", home=home, shell=f"COACH {closed}") as screen:
        screen.ends()
        assert "bug" not in screen.text


def test_where_the_screen_cannot_show_a_letter_it_is_spelt_out(coach: Coach, home: Path) -> None:
    coach("new", "Überbau 🙂")
    words = [*COACH, "list"]
    surroundings = {**environment(home, "2026-11-21"), "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(words, env=surroundings, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\\xdcberbau \\U0001f642" in done.stdout
