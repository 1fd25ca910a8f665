"""Stopping the program behind one of its system calls, doing something meanwhile, and letting it go on.

strace delivers a stop behind the n-th call of a name. It runs as a grandchild (`-D`), so that the program is a child of
this process, which is told of each stop by `waitpid`: nothing is polled.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Timer

from tests.faults.running import Done, surroundings
from tests.faults.tracing import Call, Command, calls_in

LONGEST_RUN = 60
"""Seconds after which a command counts as stuck; it takes less than one."""
_NOTHING_NEW = frozenset({"lseek", "getdents64", "fstat", "access", "ioctl"})
"""Behind these, the home and what the program knows of it are as they were before."""


def recorded(home: Path, words: Sequence[str]) -> list[Call]:
    """The calls of this command that touch the home and after which something can be different."""
    command = Command(words, surroundings(home), home.parent)
    ran = command.traced()
    calls = calls_in(ran.log, home)
    return [call for call in calls if call.paths and not _is_nothing_new(call)]


def _is_nothing_new(call: Call) -> bool:
    return call.name in _NOTHING_NEW or "AT_EMPTY_PATH" in call.line


def stopped_behind(
    home: Path, words: Sequence[str], calls: Sequence[Call], doing: Iterator[None]
) -> Done | None:
    """Run the command; behind each of these calls, one or two, do the next thing of `doing`.

    What is left of `doing` when the program has ended is done then. None where it did not stop where it was meant to.
    """
    log = home.parent / "strace.log"
    with subprocess.Popen(
        [*_tracer(log, calls), sys.executable, "-m", "interview_coach", *words],
        env=surroundings(home),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        guard = Timer(LONGEST_RUN, process.kill)
        guard.start()
        led = _Led(process.pid, log, home, calls, doing)
        process.returncode = led.to_the_end()
        guard.cancel()
        out, err = process.communicate()
    if "strace: " in err:
        raise RuntimeError(err)
    for _ in doing:
        pass
    return Done(process.returncode, out, err) if led.first_came else None


def _tracer(log: Path, calls: Sequence[Call]) -> list[str]:
    """strace, with a stop behind the first and the last of these calls.

    Where they have one name it stops in between too, and goes on at once.
    """
    line = ["strace", "-D", "-y", "-o", str(log), "-e", f"trace={','.join({call.name for call in calls})}"]
    for name, (first, last) in _stops(calls).items():
        line += ["-e", f"inject={name}:signal=STOP:when={first}..{last}"]
    return line


def _stops(calls: Sequence[Call]) -> dict[str, tuple[int, int]]:
    numbers: dict[str, list[int]] = {}
    for call in calls:
        numbers.setdefault(call.name, []).append(call.number)
    return {name: (min(each), max(each)) for name, each in numbers.items()}


class _Led:
    """A process that is followed to its end, from stop to stop."""

    def __init__(self, pid: int, log: Path, home: Path, calls: Sequence[Call], doing: Iterator[None]) -> None:
        self.pid, self.log, self.home, self.doing = pid, log, home, doing
        self.first_came = False
        self._awaited = list(calls)
        self._next = {name: first for name, (first, _) in _stops(calls).items()}

    def to_the_end(self) -> int:
        """Let it go on after every stop; its exit code."""
        while True:
            _, status = os.waitpid(self.pid, os.WUNTRACED)
            if not os.WIFSTOPPED(status):
                return os.waitstatus_to_exitcode(status)
            self._stopped()
            os.kill(self.pid, signal.SIGCONT)

    def _stopped(self) -> None:
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        last = next(line for line in reversed(lines) if not line.startswith("---"))
        name = last.split("(")[0]
        number = self._next[name]
        self._next[name] += 1
        if self._awaited and (self._awaited[0].name, self._awaited[0].number) == (name, number):
            self._awaited.pop(0)
            self.first_came = self.first_came or str(self.home) in last
            next(self.doing, None)
