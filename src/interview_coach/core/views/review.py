"""What the interviews have in common, as data: `review --json`."""

from msgspec.structs import asdict

from interview_coach.core.timeline.review import Felt, Kept, Review, Wait
from interview_coach.core.views.view import View


class ReviewView(View, frozen=True, kw_only=True):
    """What `coach review --json` prints.

    `enough` says whether there are enough jobs for percentages to mean anything.
    """

    jobs: int
    rounds: int
    results: dict[str, int]
    stopped_after: dict[int, int]
    felt: tuple[Felt, ...]
    causes: dict[str, int]
    strengths: tuple[str, ...]
    to_change: tuple[str, ...]
    scores: dict[str, tuple[int, ...]]
    goals: int
    goals_without_story: int
    thanks: int
    thanks_in_time: int
    waits: tuple[Wait, ...]
    silent: int
    still_open: tuple[Kept, ...]
    enough: bool


def review_view(found: Review) -> ReviewView:
    """The counts as data."""
    return ReviewView(**asdict(found), enough=found.enough)
