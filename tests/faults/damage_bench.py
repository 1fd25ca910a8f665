"""The home that is damaged: as it was before, what was read of it then, and what holds whatever is damaged."""

import json
import re
from pathlib import Path

from interview_coach.files.yaml.migrate import newer
from tests.faults.damage_images import SETTINGS, Files, Image
from tests.faults.figures import Figures
from tests.faults.running import Done, bytes_below, here

REPEAT = "python -m tests.faults damage"
NOW = "2026-12-01"
"""Between the interview and the day from which a check-in is right, so that the days off matter."""
ADA = "Ada Okafor, Head of Platform, manager"
PAST: tuple[tuple[str, ...], ...] = (
    ("new", "Acme", "--on", "2026-11-24", "--at", "14:00", "--with", ADA, "--with", "Lin Park, hr"),
    (
        "prep",
        "acme",
        "--set",
        "org-why=They lost two clients\nto slow releases.",
        "--set",
        "goal=Für alle 🙂",
    ),
    ("new", "Initech"),
    ("new", "Globex"),
    ("followup", "acme", "--done", "thank-you", "--on", "2026-11-25"),
    ("followup", "initech", "--reply", "Thank you: we are still looking"),
    ("outcome", "initech", "withdrew"),
    ("followup", "acme", "--reply", "We shall write on Thursday"),
)
DAYS_OFF = b"schema: 1\ndays-off:\n- 2026-12-15\n- 2026-12-16\n"
READING = (("next",), ("list", "--all"), ("show", "acme"), ("show", "initech"), ("followup", "acme"))
WAY_BACK = re.compile(r"coach (check --fix|undo --of \S+ --at \d+)")


class Bench:
    """The home as it was before any damage, and what is read of it."""

    def __init__(self, home: Path, figures: Figures) -> None:
        self.home, self.figures = home, figures
        home.mkdir(mode=0o700)
        for words in PAST:
            if words[0] == "outcome":
                self._write(SETTINGS, DAYS_OFF)
            done = self.run(*words)
            assert done.code == 0, done
        self.files: Files = bytes_below(home)
        self.reads = {words: self.run(*words, "--json").out for words in READING}
        assert '"opens": "2026-12-17"' in self.reads["followup", "acme"], "the days off do not matter"
        self.versions = {record: self._versions(record) for record in ("acme", "initech", "globex")}
        self.put(self.files)
        assert self.run("undo").code == 0
        self.undone = records_of(bytes_below(home))
        self.put(self.files)

    def _versions(self, record: str) -> dict[int, bytes]:
        """Each version of a record by its number, as the undamaged journal gives it back."""
        listed = json.loads(self.run("undo", "--list", record, "--json").out)["versions"]
        found = {}
        for number in [each["number"] for each in listed]:
            self.put(self.files)
            assert self.run("undo", "--of", record, "--at", str(number)).code == 0
            found[number] = next(
                data for path, data in bytes_below(self.home).items() if path.endswith(f"/{record}.yaml")
            )
        return found

    def run(self, *words: str) -> Done:
        """Run a command line on this home."""
        return here(self.home, *words, now=NOW)

    def put(self, files: Files, image: Image | None = None) -> None:
        """Make the home hold these files and no others, with this image in the place of one."""
        wanted = dict(files)
        if image:
            wanted.pop(image.path)
            if image.data is not None:
                wanted[image.path] = image.data
        there = bytes_below(self.home)
        for path in there.keys() - wanted.keys():
            (self.home / path).unlink()
        for path, data in wanted.items():
            if there.get(path) != data:
                self._write(path, data)

    def _write(self, path: str, data: bytes) -> None:
        (self.home / path).write_bytes(data)
        (self.home / path).chmod(0o600)


class Damaged:
    """What holds for an image of whatever file."""

    def __init__(self, bench: Bench, image: Image) -> None:
        self.bench, self.image, self.figures = bench, image, bench.figures
        self.name = Path(image.path).name
        self.before = bytes_below(bench.home)

    def fail(self, kind: str, done: Done | None = None, more: str = "") -> None:
        """A failure, with all that is needed to see it again."""
        ended = more and f": {more}"
        ended += f": exit {done.code}, {done.said}" if done else ""
        self.figures.fail(
            f"{kind} ({self.image.kind})", f"{REPEAT}: {self.image.path} {self.image.how}{ended}"
        )

    def run(self, *words: str) -> Done:
        """Run a command, which must not break."""
        done = self.bench.run(*words)
        if done.broke:
            self.fail(f"`{words[0]}` broke", done)
        return done

    def read(self, *words: str) -> Done:
        """Run a command that reads: it ends with 0, or with 4 and the name of the file, and changes nothing."""
        done = self.run(*words, "--json")
        if done.code == 4 and self.name not in done.err:
            self.fail(f"`{words[0]}` does not name the file", done)
        if done.code not in (0, 4) and self.image.data is not None:
            self.fail(f"`{words[0]}` ended with neither 0 nor 4", done)
        if bytes_below(self.bench.home) != self.before:
            self.fail(f"`{words[0]}` changed a file", done)
        return done

    def is_untouched(self) -> bool:
        """Whether the damaged file is still as it was."""
        return bytes_below(self.bench.home).get(self.image.path) == self.image.data

    def is_left_alone(self) -> bool:
        """Whether the damage is in the number of the version, so that a newer coach seems to have written the file."""
        if self.image.data is None or newer(self.image.data, 1) is None:
            return False
        done = self.run("check", "--fix")
        if done.code != 4 or not self.is_untouched():
            self.fail("what seems newer was not left alone", done)
        self.figures.count("taken for a newer version, and left alone")
        return True

    def bring_back(self, words: tuple[str, ...]) -> None:
        """Run the one command, after which the file is as it was before the damage, and the damaged one kept."""
        done = self.run(*words)
        after = bytes_below(self.bench.home)
        wanted = self.bench.files[self.image.path]
        elsewhere = any(path.endswith(f"/{self.name}") and data == wanted for path, data in after.items())
        if after.get(self.image.path) != wanted and not (elsewhere and words[0] == "undo"):
            # What undo brings back stands where it stood then; what is mended stays where it is.
            self.fail("brought back, but into the other folder" if elsewhere else "not brought back", done)
            return
        self.figures.count(f"brought back byte for byte by `coach {' '.join(words[:2])}`")
        if self.image.data and not any(self.image.data in data for data in after.values()):
            self.fail("the damaged file was not kept", done)
        if (done := self.run("check")).code != 0:
            self.fail("not well after it was brought back", done)

    def way_back(self) -> tuple[str, ...] | None:
        """The command that `coach check` names for this file."""
        done = self.run("check")
        lines = [line for line in done.out.splitlines() if self.name in line and "Note:" not in line]
        if done.code != 4 or not lines:
            self.fail("not found by `check`", done)
            return None
        found = WAY_BACK.search("\n".join(lines))
        if found is None:
            self.fail("no way back is named", done)
        return tuple(found[1].split()) if found else None


def records_of(files: Files) -> Files:
    """The records among these files."""
    return {path: data for path, data in files.items() if path.startswith(("jobs/", "archive/"))}
