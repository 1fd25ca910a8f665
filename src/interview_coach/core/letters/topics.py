"""Who talked about what, from the notes on a round: `Ada: moving the releases to daytime`, one line a person."""

from interview_coach.core.record.actions import NOTHING
from interview_coach.core.record.model import Job
from interview_coach.core.record.people import everyone
from interview_coach.core.record.told import named
from interview_coach.core.walk.debriefs import debrief_of

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
            person = said or person or only
            if person and topic.strip() and topic.casefold() not in NOTHING:
                found.setdefault(person, []).append(" ".join(topic.split()))
    return {name: "; ".join(parts) for name, parts in found.items()}


def only_one(job: Job, met: tuple[str, ...], *, but: frozenset[str] = ASIDE) -> str | None:
    """The only person who talked with you in a round, kinds of people aside. None: there were several, or no one."""
    names = [name for name in met if job.kind_of(name) not in but]
    return names[0] if len(names) == 1 else None
