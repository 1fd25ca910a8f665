"""Pages as data: `brief --json` and `thanks --json`."""

from msgspec import Struct

from interview_coach.core.views.view import View


class LineView(Struct, frozen=True):
    """One line on a page. `done` is null unless the line has a checkbox."""

    text: str
    done: bool | None


class PartView(Struct, frozen=True):
    """A section of a page. `title` is null for anything before the first title."""

    title: str | None
    lines: tuple[LineView, ...]


class BriefView(View, frozen=True, kw_only=True):
    """What `coach brief NAME --json` prints."""

    id: str
    round: int | None
    heading: str | None
    parts: tuple[PartView, ...]


class ThanksView(View, frozen=True, kw_only=True):
    """What `coach thanks NAME --json` prints."""

    id: str
    heading: str | None
    parts: tuple[PartView, ...]
