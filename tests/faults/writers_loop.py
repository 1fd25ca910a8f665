"""The processes of the experiment `writers`: what begins the home, a loop of changes, and the reader.

`python -m tests.faults.writers_loop HOME SHAPE begin|read|loop NUMBER FILE`, started by `writers`.
"""

import json
import os
import select
import sys
from collections.abc import Iterator
from dataclasses import asdict, astuple, dataclass
from pathlib import Path
from typing import Any

from tests.faults.running import apart, here

WALKED = "shared-0"
KINDS = ("reply", "answer", "swing", "reply", "interview", "own", "reply", "answer", "swing", "own")
MOST_TRIES = 200
OWN_ANSWERS = ("bring", "opening", "goal", "proof", "sentence", "pause", "needs", "nervous")
"""Prompts of the preparation alone; of all those below, the open walk asks the first part."""
EARLY = ("org-tick", "org-why", "org-does", "org-news", "org-customers", "person-role", "person-cares")
ASKED = (*OWN_ANSWERS, *EARLY, "person-name", "role-repeats", "role-why-open", "role-measures", "role-gap")
LATE = (
    "org-pressure",
    "org-direction",
    "org-money",
    "org-rivals",
    "org-people",
    "org-known",
    "person-others",
)
NOT_ASKED = (
    *LATE,
    "person-decides",
    "person-work",
    "person-path",
    "person-shared",
    "role-goals",
    "role-hard",
)


@dataclass(frozen=True)
class Shape:
    """How much there is of everything; `rhythm` is in seconds."""

    loops: int
    changes: int
    shared: int
    swings: int
    answers: int
    rhythm: float

    def said(self) -> str:
        """As a word of a command line."""
        return json.dumps(astuple(self))


@dataclass(frozen=True)
class Acknowledged:
    """A change, and how it went; `early` where its text was on record although the program said it was locked."""

    kind: str
    job: str
    key: str
    text: str
    code: int
    said: str
    locked: int
    real: bool
    early: bool

    @property
    def brief(self) -> str:
        """In a line, without all of its text."""
        words = " ".join(word for word in (self.kind, self.job, self.key, self.text[:18]) if word)
        return f"{words}: exit {self.code}, {self.said}"


@dataclass(frozen=True)
class Change:
    """A change to make: the words of the command line, and where its text will stand."""

    kind: str
    job: str
    key: str
    text: str
    words: tuple[str, ...]


def begin(home: Path, shape: Shape) -> None:
    """The jobs that all loops share. On the first, all is answered that the walk does not ask as a text."""
    for number in range(shape.shared):
        assert (
            here(home, "new", f"Shared {number}", "--on", "2026-11-24", "--with", "Ada Okafor, manager").code
            == 0
        )
    for number in range(shape.swings):
        assert here(home, "new", f"Swing {number}").code == 0
    facts = ("kind=video", "place=here", "through=no", "ask=ask-goals", "close=bold")
    assert here(home, "prep", WALKED, *(word for fact in facts for word in ("--set", fact))).code == 0


