"""The past of the records as data: `undo --list --json`."""

from interview_coach.core.record.changes import PastCommand, Version
from interview_coach.core.views.view import View


class PastView(View, frozen=True, kw_only=True):
    """What `coach undo --list --json` prints: what each command did, latest first."""

    steps: tuple[PastCommand, ...]


class VersionsView(View, frozen=True, kw_only=True):
    """What `coach undo --list NAME --json` prints: one record as it was after each change, latest first."""

    id: str
    versions: tuple[Version, ...]
