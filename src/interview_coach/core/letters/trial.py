"""A trial is called one in a letter, and no interview."""

from interview_coach.core.record.model import Interview


def named_for(planned: Interview | None, text: str) -> str:
    """The letter with the word for what is planned: `the trial` for `our interview`."""
    if planned is None or planned.kind != "trial":
        return text
    return text.replace("our interview", "the trial").replace("forward to talking with you", "forward to it")
