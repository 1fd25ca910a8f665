"""What typed words are at this moment of a conversation: the move they tell, and what they are for.

`understand` reads the words alone. Here what the manager has named so far counts too: somebody who has just been told a
goal and tells what they once did means a story for it, whatever else the words say.
"""

from collections.abc import Iterable

from msgspec import Struct

from interview_coach.core.conversation import Manager, Move, State
from interview_coach.core.conversation_play import open_doubts, open_goals
from interview_coach.core.moves import Moves
from interview_coach.core.understand import Meant, NotRead, understand
from interview_coach.core.words import stem, words

_TAKEN = "I take that as "
_NO_QUESTION: frozenset[Move] = frozenset({"story", "answer", "talk"})


class Choice(Struct, frozen=True):
    """A move that the words may be; `target` is the goal of a story, or the doubt of an answer."""

    move: Move
    target: str | None
    label: str
    """As `asking what success looks like`."""


class Meaning(Struct, frozen=True):
    """What words may be: the one choice where `is_sure`, else some to be asked back; with none `why` says what to do."""

    choices: tuple[Choice, ...] = ()
    is_sure: bool = False
    why: str = ""

    @property
    def echo(self) -> str:
        """How the words were understood, in a sentence."""
        return f"{_TAKEN}{self.choices[0].label}."


def meaning(said: str, moves: Moves, manager: Manager, state: State) -> Meaning:
    """What these words are, said now. What is not sure is asked back."""
    found = understand(said, moves)
    told = evidence_for(manager, state, said)
    if isinstance(found, NotRead):
        may_tell = found.why == moves.unread.words and not said.rstrip().endswith("?")
        return Meaning(told) if told and may_tell else Meaning(why=found.why)
    if isinstance(found, Meant):
        return _meant(found.move, told, moves)
    asked = [_plain(each.move, moves) for each in found.options]
    if told and any(each.move in _NO_QUESTION for each in asked):
        asked = [*told, *(each for each in asked if each.move not in ("story", "answer"))]
    return Meaning(tuple(asked))


def _meant(move: Move, told: tuple[Choice, ...], moves: Moves) -> Meaning:
    if move == "talk" and told:
        return Meaning((*told, _plain(move, moves)))
    if move in ("story", "answer") and told:
        return Meaning(told, is_sure=len(told) == 1)
    return Meaning((_plain(move, moves),), is_sure=True)


def _plain(move: Move, moves: Moves) -> Choice:
    return Choice(move, None, moves.entry(move).echo.removeprefix(_TAKEN).removesuffix("."))


def evidence_for(manager: Manager, state: State, said: str) -> tuple[Choice, ...]:
    """The goals and doubts that are open, as what these words may be for: those with most words in common first."""
    goals = [
        Choice("story", each, f"a story for “{manager.text(each)}”") for each in open_goals(manager, state)
    ]
    doubts = [
        Choice("answer", each, f"an answer to “{manager.text(each)}”") for each in open_doubts(manager, state)
    ]
    return tuple(sorted((*goals, *doubts), key=lambda each: -shared(said, manager.text(each.target or ""))))


def shared(one: str, other: str) -> int:
    """How many words two texts have in common, whatever their endings; those that say nothing do not count."""
    return len(_stems(words(one)) & _stems(words(other)))


def _stems(found: Iterable[str]) -> set[str]:
    return {root for each in found if (root := stem(each))}
