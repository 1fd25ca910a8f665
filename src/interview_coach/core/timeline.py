"""The timeline: which steps a job has, when each opens, until when, why, and how it stands.

Each rule is a function from a situation to the steps it gives; `RULES` is the tuple of them, in the order of a
job's life. A rule gives nothing where it does not apply. Every date comes with the fact and the arithmetic behind
it, and the id of its source.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Literal

from msgspec import Struct

from interview_coach.core import recipients
from interview_coach.core.answers import core_progress
from interview_coach.core.model import Entry, Interview, Job, StepName
from interview_coach.core.policy import Policy
from interview_coach.core.situation import CLOSING, ENDS, Situation, look
from interview_coach.core.when import short_day
from interview_coach.core.workdays import nwd

State = Literal["waiting", "due", "overdue", "done", "skipped", "closed"]
OPEN = frozenset({"due", "overdue"})
AHEAD = frozenset({"waiting", "due", "overdue"})
ONE_DAY = timedelta(days=1)


class Done(Struct, frozen=True):
    """One time that a step was done: the day, to whom, by which channel."""

    on: date
    to: str | None = None
    by: str | None = None


class Step(Struct, frozen=True, kw_only=True):
    """One item of the timeline. `names` are those it is still open for (`for` in JSON)."""

    step: StepName
    state: State
    opens: date | None = None
    due: date | None = None
    done: tuple[Done, ...] = ()
    names: tuple[str, ...] = ()
    why: str = ""
    source: str = ""
    id: str | None = None
    rounds: tuple[int, ...] = ()
    """The rounds it is still open for."""

    @property
    def is_open(self) -> bool:
        """Whether there is something to do now."""
        return self.state in OPEN


Rule = Callable[[Situation], Iterable[Step]]


def steps(job: Job, policy: Policy, now: datetime) -> tuple[Step, ...]:
    """Every step of the job at `now`, in the order of a job's life."""
    return steps_of(look(job, policy, now))


def steps_of(situation: Situation) -> tuple[Step, ...]:
    """Every step of this situation."""
    return tuple(step for rule in RULES for step in rule(situation))


def is_over(situation: Situation, found: Iterable[Step]) -> bool:
    """Whether the job has ended and nothing of it is open or to come: it belongs in the archive."""
    return situation.result in ENDS and not any(step.state in AHEAD for step in found)


def prepare(s: Situation) -> Iterator[Step]:
    """Prepare for the next interview, until it begins."""
    interview = _current_round(s)
    if interview is None:
        return
    answered, total = core_progress(s.job, s.policy, interview.round)
    marks = _marks(s, "prepare", interview)
    state = _before_interview_state(s, marks, s.today, complete=0 < total == answered)
    count = f"; {answered} of {total} answered" if total else ""
    yield Step(
        step="prepare",
        state=state,
        due=interview.on,
        done=_done(marks),
        why=f"before the interview on {_day(s, interview.on)}{count}",
        source="leveraging",
        rounds=(interview.round,),
    )


def brief(s: Situation) -> Iterator[Step]:
    """Read the one page, from the day before the interview until it begins."""
    interview = _current_round(s)
    if interview is None:
        return
    opens = interview.on - ONE_DAY
    marks = _marks(s, "brief", interview)
    yield Step(
        step="brief",
        state=_before_interview_state(s, marks, opens, complete=False),
        opens=opens,
        due=interview.on,
        done=_done(marks),
        why=f"from the day before the interview on {_day(s, interview.on)}",
        source="tough-calls",
        rounds=(interview.round,),
    )


def debrief(s: Situation) -> Iterator[Step]:
    """Notes on each round, the same day; the time for it ends a week later."""
    parts = [_debrief_part(s, each) for each in s.held]
    parts += [_Part("waiting", each.on, each.on, each.round) for each in s.coming]
    if parts:
        first = _earliest(parts)
        why = f"the day of the interview, {_day(s, first.opens)}, while it is fresh"
        yield _merged(s, "debrief", parts, why, "debrief")


def thank_you(s: Situation) -> Iterator[Step]:
    """A thank-you to everyone met in each round within a day; the time for it ends a week later."""
    parts = [part for each in s.held for part in _thanks_parts(s, each)]
    for each in s.coming:
        parts += [
            _Part("waiting", each.on, each.on + ONE_DAY, each.round, name)
            for name in recipients.to_thank(s.job, each) or (None,)
        ]
    if parts:
        first = _earliest(parts)
        why = f"within a day of the interview on {_day(s, first.opens)}"
        yield _merged(s, "thank-you", parts, why, "thanks-when")


