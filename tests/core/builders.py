"""Records in a few words: jobs, entries of the log, and what the rules make of them on a day.

Days are written `2026-11-24`, moments `2026-11-24 14:00`. Unless a test says otherwise the person lives in Berlin.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from interview_coach.core.record.model import (
    Channel,
    Entry,
    Interview,
    InterviewKind,
    Job,
    Person,
    PersonKind,
    Reason,
    Result,
    StepName,
)
from interview_coach.core.timeline import rules as timeline
from interview_coach.core.timeline.policy import DEFAULT, Policy
from interview_coach.core.timeline.situation import Situation, situation_of
from interview_coach.core.timeline.step import Step

BERLIN = "Europe/Berlin"
D = "2026-11-24"
"""The Tuesday of the worked examples."""
ADA: dict[str, PersonKind] = {"Ada": "manager"}


def day(text: str) -> date:
    return date.fromisoformat(text)


def moment(text: str, zone: str = BERLIN) -> datetime:
    """`2026-11-24` is its midnight."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def met(
    on: str,
    *names: str,
    number: int = 1,
    at: str | None = None,
    zone: str | None = None,
    kind: InterviewKind | None = None,
    ask: tuple[str, ...] = (),
) -> Interview:
    """A round on this day with these people."""
    clock = time.fromisoformat(at) if at else None
    return Interview(round=number, on=day(on), at=clock, zone=zone, kind=kind, met=names, ask=ask)


def job(
    *interviews: Interview,
    people: Mapping[str, PersonKind] = ADA,
    log: Sequence[Entry] = (),
    through: str | None = None,
    company: str = "Acme",
) -> Job:
    """A job with these rounds, people by kind, and log."""
    known = tuple(Person(name=name, kind=kind) for name, kind in people.items())
    return Job(
        id=company.lower(),
        company=company,
        people=known,
        interviews=interviews,
        log=tuple(log),
        through=through,
    )


def acme(*log: Entry) -> Job:
    """One interview on D, with Ada, the manager."""
    return job(met(D, "Ada"), log=log)


def sent(
    step: StepName, on: str, to: str | None = "Ada", by: Channel | None = None, because: Reason | None = None
) -> Entry:
    return Entry(on=day(on), sent=step, to=to, by=by, because=because)


def thanked(on: str, to: str | None = "Ada") -> Entry:
    return sent("thank-you", on, to)


def checked_in(on: str, because: Reason | None = None) -> Entry:
    return sent("check-in", on, because=because)


def done(step: StepName, on: str, number: int | None = None) -> Entry:
    return Entry(on=day(on), done=step, round=number)


def skipped(step: StepName, on: str, to: str | None = None, number: int | None = None) -> Entry:
    return Entry(on=day(on), skipped=step, to=to, round=number)


def wrote(on: str, promised: str | None = None, text: str = "We will be in touch.") -> Entry:
    """They wrote; with `promised`, they named that date."""
    return Entry(on=day(on), reply=text, promised=day(promised) if promised else None)


def named(on: str, promised: str) -> Entry:
    """They named a date, without a reply of its own."""
    return Entry(on=day(on), promised=day(promised))


def ended(result: Result, on: str, answer_by: str | None = None) -> Entry:
    return Entry(on=day(on), outcome=result, answer_by=day(answer_by) if answer_by else None)


def offered(on: str, answer_by: str, at: str, zone: str = BERLIN) -> Entry:
    """They made an offer, and want an answer by this hour."""
    return Entry(on=day(on), outcome="offer", answer_by=day(answer_by), at=time.fromisoformat(at), zone=zone)


def cancelled(on: str, number: int = 1, by: Literal["them", "me"] | None = None) -> Entry:
    return Entry(on=day(on), cancelled=number, by=by)


def invited(on: str, number: int) -> Entry:
    """This round was planned after an outcome."""
    return Entry(on=day(on), interview=number)


def off(*days: str) -> Policy:
    """The rules with these days off."""
    return Policy(days_off=frozenset(day(each) for each in days))


def seen(record: Job, on: str, policy: Policy = DEFAULT, zone: str = BERLIN) -> Situation:
    """Where the job stands at this moment."""
    return situation_of(record, policy, moment(on, zone))


def steps(record: Job, on: str, policy: Policy = DEFAULT, zone: str = BERLIN) -> dict[str, Step]:
    """Every step of the job at this moment, by name."""
    return {step.step: step for step in timeline.steps(record, policy, moment(on, zone))}


def state(record: Job, step: StepName, on: str, policy: Policy = DEFAULT, zone: str = BERLIN) -> str | None:
    """The state of one step at this moment; None where it is left out."""
    found = steps(record, on, policy, zone).get(step)
    return found.state if found else None


def opens(record: Job, step: StepName, on: str, policy: Policy = DEFAULT) -> str | None:
    """The day on which a step opens, as known at this moment."""
    found = steps(record, on, policy)[step].opens
    return found.isoformat() if found else None


def due(record: Job, step: StepName, on: str, policy: Policy = DEFAULT) -> str | None:
    """The last day on which a step is in time, as known at this moment."""
    found = steps(record, on, policy)[step].due
    return found.isoformat() if found else None


def contents(home: Path) -> dict[str, bytes]:
    """Every file of the home but the lock."""
    return {
        str(path.relative_to(home)): path.read_bytes()
        for path in sorted(home.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }
