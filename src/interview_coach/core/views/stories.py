"""Stories as data: `story list --json` and `story show --json`."""

from typing import Annotated, Any

from interview_coach.core.evidence.speech import SpeechRemark
from interview_coach.core.views.view import ProblemView, View, described_by


class StoriesView(View, frozen=True, kw_only=True):
    """`coach story list --json` prints this document.

    For each story, it has the id and the keys from the story's file.
    """

    stories: tuple[Annotated[dict[str, Any], described_by("Story")], ...]
    left_out: tuple[ProblemView, ...]


class StoryView(View, frozen=True, kw_only=True):
    """`coach story show NAME --json` prints this document.

    `story` has the keys from the story's file. `aloud` says how long it takes to tell the story, and
    `remarks` lists what you could improve.
    """

    id: str
    story: Annotated[dict[str, Any], described_by("Story")]
    aloud: str | None
    remarks: tuple[SpeechRemark, ...]
