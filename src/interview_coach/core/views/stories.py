"""Stories as data: `story list --json` and `story show --json`."""

from typing import Annotated, Any

from interview_coach.core.evidence.speech import Remark
from interview_coach.core.views.view import ProblemView, View, described_by


class StoriesView(View, frozen=True, kw_only=True):
    """What `coach story list --json` prints. Each story has its id and the keys from its file."""

    stories: tuple[Annotated[dict[str, Any], described_by("Story")], ...]
    left_out: tuple[ProblemView, ...]


class StoryView(View, frozen=True, kw_only=True):
    """What `coach story show NAME --json` prints.

    The story has the keys from its file, and `aloud` is how long it takes to tell.
    """

    id: str
    story: Annotated[dict[str, Any], described_by("Story")]
    aloud: str | None
    remarks: tuple[Remark, ...]
