"""The timeline: which steps a job has, when each opens, until when, why, and how it stands.

Each rule is a function from a situation to the steps it gives; `RULES` is the tuple of them, in the order of a
job's life. A rule gives nothing where it does not apply. Every date comes with the fact and the arithmetic behind
it, and the id of its source.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta

from interview_coach.core.record.model import Entry, Interview, Job, StepName
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.after import feedback_call, improve, stay_in_touch
from interview_coach.core.timeline.openings import move_on_opening, why_opening
from interview_coach.core.timeline.parts import (
    Part,
    coming_thanks,
    debrief_part,
    earliest,
    merged,
    thanks_parts,
)
from interview_coach.core.timeline.policy import Policy
from interview_coach.core.timeline.progress import core_progress
from interview_coach.core.timeline.situation import CLOSING, ENDS, Situation, look
from interview_coach.core.timeline.step import AHEAD, Done, State, Step, done_of, said_day, state_by_dates

ONE_DAY = timedelta(days=1)
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
        why=f"before the interview on {said_day(s, interview.on)}{count}",
        source="leveraging",
        rounds=(interview.round,),
    )


def rehearse(s: Situation) -> Iterator[Step]:
    """Practise what they may ask, from three days before the interview until it begins."""
    days = s.policy.rehearse_days
    yield from _shortly_before(s, "rehearse", timedelta(days=days), f"{days} days before", "both-sides")


def brief(s: Situation) -> Iterator[Step]:
    """Read the one page, from the day before the interview until it begins."""
    yield from _shortly_before(s, "brief", ONE_DAY, "from the day before", "tough-calls")


def debrief(s: Situation) -> Iterator[Step]:
    """Notes on each round, the same day; the time for it ends a week later."""
    parts = [debrief_part(s, each) for each in s.held]
    parts += [Part("waiting", each.on, each.on, each.round) for each in s.coming]
    if parts:
        first = earliest(parts)
        why = f"the day of the interview, {said_day(s, first.opens)}, while it is fresh"
        yield merged(s, "debrief", parts, why, "debrief")


def thank_you(s: Situation) -> Iterator[Step]:
    """A thank-you to everyone met in each round within a day; the time for it ends a week later."""
    parts = [part for each in s.held for part in thanks_parts(s, each)]
    parts += [part for each in s.coming for part in coming_thanks(s, each)]
    if parts:
        first = earliest(parts)
        why = f"within a day of the interview on {said_day(s, first.opens)}"
        yield merged(s, "thank-you", parts, why, "thanks-when")


def check_in(s: Situation) -> Iterator[Step]:
    """One check-in, two weeks after the last sign or two working days after the date they named."""
    opening, end = s.opening, s.window_end
    if opening is None or end is None:
        return
    why, source = why_opening(s, opening)
    target = recipients.for_check_in(s)
    state = _check_in_state(s, opening, end)
    yield Step(
        step="check-in",
        state=state,
        opens=opening,
        due=end,
        done=tuple(done_of(e) for e in s.log if e.sent == "check-in"),
        names=(target,) if target and state in AHEAD else (),
        why=why,
        source=source,
    )


def move_on(s: Situation) -> Iterator[Step]:
    """Free to move on, when the check-in went unanswered or its time has passed."""
    found = move_on_opening(s)
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
    by = f"; they want an answer by {said_day(s, due)}" if due else ""
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
        why=f"their offer of {said_day(s, offer.on)}{by}",
        source="offer",
    )


def reply_to_no(s: Situation) -> Iterator[Step]:
    """After a no: thanks, and the request for ten minutes by voice, in one message, by the day after."""
    if s.outcome is None or s.outcome.outcome != "rejected":
        return
    on = s.outcome.on
    sent = [e for e in s.log if e.sent == "reply-to-no" and e.on >= on]
    state = state_by_dates(s.today, on, on + ONE_DAY, on + timedelta(days=s.policy.no_days))
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
        done=tuple(done_of(e) for e in sent),
        names=(target,) if target and state in AHEAD else (),
        why=f"by the day after their no of {said_day(s, on)}",
        source="leveraging",
    )


RULES: tuple[Rule, ...] = (
    prepare,
    rehearse,
    brief,
    debrief,
    thank_you,
    check_in,
    move_on,
    answer_offer,
    reply_to_no,
    feedback_call,
    improve,
    stay_in_touch,
)


def _shortly_before(s: Situation, step: StepName, time: timedelta, when: str, source: str) -> Iterator[Step]:
    """A step that opens so long before the next interview, until it begins."""
    interview = _current_round(s)
    if interview is None:
        return
    opens = interview.on - time
    marks = _marks(s, step, interview)
    yield Step(
        step=step,
        state=_before_interview_state(s, marks, opens, complete=False),
        opens=opens,
        due=interview.on,
        done=_done(marks),
        why=f"{when} the interview on {said_day(s, interview.on)}",
        source=source,
        rounds=(interview.round,),
    )


def _done(entries: Iterable[Entry]) -> tuple[Done, ...]:
    return tuple(done_of(entry) for entry in entries if not entry.skipped)


def _current_round(s: Situation) -> Interview | None:
    """The round that preparation is for: the next planned, else the last one there was."""
    return s.planned or max((*s.held, *s.barred), key=lambda each: each.on, default=None)


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


def _check_in_state(s: Situation, opening: date, end: date) -> State:
    if s.check_in:
        return "done" if s.check_in.sent else "skipped"
    move_on_opens = move_on_opening(s)
    if s.planned or s.outcome or move_on_opens is None:
        return "closed"
    return state_by_dates(s.today, opening, end, move_on_opens[0] - ONE_DAY)
