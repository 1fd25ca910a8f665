"""The kinds of news that a message can bring."""

from typing import Literal, get_args

News = Literal[
    "no", "invitation", "moved", "cancelled", "offer", "hold", "job-cut", "date", "ask",
    "call-agreed", "call-declined", "note",
]  # fmt: skip
NEWS: tuple[News, ...] = get_args(News)
