"""The call they agreed to, on its day, until something is recorded of it."""

from collections.abc import Iterator
from datetime import date, timedelta

from interview_coach.core.record.model import StepName
from interview_coach.core.text.when import short_start
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import AHEAD, Step, done_of, state_by_dates
from interview_coach.core.timeline.steps.marks import call_start, last_agreed

NAME: StepName = "feedback-call"
IS_MESSAGE, IS_RECORDED, CAN_BE_SKIPPED = False, True, True
COMES_AGAIN, BEFORE_INTERVIEW, IS_ASKED = False, False, False
COMMAND = "coach feedback {name}"
SHORT = "have the call"
SHORT_AFTER = "write down what they said"
"""What it's called once the day of the call has passed."""
COMMAND_AFTER = "coach feedback {name} --record"


_LONGEST = timedelta(hours=1)
"""After this long the call is over."""
_OVER = "over"


def weight(s: Situation, step: Step) -> int:
    """The weight among the open steps."""
    return 90


def rule(s: Situation) -> Iterator[Step]:
    """Only where a call is agreed."""
    agreed = last_agreed(s, NAME)
    start = call_start(s)
    if agreed is None or agreed.for_ is None or start is None:
        return
    on = start.date()
    since = s.outcome.on if s.outcome and s.outcome.on <= agreed.on else agreed.on
    notes = [each for each in s.job.feedback if since <= each.on <= s.today]
    recorded = [each for each in notes if {"result", "said"} & each.answers.keys()]
    marks = [e for e in s.log if e.done == NAME and e.on >= agreed.on]
    state = state_by_dates(s.today, on, on, date.max)
    if recorded or marks:
        state = "done"
    elif any(e.skipped == NAME and e.on >= agreed.on for e in s.log):
        state = "skipped"
    is_over = agreed.at is not None and s.now >= start + _LONGEST
    target = recipients.for_reply_to_no(s)
    yield Step(
        step=NAME,
        state=state,
        opens=on,
        due=on,
        done=tuple(done_of(e) for e in marks),
        names=(target,) if target and state in AHEAD else (),
        what=_OVER if is_over and on == s.today else None,
        why=f"the call {'was' if is_over or state == 'overdue' else 'is'} set for {short_start(agreed.for_, agreed.at, agreed.zone, s.now)}",
        source="leveraging",
    )


def is_after(step: Step) -> bool:
    """Whether the call has been, by its day or by its hour: then there are notes to write."""
    return step.state == "overdue" or step.what == _OVER


def to(s: Situation) -> str | None:
    """The person it goes to."""
    return None


def thing(step: Step) -> str:
    """The task, in a few words: the call, and once its day has passed, the notes on it."""
    if is_after(step):
        return f"write down what {step.names[0] if step.names else 'they'} said on the call"
    return f"the feedback call with {step.names[0]}" if step.names else "the feedback call"


def asked(step: Step) -> str:
    """The question whether it was done."""
    return "Has the call happened?"


def done(names: str) -> str:
    """The words for it once it's done."""
    return "had the feedback call"
