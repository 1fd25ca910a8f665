"""What is typed instead of an answer."""

import pytest

from interview_coach.prompts.asking import Sign, sure


@pytest.mark.parametrize(
    ("typed", "sign"),
    [
        ("quit", Sign.STOP),
        ("q", Sign.STOP),
        (" Exit ", Sign.STOP),
        (":q", Sign.STOP),
        ("back", Sign.BACK),
        ("help", Sign.HELP),
    ],
)
def test_a_command_of_other_programs_is_asked_about(typed: str, sign: Sign) -> None:
    assert sure(lambda: typed, lambda _question, default: default) is sign


def test_with_no_it_is_the_answer_after_all() -> None:
    assert sure(lambda: "quit", lambda _question, default: not default) == "quit"


@pytest.mark.parametrize("typed", ["coach undo", " Coach  next", "coach prep acme", "clear", "ls"])
def test_a_command_is_asked_for_again(typed: str) -> None:
    lines = [typed, "Ada Okafor"]
    assert sure(lambda: lines.pop(0), lambda _question, default: default) == "Ada Okafor"


def test_a_command_that_is_the_answer_is_kept() -> None:
    assert sure(lambda: "coach practice", lambda _question, default: not default) == "coach practice"


@pytest.mark.parametrize(
    "typed",
    [
        "I quit my job",
        "back office",
        "helpful",
        "clear goals",
        "-",
        "",
        "coach",
        "coach a team",
        "I'd coach practice",
    ],
)
def test_other_words_are_never_asked_about(typed: str) -> None:
    def fail(question: str, default: bool) -> bool:
        raise AssertionError(question, default)

    assert sure(lambda: typed, fail) == typed
