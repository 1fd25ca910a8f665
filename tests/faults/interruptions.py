"""Six interruptions at every prompt of every walk, in both looks; and walks where nobody can be asked."""

import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.e2e.terminal import CTRL_C, CTRL_D
from tests.faults.console import Console
from tests.faults.figures import Figures
from tests.faults.places import LOOKS, Place, anywhere, everything, problems, records
from tests.faults.walks import (
    ASKED_EACH_TIME,
    EDITOR_OPEN,
    NOT_ASKED_AGAIN,
    WALKS,
    Asked,
    Walk,
    answered,
    next_prompt,
)

TITLE = "Interruptions at every prompt of every walk"
CODES = {"Ctrl-C": 130, "Ctrl-D": 0, "SIGTERM": 143, "SIGHUP": 129, "a closed window": 129, "SIGKILL": 137}
TERMINAL_GONE = ("a closed window", "SIGKILL")
"""Ways after which the program can no longer put the terminal in order."""
SHORT_PATIENCE = 8.0
"""Seconds until a key counts as not heeded; it takes some milliseconds."""
HALF = "half, ünf"
NOBODY = (
    "yes | COACH", "COACH < $LINES", "COACH < /dev/null", "COACH <&-", "COACH 2> /dev/null",
    "yes | COACH 2> /dev/null", "yes '' | COACH", "COACH --no-input",
)  # fmt: skip
QUICK_WAY = "SIGKILL"
"""The interruption after which the quick form starts the command again."""
QUICK_WAYS = {
    "drawn": ("Ctrl-C", QUICK_WAY),
    "line by line": ("Ctrl-D", "SIGTERM", "SIGHUP", "a closed window", QUICK_WAY),
}
"""The interruptions of the quick form, by the look: each in one of them."""
QUICK = ("outcome, silence", slice(1, 2))
"""The walk of the quick form, and at which of its prompts it is interrupted."""


def run(full: bool, looks: Iterable[str] = LOOKS) -> Figures:
    """All walks in two processes, or one walk at one prompt."""
    figures = Figures(TITLE)
    walks = WALKS if full else tuple(walk for walk in WALKS if walk.name == QUICK[0])
    tasks = [(walk, look, full) for walk in walks for look in looks]
    if full:
        with ProcessPoolExecutor(2) as pool:
            found = list(pool.map(told, tasks))
    else:
        found = [part(task) for task in tasks]
    figures.counts["walks, in two looks each"] = len(walks)
    for each in found:
        add(figures, each)
    return figures


def told(task: tuple[Walk, str, bool]) -> Figures:
    """A part of the full form, whose failures are said as soon as they are known."""
    found = part(task)
    for line in found.failures:
        print(line, file=sys.stderr, flush=True)  # noqa: T201
    return found


def add(figures: Figures, part: Figures) -> None:
    for what, number in part.counts.items():
        assert isinstance(number, int)
        figures.count(what, number)
    figures.failures += part.failures


def part(task: tuple[Walk, str, bool]) -> Figures:
    """One walk in one look: played to its end, then interrupted at each prompt in each way."""
    walk, look, full = task
    figures = Figures(TITLE)
    with TemporaryDirectory() as folder:
        place = Place(Path(folder), walk, look)
        place.prepare()
        try:
            played = play(place)
        except AssertionError as error:
            figures.fail("walks that did not come to their end", f"{place.how}: {in_a_line(error)}")
            return figures
        figures.count("prompts", len(played.names))
        for number in range(len(played.names))[slice(None) if full else QUICK[1]]:
            for way in CODES if full else QUICK_WAYS[look]:
                if way.startswith("Ctrl") and played.names[number] == EDITOR_OPEN:
                    continue  # there the keys are the editor's own
                trial = Trial(figures, place, played, number, way)
                interrupt(trial)
                if full or way == QUICK_WAY:
                    come_back(trial)
            goes_on = played.names[number] not in NOT_ASKED_AGAIN and not walk.starts_another
            if goes_on and (full or number == QUICK[1].start):
                finish(Trial(figures, place, played, number, "SIGTERM"))
        for shell in NOBODY if full else NOBODY[:1]:
            ask_nobody(figures, place, shell)
    return figures


@dataclass
class Played:
    """A walk without an interruption: its prompts, and the records as each of them found them, and at the end."""

    names: list[str]
    records: list[dict[str, bytes]]


def play(place: Place) -> Played:
    """Play the walk to its end with sensible answers."""
    place.fresh()
    with place.open() as console:
        played = follow(console, place)
        code = console.ends()
    assert code == 0, f"ended with {code}: {console.text}"
    assert played.names, "nothing was asked"
    return played


def follow(console: Console, place: Place) -> Played:
    """Answer every prompt until the program ends."""
    names, states = [], []
    last = None
    while asked := next_prompt(console, last):
        last = asked.name
        names.append(last)
        states.append(records(place.home))
        answered(console, place.walk, asked)
    return Played(names, [*states, records(place.home)])


@dataclass(frozen=True)
class Trial:
    """One way to interrupt at one prompt of a walk that has been played before; what is found goes to the figures."""

    figures: Figures
    place: Place
    played: Played
    number: int
    way: str

    @property
    def name(self) -> str:
        return self.played.names[self.number]

    def fail(self, what: str, said: str) -> None:
        self.figures.fail(what, f"{self.place.how}: {self.way} at {self.name!r}: {said}")

    @contextmanager
    def failing(self) -> Iterator[None]:
        """A walk that goes another way is a failure, and not the end of the experiment."""
        try:
            yield
        except AssertionError as error:
            what = "Ctrl-D that did not stop" if self.way == "Ctrl-D" else "walks that went another way"
            self.fail(what, in_a_line(error))


