"""The home as data: `where --json` and `check --json`."""

from interview_coach.core.views.view import ProblemView, View


class WhereView(View, frozen=True, kw_only=True):
    """`coach where --json` prints this document.

    `home` is your coach home, and `questions` is the folder with the program's own questions. `live` and
    `archived` say how many jobs are live and how many are archived.
    """

    home: str
    questions: str
    live: int
    archived: int


class CheckView(View, frozen=True, kw_only=True):
    """`coach check --json` prints this document.

    `notes` lists things that may be fine as they are. The list `mended` says what `--fix` changed.
    """

    problems: tuple[ProblemView, ...]
    notes: tuple[ProblemView, ...]
    mended: tuple[str, ...]
