"""Free to move on, when the check-in went unanswered or its time has passed."""

from collections.abc import Iterator

from interview_coach.core.record.model import StepName
from interview_coach.core.timeline.openings import move_on_opening
from interview_coach.core.timeline.replies import unread_in
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import Done, State, Step, since

NAME: StepName = "move-on"
IS_MESSAGE, IS_RECORDED, CAN_BE_SKIPPED = False, True, False
COMES_AGAIN, BEFORE_INTERVIEW, IS_ASKED = False, False, True
COMMAND = "coach outcome {name} moved-on"
SHORT = "move on"


def weight(s: Situation, step: Step) -> int:
    """The weight among the open steps."""
    return 170


def rule(s: Situation) -> Iterator[Step]:
    """Opens a week after the check-in, or two weeks after it opened; on hold, two weeks after the one message."""
    found = move_on_opening(s)
    if found is None:
        return
    opens, why = found
    moved_on = s.outcome is not None and s.outcome.outcome == "moved-on"
    state: State = "due" if s.today >= opens else "waiting"
    ended = s.outcome is not None and s.result not in {"moved-on", "on-hold"}
    if s.planned or s.taken or s.has_told_reply or ended:
        state = "closed"
    state = "done" if moved_on else state
    yield Step(
        step=NAME,
        state=state,
        opens=opens,
        done=(Done(s.outcome.on),) if moved_on and s.outcome else (),
        why=since(s, state, opens, why),
        why_then=why,
        source="no-call-back",
    )


def was_silent(s: Situation) -> bool:
    """Whether they went quiet before the person moved on: not after an answer or a last message, nor before its day."""
    found = move_on_opening(s)
    before = [entry for entry in s.log if entry.outcome != "moved-on"]
    has_answered = any(entry.outcome for entry in before) or unread_in(before) is not None
    return found is not None and found[0] <= s.today and not has_answered


def to(s: Situation) -> str | None:
    """The person it goes to."""
    return None


def thing(step: Step) -> str:
    """The task, in a few words."""
    return "you're free to move on"


def asked(step: Step) -> str:
    """The question whether it was done."""
    return "Do you want to move on?"


def done(names: str) -> str:
    """The words for it once it's done."""
    return "you moved on"
