"""What they want, and the stories that fit, as data: `match --json`."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from interview_coach.core.evidence.match import Fit
from interview_coach.core.evidence.wants import Kind, Want
from interview_coach.core.views.view import ProblemView, View


class HeardView(Struct, frozen=True):
    """The round in which the company mentioned the goal or concern, and the date of that round."""

    round: int | None
    on: date


class FitView(Struct, frozen=True, kw_only=True):
    """A story that fits the goal or concern.

    `thin` is true if the story has only one word in common with the goal or concern. `heard` is the last day when you told
    this story at the company.
    """

    id: str
    title: str
    skills: tuple[str, ...]
    words: tuple[str, ...]
    reason: str
    thin: bool
    heard: date | None


class WantView(Struct, frozen=True, kw_only=True, rename={"story_id": "story-id"}):
    """One of the company's goals or concerns. `story` and `sentence` are the ones you chose for it. `fits` lists the stories that fit, the best one first."""

    number: int
    kind: Kind
    words: str
    heard: HeardView | None
    story: str | None
    story_id: str | None
    sentence: str | None
    fits: tuple[FitView, ...]


class MatchView(View, frozen=True, kw_only=True):
    """`coach match NAME --json` prints this document.

    `wants` lists the company's goals and concerns.
    """

    id: str
    wants: tuple[WantView, ...]
    left_out: tuple[ProblemView, ...]


def want_view(number: int, want: Want, fits: Sequence[Fit]) -> WantView:
    """A goal or a concern by its number on the page."""
    chosen = want.match
    return WantView(
        number=number,
        kind=want.kind,
        words=want.words,
        heard=HeardView(want.round, want.on) if want.on else None,
        story=chosen.story if chosen else None,
        story_id=chosen.story_id if chosen else None,
        sentence=chosen.sentence if chosen else None,
        fits=tuple(_fit(fit) for fit in fits),
    )


def _fit(fit: Fit) -> FitView:
    return FitView(
        id=fit.story.id,
        title=fit.story.title,
        skills=fit.skills,
        words=fit.words,
        reason=fit.reason,
        thin=fit.is_thin,
        heard=fit.heard,
    )
