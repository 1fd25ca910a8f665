"""Nothing leaves the home, and what is in it is the person's alone."""

from pathlib import Path

import pytest

from tests.faults import privacy
from tests.faults.figures import Figures
from tests.faults.watching import (
    BAD,
    EDITED,
    INSIDE,
    OPEN,
    OUTSIDE,
    PAIR,
    PRIVATE,
    SOCKET,
    STARTED,
    Allowed,
    seen,
)  # fmt: skip
from tests.wants import STRACE

IN_HOME = Allowed((Path("/home/coach"),), editor="/vi")


@pytest.fixture(scope="module")
def figures() -> Figures:
    """What the quick form found."""
    return privacy.run(full=False)


@pytest.mark.wants(STRACE)
def test_no_command_opens_a_socket_touches_a_file_elsewhere_or_starts_a_program(figures: Figures) -> None:
    assert figures.failures == []
    assert all(figures.counts[kind] == 0 for kind in BAD)


@pytest.mark.wants(STRACE)
def test_the_traces_were_not_empty(figures: Figures) -> None:
    for what in ("command lines traced", "system calls looked at", "bugs provoked", INSIDE, PRIVATE, PAIR):
        number = figures.counts[what]
        assert isinstance(number, int)
        assert number >= 3 or what == PAIR, what


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP) = 3<socket:[7]>", [SOCKET]),
        (
            'connect(3<socket:[7]>, {sa_family=AF_UNIX, sun_path="/run/nscd/socket"}, 110) = -1 ENOENT',
            [SOCKET],
        ),
        ("socketpair(AF_UNIX, SOCK_STREAM, 0, [3<socket:[7]>, 4<socket:[8]>]) = 0", [PAIR]),
        (
            'openat(AT_FDCWD</>, "/home/other", O_WRONLY|O_CREAT|O_TRUNC, 0600) = 3</home/other>',
            [OUTSIDE, PRIVATE],
        ),
        ('openat(AT_FDCWD</home>, "coach/a", O_WRONLY|O_CREAT, 0600) = 3</home/coach/a>', [INSIDE, PRIVATE]),
        ('openat(AT_FDCWD</home>, "coach/a", O_WRONLY|O_CREAT, 0644) = 3</home/coach/a>', [INSIDE, OPEN]),
        ('openat(AT_FDCWD</home>, "/etc/localtime", O_RDONLY|O_CLOEXEC) = 3</etc/localtime>', []),
        ('openat(AT_FDCWD</home>, "/dev/null", O_RDWR) = 3</dev/null>', []),
        ('mkdir("/home/coach", 0777) = 0', [INSIDE, OPEN]),
        ('mkdir("/home/coach", 0777) = -1 EEXIST (File exists)', [INSIDE]),
        ("fchmod(3</home/coach/a>, 0640) = 0", [INSIDE, OPEN]),
        ('chmod("/home/coach/a", 0600) = 0', [INSIDE, PRIVATE]),
        ('rename("/home/coach/a", "/tmp/a") = 0', [INSIDE, OUTSIDE]),
        ('unlinkat(4</tmp>, "a", 0) = 0', [OUTSIDE]),
        ('symlink("/home/coach/a", "/tmp/a") = 0', [OUTSIDE]),
        ('execve("/usr/bin/vi", ["vi", "a"], 0x7f /* 9 vars */) = 0', [EDITED]),
        ('execve("/usr/bin/uname", ["uname", "-p"], 0x7f /* 9 vars */) = 0', [STARTED]),
    ],
)
def test_a_trace_is_read_for_what_it_shows(line: str, kinds: list[str]) -> None:
    begin = '7 execve("/usr/bin/python", ["python"], 0x7f /* 9 vars */) = 0'
    assert [each.kind for each in seen([begin, f"7 {line}"], IN_HOME)] == kinds


def test_what_the_editor_starts_is_not_looked_at() -> None:
    log = [
        '7 execve("/usr/bin/python", ["python"], 0x7f /* 9 vars */) = 0',
        "7 vfork( <unfinished ...>",
        '8 execve("/usr/bin/vi", ["vi", "a"], 0x7f /* 9 vars */ <unfinished ...>',
        "7 <... vfork resumed>) = 8",
        "8 clone(child_stack=NULL, flags=SIGCHLD) = 9",
        '9 execve("/bin/sh", ["sh"], 0x7f /* 9 vars */) = 0',
        '8 openat(AT_FDCWD</home>, "/tmp/a.swp", O_RDWR|O_CREAT, 0644) = 3</tmp/a.swp>',
        '7 openat(AT_FDCWD</home>, "/tmp/mine", O_RDWR|O_CREAT, 0600) = 3</tmp/mine>',
    ]
    assert [each.kind for each in seen(log, IN_HOME)] == [EDITED, OUTSIDE, PRIVATE]
