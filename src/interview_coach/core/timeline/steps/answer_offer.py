"""Answer their offer, by the day they gave."""

from collections.abc import Iterator
from datetime import UTC

from interview_coach.core.record.model import StepName
from interview_coach.core.text.when import own_start, short_start
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import Done, State, Step, said_day

NAME: StepName = "answer-offer"
IS_MESSAGE, IS_RECORDED, CAN_BE_SKIPPED = False, False, False
COMES_AGAIN, BEFORE_INTERVIEW, IS_ASKED = False, False, False
COMMAND = "coach outcome {name}"
SHORT = "answer the offer"


def weight(s: Situation, step: Step) -> int:
    """The weight among the open steps."""
    return 20


def rule(s: Situation) -> Iterator[Step]:
    """Open from the offer until it is accepted or declined. Where they named an hour, the offer ends then."""
    offer = next((entry for entry in reversed(s.log) if entry.outcome == "offer"), None)
    if offer is None:
        return
    end = own_start(offer.answer_by, offer.at, offer.zone, s.now.tzinfo) if offer.answer_by else None
    is_over = end is not None and (
        s.now.astimezone(UTC) > end.astimezone(UTC) if offer.at else s.today > end.date()
    )
    by = (
        f"; they want an answer by {short_start(offer.answer_by, offer.at, offer.zone, s.now)}"
        if offer.answer_by
        else ""
    )
    answered = s.outcome if s.result in {"accepted", "declined"} else None
    state: State = "overdue" if is_over else "due"
    if s.outcome is None or s.result != "offer":
        state = "done" if answered else "closed"
    yield Step(
        step=NAME,
        state=state,
        opens=offer.on,
        due=end.date() if end else None,
        at=end.time() if end and offer.at else None,
        done=(Done(answered.on),) if answered else (),
        why=f"they made the offer on {said_day(s, offer.on)}{by}",
        source="offer",
    )


def to(s: Situation) -> str | None:
    """The person it goes to."""
    return None


def thing(step: Step) -> str:
    """The task, in a few words."""
    return "answer their offer"


def asked(step: Step) -> str:
    """The question whether it was done."""
    return "Have you answered their offer?"


def done(names: str) -> str:
    """The words for it once it's done."""
    return "answered their offer"
