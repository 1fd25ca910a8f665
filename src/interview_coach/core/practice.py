"""Practice: what was tried, when, and how it felt, as it stands in `practice.yaml`. Schedules are computed from it."""

from datetime import date
from typing import Any, Literal, get_args

from msgspec import Struct

PRACTICE_SCHEMA = 1
Felt = Literal["weak", "fair", "good"]
Way = Literal["aloud", "typed", "friend"]
FELT: tuple[Felt, ...] = get_args(Felt)


WAYS: tuple[Way, ...] = get_args(Way)


class Try(Struct, frozen=True, kw_only=True):
    """One answer to one question, and how it felt to the person (or, with a friend, how the friend marked it)."""

    on: date
    question: str
    """The id of a drill of the packs; or of a question from the notes on an interview, see `plan`."""
    felt: Felt
    way: Way = "aloud"
    seconds: int | None = None
    """How long it took, where it was said aloud."""
    job: str | None = None
    """The id of the job it was for, where it was for one."""


class Friend(Struct, frozen=True, kw_only=True, rename="kebab"):
    """What a friend noted on their sheet, by the id of the question; `said` is what they said at the end."""

    on: date
    job: str | None = None
    notes: dict[str, str] = {}
    said: str | None = None
    extra: dict[str, Any] = {}


class Practice(Struct, frozen=True, kw_only=True, rename="kebab"):
    """All of it. `tries` stand in the order in which they were made."""

    schema: int = PRACTICE_SCHEMA
    dismissed: tuple[str, ...] = ()
    """Names of checks of typed answers that the person does not want to see."""
    friends: tuple[Friend, ...] = ()
    answers: dict[str, str] = {}
    """The last typed answer, by the id of its question."""
    tries: tuple[Try, ...] = ()
    extra: dict[str, Any] = {}
