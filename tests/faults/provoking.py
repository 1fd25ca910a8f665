"""Bugs of our own, provoked: what is said of them, and what is kept of them, holds nothing of the person's."""

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from interview_coach import __version__
from interview_coach.cli.table import COMMANDS
from tests.faults.figures import Figures
from tests.faults.sample import Done, coach

SECRET = "SECRETxyzzy"
ANSWER = f"{SECRET} answer text, Brightwell, Ada Okafor, ada@example.com"
PRIVATE = (SECRET, "answer text", "Brightwell", "Okafor", "example.com", "wobble")
"""What stands in the command line, in the message and around the mistake, and must not stand in the log."""
NOW = "2026-11-21"
LARGEST = 128 * 1024
"""Bytes that the log may have at most, however often something goes wrong."""
HEAD = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S* ", re.MULTILINE)
PLACE = re.compile(r"\b\w+\.py:\d+ in \w+")
WORDS: dict[str, tuple[str, ...]] = {
    "new": (ANSWER,),
    "prep": ("acme", "--set", f"goal={ANSWER}"),
    "research": ("acme", "--set", f"org-why={ANSWER}"),
    "debrief": (ANSWER, "--set", f"feeling={ANSWER}"),
    "followup": (ANSWER, "--reply", ANSWER),
    "follow-up": (ANSWER, "--done", "thank-you", "--note", ANSWER),
    "outcome": (ANSWER, "no", "--set", f"end-cause={ANSWER}"),
    "bank": ("list",),
    "story": ("list",),
    "why": (SECRET,),
    "next": (), "list": (), "review": (), "undo": (), "check": (), "where": (), "demo": (),
}  # fmt: skip
"""What follows the command; else a name."""


class Odd(Exception):
    """A mistake that cannot even be put into words."""

    def __str__(self) -> str:
        raise ValueError(SECRET)


def plainly(*_: object) -> None:
    wobble = ANSWER
    raise ValueError(wobble)


def with_a_cause(*_: object) -> None:
    try:
        raise KeyError(ANSWER)
    except KeyError as error:
        raise RuntimeError(ANSWER) from error


def with_notes(*_: object) -> None:
    error = AssertionError(ANSWER)
    error.add_note(ANSWER)
    raise error


def in_a_group(*_: object) -> None:
    raise ExceptionGroup(ANSWER, [ValueError(ANSWER), TypeError(ANSWER)])


def in_bytes(*_: object) -> None:
    ANSWER.encode().decode("utf-16-be", "strict").encode("ascii")


def without_words(*_: object) -> None:
    raise Odd


def for_ever(*_: object) -> None:
    for_ever()


MISTAKES: tuple[Callable[..., None], ...] = (
    plainly, with_a_cause, with_notes, in_a_group, in_bytes, without_words, for_ever,
)  # fmt: skip


class Bug(NamedTuple):
    """A mistake in a command, and the words that come to it."""

    command: str
    mistake: Callable[..., None]

    @property
    def words(self) -> tuple[str, ...]:
        return (self.command, *WORDS.get(self.command, (ANSWER,)))

    @property
    def how(self) -> str:
        return f"coach {self.command}, {self.mistake.__name__}"

    def happens(self, home: Path) -> Done:
        """Let the command fail as soon as it has its session."""
        with patch(FAILING.get(self.command) or _opening(self.command), self.mistake):
            return coach(home, NOW, *self.words)


FAILING = {"next": "interview_coach.flows.agenda.show_next"}
"""What fails in a command that is answered without its module."""


def _opening(command: str) -> str:
    module = f"interview_coach.commands.{COMMANDS[command].module}"
    if hasattr(import_module(module), "PageOptions"):
        module = "interview_coach.flows.out.page_options"
    assert hasattr(import_module(module), "open_session"), f"{module} opens no session"
    return f"{module}.open_session"


def every_bug() -> Iterator[Bug]:
    for command in (name for name in COMMANDS if name != "version"):
        for mistake in MISTAKES:
            yield Bug(command, mistake)


def provoke(figures: Figures, home: Path, bugs: list[Bug]) -> None:
    """Let each bug happen in this home, which has none yet, and read what is kept of it."""
    kept = before = ""
    for bug in bugs:
        done = bug.happens(home)
        figures.count("bugs provoked")
        log = log_named(home, done.err)
        for wrong in wrong_with(done, log):
            figures.fail("bugs not told as they should be", f"{bug.how}: {wrong}")
        if log is None:
            continue
        if log.stat().st_mode & 0o177:
            figures.fail("logs open to others", f"{bug.how}: {log.stat().st_mode:o}")
        before, kept = kept, log.read_text(encoding="utf-8", errors="replace")
        for word in PRIVATE:
            if word in kept and word not in before:
                figures.fail("words of the person in the log", f"{bug.how}: {word}")
        if len(kept) > LARGEST:
            figures.fail("logs that grow", f"{bug.how}: {len(kept)} bytes")


def wrong_with(done: Done, log: Path | None) -> Iterator[str]:
    """What a person should be told of a bug, and is not."""
    if done.code != 1:
        yield f"ended with {done.code}"
    if "bug" not in done.err or "Traceback" in done.err or done.out:
        yield f"said {(done.err + done.out)[:200]!r}"
    if any(word in done.err for word in PRIVATE):
        yield f"said words of the person: {done.err[:200]!r}"
    if log is None:
        yield f"named no log in the home: {done.err[:200]!r}"
        return
    if not re.search(r"nothing of yours|no(thing| word| text| answer)", done.err):
        yield "did not say what is in the log"
    last = log.read_text(encoding="utf-8", errors="replace").rstrip().splitlines()
    entry = "\n".join(last[max((n for n, line in enumerate(last) if HEAD.match(line)), default=0) :])
    if not (
        HEAD.match(entry)
        and __version__ in entry
        and PLACE.search(entry)
        and re.search(r"\b\w*(Error|Odd|Group)\b", entry)
    ):
        yield f"the log lacks time, version, kind or place: {entry[:200]!r}"


def log_named(home: Path, said: str) -> Path | None:
    """The file in the home that the message names."""
    return (
        next((path for path in home.iterdir() if path.is_file() and str(path) in said), None)
        if home.is_dir()
        else None
    )


def provoke_often(figures: Figures, home: Path) -> None:
    """A log that is large already, however it came to be, does not grow on."""
    bug = Bug("next", plainly)
    log = log_named(home, bug.happens(home).err)
    assert log, "no log"
    log.write_text(f"2026-01-01T00:00:00 {'x' * 60}\n" * 20_000, encoding="utf-8")
    for _ in range(3):
        bug.happens(home)
    size = log.stat().st_size
    figures.counts["bytes of a log that had been 1.6 million"] = size
    if size > LARGEST:
        figures.fail("logs that grow", f"{size} bytes")


def provoke_without_a_home(figures: Figures, folder: Path) -> None:
    """Where no log can be written, or it leads out of the home, nothing is written there, and the bug is told."""
    (folder / "file").write_text("mine")
    done = Bug("next", plainly).happens(folder / "file" / "home")
    if done.code != 1 or "bug" not in done.err:
        figures.fail("bugs not told as they should be", f"no home to write to: {done}")
    home, outside = folder / "linked", folder / "outside"
    home.mkdir(mode=0o700)
    outside.write_text("mine")
    for name in ("bugs.log",):
        (home / name).symlink_to(outside)
    Bug("next", plainly).happens(home)
    if outside.read_text() != "mine":
        figures.fail("files touched outside the home", "bugs.log is a link out of the home")
    figures.count("bugs provoked", 2)
