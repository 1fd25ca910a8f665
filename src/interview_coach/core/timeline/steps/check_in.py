"""One check-in: two weeks after the last sign, or two working days after the date they named."""

from collections.abc import Iterator
from datetime import date

from interview_coach.core.record.model import StepName
from interview_coach.core.text.lists import listed
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.openings import move_on_opening, why_opening
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import AHEAD, ONE_DAY, State, Step, done_of, since, state_by_dates

NAME: StepName = "check-in"
IS_MESSAGE, IS_RECORDED, CAN_BE_SKIPPED = True, True, True
COMES_AGAIN, BEFORE_INTERVIEW, IS_ASKED = True, False, True
COMMAND = "coach followup {name}"
SHORT = "check in"


def weight(s: Situation, step: Step) -> int:
    """The weight among the open steps."""
    return 110


def rule(s: Situation) -> Iterator[Step]:
    """Left out until an interview is held."""
    opening, end = s.opening, s.window_end
    if opening is None or end is None:
        return
    why, source = why_opening(s, opening)
    why += "; they said you can check in earlier" if s.may_ask_early else ""
    target = to(s)
    state = _state(s, opening, end)
    yield Step(
        step=NAME,
        state=state,
        opens=opening,
        due=end,
        done=tuple(done_of(e) for e in s.log if e.sent == NAME),
        names=(target,) if target and state in AHEAD else (),
        why=since(s, state, opening, why),
        why_then=why,
        source=source,
    )


def _state(s: Situation, opening: date, end: date) -> State:
    if s.check_in:
        return "done" if s.check_in.sent else "skipped"
    move_on_opens = move_on_opening(s)
    if s.planned or s.outcome or s.taken or s.has_told_reply or move_on_opens is None:
        return "closed"
    return state_by_dates(s.today, opening, end, move_on_opens[0] - ONE_DAY)


def to(s: Situation) -> str | None:
    """The person it goes to."""
    return recipients.for_check_in(s)


def thing(step: Step) -> str:
    """The task, in a few words."""
    return f"check in once with {step.names[0]}" if step.names else "check in once"


def asked(step: Step) -> str:
    """The question whether it was done."""
    return f"Have you checked in{f' with {listed(step.names)}' if step.names else ''}?"


def done(names: str) -> str:
    """The words for it once it's done."""
    return f"checked in with {names}" if names else "checked in"
