"""Where an interview takes place: somewhere to go, or wherever the person sits."""

import re

from interview_coach.core.record.model import Interview, InterviewKind

AT_HOME: frozenset[InterviewKind] = frozenset({"phone", "video", "screen", "recorded", "task"})
"""Kinds of interviews that no one travels to."""
AWAY: frozenset[InterviewKind] = frozenset({"onsite", "trial"})
"""Kinds that are always somewhere to go, even where the place is a link to a map."""
_LINK = r"://|\bwww\.|\b(?:zoom|webex|skype|facetime|whatsapp|(?:ms|microsoft) teams|google meet|by link)\b"
_NUMBER = r"[+(]?\d[\d\s().\-/]{5,}"


def setting(interview: Interview | None) -> InterviewKind | None:
    """The kind that advice on the way, the clothes and the front desk goes by: a panel over a link is like a video."""
    kind, place = (interview.kind, interview.place or "") if interview else (None, "")
    if kind in AT_HOME | AWAY:
        return kind
    if re.search(_LINK, place, re.IGNORECASE) and "maps" not in place.casefold():
        return "video"
    return "phone" if re.fullmatch(_NUMBER, place.strip()) else kind


def is_at_home(interview: Interview | None) -> bool:
    """Whether there's no way to go, no one at a front desk and nothing to pack."""
    return setting(interview) in AT_HOME
