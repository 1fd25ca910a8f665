"""Somebody who plays a conversation from a script of moves, by picking from lists or by typing words."""

from collections.abc import Callable, Sequence
from typing import Literal

import pytest

from interview_coach.core.conversation.manager import Manager
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from interview_coach.prompts.asking import Option, Sign

Way = Literal["picking", "typing"]
BANKS = Banks(shipped_questions())
GOODBYE = "thanks-and-leave"


class Player:
    """Makes these moves, in the words of `--say`: `success`, `story GOAL STORY`, `answer DOUBT STORY`; then says goodbye."""

    redraws = True

    def __init__(self, manager: Manager, way: Way, moves: Sequence[str], felt: str = "fair") -> None:
        self.manager, self.way, self.felt = manager, way, felt
        self.left = [*moves, GOODBYE]
        self._move: list[str] = []

    def text(self, message: str, now: str = "", suggest: str = "") -> str | Sign:
        """The next move: Enter for the list, or its words."""
        self._move = self.left.pop(0).split()
        return Sign.SKIP if self.way == "picking" else self._words()

    def choose(
        self, message: str, options: Sequence[Option], now: str = "", *, open_: bool = False
    ) -> str | Sign:
        """What belongs to the move, or how it felt at the end."""
        wanted = {*self._move, self.felt}
        for option in options:
            if option.value in wanted or self._means(option.label):
                return option.value
        pytest.fail(f"{self._move} is not among {[option.label for option in options]}")

    def timed(self, message: str, elapsed: Callable[[], str]) -> Sign:
        """Nothing of a conversation goes against the clock."""
        raise NotImplementedError

    def many(self, message: str, options: Sequence[Option], chosen: Sequence[str]) -> tuple[str, ...] | Sign:
        """Nothing of it is ticked."""
        raise NotImplementedError

    def confirm(self, message: str, *, default: bool) -> bool:
        """Nothing of it needs a yes."""
        raise NotImplementedError

    def _words(self) -> str:
        move, *rest = self._move
        told = next((story.words for story in self.manager.stories if story.id in rest), None)
        return " ".join((told or BANKS.moves.entry(move).says or "...").split())  # type: ignore[arg-type]

    def _means(self, label: str) -> bool:
        """Whether typed words that were asked back read like this."""
        move, *rest = self._move
        if rest:
            return f"“{self.manager.text(rest[0])}”" in label
        # A list that would cut its lines is numbered.
        words = label.lstrip("0123456789. ")
        return BANKS.moves.entry(move).echo.endswith(f" {words}.")  # type: ignore[arg-type]
