"""The parts of the lock: who holds it, and the signals that wait until it's released."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_LOCKS = Path("/proc/locks")
_SIGNALS = tuple(
    number for name in ("SIGINT", "SIGTERM", "SIGHUP") if (number := getattr(signal, name, None)) is not None
)


def holder_of(lock: Path) -> str | None:
    """Who holds this lock, as `coach prep (process 4711)`; None where the system does not tell."""
    process = _process_with(lock)
    if process is None:
        return None
    try:
        words = Path(f"/proc/{process}/cmdline").read_bytes().decode(errors="replace").split("\0")
    except OSError:
        words = []
    return f"{_short(words)} (process {process})"


@contextmanager
def signals_wait() -> Iterator[None]:
    """A signal that comes in here takes effect behind it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _process_with(lock: Path) -> int | None:
    """The process whose flock the system lists on this file: `1: FLOCK ADVISORY WRITE 4711 fe:01:131 0 EOF`."""
    try:
        inode = lock.stat().st_ino
        lines = _LOCKS.read_text(encoding="ascii").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    for line in lines:
        words = line.split()
        if words[1:2] == ["FLOCK"] and words[5].rpartition(":")[2] == str(inode) and int(words[4]) > 0:
            return int(words[4])
    return None


def _short(words: list[str]) -> str:
    """The program and its command: never more, because the words behind it are the person's."""
    names = [Path(word).name for word in words if word]
    for position, word in enumerate(names):
        if word in {"coach", "interview_coach"}:
            return " ".join(
                ["coach", *(each for each in words[position + 1 : position + 2] if each.isalpha())]
            )
    return names[0] if names else "Another program"
