import pytest

from interview_coach.core.letters.forms import form_places
from interview_coach.core.letters.phrases import Phrase, Phrases

WAITING = Phrase(
    id="waiting", group="pressing", forms=("find the .. (waiting|wait)", "will i hear ?"), unless=("do not find",), why="W.", instead="I.", source="s",
)  # fmt: skip
BOSS = Phrase(
    id="boss", group="employer", near=("my boss",), forms=("shouts",), why="W.", instead="I.", source="s"
)
PHRASES = Phrases(schema=1, title="T", entries=(WAITING, BOSS))


def found(text: str) -> list[str]:
    return [text[place.start : place.end] for place in form_places("pressing", text, PHRASES)]


def test_a_form_is_found_with_words_in_its_gap() -> None:
    assert found("Hi Dana,\nI find the long Wait hard.") == ["find the long Wait"]


def test_a_form_is_not_found_across_sentences() -> None:
    assert found("I find the. Waiting is fine.") == []


def test_a_form_that_ends_with_a_question_mark_counts_in_a_question_alone() -> None:
    assert (found("Will I hear by Friday?"), found("Then will I hear by Friday.")) == (["Will I hear"], [])


def test_a_form_that_is_taken_back_in_its_sentence_does_not_count() -> None:
    assert found("I don't find the waiting hard.") == []


def test_a_form_of_another_group_is_not_found() -> None:
    assert list(form_places("pay", "I find the waiting hard.", PHRASES)) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("My boss shouts.", 1),
        ("I met my boss. It rained. He shouts.", 1),
        ("I met my boss. It rained. It snowed. He shouts.", 0),
        ("He shouts. I met my boss.", 0),
    ],
)
def test_a_form_that_must_be_near_something_counts_up_to_two_sentences_after_it(
    text: str, count: int
) -> None:
    assert len(list(form_places("employer", text, PHRASES))) == count
