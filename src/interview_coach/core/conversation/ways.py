"""Moves and conditions in words: which move, and when, brings out what a manager keeps back."""

from collections.abc import Iterator

from interview_coach.core.conversation.manager import Manager, Move, Reply, When, own_replies

DOING: dict[Move, str] = {
    "look-for": "asking what they're looking for in this person",
    "success": "asking what success looks like",
    "gain": "asking what they hope to gain by filling the job",
    "goals": "asking for the major goals",
    "priorities": "asking what comes first",
    "timing": "asking when it has to be done",
    "example": "asking for an example",
    "concerns": "asking if anything concerns them",
    "anything-else": "asking if there's anything else they want done",
    "fit-gentle": "asking gently how you fit what they need",
    "fit-plain": "asking if you're who they're looking for",
    "fit-bold": "asking if there's any reason not to hire you",
    "decide": "asking when they'll decide",
    "story": "telling a story",
    "answer": "answering a doubt",
    "wait": "staying quiet",
    "talk": "talking about yourself",
    "pay": "asking about pay",
    "small-talk": "making small talk",
    "why-open": "asking why the job is open",
    "predecessor": "asking who had the job before",
    "why-matters": "asking why it matters",
    "tried": "asking what they've tried so far",
    "hardest": "asking what's hard about the job",
    "team": "asking about the team",
    "day-to-day": "asking what a normal day looks like",
    "training": "asking about training",
    "hours": "asking about hours and location",
    "start": "asking when they need someone to start",
    "growth": "asking about reviews and raises",
    "culture": "asking what it's like to work there",
    "company": "asking how the company is doing",
    "who-decides": "asking who decides",
    "contact": "asking who to stay in touch with",
    "interest": "saying you'd like the job",
    "greeting": "saying hello",
    "thanks": "thanking them for what they said",
    "may-tell": "asking if you can go on",
    "repeat": "asking them to say that again",
    "moment": "asking for a moment to think",
    "nerves": "saying you're nervous",
    "sorry": "apologizing",
    "thanks-and-leave": "thanking them and leaving",
}
"""What the person does in a move."""
FITS: frozenset[Move] = frozenset({"fit-gentle", "fit-plain", "fit-bold"})
_MOST_NAMED = 2
_ASKED = "asking "


def brings_out(manager: Manager, wanted: str) -> Reply | None:
    """The reply that brings out this goal or doubt: of several the one with the fewest conditions, to `concerns` first."""
    found = [each for each in own_replies(manager) if wanted in each.shows]
    return min(
        found,
        key=lambda each: (len(_clauses(manager, each, wanted)), "concerns" not in each.to),
        default=None,
    )


def way(manager: Manager, reply: Reply, wanted: str) -> str:
    """The move and its conditions: `asking what success looks like, once they've warmed up to you`."""
    return ", ".join([_moves(reply), *_clauses(manager, reply, wanted)])


def _moves(reply: Reply) -> str:
    """What to do, the first two where there are several; the strengths of a close count as one."""
    moves = [
        each for each in reply.to if each not in FITS or each == "fit-plain" or not set(reply.to) >= FITS
    ]
    doing = [DOING[each] for each in moves[:_MOST_NAMED]]
    return " or ".join(
        [doing[0], *(each.removeprefix("asking ") if _ASKED in doing[0] else each for each in doing[1:])]
    )


def _clauses(manager: Manager, reply: Reply, wanted: str) -> list[str]:
    when = reply.when
    if when is None:
        return []
    return [
        *_of_talk(manager, when),
        *_of_mood(manager, when),
        *_of_time(when),
        *_of_known(manager, when, wanted),
    ]


def _of_talk(manager: Manager, when: When) -> Iterator[str]:
    if when.pause:
        yield from () if when.asked else (_after_what(manager),)
    if when.again:
        yield "a second time"
    yield from (f"after {DOING[each]}" for each in when.asked)
    yield from (f"before {DOING[each]}" for each in when.not_asked)


def _after_what(manager: Manager) -> str:
    """The moves the manager falls silent after, a plain close first."""
    found = [move for each in own_replies(manager) if each.pause for move in each.to]
    move = "fit-plain" if "fit-plain" in found else next(iter(found), None)
    return f"right after {DOING[move]}" if move else "when they go quiet"


def _of_mood(manager: Manager, when: When) -> Iterator[str]:
    if when.mood_at_least is not None:
        yield "once they've warmed up to you" if when.mood_at_least > manager.mood else "before they cool off"
    if when.mood_at_most is not None and when.mood_at_most < manager.mood:
        yield "once they've cooled off"


def _of_time(when: When) -> Iterator[str]:
    if when.minutes_at_most is not None:
        yield f"in the last {when.minutes_at_most} minutes"
    if when.minutes_at_least is not None:
        yield f"with {when.minutes_at_least} minutes or more left"


def _of_known(manager: Manager, when: When, wanted: str) -> Iterator[str]:
    yield from (f"for “{manager.text(each)}”" for each in when.target)
    yield from (f"once they've named “{manager.text(each)}”" for each in when.shown if each != wanted)
    yield from (f"before they name “{manager.text(each)}”" for each in when.not_shown if each != wanted)
    yield from (f"once you've met “{manager.text(each)}”" for each in when.met)
    yield from (f"once you've answered “{manager.text(each)}”" for each in when.answered)
    if when.met_at_least:
        yield (
            "once a story has met a goal"
            if when.met_at_least == 1
            else f"once your stories have met {when.met_at_least} goals"
        )
