"""What of a job belongs into a calendar: interviews, and the steps that are open or to come.

An event is a value; `render.ics` writes it, `core.revisions` numbers its changes. Days and times are those of the
interview's own zone; alarms go by the person's clock, which is the zone of `now`.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.record.model import Entry, Interview, Job
from interview_coach.core.text.lists import listed
from interview_coach.core.text.shown import visible
from interview_coach.core.text.when import own_start
from interview_coach.core.timeline.agenda import command_for
from interview_coach.core.timeline.rules import is_over, kind_of, steps_of
from interview_coach.core.timeline.situation import Situation, local_day, start_of
from interview_coach.core.timeline.step import AHEAD, Step
from interview_coach.core.timeline.steps import feedback_call
from interview_coach.core.timeline.steps.marks import last_agreed
from interview_coach.core.timeline.words import kind_named, thing

ONE_DAY, LENGTH, SHORTLY = timedelta(days=1), timedelta(hours=1), timedelta(hours=2)
"""No one says how long an interview takes, so an hour is kept free."""
EVENING, MORNING, STEP_MORNING, NIGHT = time(19), time(8), time(9), time(22)
AFTER = timedelta(hours=2)
"""How long after the start of an interview the steps of its day ring."""


class Alarm(Struct, frozen=True):
    """A reminder: the moment in the person's zone, and how long after the start that is (before it: less than zero).

    `after` is exact, in hours that pass and not in hours of the clock, so that it holds over a night in which the
    clocks are changed.
    """

    at: datetime
    after: timedelta


class Event(Struct, frozen=True, kw_only=True):
    """One event. With `at` it has a time, in `zone` (None: wherever one is); without, it takes whole days.

    `until` is where it ends: the first day that is free again, or with `until_at` the end by the clock.
    """

    job: str
    """The id of its job."""
    key: str
    """What it is within its job, whatever becomes of its date: `interview/2`, `thank-you/1`."""
    summary: str
    on: date
    at: time | None = None
    zone: str | None = None
    until: date
    until_at: time | None = None
    description: str = ""
    place: str = ""
    is_free: bool = False
    """Whether one can do something else meanwhile."""
    is_cancelled: bool = False
    alarms: tuple[Alarm, ...] = ()


def events_of(s: Situation) -> tuple[Event, ...]:
    """The events of this job, by their dates: rounds that are not over, and steps that are open or to come.

    A job that is over has none.
    """
    steps = steps_of(s)
    if is_over(s, steps):
        return ()
    found = [*_interviews(s), *(_event(s, each) for each in steps if _has_day(each))]
    return tuple(sorted(found, key=lambda event: order(event, s.now.tzinfo)))


def order(event: Event, own: tzinfo | None) -> tuple[date, bool, datetime, str, str]:
    """Earlier ones first, by the person's clock; of one day, interviews before steps."""
    start = own_start(event.on, event.at, event.zone, own)
    return start.date(), not event.key.startswith("interview"), start.astimezone(UTC), event.job, event.key


def moment_of(on: date, at: time | None, zone: str | None, own: tzinfo | None) -> datetime:
    """The moment that a day and a time name, in UTC; in the person's `own` zone, where they name none."""
    return own_start(on, at, zone, own).astimezone(UTC)


def end_of(on: date, at: time, zone: str | None) -> tuple[date, time]:
    """When an interview that begins then ends, by the clock on the wall, and always after its start by that clock."""
    start = datetime.combine(on, at)
    passed = start.replace(tzinfo=ZoneInfo(zone)) if zone else start.replace(tzinfo=UTC)
    exact = (passed.astimezone(UTC) + LENGTH).astimezone(passed.tzinfo).replace(tzinfo=None)
    # Where clocks are put forward the hour ends later by the clock; where they are put back, it would end as it began.
    end = max(exact, start + LENGTH)
    return end.date(), end.time()


def _interviews(s: Situation) -> Iterator[Event]:
    called_off = {each.round for each in s.barred}
    for interview in s.job.interviews:
        event = _interview(s, interview, is_cancelled=interview.round in called_off)
        if moment_of(event.until, event.until_at, event.zone, s.now.tzinfo) > s.now:
            yield event


def _interview(s: Situation, interview: Interview, *, is_cancelled: bool) -> Event:
    on, at = interview.on, interview.at
    zone = interview.zone if at else None
    until, until_at = end_of(on, at, zone) if at else (on + ONE_DAY, None)
    details = [f"round {interview.round}"] if len(s.job.interviews) > 1 else []
    details += [kind_named(interview.kind)] if interview.kind else []
    more = f" ({', '.join(details)})" if details else ""
    return Event(
        job=s.job.id,
        key=f"interview/{interview.round}",
        summary=visible(f"Interview: {s.job.title}{more}"),
        on=on,
        at=at,
        zone=zone,
        until=until,
        until_at=until_at,
        description=_about(s, interview, is_cancelled=is_cancelled),
        place=visible(interview.place or ""),
        is_cancelled=is_cancelled,
        alarms=() if is_cancelled else _alarms(s, interview, zone),
    )


def _about(s: Situation, interview: Interview, *, is_cancelled: bool) -> str:
    lines = ["It was called off."] if is_cancelled else []
    if interview.met:
        lines.append(f"With {listed([_introduced(s.job, name) for name in interview.met])}.")
    if interview.place:
        lines.append(f"Where: {interview.place}")
    if interview.at and not is_cancelled:
        lines.append("We don't know how long it'll take, so this sets aside an hour.")
    if not is_cancelled:
        lines.append(f"Your one-page brief: coach brief {s.job.called}")
    return _lines(lines)


