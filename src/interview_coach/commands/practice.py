"""`coach practice`: drills."""

import typer


def run(ctx: typer.Context) -> None:
    """Practise the questions that they ask."""
