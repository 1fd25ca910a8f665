"""The editor that's named where another one doesn't work."""

from collections.abc import Collection

import pytest

from interview_coach.flows.edit_text import another_editor


@pytest.mark.parametrize(
    ("failed", "installed", "command"),
    [
        ("nano", {"vim", "vi"}, "coach settings editor vim"),
        ("vim", {"nano", "vim"}, "coach settings editor nano"),
        ("nano", set(), "coach settings editor COMMAND"),
    ],
)
def test_another_editor_is_one_that_is_installed(
    monkeypatch: pytest.MonkeyPatch, failed: str, installed: Collection[str], command: str
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: name if name in installed else None)
    assert another_editor(failed).endswith(command)