class Plan:
    """The changes of one loop. No answer is given twice, so that none hides that another was lost."""

    def __init__(self, number: int, shape: Shape) -> None:
        self.number, self.shape = number, shape
        pairs = [(f"shared-{each}", key) for each in range(shape.shared) for key in (*NOT_ASKED, *ASKED)]
        free = [(job, key) for job, key in pairs if job != WALKED or key not in ASKED]
        own = [(self.own, key) for key in (*NOT_ASKED, *ASKED)]
        self._pairs = iter([*free[number :: shape.loops], *own])
        self._open = True

    @property
    def own(self) -> str:
        """The job that only this loop changes."""
        return f"own-{self.number:02}"

    def changes(self) -> Iterator[Change]:
        """All of them, in order."""
        for step in range(self.shape.changes):
            text = f"loop-{self.number:02}-change-{step:02}-"
            kind = KINDS[(step + 3 * self.number) % len(KINDS)] if step > 1 else ("new", "twin")[step]
            make = {"reply": self._reply, "answer": self._answer, "interview": self._interview}.get(kind)
            if make:
                # Some are a line, some a page.
                yield make(step, text + " and so on" * (step % 7 * 20) + ".")
            else:
                yield self._other(kind, step)

    def _reply(self, step: int, text: str) -> Change:
        job = f"shared-{(self.number + step) % self.shape.shared}"
        return Change("reply", job, "", text, ("followup", job, "--reply", text))

    def _answer(self, _step: int, text: str) -> Change:
        job, key = next(self._pairs)
        command = "prep" if key in OWN_ANSWERS else "research"
        return Change("answer", job, key, text, (command, job, "--set", f"{key}={text}"))

    def _interview(self, step: int, text: str) -> Change:
        job = f"shared-{step % self.shape.shared}"
        day = f"2026-12-{(self.number + step) % 28 + 1:02}"
        return Change("interview", job, "", text, ("interview", job, "--add", "--on", day, "--place", text))

    def _other(self, kind: str, step: int) -> Change:
        if kind == "new":
            company = f"Own {self.number:02}"
            return Change("new", self.own, "", company, ("new", company))
        if kind == "twin":
            # Of these nothing remains in an id: all loops want the same one.
            role = chr(0x4E00 + self.number)
            return Change("new", "twin", "", role, ("new", "Twin", role))
        if kind == "own":
            key = "withdrew" if self._open else "reopened"
            self._open = not self._open
            return Change("own", self.own, key, "", ("outcome", self.own, key))
        job = f"swing-{step % self.shape.swings}"
        key = ("withdrew", "reopened")[step // 2 % 2]
        return Change("swing", job, key, "", ("outcome", job, key))


def loop(home: Path, shape: Shape, number: int, file: Path) -> None:
    """Make all changes of this loop, and write down how each went."""
    sys.stdin.read()
    starter = os.getppid()
    with file.open("w", encoding="utf-8") as done:
        for step, change in enumerate(Plan(number, shape).changes()):
            if os.getppid() != starter:
                # Nobody is left who would look at the rest.
                return
            made = _make(home, change, real=(number + step) % 10 == 0)
            done.write(json.dumps(asdict(made)) + "\n")
            done.flush()


def _make(home: Path, change: Change, *, real: bool) -> Acknowledged:
    early, locked = False, 0
    while True:
        done = (apart if real else here)(home, *change.words)
        if done.code != 5 or locked == MOST_TRIES:
            break
        locked += 1
        early = early or (bool(change.text) and _is_there(home, change.text))
    return Acknowledged(
        change.kind,
        change.job,
        change.key,
        change.text,
        done.code,
        done.said,
        locked,
        real,
        early,
    )


def _is_there(home: Path, text: str) -> bool:
    found = False
    for path in (*(home / "jobs").glob("[!.]*"), *(home / "archive").glob("[!.]*")):
        try:
            found = found or text.encode() in path.read_bytes()
        except FileNotFoundError:
            continue
    return found


def _say(line: str) -> None:
    """A line to whoever started this process."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


class Reader:
    """Reads all the time. A record that was seen once stays, and only grows."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.seen: set[str] = set()
        self.sizes: dict[str, dict[str, int]] = {}
        self.rounds = 0

    def round(self) -> None:
        """Read the lists, and one record."""
        listed = self._json("list", "--all")
        ids = [row["id"] for row in listed["jobs"]]
        if missing := self.seen - set(ids):
            _say(f"list --all has no {sorted(missing)}")
        if twice := {each for each in ids if ids.count(each) > 1}:
            _say(f"list --all has twice {sorted(twice)}")
        self.seen |= set(ids)
        live = self._json("next")
        for left_out in (*listed["left_out"], *live["left_out"]):
            _say(f"left out: {left_out}")
        names = sorted(self.seen)
        self._record(names[self.rounds % len(names)])
        self.rounds += 1

    def _record(self, name: str) -> None:
        job = self._json("show", name).get("job")
        if job is None:
            return
        sizes = {key: len(job.get(key) or ()) for key in ("log", "interviews", "research", "prep", "people")}
        for key, before in self.sizes.get(name, {}).items():
            if sizes[key] < before:
                _say(f"show {name}: {key} had {before}, now {sizes[key]}")
        self.sizes[name] = sizes

    def _json(self, *words: str) -> Any:
        done = here(self.home, *words, "--json")
        if done.code != 0 or done.err:
            _say(f"{' '.join(words)}: exit {done.code}, {done.err!r}")
        if done.code != 0:
            return {"jobs": [{"id": each} for each in self.seen], "left_out": []}
        return json.loads(done.out)


def read(home: Path, shape: Shape) -> None:
    """Read until stdin is closed, then say how often."""
    reader = Reader(home)
    reader.round()
    _say("ready")
    while not select.select([sys.stdin], [], [], shape.rhythm)[0]:
        reader.round()
    _say(str(reader.rounds))


def main(home: Path, shape: Shape, what: str, *more: str) -> None:
    """One of the processes."""
    if what == "begin":
        begin(home, shape)
    elif what == "read":
        read(home, shape)
    else:
        _say("ready")
        loop(home, shape, int(more[0]), Path(more[1]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Shape(*json.loads(sys.argv[2])), *sys.argv[3:])
