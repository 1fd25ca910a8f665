"""What goes into every thank-you note, and what stays out of it."""

from collections.abc import Iterator

from interview_coach.core.pages.document import Mark, Span
from interview_coach.core.pages.paper import Piece
from interview_coach.core.text.shown import capital
from interview_coach.core.walk.bank import Bank


def in_each(bank: Bank, *, is_known: bool) -> Iterator[Piece]:
    """What goes into every note. `is_known`: the country is, so no one has to wonder whether people send one."""
    # The head of the page says when.
    skipped = {"thanks-each", "thanks-reception", "thanks-through", "thanks-in-a-day"}
    skipped |= {"thanks-custom"} if is_known else set()
    for prompt in bank.entries:
        if prompt.weight == "20" and prompt.group != "leave-out" and prompt.id not in skipped:
            yield Piece(3, (Mark("-", "", (Span(prompt.text),)),), is_own=False)


def left_out(bank: Bank, *, several: bool) -> Iterator[Piece]:
    """What stays out of every note. `several`: there's more than one, so they can be compared."""
    for prompt in bank.entries:
        if prompt.group == "leave-out" and (several or prompt.id != "thanks-no-copies"):
            yield Piece(3, (Mark("-", "", (Span(_without_dont(prompt.text)),)),), is_own=False)


def _without_dont(line: str) -> str:
    return capital(line.removeprefix("Don't "))
