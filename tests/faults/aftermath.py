"""What must be true after a fault: no record lost, no untrue word, and nothing stuck.

Where a command records twice and the second fails, `STANDS` says that the first is safe: then a changed record is told.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from interview_coach.cli.run import STANDS
from tests.faults.references import Reference, live_ids, versions_of, versions_on_the_way_back
from tests.faults.sample import Done, Records, coach, open_to_others, records
from tests.faults.tracing import KILLED, STUCK, Call, Ran

LOST = "records lost, torn or in the wrong folder"
FALSE = "false successes"
UNTRUE = "untrue messages"
UNTOLD = "failures without a message that names the file"
CODES = "wrong exit codes"
TRACES = "tracebacks"
STUCK_HOME = "homes that were stuck afterward"
NO_WAY_BACK = "steps or versions that could not be had back"
OPEN = "files left open to others"
UNMENDED = "homes that check could not fix"
KINDS = (LOST, FALSE, UNTRUE, UNTOLD, CODES, TRACES, STUCK_HOME, NO_WAY_BACK, OPEN, UNMENDED)
PUT_OFF = "moves to the archive put off to the next write"
"""No failure: the change is recorded; where its move fails, the next write of whatever job makes up for it."""
LONGEST_MESSAGE = 5
LINKED = "mine.yaml"
"""What a record that is a link leads to."""
ANOTHER_WRITE = ("interview", "brightwell", "--with", "Zoe Lind, reception")
_SAYS_DONE = re.compile(r"\b(?:Noted|Added|[Rr]ecorded|Undone|Brought back|Deleted)\b")
_SAYS_ARCHIVED = re.compile(r"in the archive")
_SAYS_NOT_DONE = re.compile(
    r"Nothing was (?:recorded|changed|replaced|deleted)|Not (?:recorded|changed|deleted)"
)
_TRACE = re.compile(r"Traceback|bug in coach")
_TEMPORARY = re.compile(r"\.tmp\b|\.editing-")
Problem = tuple[str, str]


class Aftermath(NamedTuple):
    """A home after a fault: the command as it ran, the call that was hit, and whether it failed there or was killed."""

    ref: Reference
    home: Path
    ran: Ran
    call: Call
    lasting: bool
    number: int

    def problems(self) -> list[Problem]:
        """Everything that is wrong."""
        state = records(self.home)
        found = [*self._lost(state), *self._said(state), *self._ended(state), *self._opened()]
        if not any(kind == LOST for kind, _ in found):
            found += self._went_on(state)
        return found

    # The records

    def _lost(self, state: Records) -> Iterator[Problem]:
        if state in (self.ref.before, self.ref.after, *self.ref.between):
            return
        for record in sorted({Path(path).stem for path in (*state, *self.ref.before, *self.ref.after)}):
            if wrong := _wrong_place(record, state, self.ref):
                yield LOST, f"{record}: {wrong}"

    def _opened(self) -> Iterator[Problem]:
        opened = open_to_others(self.home) - self.ref.open_before
        if opened:
            yield OPEN, ", ".join(sorted(opened))

    # What was said

    def _said(self, state: Records) -> Iterator[Problem]:
        ran = self.ran
        if _TRACE.search(ran.err) or _TRACE.search(ran.out):
            yield TRACES, _last_line(ran.err)
        said_done, between = _SAYS_DONE.search(ran.out), state in self.ref.between
        if said_done and not between and not self._is_changed(state):
            yield UNTRUE, f"said as done: {_first_line(ran.out)}"
        if _SAYS_ARCHIVED.search(ran.out) and state != self.ref.after:
            yield UNTRUE, "it is not in the archive"
        stands = STANDS in " ".join(ran.err.split())
        if (
            ran.code != 0
            and _SAYS_NOT_DONE.search(ran.err)
            and state != self.ref.before
            and not (between or stands)
        ):
            yield UNTRUE, f"the records did change: {_first_line(ran.err)}"
        if ran.code not in (0, KILLED, STUCK):
            yield from self._told()

    def _is_changed(self, state: Records) -> bool:
        """Whether the change is there, be it still in the other folder."""
        wanted, found = dict(versions_of(self.ref.after)), dict(versions_of(state))
        return all(found.get(record) == wanted.get(record) for record in self.ref.targets)

    def _is_put_off(self, state: Records) -> bool:
        """Whether all is as it should be, but for a record that was to move to the archive and has not yet."""
        archived = {f"archive/{each}.yaml" for each in self.ref.targets} & {*self.ref.after}
        moved = {path.replace("archive/", "jobs/") if path in archived else path: data
                 for path, data in self.ref.after.items()}  # fmt: skip
        return bool(archived) and state == moved

    def _told(self) -> Iterator[Problem]:
        said = self.ran.err + (self.ran.out if self.ref.words[0] == "check" else "")
        unwrapped = re.sub(r"\s", "", said)
        named = "/" in unwrapped if self.lasting else str(self.home) in unwrapped
        if not named:
            yield UNTOLD, f"exit {self.ran.code}: {_last_line(said)!r}"
        lines = [line for line in self.ran.err.splitlines() if line.strip()]
        if len(lines) > LONGEST_MESSAGE and not self.ref.command(self.home).typed:
            yield UNTOLD, f"{len(lines)} lines: {lines[0]}"

    # How it ended

    def _ended(self, state: Records) -> Iterator[Problem]:
        code = self.ran.code
        if code == 0:
            yield from self._false_success(state)
        elif code not in (1, KILLED) and not self._may_end_with(code):
            yield CODES, f"{'stuck' if code == STUCK else code}: {_first_line(self.ran.err)}"

    def _false_success(self, state: Records) -> Iterator[Problem]:
        if self._is_put_off(state):
            yield PUT_OFF, ""
        elif state != self.ref.after:
            yield FALSE, f"exit 0, and {_difference(self.ref.after, state)}"
        if self.ref.open_before and open_to_others(self.home):
            yield FALSE, f"exit 0, and open to others: {', '.join(sorted(open_to_others(self.home)))}"
        if self._holds_private():
            yield FALSE, "exit 0, and what was to be gone is there still"

    def _may_end_with(self, code: int) -> bool:
        """Whether this code, which says more than 1, is true."""
        if code == 5:
            return self.call.name == "flock" or ".lock" in self.call.paths
        return code == 4 and self._may_be_bad_file()

    def _may_be_bad_file(self) -> bool:
        """Whether the fault was in reading the file that the command is about, the settings, or the exports; or it reads all files."""
        if self.ref.words[0] == "check":
            return True
        files = {
            *self._target_files(),
            "settings.yaml",
            "calendar.yaml",
            LINKED,
            "stories/night-release.yaml",
        }
        if not self.lasting:
            return any(path in files for path in self.call.paths)
        return any(str(self.home / path) in self.ran.err for path in files)

    def _holds_private(self) -> bool:
        private = self.ref.scenario.private.encode()
        files = (path for path in self.home.rglob("*") if path.is_file())
        return bool(private) and any(private in path.read_bytes() for path in files)

    # What comes next

    def _went_on(self, state: Records) -> Iterator[Problem]:
        """The home works as before; every other time, it is checked and mended first."""
        yield from self._next(state)
        first, then = (self._checked, self._again) if self.number % 2 else (self._again, self._checked)
        yield from first(state, state)
        yield from then(records(self.home), state)

    def _run(self, *words: str) -> Done:
        return coach(self.home, self.ref.scenario.now, *words)

    def _next(self, state: Records) -> Iterator[Problem]:
        ids = live_ids(self.home, self.ref.scenario.now)
        whole = state in (self.ref.before, self.ref.after)
        moving = self.ref.moving
        if ids - moving != self.ref.listed[0] - moving or (whole and ids not in self.ref.listed):
            yield STUCK_HOME, f"coach next: {sorted(ids)}"

    def _again(self, state: Records, left: Records) -> Iterator[Problem]:
        done = self.ref.repeated(self.home)
        if done is not None:
            yield from self._repeated(state, done)
        yield from self._taken_back(left)

    def _repeated(self, state: Records, done: Done) -> Iterator[Problem]:
        if _TRACE.search(done.err):
            yield TRACES, f"when repeated: {_last_line(done.err)}"
        good = {0} if state == self.ref.before and state != self.ref.after else {0, 1, self.ref.again}
        if done.code not in good:
            yield STUCK_HOME, f"repeated: exit {done.code}: {_first_line(done.err)}"
        stand = records(self.home)
        if self._is_put_off(stand):
            yield from self._made_up_for()
            return
        wanted = (self.ref.after,) if state == self.ref.before else (self.ref.after, self.ref.twice)
        if stand not in wanted:
            yield STUCK_HOME, f"repeated: exit {done.code}, and {_difference(self.ref.after, stand)}"
        if self._holds_private():
            yield STUCK_HOME, "repeated, and what was to be gone is there still"

    def _made_up_for(self) -> Iterator[Problem]:
        """The next write of whatever job makes the move."""
        done, stand = self._run(*ANOTHER_WRITE), records(self.home)
        if done.code != 0 or any(
            stand.get(path) != self.ref.after.get(path) for path in self._target_files()
        ):
            yield STUCK_HOME, f"the next write, exit {done.code}, does not move it to the archive"

    def _target_files(self) -> set[str]:
        return {f"{folder}/{each}.yaml" for folder in ("jobs", "archive") for each in self.ref.moving}

    def _taken_back(self, left: Records) -> Iterator[Problem]:
        """One undo leads where it would have led without the fault, or to what the fault left half done."""
        begin = records(self.home)
        done = self._run("undo")
        if done.code not in (0, 1) or _TRACE.search(done.err):
            yield STUCK_HOME, f"undo: exit {done.code}: {_last_line(done.err)}"
        way = next((way for way in self.ref.ways if way.begin == begin), None)
        if way is None:
            return
        end = records(self.home)
        if done.code != way.done.code or end not in (
            *([left] if left != begin else []),
            *(each.end for each in self.ref.ways),
        ):
            yield NO_WAY_BACK, f"undo: exit {done.code}: {_first_line(done.err)}; {_difference(way.end, end)}"
        elif self.number % 8 == 0:
            seen = versions_on_the_way_back(self.home, self.ref.scenario.now) | versions_of(begin)
            if missing := sorted({record for record, _ in way.versions - seen}):
                yield NO_WAY_BACK, f"repeated undo passes by versions of {', '.join(missing)}"

    def _checked(self, state: Records, _left: Records) -> Iterator[Problem]:
        if not self.ref.can_check:
            return
        done = self._run("check")
        lines = [line for line in done.out.splitlines() if re.search(r":\d+: ", line)]
        strange = [line for line in lines if not line.startswith("Note: ") and not _TEMPORARY.search(line)]
        if done.code != 0 and strange and not self.ref.scenario.damaged and not self.ref.open_before:
            yield UNMENDED, f"check: {strange[0]}"
        mended = self._run("check", "--fix")
        for path in self.home.glob(".editing-*"):
            # What a person wrote is never taken away for them: check says where it is.
            path.unlink()
        then = self._run("check")
        if then.code != 0 or _TRACE.search(mended.err + then.err + done.err):
            yield (
                UNMENDED,
                f"check --fix: {mended.code}, then check: {then.code}: {_last_line(then.out + then.err)}",
            )
        if not self.ref.scenario.damaged and records(self.home) != state:
            yield UNMENDED, f"check --fix: {_difference(state, records(self.home))}"


def _wrong_place(record: str, state: Records, ref: Reference) -> str | None:
    """What is wrong with where this record is, or with what it holds."""
    found, before, after = (_places(record, each) for each in (state, ref.before, ref.after))
    if len(found) > 1:
        return "in both folders"
    if not found:
        return "gone" if before and after else None
    folder, data = next(iter(found.items()))
    if data not in (*before.values(), *after.values()):
        return f"neither before nor after: {data[:60]!r}"
    # In the archive only what belongs there: a live one would be forgotten.
    if folder == "archive" and data not in (before.get(folder), after.get(folder)):
        return "in the archive too early"
    return None


def _places(record: str, state: Records) -> dict[str, bytes]:
    return {Path(path).parts[0]: data for path, data in state.items() if Path(path).stem == record}


def _difference(wanted: Records, found: Records) -> str:
    paths = [path for path in sorted({*wanted, *found}) if wanted.get(path) != found.get(path)]
    words = [
        f"{path} is {'missing' if path not in found else 'there' if path not in wanted else 'another'}"
        for path in paths
    ]
    return ", ".join(words) or "the records are right"


def _first_line(said: str) -> str:
    return next((line for line in said.splitlines() if line.strip()), "nothing was said")


def _last_line(said: str) -> str:
    return next((line for line in reversed(said.splitlines()) if line.strip()), "nothing was said")
