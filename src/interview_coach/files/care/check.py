"""Everything that is wrong in a home, each with the file, the line and the way to mend it.

A rule is a function; `RULES` are all of them. Nothing is changed here: mending is in `mend`.
"""

import os
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct

from interview_coach.core.text.names import close
from interview_coach.files.banks.templates import ENDING as TEMPLATE_ENDING
from interview_coach.files.banks.templates import checked, stray
from interview_coach.files.care.damage import is_damaged, is_usable, last_good
from interview_coach.files.care.kinds import reader_of, record_keys
from interview_coach.files.disk import disk
from interview_coach.files.disk.disk import LINK, Unreadable
from interview_coach.files.disk.places import (
    ARCHIVE,
    CALENDAR,
    ENDING,
    JOBS,
    PRACTICE,
    QUESTIONS,
    SETTINGS,
    STORIES,
    TEMPLATES,
    places_of,
    record_of,
    shipped_questions,
)
from interview_coach.files.journal import leftovers
from interview_coach.files.journal.journal import Journal
from interview_coach.files.journal.operation import Op, digest
from interview_coach.files.records.calendar import read_revisions
from interview_coach.files.records.settings import holidays_problem
from interview_coach.files.yaml.keys import unknown_keys
from interview_coach.files.yaml.problem import MOST_NAMED, Problems

Mending = Literal["mode", "settle", "restore", "aside"]


class Finding(Struct, frozen=True):
    """Something wrong. `mending` says how `--fix` mends it; None: that is for the person to decide.

    With `is_note`, it may be quite right, and is only worth knowing.
    """

    path: Path
    line: int
    what: str
    mending: Mending | None = None
    is_note: bool = False

    @property
    def words(self) -> str:
        """`file:line: what; how to mend`."""
        return f"{self.path}:{self.line}: {self.what}"


class Home(Struct, frozen=True):
    """What the rules look at."""

    folder: Path
    journal: Journal

    def files(self, folder: str) -> list[Path]:
        """What lies in this folder of the home, in order."""
        try:
            return sorted((self.folder / folder).iterdir())
        except OSError:
            return []

    def records(self, folder: str) -> list[Path]:
        """The files of records in this folder."""
        return [
            path
            for path in self.files(folder)
            if path.name.endswith(ENDING) and path.name[0] != "." and not leftovers.is_copy(path.name)
        ]

    def written(self) -> list[Path]:
        """The files of all records that coach writes."""
        practice = self.folder / PRACTICE
        found = [path for folder in (JOBS, ARCHIVE, STORIES) for path in self.records(folder)]
        return [*found, practice] if os.path.lexists(practice) else found

    def record(self, path: Path) -> str:
        """The name of the record in this file."""
        return record_of(path.relative_to(self.folder).as_posix())


def check(folder: Path, journal: Journal) -> list[Finding]:
    """All that is wrong in this home, in the order of the rules; nothing, where there is no home yet."""
    home = Home(folder, journal)
    return [finding for rule in RULES for finding in rule(home)] if folder.is_dir() else []


def modes(home: Home) -> Iterator[Finding]:
    """Folders 0700, files 0600: readable for the person alone, and for the person at all."""
    for path in (home.folder, *sorted(home.folder.rglob("*"))):
        try:
            found = path.lstat()
        except OSError:
            continue
        wanted = 0o700 if stat.S_ISDIR(found.st_mode) else 0o600
        mode = stat.S_IMODE(found.st_mode)
        if stat.S_ISLNK(found.st_mode) or not hasattr(os, "geteuid"):
            continue
        if found.st_uid != os.geteuid():
            yield Finding(path, 1, "belongs to another user; make it yours with chown")
        elif mode & 0o077:
            yield Finding(path, 1, f"others may read it (mode {mode:04o}); coach check --fix", "mode")
        elif mode & wanted != wanted:
            yield Finding(
                path, 1, f"you may not read or write it (mode {mode:04o}); coach check --fix", "mode"
            )


def tree_with_remote(home: Home) -> Iterator[Finding]:
    """A home inside a git tree that is pushed somewhere would be pushed too."""
    ignore = home.folder / ".gitignore"
    if ignore.is_file() and "*" in ignore.read_text(errors="replace").split():
        return
    for folder in (home.folder, *home.folder.parents):
        config = folder / ".git" / "config"
        if not config.is_file():
            continue
        lines = config.read_text(errors="replace").splitlines()
        line = next((n for n, text in enumerate(lines, 1) if text.strip().startswith("[remote")), None)
        if line:
            what = (
                f"your records lie in a git tree that is pushed elsewhere; put the line * into {ignore}, "
                "or move them (COACH_HOME)"
            )
            yield Finding(config, line, what)
        return


