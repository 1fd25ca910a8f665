"""Pages as data: `brief --json` and `thanks --json`."""

from msgspec import Struct

from interview_coach.core.views.view import View


class LineView(Struct, frozen=True):
    """A line on a page. `done` is null if the line has no checkbox."""

    text: str
    done: bool | None


class PartView(Struct, frozen=True):
    """A section of a page. `title` is null if the section comes before the first title."""

    title: str | None
    lines: tuple[LineView, ...]


class BriefView(View, frozen=True, kw_only=True):
    """`coach brief NAME --json` prints this document.

    `parts` lists the sections of the page.
    """

    id: str
    round: int | None
    heading: str | None
    parts: tuple[PartView, ...]


class ThanksView(View, frozen=True, kw_only=True):
    """`coach thanks NAME --json` prints this document.

    `parts` lists the sections of the page.
    """

    id: str
    heading: str | None
    parts: tuple[PartView, ...]
