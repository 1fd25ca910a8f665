"""Where a job stands on a day: the facts of DESIGN section 3 that every rule builds on.

`look` reads the record once, as it was known at `now`: entries dated later are ignored. Dates are days in the
person's own zone, which is the zone of `now`.
"""

from datetime import UTC, date, datetime, timedelta
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.record.model import HANDED_IN, Entry, Interview, Job, Result, log_sorted
from interview_coach.core.text.when import own_start
from interview_coach.core.timeline.marks import (
    check_in_since,
    is_date_named_since,
    last_of,
    may_ask_early,
    promise_in,
    thanked_on,
    told_on,
)
from interview_coach.core.timeline.policy import Policy
from interview_coach.core.timeline.replies import is_reply, unread_in
from interview_coach.core.timeline.workdays import nwd, wd

ENDS = frozenset({"accepted", "declined", "rejected", "withdrew", "moved-on", "job-cut"})
"""Outcomes after which a job goes to the archive once nothing is open."""
CLOSING = ENDS - {"moved-on"}
"""Outcomes after which a planned round is never held."""
_BARRING = CLOSING | {"on-hold"}
"""The closing outcomes and a hold. They call off the rounds that were planned before."""


class Situation(Struct, frozen=True, kw_only=True, dict=True):
    """What is known at `now`. `D` of the rules is `latest`, `P` is `promise`."""

    job: Job
    policy: Policy
    now: datetime
    log: tuple[Entry, ...]
    outcome: Entry | None
    """The outcome in force, if any."""
    held: tuple[Interview, ...]
    """Rounds that have begun, earliest first. In these three, day and time are those of the person's clock."""
    coming: tuple[Interview, ...]
    """Planned rounds, the next one first."""
    barred: tuple[Interview, ...]
    """Rounds that are never held: called off, or an outcome came first."""
    latest: date | None
    heard: date | None
    """The last reply of theirs since `latest`."""
    thanked: date | None
    """The last thank-you that counts: sent from `latest` to a week after."""
    promise: Entry | None
    """The entry that named the date in force for a decision."""
    check_in: Entry | None
    """The last check-in, sent or skipped, since `latest` that no later date has renewed."""
    named_since: bool
    """Whether they named a date after that check-in."""

    @property
    def today(self) -> date:
        """The person's day."""
        return self.now.date()

    @property
    def result(self) -> Result | None:
        """The outcome in force, as a word."""
        return self.outcome.outcome if self.outcome else None

    @cached_property
    def left_out(self) -> frozenset[str]:
        """The people whose thank-you was left out, and not sent later."""
        sent = {entry.to for entry in self.log if entry.sent == "thank-you"}
        return frozenset(e.to for e in self.log if e.skipped == "thank-you" and e.to and e.to not in sent)

    @cached_property
    def unread(self) -> Entry | None:
        """The last reply that asks for something, or that couldn't be told, until the person has said what it is."""
        return unread_in(self.log)

    @property
    def has_told_reply(self) -> bool:
        """Whether a reply waits to be opened that reads as something: it comes before any message of one's own."""
        return self.unread is not None and self.unread.reads != "unsure"

    @property
    def is_off_by_me(self) -> bool:
        """Whether the person called off the interview that was to come, and there's no other since."""
        marks = [e for e in self.log if e.cancelled or e.interview or e.moved]
        if self.planned or not marks or (self.latest and self.latest >= marks[-1].on):
            return False
        return marks[-1].cancelled is not None and marks[-1].by == "me"

    @property
    def planned(self) -> Interview | None:
        """The next planned round."""
        return self.coming[0] if self.coming else None

    @property
    def is_moved(self) -> bool:
        """Whether the next planned round got another date after it had been planned."""
        marks = [e for e in self.log if self.planned and self.planned.round in (e.interview, e.moved)]
        return bool(marks) and marks[-1].moved is not None

    @property
    def has_ended(self) -> bool:
        """Whether an end is in force: nothing of the job asks for anything but what the end asks for."""
        return self.result in ENDS

    @property
    def taken(self) -> date | None:
        """The day an offer elsewhere was taken for good, where this job is still open; on hold it's open too."""
        taken, is_open = self.job.taken, self.result in {None, "on-hold"}
        return taken if taken and taken <= self.today and is_open else None

    @cached_property
    def told(self) -> date | None:
        """The day they were told of a job that was taken elsewhere: this one is no longer wanted."""
        return told_on(self.job.taken, self.log)

    @cached_property
    def quiet(self) -> date | None:
        """The day from which silence counts."""
        days = [each for each in (self.latest, self.thanked, self.heard) if each]
        return max(days) if self.latest and days else None

    @cached_property
    def opening(self) -> date | None:
        """The day the check-in opens; None before an interview is held."""
        if self.promise and self.promise.promised and self.latest:
            return wd(self.promise.promised, self.policy.after_promise, self.policy)
        quiet = self.quiet
        return nwd(quiet + timedelta(days=self.policy.quiet_days), self.policy) if quiet else None

    @cached_property
    def may_ask_early(self) -> bool:
        """Whether they said that a check-in before the date they named is fine."""
        return bool(self.promise and self.held) and may_ask_early(self.job, self.held[-1].round)

    @cached_property
    def window_end(self) -> date | None:
        """The last day on which a check-in is on time."""
        opening = self.opening
        return wd(opening, self.policy.window_days - 1, self.policy) if opening else None


