"""A trial is called one in a letter, and no interview; so are a task and a presentation."""

import re

from interview_coach.core.record.model import Interview

_WORDS = {"trial": "trial shift", "task": "task", "presentation": "presentation", "assessment": "assessment"}


def word_for(interview: Interview | None) -> str:
    """What this round is called: `trial shift`, `task`, and `interview` for most."""
    return _WORDS.get((interview and interview.kind) or "", "interview")


def named_for(planned: Interview | None, text: str) -> str:
    """The letter with the word for what is planned: `the trial shift` for `our interview`."""
    if planned is None or planned.kind != "trial":
        return text
    named = re.sub(r"\bour (\d[\d:]*(?: [AP]M)? )?interview\b", r"the \1trial shift", text)
    return named.replace("forward to talking with you", "forward to it")
