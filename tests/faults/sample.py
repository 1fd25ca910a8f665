"""The sample home: built once by real commands, with five jobs at five places of the way. All of it is invented.

And running a command inside this process on a home, which is ten times as fast as a process of its own.
"""

import io
import os
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from interview_coach.cli.run import run_line

LIVE_ID, QUIET_ID, OVER_ID = "acme-backend-engineer", "quarry-site-lead", "orbital-data-engineer"
ZONE = "Europe/Berlin"
HISTORY: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("2026-10-12", ("new", "Orbital", "Data engineer", "--on", "2026-10-14", "--with", "Noor Haddad, manager")),
    ("2026-10-15", ("followup", "orbital", "--done", "thank-you", "--by", "email")),
    ("2026-10-16", ("debrief", "orbital", "--set", "feeling=Too many rounds.")),
    ("2026-10-26", ("outcome", "orbital", "withdrew")),
    ("2026-11-02", ("new", "Quarry", "Site lead", "--on", "2026-11-03", "--with", "Tom Reed, Director, manager")),
    ("2026-11-03", ("interview", "quarry", "--with", "Ines Costa, hr, ines@example.com")),
    ("2026-11-03", ("followup", "quarry", "--done", "thank-you", "--to", "Tom Reed")),
    ("2026-11-02", ("new", "Kestrel", "Analyst", "--on", "2026-11-04", "--with", "Mia Falk, manager")),
    ("2026-11-04", ("debrief", "kestrel", "--set", "change=Ask about the team first.")),
    ("2026-11-05", ("followup", "kestrel", "--done", "thank-you")),
    ("2026-11-16", ("outcome", "kestrel", "no", "--told", "call")),
    ("2026-11-17", ("feedback", "kestrel", "--on", "2026-11-24")),
    ("2026-11-18", ("new", "Brightwell", "Junior analyst", "--on", "2026-11-20", "--at", "14:00",
                    "--zone", ZONE, "--with", "Jonas Reuter, Team lead, manager", "--with", "Amal Said, hr")),
    ("2026-11-19", ("new", "Acme", "Backend engineer", "--on", "2026-12-03", "--at", "10:00", "--zone", ZONE,
                    "--kind", "video", "--with", "Ada Okafor, Head of Platform, manager")),
    ("2026-11-20", ("prep", "acme", "--set", "org-tick=They sell calm.", "--set", "bring=The one-page plan.")),
)  # fmt: skip
RECORD_FOLDERS = ("jobs", "archive", "stories")
Records = dict[str, bytes]


class Done(NamedTuple):
    """What a command line did."""

    code: int
    out: str
    err: str


def environment(home: Path, now: str) -> dict[str, str]:
    """All that the program is told from outside."""
    given = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    return given | {
        "HOME": str(home.parent / "nobody"),
        "COACH_HOME": str(home),
        "COACH_NOW": now,
        "TZ": ZONE,
        "ACCESSIBLE": "1",
        "LC_ALL": "C.UTF-8",
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


@contextmanager
def _as_in(told: dict[str, str]) -> Iterator[None]:
    """This process as if it had been started in that environment, and with nobody at the keyboard."""
    before, stdin = dict(os.environ), sys.stdin
    handlers = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
    os.environ.clear()
    os.environ.update(told)
    time.tzset()
    sys.stdin = io.StringIO()
    try:
        yield
    finally:
        sys.stdin = stdin
        os.environ.clear()
        os.environ.update(before)
        time.tzset()
        for number, handler in handlers.items():
            signal.signal(number, handler)


def coach(home: Path, now: str, *words: str) -> Done:
    """Run a command line on this home, inside this process."""
    out, err = io.StringIO(), io.StringIO()
    with _as_in(environment(home, now)), redirect_stdout(out), redirect_stderr(err):
        code = run_line(list(words))
    return Done(code, out.getvalue(), err.getvalue())


def build(home: Path) -> list[Records]:
    """Write the sample home, and return its records as they stood after each command."""
    stood = []
    for now, words in HISTORY:
        done = coach(home, now, *words)
        assert done.code == 0, f"coach {' '.join(words)}: {done}"
        stood.append(records(home))
    return stood


def records(home: Path) -> Records:
    """Every record by its place in the home, as bytes, and what was practised."""
    paths = [path for folder in RECORD_FOLDERS for path in (home / folder).glob("[!.]*.yaml")]
    paths += home.glob("practice.yaml")
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in sorted(paths)}


def open_to_others(home: Path) -> set[str]:
    """What somebody else on the computer could read or look into."""
    paths = (home, *home.rglob("*")) if home.exists() else ()
    # A link has no rights of its own.
    real = (path for path in paths if not path.is_symlink())
    return {path.relative_to(home).as_posix() for path in real if path.lstat().st_mode & 0o077}


def fresh_copy(template: Path, home: Path) -> None:
    """Put a copy of the template where the home is to be; what was there is gone."""
    if home.exists():
        shutil.rmtree(home)
    if template.exists():
        shutil.copytree(template, home, symlinks=True)
