"""What someone is in hiring: by the word for it, or by their title."""

import re

from interview_coach.core.record.model import PERSON_KINDS, PersonKind

_IN_TITLES: tuple[tuple[PersonKind, str], ...] = (
    ("other", r"\b(?:to|for)\b(?! be$)|['\u2019]s?\b.* assistant$"),
    ("recruiter", r"\brecruit(?:er|ers|ing|ment)\b|\btalent\b|\bsourcer$|\bheadhunter$"),
    ("hr", r"\bhr\b|\bhuman resources\b|\bpeople (?:partner|business partner|manager|operations|ops|team)$|\bhead of people\b|\bpersonnel\b"),
    ("reception", r"\b(?:reception|receptionist|(?:front|reception) desk)$"),
    ("manager", r"^(?:the |my |our |future |new |direct |line )*(?:manager|boss)(?: to be)?$|\bhiring manager$|\blead(?:er)?$|\bsupervisor$|\bhead$|^(?:deputy )?head of\b|\bdirector$|^director of\b|\b(?:head|chief) nurse$|\bmatron$|\bhead ?teacher$"),
)  # fmt: skip
"""The titles of each kind, the first that fits. A business manager or an account manager needn't be the one who hires."""


def person_kind(text: str) -> PersonKind | None:
    """The kind of people that this word names, or None."""
    word = text.strip().casefold()
    return word if word in PERSON_KINDS else None  # type: ignore[return-value]


def kind_of_title(title: str | None) -> PersonKind:
    """The kind of people that have this title, such as `hiring manager` or `HR business partner`."""
    words = (title or "").casefold().strip(" .")
    return next((kind for kind, pattern in _IN_TITLES if re.search(pattern, words)), "other")
