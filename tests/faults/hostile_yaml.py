"""Hostile YAML in a home beside a healthy record, through the real program; and mutations of healthy records.

`python -m tests.faults hostile_yaml` takes about twenty minutes. A body that fails is `tests.faults.bodies.body(NAME)`,
a mutation `tests.faults.mutations.mutation(NUMBER)`.
"""

import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

from tests.faults import hostile_mutations, remedies
from tests.faults.bodies import BODIES, body
from tests.faults.figures import Figures
from tests.faults.measured import Program, Run

LIVE, ARCHIVED, SETTINGS = "jobs/hostile.yaml", "archive/hostile.yaml", "settings.yaml"
PLACES = (LIVE, ARCHIVED, SETTINGS)
Words = tuple[str, ...]
_LISTS: dict[str, Words] = {
    LIVE: ("list", "--json"),
    ARCHIVED: ("list", "--all", "--json"),
    SETTINGS: ("list", "--json"),
}
_HEALTHY = {("next",), ("show", "acme"), *_LISTS.values()}
"""Commands that must show the healthy job, whatever lies beside it."""
HEALTHY = """\
schema: 1
company: Acme
people:
- name: Ada Okafor
  kind: manager
interviews:
- round: 1
  on: 2026-11-24
  met: [Ada Okafor]
"""
QUICK = (
    "laughs in flow lists",
    "100,000 pairs of brackets",
    "a lone surrogate in bytes",
    "conflict marks of git",
    "zone ../../etc/passwd",
    "a person met who is not there",
)
LONGEST_LINE = 1_000


@dataclass
class Findings:
    """What came of one body in one place."""

    crimes: list[str] = field(default_factory=list)
    refused: bool = False
    bare: list[str] = field(default_factory=list)
    """Kinds of messages that do not tell what to do."""
    lines: int = 0
    commands: int = 0
    seconds: float = 0.0
    mib: float = 0.0

    def take(self, run: Run) -> Run:
        """Count a command, and what no command may do."""
        self.commands += 1
        self.seconds, self.mib = max(self.seconds, run.seconds), max(self.mib, run.mib)
        self.crimes += run.crimes()
        return run

    def demand(self, *, true: bool, crime: str) -> None:
        """Keep what went wrong."""
        if not true:
            self.crimes.append(crime)


def run(full: bool) -> Figures:
    """Bodies in every place, then mutations."""
    figures = Figures("Hostile YAML")
    cases = list(product(BODIES, PLACES)) if full else [(name, LIVE) for name in QUICK]
    with tempfile.TemporaryDirectory() as folder:
        found = list(_tried(Path(folder), cases, full=full))
        _report(figures, cases, found)
        hostile_mutations.run(figures, Path(folder), full=full)
    return figures


