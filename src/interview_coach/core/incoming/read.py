"""One thing that a message says."""

from datetime import date, time

from msgspec import Struct

from interview_coach.core.text.news import News


class Read(Struct, frozen=True, kw_only=True):
    """The kind, the words that told it, their line, the day it is about, and another day that goes with it."""

    kind: News | None
    """None: it can't be told."""
    words: str = ""
    line: int = 1
    on: date | None = None
    at: time | None = None
    zone: str | None = None
    people: tuple[str, ...] = ()
    by: date | None = None
