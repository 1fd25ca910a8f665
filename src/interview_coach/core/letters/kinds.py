"""The kinds of letters, and which one is open."""

from collections.abc import Iterable
from typing import Literal, get_args

from interview_coach.core.timeline.step import Step

LetterKind = Literal[
    "thank-you", "card", "through", "check-in", "reply-to-no", "stay-in-touch", "competing-offer"
]
KINDS: tuple[str, ...] = get_args(LetterKind)
THANKS: frozenset[str] = frozenset({"thank-you", "card", "through"})
"""Letters to everyone met, or to the one in between. The other kinds are one letter to one person."""
LATER: tuple[LetterKind, ...] = ("reply-to-no", "check-in", "stay-in-touch")
"""Letters that a step of the same name opens, by weight."""


def open_kind(steps: Iterable[Step]) -> LetterKind | None:
    """The letter that's open now; None if there's none."""
    found = {step.step for step in steps if step.is_open}
    return "thank-you" if "thank-you" in found else next((kind for kind in LATER if kind in found), None)
