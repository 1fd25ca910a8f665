"""To whom a message goes: one name, by the rules of DESIGN section 3."""

from collections.abc import Iterable

from interview_coach.core.record.model import Interview, Job
from interview_coach.core.timeline.situation import Situation

NOT_ASKED_FOR_ADVICE = frozenset({"hr", "recruiter", "reception"})
"""Whoever was met but did not interview: not asked for feedback while an interviewer is known."""


def to_thank(job: Job, interview: Interview) -> tuple[str, ...]:
    """Everyone met in this round; with a person in between, that one, to pass it on."""
    return (job.through,) if job.through else tuple(dict.fromkeys(interview.met))


def for_check_in(situation: Situation) -> str | None:
    """The person in between; else the first of hr, recruiter, manager, anyone met. None: nobody is on record."""
    job = situation.job
    met = _met(situation)
    everyone = [*met, *(person.name for person in job.people)]
    ordered = [name for kind in ("hr", "recruiter", "manager") for name in _of(job, everyone, kind)]
    others = sorted(met, key=lambda name: job.kind_of(name) == "reception")
    return job.through or _first([*ordered, *others])


def for_reply_to_no(situation: Situation) -> str | None:
    """The person in between; else the manager met, another met, or a recruiter, hr or office on record."""
    job = situation.job
    met = _met(situation)
    known = [person.name for person in job.people]
    interviewers = [name for name in met if job.kind_of(name) not in NOT_ASKED_FOR_ADVICE]
    others = [name for kind in ("recruiter", "hr", "office") for name in _of(job, known, kind)]
    return job.through or _first([*_of(job, met, "manager"), *interviewers, *others])


def rounds_of(job: Job, name: str) -> tuple[int, ...]:
    """The rounds that this person belongs to."""
    return tuple(each.round for each in job.interviews if name in each.met)


def messages_to(situation: Situation, name: str) -> int:
    """How many messages went to this person."""
    return sum(entry.sent is not None and entry.to == name for entry in situation.log)


def _met(situation: Situation) -> list[str]:
    """Everyone met, those of the latest round first."""
    return list(dict.fromkeys(name for each in reversed(situation.held) for name in each.met))


def _of(job: Job, names: Iterable[str], kind: str) -> list[str]:
    return [name for name in names if job.kind_of(name) == kind]


def _first(names: Iterable[str]) -> str | None:
    return next(iter(names), None)
