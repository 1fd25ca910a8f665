"""Which periods end a sentence."""

import pytest

from interview_coach.core.text.periods import whole_sentences


@pytest.mark.parametrize(
    "text",
    ["I'd tell Dr. Roe first.", "J. Smith asked me.", "Mary J. Smith asked.", "We open at 9 a.m. on Mondays.", "Bring food, e.g. rice."],
)  # fmt: skip
def test_a_title_an_initial_or_a_short_form_ends_no_sentence(text: str) -> None:
    assert whole_sentences(text) == [text]


@pytest.mark.parametrize("first", ["I called the Dr.", "We ran plan B.", "That was it.", "Was it?"])
def test_another_sentence_begins_behind_it(first: str) -> None:
    assert whole_sentences(f"{first} Then I left.") == [first, "Then I left."]
