"""Playing a conversation: a move, and what the manager makes of it. The same moves always bring the same."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.conversation.manager import (
    COLDEST,
    COSTS,
    FREE,
    LAST_WORDS,
    LEAVE,
    WARMEST,
    Again,
    Ending,
    Evidence,
    Manager,
    Move,
    Reply,
    Response,
    ScriptLine,
    State,
    Told,
    When,
)

_TIME_UP = "Time's up."
"""The line shown when the time is up. Without it, the goodbye would read like part of the last reply."""
_MOODS = {"warmer": 1, "cooler": -1, None: 0}
_SAYING: frozenset[Move] = FREE - {"repeat"} | {"story", "answer", "wait", "talk", "small-talk", "interest"}
"""Moves that ask for nothing."""


class MoveMade(Struct, frozen=True):
    """A move in full: what a story or an answer is for, and how it came."""

    move: Move
    target: str | None = None
    told: Told | None = None
    story: str | None = None


def start(manager: Manager) -> State:
    """The beginning; they have said their opening."""
    return State(minutes=manager.minutes, mood=manager.mood)


def step(
    manager: Manager,
    state: State,
    move: Move,
    target: str | None = None,
    evidence: Evidence | None = None,
) -> tuple[State, Response]:
    """The state after a move, and what was heard. `manager` must be complete.

    `target` is the goal of a story, or the doubt of an answer; None: nothing that they have named.

    Raises:
        ValueError: It is over already, or no reply fits; a checked manager always has one.
    """
    if state.ending:
        raise ValueError("the conversation is over")
    said = as_said(state, move, target, evidence or Evidence())
    if move == LEAVE:
        ending = closing(manager, state, time_up=False)
        after = replace(state, ending=ending.id, pause=False, last=())
        return after, _goodbye(said, manager, ending)
    reply = reply_to(manager, state, said)
    if reply is None:
        raise ValueError(f"no reply to {move}")
    changed = changed_by(reply, state, said)
    lines = tuple(_lines(manager, state, said.move, reply))
    after = replace(
        changed,
        minutes=max(0, state.minutes - cost_of(reply, move)),
        rule=reply.id,
        times=state.times + (reply.id == state.rule),
        spoken=state.spoken if move in FREE else _spoken_last(lines, state),
    )
    heard = _heard(state, said, reply, after, lines)
    return (after, heard) if after.minutes else _run_out(manager, after, heard)


def as_said(state: State, move: Move, target: str | None, evidence: Evidence) -> MoveMade:
    """The move, with how a story or an answer comes across."""
    if move not in ("story", "answer"):
        return MoveMade(move)
    return MoveMade(move, target, _told(state, move, target, evidence), evidence.story)


def _told(state: State, move: Move, target: str | None, evidence: Evidence) -> Told:
    if target not in state.shown:
        return "untied"
    if target in state.met or target in state.answered:
        return "settled"
    if not evidence.fits:
        return "beside"
    return "no-result" if move == "story" and not evidence.has_result else "full"


def reply_to(manager: Manager, state: State, said: MoveMade) -> Reply | None:
    """The first reply that fits; None where none does."""
    for reply in manager.replies:
        if said.move in reply.to and fits(manager, reply.when, state, said):
            return reply
    return None


def can_follow(reply: Reply, said: MoveMade) -> bool:
    """Whether the reply is one to this move, in some situation."""
    return said.move in reply.to and _story_fits(reply.when or When(), said)


def closing(manager: Manager, state: State, *, time_up: bool) -> Ending:
    """The first ending that fits; the last one always does, in a manager that was checked."""
    said = MoveMade(LEAVE)
    fitting = (each for each in manager.endings if fits(manager, each.when, state, said, time_up=time_up))
    return next(fitting, manager.endings[-1])


def cost_of(reply: Reply, move: Move) -> int:
    """The minutes the move takes with this reply."""
    return COSTS[move] if move in FREE or reply.costs is None else reply.costs


def open_goals(manager: Manager, state: State) -> tuple[str, ...]:
    """Goals they have named that no story meets yet."""
    return tuple(each.id for each in manager.goals if each.id in state.shown - state.met)


def open_doubts(manager: Manager, state: State) -> tuple[str, ...]:
    """Doubts they have named that are not answered yet."""
    return tuple(each.id for each in manager.doubts if each.id in state.shown - state.answered)


def fits(manager: Manager, when: When | None, state: State, said: MoveMade, *, time_up: bool = False) -> bool:
    """Whether all that a reply or an ending asks for is so."""
    if when is None:
        return said.told in (None, "full")
    return (
        _story_fits(when, said)
        and _talk_fits(when, state, said, time_up=time_up)
        and _known_fits(when, state)
        and _within(state.mood, when.mood_at_least, when.mood_at_most)
        and _within(state.minutes, when.minutes_at_least, when.minutes_at_most)
        and _within(len(state.met), when.met_at_least, when.met_at_most)
        and _within(
            len(manager.doubts) - len(state.answered), when.unanswered_at_least, when.unanswered_at_most
        )
    )


def _story_fits(when: When, said: MoveMade) -> bool:
    if said.told is not None and said.told not in (when.told or ("full",)):
        return False
    return (not when.target or said.target in when.target) and (not when.story or said.story in when.story)


def _talk_fits(when: When, state: State, said: MoveMade, *, time_up: bool) -> bool:
    return (
        when.pause in (None, state.pause)
        and when.time_up in (None, time_up)
        and (when.again is None or when.again == (said.move in state.asked))
        and _all_and_none(when.asked, when.not_asked, state.asked)
    )


def _known_fits(when: When, state: State) -> bool:
    return (
        _all_and_none(when.shown, when.not_shown, state.shown)
        and _all_and_none(when.met, when.not_met, state.met)
        and _all_and_none(when.answered, when.not_answered, state.answered)
    )


def _all_and_none(every: tuple[str, ...], none: tuple[str, ...], found: frozenset[str]) -> bool:
    # Most conditions ask for neither, and this is asked very often when a graph is walked.
    return (not every or found.issuperset(every)) and (not none or found.isdisjoint(none))


def _within(number: int, least: int | None, most: int | None) -> bool:
    return (least is None or least <= number) and (most is None or number <= most)


def changed_by(reply: Reply, state: State, said: MoveMade) -> State:
    """The state after this reply, with the clock unchanged. After a move that is free, everything is as before."""
    if said.move in FREE:
        return replace(state, asked=state.asked | {said.move})
    taken = frozenset({said.target} if said.target and said.told == "full" and reply.accepts else ())
    mood = min(WARMEST, max(COLDEST, state.mood + _MOODS[reply.mood]))
    return State(
        minutes=state.minutes,
        mood=mood,
        shown=state.shown.union(reply.shows),
        met=state.met | taken if said.move == "story" else state.met,
        answered=state.answered | taken if said.move == "answer" else state.answered,
        asked=state.asked | {said.move},
        pause=reply.pause,
        last=tuple(each for each in reply.shows if each not in state.shown),
        awaits=said.target if said.told == "no-result" else None,
    )


def _heard(
    before: State, said: MoveMade, reply: Reply, after: State, lines: tuple[ScriptLine, ...]
) -> Response:
    return Response(
        move=said.move,
        target=said.target,
        told=said.told,
        lines=lines,
        rule=reply.id,
        source=reply.source,
        showed=() if said.move in FREE else after.last,
        met=next(iter(after.met - before.met), None),
        answered=next(iter(after.answered - before.answered), None),
        mood=after.mood - before.mood,
        cost=cost_of(reply, said.move),
        was_pause=before.pause,
        pause=after.pause,
    )


def _lines(manager: Manager, state: State, move: Move, reply: Reply) -> Iterator[ScriptLine]:
    """The lines of a reply: the gesture, then the words, then the silence. No line comes twice in a row."""
    does, says, by = reply.does, reply.says or "", reply.by or manager.person
    if manager.again and reply.id == state.rule:
        does, says = _said_again(manager.again, state.times, move, reply)
        by = manager.person
    if LAST_WORDS in says:
        last = state.spoken or ScriptLine(manager.person, " ".join(manager.opening.split()))
        by, says = last.by or by, says.replace(LAST_WORDS, last.text)
    seen = [ScriptLine(None, does)] if does else []
    said = list(_spoken(by, says))
    yield from (*said, *seen) if reply.pause else (*seen, *said)


def _said_again(again: Again, times: int, move: Move, reply: Reply) -> tuple[str | None, str]:
    """What's to be seen and what's said in place of a reply that has just been heard."""
    quiet = again.quiet[times % len(again.quiet)] if again.quiet else reply.does
    if not reply.says:
        return quiet, ""
    others = again.told if move in _SAYING else again.asked
    says = others[times % len(others)]
    return quiet if reply.pause else None, f"{says} {LAST_WORDS}" if LAST_WORDS in reply.says else says


def _spoken_last(lines: tuple[ScriptLine, ...], before: State) -> ScriptLine | None:
    """The words of these lines, or what was said before where there are none."""
    said = [each for each in lines if each.by]
    return ScriptLine(said[-1].by, " ".join(each.text for each in said)) if said else before.spoken


def _spoken(by: str, text: str) -> Iterator[ScriptLine]:
    return (ScriptLine(by, line.strip()) for line in text.splitlines() if line.strip())


def _goodbye(said: MoveMade, manager: Manager, ending: Ending) -> Response:
    lines = tuple(_spoken(manager.person, ending.says))
    return Response(move=said.move, target=None, told=None, lines=lines, rule=ending.id, source=ending.source)


def _run_out(manager: Manager, state: State, heard: Response) -> tuple[State, Response]:
    ending = closing(manager, state, time_up=True)
    lines = (
        ScriptLine(None, _TIME_UP),
        *_spoken(manager.person, manager.time_up),
        *_spoken(manager.person, ending.says),
    )
    over = replace(state, ending=ending.id, pause=False)
    return over, replace(heard, lines=(*heard.lines, *lines), pause=False, time_up=True)
