"""Typing in a list to move in."""

from collections.abc import Sequence

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input

from interview_coach.prompts.asking import Option, Sign
from interview_coach.prompts.terminal import Terminal
from interview_coach.prompts.typed_keys import option_typed

KINDS = [Option("phone", "by phone"), Option("video", "by video"), Option("onsite", "at their place")]
MINUTES = [Option("60", "an hour"), Option("10", "10 minutes"), Option("20", "20 minutes")]
ENTER, DOWN, BACKSPACE = "\r", "\x1b[B", "\x7f"


def chosen(options: Sequence[Option], keys: str, now: str = "") -> str | Sign:
    """What these keys choose."""
    with create_pipe_input() as keyboard, create_app_session(input=keyboard):
        keyboard.send_text(keys)
        return Terminal().choose("Which?", options, now)


@pytest.mark.parametrize(
    ("options", "typed", "place"),
    [
        (KINDS, "video", 1),
        (KINDS, "AT", 2),
        ([Option("", "(skip)"), Option("<", "(back)")], "(back", 1),
        (MINUTES, "20", 2),
        (MINUTES, "2", 2),
        (MINUTES, "1", 1),
        ([Option("onsite", "on site")], "onsite", 0),
        (KINDS, "3", 2),
        (KINDS, "20", None),
        (KINDS, "zoom", None),
    ],
)
def test_an_option_is_found_by_how_it_begins_or_by_its_number(
    options: list[Option], typed: str, place: int | None
) -> None:
    assert option_typed([each.label for each in options], typed) == place


def test_letters_choose_the_option_that_they_begin() -> None:
    assert chosen(KINDS, f"video{ENTER}") == "video"


def test_the_number_of_minutes_is_no_number_of_an_option() -> None:
    assert chosen(MINUTES, f"20{ENTER}") == "20"


def test_letters_that_fit_nothing_choose_nothing() -> None:
    assert chosen(KINDS, f"zoom{ENTER}{DOWN}{ENTER}") == "video"


def test_a_letter_can_be_taken_back() -> None:
    assert chosen(KINDS, f"vx{BACKSPACE}{ENTER}") == "video"


def test_the_signs_still_go_back_and_stop() -> None:
    assert (chosen(KINDS, "<"), chosen(KINDS, ".")) == (Sign.BACK, Sign.STOP)


def test_letters_tick_nothing() -> None:
    with create_pipe_input() as keyboard, create_app_session(input=keyboard):
        keyboard.send_text(f"ai {ENTER}")
        assert Terminal().many("Which?", KINDS, []) == ()


def confirmed(keys: str, *, default: bool) -> bool:
    """What these keys answer."""
    with create_pipe_input() as keyboard, create_app_session(input=keyboard):
        keyboard.send_text(keys)
        return Terminal().confirm("Sure?", default=default)


@pytest.mark.parametrize(
    ("keys", "default", "answer"),
    [
        (f"y{ENTER}", False, True),
        (f"no{ENTER}", True, False),
        (f"YES{ENTER}", False, True),
        (ENTER, True, True),
        (f"n{BACKSPACE}{ENTER}", True, True),
        (f"n{BACKSPACE}y{ENTER}", False, True),
    ],
)
def test_a_yes_or_no_is_typed_or_taken_with_enter(keys: str, default: bool, answer: bool) -> None:
    assert confirmed(keys, default=default) is answer
