"""Damaged files: what a disk, a crash or a syncing program may leave of them, and the way back.

For each image of a file: what is read is the whole record or is refused with the file named, never a shorter one;
nothing overwrites the damaged file; and the one command that `coach check` names brings it back byte for byte. A
damaged entry of the journal breaks nothing, and nothing wrong is restored from it.
"""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.faults.damage_bench import READING, Bench, Damaged, records_of
from tests.faults.damage_images import ARCHIVED, JOURNAL, LIVE, SETTINGS, Image, images
from tests.faults.figures import Figures
from tests.faults.running import bytes_below


def run(full: bool) -> Figures:
    """Damage every kind of file in every way, and look at what comes of it."""
    figures = Figures("Damaged files")
    with TemporaryDirectory() as folder:
        bench = Bench(Path(folder) / "home", figures)
        for image in images(bench.files, full=full):
            figures.count(f"images: {image.kind}")
            bench.put(bench.files, image)
            if image.path.startswith(JOURNAL):
                JournalImage(bench, image).check()
            elif image.path == SETTINGS:
                SettingsImage(bench, image).check()
            else:
                RecordImage(bench, image).check()
        Emptied(bench).check()
    return figures


class RecordImage(Damaged):
    """A damaged record."""

    def check(self) -> None:
        """Read it, write beside it, and bring it back."""
        record = Path(self.image.path).stem
        shown = self.read("show", record)
        refused = shown.code != 0
        self.figures.count("refused, with the file named" if refused else "read")
        if not refused:
            self._compare(json.loads(shown.out), json.loads(self.bench.reads["show", record]))
        self._lists(refused=refused)
        self._writes(record, refused=refused)
        if self.is_left_alone():
            return
        way = self.way_back() if refused else ("undo", "--of", record, "--at", self._last(record))
        if way:
            self.bring_back(way)

    def _last(self, record: str) -> str:
        """The number of the latest version that the program itself wrote."""
        return str(max(self.bench.versions[record]))

    def _compare(self, found: Any, wanted: Any) -> None:
        """It is what was there; or, where single bytes are other ones, at least as much."""
        if found == wanted:
            self.figures.count("of these, as if undamaged")
        elif not self.image.whole:
            self.fail("read as another record")
        elif missing := _missing(found["job"], wanted["job"], "job"):
            self.fail("read without a word about what is missing", more=missing)
        else:
            self.figures.count("of these, with other words and nothing missing")

    def _lists(self, *, refused: bool) -> None:
        """The lists name a file that they leave out."""
        for words in READING:
            done = self.read(*words)
            everything = words[0] == "list" or (words[0] == "next" and self.image.path == LIVE)
            if self.image.data is None:
                # A file may be taken away by hand; `check` tells of it, and brings it back.
                self.figures.count("files gone, told by `check` alone", by=int(words[0] == "list"))
            elif everything and refused and self.name not in done.out + done.err:
                self.fail(f"`{words[0]}` leaves it out without a word", done)

    def _writes(self, record: str, *, refused: bool) -> None:
        """Nobody writes over it: no change to another job, and none to this one."""
        done = self.run("followup", "globex", "--reply", "to another job")
        if done.code != 0:
            self.fail("nothing could be recorded for another job", done)
        if refused:
            done = self.run("followup", record, "--reply", "to this one")
            if done.code != 4 and self.image.data is not None:
                self.fail("a change to a damaged record did not end with 4", done)
            if not self.is_untouched():
                self.fail("the damaged file was overwritten", done)


class SettingsImage(Damaged):
    """Damaged settings."""

    def check(self) -> None:
        """Read with them, and bring them back."""
        changed = {
            words: done for words in READING if (done := self.read(*words)).out != self.bench.reads[words]
        }
        refused = any(done.code for done in changed.values())
        if refused:
            self.figures.count("refused, with the file named")
        elif changed:
            # Written by hand, without an end mark: a shorter file may be meant.
            self.figures.count("settings read as if written so by hand")
        else:
            self.figures.count("read, as if undamaged")
        if self.is_left_alone():
            return
        way = self.way_back() if refused else None
        last = max(each["number"] for each in self._versions())
        self.bring_back(way or ("undo", "--of", SETTINGS, "--at", str(last)))

    def _versions(self) -> Any:
        return json.loads(self.run("undo", "--list", SETTINGS, "--json").out)["versions"]


