"""Putting on record what a message says, once the person has said what it is."""

from datetime import UTC, date

from msgspec import Struct

from interview_coach.core.record.actions import with_promise
from interview_coach.core.record.model import Entry, Interview, Job, Result, with_entries
from interview_coach.core.text.news import QUIET, News, ReadAs
from interview_coach.core.text.times import DayAndTime
from interview_coach.core.text.when import own_start
from interview_coach.core.timeline.feedback import asked_entry, call_entry
from interview_coach.core.timeline.recording import outcome_entry, reply_entry
from interview_coach.core.timeline.rounds import Plan, called_off, movable_round, with_plan
from interview_coach.core.timeline.situation import Situation, situation_of

OUTCOMES: dict[str, Result] = {"no": "rejected", "job-cut": "job-cut", "hold": "on-hold", "offer": "offer"}
"""What came of the job, by the kind of news."""


class Arrival(Struct, frozen=True, kw_only=True):
    """A message, and what the person says it is. `text` is None for the reply that is on record already."""

    text: str | None
    kind: News
    came: date
    on: date | None = None
    """The day it's about: the interview, the decision, the last day."""
    plan: Plan = Plan()
    """The round that it plans or moves."""
    task: str = ""
    """What they want, in a line."""
    is_automatic: bool = False
    others: tuple[DayAndTime, ...] = ()
    """The other times that they offered."""


def read_as(kind: News | None, *, is_automatic: bool) -> ReadAs:
    """How a reply is marked that is read like this."""
    if kind == "note" and is_automatic:
        return "automatic"
    return kind or "unsure"


def with_arrival(s: Situation, arrival: Arrival) -> Job:
    """The job with the reply, what follows from it, and the mark that it was read.

    Raises:
        Refused: a date that it names lies before the day it came.
        TwoReadings: the clock never shows the time of the round, or shows it twice.
    """
    job = s.job
    if arrival.text is not None:
        promised = arrival.on if arrival.kind == "date" else None
        mark = read_as(arrival.kind, is_automatic=arrival.is_automatic)
        entry = reply_entry(job, arrival.came, arrival.text, promised, None, mark)
        job = with_entries(job, entry) if entry else job
    job = _followed(situation_of(job, s.policy, s.now), arrival)
    is_open = situation_of(job, s.policy, s.now).unread is not None or arrival.text is None
    if (is_open or (job != s.job and arrival.kind not in QUIET)) and not _is_marked(job, arrival):
        job = with_entries(job, Entry(on=arrival.came, done="read-reply", reads=arrival.kind))
    return job


def _is_marked(job: Job, arrival: Arrival) -> bool:
    return any(e.done == "read-reply" and e.reads == arrival.kind and e.on == arrival.came for e in job.log)


def _followed(s: Situation, arrival: Arrival) -> Job:
    """The job with what the message changes."""
    if result := OUTCOMES.get(arrival.kind):
        entry = outcome_entry(s, _outcome(result, arrival))
        return with_entries(s.job, entry) if entry else s.job
    match arrival.kind:
        case "invitation" if arrival.plan.on:
            return with_plan(s, _same_round(s, arrival.plan), arrival.plan)
        case "moved" if arrival.plan.on:
            return with_plan(s, movable_round(s), arrival.plan)
        case "cancelled" if s.planned or any(each.on >= arrival.came for each in s.held):
            return called_off(s, None, "them", arrival.came)
        case "date" if arrival.text is None and arrival.on:
            known = s.promise is not None and s.promise.promised == arrival.on
            return s.job if known else with_entries(s.job, Entry(on=arrival.came, promised=arrival.on))
        case "ask" if arrival.task:
            return with_promise(s.job, arrival.task, arrival.on, s.today)
        case "call-agreed" if arrival.on:
            return with_call(s, arrival)
        case _:
            return s.job


def with_call(s: Situation, arrival: Arrival) -> Job:
    """The job with the feedback call of this message, and that it was asked for, where it was."""
    assert arrival.on
    call = call_entry(s, DayAndTime(arrival.on, arrival.plan.at, arrival.plan.zone))
    asked = asked_entry(s) if call else None
    return with_entries(s.job, *(entry for entry in (asked, call) if entry))


def _outcome(result: Result, arrival: Arrival) -> Entry:
    later = arrival.on if arrival.on and arrival.on >= arrival.came else None
    return Entry(
        on=arrival.came,
        outcome=result,
        answer_by=later if result == "offer" else None,
        at=arrival.plan.at if result == "offer" and later else None,
        zone=(arrival.plan.zone or arrival.plan.own_zone) if result == "offer" and later else None,
        until=later if result == "on-hold" else None,
    )


def _same_round(s: Situation, plan: Plan) -> int | None:
    """The planned round on this day, which the message confirms; None for a new one, as at another time of that day."""
    planned = {each.round for each in s.coming}
    return next(
        (
            each.round
            for each in s.job.interviews
            if each.round in planned and each.on == plan.on and (each.at is None or _is_at(s, each, plan))
        ),
        None,
    )


def _is_at(s: Situation, interview: Interview, plan: Plan) -> bool:
    """Whether the plan names no other time than the round has."""
    if plan.at is None or plan.on is None:
        return True
    zone = s.now.tzinfo
    there = own_start(plan.on, plan.at, plan.zone or plan.own_zone, zone)
    return own_start(interview.on, interview.at, interview.zone, zone).astimezone(UTC) == there.astimezone(
        UTC
    )
