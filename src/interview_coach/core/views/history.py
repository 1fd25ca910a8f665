"""The past of the records as data: `undo --list --json`."""

from interview_coach.core.record.changes import PastCommand, Version
from interview_coach.core.views.view import View


class PastView(View, frozen=True, kw_only=True):
    """`coach undo --list --json` prints this document.

    `steps` lists what each command did, starting with the latest command.
    """

    steps: tuple[PastCommand, ...]


class VersionsView(View, frozen=True, kw_only=True):
    """`coach undo --list NAME --json` prints this document.

    `versions` lists the versions of one record, the latest version first.
    """

    id: str
    versions: tuple[Version, ...]
