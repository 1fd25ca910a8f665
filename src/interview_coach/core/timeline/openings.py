"""When the check-in opens and when one is free to move on: the days, each with the fact and the arithmetic behind it."""

from datetime import date, timedelta

from interview_coach.core.record.model import Entry
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import ONE_DAY, said_day
from interview_coach.core.timeline.workdays import is_working_day, nwd, wd


def why_opening(s: Situation, opening: date) -> tuple[str, str]:
    """Why the check-in opens on this day, and the source of the rule."""
    if s.promise and s.promise.promised:
        days = s.policy.after_promise
        return (
            f"{days} business days after the date they named ({said_day(s, s.promise.promised)})",
            "checkin-when",
        )
    raw = (s.quiet or opening) + timedelta(days=s.policy.quiet_days)
    return f"{s.policy.quiet_days} days after {_quiet_fact(s)}{_moved(s, raw, opening)}", "both-sides"


def look_opening(s: Situation) -> tuple[date, str] | None:
    """The day to write once while the role is on hold, and why that day; None where it is not."""
    hold = s.outcome
    if hold is None or hold.outcome != "on-hold":
        return None
    if hold.until:
        return hold.until, f"the day they named when they put it on hold ({said_day(s, hold.on)})"
    raw = hold.on + timedelta(days=s.policy.hold_days)
    opens = nwd(raw, s.policy)
    why = f"{s.policy.hold_days} days after they put it on hold ({said_day(s, hold.on)})"
    return opens, why + _moved(s, raw, opens)


def look_end(s: Situation, opens: date) -> date:
    """The last day on which that message is on time."""
    return wd(
        opens, s.policy.window_days - 1 if is_working_day(opens, s.policy) else s.policy.window_days, s.policy
    )


def look_mark(s: Situation) -> Entry | None:
    """The entry by which that message was sent, or left out, since the hold."""
    hold = s.outcome
    marks = [e for e in s.log if hold and "look" in (e.sent, e.skipped) and e.on >= hold.on]
    return next((e for e in reversed(marks) if e.sent), marks[-1] if marks else None)


def move_on_opening(s: Situation) -> tuple[date, str] | None:
    """The day from which one is free to move on, and why that day."""
    look = look_opening(s)
    if look is not None:
        return _after_look(s, look[0])
    opening, end = s.opening, s.window_end
    if opening is None or end is None:
        return None
    quiet = timedelta(days=s.policy.quiet_days)
    reasons: list[tuple[date, str]]
    if s.check_in and s.check_in.sent and not s.named_since:
        sent, days = s.check_in.on, s.policy.after_check_in
        reasons = [(sent + timedelta(days=days), f"{days} days after your check-in on {said_day(s, sent)}")]
        if s.heard:
            reasons.append(
                (
                    s.heard + quiet,
                    f"{quiet.days} days after you last heard from them ({said_day(s, s.heard)})",
                )
            )
        reasons.append((opening, why_opening(s, opening)[0]))
    else:
        reasons = [
            (opening + quiet, f"{quiet.days} days after you could first check in ({said_day(s, opening)})"),
            (end + ONE_DAY, f"the day after the last day to check in ({said_day(s, end)})"),
        ]
    raw, why = max(reasons, key=lambda reason: reason[0])
    opens = nwd(raw, s.policy)
    return opens, why + _moved(s, raw, opens)


def _after_look(s: Situation, opens: date) -> tuple[date, str] | None:
    """On hold: two weeks after the one message, or after its time."""
    mark, end = look_mark(s), look_end(s, opens)
    days = s.policy.quiet_days
    if mark is None and s.today <= end:
        return None
    if mark is not None and mark.sent:
        raw, fact = (
            mark.on + timedelta(days=days),
            f"{days} days after your message on {said_day(s, mark.on)}",
        )
    else:
        raw = max(opens + timedelta(days=days), end + ONE_DAY)
        fact = f"{days} days after you could first write ({said_day(s, opens)})"
    day = nwd(raw, s.policy)
    return day, fact + _moved(s, raw, day)


def _quiet_fact(s: Situation) -> str:
    assert s.quiet is not None
    if s.quiet == s.heard:
        return f"you last heard from them ({said_day(s, s.quiet)})"
    if s.quiet == s.thanked:
        return f"your last thank-you on {said_day(s, s.quiet)}"
    return f"the interview on {said_day(s, s.quiet)}"


def _moved(s: Situation, raw: date, opens: date) -> str:
    return f"; {said_day(s, raw)} isn't a business day, so it's {said_day(s, opens)}" if raw != opens else ""
