"""Hand edits at each moment of a write: the program is stopped behind a system call, a person saves the record, it goes on.

The person opened the record before the command began, so what is saved is the record of then with the person's words
in it. They may fall before the program reads, between its last look and the replacement, or behind that. Wherever
they fall, they must be found afterwards: in the record, or kept in a file below the home.
"""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults.compiled import compile_program
from tests.faults.editors import EDITORS, Editor
from tests.faults.figures import Figures
from tests.faults.running import Done, apart, bytes_below, here
from tests.faults.stopping import recorded, stopped_behind
from tests.faults.tracing import Call
from tests.wants import STRACE, is_here

REPEAT = "python -m tests.faults hand_edits"
CHANGE = "what-the-program-writes"
Made = Callable[[list[bytes]], bool]


@dataclass(frozen=True)
class Scenario:
    """A command that writes, on a home with a past; `made` tells from the records of the job whether it did."""

    name: str
    words: tuple[str, ...]
    made: Made
    before: tuple[tuple[str, ...], ...] = ()
    record: str = "jobs/acme.yaml"


def _has(words: str) -> Made:
    return lambda records: any(words.encode() in data for data in records)


def _has_not(words: str) -> Made:
    return lambda records: any(b"company: Acme" in data and words.encode() not in data for data in records)


def _is_gone(records: list[bytes]) -> bool:
    return all(b"edited-by-hand" in data for data in records)


BEGUN = ("new", "Acme", "--on", "2026-11-24", "--with", "Ada Okafor, manager", "--place", "before-all")
EARLIER = ("prep", "acme", "--set", "org-why=an-earlier-answer")
WITHDRAWN = ("outcome", "acme", "withdrew")
SCENARIOS = (
    Scenario("an answer", ("prep", "acme", "--set", f"org-why={CHANGE}"), _has(CHANGE)),
    Scenario("a reply", ("followup", "acme", "--reply", CHANGE), _has(CHANGE)),
    Scenario(
        "an interview", ("interview", "acme", "--add", "--on", "2026-12-03", "--place", CHANGE), _has(CHANGE)
    ),
    Scenario("into the archive", WITHDRAWN, _has("withdrew")),
    Scenario(
        "out of the archive",
        ("outcome", "acme", "reopened"),
        _has("reopened"),
        (WITHDRAWN,),
        "archive/acme.yaml",
    ),
    Scenario("undo", ("undo",), _has_not("an-earlier-answer"), (EARLIER,)),
    Scenario("undo of a move", ("undo",), _has_not("withdrew"), (WITHDRAWN,), "archive/acme.yaml"),
    Scenario(
        "undo of one record",
        ("undo", "--of", "acme", "--at", "1"),
        _has_not("an-earlier-answer"),
        (EARLIER, ("new", "Globex")),
    ),
    Scenario("delete", ("delete", "acme"), _is_gone),
)


def run(full: bool) -> Figures:
    """Edit by hand at every moment of every scenario; the quick form, at those around the replacement of one."""
    figures = Figures("Hand edits at each moment of a write")
    if not is_here(STRACE):
        figures.missing = "strace cannot be used here"
        return figures
    compile_program()
    with TemporaryDirectory() as folder:
        for scenario in SCENARIOS if full else SCENARIOS[:1]:
            Bench(Path(folder), scenario, figures).edit_all(full=full)
    return figures


