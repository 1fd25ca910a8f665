"""Somebody who plays a conversation at a terminal: from a script of moves, by picking from lists or by typing words."""

import re
from typing import Self

from interview_coach.core.conversation.manager import Manager
from tests.e2e.terminal import ENTER, Screen
from tests.faults.walks import way_to
from tests.walks.player import BANKS, GOODBYE, Way

TURN, WHICH, FELT = "min left", "Which of these do you mean?", "How do you think it went?"
IS_LIST, IS_WHOLE = "(arrow keys, Enter)", "(stop here)"
WIDE = 160
"""Columns in which no label of a list is too long."""


class Player:
    """A person in front of this screen, whose text is drawn, `WIDE` columns wide."""

    def __init__(self, screen: Screen, manager: Manager) -> None:
        self.screen, self.manager = screen, manager

    def plays(self, way: Way, *moves: str) -> Self:
        """Make these moves, in the words of `--say`: `success`, `story GOAL STORY`, `answer DOUBT STORY`."""
        for each in moves:
            move, *rest = each.split()
            self.screen.asks(TURN)
            if way == "picking":
                self._picks(move, *rest)
            else:
                self._types(move, *rest)
        return self

    def _picks(self, move: str, target: str | None = None, story: str | None = None) -> None:
        self.screen.types(ENTER).asks("What do you do?")
        self.takes(BANKS.moves.entry(move).menu)  # type: ignore[arg-type]
        if target and story:
            self.screen.asks_one_of("Which one is it about?", "What do you tell them?")
            if "Which one is it about?" in self.screen.text.rsplit(TURN, 1)[-1]:
                self.takes(self.manager.text(target))
            self.screen.asks("What do you tell them?")
            self.takes(
                f"as if it were mine: {next(each.title for each in self.manager.stories if each.id == story)}"
            )

    def _types(self, move: str, target: str | None = None, story: str | None = None) -> None:
        told = next((each.words for each in self.manager.stories if each.id == story), None)
        says = told or BANKS.moves.entry(move).says or "..."  # type: ignore[arg-type]
        now = max(self._clocks(self.screen.text), key=self.screen.text.rindex)
        self.screen.answers(" ".join(says.split()))
        # What is typed is drawn behind the prompt once more; every move takes a minute at least.
        self.screen.asks_one_of(WHICH, FELT, *(f"({n} {TURN}" for n in range(61) if f"({n} {TURN}" != now))
        if WHICH in self.screen.since_typed:
            self.takes(self._label(move, target))

    @staticmethod
    def _clocks(text: str) -> set[str]:
        """What the prompts say of the time."""
        return set(re.findall(rf"\(\d+ {TURN}", text))

    def _label(self, move: str, target: str | None) -> str:
        """How the move reads where it is asked back."""
        if target:
            kind = "telling a story for" if move == "story" else "answering"
            return f"{kind} “{self.manager.text(target)}”"
        return BANKS.moves.entry(move).echo.removeprefix("You're ").removesuffix(".")  # type: ignore[arg-type]

    def takes(self, label: str) -> Self:
        """Take this label of the list that is drawn."""
        self.screen.asks(IS_LIST).shows(IS_WHOLE)
        self.screen.types(way_to(self.screen.text, label) + ENTER)
        return self

    def leaves(self, way: Way, felt: str = "so-so") -> Self:
        """Say goodbye, unless the time ran out, and say how it went."""
        self.screen.asks_one_of(TURN, FELT)
        if FELT not in self.screen.since_typed:
            self.plays(way, GOODBYE)
        self.screen.asks(FELT)
        return self.takes(felt)
