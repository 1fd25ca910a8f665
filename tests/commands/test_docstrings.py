"""Docstrings that Python left out, read from the source again: the help is made of them."""

import typer

from interview_coach.cli.docstrings import documented


def greet() -> None:
    """Say hello.

    And mean it.
    """


def test_a_command_has_its_docstring_again() -> None:
    greet.__doc__ = None
    assert documented(greet).__doc__ == "Say hello.\n\nAnd mean it."


def test_a_docstring_that_is_there_stays() -> None:
    greet.__doc__ = "Hi."
    assert documented(greet).__doc__ == "Hi."


def test_a_group_has_its_own_and_those_of_its_commands() -> None:
    group = typer.Typer()

    @group.callback()
    def about() -> None:
        """All of it."""

    @group.command()
    def part() -> None:
        """One part."""

    about.__doc__ = part.__doc__ = None

    documented(group)

    assert [each.__doc__ for each in (about, part)] == ["All of it.", "One part."]
