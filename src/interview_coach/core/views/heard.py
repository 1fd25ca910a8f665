"""A message as read, as data: the JSON of `coach heard`."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from interview_coach.core.incoming.read import Read
from interview_coach.core.text.news import News
from interview_coach.core.views.view import View


class ReadView(Struct, frozen=True, kw_only=True):
    """One thing that the message says.

    `kind` is null if coach can't tell what it is. `line` is its line number in the message.
    """

    kind: News | None
    words: str
    line: int
    on: date | None
    at: str | None
    zone: str | None
    people: tuple[str, ...]
    by: date | None


class CommandView(Struct, frozen=True):
    """A command that you can type to record what the message says."""

    command: str


class NewsView(View, frozen=True, kw_only=True):
    """`coach heard --json` prints this document.

    `id` is the id of the job, or null. `reads` lists what the message says, with the main point first.
    `proposals` lists the commands that would record it.
    """

    id: str | None
    reads: tuple[ReadView, ...]
    proposals: tuple[CommandView, ...]


def heard_view(job: str | None, reads: Iterable[Read], commands: Iterable[str]) -> NewsView:
    """The reading of a message, and what could be recorded of it."""
    return NewsView(
        id=job,
        reads=tuple(
            ReadView(
                kind=each.kind, words=each.words, line=each.line, on=each.on, at=f"{each.at:%H:%M}" if each.at else None, zone=each.zone,
                people=each.people, by=each.by,
            )
            for each in reads
        ),
        proposals=tuple(CommandView(each) for each in commands),
    )  # fmt: skip
