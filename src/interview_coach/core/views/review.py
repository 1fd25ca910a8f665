"""What the interviews have in common, as data: `review --json`."""

from msgspec.structs import asdict

from interview_coach.core.timeline.review import Felt, Kept, Review, Wait
from interview_coach.core.views.view import View


class ReviewView(View, frozen=True, kw_only=True):
    """`coach review --json` prints this document.

    It covers all jobs that you've had at least one interview for. `results` counts the jobs by outcome, and
    `causes` counts the causes that you noted. `stopped_after` counts the jobs that ended without an offer,
    grouped by number of rounds. `scores` lists the scores you gave yourself on each topic, in the order of
    the rounds. `goals` is the number of jobs with a goal on record, and `goals_without_story` is the number
    of those without a story. `thanks` is the number of people to thank, and `thanks_in_time` is how many of
    them you thanked by the next day. `silent` is the number of companies that never answered. `enough` is
    true if there are enough jobs to calculate percentages.
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
