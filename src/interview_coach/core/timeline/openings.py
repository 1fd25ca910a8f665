"""When the check-in opens and when one is free to move on: the days, each with the fact and the arithmetic behind it."""

from datetime import date, timedelta

from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import ONE_DAY, said_day
from interview_coach.core.timeline.workdays import nwd


def why_opening(s: Situation, opening: date) -> tuple[str, str]:
    """Why the check-in opens on this day, and the source of the rule."""
    if s.promise and s.promise.promised:
        days = s.policy.after_promise
        return (
            f"{days} working days after the date they named, {said_day(s, s.promise.promised)}",
            "checkin-when",
        )
    raw = (s.quiet or opening) + timedelta(days=s.policy.quiet_days)
    return f"{s.policy.quiet_days} days after {_quiet_fact(s)}{_moved(s, raw, opening)}", "both-sides"


def move_on_opening(s: Situation) -> tuple[date, str] | None:
    """The day from which one is free to move on, and why that day."""
    opening, end = s.opening, s.window_end
    if opening is None or end is None:
        return None
    quiet = timedelta(days=s.policy.quiet_days)
    reasons: list[tuple[date, str]]
    if s.check_in and s.check_in.sent and not s.named_since:
        sent, days = s.check_in.on, s.policy.after_check_in
        reasons = [(sent + timedelta(days=days), f"{days} days after your check-in, {said_day(s, sent)}")]
        if s.heard:
            reasons.append(
                (s.heard + quiet, f"{quiet.days} days after you last heard from them, {said_day(s, s.heard)}")
            )
        reasons.append((opening, why_opening(s, opening)[0]))
    else:
        reasons = [
            (opening + quiet, f"{quiet.days} days after the check-in opens, {said_day(s, opening)}"),
            (end + ONE_DAY, f"the day after the last day for the check-in, {said_day(s, end)}"),
        ]
    raw, why = max(reasons, key=lambda reason: reason[0])
    opens = nwd(raw, s.policy)
    return opens, why + _moved(s, raw, opens)


def _quiet_fact(s: Situation) -> str:
    assert s.quiet is not None
    if s.quiet == s.heard:
        return f"you last heard from them, {said_day(s, s.quiet)}"
    if s.quiet == s.thanked:
        return f"your last thank-you, {said_day(s, s.quiet)}"
    return f"the interview, {said_day(s, s.quiet)}"


def _moved(s: Situation, raw: date, opens: date) -> str:
    return f": {said_day(s, raw)} is no working day, so {said_day(s, opens)}" if raw != opens else ""
