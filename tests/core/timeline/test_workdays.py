"""Working days."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_coach.core.timeline.policy import DEFAULT, Policy
from interview_coach.core.timeline.workdays import LAST_DAY, is_working_day, nwd, wd
from tests.scale import few

DATES = st.dates(date(1970, 1, 1), date(2100, 12, 31))
DAYS_OFF = st.frozensets(st.dates(date(2026, 11, 1), date(2027, 2, 28)), max_size=30)


@pytest.mark.parametrize(
    "value",
    [date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25), date(2026, 11, 26), date(2026, 11, 27)],
)
def test_monday_to_friday_are_working_days(value: date) -> None:
    assert is_working_day(value, DEFAULT)


@pytest.mark.parametrize("value", [date(2026, 11, 28), date(2026, 11, 29)])
def test_saturday_and_sunday_are_none(value: date) -> None:
    assert not is_working_day(value, DEFAULT)


@pytest.mark.parametrize("value", [date(2026, 12, 25), date(2027, 1, 1), date(2030, 12, 25)])
def test_the_25th_of_december_and_the_1st_of_january_are_none(value: date) -> None:
    assert not is_working_day(value, DEFAULT)


@pytest.mark.parametrize("value", [date(2026, 12, 24), date(2026, 12, 28), date(2026, 12, 31)])
def test_other_days_around_the_new_year_are_working_days(value: date) -> None:
    assert is_working_day(value, DEFAULT)


def test_a_day_off_is_no_working_day() -> None:
    policy = Policy(days_off=frozenset({date(2026, 11, 24)}))

    assert not is_working_day(date(2026, 11, 24), policy)


def test_the_first_working_day_on_or_after_a_working_day_is_itself() -> None:
    assert nwd(date(2026, 12, 9), DEFAULT) == date(2026, 12, 9)


def test_a_saturday_moves_to_monday() -> None:
    assert nwd(date(2026, 12, 12), DEFAULT) == date(2026, 12, 14)


def test_the_25th_of_december_on_a_friday_moves_to_monday() -> None:
    assert nwd(date(2026, 12, 25), DEFAULT) == date(2026, 12, 28)


def test_days_off_next_to_a_weekend_are_passed_over_with_it() -> None:
    policy = Policy(days_off=frozenset({date(2026, 12, 14), date(2026, 12, 15)}))

    assert nwd(date(2026, 12, 12), policy) == date(2026, 12, 16)


def test_the_second_working_day_after_a_friday_is_tuesday() -> None:
    assert wd(date(2026, 12, 11), 2, DEFAULT) == date(2026, 12, 15)


def test_the_first_working_day_after_a_sunday_is_monday() -> None:
    assert wd(date(2026, 12, 13), 1, DEFAULT) == date(2026, 12, 14)


def test_the_day_counted_from_is_not_counted() -> None:
    assert wd(date(2026, 12, 9), 1, DEFAULT) == date(2026, 12, 10)


def test_a_policy_without_working_days_comes_to_an_end() -> None:
    near_the_end = LAST_DAY - timedelta(days=60)
    policy = Policy(days_off=frozenset(near_the_end + timedelta(days=each) for each in range(61)))

    assert nwd(near_the_end, policy) == LAST_DAY


@settings(max_examples=few(100))
@given(DATES, DAYS_OFF)
def test_the_next_working_day_is_the_first_that_is_one(value: date, off: frozenset[date]) -> None:
    policy = Policy(days_off=off)

    found = nwd(value, policy)

    between = [value + timedelta(days=each) for each in range((found - value).days)]
    assert is_working_day(found, policy)
    assert not any(is_working_day(each, policy) for each in between)


@settings(max_examples=few(100))
@given(DATES, st.integers(1, 15), DAYS_OFF)
def test_there_are_as_many_working_days_as_were_counted(
    value: date, count: int, off: frozenset[date]
) -> None:
    policy = Policy(days_off=off)

    found = wd(value, count, policy)

    days = [value + timedelta(days=each + 1) for each in range((found - value).days)]
    assert is_working_day(found, policy)
    assert sum(is_working_day(each, policy) for each in days) == count
