"""A manager for tests: a baker with one goal and one doubt, and what is needed to change her."""

from typing import Any

from msgspec.structs import replace

from interview_coach.core.conversation.manager import (
    LEAVE,
    MOVES,
    Anyone,
    Doubt,
    Ending,
    Evidence,
    Goal,
    Manager,
    Move,
    Reply,
    Response,
    Sample,
    State,
    When,
    complete,
)
from interview_coach.core.conversation.play import start, step

NO_RESULT, BESIDE = Evidence(has_result=False), Evidence(fits=False)
REST: tuple[Move, ...] = tuple(each for each in MOVES if each != LEAVE)


def reply(name: str, *to: Move, **more: Any) -> Reply:
    """A reply that says its own id."""
    return Reply(**{"id": name, "to": to, "says": name, "source": "star", **more})


def ending(name: str, kind: Any, when: When | None = None) -> Ending:
    """An ending that says and feels its own id."""
    return Ending(id=name, kind=kind, says=f"{name} said", felt=f"{name} felt", when=when, source="star")


ANYONE = Anyone(
    schema=1,
    title="All",
    replies=(
        reply("any-result", "story", when=When(told=("no-result",))),
        reply("any-odd", "story", "answer", when=When(told=("beside", "untied", "settled"))),
        reply("any-thing", *REST),
    ),
)
BAKER = Manager(
    id="baker",
    schema=1,
    title="The baker",
    blurb="She counts.",
    person="Ines Duarte",
    role="Owner",
    company="Duarte and Daughters",
    vacancy="Shop manager",
    kind="onsite",
    minutes=15,
    mood=2,
    opening="Sit down.",
    time_up="The oven is ready.",
    source="star",
    goals=(Goal(id="waste", text="Less waste", source="star"),),
    doubts=(
        Doubt(id="mornings", text="Whether you get up", hint="When you last did.", source="tough-calls"),
    ),
    stories=(Sample(id="shelf", title="The shelf", words="I counted.", meets=("waste",)),),
    replies=(
        reply("success", "success", shows=("waste",), mood="warmer", when=When(not_shown=("waste",))),
        reply("fit", "fit-plain", pause=True, does="She wipes the table."),
        reply("concerns", "concerns", "wait", shows=("mornings",), when=When(pause=True)),
    ),
    endings=(
        ending("yes", "good", When(met=("waste",), answered=("mornings",))),
        ending("perhaps", "middling", When(shown=("waste",))),
        ending("no", "bad"),
    ),
)


def baker(*first: Reply, **changed: Any) -> Manager:
    """The baker, complete, with these replies before her own and with what is changed."""
    return complete(bare(*first, **changed), ANYONE)


def bare(*first: Reply, **changed: Any) -> Manager:
    """The baker as she stands in a file."""
    return replace(BAKER, **{"replies": (*first, *BAKER.replies), **changed})


Turn = Move | tuple[Any, ...]
"""A move; or a move with its target, and with its evidence."""


def play(manager: Manager, *turns: Turn) -> tuple[State, tuple[Response, ...]]:
    """Where these moves lead, and what was heard."""
    state, heard = start(manager), []
    for turn in turns:
        move, *rest = (turn,) if isinstance(turn, str) else turn
        state, each = step(manager, state, move, *rest)
        heard.append(each)
    return state, tuple(heard)


def rules(manager: Manager, *turns: Turn) -> list[str]:
    """The ids of the replies to these moves."""
    return [each.rule for each in play(manager, *turns)[1]]


def ended(manager: Manager, *turns: Turn) -> tuple[str, str]:
    """The kind and the id of the ending that these moves lead to, the goodbye included where there is time for it."""
    state, _ = play(manager, *turns)
    if not state.ending:
        state, _ = play(manager, *turns, LEAVE)
    ending = manager.ending(state.ending or "")
    return ending.kind, ending.id
