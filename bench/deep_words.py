"""Whether each "recorded", "deleted", "nothing changed" is true of the files, in random short lives.

    python bench/deep_words.py [LIVES [SEED]]

A life is a home, some twenty commands, now and then an edit by hand, and somebody who types at a terminal and stops at
any moment. After each command the files are compared with what was said. Prints each untrue word, and exits with 1 where
there was one.
"""

import io
import os
import random
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from interview_coach.cli.run import STANDS, run_line
from interview_coach.files.care.history import History
from interview_coach.files.records.store import Store

DAY = date(2026, 11, 24)
COMPANIES = ("Quoll", "Zebu", "Gaur")
"""Names that stand nowhere else, so that nothing can be left of them unseen."""
ROLES = ("Clerk", "Nurse", "Engineer")
PEOPLE = ("Ada Okafor, manager", "Bo Lee, hr", "Dana Eze", "Tom Reid, recruiter")
OUTCOMES = (
    "offer",
    "accepted",
    "declined",
    "rejected",
    "withdrew",
    "moved-on",
    "reopened",
    "on-hold",
    "job-cut",
)
STEPS = (
    "thank-you",
    "check-in",
    "brief",
    "rehearse",
    "debrief",
    "reply-to-no",
    "stay-in-touch",
    "move-on",
    "hand-in",
)

NOTHING = re.compile(
    r"Nothing was (?:changed|recorded|removed|taken back)|nothing was changed|nothing (?:more )?to undo|^Not recorded",
    re.MULTILINE,
)
DONE = re.compile(
    r"^(?:Noted\b|Added:|Deleted(?: permanently)?:|Undone:|Brought back:|Your (?:answers are|story .+ is) saved)",
    re.MULTILINE,
)
KNOWN = re.compile(
    r"already|as it was|is already as it was then|Nothing was|To: |Deleted permanently|won't report it"
)

LOOKS = {("next",), ("list", "--all"), ("check",), ("where",), ("undo", "--list")}

Files = dict[str, bytes]


class Said(NamedTuple):
    """What a command line did."""

    words: tuple[str, ...]
    code: int
    out: str
    err: str

    @property
    def text(self) -> str:
        """All of it."""
        return f"{self.out}\n{self.err}"


class Lie(NamedTuple):
    """Something that was said, and was not so."""

    rule: str
    said: Said


class _Screen(io.TextIOWrapper):
    """A stream that a program writes to, perhaps a terminal."""

    def __init__(self, *, is_terminal: bool = False) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", write_through=True)
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal

    def text(self) -> str:
        self.seek(0)
        return self.read()


class _Keys(io.StringIO):
    def isatty(self) -> bool:
        return True


@contextmanager
def _at(home: Path, day: date, typed: tuple[str, ...] | None) -> Iterator[tuple[_Screen, _Screen]]:
    """Streams and surroundings of one command."""
    before = sys.stdin, sys.stdout, sys.stderr, dict(os.environ)
    out, err = _Screen(), _Screen(is_terminal=typed is not None)
    sys.stdin = _Keys("".join(f"{line}\n" for line in typed or ()))
    sys.stdout, sys.stderr = out, err
    os.environ.update(
        COACH_HOME=str(home), COACH_NOW=f"{day}T09:00", TZ="Europe/Berlin", ACCESSIBLE="1", EDITOR="true"
    )
    time.tzset()
    try:
        yield out, err
    finally:
        sys.stdin, sys.stdout, sys.stderr = before[:3]
        os.environ.clear()
        os.environ.update(before[3])


def _is_record(name: str) -> bool:
    """Whether undo and the words are about this file: not the journal, the lock, pages, and numbers of calendars."""
    return name[0] != "." and not name.startswith("pages/") and name != "calendar.yaml"


