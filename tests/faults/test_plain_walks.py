"""Plain mode at 40 columns: walks that are finished by typing lines, without one control code."""

from pathlib import Path

import pytest

from tests.faults.plain_walks import FEW, faults, walked
from tests.faults.walks import WALKS


@pytest.mark.parametrize("walk", [walk for walk in WALKS if walk.name in FEW], ids=lambda walk: walk.name)
def test_a_walk_ends_well_line_by_line(walk: object, tmp_path: Path) -> None:
    assert faults(*walked(walk, tmp_path)) == []  # type: ignore[arg-type]


def test_a_control_code_is_seen() -> None:
    assert faults(0, b"a \x1b[1m b", []) == ["it sent b'\\x1b'"]
