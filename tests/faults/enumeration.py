"""A fault at every system call of every writing command: killed there, failing there once, and failing from there on.

One of them again, with all that it said: `python -m tests.faults.enumeration "outcome no" "failing once" fsync 3 EIO`.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle
from multiprocessing import current_process, get_context
from pathlib import Path
from typing import NamedTuple, TypeVar

from tests.faults.aftermath import KINDS, PUT_OFF, Aftermath, Problem
from tests.faults.compiled import compile_program
from tests.faults.figures import Figures
from tests.faults.order import disorder, is_of
from tests.faults.references import Reference, reference
from tests.faults.sample import build, fresh_copy
from tests.faults.scenarios import CHANGES, SCENARIOS
from tests.faults.tracing import (
    ERRORS,
    Ran,
    failing_from,
    failing_once,
    killed_after,
    killed_before,
    names_hit_by,
    next_call,
    touching,
)
from tests.wants import STRACE, is_here

ALL_MUST_BE_THERE = False
"""Whether a scenario that the program cannot do yet is a failure."""
WORKERS = 2
MOST_READS = 30
"""Calls of a scenario that only read and get a fault, in the full form."""
MOVES = "outcome withdrew"
QUICK = ("followup --done thank-you", MOVES)
WHOLE = slice(None)
BEFORE, AFTER, ONCE, ON = "killed before", "killed behind", "failing once", "failing from there on"
KINDS_OF_FAULTS = (BEFORE, AFTER, ONCE, ON)
NOT_YET, ORDERED = (
    "scenarios not there yet",
    "commands whose order of writing, syncing and renaming was proven",
)
DISORDER = "commands out of order"
T = TypeVar("T")
R = TypeVar("R")


class Fault(NamedTuple):
    """One fault: how, at which call of the clean run, and with which error."""

    kind: str
    place: int
    error: str = ""


class Outcome(NamedTuple):
    """What came of a fault: whether it hit a call that touches the home, and what was wrong afterwards."""

    scenario: str
    fault: Fault
    hit: bool
    problems: tuple[Problem, ...]
    call: str
    which: str
    """The name of the call, and its number among those of the name that touch the home."""

    @property
    def how(self) -> str:
        """The fault, and the words that repeat it."""
        kind, _, error = self.fault
        again = f'python -m tests.faults.enumeration "{self.scenario}" "{kind}" {self.which} {error}'.rstrip()
        return f"{kind} {error} at {self.call}; {again}"


Plan = Callable[[Reference, int], Iterator[Fault]]


def every_fault(ref: Reference, turn: int) -> Iterator[Fault]:
    """The full form. At a call that can change the disk: killed on both sides, each error once, and two that last.

    The commands that only change a record write on one path, so there it is half of that, and over all of them each
    error at each place. At a call that only reads, to be killed leaves what being killed behind the change before it
    left; of these calls, those on a record that it changes get an error, and about `MOST_READS` evenly over the run.
    """
    places = touching(ref.calls)
    often = max(1, sum(not ref.calls[place].changes for place in places) // MOST_READS)
    share = 2 if ref.scenario.name in {each.name for each in CHANGES} else 1
    for step, place in enumerate(places, turn):
        errors = [ERRORS[(turn + step + each) % len(ERRORS)] for each in range(len(ERRORS))]
        lasting = [Fault(ON, place, error) for error in _lasting(ref, place, errors)]
        if ref.calls[place].changes:
            yield from _kills(ref, place)
            yield from (Fault(ONCE, place, error) for error in errors[: len(ERRORS) // share])
            yield from lasting[: 2 // share]
        elif step % often == 0:
            yield Fault(ONCE, place, errors[0])
            yield from lasting[: step // often % 2]
        elif is_of(ref.moving, ref.calls[place].paths):
            yield Fault(ONCE, place, errors[0])


def few_faults(ref: Reference, turn: int) -> Iterator[Fault]:
    """The quick form: of the calls that change the disk, each sixth fails once, by turns of the errors; and a kill at
    each that renames, in turn before and behind it. Of a command that moves, only the half behind the change counts.
    """
    places = [place for place in touching(ref.calls) if ref.calls[place].changes]
    half = places[len(places) // 2 :] if ref.scenario.name == MOVES else places
    sides = cycle((BEFORE, AFTER))
    for step, place in enumerate(half, turn):
        if ref.calls[place].name.startswith("rename"):
            yield Fault(next(sides), place)
        elif step % 6 == 0:
            yield Fault(ONCE, place, ERRORS[(turn + step // 6) % len(ERRORS)])


def _kills(ref: Reference, place: int) -> Iterator[Fault]:
    yield Fault(BEFORE, place)
    if not next_call(ref.calls, place).changes:
        # Else it is the same as to be killed before that one.
        yield Fault(AFTER, place)


def _lasting(ref: Reference, place: int, errors: Sequence[str]) -> list[str]:
    """Those of the errors that can last at this call; a command at a terminal reads from it, and is left alone."""
    if ref.command(ref.template).typed:
        return []
    return [error for error in errors if ref.calls[place].name in names_hit_by(error)]


def try_out(ref: Reference, fault: Fault, home: Path, number: int) -> tuple[Ran, Outcome]:
    """Put one fault into the command, and look at what it left."""
    fresh_copy(ref.template, home)
    command, call = ref.command(home), ref.calls[fault.place]
    if fault.kind == BEFORE:
        ran, hit = killed_before(command, call, home)
    elif fault.kind == AFTER:
        ran, hit = killed_after(command, ref.calls, fault.place, home)
    elif fault.kind == ONCE:
        ran, hit = failing_once(command, call, fault.error, home)
    else:
        ran, hit = failing_from(command, ref.calls, fault.place, fault.error, home)
    problems = Aftermath(ref, home, ran, call, fault.kind == ON, number).problems() if hit else ()
    which = f"{call.name} {sum(each.name == call.name and bool(each.paths) for each in ref.calls[: fault.place + 1])}"
    return ran, Outcome(ref.scenario.name, fault, hit, tuple(problems), str(call), which)


class Ground(NamedTuple):
    """The folders of one run: the sample home, a template for each scenario, and a place for each worker."""

    base: Path

    @property
    def sample(self) -> Path:
        return self.base / "sample" / "home"

    def template(self, number: int) -> Path:
        return self._made(f"t{number:02}")

    def home(self, worker: int) -> Path:
        """All of the same length, so that all runs make the same calls."""
        return self._made(f"w{worker:02}")

    def _made(self, name: str) -> Path:
        folder = self.base / name
        folder.mkdir(exist_ok=True)
        return folder / "home"

    def reference(self, name: str, worker: int = 0) -> Reference | None:
        number, scenario = next((n, each) for n, each in enumerate(SCENARIOS) if each.name == name)
        return reference(scenario, self.sample, self.template(number), self.home(worker))


_ground: Ground
_refs: Sequence[Reference]
"""What the workers go by; set before they begin, because it is large."""


def _begin(ground: Ground, refs: Sequence[Reference]) -> None:
    global _ground, _refs
    _ground, _refs = ground, refs


def _worker() -> int:
    """The number of this process among its kind; 0 where it works alone."""
    identity = current_process()._identity
    return (identity[0] - 1) % WORKERS + 1 if identity else 0


def _reference(name: str) -> Reference | None:
    return _ground.reference(name, _worker())


def _try_out(task: tuple[int, int, Fault]) -> Outcome:
    number, which, fault = task
    return try_out(_refs[which], fault, _ground.home(_worker()), number)[1]


def run(full: bool, quick: Sequence[str] = QUICK, share: slice = WHOLE) -> Figures:
    """Go through all scenarios, or through those of the quick form, with this share of their faults."""
    figures = Figures("Faults at every system call of every writing command")
    if not is_here(STRACE):
        figures.missing = "strace cannot be used here"
        return figures
    compile_program()
    names = [each.name for each in SCENARIOS if full or each.name in quick]
    with tempfile.TemporaryDirectory(prefix="coach-faults-") as folder:
        ground = Ground(Path(folder))
        build(ground.sample)
        found = _each(_reference, names, ground, (), at_once=full)
        refs = [ref for ref in found if ref]
        _count_scenarios(figures, names, found)
        tasks = _tasks(refs, every_fault if full else few_faults)[share]
        _count_outcomes(figures, _each(_try_out, tasks, ground, refs, at_once=full))
    return figures


def _tasks(refs: Sequence[Reference], plan: Plan) -> list[tuple[int, int, Fault]]:
    faults = [(which, fault) for which, ref in enumerate(refs) for fault in plan(ref, which)]
    return [(number, which, fault) for number, (which, fault) in enumerate(faults)]


def _each(
    work: Callable[[T], R], tasks: Sequence[T], ground: Ground, refs: Sequence[Reference], *, at_once: bool
) -> list[R]:
    """The results in order: of several processes at once, or of this one."""
    if not at_once:
        _begin(ground, refs)
        return [work(task) for task in tasks]
    with get_context("fork").Pool(WORKERS, _begin, (ground, refs)) as pool:
        return list(pool.imap(work, tasks, chunksize=1))


def _count_scenarios(figures: Figures, names: Sequence[str], found: Sequence[Reference | None]) -> None:
    refs = [ref for ref in found if ref]
    figures.counts |= {"scenarios": len(refs), NOT_YET: 0, "system calls that touch the home": 0}
    for name, ref in zip(names, found, strict=True):
        if ref is None and ALL_MUST_BE_THERE:
            figures.fail(NOT_YET, name)
        elif ref is None:
            figures.count(NOT_YET)
    for ref in refs:
        figures.count("system calls that touch the home", len(touching(ref.calls)))
    figures.counts |= {ORDERED: 0, DISORDER: 0}
    for ref in refs:
        _count_order(figures, ref)


def _count_order(figures: Figures, ref: Reference) -> None:
    if ref.before == ref.after:
        return
    names = {path for each in ref.between for path in each} | {*ref.after}
    wrong = disorder(ref.calls, names - {*ref.before}, in_journal=not ref.scenario.private)
    if not wrong:
        figures.count(ORDERED)
    for each in wrong:
        figures.fail(DISORDER, f"{ref.scenario.name}: {each}")


def _count_outcomes(figures: Figures, outcomes: Sequence[Outcome]) -> None:
    figures.counts |= {"faults that hit": 0}
    figures.counts |= {f"of these, {kind}": 0 for kind in KINDS_OF_FAULTS}
    figures.counts |= {"faults that missed, left out": 0, PUT_OFF: 0, **dict.fromkeys(KINDS, 0)}
    for outcome in outcomes:
        if not outcome.hit:
            figures.count("faults that missed, left out")
            continue
        figures.count("faults that hit")
        figures.count(f"of these, {outcome.fault.kind}")
        for kind, what in outcome.problems:
            if kind == PUT_OFF:
                figures.count(kind)
            else:
                figures.fail(kind, f"{what}; {outcome.how}")


def main() -> int:
    """One fault, with all that the program said; 1 where something is wrong afterwards."""
    name, kind, call, number, *error = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="coach-faults-") as folder:
        ground = Ground(Path(folder))
        build(ground.sample)
        ref = ground.reference(name)
        assert ref, f"{name} does not work where nothing fails"
        place = [each for each in touching(ref.calls) if ref.calls[each].name == call][int(number) - 1]
        ran, outcome = try_out(ref, Fault(kind, place, "".join(error)), ground.home(0), 0)
    print(outcome.how, f"exit {ran.code}", ran.out, ran.err, sep="\n")  # noqa: T201 - what was asked for
    print(*(f"{kind}: {what}" for kind, what in outcome.problems), f"hit: {outcome.hit}", sep="\n")  # noqa: T201
    return int(bool(outcome.problems))


if __name__ == "__main__":
    sys.exit(main())
