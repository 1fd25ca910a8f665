"""Working days: Monday to Friday, less 25 December, 1 January, the person's days off and chosen holidays."""

from datetime import date, timedelta

from interview_coach.core.timeline.policy import Policy

ONE_DAY = timedelta(days=1)
LAST_DAY = date(2199, 12, 31)
"""Counting stops here, so that a policy without working days cannot run for ever."""


def is_working_day(day: date, policy: Policy) -> bool:
    """Whether people are at work on this day."""
    if day.weekday() >= 5 or (day.month, day.day) in {(12, 25), (1, 1)}:
        return False
    return day not in policy.days_off


def nwd(day: date, policy: Policy) -> date:
    """The first working day on or after `day`."""
    while not is_working_day(day, policy) and day < LAST_DAY:
        day += ONE_DAY
    return day


def wd(day: date, count: int, policy: Policy) -> date:
    """The `count`-th working day after `day`; `count` is 1 or more."""
    for _ in range(count):
        day = nwd(day + ONE_DAY, policy)
    return day
