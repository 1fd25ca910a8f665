"""Nothing leaves the home: no socket, no file elsewhere, no other program; and what is in the home is the person's alone."""

import os
import shlex
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from tests.faults.compiled import compile_program
from tests.faults.figures import Figures
from tests.faults.interruptions import follow, play
from tests.faults.places import LOOKS, Place
from tests.faults.provoking import Bug, every_bug, plainly, provoke, provoke_often, provoke_without_a_home
from tests.faults.sample import build, environment, fresh_copy
from tests.faults.scenarios import EDITED, SCENARIOS, NotThereYet, Scenario
from tests.faults.tracing import Command
from tests.faults.walks import WALKS, Walk
from tests.faults.watching import BAD, OPTIONS, Allowed, seen
from tests.wants import STRACE, is_here

UMASKS = (0o000, 0o022, 0o077, 0o777)
LOOKING = (
    (), ("--help",), ("--version",), ("next", "--why"), ("next", "--json"), ("list",), ("show", "acme"), ("show", "acme", "--json"),
    ("followup", "acme"), ("followup", "quarry", "--json"), ("thanks", "brightwell"), ("questions", "acme"), ("prep", "acme", "--show"),
    ("prep", "acme"), ("prep", "acme", "--json"), ("research", "acme"), ("debrief", "quarry", "--show"), ("feedback", "kestrel"),
    ("feedback", "kestrel", "--card"), ("outcome", "quarry"), ("review",), ("review", "--json"), ("brief", "acme"),
    ("brief", "acme", "--format", "html"), ("tonight", "acme"), ("tonight", "acme", "--show"), ("tonight", "acme", "--format", "html"), ("letter", "quarry"), ("letter", "quarry", "thank-you"), ("calendar",), ("calendar", "--json"), ("bank", "list"), ("bank", "show", "goal"),
    ("why",), ("why", "both-sides"), ("where",), ("where", "--json"), ("undo", "--list"), ("undo", "--list", "acme"), ("check",),
    ("followup", "quarry", "--done", "check-in", "--on", "2026-11-04"), ("new", "Acme", "Backend engineer"), ("show", "nobody"),
    ("next", "--nonsense"), ("nonsense",), ("new", "--help"),
)  # fmt: skip
"""Command lines that only look, or are refused."""
SETTINGS = "schema: 1\ndays-off: [2026-12-24]\n" + ("holidays: DE-BY\n" if find_spec("holidays") else "")
CHAIN = (
    ("new", "Lumen", "Nurse", "--on", "2026-11-20", "--with", "Uma Ray, hr"),
    ("prep", "lumen", "--set", "goal=Calm nights"),
    ("calendar", "-o", "/dev/null"),
    ("outcome", "lumen", "withdrew"),
    ("undo",),
    ("delete", "lumen"),
    ("undo",),
    ("check", "--fix"),
)
"""From nothing to a home with everything in it."""


class Line(NamedTuple):
    """A command line to trace, in a home; what it may start, and where else it may write."""

    name: str
    command: Command
    home: Path
    editor: str = ""
    looks: bool = False
    is_demo: bool = False


def run(full: bool) -> Figures:
    """All commands, walks and umasks; or one of each. What measures coverage writes files of its own: it is left out."""
    compile_program()
    measured = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("COVERAGE_")}
    try:
        return _run(full=full)
    finally:
        os.environ.update(measured)


def _run(*, full: bool) -> Figures:
    figures = Figures("What leaves the home, and who can read what is in it")
    if not is_here(STRACE):
        figures.missing = "strace cannot be used here"
        return figures
    for kind in (
        *BAD,
        "wrong rights in the home",
        "looking that wrote something",
        "words of the person in the log",
    ):
        figures.counts[kind] = 0
    with tempfile.TemporaryDirectory(prefix="coach-private-") as name:
        folder = Path(name)
        build(folder / "sample" / "home")
        (folder / "sample" / "home" / "settings.yaml").write_text(SETTINGS)
        (folder / "sample" / "home" / "settings.yaml").chmod(0o600)
        for line in lines(folder, full):
            watch(figures, line)
        for umask in UMASKS if full else UMASKS[:1]:
            watch_umask(figures, folder, umask, full)
        for walk in WALKS if full else [each for each in WALKS if each.name == "outcome, silence"]:
            for look in LOOKS if full else ("drawn",):
                watch_walk(figures, folder, walk, look)
        bugs(figures, folder, full)
    return figures


def bugs(figures: Figures, folder: Path, full: bool) -> None:
    every = list(every_bug())
    chosen = every if full else [*every[:7], Bug("prep", plainly), Bug("followup", plainly)]
    fresh_copy(folder / "sample" / "home", folder / "bugs" / "home")
    provoke(figures, folder / "bugs" / "home", chosen)
    fresh_copy(folder / "sample" / "home", folder / "often" / "home")
    provoke_often(figures, folder / "often" / "home")
    provoke_without_a_home(figures, folder)
    for umask in UMASKS:
        bug_under(figures, folder / f"bug-{umask:03o}", umask)


def bug_under(figures: Figures, folder: Path, umask: int) -> None:
    """A bug as the first thing that happens makes a home and a log that are the person's alone."""
    folder.mkdir()
    before = os.umask(umask)
    try:
        Bug("next", plainly).happens(folder / "home")
    finally:
        os.umask(before)
    figures.count("bugs provoked")
    look_at_rights(figures, folder / "home", f"umask {umask:03o}: a bug")


def told(home: Path, now: str) -> dict[str, str]:
    """The surroundings of a command that may write bytecode, if it only would."""
    given = environment(home, now)
    del given["PYTHONDONTWRITEBYTECODE"]
    return given | {"TMPDIR": str(home.parent / "tmp")}


