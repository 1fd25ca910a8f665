"""What a scenario does when nothing fails: the measure for every run in which something does."""

import json
from itertools import product
from pathlib import Path
from typing import NamedTuple

from tests.faults.sample import Done, Records, coach, environment, fresh_copy, open_to_others, records
from tests.faults.scenarios import EDITED, NotThereYet, Scenario, Words
from tests.faults.tracing import Call, Command, calls_in

MOST_STEPS = 60
"""More than any home here has a past of."""
NOWHERE = Path("nowhere")


class Way(NamedTuple):
    """What `coach undo` makes of these records, once; and each version it comes by where it is repeated to the end."""

    begin: Records
    done: Done
    end: Records
    versions: frozenset[tuple[str, bytes]]


class Reference(NamedTuple):
    """A scenario that works: its home before, the calls it makes, and the records at each point of the way."""

    scenario: Scenario
    template: Path
    words: Words
    calls: tuple[Call, ...]
    before: Records
    after: Records
    between: tuple[Records, ...]
    """Further sets of records that are right when it stops half-way: after each line that was typed."""
    twice: Records
    again: int
    """The exit code when the same words are given once more."""
    ways: tuple[Way, ...]
    open_before: frozenset[str]
    listed: tuple[frozenset[str], ...]
    """The jobs that `coach next` knows before and after."""
    can_check: bool

    @property
    def targets(self) -> frozenset[str]:
        """The ids of the records that it changes."""
        paths = {*self.before, *self.after}
        return frozenset(Path(path).stem for path in paths if self.before.get(path) != self.after.get(path))

    @property
    def moving(self) -> frozenset[str]:
        """The ids that it changes, and those that come by on the way."""
        return self.targets | {Path(path).stem for each in self.between for path in each}

    def command(self, home: Path) -> Command:
        """How to start it on this home."""
        told = environment(home, self.scenario.now)
        if self.scenario.editor:
            told["EDITOR"] = f"cp {self.template.parent / EDITED}"
        typed = self.scenario.typed or (("",) if self.scenario.editor else ())
        missing = ("renameat2",) if self.scenario.no_exchange else ()
        return Command(self.words, told, home.parent, typed, missing)

    def repeated(self, home: Path) -> Done | None:
        """The same words once more, inside this process; None where that takes a terminal."""
        if self.scenario.typed or self.scenario.editor:
            return None
        return coach(home, self.scenario.now, *self.words)


def reference(scenario: Scenario, sample: Path, template: Path, home: Path) -> Reference | None:
    """Run the scenario where nothing fails; None where the program cannot do it yet.

    Args:
        scenario: what to run.
        sample: the sample home.
        template: where the home as it is before the command will be kept.
        home: where it runs; every later run takes place there, or in a path of the same length.
    """
    fresh_copy(NOWHERE if scenario.empty_home else sample, template)
    try:
        if scenario.prepare:
            scenario.prepare(template)
    except NotThereYet:
        return None
    found = Reference(
        scenario, template, scenario.words_on(template), (), records(template), {}, (), {}, 0, (),
        frozenset(open_to_others(template)), (live_ids(template, scenario.now),), can_check(sample),
    )  # fmt: skip
    fresh_copy(template, home)
    ran = found.command(home).traced()
    if ran.code != 0:
        return None
    found = found._replace(
        calls=tuple(calls_in(ran.log, home)),
        after=records(home),
        between=_between(found, home),
    )
    return _further(found, home)


def _further(found: Reference, home: Path) -> Reference:
    """What follows when the same is done again, and when it is taken back."""
    _run_clean(found, home)
    listed = (*found.listed, live_ids(home, found.scenario.now))
    ways = [_way(found, home)]
    _run_clean(found, home)
    again = found.repeated(home)
    twice = records(home)
    if twice != found.after:
        ways.append(_way(found, home))
    return found._replace(listed=listed, ways=tuple(ways), twice=twice, again=again.code if again else 0)


def _run_clean(found: Reference, home: Path) -> None:
    fresh_copy(found.template, home)
    if found.repeated(home) is None:
        found.command(home).traced()


def _way(found: Reference, home: Path) -> Way:
    begin = records(home)
    done = coach(home, found.scenario.now, "undo")
    end = records(home)
    return Way(begin, done, end, versions_on_the_way_back(home, found.scenario.now) | versions_of(begin))


def versions_of(found: Records) -> frozenset[tuple[str, bytes]]:
    """Each record by its id, wherever it lies, with its bytes."""
    return frozenset((Path(path).stem, data) for path, data in found.items())


def versions_on_the_way_back(home: Path, now: str) -> frozenset[tuple[str, bytes]]:
    """Every version that comes by when `coach undo` is repeated until nothing is left to take back."""
    seen = set(versions_of(records(home)))
    for _ in range(MOST_STEPS):
        if coach(home, now, "undo").code != 0:
            break
        seen |= versions_of(records(home))
    return frozenset(seen)


def live_ids(home: Path, now: str) -> frozenset[str]:
    """The ids that `coach next` knows of, with those whose file it had to leave out."""
    done = coach(home, now, "next", "--json")
    if done.code != 0:
        return frozenset({f"exit code {done.code}"})
    page = json.loads(done.out)
    known = {item["id"] for item in (*page["items"], *page["waiting"])}
    return frozenset(known | {Path(left["file"]).stem for left in page["left_out"]})


def can_check(home: Path) -> bool:
    """Whether the program has the command `check`."""
    return coach(home, "2026-11-21", "check").code != 2


def _between(found: Reference, home: Path) -> tuple[Records, ...]:
    """What is right where the command stops between two writes; it is left for a person to see, and to go on from."""
    if found.scenario.typed:
        return _while_typing(found, home)
    if not found.scenario.partly:
        return _practised_alone(found, records(home))
    fresh_copy(found.template, home)
    coach(home, found.scenario.now, *found.scenario.partly)
    return (records(home),)


def _practised_alone(found: Reference, after: Records) -> tuple[Records, ...]:
    """Practice is on record before the step of the job that it counts for; done again, it is both."""
    path = "practice.yaml"
    if after.get(path) in (None, found.before.get(path)):
        return ()
    return ({**found.before, path: after[path]},)


def _while_typing(found: Reference, home: Path) -> tuple[Records, ...]:
    """Each answer is kept at once: every content under every name that comes by, alone."""
    seen = [records(home)]
    for known in range(len(found.scenario.typed)):
        fresh_copy(NOWHERE, home)
        scenario = found.scenario._replace(typed=found.scenario.typed[: known + 1])
        found._replace(scenario=scenario).command(home).traced()
        seen.append(records(home))
    paths, contents = (
        {path for each in seen for path in each},
        {data for each in seen for data in each.values()},
    )
    return tuple({path: data} for path, data in product(sorted(paths), sorted(contents)))