def check_in(s: Situation) -> Iterator[Step]:
    """One check-in, two weeks after the last sign or two working days after the date they named."""
    opening, end = s.opening, s.window_end
    if opening is None or end is None:
        return
    why, source = _why_opening(s, opening)
    target = recipients.for_check_in(s)
    state = _check_in_state(s, opening, end)
    yield Step(
        step="check-in",
        state=state,
        opens=opening,
        due=end,
        done=tuple(_done_of(e) for e in s.log if e.sent == "check-in"),
        names=(target,) if target and state in AHEAD else (),
        why=why,
        source=source,
    )


def move_on(s: Situation) -> Iterator[Step]:
    """Free to move on, when the check-in went unanswered or its time has passed."""
    found = _move_on_opening(s)
    if found is None:
        return
    opens, why = found
    done = s.outcome is not None and s.outcome.outcome == "moved-on"
    state: State = "due" if s.today >= opens else "waiting"
    if s.planned or (s.outcome and not done):
        state = "closed"
    yield Step(
        step="move-on",
        state="done" if done else state,
        opens=opens,
        done=(Done(s.outcome.on),) if done and s.outcome else (),
        why=why,
        source="no-call-back",
    )


def answer_offer(s: Situation) -> Iterator[Step]:
    """Answer their offer, by the day they gave."""
    offer = next((entry for entry in reversed(s.log) if entry.outcome == "offer"), None)
    if offer is None:
        return
    due = offer.answer_by
    by = f"; they want an answer by {_day(s, due)}" if due else ""
    answered = s.outcome if s.result in {"accepted", "declined"} else None
    state: State = "overdue" if due and s.today > due else "due"
    if s.outcome is None or s.result != "offer":
        state = "done" if answered else "closed"
    yield Step(
        step="answer-offer",
        state=state,
        opens=offer.on,
        due=due,
        done=(Done(answered.on),) if answered else (),
        why=f"their offer of {_day(s, offer.on)}{by}",
        source="offer",
    )


def reply_to_no(s: Situation) -> Iterator[Step]:
    """After a no: thanks, and the request for ten minutes by voice, in one message, by the day after."""
    if s.outcome is None or s.outcome.outcome != "rejected":
        return
    on = s.outcome.on
    sent = [e for e in s.log if e.sent == "reply-to-no" and e.on >= on]
    state = _state(s.today, on, on + ONE_DAY, on + timedelta(days=s.policy.no_days))
    if sent:
        state = "done"
    elif any(e.skipped == "reply-to-no" and e.on >= on for e in s.log):
        state = "skipped"
    target = recipients.for_reply_to_no(s)
    yield Step(
        step="reply-to-no",
        state=state,
        opens=on,
        due=on + ONE_DAY,
        done=tuple(_done_of(e) for e in sent),
        names=(target,) if target and state in AHEAD else (),
        why=f"by the day after their no of {_day(s, on)}",
        source="leveraging",
    )


RULES: tuple[Rule, ...] = (
    prepare,
    brief,
    debrief,
    thank_you,
    check_in,
    move_on,
    answer_offer,
    reply_to_no,
)


class _Part(Struct, frozen=True):
    """One round's (and person's) share of a step."""

    state: State
    opens: date
    due: date
    round: int
    name: str | None = None


def _day(s: Situation, value: date) -> str:
    return short_day(value, s.today)


def _done_of(entry: Entry) -> Done:
    return Done(entry.on, entry.to, entry.by)


def _done(entries: Iterable[Entry]) -> tuple[Done, ...]:
    return tuple(_done_of(entry) for entry in entries if not entry.skipped)


def _state(today: date, opens: date, due: date, last: date) -> State:
    """How a step stands by its dates alone."""
    if today < opens:
        return "waiting"
    if today <= due:
        return "due"
    return "overdue" if today <= last else "closed"


def _current_round(s: Situation) -> Interview | None:
    """The round that preparation is for: the next planned, else the last one there was."""
    return s.planned or (s.barred[-1] if s.barred else None) or (s.held[-1] if s.held else None)


def _marks(s: Situation, step: StepName, interview: Interview) -> list[Entry]:
    """What the log says of this step for this round; an entry that names no round is for the next one after it."""
    found = [e for e in s.log if step in (e.done, e.skipped)]
    rounds = [*s.held, *s.barred, *s.coming]

    def meant(entry: Entry) -> int | None:
        if entry.round is not None:
            return entry.round
        return next((each.round for each in rounds if each.on >= entry.on), None)

    return [entry for entry in found if meant(entry) == interview.round]


def _before_interview_state(s: Situation, marks: list[Entry], opens: date, *, complete: bool) -> State:
    if complete or any(mark.done for mark in marks):
        return "done"
    if marks:
        return "skipped"
    if s.planned is None or s.result in CLOSING:
        return "closed"
    return "due" if s.today >= opens else "waiting"


