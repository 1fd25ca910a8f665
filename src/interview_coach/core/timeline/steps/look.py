"""One message while the role is on hold: on the day they named, else after two months."""

from collections.abc import Iterator
from datetime import date

from interview_coach.core.record.model import StepName
from interview_coach.core.text.lists import listed
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.openings import look_end, look_mark, look_opening
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import AHEAD, State, Step, done_of, since, state_by_dates

NAME: StepName = "look"
IS_MESSAGE, IS_RECORDED, CAN_BE_SKIPPED = True, True, True
COMES_AGAIN, BEFORE_INTERVIEW, IS_ASKED = True, False, True
COMMAND = "coach followup {name}"
SHORT = "ask again"


def weight(s: Situation, step: Step) -> int:
    """The weight among the open steps."""
    return 160


def rule(s: Situation) -> Iterator[Step]:
    """Only while a hold is in force; the time for it is five working days, and it stays worth sending."""
    found = look_opening(s)
    if found is None:
        return
    opens, why = found
    mark, end = look_mark(s), look_end(s, opens)
    state: State = state_by_dates(s.today, opens, end, date.max)
    if mark:
        state = "done" if mark.sent else "skipped"
    elif s.taken:
        state = "closed"
    target = to(s)
    yield Step(
        step=NAME,
        state=state,
        opens=opens,
        due=end,
        done=tuple(done_of(e) for e in s.log if e.sent == NAME),
        names=(target,) if target and state in AHEAD else (),
        why=since(s, state, opens, why),
        why_then=why,
        source="extra-contact",
    )


def to(s: Situation) -> str | None:
    """The person it goes to."""
    return recipients.for_check_in(s)


def thing(step: Step) -> str:
    """The task, in a few words."""
    return f"ask {f'{step.names[0]} ' if step.names else ''}once if it's still on hold"


def asked(step: Step) -> str:
    """The question whether it was done."""
    return f"Have you asked{f' {listed(step.names)}' if step.names else ''} if it's still on hold?"


def done(names: str) -> str:
    """The words for it once it's done."""
    return f"asked {names} if it's still on hold" if names else "asked if it's still on hold"
