"""What to work on: one step for each promise and each action that notes or feedback gave."""

from collections.abc import Iterator

from interview_coach.core.record.model import Action, ActionKind, StepName
from interview_coach.core.text.names import is_named
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import State, Step, done_of, said_day

NAME: StepName = "improve"
IS_MESSAGE, IS_RECORDED, CAN_BE_SKIPPED = False, True, True
COMES_AGAIN, BEFORE_INTERVIEW, IS_ASKED = False, False, False
COMMAND = "coach followup {name} --done {action}"
SHORT = "do what you promised"
SHORT_ASKED = "do what they asked"
SHORTS: dict[ActionKind, str] = {
    "promise": SHORT,
    "behaviour": "for next time",
    "skill": "learn something new",
}
_BEGINS = {
    "promise": "keep your promise",
    "asked": "do what they asked:",
    "behaviour": "for next time:",
    "skill": "work on",
}
_REASONS = {
    "promise": "you promised it",
    "behaviour": "it's what you'd do differently",
    "skill": "it's a skill you want to learn",
}


def weight(s: Situation, step: Step) -> int:
    """The weight among the open steps."""
    soon = step.due is not None and step.due - s.policy.improve_soon <= s.today
    return 120 if soon else 180


def rule(s: Situation) -> Iterator[Step]:
    """Open from the day it was recorded until it is done or dropped."""
    for action in s.job.actions:
        if action.on <= s.today:
            yield _step(s, action)


def _step(s: Situation, action: Action) -> Step:
    marks = [e for e in s.log if e.id == action.id and NAME in (e.done, e.skipped)]
    state: State = "overdue" if action.by and s.today > action.by else "due"
    if marks:
        state = "done" if marks[-1].done else "skipped"
    elif action.kind != "promise" and (s.result == "accepted" or s.job.taken):
        # The search is over: what to do better is kept in the review, for the next one.
        state = "closed"
    elif action.kind == "promise" and (s.told or (s.has_ended and s.result != "accepted")):
        # Nothing is sent as proof after a no, theirs or yours; reopening brings it back (source: tough-calls).
        state = "closed"
    by = f" by {said_day(s, action.by)}" if action.by else ""
    words = action.text.rstrip(" .,;:")
    to = action.to if action.to and not is_named(words, action.to) else None
    # What notes tell was promised has its round.
    is_asked = action.kind == "promise" and action.round is None
    reason = "they asked for it" if is_asked else _REASONS[action.kind]
    return Step(
        step=NAME,
        id=action.id,
        state=state,
        opens=action.on,
        due=action.by,
        done=tuple(done_of(e) for e in marks if e.done),
        what=f"to {to}: “{words}”" if to else f"“{words}”",
        action="asked" if is_asked else action.kind,
        why=f"{reason}{by} ({'their message' if is_asked else 'your notes'}, {said_day(s, action.on)})",
        source="thanks-what" if action.kind == "promise" else "leveraging",
    )


def is_lesson(step: Step) -> bool:
    """Whether it's something to do better with no last day: no one waits for it."""
    return step.step == NAME and step.action not in {"promise", "asked"} and step.due is None


def to(s: Situation) -> str | None:
    """The person it goes to."""
    return None


def thing(step: Step) -> str:
    """The task, in a few words."""
    return f"{_BEGINS[step.action or 'behaviour']} {step.what}"


def asked(step: Step) -> str:
    """The question whether it was done."""
    done_so = {"promise": "kept your promise", "asked": "done what they asked:"}.get(
        step.action or "", "worked on"
    )
    return f"Have you {done_so} {step.what}?"


def done(names: str) -> str:
    """The words for it once it's done."""
    return f"checked off {names}"
