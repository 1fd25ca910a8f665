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


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("I promised Ada to send my thesis tomorrow", "Ada Okafor", "send my thesis tomorrow"),
        ("told Sam I'd call him", "Sam Ode", "call him"),
        ("I promised Ada my thesis", "Ada Okafor", "send my thesis"),
        ("I promised Ms. Okafor the chart by Friday", "Ada Okafor", "send the chart by Friday"),
        ("I promised to send Ada my thesis", "Ada Okafor", "send my thesis"),
        ("I'll send my thesis to Ada by Friday", "Ada Okafor", "send my thesis by Friday"),
        ("Ada: I'd send her my thesis", "Ada Okafor", "send her my thesis"),
        ("I said I would send it", None, "send it"),
        ("I promised them to send it", None, "send it"),
        ("I promised Bea to send it", None, "I promised Bea to send it"),
        ("send an email to the team", None, "send an email to the team"),
        ("told me to send it", None, "told me to send it"),
    ],
)
def test_a_promise_in_a_sentence_says_who_it_was_made_to_and_what_to_do(
    text: str, name: str | None, words: str
) -> None:
    assert told(JOB, 1, text, promised=True) == [Attributed(name, words)]
