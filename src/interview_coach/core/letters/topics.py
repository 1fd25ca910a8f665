"""Who talked about what, from the notes on a round: `Ada: moving the releases to daytime`, one line a person."""

from collections.abc import Sequence

from interview_coach.core.record.model import Job
from interview_coach.core.record.people import everyone
from interview_coach.core.text.names import match
from interview_coach.core.walk.debriefs import debrief_of


def topics(job: Job, round_: int) -> dict[str, str]:
    """Person to topic, as the notes on this round have it; a line that names no one known belongs to no one.

    Several people may stand in one line with `;` between them. What names no one goes on with the person before it.
    """
    notes = debrief_of(job, round_)
    interview = job.interview(round_)
    found: dict[str, list[str]] = {}
    met = interview.met if interview else ()
    for line in (notes.answers.get("topics", "") if notes else "").split("\n"):
        person: str | None = None
        for part in line.split(";"):
            wanted, colon, rest = part.partition(":")
            named = _person(wanted, met, everyone(job)) if colon else None
            topic = rest if named else part
            person = named or person
            if person and topic.strip():
                found.setdefault(person, []).append(" ".join(topic.split()))
    return {name: "; ".join(parts) for name, parts in found.items()}


def _person(wanted: str, met: Sequence[str], known: Sequence[str]) -> str | None:
    """The name a line means: among the people met in the round, else among everyone on record."""
    for names in (met, known):
        hits = match(wanted, list(names), lambda name: [name, name])
        if hits:
            return hits[0] if len(hits) == 1 else None
    return None
