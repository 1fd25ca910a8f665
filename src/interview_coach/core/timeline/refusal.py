"""One check-in means one. Decide if another may be recorded, and say why if not.

Of all steps only a check-in is ever refused. A named reason records it all the same, for the record must stay true.
"""

from datetime import date, datetime, time
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.record.model import Entry, Job, log_sorted
from interview_coach.core.timeline.policy import Policy
from interview_coach.core.timeline.situation import Situation, situation_of
from interview_coach.core.timeline.step import said_day
from interview_coach.errors import Refused

Ground = Literal["second", "early", "planned", "outcome", "taken", "not-held"]


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
                return Refusal(ground="second", situation=situation_of(job, policy, now), sent=later)
    return None


def refuse_again(s: Situation, entry: Entry) -> None:
    """Refuse a message that is sent once: while the role is on hold, and to those who still wait.

    Raises:
        Refused: it was sent already, or there is no reason for it.
    """
    company, to = s.job.company, f" to {entry.to}" if entry.to else ""
    if entry.sent == "look":
        hold = s.outcome if s.result == "on-hold" else None
        if hold is None:
            raise Refused(
                f"Not recorded. {company} isn't on hold.",
                f"Is it on hold now? coach outcome {s.job.called} on-hold",
            )
        since = hold.on
    elif entry.sent == "tell-them":
        if s.job.taken is None or s.job.taken > s.today:
            raise Refused(
                "Not recorded. You haven't noted yet that you've signed with another company.",
                "Signed? coach outcome NAME accepted --final",
            )
        since = s.job.taken
    else:
        return
    sent = next((e for e in reversed(s.log) if e.sent == entry.sent and e.on >= since), None)
    if sent:
        raise Refused(
            f"Not recorded. You wrote{to} on {said_day(s, sent.on)}, and once is enough.",
            f"There's nothing more to send to {company}.",
        )


def _judge(job: Job, policy: Policy, now: datetime, log: tuple[Entry, ...]) -> Refusal | None:
    s = situation_of(replace(job, log=log), policy, now)
    ground = _ground(s)
    if ground is None:
        return None
    right = s.opening if ground in {"early", "planned"} else None
    sent = next((e for e in reversed(s.log) if e.sent == "check-in" and s.latest and e.on >= s.latest), None)
    return Refusal(ground=ground, situation=s, sent=sent, right=right)


def _ground(s: Situation) -> Ground | None:
    if s.outcome:
        return "outcome"
    if s.taken:
        return "taken"
    if s.planned:
        return "planned"
    if s.opening is None:
        return "not-held"
    if s.check_in and s.check_in.sent:
        return "second"
    return "early" if s.today < s.opening and not s.may_ask_early else None


def _end_of(day: date, now: datetime) -> datetime:
    """The moment from which the day is judged: now for today, else its end."""
    return now if day == now.date() else datetime.combine(day, time.max, now.tzinfo)
