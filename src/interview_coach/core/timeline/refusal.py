"""One check-in means one: whether another may be recorded, and what to say where not.

Of all steps only a check-in is ever refused. A named reason records it all the same, for the record must stay true.
"""

from datetime import date, datetime, time
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.record.model import Entry, Job, log_sorted
from interview_coach.core.timeline.policy import Policy
from interview_coach.core.timeline.situation import Situation, look

Ground = Literal["second", "early", "planned", "outcome", "not-held"]


class Refusal(Struct, frozen=True, kw_only=True):
    """Why a check-in is not recorded. `sent` is the last one since the interview; `right` the first right day, if any."""

    ground: Ground
    situation: Situation
    sent: Entry | None = None
    right: date | None = None


def refusal(job: Job, policy: Policy, now: datetime, entry: Entry) -> Refusal | None:
    """Why this check-in may not be recorded, or None where it may.

    It is judged by what was known on its own day. One put in before a later check-in is refused as well where it
    would make that one a second.
    """
    if entry.because:
        return None
    found = _judge(job, policy, _end_of(entry.on, now), log_sorted(job))
    if found:
        return found
    with_it = replace(job, log=(*job.log, entry))
    for later in log_sorted(job):
        if later.sent == "check-in" and not later.because and entry.on < later.on <= now.date():
            before = tuple(each for each in log_sorted(with_it) if each is not later)
            if _judge(with_it, policy, _end_of(later.on, now), before):
                return Refusal(ground="second", situation=look(job, policy, now), sent=later)
    return None


def _judge(job: Job, policy: Policy, now: datetime, log: tuple[Entry, ...]) -> Refusal | None:
    s = look(replace(job, log=log), policy, now)
    ground = _ground(s)
    if ground is None:
        return None
    right = s.opening if ground in {"early", "planned"} else None
    sent = next((e for e in reversed(s.log) if e.sent == "check-in" and s.latest and e.on >= s.latest), None)
    return Refusal(ground=ground, situation=s, sent=sent, right=right)


def _ground(s: Situation) -> Ground | None:
    if s.outcome:
        return "outcome"
    if s.planned:
        return "planned"
    if s.opening is None:
        return "not-held"
    if s.check_in and s.check_in.sent:
        return "second"
    return "early" if s.today < s.opening else None


def _end_of(day: date, now: datetime) -> datetime:
    """The moment from which the day is judged: now for today, else its end."""
    return now if day == now.date() else datetime.combine(day, time.max, now.tzinfo)
