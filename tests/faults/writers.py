"""Many writers at once: loops of changes on one home, a reader beside them, and a walk that stays open.

`run` starts one process for each loop, one that reads all the time, and a pseudo-terminal with `coach prep`. Each loop
makes its changes by the real program, most of them in its own process, a tenth as command lines of their own. Each
text is unique, so that each change that was acknowledged can be found again: exactly once.
"""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import Any

import yaml

from tests.e2e.terminal import Screen
from tests.faults.figures import Figures
from tests.faults.running import NOW, apart, surroundings
from tests.faults.writers_loop import WALKED, Acknowledged, Shape

FULL = Shape(loops=32, changes=50, shared=6, swings=2, answers=18, rhythm=0.2)
QUICK = Shape(loops=2, changes=10, shared=2, swings=1, answers=2, rhythm=0.02)
REPEAT = "python -m tests.faults writers"
MOST_ROUNDS = 20_000
"""Rounds of waiting after which loops that have not ended never will."""


def run(full: bool) -> Figures:
    """Let all of them write, then look for every change in the records."""
    shape = FULL if full else QUICK
    figures = Figures("Many writers at once")
    with TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        _process(home, shape, "begin").communicate()
        with ExitStack() as stack:
            reader = stack.enter_context(_started(home, shape, "read"))
            walk = Walk(home, figures)
            stack.callback(walk.close)
            acknowledged = _loops(home, shape, walk, figures)
            walk.end()
            said, _ = reader.communicate()
        _count(acknowledged, figures, shape)
        Check(home, acknowledged, walk.acknowledged, figures).all()
        _reader_said(said.splitlines(), figures)
    return figures


def _loops(home: Path, shape: Shape, walk: "Walk", figures: Figures) -> list[Acknowledged]:
    """Start every loop, let them all go at once, and answer a prompt of the walk now and then."""
    files = [home.parent / f"loop-{number}" for number in range(shape.loops)]
    with ExitStack() as stack:
        loops = [
            stack.enter_context(_started(home, shape, "loop", str(number), str(file)))
            for number, file in enumerate(files)
        ]
        for loop in loops:
            assert loop.stdin is not None
            loop.stdin.close()
        _wait(loops, files, shape, walk, figures)
        if any(loop.wait() for loop in loops):
            figures.fail("loops that broke off", REPEAT)
    return [Acknowledged(**json.loads(line)) for file in files for line in file.read_text().splitlines()]


def _wait(
    loops: list["subprocess.Popen[str]"], files: list[Path], shape: Shape, walk: "Walk", figures: Figures
) -> None:
    rhythm = Event()
    for _ in range(MOST_ROUNDS):
        if all(loop.poll() is not None for loop in loops):
            return
        rhythm.wait(shape.rhythm)
        written = sum(file.read_bytes().count(b"\n") for file in files if file.exists())
        if walk.given < shape.answers * written / (shape.loops * shape.changes):
            walk.answer()
    figures.fail("loops that never ended", REPEAT)