class Bench:
    """One scenario, on a fresh copy of its home for each edit."""

    def __init__(self, folder: Path, scenario: Scenario, figures: Figures) -> None:
        self.home, self.base = folder / "home", folder / f"base-{scenario.name}"
        self.scenario, self.figures = scenario, figures
        self.edits = 0
        for words in (BEGUN, *scenario.before):
            done = here(self.base, *words)
            assert done.code == 0, done
        self.original = (self.base / scenario.record).read_bytes()

    def edit_all(self, *, full: bool) -> None:
        """Edit at all moments: by every editor around a replacement, elsewhere by one editor in five."""
        self._fresh()
        if (done := apart(self.home, *self.scenario.words)).code:
            self.figures.fail("scenarios that do not run", f"{REPEAT}: {self.scenario.name}: {done.said}")
            return
        self._fresh()
        calls = recorded(self.home, self.scenario.words)
        hot = _around_replacements(calls)
        for place in range(len(calls)) if full else hot[3:5]:
            for number, editor in enumerate(EDITORS):
                if (place in hot and (full or editor.quick)) or (full and (place + number) % 5 == 0):
                    self._edit(calls, place, editor)

    def _fresh(self) -> None:
        shutil.rmtree(self.home, ignore_errors=True)
        shutil.copytree(self.base, self.home)

    def _edit(self, calls: Sequence[Call], place: int, editor: Editor) -> None:
        self._fresh()
        self.edits += 1
        self.figures.count("hand edits")
        moments = [calls[place], *calls[place + editor.later : place + editor.later + 1]]
        edit = Edit(self, editor, f"edited-by-hand-{self.edits:04}")
        done = stopped_behind(self.home, self.scenario.words, moments[: editor.steps], edit.steps())
        edit.how = f"{REPEAT}: {self.scenario.name}, {editor.name} {edit.words}, behind {calls[place]}"
        if done is None:
            self.figures.fail("moments that did not come", edit.how)
            return
        edit.check(done)


class Edit:
    """One hand edit, and what has become of it."""

    def __init__(self, bench: Bench, editor: Editor, words: str) -> None:
        self.home, self.scenario, self.figures = bench.home, bench.scenario, bench.figures
        self.editor, self.words, self.how = editor, words, ""
        self._text = bench.original.replace(b"before-all", words.encode())
        self._behind = False

    def steps(self) -> Iterator[None]:
        """Edit step by step; before each, look whether the program has replaced the record already."""
        doing = self.editor.edit(self.home / self.scenario.record, self._text)
        while True:
            self._behind = self._behind or self.scenario.made(_records(self.home))
            try:
                next(doing)
            except StopIteration:
                return
            yield

    def check(self, done: Done) -> None:
        """Nothing is lost, what was said is true, and the program can be used."""
        if done.broke:
            self._fail("commands that broke", done)
        found = self._found()
        if found:
            in_record = any(name.startswith(("jobs/acme", "archive/acme")) for name in found)
            self.figures.count("words found in the record" if in_record else "words found kept next to it")
        elif not self.editor.deletes:
            self._fail(f"lost: {self.editor.name}", done)
        made = self.scenario.made(_records(self.home))
        if done.code == 0 and not made and not self._behind:
            self._fail("said to be recorded, but is not there", done)
        if done.code != 0 and made and not self._behind and not self.editor.deletes:
            self._fail("said to have failed, but is there", done)
        self.figures.count("commands that refused" if done.code else "commands that went through")
        self._go_on()
        if found and not self._found():
            self._fail("lost by what came afterwards", done)

    def _found(self) -> list[str]:
        """The files below the home that hold the person's words."""
        return [name for name, data in bytes_below(self.home).items() if self.words.encode() in data]

    def _go_on(self) -> None:
        """What comes next works, and loses nothing either."""
        for words in (("next", "--json"), ("followup", "acme", "--reply", "afterwards"), ("undo",)):
            after = here(self.home, *words)
            if after.broke:
                self._fail(f"afterwards `{words[0]}` broke", after)
            if words[0] == "next" and (after.code or '"file"' in after.out):
                self._fail("afterwards the record cannot be read", after)
            if words[0] == "followup" and after.code and _records(self.home):
                self._fail("afterwards nothing could be recorded", after)

    def _fail(self, kind: str, done: Done) -> None:
        self.figures.fail(kind, f"{self.how}: exit {done.code}, {done.said}")


def _records(home: Path) -> list[bytes]:
    paths = [path for folder in ("jobs", "archive") for path in (home / folder).glob("acme*.yaml")]
    return [path.read_bytes() for path in paths]


def _around_replacements(calls: Sequence[Call]) -> list[int]:
    """The places of the calls from four before to four behind each that puts, moves or removes a record."""
    found: list[int] = []
    for place, call in enumerate(calls):
        if call.name.startswith(("rename", "unlink")) and any("acme.yaml" in path for path in call.paths):
            found += range(max(place - 4, 0), min(place + 5, len(calls)))
    return list(dict.fromkeys(found))