class JournalImage(Damaged):
    """A damaged entry of the journal. The records are whole, and everything that is about them alone works."""

    def check(self) -> None:
        """Read, find it, go back, write, and put it aside."""
        for words in READING:
            if (done := self.read(*words)).out != self.bench.reads[words]:
                self.fail(f"`{words[0]}` said something else", done)
        self._lists()
        undone = self._undo()
        harmed = not self._restore() or not undone
        self.bench.put(self.bench.files, self.image)
        if (done := self.run("followup", "globex", "--reply", "to another job")).code != 0:
            self.fail("nothing could be recorded", done)
        self._put_aside(harmed=harmed)

    def _lists(self) -> None:
        for words in (("undo", "--list"), ("undo", "--list", "acme")):
            if (done := self.run(*words)).code not in (0, 3):
                self.fail("the list of versions cannot be seen", done)

    def _undo(self) -> bool:
        """Whether it takes back the last command. It may refuse, but never takes back another one instead."""
        done = self.run("undo")
        records = records_of(bytes_below(self.bench.home))
        if done.code == 0 and records != self.bench.undone:
            self.fail("`undo` took back something else than the last command", done)
        if done.code != 0 and records != records_of(self.bench.files):
            self.fail("`undo` refused, and changed something", done)
        self.figures.count("undone" if done.code == 0 else "undo refused")
        return done.code == 0

    def _restore(self) -> bool:
        """Whether each number brings back what it stands for. It may bring back nothing, but nothing else."""
        before = self.figures.counts.get("versions refused")
        for record, versions in self.bench.versions.items():
            for number, wanted in versions.items():
                self.bench.put(self.bench.files, self.image)
                done = self.run("undo", "--of", record, "--at", str(number))
                found = [
                    data
                    for path, data in bytes_below(self.bench.home).items()
                    if path.endswith(f"/{record}.yaml")
                ]
                if done.code == 0 and found != [wanted]:
                    self.fail("`undo --of NAME --at NUMBER` brought back another version", done)
                self.figures.count("versions brought back" if done.code == 0 else "versions refused")
        return self.figures.counts.get("versions refused") == before

    def _put_aside(self, *, harmed: bool) -> None:
        """`check` finds it, unless the damage changed nothing, and `check --fix` puts it aside."""
        found = self.run("check")
        if found.code == 4 and self.name in found.out:
            self.figures.count("entries found by `check`")
        elif harmed and self.image.data is not None:
            self.fail("not found by `check`", found)
        self.run("check", "--fix")
        if (done := self.run("check")).code != 0:
            self.fail("not well after `check --fix`", done)
        after = bytes_below(self.bench.home)
        if any(after.get(path) != self.bench.files[path] for path in (LIVE, ARCHIVED)):
            self.fail("`check --fix` changed a record", done)


class Emptied(Damaged):
    """All files of `jobs/` are gone."""

    def __init__(self, bench: Bench) -> None:
        bench.put({path: data for path, data in bench.files.items() if not path.startswith("jobs/")})
        super().__init__(bench, Image("jobs/", "emptied", None))

    def check(self) -> None:
        """An empty folder is not a fresh start, and one command brings all of it back."""
        self.figures.count("images: folder")
        for words in (("next",), ("list",)):
            done = self.run(*words)
            if "check" not in done.out + done.err:
                self.fail(f"`{words[0]}` does not say that there was more", done)
        if (found := self.run("check")).code != 4:
            self.fail("not found by `check`", found)
        done = self.run("check", "--fix")
        if records_of(bytes_below(self.bench.home)) != records_of(self.bench.files):
            self.fail("not brought back", done)


def _missing(found: Any, wanted: Any, where: str) -> str | None:
    """What was there and is not any more: a key, an item of a list, a text."""
    if isinstance(wanted, dict) and isinstance(found, dict):
        lacks = (_missing(found.get(key), wanted[key], f"{where}.{key}") for key in wanted)
    elif isinstance(wanted, list) and isinstance(found, list) and len(found) >= len(wanted):
        more = len(found) - len(wanted)
        lacks = (_missing_in(found[n : n + more + 1], each, f"{where}[{n}]") for n, each in enumerate(wanted))
    elif isinstance(wanted, dict | list):
        return where
    else:
        return where if wanted and not found else None
    return next((lack for lack in lacks if lack), None)


def _missing_in(found: list[Any], wanted: Any, where: str) -> str | None:
    """What each of these items lacks; where some were doubled, it may have moved behind."""
    lacks = [_missing(each, wanted, where) for each in found]
    return None if None in lacks else lacks[0]
