"""What in a record still counts: the date they named, the thanks, the check-in."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from interview_coach.core.record.model import Entry, Job
from interview_coach.core.timeline.policy import Policy
from interview_coach.core.timeline.replies import is_reply


def promise_in(log: tuple[Entry, ...], latest: date | None) -> Entry | None:
    """The last date they named, unless it lies before the latest interview or a later reply came on or after it."""
    named = [index for index, entry in enumerate(log) if entry.promised]
    if not named:
        return None
    entry, after = log[named[-1]], log[named[-1] + 1 :]
    date_named = entry.promised
    assert date_named is not None
    if latest and date_named < latest:
        return None
    return None if any(is_reply(each) and each.on >= date_named for each in after) else entry


def may_ask_early(job: Job, round_: int) -> bool:
    """Whether the notes on this round say that checking in before the date they named is fine: `dec 4; yes`."""
    said = (notes.answers.get("decide", "") for notes in job.debriefs if notes.round == round_)
    return any(re.match(r"\W*yes\b", each.partition(";")[2], re.IGNORECASE) for each in said)


def thanked_on(log: tuple[Entry, ...], latest: date | None, policy: Policy) -> date | None:
    """The day of the last thank-you that counts, if any."""
    if latest is None:
        return None
    last = latest + timedelta(days=policy.thanks_days)
    return last_of(e.on for e in log if e.sent == "thank-you" and latest <= e.on <= last)


def check_in_since(
    log: tuple[Entry, ...], latest: date | None, promise: Entry | None, today: date
) -> Entry | None:
    """The check-in sent since the latest interview and since a date that renewed it was named; else one skipped.

    A date renews it while it is in force, and when they let it pass: no answer by then, neither a reply on the day
    nor another date.
    """
    if latest is None:
        return None
    renewing = [
        index
        for index, entry in enumerate(log)
        if entry is promise or (entry.promised and entry.promised >= latest and _let_pass(log, index, today))
    ]
    start = renewing[-1] + 1 if renewing else 0
    since = [entry for entry in log[start:] if entry.on >= latest]
    sent = [entry for entry in since if entry.sent == "check-in"]
    skipped = [entry for entry in since if entry.skipped == "check-in"]
    marks = sent or skipped
    return marks[-1] if marks else None


def _let_pass(log: tuple[Entry, ...], index: int, today: date) -> bool:
    named = log[index].promised
    assert named is not None
    answered = any(
        (is_reply(e) and e.on == named) or (e.promised and e.on <= named) for e in log[index + 1 :]
    )
    return named < today and not answered


def is_date_named_since(log: tuple[Entry, ...], check_in: Entry | None) -> bool:
    """Whether they named a date after this check-in."""
    after = log[next((n + 1 for n, entry in enumerate(log) if entry is check_in), len(log)) :]
    return any(entry.promised for entry in after)


def told_on(taken: date | None, log: tuple[Entry, ...]) -> date | None:
    """The day they were told of a job that was taken elsewhere; None where a new interview or reopening came since."""
    told: date | None = None
    for entry in log:
        if entry.sent == "tell-them" and taken and taken <= entry.on:
            told = entry.on
        elif entry.interview is not None or entry.outcome == "reopened":
            told = None
    return told


def last_of(days: Iterable[date]) -> date | None:
    """The last of these days, if any."""
    return max(days, default=None)