def _introduced(job: Job, name: str) -> str:
    """`Ada Okafor (Head of Platform, manager)`."""
    person = job.person(name)
    kind = job.kind_of(name)
    known = [person.title if person else None, kind if kind != "other" else None]
    words = ", ".join(word for word in known if word)
    return f"{name} ({words})" if words else name


def _alarms(s: Situation, interview: Interview, zone: str | None) -> tuple[Alarm, ...]:
    """The evening before; and two hours before, or in the morning where no time is known."""
    own = s.now.tzinfo
    begins = moment_of(interview.on, interview.at, zone, own)
    day = local_day(interview, s.now)
    evening = datetime.combine(day - ONE_DAY, EVENING, own)
    morning = datetime.combine(day, MORNING, own)
    last = (begins - SHORTLY).astimezone(own) if interview.at else morning
    return _alarm(evening, begins), _alarm(last, begins)


def _alarm(at: datetime, begins: datetime) -> Alarm:
    # In UTC: two times of one zone are subtracted by the clock on the wall.
    return Alarm(at, at.astimezone(UTC) - begins)


def _has_day(step: Step) -> bool:
    """Whether the step is open or to come, on a day of its own; something to work on has one where it has a last day."""
    is_wish = step.step == "improve" and step.due is None
    is_past_call = step.step == feedback_call.NAME and feedback_call.is_after(step)
    return step.state in AHEAD and step.opens is not None and not is_wish and not is_past_call


def _event(s: Situation, step: Step) -> Event:
    call = last_agreed(s, "feedback-call") if step.step == "feedback-call" else None
    return _call(s, step, call) if call and call.at else _step(s, step)


def _step(s: Situation, step: Step) -> Event:
    assert step.opens is not None
    begins = moment_of(step.opens, None, None, s.now.tzinfo)
    return Event(
        job=s.job.id,
        key=_key(s, step),
        summary=_summary(s, step),
        on=step.opens,
        until=max(step.opens, step.due or step.opens) + ONE_DAY,
        description=_why(s, step),
        is_free=True,
        alarms=tuple(_alarm(at, begins) for at in (_rings(s, step, step.opens), *_rings_at_last(s, step))),
    )


def _rings_at_last(s: Situation, step: Step) -> Iterator[datetime]:
    """When an offer rings on its last day: in the morning, or before the hour they named where that is sooner."""
    if step.step == "answer-offer" and step.due and step.due != step.opens:
        own = s.now.tzinfo
        morning = datetime.combine(step.due, STEP_MORNING, own)
        yield min(morning, datetime.combine(step.due, step.at, own) - SHORTLY) if step.at else morning


def _call(s: Situation, step: Step, call: Entry) -> Event:
    """A call that is agreed for a time: it takes an hour, as an interview does."""
    assert call.for_ is not None
    assert call.at is not None
    begins = moment_of(call.for_, call.at, call.zone, s.now.tzinfo)
    until, until_at = end_of(call.for_, call.at, call.zone)
    return Event(
        job=s.job.id,
        key=_key(s, step),
        summary=_summary(s, step),
        on=call.for_,
        at=call.at,
        zone=call.zone,
        until=until,
        until_at=until_at,
        description=_why(s, step),
        alarms=(_alarm((begins - SHORTLY).astimezone(s.now.tzinfo), begins),),
    )


def _summary(s: Situation, step: Step) -> str:
    # A calendar shows the day itself, also once it has passed.
    words = thing(replace(step, state="due"))
    what = f"{words[:1].upper()}{words[1:]}"
    return visible(f"{what} ({s.job.title})" if ": " in what else f"{what}: {s.job.title}")


def _why(s: Situation, step: Step) -> str:
    return _lines([f"Why: {step.why_then or step.why}.", _command(s, step)])


def _command(s: Situation, step: Step) -> str:
    return command_for(s, step).replace(f" {s.job.id}", f" {s.job.called}", 1)


def _rings(s: Situation, step: Step, on: date) -> datetime:
    """When a step rings on its day: in the morning; what follows an interview of that day, after it."""
    own = s.now.tzinfo
    rounds = [each for each in (*s.held, *s.coming) if each.on == on]
    if kind_of(step.step).BEFORE_INTERVIEW or not rounds:
        return datetime.combine(on, STEP_MORNING, own)
    timed = [start_of(each, s.now) for each in rounds if each.at]
    if not timed:
        return datetime.combine(on, EVENING, own)
    after = (max(timed).astimezone(UTC) + AFTER).astimezone(own)
    if after.date() == on and after.time() <= NIGHT:
        return after
    return datetime.combine(on + ONE_DAY, STEP_MORNING, own)


def _key(s: Situation, step: Step) -> str:
    """The step and what it is about: an action, or a round; and which time it is, where it comes again."""
    latest = s.held[-1].round if s.held else 0
    about = step.id or (step.rounds[0] if step.rounds else latest)
    return f"{step.step}/{about}" + (f"/{len(step.done)}" if kind_of(step.step).COMES_AGAIN else "")


def _lines(lines: list[str]) -> str:
    return "\n".join(visible(line) for line in lines)
