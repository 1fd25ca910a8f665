"""The home as data: `where --json` and `check --json`."""

from interview_coach.core.views.view import ProblemView, View


class WhereView(View, frozen=True, kw_only=True):
    """What `coach where --json` prints: the two folders, and how many jobs there are."""

    home: str
    questions: str
    live: int
    archived: int


class CheckView(View, frozen=True, kw_only=True):
    """What `coach check --json` prints.

    `notes` lists things that may be fine as they are, and the list `mended` says what `--fix` did.
    """

    problems: tuple[ProblemView, ...]
    notes: tuple[ProblemView, ...]
    mended: tuple[str, ...]
