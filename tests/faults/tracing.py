"""The program under strace: every system call of a command that touches the home, and one command with a fault in it.

A fault is put at the n-th call of a name, counted over all calls of that name in the process. A run is the same each
time, so the n-th call is the one that was meant; whether it was is read from the log.
"""

import os
import pty
import re
import select
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ERRORS = ("ENOSPC", "EIO", "EDQUOT", "EACCES", "EROFS", "EMFILE")
LONGEST_RUN = 60
"""Seconds after which a command counts as stuck; it takes less than one."""
KILLED, STUCK = -9, -1000
"""Codes of a command that was killed, and of one that did not end."""
_GROWING = ("openat", "write", "fsync", "mkdir", "rename", "renameat2", "link", "symlink", "ftruncate")
_SHRINKING = ("unlink", "rmdir", "chmod", "fchmod")
_READING = ("newfstatat", "read", "getdents64", "readlink", "access", "close", "flock")
_BY_RIGHTS = ("openat", "newfstatat", "mkdir", "rename", "renameat2", "link", "unlink", "chmod", "access")
_HIT_BY = {
    "ENOSPC": _GROWING,
    "EDQUOT": _GROWING,
    "EROFS": (*_GROWING, *_SHRINKING),
    "EACCES": _BY_RIGHTS,
    "EMFILE": ("openat",),
    "EIO": (*_GROWING, *_SHRINKING, *_READING),
}
_CHANGING = frozenset(
    {
        *("write", "pwrite64", "writev", "fsync", "fdatasync", "sync_file_range", "ftruncate", "truncate"),
        *("rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "unlink", "unlinkat"),
        *("mkdir", "mkdirat", "rmdir", "chmod", "fchmod", "fchmodat", "utimensat", "flock", "fcntl"),
        *("fallocate", "copy_file_range", "sendfile"),
    }
)
_OF_MEMORY = frozenset({"brk", "mmap", "munmap", "mremap", "madvise", "mprotect", "futex"})
_TO_WRITE = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC")
_LINE = re.compile(r"^(\d+) +(\w+)\((.*)$")
_BY_DESCRIPTOR_ALONE = frozenset({"read", "write", "pread64", "pwrite64", "writev", "getdents64"})
"""What stands behind the descriptor is data, which may hold a path by chance."""


class Call(NamedTuple):
    """A system call: the n-th of its name; the paths in the home that it touches; whether it can change the disk."""

    name: str
    number: int
    paths: tuple[str, ...]
    changes: bool
    line: str

    def __str__(self) -> str:
        return f"{self.name} #{self.number} ({', '.join(path or 'the home' for path in self.paths)})"


class Ran(NamedTuple):
    """A command that ran under strace."""

    code: int
    out: str
    err: str
    log: tuple[str, ...]


class Command(NamedTuple):
    """How to start a command line: its words, environment, folder to stand in, and lines typed at a terminal.

    `missing` are system calls that this computer is to be without.
    """

    words: Sequence[str]
    told: dict[str, str]
    folder: Path
    typed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    def traced(self, names: Sequence[str] = (), faults: Sequence[str] = (), *, quick: bool = False) -> Ran:
        """Run it under strace: the calls of these names, or all, with these faults put in.

        The quick way stops at no other calls; it does not deliver signals.
        """
        faults = [*faults, *(f"{name}:error=ENOSYS" for name in self.missing)]
        options = ["--seccomp-bpf"] if quick else []
        options += ["-e", f"trace={','.join(dict.fromkeys([*names, *self.missing]))}"] if names else []
        options += [word for fault in faults for word in ("-e", f"inject={fault}")]
        return self.with_options(*options)

    def with_options(self, *options: str) -> Ran:
        """Run it under strace with these options."""
        log = self.folder / "strace.log"
        line = ["strace", "-f", "-y", "-o", str(log), *options]
        line += [sys.executable, "-m", "interview_coach", *self.words]
        code, out, err = (self._at_terminal if self.typed else self._piped)(line)
        if "strace: " in err:
            raise RuntimeError(err)
        return Ran(code, out, err, tuple(log.read_text(encoding="utf-8", errors="replace").splitlines()))

    def _piped(self, line: list[str]) -> tuple[int, str, str]:
        try:
            done = subprocess.run(
                line, capture_output=True, text=True, errors="replace", env=self.told, cwd=self.folder,
                stdin=subprocess.DEVNULL, timeout=LONGEST_RUN, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return STUCK, "", ""
        return done.returncode, done.stdout, done.stderr

    def _at_terminal(self, line: list[str]) -> tuple[int, str, str]:
        """With stdin and stderr at a terminal, where everything has been typed already."""
        keyboard, screen = pty.openpty()
        os.write(keyboard, "".join(f"{each}\n" for each in self.typed).encode() + b".\n.\n\x04\x04\x04\x04")
        with subprocess.Popen(
            line,
            stdin=screen,
            stderr=screen,
            stdout=subprocess.PIPE,
            text=True,
            env=self.told,
            cwd=self.folder,
        ) as running:
            os.close(screen)
            err = _until_closed(keyboard)
            if err is None:
                running.kill()
            out, _ = running.communicate()
        return (running.returncode, out, err) if err is not None else (STUCK, out, "")


def _until_closed(terminal: int) -> str | None:
    """All that is written to a terminal, until nobody has it open any more; None where that does not come."""
    found = b""
    try:
        while select.select([terminal], [], [], LONGEST_RUN)[0]:
            found += os.read(terminal, 65536)
        return None
    except OSError:
        # So Linux says that the other end is closed.
        pass
    finally:
        os.close(terminal)
    return found.decode(errors="replace").replace("\r\n", "\n")


def calls_in(log: Sequence[str], home: Path) -> list[Call]:
    """Every call of the first process in the log, in order; those that do not touch the home have no paths."""
    seen: Counter[str] = Counter()
    written: set[str] = set()
    calls = []
    process = _process(log)
    pattern = re.compile(rf'[<"]{re.escape(str(home))}(?:/([^">]*))?[">]')
    for line in log:
        found = _LINE.match(line)
        if not found or found[1] != process:
            continue
        name, rest = found[2], found[3]
        seen[name] += 1
        looked_at = rest.split(",")[0] if name in _BY_DESCRIPTOR_ALONE else rest
        paths = tuple(dict.fromkeys(pattern.findall(looked_at)))
        changes = bool(paths) and (name in _CHANGING or _opens_or_closes(name, rest, written))
        calls.append(Call(name, seen[name], paths, changes, line))
    return calls


def _process(log: Sequence[str]) -> str:
    """The command itself, which ends last; others are its children, such as an editor."""
    return log[-1].split()[0]


def _opens_or_closes(name: str, rest: str, written: set[str]) -> bool:
    """Whether the call opens a file to write, or closes one; the descriptors to write are kept in `written`."""
    if name in {"open", "openat", "creat"}:
        descriptor = re.search(r"= (\d+)<", rest)
        to_write = _TO_WRITE.search(rest) is not None
        if descriptor:
            (written.add if to_write else written.discard)(descriptor[1])
        return to_write
    return name == "close" and rest.partition("<")[0] in written


def touching(calls: Sequence[Call]) -> list[int]:
    """The places in the list of the calls that touch the home; those that this computer is without are left out."""
    return [place for place, call in enumerate(calls) if call.paths and "ENOSYS" not in call.line]


def next_call(calls: Sequence[Call], place: int) -> Call:
    """The next call that is made in every run: between the two nothing but memory is touched."""
    return next(call for call in calls[place + 1 :] if call.name not in _OF_MEMORY)


def killed_before(command: Command, call: Call, home: Path) -> tuple[Ran, bool]:
    """Kill the process as it enters this call, which then does not take place; and whether that was so."""
    ran, calls = _killed(command, call, {call.name}, home)
    return ran, bool(calls) and _is_broken_off(calls[-1], call) and bool(calls[-1].paths)


def killed_after(command: Command, calls: Sequence[Call], place: int, home: Path) -> tuple[Ran, bool]:
    """Kill the process behind this call, as it enters the next one; and whether that was so."""
    call, following = calls[place], next_call(calls, place)
    ran, made = _killed(command, following, {call.name, following.name}, home)
    was_made = any((each.name, each.number) == (call.name, call.number) and each.paths for each in made[:-1])
    return ran, was_made and _is_broken_off(made[-1], following)


def _killed(command: Command, call: Call, traced: set[str], home: Path) -> tuple[Ran, list[Call]]:
    ran = command.traced(sorted(traced), [f"{call.name}:signal=KILL:when={call.number}"])
    return ran, calls_in(ran.log, home) if ran.code == KILLED else []


def _is_broken_off(last: Call, meant: Call) -> bool:
    return (last.name, last.number) == (meant.name, meant.number) and last.line.endswith("= ?")


def failing_once(command: Command, call: Call, error: str, home: Path) -> tuple[Ran, bool]:
    """Let this one call fail; and whether it was a call that touches the home."""
    ran = command.traced([call.name], [f"{call.name}:error={error}:when={call.number}"], quick=True)
    return ran, _hit_first(ran, home, call, command.missing)


def failing_from(
    command: Command, calls: Sequence[Call], place: int, error: str, home: Path
) -> tuple[Ran, bool]:
    """Let this call fail and all later ones that this failure of a disk or a table of files would hit as well.

    Of `write`, only this call itself: the later ones are those that tell the person about it.
    """
    call = calls[place]
    before = Counter(each.name for each in calls[:place])
    others = {*names_hit_by(error)} - {"write", call.name, *command.missing}
    faults = [f"{name}:error={error}:when={before[name] + 1}+" for name in sorted(others)]
    faults.append(f"{call.name}:error={error}:when={call.number}{'' if call.name == 'write' else '+'}")
    ran = command.traced([call.name, *sorted(others)], faults, quick=True)
    return ran, _hit_first(ran, home, call, command.missing)


def names_hit_by(error: str) -> tuple[str, ...]:
    """The calls that a failure of this kind hits when it lasts."""
    return _HIT_BY[error]


def _hit_first(ran: Ran, home: Path, meant: Call, missing: Sequence[str]) -> bool:
    """Whether the first call that was made to fail is the one that was meant, and touches the home."""
    for call in calls_in(ran.log, home) if ran.log else []:
        if call.line.endswith("(INJECTED)") and call.name not in missing:
            return bool(call.paths) and (call.name, call.number) == (meant.name, meant.number)
    return False
