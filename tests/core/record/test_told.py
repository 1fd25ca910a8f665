"""Who said what, or was promised what."""

import pytest

from interview_coach.core.record.told import Attributed, told
from tests.core.builders import D, job, met

JOB = job(met(D, "Ada Okafor", "Sam Ode"), people={"Ada Okafor": "manager", "Sam Ode": "peer"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ada: fewer night releases", [("Ada Okafor", "fewer night releases")]),
        ("sam - the rota", [("Sam Ode", "the rota")]),
        ("ada wants fewer night releases", [("Ada Okafor", "wants fewer night releases")]),
        ("Ada: one; two\nSam: three", [("Ada Okafor", "one"), ("Ada Okafor", "two"), ("Sam Ode", "three")]),
        ("fewer night releases", [(None, "fewer night releases")]),
        ("fewer night releases - ada", [("Ada Okafor", "fewer night releases")]),
        ("fewer night releases - bea", [(None, "fewer night releases - bea")]),
        ("reporting: faster", [(None, "reporting: faster")]),
        ("Ada: nothing", []),
        ("none", []),
        ("Mrs Okafor: the rota", [("Ada Okafor", "the rota")]),
        ("SO: the rota", [("Sam Ode", "the rota")]),
        ("HR: the rota", [(None, "HR: the rota")]),
        ("Sam was on about the rota", [("Sam Ode", "was on about the rota")]),
    ],
)
def test_a_line_says_who_it_is_about(text: str, found: list[tuple[str | None, str]]) -> None:
    assert told(JOB, 1, text) == [Attributed(*each) for each in found]
