"""A line after about a month, then every three months, where they agreed, until the person ends it."""

from collections.abc import Iterator
from datetime import date

from interview_coach.core.record.model import StepName
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import AHEAD, State, Step, done_of, said_day, since, state_by_dates
from interview_coach.core.timeline.steps.marks import last_agreed

NAME: StepName = "stay-in-touch"
IS_MESSAGE, IS_RECORDED, CAN_BE_SKIPPED = True, True, True
COMES_AGAIN, BEFORE_INTERVIEW, IS_ASKED = True, False, True
COMMAND = "coach followup {name} --done stay-in-touch"
SHORT = "drop a line"


def weight(s: Situation, step: Step) -> int:
    """The weight among the open steps."""
    return 150


def rule(s: Situation) -> Iterator[Step]:
    """Opens `first_touch` after they agreed, then `next_touch` after the last line."""
    agreed = last_agreed(s, NAME)
    if agreed is None:
        return
    touches = [e for e in s.log if e.sent == NAME and e.on >= agreed.on]
    last = touches[-1].on if touches else None
    start, wait = (last, s.policy.next_touch) if last else (agreed.on, s.policy.first_touch)
    opens = start + wait
    due = opens + s.policy.touch_window
    ended = any(e.skipped == NAME and e.on >= agreed.on for e in s.log)
    state: State = "skipped" if ended else state_by_dates(s.today, opens, due, date.max)
    target = to(s)
    fact = "you last wrote" if last else "they said you can stay in touch"
    why = f"{wait.days} days after {fact} ({said_day(s, start)})"
    yield Step(
        step=NAME,
        state=state,
        opens=opens,
        due=due,
        done=tuple(done_of(e) for e in touches),
        names=(target,) if target and state in AHEAD else (),
        why=since(s, state, opens, why),
        why_then=why,
        source="touch-cadence",
    )


def to(s: Situation) -> str | None:
    """The person it goes to."""
    return recipients.for_reply_to_no(s)


def thing(step: Step) -> str:
    """The task, in a few words."""
    return f"drop {step.names[0]} a line" if step.names else "drop them a line"


def asked(step: Step) -> str:
    """The question whether it was done."""
    return "Have you written?"


def done(names: str) -> str:
    """The words for it once it's done."""
    return f"dropped {names} a line" if names else "dropped them a line"
