"""How steps, names and lists are said on every page."""

from bisect import bisect_left
from collections.abc import Iterable
from datetime import datetime

from interview_coach.core.pages import paper
from interview_coach.core.pages.document import Heading
from interview_coach.core.record.model import Interview, Job
from interview_coach.core.text.lists import listed
from interview_coach.core.text.names import slug
from interview_coach.core.text.when import clock, moment

LONGEST_HEADING = 24
"""Lines of a sheet."""


def heading(job: Job, right: str = "", before: str = "") -> Heading:
    """Company and role; less of it where that alone would fill a sheet."""
    titles = (job.title, job.company, job.id, "")
    found = (Heading(f"{before}{title}", right) for title in titles)
    return next(each for each in found if paper.height((each,)) <= LONGEST_HEADING)


def round_words(job: Job, interview: Interview, now: datetime) -> str:
    """A round as it was understood: `Thu 3 Dec 2026, 14:00 Europe/Berlin, in 12 days; video; with Ada (manager)`."""
    parts = [moment(interview.on, interview.at, interview.zone, now), interview.kind, interview.place]
    met = [
        f"{name} ({job.kind_of(name)})" if job.kind_of(name) != "other" else name for name in interview.met
    ]
    parts.append(f"with {listed(met)}" if met else None)
    return "; ".join(part for part in parts if part)


def start_clock(job: Job, shown: Interview, now: datetime) -> str:
    """When a round starts on its day: `14:00`, or `03:00 your time (09:00 Europe/Berlin)`; empty where no time is known."""
    planned = job.interview(shown.round) or shown
    return clock(planned.on, planned.at, planned.zone, now) if planned.at else ""


def short_names(jobs: Iterable[Job]) -> dict[str, str]:
    """For each id the shortest word that names this job alone in a command: its company's, or the id itself."""
    words = {job.id: slug(job.company) for job in jobs}
    ids = sorted(words)
    return {job_id: word if _only_one(word, job_id, ids) else job_id for job_id, word in words.items()}


def _only_one(word: str, job_id: str, ids: list[str]) -> bool:
    """Whether of the sorted ids only this one begins with the word."""
    first = bisect_left(ids, word)
    return ids[first : first + 1] == [job_id] and not (ids[first + 1 : first + 2] or ["-"])[0].startswith(
        word
    )
