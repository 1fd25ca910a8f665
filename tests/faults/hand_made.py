"""What somebody put into the folders by hand: no reading command hangs on it, hides a healthy job, or is silent."""

import json
import os
import shutil
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.faults.figures import Figures
from tests.faults.hostile_yaml import HEALTHY
from tests.faults.measured import Program, Run
from tests.wants import ORDINARY_USER, is_here

READING = (
    "next", "next --json", "list", "list --json", "list --all --json", "show acme", "followup acme", "thanks acme", "brief acme",
    "prep acme --show", "review", "calendar", "calendar --json", "where", "check",
)  # fmt: skip
QUICK = ("a FIFO", "a link to nothing", "a folder")
BOUND = 20.0
"""Seconds by the clock; what waits for longer waits for ever."""
CROWD = 5_000
RECORD = "schema: 1\ncompany: Other\n"


@dataclass(frozen=True)
class Odd:
    """Something that stands in `jobs/`: how it is made, and whether it has to be named by whatever leaves it out."""

    name: str
    make: Callable[[Path], object]
    named: bool = True
    """As a record that cannot be used; what no reader takes for a record may be passed over."""


def _record(path: Path) -> None:
    path.write_text(RECORD, encoding="utf-8")


def _socket(path: Path) -> None:
    """Bound by a short name, as paths of sockets may not be long."""
    folder = os.open(path.parent, os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(f"/proc/self/fd/{folder}/{path.name}")
    os.close(folder)


def _link_to(target: str) -> Callable[[Path], object]:
    return lambda path: path.symlink_to(target)


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(1024**3)


def _locked(path: Path) -> None:
    _record(path)
    path.chmod(0)


def _link_to_fifo(path: Path) -> None:
    os.mkfifo(path.parent.parent / "pipe")
    path.symlink_to("../pipe")


ODD = {
    "a FIFO": Odd("y.yaml", os.mkfifo),
    "a folder": Odd("x.yaml", Path.mkdir),
    "a socket": Odd("x.yaml", _socket),
    "a link to nothing": Odd("x.yaml", _link_to("nowhere.yaml")),
    "a link to itself": Odd("x.yaml", _link_to("x.yaml")),
    "a link to a FIFO": Odd("x.yaml", _link_to_fifo),
    "a link to a folder": Odd("x.yaml", _link_to("/")),
    "a link to endless noughts": Odd("x.yaml", _link_to("/dev/zero")),
    "a link to the terminal": Odd("x.yaml", _link_to("/dev/tty")),
    "a link to passwords": Odd("x.yaml", _link_to("/etc/passwd")),
    "a link to a healthy record": Odd("x.yaml", _link_to("acme.yaml"), named=False),
    "a GiB of noughts": Odd("x.yaml", _sparse),
    "a file that may not be read": Odd("x.yaml", _locked, named=is_here(ORDINARY_USER)),
    "an ending in capitals": Odd("Other.YAML", _record),
    "another ending": Odd("other.yml", _record, named=False),
    "a hidden file": Odd(".hidden.yaml", _record, named=False),
    "only an ending": Odd(".yaml", _record, named=False),
    "a copy of an editor": Odd("acme.yaml~", _record, named=False),
    "a swap file": Odd(".acme.yaml.swp", lambda path: path.write_bytes(b"b0VIM\0\xff"), named=False),
    "a name with blanks": Odd(" a b .yaml", _record, named=False),
    "a name like an option": Odd("--help.yaml", _record, named=False),
    "a name of two lines": Odd("a\nb.yaml", lambda path: path.write_text("x")),
    "a name with colours": Odd("\x1b[31ma\u202e.yaml", lambda path: path.write_text("x")),
    "a name that is not UTF-8": Odd(os.fsdecode(b"\xff\xfe.yaml"), lambda path: path.write_text("x")),
    "a name of Windows": Odd("con.yaml", _record, named=False),
    "a name of 250 letters": Odd("a" * 250 + ".yaml", _record, named=False),
    "the same name in capitals": Odd("ACME.yaml", _record, named=False),
}  # fmt: skip


def _file(name: str) -> Callable[[Path], object]:
    def make(home: Path) -> None:
        shutil.rmtree(home / name, ignore_errors=True)
        (home / name).write_text("x", encoding="utf-8")

    return make


def _fifo(name: str) -> Callable[[Path], object]:
    return lambda home: os.mkfifo(home / name)


def _link(name: str) -> Callable[[Path], object]:
    def make(home: Path) -> None:
        shutil.rmtree(home / name, ignore_errors=True)
        (home / name).symlink_to("gone")

    return make


PLACES: dict[str, Callable[[Path], object]] = {
    "archive is a file": _file("archive"),
    "archive is a FIFO": _fifo("archive"),
    "the journal is a file": _file(".journal"),
    "the lock is a folder": lambda home: (home / ".lock").mkdir(),
    "the lock is a FIFO": _fifo(".lock"),
    "jobs is a file": _file("jobs"),
    "jobs is a link to nothing": _link("jobs"),
    "the settings are a folder": lambda home: (home / "settings.yaml").mkdir(),
    "the settings are a FIFO": _fifo("settings.yaml"),
    "the settings are a link to nothing": _link("settings.yaml"),
}
"""What stands in the place of a folder or file of the home: each command ends, and refuses in words."""


def run(figures: Figures, folder: Path, *, full: bool) -> None:
    """Each in a home of its own, beside a healthy record."""
    with Program(folder) as program:
        words = READING if "no command" not in program.run(folder / "none", "check").err else READING[:-1]
        for number, (said, odd) in enumerate(ODD.items()):
            if full or said in QUICK:
                home = _home(folder / f"{number}")
                odd.make(home / "jobs" / odd.name)
                for line in words if full else words[1:6:2]:
                    _judge(figures, said, odd, program.run(home, *line.split(), bound=BOUND))
        for number, (said, make) in enumerate(PLACES.items() if full else ()):
            home = _home(folder / f"place {number}")
            make(home)
            for line in words:
                _judge_place(figures, said, program.run(home, *line.split(), bound=BOUND))
        if full:
            _crowd(figures, program, folder / "crowd", words)


def _home(home: Path) -> Path:
    (home / "jobs").mkdir(parents=True, mode=0o700)
    home.chmod(0o700)
    (home / "jobs" / "acme.yaml").write_text(HEALTHY, encoding="utf-8")
    (home / "jobs" / "acme.yaml").chmod(0o600)
    return home


def _judge(figures: Figures, said: str, odd: Odd, run: Run) -> None:
    """The healthy job is shown, and what is left out is named."""
    figures.count("commands next to files put there by hand")
    for crime in run.crimes():
        figures.fail(crime.split(" (")[0], f"{said} ({odd.name!r}): {crime}")
    if run.words[0] not in {"where", "check", "review", "calendar"} and (
        run.code != 0 or "Acme" not in run.out
    ):
        figures.fail("healthy job not shown", f"{said} ({odd.name!r}): {run.said} {run.err[:100]!r}")
    about_all = run.words[0] in {"next", "list"}
    if about_all and odd.named and _shown(odd.name) not in run.err and "Other" not in run.out:
        figures.fail("left out in silence", f"{said} ({odd.name!r}): {run.said}")
    if about_all and "--json" in run.words and odd.named and run.code == 0 and "Other" not in run.out:
        left_out = [each["file"] for each in json.loads(run.out)["left_out"]]
        if not any(Path(each).name == odd.name for each in left_out):
            figures.fail("not under left_out", f"{said} ({odd.name!r}): {run.said}")


def _shown(name: str) -> str:
    """The beginning of the name up to what cannot be shown as it is."""
    return "".join(iter(name)) if name.isprintable() else ".yaml"


def _judge_place(figures: Figures, said: str, run: Run) -> None:
    figures.count("commands in homes with something else in a place")
    for crime in run.crimes():
        figures.fail(crime.split(" (")[0], f"{said}: {crime}")
    if run.code != 0 and not run.err.strip():
        figures.fail("refused in silence", f"{said}: {run.said}")


def _crowd(figures: Figures, program: Program, home: Path, words: tuple[str, ...]) -> None:
    """Five thousand records, one of them bad."""
    _home(home)
    for number in range(CROWD):
        path = home / "jobs" / f"other-{number}.yaml"
        path.write_text(HEALTHY.replace("Acme", f"Other {number}"), encoding="utf-8")
        path.chmod(0o600)
    (home / "jobs" / "bad.yaml").write_text("schema: 1\n", encoding="utf-8")
    (home / "jobs" / "bad.yaml").chmod(0o600)
    for line in words:
        found = program.run(home, *line.split())
        _judge(figures, f"{CROWD:,} records", Odd("bad.yaml", _record), found)
