"""What is typed instead of an answer."""

import pytest

from interview_coach.prompts.asking import Sign, sure


@pytest.mark.parametrize(
    ("typed", "sign"),
    [("quit", Sign.STOP), (" Exit ", Sign.STOP), (":q", Sign.STOP), ("back", Sign.BACK), ("help", Sign.HELP)],
)
def test_a_command_of_other_programs_is_asked_about(typed: str, sign: Sign) -> None:
    assert sure(typed, lambda _question: True) is sign


def test_with_no_it_is_the_answer_after_all() -> None:
    assert sure("quit", lambda _question: False) == "quit"


@pytest.mark.parametrize("typed", ["I quit my job", "back office", "helpful", "-"])
def test_other_words_are_never_asked_about(typed: str) -> None:
    def fail(question: str) -> bool:
        raise AssertionError(question)

    assert sure(typed, fail) == typed
