"""Which jobs a text is about, by what it names."""

import re
from collections.abc import Collection, Sequence

from interview_coach.core.record.model import Job
from interview_coach.core.record.people import everyone
from interview_coach.core.text.names import fold

SHORTEST_COMPANY = 4
"""Letters of a company's name from which it's looked for in a text."""


def jobs_named(jobs: Sequence[Job], text: str, addresses: Collection[str] = ()) -> list[Job]:
    """The jobs that the text names best: by an address, a person's whole name, or the company."""
    folded, known = fold(text), {fold(each) for each in addresses}
    scores = {job.id: _score(job, folded, known) for job in jobs}
    best = max(scores.values(), default=0)
    return [job for job in jobs if best and scores[job.id] == best]


def _score(job: Job, folded: str, addresses: set[str]) -> int:
    known = {fold(person.email) for person in job.people if person.email}
    people = [fold(name) for name in everyone(job) if len(name.split()) > 1]
    company = fold(job.company)
    named = len(company) >= SHORTEST_COMPANY and bool(re.search(rf"\b{re.escape(company)}\b", folded))
    domains = {address.rpartition("@")[2].split(".")[0] for address in addresses}
    at_company = company.split()[0] in domains
    return 4 * bool(known & addresses) + 2 * any(name in folded for name in people) + named + at_company
