"""Who holds the lock, and signals that wait until it is let go."""

import os
import signal
from pathlib import Path

import pytest
from filelock import FileLock

from interview_coach.files.disk import lock
from interview_coach.files.disk.lock import holder_of, signals_wait
from tests.wants import LOCKS

LINE = "1: FLOCK  ADVISORY  WRITE {} fe:01:{} 0 EOF\n"


def listed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str) -> Path:
    """A lock file, and what the system lists; `{inode}` in it is that of the file."""
    path = tmp_path / ".lock"
    path.touch()
    (tmp_path / "locks").write_text(text.replace("{inode}", str(path.stat().st_ino)))
    monkeypatch.setattr(lock, "_LOCKS", tmp_path / "locks")
    return path


@pytest.mark.wants(LOCKS)
def test_the_process_that_holds_the_lock_is_named(tmp_path: Path) -> None:
    with FileLock(tmp_path / ".lock"):
        held = holder_of(tmp_path / ".lock")

    assert held is not None
    assert held.endswith(f"(process {os.getpid()})")


def test_a_lock_that_nobody_holds_has_no_holder(tmp_path: Path) -> None:
    with FileLock(tmp_path / ".lock"):
        pass

    assert holder_of(tmp_path / ".lock") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        LINE.format("4711", "1"),
        "1: POSIX  ADVISORY  WRITE 4711 fe:01:{inode} 0 EOF\n",
        LINE.format("-1", "{inode}"),
        "1: -> FLOCK  ADVISORY  WRITE 4711 fe:01:{inode} 0 EOF\n",
        "nonsense\n\n",
    ],
    ids=[
        "nothing",
        "another file",
        "another kind",
        "a process that is not told",
        "one that waits for it",
        "no list",
    ],
)
def test_where_the_system_does_not_tell_there_is_no_holder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    assert holder_of(listed(monkeypatch, tmp_path, text)) is None


def test_without_a_list_there_is_no_holder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "_LOCKS", tmp_path / "nowhere")
    (tmp_path / ".lock").touch()

    assert holder_of(tmp_path / ".lock") is None


def test_without_a_lock_file_there_is_no_holder(tmp_path: Path) -> None:
    assert holder_of(tmp_path / "nowhere") is None


def test_a_process_that_has_gone_meanwhile_is_named_by_its_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = listed(monkeypatch, tmp_path, LINE.format("999999999", "{inode}"))

    assert holder_of(path) == "Another program (process 999999999)"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["python", "/usr/bin/coach", "prep", "acme", "--set", "goal=Secret"], "coach prep"),
        (["/usr/bin/python3", "-m", "interview_coach", "undo"], "coach undo"),
        (["coach"], "coach"),
        (["coach", "--home", "/home/ada", "prep"], "coach"),
        (["/usr/bin/vim", "/home/ada/secret.yaml"], "vim"),
        ([], "Another program"),
        ([""], "Another program"),
    ],
)
def test_only_the_program_and_its_command_are_named(words: list[str], said: str) -> None:
    assert lock._short(words) == said


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_takes_effect_when_the_lock_is_let_go(number: int) -> None:
    seen: list[str] = []
    before = signal.signal(number, lambda *_: seen.append("signal"))
    try:
        with signals_wait():
            signal.raise_signal(number)
            seen.append("written")
        seen.append("let go")
    finally:
        signal.signal(number, before)

    assert seen == ["written", "signal", "let go"]


def test_signals_that_waited_before_go_on_waiting() -> None:
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    try:
        with signals_wait():
            pass
        assert signal.SIGTERM in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def test_where_signals_cannot_be_held_back_all_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(signal, "pthread_sigmask")

    with signals_wait():
        pass
