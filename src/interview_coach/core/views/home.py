"""The home as data: `where --json` and `check --json`."""

from interview_coach.core.views.view import ProblemView, View


class WhereView(View, frozen=True, kw_only=True):
    """`coach where --json`: the two folders, and how many jobs there are."""

    home: str
    questions: str
    live: int
    archived: int


class CheckView(View, frozen=True, kw_only=True):
    """`coach check --json`. `notes` are things that may be fine as they are; the list `mended` says what `--fix` did."""

    problems: tuple[ProblemView, ...]
    notes: tuple[ProblemView, ...]
    mended: tuple[str, ...]
