"""Copies by programs that sync, each with the file that it copies, and how the two differ."""

from collections.abc import Iterator
from pathlib import Path

from interview_coach.core.record.model import Job
from interview_coach.core.record.story import Story
from interview_coach.core.text.lists import counted
from interview_coach.core.text.names import fold
from interview_coach.core.timeline.changes import difference
from interview_coach.files.care.finding import Finding, Home
from interview_coach.files.care.kinds import is_job, is_story, reader_of
from interview_coach.files.disk.places import ARCHIVE, FOLDERS, JOBS
from interview_coach.files.records import records

BY_SYNC = "left by a sync program"


def left_by_sync(home: Home) -> Iterator[Finding]:
    """Every copy, with what to do about it."""
    for folder in FOLDERS:
        for path, original in home.copies(folder).items():
            yield Finding(path, 1, _words(home, path, original))


def of_one_job(home: Home) -> Iterator[Finding]:
    """Two files of one company and role, where coach did not make the second: perhaps a copy under a name that tells nothing."""
    seen: dict[tuple[str, str], Path] = {}
    paths = [path for folder in (JOBS, ARCHIVE) for path in home.records(folder)]
    for path in sorted(paths, key=lambda each: not home.journal.versions(home.record(each))):
        job = records.read_job(home.data(path) or b"", path.stem)[0]
        if job is None:
            continue
        first = seen.setdefault((fold(job.company), fold(job.role)), path)
        if first != path and not home.journal.versions(home.record(path)):
            other = first.relative_to(home.folder)
            what = f"of the same company and role as {other}; if it's a copy, copy what you want from it, then delete it"
            yield Finding(path, 1, what, is_note=True)


def _words(home: Home, path: Path, original: Path | None) -> str:
    if original is None:
        return f"a copy, {BY_SYNC}, of a file that is gone; copy what you want from it, then delete it"
    told = f"a copy of {original.relative_to(home.folder)}, {BY_SYNC}"
    data, other = home.data(path), home.data(original)
    if data is None or other is None:
        return f"{told}; compare the two, then delete one"
    if data == other:
        return f"{told}; they're the same, so delete it"
    return f"{told}; {_difference(home.record(original), data, other)}; copy what you want from it, then delete it"


def _difference(record: str, copy: bytes, original: bytes) -> str:
    """How the copy differs: in what it says, where both are records; else in how many lines."""
    if is_job(record) or is_story(record):
        mine, theirs = (reader_of(record)(data, record)[0] for data in (copy, original))
        if isinstance(mine, Job | Story) and isinstance(theirs, Job | Story):
            return _told(mine, theirs)
    lines = set(copy.splitlines()) ^ set(original.splitlines())
    return f"they differ in {counted(len(lines), 'line')}"


def _told(copy: Job | Story, original: Job | Story) -> str:
    found = difference(original, copy)
    parts = (
        (found.new, "only the copy has {}"),
        (found.gone, "the copy lacks {}"),
        (found.other, "not the same in both: {}"),
    )
    return "; ".join(form.format(what) for what, form in parts if what) or "they say the same"
