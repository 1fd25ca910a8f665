"""Who talked about what, from the notes on a round: `Ada: moving the releases to daytime`, one line a person."""

import re

from interview_coach.core.record.actions import NOTHING
from interview_coach.core.record.model import Interview, Job
from interview_coach.core.record.people import everyone
from interview_coach.core.record.told import named, stranger
from interview_coach.core.walk.debriefs import debrief_of

_ABOUT = re.compile(r"talked about|did for you")
"""In the gap of a letter that stands for the topic."""
ASIDE = frozenset({"reception", "hr", "recruiter"})
"""Kinds of people a line of notes without a name is hardly about, where someone else was met."""


def topics(job: Job, round_: int) -> dict[str, str]:
    """Person to topic, as the notes on this round have it. A line that names no one belongs to the only one met, if any.

    Several people may stand in one line with `;` between them. What names no one goes on with the person before it.
    """
    notes = debrief_of(job, round_)
    interview = job.interview(round_)
    found: dict[str, list[str]] = {}
    met = interview.met if interview else ()
    only = only_one(job, met) or only_one(job, met, but=frozenset({"reception"}))
    for line in (notes.answers.get("topics", "") if notes else "").split("\n"):
        person: str | None = None
        for part in line.split(";"):
            said, topic = named(part.strip(), met, everyone(job))
            person = said or (None if stranger(part.strip()) else person or only)
            if person and topic.strip() and topic.casefold() not in NOTHING:
                found.setdefault(person, []).append(" ".join(topic.split()))
    return {name: "; ".join(parts) for name, parts in found.items()}


def topic_of(job: Job, interview: Interview, name: str) -> str:
    """What you talked about with this person: from the notes, else as it was filled in for a letter. Empty: nothing is known."""
    filled_in = (
        each.words
        for each in job.blanks
        if (each.to, each.on) == (name, interview.on) and _ABOUT.search(each.blank)
    )
    return topics(job, interview.round).get(name) or next(filled_in, "")


def only_one(job: Job, met: tuple[str, ...], *, but: frozenset[str] = ASIDE) -> str | None:
    """The only person who talked with you in a round, kinds of people aside. None: there were several, or no one."""
    names = [name for name in met if job.kind_of(name) not in but]
    return names[0] if len(names) == 1 else None
