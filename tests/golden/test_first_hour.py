"""The first screens that a person sees, on three widths. `pytest --snapshot-update` writes them; read the difference."""

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.conftest import Coach

SCREENS = {
    "first screen": [],
    "help": ["help"],
    "help prep": ["help", "prep"],
    "settings": ["settings", "plain"],
}


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("name", SCREENS)
def test_it_reads_like_this(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, snapshot: SnapshotAssertion, name: str, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    assert coach(*SCREENS[name]).out == snapshot
