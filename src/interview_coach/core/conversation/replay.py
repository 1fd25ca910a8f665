"""A conversation as it stands on record: what was said gives the state, and all that was heard."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from interview_coach.core.conversation.manager import (
    MOVES,
    Evidence,
    Manager,
    Move,
    Response,
    State,
    evidence_of,
)
from interview_coach.core.conversation.play import start, step
from interview_coach.core.record.practice import Practice, Talk, Turn


def replayed(manager: Manager, said: Iterable[Turn]) -> tuple[State, tuple[Response, ...]]:
    """Where the conversation stands after these turns. One that this manager cannot answer any more is left out."""
    state, heard = start(manager), []
    for turn in known_turns(said):
        if state.ending:
            break
        move: Move = turn.move  # type: ignore[assignment]
        state, each = step(manager, state, move, turn.target, evidence(manager, turn))
        heard.append(each)
    return state, tuple(heard)


def known_turns(said: Iterable[Turn]) -> tuple[Turn, ...]:
    """The turns whose move there is; a file may have been edited by hand."""
    return tuple(each for each in said if each.move in MOVES)


def evidence(manager: Manager, turn: Turn) -> Evidence:
    """What the story of a turn brings; of the person's own, their word is taken that it fits."""
    sample = next((each for each in manager.stories if each.id == turn.sample), None)
    return evidence_of(sample, turn.target) if sample else Evidence(has_result=not turn.no_result)


def open_talk(practice: Practice, manager: str | None, job: str | None) -> Talk | None:
    """The latest conversation with this manager (None: with anyone) for this job that was broken off."""
    broken = (each for each in reversed(practice.talks) if each.ending is None and each.said)
    return next((each for each in broken if manager in (None, each.manager) and each.job == job), None)


def with_talk(practice: Practice, old: Talk | None, new: Talk) -> Practice:
    """The practice with this conversation in place of the one it grew from, or added."""
    others = tuple(each for each in practice.talks if each != old)
    return replace(practice, talks=(*others, new))


def without(practice: Practice, talk: Talk) -> Practice:
    """The practice without this conversation."""
    return replace(practice, talks=tuple(each for each in practice.talks if each != talk))


def last_with(talks: Sequence[Talk], manager: str) -> Talk | None:
    """The last conversation with this manager that came to its end."""
    return next((each for each in reversed(talks) if each.manager == manager and each.ending), None)