def interrupt(trial: Trial) -> None:
    """Go to this prompt, interrupt it, and look at what is left."""
    trial.place.fresh()
    trial.figures.count(f"interruptions by {trial.way}")
    with trial.failing(), trial.place.open() as console:
        asked = go_to(console, trial.place, trial.number)
        if asked.is_text and trial.number % 2 and trial.way != "Ctrl-D":
            console.types(HALF).shows(HALF)
        code = strike(console, trial.way, asked)
        look_at(trial, console, code)
        keep(trial)


def go_to(console: Console, place: Place, number: int) -> Asked:
    """Answer the prompts before this one."""
    asked = next_prompt(console, None)
    for _ in range(number):
        assert asked, "the walk ended early"
        answered(console, place.walk, asked)
        asked = next_prompt(console, asked.name)
    assert asked, "the walk ended early"
    return asked


def strike(console: Console, way: str, asked: Asked) -> int:
    """Interrupt, and return the exit code."""
    if way.startswith("SIG"):
        return console.signals(signal.Signals[way]).ends()
    if way == "a closed window":
        return console.close().ends()
    console.types(CTRL_C if way == "Ctrl-C" else CTRL_D)
    console.patience = SHORT_PATIENCE
    more = next_prompt(console, asked.name)
    assert more is None, f"it did not stop; next it asked {more and more.name!r}"
    return console.ends()


def look_at(trial: Trial, console: Console, code: int) -> None:
    """The exit code, the screen and the terminal after an interruption."""
    wanted = trial.place.walk.stops.get(trial.name, 0) if trial.way == "Ctrl-D" else CODES[trial.way]
    if code != wanted:
        trial.fail("wrong exit codes", f"{code} for {wanted}")
    if has_trace(console):
        trial.fail("tracebacks", in_a_line(console.text))
    if trial.way in TERMINAL_GONE:
        return
    if console.after != console.before:
        trial.fail("terminals left in disorder", "other settings than before")
    if console.left_on:
        trial.fail("terminals left in disorder", f"left on {console.left_on}")
    trial.figures.count("terminals as they were")


def keep(trial: Trial) -> None:
    """Every answer before the prompt is on disk, nothing of the prompt is, and all can be read."""
    home, walk = trial.place.home, trial.place.walk
    found, wanted = records(home), trial.played.records[trial.number]
    changed = sorted(name for name in {*found, *wanted} if found.get(name) != wanted.get(name))
    if changed:
        trial.fail("records not as they were at the prompt", ", ".join(changed))
    if (
        walk.written
        and EDITOR_OPEN in trial.played.names[: trial.number + 1]
        and not anywhere(home, walk.written)
    ):
        trial.fail("answers lost", "what the editor had saved")
    trial.figures.count("answers given before, found on disk", trial.number)
    for problem in problems(home, walk.now):
        trial.fail("homes that are not in order", problem)


def come_back(trial: Trial) -> None:
    """The same command again comes to the prompt where it was stopped, past those that are asked each time."""
    wanted = first_asked(trial.played.names, trial.number)
    walk = trial.place.walk
    if wanted in NOT_ASKED_AGAIN or walk.begins_anew or walk.starts_another:
        return
    with trial.failing(), trial.place.open() as console:
        asked = next_prompt(console, None)
        while asked and asked.name in ASKED_EACH_TIME and asked.name != wanted:
            answered(console, walk, asked)
            asked = next_prompt(console, asked.name)
        if asked and asked.name == wanted:
            trial.figures.count("prompts come back to")
        else:
            trial.fail("not come back to the prompt", f"started again, it went to {asked and asked.name!r}")


def first_asked(names: Sequence[str], number: int) -> str:
    """The prompt at which a walk goes on: an editor is opened again from its prompt."""
    while names[number] == EDITOR_OPEN and number and names[number - 1] not in ASKED_EACH_TIME:
        number -= 1
    return names[number]


def finish(trial: Trial) -> None:
    """Interrupted once and finished then, the record is that of a walk without an interruption."""
    trial.place.fresh()
    with trial.failing():
        with trial.place.open() as console:
            strike(console, trial.way, go_to(console, trial.place, trial.number))
        with trial.place.open() as console:
            again = follow(console, trial.place)
            code = console.ends()
        if code or again.records[-1] != trial.played.records[-1]:
            trial.fail("finished with another record", f"then it asked {again.names}, and ended with {code}")
        else:
            trial.figures.count("walks finished after an interruption, with the same record")


def ask_nobody(figures: Figures, place: Place, shell: str) -> None:
    """Where stdin or stderr is no terminal, nothing is asked and nothing is changed."""
    place.fresh()
    before = everything(place.home)
    how = f"{place.how}: {shell}"
    figures.count("runs where no one could be asked")
    try:
        with place.open(shell) as console:
            code = console.ends()
    except AssertionError as error:
        figures.fail("prompts where no one could be asked", f"{how}: {in_a_line(error)}")
        return
    if code != place.walk.unasked:
        figures.fail("wrong exit codes", f"{how}: {code} for {place.walk.unasked}")
    if everything(place.home) != before:
        figures.fail("prompts where no one could be asked", f"{how}: something was changed")
    if has_trace(console):
        figures.fail("tracebacks", how)


def has_trace(console: Console) -> bool:
    return b"Traceback" in console.raw or b"is a bug" in console.raw


def in_a_line(said: object) -> str:
    """The beginning and the end of what was said, in one line."""
    words = " | ".join(line for line in str(said).splitlines() if line.strip())
    return words if len(words) < 200 else f"{words[:90]} ... {words[-90:]}"
