"""Which jobs a text is about, by what it names."""

import re
from collections.abc import Collection, Sequence

from interview_coach.core.record.corrections import bare_name
from interview_coach.core.record.model import Job
from interview_coach.core.record.people import everyone
from interview_coach.core.text.names import fold
from interview_coach.core.text.titles import ANY_TITLE, named_by
from interview_coach.core.text.words import STOP_WORDS

SHORTEST_COMPANY = 4
"""Letters of a company's name from which it's looked for in a text."""
SHORTEST_NAME = 3


def jobs_named(jobs: Sequence[Job], text: str, addresses: Collection[str] = ()) -> list[Job]:
    """The jobs that the text names best: by an address, a person's name, or the company."""
    folded, known = fold(text), {fold(each) for each in addresses}
    scores = {
        job.id: 2 * _score(job, folded, known)
        + (_has_first_name(job, text) or _has_title_and_name(job, text))
        for job in jobs
    }
    best = max(scores.values(), default=0)
    return [job for job in jobs if best and scores[job.id] == best]


def _has_first_name(job: Job, text: str) -> bool:
    """Whether someone of the job is named by the first name alone, with a capital: "Greta called"."""
    words = [bare_name(name).split() for name in everyone(job)]
    first = {word for name in words for word in name[:-1] or name if word.isalpha()}
    return any(
        len(name) >= SHORTEST_NAME
        and fold(name) not in STOP_WORDS
        and re.search(rf"\b{re.escape(name)}\b", text)
        for name in first
    )


def _has_title_and_name(job: Job, text: str) -> bool:
    """Whether someone is named by a title and a name: "Father Keane called", for Fr. Michael Keane."""
    named = re.finditer(rf"\b(?i:{ANY_TITLE})\s+[^\W\d_]{{2,}}", text)
    return any(named_by(each[0], map(bare_name, everyone(job))) for each in named)


def _score(job: Job, folded: str, addresses: set[str]) -> int:
    known = {fold(person.email) for person in job.people if person.email}
    people = [fold(name) for name in everyone(job) if len(name.split()) > 1]
    company = fold(job.company)
    named = len(company) >= SHORTEST_COMPANY and bool(re.search(rf"\b{re.escape(company)}\b", folded))
    domains = {address.rpartition("@")[2].split(".")[0] for address in addresses}
    at_company = company.split()[0] in domains
    return 4 * bool(known & addresses) + 2 * any(name in folded for name in people) + named + at_company
