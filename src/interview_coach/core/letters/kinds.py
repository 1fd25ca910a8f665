"""The kinds of letters, and which one is open."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Literal, get_args

from interview_coach.core.record.model import Feedback, Result
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import Step
from interview_coach.core.timeline.steps.marks import call_start
from interview_coach.core.walk.feedbacks import current

LetterKind = Literal[
    "thank-you", "card", "through", "check-in", "reply-to-no", "stay-in-touch", "competing-offer", "confirm", "reschedule", "late",
    "accept", "decline", "withdraw", "tell-them", "hold", "job-cut", "after-call",
]  # fmt: skip
KINDS: tuple[LetterKind, ...] = get_args(LetterKind)
THANKS: frozenset[str] = frozenset({"thank-you", "card", "through"})
"""Letters to everyone met, or to the one in between. The other kinds are one letter to one person."""
LATER: tuple[LetterKind, ...] = ("reply-to-no", "job-cut", "check-in", "stay-in-touch")
"""Letters of `followup --draft`, by weight."""
OF_STEP: dict[str, LetterKind] = {
    "reply-to-no": "reply-to-no", "thank-you": "thank-you", "tell-them": "tell-them", "check-in": "check-in", "look": "check-in",
    "stay-in-touch": "stay-in-touch",
}  # fmt: skip
"""The letter that a step asks for, the weightiest first."""
STEP_OF: dict[str, str] = {
    "thank-you": "thank-you", "card": "thank-you", "through": "thank-you", "check-in": "check-in", "reply-to-no": "reply-to-no",
    "job-cut": "reply-to-no", "stay-in-touch": "stay-in-touch", "tell-them": "tell-them",
}  # fmt: skip
"""The step that a letter belongs to. The other letters belong to none."""
OF_RESULT: dict[str | None, LetterKind] = {
    "accepted": "accept", "declined": "decline", "withdrew": "withdraw", "on-hold": "hold",
}  # fmt: skip
"""The letter after an outcome, for a week."""
ANSWERS: dict[LetterKind, tuple[Result, ...]] = {
    "reply-to-no": ("rejected", "job-cut"), "accept": ("offer", "accepted"), "decline": ("offer", "declined"), "hold": ("on-hold",),
    "job-cut": ("job-cut",),
}  # fmt: skip
"""The outcomes that a letter answers, the usual one first."""
WEEK = timedelta(days=7)


def open_kind(s: Situation, steps: Iterable[Step]) -> LetterKind | None:
    """The letter that's open now: of a step, after an outcome or a feedback call, or for a round to come. None: none is."""
    found = {step.step for step in steps if step.is_open}
    if kind := next((kind for step, kind in OF_STEP.items() if step in found), None):
        return "job-cut" if kind == "reply-to-no" and s.result == "job-cut" else kind
    if s.told:
        return None
    fresh = s.outcome is not None and s.today - s.outcome.on < WEEK
    if fresh and s.result in OF_RESULT:
        return OF_RESULT[s.result]
    if called_lately(s):
        return "after-call"
    return "confirm" if s.planned and s.result is None else None


def called_lately(s: Situation) -> bool:
    """Whether they gave feedback in the last week."""
    notes = current(s.job, s.outcome.on if s.outcome else None)
    return notes is not None and _has_told(notes) and s.today - notes.on < WEEK


def has_called(s: Situation) -> bool:
    """Whether they gave feedback, or the day of the call that they agreed to has come."""
    call = call_start(s)
    return any(map(_has_told, s.job.feedback)) or (call is not None and call <= s.now)


def _has_told(notes: Feedback) -> bool:
    return notes.answers.get("result") in {"talked", "wrote"}
