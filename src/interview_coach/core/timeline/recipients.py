"""Who a message goes to: one name, by the rules of DESIGN section 3."""

from collections import Counter
from collections.abc import Iterable

from interview_coach.core.record.corrections import names_of
from interview_coach.core.record.model import Interview, Job
from interview_coach.core.record.writers import writer_of
from interview_coach.core.timeline.situation import Situation

NOT_ASKED_FOR_ADVICE = frozenset({"hr", "recruiter", "reception"})
"""Kinds of people who don't interview. They aren't asked for feedback if an interviewer is known."""


def to_thank(job: Job, interview: Interview) -> tuple[str, ...]:
    """Everyone met in this round; with a person in between, that one, to pass it on."""
    return (job.through,) if job.through else tuple(dict.fromkeys(interview.met))


def for_check_in(situation: Situation) -> str | None:
    """The person in between; else the first of hr, recruiter, a manager met, anyone met. None: no one is on record.

    Hr and a recruiter need not be met: they are who answers. Someone left out by the thank-yous was not met.
    """
    job = situation.job
    met = _met(situation)
    known = [person.name for person in job.people if person.name not in situation.left_out]
    ordered = [name for kind in ("hr", "recruiter") for name in _of(job, [*met, *known], kind)]
    ordered += _of(job, met or known, "manager")
    others = sorted(met, key=lambda name: job.kind_of(name) == "reception")
    return job.through or _first([*ordered, *others])


def for_reply_to_no(situation: Situation) -> str | None:
    """The person in between; else who was written to after the no; else the first who fits."""
    job, fitting = situation.job, fitting_after_no(situation)
    written = _written_to(situation)
    chosen = [name for name in fitting if name in written] or written[-1:]
    return job.through or _first([*chosen, *fitting])


def fitting_after_no(situation: Situation) -> list[str]:
    """Who a message after a no can go to: the manager met, another met, then a recruiter, hr or office on record.

    Of several, the one who was met most often is first; then the one met last.
    """
    job = situation.job
    times = Counter(name for interview in situation.held for name in set(interview.met))
    met = sorted(_met(situation), key=lambda name: -times[name])
    known = [person.name for person in job.people]
    interviewers = [name for name in met if job.kind_of(name) not in NOT_ASKED_FOR_ADVICE]
    others = [name for kind in ("recruiter", "hr", "office") for name in _of(job, known, kind)]
    return list(dict.fromkeys([*_of(job, met, "manager"), *interviewers, *others]))


def to_choose_from(situation: Situation) -> list[str]:
    """The interviewers to choose from for the message after a no, the likeliest first; none where one is clear.

    If someone else than the usual one wrote the no, it's between these two; else between several managers, or several
    others where no manager was met.
    """
    if situation.job.through or _written_to(situation):
        return []
    others = {*NOT_ASKED_FOR_ADVICE, "office"}
    met = [name for name in fitting_after_no(situation) if name in _met(situation)]
    found = [name for name in met if situation.job.kind_of(name) not in others]
    writer = writer_of_no(situation)
    if writer in found:
        return [writer, found[0]] if writer != found[0] else []
    equal = _of(situation.job, found, "manager") or found
    return equal if len(equal) > 1 else []


def no_of(situation: Situation) -> str | None:
    """Their message that said no; None where none is on record."""
    if situation.outcome is None:
        return None
    since = situation.outcome.on
    found = (e.reply for e in reversed(situation.log) if e.reply and e.reads == "no" and e.on >= since)
    return next(found, None)


def writer_of_no(situation: Situation) -> str | None:
    """Who of the people on record wrote the no, where that says who did."""
    mail = no_of(situation)
    return writer_of(mail, names_of(situation.job)) if mail else None


def _written_to(situation: Situation) -> list[str]:
    """Everyone who was written to after the no."""
    if situation.outcome is None:
        return []
    known, since = names_of(situation.job), situation.outcome.on
    sent = (e for e in situation.log if e.sent == "reply-to-no" and e.on >= since)
    return [entry.to for entry in sent if entry.to in known]


def rounds_of(job: Job, name: str) -> tuple[int, ...]:
    """The rounds that this person belongs to."""
    return tuple(each.round for each in job.interviews if name in each.met)


def messages_to(situation: Situation, name: str) -> int:
    """How many messages went to this person."""
    return sum(entry.sent is not None and entry.to == name for entry in situation.log)


def _met(situation: Situation) -> list[str]:
    """Everyone met, those of the latest round first."""
    names = dict.fromkeys(name for interview in reversed(situation.held) for name in interview.met)
    return [name for name in names if name not in situation.left_out]


def _of(job: Job, names: Iterable[str], kind: str) -> list[str]:
    return [name for name in names if job.kind_of(name) == kind]


def _first(names: Iterable[str]) -> str | None:
    return next(iter(names), None)
