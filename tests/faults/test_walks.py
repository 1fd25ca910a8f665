"""The walks know the prompts of the program as they read today."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from questionary import constants

from tests.faults import walks

ROOT = Path(__file__).parents[2]
IN_TABLES = {
    *walks.QUESTIONS,
    *walks.DATES,
    *walks.ASKED_EACH_TIME,
    *walks.OTHER_THAN_TEXT,
    *walks.STEPS_OF_THE_NIGHT,
    *walks.ENDS_A_WALK,
}
OF_WALKS = {prompt for walk in walks.WALKS for prompt in (*walk.answers, *walk.stops)}
OF_THE_PROGRAM = sorted((IN_TABLES | OF_WALKS) - {walks.EDITOR_OPEN})
"""All prompts but the one that the editor of the tests asks."""


@cache
def program_texts() -> str:
    """The texts in the program and its question files, with those of its library for prompts."""
    code = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "src").rglob("*.py")]
    banks = [path.read_text(encoding="utf-8") for path in (ROOT / "questions").rglob("*.yaml")]
    library = [value for value in vars(constants).values() if isinstance(value, str)]
    return " ".join(
        "\n".join([*banks, *library, *(text for module in code for text in texts_in(module))]).split()
    )


def texts_in(module: ast.Module) -> Iterator[str]:
    """The string literals of a module; those that stand side by side are one."""
    found = (node.value for node in ast.walk(module) if isinstance(node, ast.Constant))
    return (value for value in found if isinstance(value, str))


def test_a_prompt_of_the_walks_is_one_of_the_program() -> None:
    # The program fills in a number, as in "22 min left".
    missing = [prompt for prompt in OF_THE_PROGRAM if prompt.lstrip("0123456789") not in program_texts()]
    assert missing == []


def test_a_prompt_that_was_reworded_is_missed() -> None:
    assert "Which of the companies is it, please?" not in program_texts()


def test_every_prompt_with_a_mark_of_its_own_has_an_answer() -> None:
    assert {*walks.ASKED_EACH_TIME, *walks.ENDS_A_WALK} <= walks.QUESTIONS.keys()


def test_a_choice_that_a_list_lacks_is_an_error() -> None:
    with pytest.raises(AssertionError, match="is not in the list"):
        walks.number_of("1. an hour\n2. more\n", "two hours")
