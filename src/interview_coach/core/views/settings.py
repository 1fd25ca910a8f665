"""The settings as data: `settings --json`."""

from interview_coach.core.record.settings import Setting, Variable
from interview_coach.core.views.view import View


class SettingsView(View, frozen=True, kw_only=True):
    """`coach settings --json` prints this document.

    If you name a setting, `settings` contains only that setting.
    """

    settings: tuple[Setting, ...]
    environment: tuple[Variable, ...]