def situation_of(job: Job, policy: Policy, now: datetime) -> Situation:
    """The situation of the job as it was known at `now` (aware, in the person's zone)."""
    today = now.date()
    log = tuple(entry for entry in log_sorted(job) if entry.on <= today)
    held, coming, barred = _rounds(job, log, now)
    latest = max((each.on for each in held), default=None)
    promise = promise_in(log, latest)
    check_in = check_in_since(log, latest, promise, today)
    return Situation(
        job=job,
        policy=policy,
        now=now,
        log=log,
        outcome=_outcome(log, latest),
        held=held,
        coming=coming,
        barred=barred,
        latest=latest,
        heard=last_of(entry.on for entry in log if latest and is_reply(entry) and entry.on >= latest),
        thanked=thanked_on(log, latest, policy),
        promise=promise,
        check_in=check_in,
        named_since=is_date_named_since(log, check_in),
    )


def local_day(interview: Interview, now: datetime) -> date:
    """The day of the round in the person's zone."""
    return start_of(interview, now).date()


def has_begun(interview: Interview, now: datetime) -> bool:
    """Whether the round counts as held: from its start, or from the start of its day where no time is known."""
    if interview.at:
        # In UTC: in an hour that comes twice, two times of one zone compare by the clock on the wall.
        return start_of(interview, now).astimezone(UTC) <= now.astimezone(UTC)
    return interview.on <= now.date()


def start_of(interview: Interview, now: datetime) -> datetime:
    """The start of the round in the person's zone; of its day where no time is known."""
    return own_start(interview.on, interview.at, interview.zone, now.tzinfo)


def _rounds(
    job: Job, log: tuple[Entry, ...], now: datetime
) -> tuple[tuple[Interview, ...], tuple[Interview, ...], tuple[Interview, ...]]:
    held: list[Interview] = []
    coming: list[Interview] = []
    barred: list[Interview] = []
    for each in sorted(job.interviews, key=lambda each: start_of(each, now).astimezone(UTC)):
        here = _by_own_clock(each, now)
        on = here.on
        handed_in = hand_in_of(each, job, log)
        if handed_in and handed_in.done:
            held.append(replace(here, on=handed_in.on))
        elif is_called_off(each.round, log) or _closed_before(job, log, each, on) or handed_in:
            barred.append(here)
        elif each.kind not in HANDED_IN and has_begun(each, now):
            held.append(here)
        else:
            coming.append(here)
    held.sort(key=lambda each: each.on)
    return tuple(held), tuple(coming), tuple(barred)


def _by_own_clock(interview: Interview, now: datetime) -> Interview:
    """The round with the day and the time of the person's clock, where the clock of the place shows others."""
    start = start_of(interview, now)
    if interview.at is None or (start.date(), start.time()) == (interview.on, interview.at):
        return interview
    return replace(interview, on=start.date(), at=start.time(), zone=None)


def hand_in_of(interview: Interview, job: Job, log: tuple[Entry, ...]) -> Entry | None:
    """The entry by which what this round asks for was handed in, or left out; None where the round asks for nothing.

    An entry that names no round is about the first one of these kinds.
    """
    if interview.kind not in HANDED_IN:
        return None
    first = next(each.round for each in job.interviews if each.kind in HANDED_IN)
    marks = [entry for entry in log if "hand-in" in (entry.done, entry.skipped)]
    return next((e for e in reversed(marks) if (e.round or first) == interview.round), None)


def is_called_off(number: int, log: tuple[Entry, ...]) -> bool:
    """Whether the round was canceled and not planned again since."""
    marks = [entry for entry in log if number in (entry.interview, entry.moved, entry.cancelled)]
    return bool(marks) and marks[-1].cancelled == number


def _closed_before(job: Job, log: tuple[Entry, ...], interview: Interview, day: date) -> bool:
    """Whether an outcome that bars interviews was in force before this day, and nothing reopened it by then.

    To have told them of a job that was taken elsewhere bars them too.

    What is still to be handed in has no day of its own: every outcome until now counts.
    """
    closed = False
    for entry in log:
        if entry.on > day and interview.kind not in HANDED_IN:
            break
        bars = entry.outcome in _BARRING or told_on(job.taken, (entry,)) is not None
        if bars and (entry.on < day or interview.kind in HANDED_IN):
            closed = True
        elif entry.outcome in {"reopened", "offer"} or entry.interview is not None:
            closed = False
    return closed


def _outcome(log: tuple[Entry, ...], latest: date | None) -> Entry | None:
    """The outcome in force. A round held after moving on has reopened the job."""
    current: Entry | None = None
    for entry in log:
        if entry.outcome:
            current = None if entry.outcome == "reopened" else entry
        elif current and _reopens(entry, current):
            current = None
    if current and current.outcome == "moved-on" and latest and latest > current.on:
        return None
    return current


def _reopens(entry: Entry, outcome: Entry) -> bool:
    if entry.interview is not None:
        return outcome.outcome in ENDS or outcome.outcome == "on-hold"
    if outcome.outcome == "on-hold":
        return is_reply(entry) and entry.reads != "hold"
    return outcome.outcome == "moved-on" and (is_reply(entry) or entry.promised is not None)
