"""The text of the help, where Python leaves docstrings out: with PYTHONOPTIMIZE=2 it is read from the source."""

import ast
import inspect
import textwrap
from collections.abc import Callable
from typing import Any

import typer


def documented(command: Any) -> Any:
    """The command, or the group of commands, with every docstring that its help shows."""
    if not isinstance(command, typer.Typer):
        _document(command)
        return command
    callbacks = [info.callback for info in command.registered_commands]
    if command.registered_callback:
        callbacks.append(command.registered_callback.callback)
    for callback in filter(None, callbacks):
        _document(callback)
    return command


def _document(function: Callable[..., Any]) -> None:
    if function.__doc__ is None:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
        function.__doc__ = next(
            ast.get_docstring(node) for node in tree.body if isinstance(node, ast.FunctionDef)
        )
