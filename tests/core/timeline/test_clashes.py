"""Interviews of different jobs at the same hour."""

import pytest

from interview_coach.core.record.model import Interview, InterviewKind
from interview_coach.core.timeline.clashes import clashes
from interview_coach.core.timeline.policy import DEFAULT
from interview_coach.core.timeline.situation import situation_of
from tests.core.builders import job, met, moment


def are_told(one: Interview, other: Interview) -> bool:
    """Whether these rounds of two jobs are told to be at the same hour."""
    now = moment("2026-11-20 09:00")
    jobs = [job(one, company="Acme"), job(other, company="Harbor")]
    return bool(clashes([situation_of(each, DEFAULT, now) for each in jobs]))


def at(
    clock: str | None, zone: str | None = None, on: str = "2026-11-24", kind: InterviewKind | None = None
) -> Interview:
    """A round at this time."""
    return met(on, at=clock, zone=zone, kind=kind)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (at("14:00"), at("14:00"), True),
        (at("14:00"), at("14:30"), True),
        (at("14:00"), at("15:00"), False),
        (at("14:00"), at("08:00", "America/New_York"), True),
        (at("14:00"), at("14:00", on="2026-11-25"), False),
        (at("14:00"), at(None), False),
        (at("14:00"), at("14:00", kind="task"), False),
        (at("14:00", on="2026-11-19"), at("14:00", on="2026-11-19"), False),
    ],
)
def test_two_interviews_within_an_hour_of_each_other_clash(
    one: Interview, other: Interview, expected: bool
) -> None:
    assert are_told(one, other) is expected
