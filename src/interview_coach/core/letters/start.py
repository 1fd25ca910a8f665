"""The day to start that an offer names."""

import re
from datetime import date

from interview_coach.core.text.dates import parse_date
from interview_coach.errors import CoachError

_START = re.compile(
    r"\b(?:start(?:s|ing)?|start date)(?: date)?(?: is| will be| would be| of| on|:)? "
    r"(?:(?:mon|tues|wednes|thurs|fri)day,? )?([a-z]{3,9}\.? \d{1,2}\b|\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\b)",
    re.IGNORECASE,
)


def start_in(reply: str, today: date) -> date | None:
    """The day to start in this reply: `starting January 11`. None where there's none, or more than one."""
    found = set(_START.findall(" ".join(reply.split())))
    if len(found) != 1:
        return None
    try:
        return parse_date(found.pop(), today, "plan")
    except CoachError:
        return None
