"""Who said what, or was promised what."""

import pytest

from interview_coach.core.record.told import Attributed, strangers, told, wish_of
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
        ("Ada: one; Bea Lund: two", [("Ada Okafor", "one"), (None, "Bea Lund: two")]),
        ("Ada: one; Bea: two; three", [("Ada Okafor", "one"), (None, "Bea: two"), (None, "three")]),
        ("Ada: one; Coach Bell - two", [("Ada Okafor", "one"), (None, "Coach Bell - two")]),
        ("Ada: one; Father Keane wants two", [("Ada Okafor", "one"), (None, "Father Keane wants two")]),
        ("Ada: one; by then: two", [("Ada Okafor", "one"), ("Ada Okafor", "by then: two")]),
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


CLERGY = job(
    met(D, "Fr. Michael Keane", "Sgt Ray Bell", "Dr. Ruth Vance"),
    people={"Fr. Michael Keane": "other", "Sgt Ray Bell": "other", "Dr. Ruth Vance": "other"},
)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Father Keane", "Fr. Michael Keane"),
        ("father michael", "Fr. Michael Keane"),
        ("Fr Keane", "Fr. Michael Keane"),
        ("Father", "Fr. Michael Keane"),
        ("Rev. Keane", "Fr. Michael Keane"),
        ("Sister Keane", None),
        ("Mrs. Keane", None),
        ("Sergeant Bell", "Sgt Ray Bell"),
        ("Coach Bell", "Sgt Ray Bell"),
        ("Professor Vance", "Dr. Ruth Vance"),
        ("Prof. Lund", None),
    ],
)
def test_a_title_is_the_same_short_and_in_full(head: str, name: str | None) -> None:
    assert told(CLERGY, 1, f"{head}: the audit")[0].name == name


def test_lines_headed_by_no_one_on_record_are_named() -> None:
    assert strangers(JOB, 1, "Father Keane: one; Reporting: two; Bea Lund wants three") == [
        "Father Keane",
        "Bea Lund",
    ]


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("wants somebody calm", "somebody calm"),
        ("said they need two crews", "two crews"),
        ("needs help", "needs help"),
        ("fewer callbacks", "fewer callbacks"),
    ],
)
def test_a_wish_has_no_verb_that_says_it_is_one(words: str, wish: str) -> None:
    assert wish_of(words) == wish
