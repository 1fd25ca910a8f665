"""Drafts of messages, built only from what is on record: what is not known stays a gap in [brackets]."""

from interview_coach.core import recipients
from interview_coach.core.situation import Situation
from interview_coach.core.when import short_day


def reply_to_no(s: Situation) -> str:
    """One message: thanks, and the humble request for ten minutes by voice."""
    to = recipients.for_reply_to_no(s)
    met = s.held[-1] if s.held else None
    greeting = f"Dear {to}," if to else "Dear [name],"
    day = f" on {short_day(met.on)}" if met else ""
    role = f" about the role of {s.job.role}" if s.job.role else ""
    if s.job.through and s.job.through == to:
        ask = (
            "May I ask you for ten minutes by phone? You may have heard what they thought of our talk. I would like to "
            "know how I can interview better."
        )
    else:
        ask = (
            "May I ask you for ten minutes by phone? I would like to learn how I can interview better. It is only about "
            "me, not about your choice."
        )
    thanks = f"thank you for letting me know, and for the time you gave me{day}{role}."
    return "\n\n".join(
        [
            greeting,
            thanks,
            ask,
            "If that does not suit you, I quite understand.",
            "Kind regards,\n[your name]",
        ]
    )
