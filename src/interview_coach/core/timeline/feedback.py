"""What came of asking, as entries."""

from datetime import date

from interview_coach.core.record.model import Entry
from interview_coach.core.timeline.recipients import for_reply_to_no
from interview_coach.core.timeline.situation import Situation
from interview_coach.errors import Refused


def refuse_early(s: Situation) -> None:
    """Refuse feedback where there was neither an interview nor a no.

    Raises:
        Refused: nothing has happened yet that somebody could tell you about.
    """
    if not s.held and s.result != "rejected":
        raise Refused(
            f"There was no interview with {s.job.company} yet, so there is nothing to hear about it.",
            f"Prepare for it: coach prep {s.job.called}",
        )


def call_entry(s: Situation, on: date) -> Entry | None:
    """The entry for a call agreed for this day; None where it is on record.

    Raises:
        Refused: the day lies before the no.
    """
    if s.outcome and s.outcome.outcome == "rejected" and on < s.outcome.on:
        raise Refused("That call lies before the no it is about.", "Give the day of the call: --on DATE")
    entry = Entry(on=s.today, agreed="feedback-call", for_=on)
    last = next((each for each in reversed(s.log) if each.agreed == "feedback-call"), None)
    return None if last and last.for_ == on else entry


def asked_entry(s: Situation) -> Entry | None:
    """A call that is agreed was asked for: the message that asked, where it is not on record."""
    if s.outcome is None or s.outcome.outcome != "rejected":
        return None
    known = any("reply-to-no" in (e.sent, e.skipped) and e.on >= s.outcome.on for e in s.log)
    return None if known else Entry(on=s.today, sent="reply-to-no", to=for_reply_to_no(s))
