"""The meaning of typed words at this moment of a conversation: the move, and the goal or doubt it's for.

`understand` reads the words alone. Here what the manager has named so far counts too: someone who has just been told a
goal and tells what they once did means a story for it, whatever else the words say.
"""

from collections.abc import Iterable

from msgspec import Struct

from interview_coach.core.conversation.manager import FREE, Manager, Move, State
from interview_coach.core.conversation.moves import Moves
from interview_coach.core.conversation.play import open_doubts, open_goals
from interview_coach.core.conversation.reading import (
    Ambiguous,
    InTurn,
    Meant,
    NotRead,
    Understood,
    understand,
)
from interview_coach.core.conversation.sentences import sentences
from interview_coach.core.evidence.speech import of_answer
from interview_coach.core.text.words import stem, words

_TAKEN = "You're "
_TELLING: frozenset[Move] = frozenset({"story", "answer", "talk"})
_EVIDENCE: frozenset[Move] = frozenset({"story", "answer"})
_LONGEST_NOD = 6
"""Words."""
_MOST_TOLD = 2
"""The number of goals or doubts offered for a story, after the other moves."""
_MOST_CHOICES = 3
_HUMS = frozenset({"hm", "hmm", "mm", "mhm", "uh", "um", "er", "ah", "oh", "well", "so"})
"""Sounds that leave a silence as it is."""


class Choice(Struct, frozen=True):
    """A move that the words may be; `target` is the goal of a story, or the doubt of an answer."""

    move: Move
    target: str | None
    label: str
    """The move in words, such as `asking what success looks like`."""
    shares: int = 0
    """The number of words it shares with what was said."""


class Meaning(Struct, frozen=True):
    """What words may be: where `is_sure` each of the choices, else one of them, to be asked back; with none `why` says what to do."""

    choices: tuple[Choice, ...] = ()
    is_sure: bool = False
    why: str = ""

    @property
    def echo(self) -> str:
        """How the words were understood, in a sentence."""
        return f"{_TAKEN}{', and '.join(each.label for each in self.choices)}."


def meaning(said: str, moves: Moves, manager: Manager, state: State) -> Meaning:
    """The meaning of these words if they're said now. If it isn't sure, the reader is asked."""
    if state.pause and _hums(said):
        return Meaning((_plain("wait", moves),), is_sure=True)
    if _nods(said, moves):
        return Meaning(why=moves.unread.nod)
    found = understand(said, moves)
    told = () if _asks(found, said) else evidence_for(manager, state, said)
    if awaited := _awaited(found, told, state):
        return Meaning((awaited,), is_sure=True)
    if isinstance(found, NotRead):
        may_tell = found.why == moves.unread.words
        return Meaning(told[:_MOST_CHOICES]) if told and may_tell else Meaning(why=found.why)
    if isinstance(found, InTurn):
        return Meaning(tuple(_plain(each.move, moves) for each in found.parts), is_sure=True)
    if isinstance(found, Meant):
        return _meant(found.move, said, told, state, moves)
    asked = tuple(each.move for each in found.options)
    if told and _TELLING.issuperset(asked):
        return _meant("talk", said, told, state, moves)
    # Someone who tells a story may ask something in it.
    kept = [
        each for each in asked if each not in _EVIDENCE or (each == "story" and not told and not found.asks)
    ]
    offered = told[:_MOST_TOLD]
    plain = tuple(_plain(each, moves) for each in kept[: _MOST_CHOICES - len(offered)])
    return Meaning((*plain, *offered))


def _asks(found: Understood, said: str) -> bool:
    """Whether the words ask something: then they're never a story."""
    return said.rstrip().endswith("?") or (isinstance(found, Ambiguous | NotRead) and found.asks)


def _hums(said: str) -> bool:
    """Whether the words are only sounds, as one makes when thinking."""
    heard = [word for each in sentences(said) for word in each.words]
    return bool(heard) and _HUMS.issuperset(heard) and "?" not in said


def _awaited(found: Understood, told: tuple[Choice, ...], state: State) -> Choice | None:
    """The story whose result they have just asked: whatever is no question for sure goes on with it."""
    if isinstance(found, InTurn) or (isinstance(found, Meant) and found.move not in _TELLING):
        return None
    return next((each for each in told if each.target == state.awaits), None)


def _nods(said: str, moves: Moves) -> bool:
    """Whether the words only show that one listens."""
    known = {word for each in moves.lists if each.id == "nods" for word in each.says}
    heard = [word for each in sentences(said) for word in each.words]
    return bool(heard) and len(heard) <= _LONGEST_NOD and known.issuperset(heard) and "?" not in said


def _meant(move: Move, said: str, told: tuple[Choice, ...], state: State, moves: Moves) -> Meaning:
    if state.pause and move == "moment":
        return Meaning((_plain("wait", moves),), is_sure=True)
    if move == "thanks-and-leave" and state.asked <= FREE:
        # Thanks at the beginning are a greeting more often than a goodbye, and a goodbye cannot be taken back.
        return Meaning((_plain("greeting", moves), _plain(move, moves)))
    if move in _TELLING and told:
        is_evidence = move != "talk" or not any(each.check == "no-result" for each in of_answer(said))
        if is_evidence and (_stands_out(told) or (move != "talk" and len(told) == 1)):
            return Meaning(told[:1], is_sure=True)
        return Meaning(told[:_MOST_CHOICES] if move != "talk" else (*told[:_MOST_TOLD], _plain(move, moves)))
    if move == "answer":
        # There is nothing to answer yet: perhaps they ask for it.
        return Meaning((_plain("concerns", moves), _plain("talk", moves)))
    return Meaning((_plain(move, moves),), is_sure=True)


def _stands_out(told: tuple[Choice, ...]) -> bool:
    """Whether the words speak of the first of these, and of no other. While a doubt is open, one word isn't enough for a story."""
    has_doubt = told[0].move == "story" and any(each.move == "answer" for each in told)
    return told[0].shares > has_doubt and not any(each.shares for each in told[1:])


def _plain(move: Move, moves: Moves) -> Choice:
    return Choice(move, None, moves.entry(move).echo.removeprefix(_TAKEN).removesuffix("."))


def evidence_for(manager: Manager, state: State, said: str) -> tuple[Choice, ...]:
    """The goals and doubts that are open, as what these words may be for: those with most words in common first."""
    found: list[Choice] = []
    for move, ids, label in (
        ("story", open_goals(manager, state), "telling a story for"),
        ("answer", open_doubts(manager, state), "answering"),
    ):
        texts = {each: manager.text(each) for each in ids}
        found += (Choice(move, each, f"{label} “{text}”", shared(said, text)) for each, text in texts.items())  # type: ignore[arg-type]
    return tuple(sorted(found, key=lambda each: -each.shares))


def shared(one: str, other: str) -> int:
    """The number of words two texts share, whatever their endings. Stop words don't count."""
    return len(_stems(words(one)) & _stems(words(other)))


def _stems(found: Iterable[str]) -> set[str]:
    return {root for each in found if (root := stem(each))}
