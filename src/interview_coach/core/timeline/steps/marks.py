"""The log's marks of a step, for the steps that read it in the same way."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from interview_coach.core.incoming.offered import offers_call
from interview_coach.core.record.model import Entry, Interview, StepName
from interview_coach.core.text.when import own_start
from interview_coach.core.timeline.recipients import for_reply_to_no, no_of, writer_of_no
from interview_coach.core.timeline.situation import CLOSING, Situation, start_of
from interview_coach.core.timeline.step import ONE_DAY, Done, State, Step, done_of, said_day

DAWN = 5
"""An interview that begins before this hour belongs to the night before."""


def shortly_before(s: Situation, step: StepName, time: timedelta, source: str) -> Iterator[Step]:
    """A step that opens so long before the next interview, until it begins."""
    interview = current_round(s)
    if interview is None:
        return
    opens = interview.on - time
    marks = marks_of(s, step, interview)
    yield Step(
        step=step,
        state=before_interview_state(s, marks, opens, complete=False),
        opens=opens,
        due=last_day(interview),
        done=done_of_marks(marks),
        why=_how_long_before(s, interview.on, max(opens, s.today)),
        why_then=_how_long_before(s, interview.on, opens),
        source=source,
        rounds=(interview.round,),
    )


def last_day(interview: Interview) -> date:
    """The last day to get ready: that of the interview, or the day before where it begins at night."""
    at_night = interview.at is not None and interview.at.hour < DAWN
    return interview.on - ONE_DAY if at_night else interview.on


def _how_long_before(s: Situation, on: date, day: date) -> str:
    """How long before the interview this day is, which is true on it: `2 days before the interview on Thu 3 Dec`."""
    days = (on - day).days
    if days <= 0:
        return f"the day of the interview, {said_day(s, on)}"
    before = "the day" if days == 1 else f"{days} days"
    return f"{before} before the interview on {said_day(s, on)}"


def current_round(s: Situation) -> Interview | None:
    """The round that preparation is for: the next planned, else the last one there was."""
    return s.planned or max((*s.held, *s.barred), key=lambda each: start_of(each, s.now), default=None)


def marks_of(s: Situation, step: StepName, interview: Interview) -> list[Entry]:
    """What the log says of this step for this round; an entry that names no round is for the next one after it."""
    found = [e for e in s.log if step in (e.done, e.skipped)]
    rounds = [*s.held, *s.barred, *s.coming]

    def meant(entry: Entry) -> int | None:
        if entry.round is not None:
            return entry.round
        return next((each.round for each in rounds if each.on >= entry.on), None)

    return [entry for entry in found if meant(entry) == interview.round]


def done_of_marks(entries: Iterable[Entry]) -> tuple[Done, ...]:
    """The times it was done."""
    return tuple(done_of(entry) for entry in entries if not entry.skipped)


def before_interview_state(s: Situation, marks: list[Entry], opens: date, *, complete: bool) -> State:
    """The state of a step that ends with the interview."""
    if complete or any(mark.done for mark in marks):
        return "done"
    if marks:
        return "skipped"
    if s.planned is None or s.result in CLOSING or s.planned.on < s.today:
        return "closed"
    return "due" if s.today >= opens else "waiting"


def last_agreed(s: Situation, step: StepName) -> Entry | None:
    """The entry in which they last agreed to this."""
    return next((entry for entry in reversed(s.log) if entry.agreed == step), None)


def call_start(s: Situation) -> datetime | None:
    """When the feedback call is, in the person's zone; None where none is agreed."""
    agreed = last_agreed(s, "feedback-call")
    return own_start(agreed.for_, agreed.at, agreed.zone, s.now.tzinfo) if agreed and agreed.for_ else None


def is_call_offered(s: Situation, to: str | None = None) -> bool:
    """Whether they offered the feedback call with their no, before anyone asked.

    An offer without a day counts only in an answer to the one who made it; `to` is who that goes to, if not the usual one.
    """
    if s.outcome is None:
        return False
    on = s.outcome.on
    has_day = any(entry.agreed == "feedback-call" and entry.on == on for entry in s.log)
    is_to_them = writer_of_no(s) in {None, to or for_reply_to_no(s)}
    return has_day or (s.result == "rejected" and is_to_them and offers_call(no_of(s) or ""))
