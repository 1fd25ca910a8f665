"""After a no: thanks, and the request for ten minutes by voice, in one message, by the day after.

Where they offered the call with the no, it says yes to that. Where the position was cut, it is one message of thanks that asks to stay in touch. Where no round was held, no one was
met, and nothing is asked for.
"""

from collections.abc import Iterator
from datetime import timedelta

from interview_coach.core.record.model import StepName
from interview_coach.core.text.lists import listed
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import AHEAD, ONE_DAY, Step, done_of, said_day, state_by_dates
from interview_coach.core.timeline.steps.marks import call_start, is_call_offered

NAME: StepName = "reply-to-no"
IS_MESSAGE, IS_RECORDED, CAN_BE_SKIPPED = True, True, True
COMES_AGAIN, BEFORE_INTERVIEW, IS_ASKED = False, False, False
COMMAND = "coach feedback {name}"
SHORT = "thank them"
CALL = "call"
"""What it answers where they offered the call themselves."""


def weight(s: Situation, step: Step) -> int:
    """The weight among the open steps."""
    return 50


def rule(s: Situation) -> Iterator[Step]:
    """Worth sending for `no_days`."""
    if s.outcome is None or s.result not in {"rejected", "job-cut"} or not s.held:
        return
    on = s.outcome.on
    sent = [e for e in s.log if e.sent == NAME and e.on >= on]
    state = state_by_dates(s.today, on, on + ONE_DAY, on + timedelta(days=s.policy.no_days))
    if sent:
        state = "done"
    elif any(e.skipped == NAME and e.on >= on for e in s.log):
        state = "skipped"
    elif any(each.on >= on for each in s.job.feedback) or (
        is_call_offered(s) and (call := call_start(s)) and call.date() <= s.today
    ):
        state = "closed"
    target = to(s)
    cut = s.result == "job-cut"
    why = f"by the day after they {'cut the job' if cut else 'said no'} ({said_day(s, on)})"
    yield Step(
        step=NAME,
        state=state,
        opens=on,
        due=on + ONE_DAY,
        done=tuple(done_of(e) for e in sent),
        names=(target,) if target and state in AHEAD else (),
        what="job-cut" if cut else CALL if is_call_offered(s) else None,
        why=f"ideally {why}, but it's not too late" if state == "overdue" else f"ideally {why}",
        why_then=f"ideally {why}",
        source="leveraging",
    )


def to(s: Situation) -> str | None:
    """The person it goes to."""
    return recipients.for_reply_to_no(s)


def thing(step: Step) -> str:
    """The task, in a few words."""
    who = step.names[0] if step.names else "them"
    if step.what == CALL:
        return f"thank {who}, and say yes to the call"
    return f"thank {who}, and ask {'to stay in touch' if step.what else 'for ten minutes of advice'}"


def asked(step: Step) -> str:
    """The question whether it was done."""
    return f"Have you written to {listed(step.names) or 'them'}?"


def done(names: str) -> str:
    """The words for it once it's done."""
    return f"wrote back to {names}" if names else "wrote back"
