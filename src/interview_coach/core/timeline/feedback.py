"""What came of asking, as entries."""

from interview_coach.core.record.model import Entry
from interview_coach.core.text.times import DayAndTime
from interview_coach.core.text.when import check_clock
from interview_coach.core.timeline.recipients import for_reply_to_no
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.steps.marks import is_call_offered
from interview_coach.core.timeline.words import ended_words
from interview_coach.errors import Refused


def refuse_early(s: Situation) -> None:
    """Refuse feedback where there was neither an interview nor a no.

    Raises:
        Refused: nothing has happened yet that someone could tell you about.
    """
    if not s.held and s.result != "rejected":
        raise Refused(
            f"You haven't had an interview with {s.job.company} yet, so there's no feedback to ask for.",
            f"Prepare for it: coach prep {s.job.called}",
        )


def refuse_needless(s: Situation) -> None:
    """Refuse the message after a no where they haven't said no.

    Raises:
        Refused: they said yes, it was you who ended it, or they haven't answered.
    """
    if s.result == "rejected" or (s.result == "moved-on" and any(e.outcome == "rejected" for e in s.log)):
        return
    if s.result == "moved-on":
        raise Refused(
            f"{s.job.company} never gave you an answer, so there's no decision to ask about.",
            f"Did they say no after all? coach outcome {s.job.called} no",
        )
    if s.result == "job-cut":
        raise Refused(
            f"{s.job.company} cut the job, so there's no feedback to ask for.",
            f"To thank them, and ask to stay in touch: coach letter {s.job.called} job-cut",
        )
    if s.result in {None, "on-hold", "reopened"}:
        raise Refused(
            f"{s.job.company} hasn't said no, so it isn't time to ask for feedback.",
            f"Did they say no? coach outcome {s.job.called} no",
        )
    raise Refused(f"{ended_words(s.result, s.job.company)}, so there's no message after a no to write.")


def call_entry(s: Situation, call: DayAndTime) -> Entry | None:
    """The entry for a call agreed for this day, perhaps with its time; None where it is on record.

    Raises:
        Refused: the day lies before the no.
        TwoReadings: the clock never shows that time on that day, or shows it twice.
    """
    if call.at:
        check_clock(call.on, call.at, call.zone, s.now.tzinfo)
    if s.outcome and s.outcome.outcome == "rejected" and call.on < s.outcome.on:
        raise Refused("That date is before they said no.", "Give the day of the call: --on DATE")
    entry = Entry(on=s.today, agreed="feedback-call", for_=call.on, at=call.at, zone=call.zone)
    last = next((each for each in reversed(s.log) if each.agreed == "feedback-call"), None)
    is_known = (
        last and last.for_ == call.on and (call.at is None or (last.at, last.zone) == (call.at, call.zone))
    )
    return None if is_known else entry


def asked_entry(s: Situation) -> Entry | None:
    """A call that is agreed was asked for: the message that asked, where it is not on record.

    On the day of the no they offered it themselves, and the answer to that is still to be sent.
    """
    if s.outcome is None or s.outcome.outcome != "rejected" or s.outcome.on == s.today or is_call_offered(s):
        return None
    known = any("reply-to-no" in (e.sent, e.skipped) and e.on >= s.outcome.on for e in s.log)
    return None if known else Entry(on=s.today, sent="reply-to-no", to=for_reply_to_no(s))