def lines(folder: Path, full: bool) -> Iterator[Line]:
    """Every command line of the experiment, each in a fresh copy of its home."""
    home = folder / "traced" / "home"
    (folder / "traced" / "tmp").mkdir(parents=True)
    for words in LOOKING if full else LOOKING[3:4]:
        fresh_copy(folder / "sample" / "home", home)
        yield Line(
            " ".join(("coach", *words)),
            Command(words, told(home, "2026-11-21"), home.parent),
            home,
            looks=True,
        )
    for scenario in SCENARIOS if full else [each for each in SCENARIOS if each.name == "prep --set"]:
        if command := in_scenario(scenario, folder, home):
            yield Line(scenario.name, command, home, "/cp" if scenario.editor else "")
    if full:
        command = Command(("demo",), told(home, "2026-11-21"), home.parent)
        yield Line("coach demo", command, home, is_demo=True)


def in_scenario(scenario: Scenario, folder: Path, home: Path) -> Command | None:
    """The command of a scenario in its home; None where the program cannot do it yet."""
    fresh_copy(folder / ("nothing" if scenario.empty_home else "sample") / "home", home)
    try:
        if scenario.prepare:
            scenario.prepare(home)
    except NotThereYet:
        return None
    given = told(home, scenario.now)
    if scenario.editor:
        given["EDITOR"] = f"cp {home.parent / EDITED}"
    return Command(
        scenario.words_on(home), given, home.parent, scenario.typed or (("",) if scenario.editor else ())
    )


def watch(figures: Figures, line: Line) -> None:
    """Run the command in a copy, so that its bytecode is there, and then traced in its home."""
    aside = line.home.with_name("aside")
    fresh_copy(line.home, aside)
    line.command._replace(told={**line.command.told, "COACH_HOME": str(aside)}).with_options(
        "-e", "trace=execve"
    )
    shutil.rmtree(aside, ignore_errors=True)
    before = stamps(line.home)
    log = line.command.with_options(*OPTIONS).log
    temporary = Path(line.command.told["TMPDIR"])
    folders = (line.home, temporary) if line.is_demo else (line.home,)
    judge(figures, line.name, log, Allowed(folders, line.editor, line.is_demo))
    if line.looks and stamps(line.home) != before:
        figures.fail("looking that wrote something", line.name)
    if list(temporary.iterdir()):
        figures.fail("files touched outside the home", f"{line.name}: left in the folder for temporary files")
    look_at_rights(figures, line.home, line.name)


def judge(figures: Figures, name: str, log: Sequence[str], allowed: Allowed) -> None:
    """Count what a trace shows; what is never to be seen is a failure."""
    figures.count("command lines traced")
    figures.count("system calls looked at", len(log))
    assert "execve" in log[0], f"{name}: nothing was traced"
    for found in seen(log, allowed):
        if found.kind in BAD:
            figures.fail(found.kind, f"{name}: {found.line[:240]}")
        else:
            figures.count(found.kind)


def stamps(home: Path) -> dict[str, tuple[int, int, int]]:
    """When each file and folder was last changed, and whether it still is the same one; the lock says nothing."""
    found = {path: path.lstat() for path in home.rglob("*") if path.name != ".lock"}
    return {str(path): (stat.st_mtime_ns, stat.st_ino, stat.st_size) for path, stat in found.items()}


def look_at_rights(figures: Figures, home: Path, name: str) -> None:
    """Folders are 0700 and files 0600, neither more nor less."""
    for path in (home, *home.rglob("*")) if home.exists() else ():
        figures.count("files and folders whose rights were looked at")
        mode = path.lstat().st_mode & 0o7777
        if mode != (0o700 if path.is_dir() else 0o600):
            figures.fail("wrong rights in the home", f"{name}: {path.relative_to(home.parent)} is {mode:04o}")


def watch_umask(figures: Figures, folder: Path, umask: int, full: bool) -> None:
    """From nothing, and in every scenario: whatever the person's umask, the home is theirs alone."""
    home = folder / f"umask-{umask:03o}" / "home"
    (home.parent / "tmp").mkdir(parents=True)
    (home.parent / "strace.log").touch()
    for words in CHAIN if full else CHAIN[:3]:
        watch_under(
            figures, umask, " ".join(words), Command(words, told(home, "2026-11-21"), home.parent), home
        )
    for scenario in SCENARIOS if full else ():
        if command := in_scenario(scenario, folder, home):
            watch_under(figures, umask, scenario.name, command, home)


def watch_under(figures: Figures, umask: int, name: str, command: Command, home: Path) -> None:
    """Run the command traced, under this umask."""
    how = f"umask {umask:03o}: {name}"
    before = os.umask(umask)
    try:
        ran = command.with_options(*OPTIONS)
    finally:
        os.umask(before)
    if ran.code:
        figures.fail("commands that failed under a umask", f"{how}: {ran.code} {ran.err[:200]!r}")
    judge(figures, how, ran.log, Allowed((home,), "/cp"))
    look_at_rights(figures, home, how)


def watch_walk(figures: Figures, folder: Path, walk: Walk, look: str) -> None:
    """A whole walk at a terminal, traced; it may have a pair of sockets to wake itself."""
    with tempfile.TemporaryDirectory(dir=folder) as name:
        place = Place(Path(name), walk, look)
        place.prepare()
        play(place)
        place.fresh()
        log = Path(name) / "strace.log"
        strace = shlex.join(["strace", "-f", "-y", "-o", str(log), *OPTIONS])
        with place.open(f"exec {strace} COACH") as console:
            follow(console, place)
            console.ends()
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
        judge(figures, place.how, lines, Allowed((place.home,), "/editor"))
        look_at_rights(figures, place.home, place.how)