def _process(home: Path, shape: Shape, *words: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.writers_loop", str(home), shape.said(), *words],
        cwd=Path(__file__).parents[2],
        env=surroundings(home),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@contextmanager
def _started(home: Path, shape: Shape, *words: str) -> Iterator["subprocess.Popen[str]"]:
    """A process that has said it is ready; it begins, or ends, when its stdin is closed."""
    with _process(home, shape, *words) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            if process.stdin is not None and not process.stdin.closed:
                process.stdin.close()
            try:
                process.wait(60)
            except subprocess.TimeoutExpired:
                process.kill()
                raise


class Walk:
    """`coach prep` of the first shared job at a terminal; an answer counts when the next prompt has come."""

    def __init__(self, home: Path, figures: Figures) -> None:
        self.home, self.figures = home, figures
        self.given = 0
        self.acknowledged: list[str] = []
        self._screen = self._open()

    def _open(self) -> Screen:
        screen = Screen(
            "prep",
            WALKED,
            "--time",
            "60",
            home=self.home,
            now=NOW,
            lines=200,
            patience=120,
            env=surroundings(self.home),
        )
        return screen.asks(" of ")

    def answer(self) -> None:
        """Answer the prompt that waits; where the program ended because it is locked, start it again."""
        self.given += 1
        words = f"answer-{self.given:03}-at-the-terminal"
        while True:
            try:
                self._screen.answers(words).asks(" of ")
            except AssertionError as error:
                if not self._begin_again(words, error):
                    return
            else:
                self.acknowledged.append(words)
                return

    def _begin_again(self, words: str, error: AssertionError) -> bool:
        """Whether it ended only because another was writing; anything else is a failure."""
        code = self._screen.ends()
        self.close()
        self._screen = self._open()
        if code != 5:
            self.figures.fail("walks that broke off", f"{REPEAT}: exit {code}, {error}")
            return False
        self.figures.count("times the walk found it locked")
        if any(words.encode() in data for data in _bytes(self.home).values()):
            self.figures.fail("recorded, but said to be locked", f"{REPEAT}: {words}")
            return False
        return True

    def end(self) -> None:
        """Answer once more, now that nobody else writes, and stop there."""
        self.answer()
        if code := self._screen.answers(".").ends():
            self.figures.fail("walks that did not end well", f"{REPEAT}: exit {code}")

    def close(self) -> None:
        """Leave the terminal."""
        self._screen.__exit__(None, None, None)


def _reader_said(said: list[str], figures: Figures) -> None:
    *faults, rounds = said
    figures.count("rounds of reading, each of list, next and show", int(rounds))
    for fault in faults:
        figures.fail("readings that were not whole", f"{REPEAT}: {fault}")


def _count(acknowledged: list[Acknowledged], figures: Figures, shape: Shape) -> None:
    figures.count("loops", shape.loops)
    figures.count("changes tried", len(acknowledged))
    figures.count("of these as command lines of their own", sum(each.real for each in acknowledged))
    figures.count("changes acknowledged", sum(each.code == 0 for each in acknowledged))
    figures.count("times a loop found it locked, and tried again", sum(each.locked for each in acknowledged))
    figures.count("refused: out of turn there and back", sum(each.code == 1 for each in acknowledged))
    if len(acknowledged) != shape.loops * shape.changes:
        figures.fail("changes that were never tried", REPEAT)
    for each in acknowledged:
        if each.code not in ((0, 1) if each.kind == "swing" else (0,)):
            figures.fail("changes that were neither made nor locked", f"{REPEAT}: {each.brief}")
        if each.early:
            figures.fail("recorded, but said to be locked", f"{REPEAT}: {each.brief}")


class Check:
    """Every acknowledged change is in the records exactly once, and nothing else is."""

    def __init__(
        self, home: Path, acknowledged: list[Acknowledged], walked: list[str], figures: Figures
    ) -> None:
        self.home, self.walked, self.figures = home, walked, figures
        self.made = [each for each in acknowledged if each.code == 0]
        self.data = _bytes(home)
        self.all_bytes = b"\0".join(self.data.values())
        self.jobs: dict[str, Any] = {Path(name).stem: yaml.safe_load(self.data[name]) for name in self.data}

    def all(self) -> None:
        """Look at everything."""
        if len(self.jobs) != len(self.data):
            twice = Counter(Path(name).stem for name in self.data).most_common(3)
            self.figures.fail("jobs in both folders", f"{REPEAT}: {twice}")
        texts = [each.text for each in self.made if each.kind not in {"swing", "own"}]
        for words in (*texts, *self.walked):
            self._stands_once(words)
        for each in self.made:
            if each.kind in {"reply", "answer", "interview", "new"} and self._places(each) != 1:
                self.figures.fail("not in its place", f"{REPEAT}: {each.brief}")
        for job in {each.job for each in self.made if each.kind == "own"}:
            self._there_and_back(job, [each for each in self.made if each.job == job and each.kind == "own"])
        self._swings()
        self._program()

    def _stands_once(self, words: str) -> None:
        self.figures.count("texts looked for")
        found = self.all_bytes.count(words.encode())
        if found != 1:
            self.figures.fail("lost" if not found else "duplicated", f"{REPEAT}: {words[:18]}, {found} times")

    def _places(self, each: Acknowledged) -> int:
        """How often the text stands where it belongs."""
        if each.kind == "new":
            return sum(each.text in (job["company"], job.get("role")) for job in self.jobs.values())
        job = self.jobs.get(each.job, {})
        if each.kind == "reply":
            return sum(str(entry.get("reply")).strip() == each.text for entry in job.get("log", []))
        if each.kind == "interview":
            return sum(interview.get("place") == each.text for interview in job.get("interviews", []))
        match = {key: value for item in job.get("matches", []) for key, value in item.items()}
        answers = {**job.get("research", {}), **job.get("prep", {}), **match, "proof": match.get("story")}
        return int(str(answers.get(each.key)).strip() == each.text)

    def _there_and_back(self, job: str, made: list[Acknowledged]) -> None:
        """The outcomes of a job that one loop alone has: each of them, in order, and the file in its folder."""
        want = [each.key for each in made]
        self.figures.count("moves to the archive and back", len(want))
        if _outcomes(self.jobs.get(job, {})) != want:
            self.figures.fail("outcomes lost or duplicated", f"{REPEAT}: {job}: {want}")
        if want[-1] == "reopened" and f"jobs/{job}.yaml" not in self.data:
            self.figures.fail("open, but in the archive", f"{REPEAT}: {job}")
        if want[-1] == "withdrew" and f"archive/{job}.yaml" not in self.data:
            self.figures.fail("over, but not in the archive", f"{REPEAT}: {job}")

    def _swings(self) -> None:
        """The outcomes of a job that all loops move: in turn, and none that was not acknowledged.

        They carry no text: two loops that say the same at once are both told that it is noted, for one entry.
        """
        for job in {each.job for each in self.made if each.kind == "swing"}:
            noted = Counter(each.key for each in self.made if each.job == job)
            found = _outcomes(self.jobs.get(job, {}))
            self.figures.count("moves of a job that all loops move", len(found))
            if more := Counter(found) - noted:
                self.figures.fail("outcomes that were not acknowledged", f"{REPEAT}: {job}: {more}")
            if any(first == second for first, second in pairwise(found)):
                self.figures.fail("outcomes out of turn", f"{REPEAT}: {job}: {found}")

    def _program(self) -> None:
        """The program finds nothing wrong with the home either."""
        for words in (["list", "--all", "--json"], ["check"]):
            done = apart(self.home, *words)
            if done.code or '"file"' in done.out:
                self.figures.fail("not sound at the end", f"{REPEAT}: coach {words[0]}: {done}")


def _outcomes(job: Any) -> list[str]:
    return [entry["outcome"] for entry in job.get("log", []) if "outcome" in entry]


def _bytes(home: Path) -> dict[str, bytes]:
    """Every record, by its path below the home."""
    found = [path for folder in ("jobs", "archive") for path in (home / folder).glob("[!.]*.yaml")]
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in found}