def _debrief_part(s: Situation, interview: Interview) -> _Part:
    on = interview.on
    marks = [
        e for e in s.log if "debrief" in (e.done, e.skipped)
        and (e.round == interview.round or (e.round is None and e.on >= on))
    ]  # fmt: skip
    state = _state(s.today, on, on, on + timedelta(days=s.policy.thanks_days))
    if marks:
        state = "done" if any(mark.done for mark in marks) else "skipped"
    return _Part(state, on, on, interview.round)


def _thanks_parts(s: Situation, interview: Interview) -> list[_Part]:
    on, due = interview.on, interview.on + ONE_DAY
    last = on + timedelta(days=s.policy.thanks_days)
    by_dates = _state(s.today, on, due, last)
    if s.outcome and s.outcome.on >= on:
        by_dates = "closed"
    marks = [e for e in s.log if "thank-you" in (e.sent, e.skipped) and on <= e.on <= last]
    parts = []
    for name in recipients.to_thank(s.job, interview) or (None,):
        mine = [e for e in marks if e.to == name or (e.skipped and e.to is None)]
        state = by_dates
        if mine:
            state = "done" if any(e.sent for e in mine) else "skipped"
        parts.append(_Part(state, on, due, interview.round, name))
    return parts


def _earliest(parts: list[_Part]) -> _Part:
    """The part that stands for the step: the earliest open, else the earliest to come, else the latest of all."""
    still_open = [part for part in parts if part.state in OPEN]
    ahead = [part for part in parts if part.state == "waiting"]
    return min(still_open or ahead or parts[-1:], key=lambda part: part.opens)


def _merged(s: Situation, step: StepName, parts: list[_Part], why: str, source: str) -> Step:
    first = _earliest(parts)
    state = first.state
    if state not in AHEAD:
        states = {part.state for part in parts if part.round == first.round}
        state = "closed" if "closed" in states else "done" if "done" in states else "skipped"
    still = [part for part in parts if part.state in (OPEN if state in OPEN else AHEAD)]
    return Step(
        step=step,
        state=state,
        opens=first.opens,
        due=first.due,
        done=tuple(_done_of(e) for e in s.log if step in (e.sent, e.done)),
        names=tuple(dict.fromkeys(part.name for part in still if part.name)),
        why=why,
        source=source,
        rounds=tuple(dict.fromkeys(part.round for part in still)),
    )


def _why_opening(s: Situation, opening: date) -> tuple[str, str]:
    if s.promise and s.promise.promised:
        days = s.policy.after_promise
        return f"{days} working days after the date they named, {_day(s, s.promise.promised)}", "checkin-when"
    raw = (s.quiet or opening) + timedelta(days=s.policy.quiet_days)
    return f"{s.policy.quiet_days} days after {_quiet_fact(s)}{_moved(s, raw, opening)}", "both-sides"


def _quiet_fact(s: Situation) -> str:
    assert s.quiet is not None
    if s.quiet == s.heard:
        return f"you last heard from them, {_day(s, s.quiet)}"
    if s.quiet == s.thanked:
        return f"your last thank-you, {_day(s, s.quiet)}"
    return f"the interview, {_day(s, s.quiet)}"


def _moved(s: Situation, raw: date, opens: date) -> str:
    return f", moved to {_day(s, opens)}, a working day" if raw != opens else ""


def _check_in_state(s: Situation, opening: date, end: date) -> State:
    if s.check_in:
        return "done" if s.check_in.sent else "skipped"
    move_on_opens = _move_on_opening(s)
    if s.planned or s.outcome or move_on_opens is None:
        return "closed"
    return _state(s.today, opening, end, move_on_opens[0] - ONE_DAY)


def _move_on_opening(s: Situation) -> tuple[date, str] | None:
    """The day from which one is free to move on, and why that day."""
    opening, end = s.opening, s.window_end
    if opening is None or end is None:
        return None
    quiet = timedelta(days=s.policy.quiet_days)
    reasons: list[tuple[date, str]]
    if s.check_in and s.check_in.sent:
        sent, days = s.check_in.on, s.policy.after_check_in
        reasons = [(sent + timedelta(days=days), f"{days} days after your check-in, {_day(s, sent)}")]
        if s.heard:
            reasons.append(
                (s.heard + quiet, f"{quiet.days} days after you last heard from them, {_day(s, s.heard)}")
            )
        reasons.append((opening, _why_opening(s, opening)[0]))
    else:
        reasons = [
            (opening + quiet, f"{quiet.days} days after the check-in opens, {_day(s, opening)}"),
            (end + ONE_DAY, f"the day after the last day for the check-in, {_day(s, end)}"),
        ]
    raw, why = max(reasons, key=lambda reason: reason[0])
    opens = nwd(raw, s.policy)
    return opens, why + _moved(s, raw, opens)