class Life:
    """One home, and what is done there."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.home = folder / "home"
        self.dice = random.Random(seed)
        self.day = DAY
        self.is_edited = False
        self.past: list[Files] = []
        """The files before each command that changed them and was not taken back; only where no hand was at work."""
        self.lies: list[Lie] = []

    def live(self, commands: int) -> None:
        """Do so many things, once there is something on record."""
        for company in COMPANIES[: self.dice.randint(0, 3)]:
            self._do(("new", company, self.dice.choice(ROLES), "--on", self._on(), "--with", PEOPLE[0]), None)
        for _ in range(commands):
            if self.dice.random() < 0.25:
                self.day += timedelta(days=self.dice.randint(1, 6))
            if self.dice.random() < 0.12:
                self._by_hand()
            self._do(*self._words())

    def _do(self, words: tuple[str, ...], typed: tuple[str, ...] | None) -> None:
        """Run the command, and compare what it says with the files."""
        before = self._files()
        said = self._run(self.home, words, typed)
        after = self._files()
        self.lies += [Lie(rule, said) for rule in self._untrue(said, before, after, typed is not None)]
        # A purge cannot be taken back: from then on it is not known what undo brings.
        self.is_edited |= "Deleted permanently" in said.out
        if words != ("undo",) and before != after:
            self.past.append(before)
        elif words == ("undo",) and said.code == 0 and self.past:
            self.past.pop()

    def _run(self, home: Path, words: tuple[str, ...], typed: tuple[str, ...] | None = None) -> Said:
        with _at(home, self.day, typed) as (out, err):
            code = run_line(list(words) if typed is not None else [*words, "--no-input"])
        return Said(words, code, out.text(), err.text())

    def _files(self) -> Files:
        """What is on record: all but the journal, the lock and pages."""
        paths = [path for path in self.home.rglob("*") if path.is_file()] if self.home.is_dir() else []
        found = {path.relative_to(self.home).as_posix(): path.read_bytes() for path in paths}
        return {name: data for name, data in found.items() if _is_record(name)}

    # What is done

    def _name(self) -> str:
        there = {path.stem.partition("-")[0] for path in self.home.glob("jobs/*.yaml")}
        return self.dice.choice([*COMPANIES, *sorted(there) * 4])

    def _on(self) -> str:
        return (self.day + timedelta(days=self.dice.randint(-9, 9))).isoformat()

    def _words(self) -> tuple[tuple[str, ...], tuple[str, ...] | None]:
        """A command line, and what is typed, where somebody sits at a terminal."""
        pick, name = self.dice.choice, self._name()
        if self.dice.random() < 0.2:
            lines = [
                pick(["Clerk", "", ".", "yes", "1", "2", "3 words here", "-", "<", "y", "n"])
                for _ in range(8)
            ]
            start: list[tuple[str, ...]] = [
                ("prep",), ("prep", name), ("outcome",), ("outcome", name), ("debrief", name), ("followup",), ("match", name),
                ("feedback", name), ("story", "add"), ("practice",), ("delete", name, "--purge"), ("research", name),
            ]  # fmt: skip
            words = pick(start)
            # A company, where one may be asked for.
            first = () if words[0] in ("story", "research") else (pick(["Tapir", "1", "."]),)
            return words, (*first, *lines[: self.dice.randint(0, 7)])
        recording: list[Callable[[], tuple[str, ...]]] = [
            lambda: ("new", pick(COMPANIES), pick(ROLES), *pick([(), ("--on", self._on(), "--with", pick(PEOPLE))])),
            lambda: ("interview", name, *pick([("--add",), ()]), "--on", self._on(), "--with", pick(PEOPLE)),
            lambda: ("interview", name, pick(["--moved", "--on"]), self._on()),
            lambda: ("interview", name, "--cancelled"),
            lambda: ("prep", name, "--set", pick(["goal=Reports", "goal=", "place=Berlin", "org-why=x", "nothing=x", "opening=Hi"])),
            lambda: ("research", name, "--set", pick(["org-why=x", "org-why=", "org-does=Shops"])),
            lambda: ("followup", name, "--done", pick(STEPS)),
            lambda: ("followup", name, "--skip", pick(STEPS)),
            lambda: ("followup", name, "--reply", pick(["hi", "we decide soon"])),
            lambda: ("followup", name, "--promised", self._on()),
            lambda: ("outcome", name, pick(OUTCOMES)),
            lambda: ("debrief", name, "--set", pick(["hardest=Why did you leave?", "promised=Send the sample", "x=y"])),
            lambda: ("feedback", name, "--set", "result=spoke"),
            lambda: ("match", name, "--goal", "fewer complaints"),
            lambda: ("story", "add", pick(["The move", "The night shift"])),
            lambda: ("practice", "--rate", f"{pick('123')}={pick(['weak', 'good'])}"),
            lambda: ("calendar", "-o", str(self.home.parent / "all.ics"), "--force"),
            lambda: ("delete", name),
            lambda: ("delete", pick(["the move", "the night"])),
            lambda: ("delete", name, "--purge", "--confirm", name),
            lambda: ("undo",), lambda: ("undo",), lambda: ("undo",),
            lambda: ("undo", "--of", name, "--at", str(self.dice.randint(1, 30))),
            lambda: ("check", "--fix"),
        ]  # fmt: skip
        words = pick(recording)() if self.dice.random() < 0.8 else self._looking(name)
        can_json = words[0] in ("new", "interview", "followup", "outcome") and self.dice.random() < 0.2
        return (*words, "--json") if can_json else words, None

    def _looking(self, name: str) -> tuple[str, ...]:
        looks: list[tuple[str, ...]] = [
            ("next",), ("list", "--all"), ("show", name), ("followup", name), ("brief", name), ("prep", name, "--show"), ("review",),
            ("undo", "--list"), ("check",), ("where",), ("calendar", "-o", "-"), ("thanks", name, "--draft"), ("practice",), ("next", "--json"),
        ]  # fmt: skip
        return self.dice.choice(looks)

    def _by_hand(self) -> None:
        """An edit, a deletion, a copy, a wrong setting."""
        paths = sorted(
            path for folder in ("jobs", "archive", "stories") for path in (self.home / folder).glob("*.yaml")
        )
        if not paths:
            return
        self.is_edited = True
        path, data = self.dice.choice(paths), b""
        what = self.dice.choice(["comment", "comment", "role", "role", "gone", "copy", "bad", "settings"])
        data = path.read_bytes()
        if what == "gone":
            path.unlink()
        elif what == "copy":
            path.with_name(f"{path.stem} (1).yaml").write_bytes(data)
        elif what == "settings":
            (self.home / "settings.yaml").write_text(
                self.dice.choice(["schema: 1\nname: Kim\n", "schema: 1\ncountry: Germany\n"])
            )
        else:
            more = {"comment": b"# by hand\n", "role": b"mine: by hand\n", "bad": b"role: [\n"}[what]
            path.write_bytes(data.removesuffix(b"...\n").removeprefix(b"---\n") + more)

    # What is true

    def _untrue(self, said: Said, before: Files, after: Files, is_typed: bool) -> Iterator[str]:
        """The rules that do not hold."""
        has_changed = before != after
        if "bug in coach" in said.text or "Traceback" in said.text:
            yield "a bug"
        if has_changed and NOTHING.search(said.text) and not is_typed:
            yield "says that nothing changed, and something did"
        if has_changed and is_typed and re.search(r"Nothing was|nothing was changed", said.text):
            yield "says that nothing changed, and something did"
        if not has_changed and (DONE.search(said.text) or STANDS in said.text):
            yield "says that something was done, and nothing changed"
        records = {
            "new",
            "interview",
            "followup",
            "outcome",
            "debrief",
            "feedback",
            "match",
            "story",
            "undo",
            "delete",
            "practice",
        }
        is_to_record = said.words[0] in records and len(said.words) > 2 and said.words[1] != "--list"
        if is_to_record and not (
            has_changed or said.code or is_typed or KNOWN.search(said.text) or "--json" in said.words
        ):
            yield "records nothing, and does not say so"
        if (
            has_changed
            and said.code
            and not is_typed
            and STANDS not in said.text
            and said.words[0] != "check"
        ):
            yield "fails, and does not say that something was recorded"
        yield from self._untrue_data(said, has_changed)
        yield from self._untrue_deletion(said, after)
        if said.words == ("undo",) and said.code == 0:
            yield from self._untrue_undo(said, after)

    def _untrue_data(self, said: Said, has_changed: bool) -> Iterator[str]:
        if said.words in LOOKS and has_changed:
            yield "is to look, and changed something"
        is_data = "--json" in said.words and said.words[0] != "next" and '"recorded"' in said.out
        if is_data and said.code == 0 and ('"recorded": []' in said.out) == has_changed:
            yield "the JSON of what was recorded is not so"
        for file in re.findall(r"^Saved .* to (\S+\.ics)", said.text, re.MULTILINE):
            if not Path(file).exists():
                yield "was written, and is not there"

    def _untrue_deletion(self, said: Said, after: Files) -> Iterator[str]:
        folders = ("stories",) if "the story" in said.text else ("jobs", "archive")
        gone = re.findall(r"^Deleted: (?:the story )?([a-z0-9-]+)\.", said.text, re.MULTILINE)
        gone += re.findall(r"^([a-z0-9-]+) is (?:already deleted|undone already)", said.text, re.MULTILINE)
        if any(f"{folder}/{each}.yaml" in after for each in gone for folder in folders):
            yield "is said to be gone, and is there"
        if found := re.search(r"^Deleted permanently: ([a-z]+)", said.text, re.MULTILINE):
            yield from self._remaining(found[1], said)

    def _untrue_undo(self, said: Said, after: Files) -> Iterator[str]:
        if not self.is_edited and self.past and after != self.past[-1]:
            yield "was taken back, and is not as before"
        if ("Type it again to undo" in said.text) != (self._run(self._twin(), ("undo",)).code == 0):
            yield "the next undo is not as it was said"

    def _remaining(self, company: str, said: Said) -> Iterator[str]:
        """What is left of a job that is gone for good: nothing but what was named, and other jobs of the company."""
        named = [line.strip() for line in said.out.splitlines() if line.startswith("  /")]
        others = [
            path
            for path in self.home.rglob("*.yaml")
            if path.stem.startswith(company) and str(path) not in named
        ]
        known = History(Store(self.home, "", "")).known()
        if others or any(each.startswith(company) for each in known):
            return
        for path in (each for each in self.home.rglob("*") if each.is_file() and str(each) not in named):
            if company.encode() in path.read_bytes().lower() or company in path.name:
                yield f"is gone for good, and is in {path.relative_to(self.home)}"

    def _twin(self) -> Path:
        twin = self.home.parent / "twin"
        shutil.rmtree(twin, ignore_errors=True)
        shutil.copytree(self.home, twin)
        return twin


def measure(lives: int, seed: int, commands: int = 20) -> tuple[int, list[Lie]]:
    """How many lives there were, and every untrue word in them."""
    lies: list[Lie] = []
    for number in range(lives):
        with tempfile.TemporaryDirectory(prefix="coach-words-") as folder:
            life = Life(Path(folder), seed + number)
            life.live(commands)
            lies += life.lies
    return lives * commands, lies


def main(words: list[str]) -> int:
    """Live, print, and return 1 where an untrue word was said."""
    lives = int(words[0]) if words else 500
    commands, lies = measure(lives, int(words[1]) if len(words) > 1 else 1)
    print(f"{commands} commands, {len(lies)} untrue words")
    for rule, count in Counter(lie.rule for lie in lies).most_common():
        one = next(lie for lie in lies if lie.rule == rule)
        print(f"\n{count} x {rule}\n  coach {' '.join(one.said.words)} ({one.said.code})")
        print("".join(f"    {line}\n" for line in one.said.text.splitlines() if line))
    return int(bool(lies))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
