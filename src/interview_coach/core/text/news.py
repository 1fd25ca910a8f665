"""The kinds of news that a message can bring."""

from typing import Literal, get_args

News = Literal[
    "no", "invitation", "moved", "cancelled", "offer", "hold", "job-cut", "date", "ask",
    "call-agreed", "call-declined", "note",
]  # fmt: skip
NEWS: tuple[News, ...] = get_args(News)
ReadAs = Literal[
    "no", "invitation", "moved", "cancelled", "offer", "hold", "job-cut", "date", "ask",
    "call-agreed", "call-declined", "note", "automatic", "unsure",
]  # fmt: skip
"""How a reply on record was read: a kind of news, mail that a program sent by itself, or that it couldn't be told."""
QUIET: frozenset[str] = frozenset({"note", "automatic"})
"""Readings that ask for nothing."""
