"""The conversation: what can be said in it, and what a manager makes of it."""

from typing import Literal, get_args

Move = Literal[
    "look-for",
    "success",
    "gain",
    "goals",
    "priorities",
    "timing",
    "example",
    "concerns",
    "anything-else",
    "fit-gentle",
    "fit-plain",
    "fit-bold",
    "decide",
    "story",
    "answer",
    "wait",
    "talk",
    "pay",
    "small-talk",
    "thanks-and-leave",
]
"""What the person can do at their turn; `story` needs a goal, `answer` a doubt."""
MOVES: tuple[Move, ...] = get_args(Move)