def _tried(folder: Path, cases: list[tuple[str, str]], *, full: bool) -> Iterator[Findings]:
    """Each case in turn; the full form has two programs side by side."""
    workers = 2 if full else 1

    def part(number: int) -> list[Findings]:
        with Program(folder / str(number)) as program:
            more = _more(program, folder / "none") if full else ()
            return [try_body(program, name, place, more) for name, place in cases[number::workers]]

    with ThreadPoolExecutor(workers) as pool:
        parts = list(pool.map(part, range(workers)))
    return (parts[index % workers][index // workers] for index in range(len(cases)))


def _more(program: Program, home: Path) -> tuple[Words, ...]:
    """What the full form runs besides; a program that has no `check` yet is not blamed for it."""
    check = () if "no command" in program.run(home, "check").err else (("check",),)
    return (("next",), ("followup", "NAME"), ("show", "acme"), *check)


def try_body(program: Program, name: str, place: str, more: tuple[Words, ...] = ()) -> Findings:
    """Put the body there, run every command, and look at what it did."""
    home, found = program.folder / "home", Findings()
    data = body(name)
    put(home, place, data)
    runs: dict[Words, Run] = {}
    job = "acme" if place == SETTINGS else "hostile"
    for given in (_LISTS[place], ("show", "NAME"), *more):
        words = tuple(job if word == "NAME" else word for word in given)
        runs[words] = found.take(program.run(home, *words))
        found.demand(true=_read(home, place) == data, crime=f"file changed (by {words})")
    understood = _look(found, place, runs)
    found.refused = not understood
    _answer(program, home, place, data, found, understood=understood)
    return found


def put(home: Path, place: str, data: bytes) -> None:
    """A home with a healthy record, and this file."""
    shutil.rmtree(home, ignore_errors=True)
    for name, content in (("jobs/acme.yaml", HEALTHY.encode()), (place, data)):
        (home / name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        (home / name).write_bytes(content)
        (home / name).chmod(0o600)
    home.chmod(0o700)


def _look(found: Findings, place: str, runs: dict[Words, Run]) -> bool:
    """Whether it was understood, from what the commands say of it; and whether they say it rightly."""
    listed = runs[_LISTS[place]]
    if place == SETTINGS:
        # One wrong setting stops nothing: every command names it and goes on.
        understood = not listed.err
        refusals = [] if understood else list(runs.values())
    else:
        healthy = [each for words, each in runs.items() if words in _HEALTHY]
        found.demand(true=all(map(_shows_acme, healthy)), crime="healthy job not shown")
        bad = [each["file"] for each in _json(listed).get("left_out", ())]
        understood = not bad
        found.demand(true=understood or bad[0].endswith(place), crime="left out is another file")
        refusals = [each for words, each in runs.items() if "hostile" in words and not understood]
    for each in runs.values():
        stops = place != SETTINGS and each in refusals
        expected = 4 if stops or (each.words == ("check",) and not understood) else 0
        found.demand(true=each.code == expected or each.hung, crime=f"not code {expected} ({each.said})")
    _judge(found, place, refusals)
    return understood


def _shows_acme(each: Run) -> bool:
    return each.code == 0 and "Acme" in each.out


def _json(each: Run) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads(each.out)
    except ValueError:
        return {}
    return found


def _judge(found: Findings, place: str, refusals: Iterable[Run]) -> None:
    """Every line of a refusal names the file, a line, and what to do."""
    bare: set[str] = set()
    for each in refusals:
        # What `check` finds is what was asked for.
        lines = (each.out if each.words == ("check",) else each.err).splitlines()
        found.lines = max(found.lines, len(lines))
        found.demand(true=bool(lines), crime=f"nothing said ({each.said})")
        longest = max(map(len, lines), default=0)
        found.demand(
            true=longest <= LONGEST_LINE, crime=f"a line of over {LONGEST_LINE} characters ({each.said})"
        )
        said = [remedies.placed(line, place) for line in lines]
        found.demand(true=all(said), crime=f"file or line not named ({each.said})")
        bare |= set(remedies.without(what for placed in said if placed for what in placed[1:]))
    found.bare = sorted(bare)


def _answer(
    program: Program, home: Path, place: str, data: bytes, found: Findings, *, understood: bool
) -> None:
    """Write to that very job: what was understood keeps all it had, anything else stays as it is."""
    if place == SETTINGS:
        return
    before = program.run(home, "show", "hostile", "--json")
    wrote = found.take(program.run(home, "prep", "hostile", "--set", "goal=x"))
    if not understood:
        found.demand(true=wrote.code == 4, crime=f"not code 4 ({wrote.said})")
        found.demand(true=_read(home, place) == data, crime="file changed by prep")
        return
    found.demand(true=wrote.code == 0, crime=f"not written ({wrote.said})")
    after = program.run(home, "show", "hostile", "--json")
    same = _without_matches(before) == _without_matches(after)
    found.demand(true=before.code == after.code == 0 and same, crime="writing lost something")


def _without_matches(each: Run) -> dict[str, Any]:
    job = _json(each).get("job", {})
    return {key: value for key, value in job.items() if key != "matches"}


def _read(home: Path, place: str) -> bytes | None:
    path = home / place
    return path.read_bytes() if path.is_file() else None


def _report(figures: Figures, cases: list[tuple[str, str]], found: list[Findings]) -> None:
    """The figures of all bodies together."""
    figures.count("bodies, each in its places", len(cases))
    figures.count("commands run", sum(one.commands for one in found))
    figures.counts["slowest, seconds"] = f"{max(one.seconds for one in found):.2f}"
    figures.counts["most memory, MiB"] = f"{max(one.mib for one in found):.0f}"
    refused = [one for one in found if one.refused]
    figures.count("refused", len(refused))
    figures.count("understood", len(found) - len(refused))
    figures.counts["most lines of one refusal"] = max(one.lines for one in found)
    for (name, place), one in zip(cases, found, strict=True):
        for crime in dict.fromkeys(one.crimes):
            figures.fail(crime.split(" (")[0], f"{name!r} as {place}: {crime}")
    remedies.report(figures, "refusals", [one.bare for one in refused])