def usable(home: Home) -> Iterator[Finding]:
    """Every record can be read; what was damaged has a good copy."""
    settings = [home.folder / SETTINGS] if os.path.lexists(home.folder / SETTINGS) else []
    for path in (*settings, *home.written()):
        record = home.record(path)
        try:
            data = disk.read(path)
        except FileNotFoundError:
            yield Finding(path, 1, LINK)
            continue
        except Unreadable as error:
            yield Finding(path, 1, error.what)
            continue
        problems = reader_of(record)(data, record)[1]
        if record == SETTINGS and not problems and (region := holidays_problem(data)):
            problems = [region]
        good = last_good(home.journal, record) if problems else None
        mending: Mending | None = "restore" if good and is_damaged(data, home.journal, record) else None
        for problem in problems[:MOST_NAMED]:
            yield Finding(path, problem.line, problem.what + _way_back(record, good, mending), mending)
        if path.is_symlink():
            yield Finding(path, 1, "a link; put the file itself here: coach replaces it when it writes")


def exports(home: Home) -> Iterator[Finding]:
    """What was exported to calendars can be read; where not, nobody can tell which revision comes next."""
    path = home.folder / CALENDAR
    try:
        problems = read_revisions(disk.read(path))[1]
    except FileNotFoundError:
        return
    except Unreadable as error:
        yield Finding(path, 1, error.what)
        return
    for problem in problems[:MOST_NAMED]:
        yield Finding(path, problem.line, problem.what)


def templates(home: Home) -> Iterator[Finding]:
    """Every template of the person's own can be used; other files there are their own affair."""
    for path in home.files(TEMPLATES):
        if stray(path) is not None or path.suffix != TEMPLATE_ENDING:
            continue
        try:
            problems = checked(disk.read(path))[1]
        except FileNotFoundError:
            continue
        except Unreadable as error:
            problems = [(1, error.what)]
        yield from (Finding(path, line, problem) for line, problem in problems)


def questions(home: Home) -> Iterator[Finding]:
    """Every pack and every conversation of the person's own can be used."""
    folder = home.folder / QUESTIONS
    if not os.path.lexists(folder):
        return
    # Imported here: most homes have none.
    from interview_coach.files.banks import own_conversations, own_packs
    from interview_coach.files.banks.banks import Banks
    from interview_coach.files.banks.shipped import CONVERSATIONS

    banks, talks = Banks(shipped_questions()), folder / CONVERSATIONS
    looked: list[tuple[Path, Problems]] = [
        (path, found) for path, _, found in own_packs.looked_at(folder, banks)
    ]
    looked += [(path, found) for path, _, found in own_conversations.looked_at(talks, banks, banks.anyone)]
    for path, problems in looked:
        if not leftovers.is_copy(path.name):
            yield from (Finding(path, each.line, each.what) for each in problems[:MOST_NAMED])
    for path in (*home.files(QUESTIONS), *home.files(f"{QUESTIONS}/{CONVERSATIONS}")):
        if what := leftovers.other_ending(path.name):
            yield Finding(path, 1, what)


def _way_back(record: str, good: Op | None, mending: Mending | None) -> str:
    if good is None:
        return ""
    by_fix = "coach check --fix, or " if mending and record != SETTINGS else ""
    return f" (the last good copy: {by_fix}coach undo --of {record} --at {good.seq})"


def names(home: Home) -> Iterator[Finding]:
    """One file a record: not in both folders, and not twice under names that some systems take for one."""
    seen: dict[str, Path] = {}
    for path in home.written():
        key = unicodedata.normalize("NFC", home.record(path)).casefold()
        if key in seen:
            other = seen[key].relative_to(home.folder)
            yield Finding(path, 1, f"the same name as {other}; keep one, or rename one of the two")
        seen.setdefault(key, path)


