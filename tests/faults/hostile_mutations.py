"""Mutations of healthy records: read in this process, and some of them through commands."""

import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from interview_coach.core.record.model import Job
from interview_coach.files.records import records
from tests.faults import remedies
from tests.faults.figures import Figures
from tests.faults.inside import coach, standing_clock
from tests.faults.measured import MOST_SECONDS, RAW
from tests.faults.mutations import HEALTHY, mutation

MANY, FEW = 100_000, 200
CHUNK = 1_000
SHOWN_EVERY, SELDOM = 10, 40
"""Of those that are understood, one in so many goes through the commands too; the second is for the quick form."""
COMMANDS = (
    "next --why", "next --json", "list", "list --all --json", "show acme", "show acme --json", "followup acme",
    "followup acme --json", "thanks acme", "letter acme thank-you", "brief acme", "prep acme --show", "prep acme --json", "research acme --json",
    "questions acme", "debrief acme --show", "feedback acme", "review", "review --json",
    "calendar", "calendar --json", "check",
)  # fmt: skip


@dataclass
class Tally:
    """What came of a run of mutations."""

    read: int = 0
    understood: int = 0
    commands: int = 0
    slowest: float = 0.0
    crimes: list[str] = field(default_factory=list)
    bare: list[list[str]] = field(default_factory=list)
    """Of each refusal, the kinds of messages that do not tell what to do."""

    def add(self, other: "Tally") -> None:
        """Take in what another run found."""
        self.read += other.read
        self.understood += other.understood
        self.commands += other.commands
        self.slowest = max(self.slowest, other.slowest)
        self.crimes += other.crimes
        self.bare += other.bare


def run(figures: Figures, folder: Path, *, full: bool) -> None:
    """Read all mutations, two thousand at a time, and add what came of it to the figures."""
    count = MANY if full else FEW
    starts = range(0, count, CHUNK)
    tally = Tally()
    for text in HEALTHY:
        assert records.read_job(text.encode(), "acme")[0], "a healthy record is not"
    if full:
        with ProcessPoolExecutor(2) as pool:
            try:
                for part in pool.map(partial(read_some, folder, count, SHOWN_EVERY), starts):
                    tally.add(part)
            except BrokenProcessPool:
                figures.fail("signal while reading", f"a mutation from {tally.read} on")
    else:
        for start in starts:
            tally.add(read_some(folder, count, SELDOM, start))
    _report(figures, tally)


def read_some(folder: Path, count: int, every: int, start: int) -> Tally:
    """Read the mutations from this number on."""
    tally = Tally()
    home = folder / f"mutated {start}"
    (home / "jobs").mkdir(parents=True)
    (home / "jobs" / "other.yaml").write_text("schema: 1\ncompany: Healthy\n", encoding="utf-8")
    with standing_clock():
        for number in range(start, min(start + CHUNK, count)):
            _read(tally, number, home, every)
    return tally


def _read(tally: Tally, number: int, home: Path, every: int) -> None:
    data = mutation(number)
    tally.read += 1
    begun = time.process_time()
    try:
        job, problems = records.read_job(data, "acme")
    except Exception as error:
        tally.crimes.append(f"exception: mutation {number}: {error!r}")
        return
    taken = time.process_time() - begun
    tally.slowest = max(tally.slowest, taken)
    crimes = ["over 5 s"] if taken > MOST_SECONDS else []
    if job is None:
        crimes += _refused(tally, data, problems)
    else:
        crimes += _kept(data, job)
        tally.understood += 1
        if tally.understood % every == 0:
            tally.commands += len(COMMANDS)
            crimes += _shown(home, data)
    tally.crimes += [f"{crime}: mutation {number}" for crime in crimes]


def _refused(tally: Tally, data: bytes, problems: Iterable[tuple[int, str]]) -> list[str]:
    """What is wrong with the words of a refusal."""
    lines = 2 + len(data.splitlines()) + data.count(b"\r")
    found = list(problems)
    tally.bare.append(remedies.without(what for _, what in found))
    crimes = [] if found else ["nothing said"]
    crimes += ["line outside of the file" for line, _ in found if not 1 <= line <= lines]
    return crimes + ["a message of over 1,000 characters" for _, what in found if len(what) > 1_000]


def _kept(data: bytes, job: Job) -> list[str]:
    """Whether all that stands in the file is in the job, and comes back when it is written and read again."""
    written = records.write(job)
    again, problems = records.read_job(written, job.id)
    crimes = [] if again == job else [f"written and read again it is another ({problems})"]
    return crimes + ([] if _holds(_facts(written), _facts(data)) else ["something of the file is lost"])


def _holds(whole: Any, part: Any) -> bool:
    """Whether all of the part stands in the whole, which may say more: a kind that was left out is `other`."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(_holds(whole.get(key), each) for key, each in part.items())
    if isinstance(part, list):
        return isinstance(whole, list) and len(whole) == len(part) and all(map(_holds, whole, part))
    return bool(whole == part)


def _facts(data: bytes) -> Any:
    return _bare(yaml.load(data.decode("utf-8-sig"), Loader=yaml.CBaseLoader))


def _bare(tree: Any) -> Any:
    """All that a file says, whatever way it is written: without what is empty, and noughts before numbers."""
    if isinstance(tree, dict):
        items = {key: _bare(each) for key, each in tree.items()}
        return {key: each for key, each in items.items() if each not in ("", None, [], {})}
    if isinstance(tree, list):
        return [_bare(each) for each in tree]
    text = str(tree).removesuffix("\n")
    if text in {"~", "null", "Null", "NULL"}:
        return ""
    return text.lstrip("0") or "0" if text.isdecimal() else text


def _shown(home: Path, data: bytes) -> list[str]:
    """What is wrong with what the commands show of a record that was understood."""
    (home / "jobs" / "acme.yaml").write_bytes(data)
    crimes = []
    for words in COMMANDS:
        said = coach(home, *words.split())
        both = said.out + said.err
        if "bug in coach" in both or "Traceback" in both:
            crimes.append(f"bug in coach ({words}: {both[:200]!r})")
        if RAW.search(both):
            crimes.append(f"control character sent ({words})")
        if words.startswith(("next", "list")) and ("Healthy" not in said.out or said.code != 0):
            crimes.append(f"healthy job not shown ({words})")
    if (home / "jobs" / "acme.yaml").read_bytes() != data:
        crimes.append("file changed by reading")
    return crimes


def _report(figures: Figures, tally: Tally) -> None:
    figures.count("mutations read", tally.read)
    figures.count("mutations understood", tally.understood)
    figures.count("commands run on them", tally.commands)
    figures.counts["slowest reading, seconds"] = f"{tally.slowest:.3f}"
    for crime in tally.crimes:
        figures.fail(crime.split(":")[0].split(" (")[0], crime)
    remedies.report(figures, "mutations refused", tally.bare)
