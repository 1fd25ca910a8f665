"""Hand in a task or a recorded interview, from the day it is planned; until then the round is not held."""

from collections.abc import Iterator

from interview_coach.core.record.model import HANDED_IN, Interview, StepName
from interview_coach.core.timeline.situation import Situation, hand_in_of, local_day
from interview_coach.core.timeline.step import OPEN, State, Step, done_of, said_day

NAME: StepName = "hand-in"
IS_MESSAGE, IS_RECORDED, CAN_BE_SKIPPED = False, True, True
COMES_AGAIN, BEFORE_INTERVIEW, IS_ASKED = True, False, True
COMMAND = "coach followup {name}"
SHORT = "hand it in"


def weight(s: Situation, step: Step) -> int:
    """The weight among the open steps."""
    return 30


def rule(s: Situation) -> Iterator[Step]:
    """One item over all such rounds: the earliest that is still to be handed in, else the last one."""
    rounds = [each for each in (*s.held, *s.barred, *s.coming) if each.kind in HANDED_IN]
    if not rounds:
        return
    unsent = [each for each in rounds if _state(s, each) in OPEN]
    shown = unsent[0] if unsent else rounds[-1]
    planned = s.job.interview(shown.round)
    due = local_day(planned, s.now) if planned else shown.on
    yield Step(
        step=NAME,
        state=_state(s, shown),
        due=due,
        done=tuple(done_of(e) for e in s.log if e.done == NAME),
        what="your recorded interview" if shown.kind == "recorded" else "your task",
        why=f"they want it by {said_day(s, due)}",
        source="practice",
        rounds=tuple(each.round for each in unsent),
    )


def _state(s: Situation, interview: Interview) -> State:
    mark = hand_in_of(interview, s.job, s.log)
    if mark:
        return "done" if mark.done else "skipped"
    if interview in s.barred:
        return "closed"
    return "due" if s.today <= interview.on else "overdue"


def to(s: Situation) -> str | None:
    """The person it goes to."""
    return None


def thing(step: Step) -> str:
    """The task, in a few words."""
    return f"hand in {step.what or 'your task'}"


def asked(step: Step) -> str:
    """The question whether it was done."""
    return f"Have you handed in {step.what or 'your task'}?"


def done(names: str) -> str:
    """The words for it once it's done."""
    return "handed it in"