def strays(home: Home) -> Iterator[Finding]:
    """What lies beside the records and is none: copies, files of editors, other endings."""
    for folder in (JOBS, ARCHIVE, STORIES, ".", QUESTIONS, TEMPLATES):
        for path in home.files(folder):
            what = _stray(path.name, is_record=folder in (JOBS, ARCHIVE, STORIES))
            if what:
                yield Finding(path, 1, what)
    for path in home.files(home.journal.folder.name):
        if leftovers.is_copy(path.name):
            yield Finding(path, 1, leftovers.COPY)


def _stray(name: str, *, is_record: bool) -> str | None:
    if leftovers.is_copy(name):
        return leftovers.COPY
    if name.startswith(".editing-"):
        return "what you wrote in an edit that was broken off; take from it what you want, then delete it"
    if leftovers.is_of_an_editor(name):
        return "left by an editor or a merge; compare it with the file itself, then delete it"
    if not is_record or name[0] == "." or name.endswith(ENDING):
        return None
    return leftovers.other_ending(name) or "is no record; take it out of this folder"


def broken_off(home: Home) -> Iterator[Finding]:
    """Files of writes that were broken off, and what was found in them."""
    for path in leftovers.temporaries(home.folder):
        yield Finding(path, 1, "left by a write that was broken off; coach check --fix clears it", "settle")
    for path in home.files(f"{home.journal.folder.name}/{home.journal.trash.name}"):
        if path.suffix == leftovers.KEPT:
            what = "a version that was written while coach wrote; look at it, then delete it"
            yield Finding(path, 1, what, is_note=True)
        elif path.suffix == ".damaged":
            yield Finding(path, 1, "a damaged file that was put aside; delete it at will", is_note=True)


def journal_whole(home: Home) -> Iterator[Finding]:
    """Every kept version is what was written."""
    for path in home.journal.files():
        try:
            data = disk.read(path)
        except FileNotFoundError:
            continue
        except Unreadable as error:
            yield Finding(path, 1, error.what)
            continue
        if not home.journal.is_whole(path, data):
            what = (
                "this kept version was damaged, so undo cannot go back to it; coach check --fix puts it aside"
            )
            yield Finding(path, 1, what, "aside")


def missing(home: Home) -> Iterator[Finding]:
    """Records that coach wrote and did not take out are there."""
    origins = {op.to: op.path for op in home.journal.operations() if op.to}
    for relative in home.journal.should_stand():
        record, path = record_of(relative), home.folder / relative
        places = [home.folder / place for place in (relative, *places_of(record))]
        good = last_good(home.journal, record)
        if origin := origins.get(relative):
            # A move that was broken off: the file is where it was.
            places.append(home.folder / origin)
        if record == SETTINGS or any(map(os.path.lexists, places)) or good is None:
            continue
        if path == home.journal.vanished_at_last(home.folder):
            what = f"was being written when coach was stopped, or was deleted since; back: coach undo --of {record} --at {good.seq}"
            yield Finding(path, 1, what, is_note=True)
            continue
        what = (
            f"is gone, and coach did not take it out; back: coach check --fix, or coach undo --of {record} --at "
            f"{good.seq} (it should be gone: coach delete {record})"
        )
        yield Finding(path, 1, what, "restore")


def hidden(home: Home) -> Iterator[Finding]:
    """Keys that look like a slip: kept, and not used."""
    for path in home.written():
        data, keys = _bytes(path), record_keys(home.record(path))
        if data is None or not is_usable(data, home.record(path)):
            continue
        for line, key in unknown_keys(data, keys):
            near = close(key, sorted(keys.known))
            if near:
                what = f"`{key}` is kept and not used; did you mean `{near[0]}`?"
                yield Finding(path, line, what, is_note=True)


def changed_outside(home: Home) -> Iterator[Finding]:
    """Records that are not as coach wrote them last."""
    for path in home.written():
        data, record = _bytes(path), home.record(path)
        if data is None or not is_usable(data, record) or home.journal.knows(digest(data)):
            continue
        if home.journal.versions(record):
            what = f"changed outside coach; if that was not you: coach undo --list {record}"
            yield Finding(path, 1, what, is_note=True)


def _bytes(path: Path) -> bytes | None:
    try:
        return disk.read(path)
    except (FileNotFoundError, Unreadable):
        return None


RULES = (
    modes,
    tree_with_remote,
    usable,
    exports,
    templates,
    questions,
    names,
    strays,
    broken_off,
    journal_whole,
    missing,
    hidden,
    changed_outside,
)
