"""The steps after an answer: the feedback call, what to work on, staying in touch.

Rules like those of `timeline`, which lists them.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from interview_coach.core.record.model import Action, Entry
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import AHEAD, State, Step, done_of, said_day, state_by_dates

FIRST_TOUCH, NEXT_TOUCH, TOUCH_WINDOW = timedelta(days=30), timedelta(days=90), timedelta(days=7)


def feedback_call(s: Situation) -> Iterator[Step]:
    """The call they agreed to, on its day, until something is recorded of it."""
    agreed = _last_agreed(s, "feedback-call")
    if agreed is None or agreed.for_ is None:
        return
    on = agreed.for_
    since = s.outcome.on if s.outcome and s.outcome.on <= agreed.on else agreed.on
    recorded = [each for each in s.job.feedback if since <= each.on <= s.today and each.answers.get("result")]
    done = [e for e in s.log if e.done == "feedback-call" and e.on >= agreed.on]
    state = state_by_dates(s.today, on, on, date.max)
    if recorded or done:
        state = "done"
    elif any(e.skipped == "feedback-call" and e.on >= agreed.on for e in s.log):
        state = "skipped"
    target = recipients.for_reply_to_no(s)
    yield Step(
        step="feedback-call",
        state=state,
        opens=on,
        due=on,
        done=tuple(done_of(e) for e in done),
        names=(target,) if target and state in AHEAD else (),
        why=f"the call is agreed for {said_day(s, on)}",
        source="leveraging",
    )


def improve(s: Situation) -> Iterator[Step]:
    """One step for each action that notes or feedback gave, until it is done or dropped."""
    for action in s.job.actions:
        if action.on <= s.today:
            yield _improve(s, action)


def _improve(s: Situation, action: Action) -> Step:
    marks = [e for e in s.log if e.id == action.id and "improve" in (e.done, e.skipped)]
    state: State = "overdue" if action.by and s.today > action.by else "due"
    if marks:
        state = "done" if marks[-1].done else "skipped"
    kinds = {
        "promise": "you promised it",
        "behaviour": "to do it better next time",
        "skill": "a skill to learn",
    }
    by = f", by {said_day(s, action.by)}" if action.by else ""
    return Step(
        step="improve",
        id=action.id,
        state=state,
        opens=action.on,
        due=action.by,
        done=tuple(done_of(e) for e in marks if e.done),
        what=action.text,
        why=f"{kinds[action.kind]}, noted on {said_day(s, action.on)}{by}",
        source="thanks-what" if action.kind == "promise" else "leveraging",
    )


def stay_in_touch(s: Situation) -> Iterator[Step]:
    """A line after about a month, then every three months, where they agreed, until the person ends it."""
    agreed = _last_agreed(s, "stay-in-touch")
    if agreed is None:
        return
    touches = [e for e in s.log if e.sent == "stay-in-touch" and e.on >= agreed.on]
    last = touches[-1].on if touches else None
    opens = last + NEXT_TOUCH if last else agreed.on + FIRST_TOUCH
    ended = any(e.skipped == "stay-in-touch" and e.on >= agreed.on for e in s.log)
    state: State = "skipped" if ended else state_by_dates(s.today, opens, opens + TOUCH_WINDOW, date.max)
    target = recipients.for_reply_to_no(s)
    fact = (
        f"90 days after you last wrote, {said_day(s, last)}"
        if last
        else f"30 days after they agreed, {said_day(s, agreed.on)}"
    )
    yield Step(
        step="stay-in-touch",
        state=state,
        opens=opens,
        due=opens + TOUCH_WINDOW,
        done=tuple(done_of(e) for e in touches),
        names=(target,) if target and state in AHEAD else (),
        why=fact,
        source="touch-cadence",
    )


def _last_agreed(s: Situation, step: str) -> Entry | None:
    return next((entry for entry in reversed(s.log) if entry.agreed == step), None)
