"""What some tests want of the machine beside Python: `@pytest.mark.wants("strace")`.

Each is looked for here, and only when a test wants it. What was missing is told in one line at the end.
"""

import fcntl
import os
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from interview_coach.errors import CoachError
from interview_coach.files.disk.exchange import Unsupported, exchange
from interview_coach.render.pdf import pdf

CHROMIUM = "Chromium"
EXCHANGE = "a file system that exchanges two files"
FULL_DEVICE = "/dev/full"
KHAL = "khal"
LOCKS = "/proc/locks with the numbers of files"
ORDINARY_USER = "an ordinary user"
PDF = "Pango and a font"
SHELLS = ("bash", "zsh", "fish")
STRACE = "strace"

WANTS = "wants "
"""How the reason of every skip begins; the rest is what is missing."""


def runs(*line: str) -> bool:
    """Whether the program does its work here. A stand-in for it does not, nor one that is not allowed to."""
    try:
        done = subprocess.run(line, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


@cache
def chromium_name() -> str | None:
    """The name under which Chromium runs here."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((name for name in names if runs(name, "--version")), None)


def _draws() -> bool:
    """Whether a page becomes a PDF, without a word about what is missing."""
    try:
        pdf("a")
    except (CoachError, Warning):
        return False
    return True


def _may_be_refused() -> bool:
    """Whether the modes of files hold for who runs this; they do not for the superuser."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o500)
        return not os.access(folder, os.W_OK)


def _exchanges() -> bool:
    """Whether two files can change places in the folder where tests put theirs."""
    with TemporaryDirectory() as folder:
        one, other = Path(folder, "one"), Path(folder, "other")
        one.touch()
        other.touch()
        try:
            exchange(one, other)
        except Unsupported:
            return False
    return True


def _lists_locks() -> bool:
    """Whether the system lists a lock by the number that its file has."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "lock")
        with path.open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            return f":{path.stat().st_ino} " in Path("/proc/locks").read_text(encoding="ascii")


_LOOK: dict[str, Callable[[], bool]] = {
    CHROMIUM: lambda: chromium_name() is not None,
    EXCHANGE: _exchanges,
    FULL_DEVICE: lambda: Path("/dev/full").is_char_device(),
    KHAL: lambda: find_spec("khal") is not None,
    LOCKS: _lists_locks,
    ORDINARY_USER: _may_be_refused,
    PDF: _draws,
    **{shell: partial(runs, shell, "-c", "true") for shell in SHELLS},
    STRACE: lambda: runs("strace", "-o", "/dev/null", "true"),
}


@cache
def is_here(thing: str) -> bool:
    """Whether this thing is here and can be used."""
    return _LOOK[thing]()


def not_tried(reasons: Iterable[str]) -> str:
    """How many tests want each thing that is missing, the most wanted first."""
    wanted = Counter(reason.rpartition(WANTS)[2] for reason in reasons).most_common()
    (thing, count), *others = wanted
    first = f"{count} test wants {thing}" if count == 1 else f"{count} tests want {thing}"
    return "; ".join(
        [first, *(f"{count} {'wants' if count == 1 else 'want'} {thing}" for thing, count in others)]
    )
