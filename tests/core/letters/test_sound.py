"""Whether a topic reads well after "about", and what no finished sentence has."""

import pytest

from interview_coach.core.letters.sound import faults, sound_topic
from tests.core.letters.draft_jobs import QUOTING


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("the parcel move", "the parcel move"),
        ("trucks that need tires", "trucks that need tires"),
        ("claims transfers", "claims transfers"),
        ("new addresses lag behind permits", "how new addresses lag behind permits"),
        ("11 percent of the trousers come back", "how 11 percent of the trousers come back"),
        ("the new sorter, which cost an arm and a leg", "the new sorter"),
        ("how the first call is taken, and that at night no one answers", "how the first call is taken"),
        ("oh we went on about nap time", None),
        ("the considerable length", None),
        ("linen carts short on the fourth floor", "linen carts being short on the fourth floor"),
        ("calls up since the move", "calls being up since the move"),
    ],
)
def test_a_topic_is_a_thing_or_one_clause(typed: str, topic: str | None) -> None:
    assert sound_topic(QUOTING, typed) == topic


@pytest.mark.parametrize(
    "sentence",
    [
        "I enjoyed hearing about the oh we went on forever.",
        "I - cut seven routes.",
        "You said you want the the rota done.",
        "As promised, I've attached 1-pg summary.",
        "As promised, I'll work permit copy.",
    ],
)
def test_an_unsound_sentence_has_a_fault(sentence: str) -> None:
    assert faults(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "As promised, I've attached pictures of the fixture. [attach what you promised, then delete this]",
        "I enjoyed hearing about [something you talked about].",
        "As promised, here are the names of two stagehands: [paste it here].",
    ],
)
def test_a_sound_sentence_has_none_and_a_gap_is_no_fault(sentence: str) -> None:
    assert faults(sentence) == []
