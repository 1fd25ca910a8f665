"""Plain mode at 40 columns: walks that are finished by typing lines, without one control code."""

from pathlib import Path

import pytest

from tests.faults.plain_walks import FEW, faults, too_wide, walked
from tests.faults.walks import WALKS


@pytest.mark.parametrize("walk", [walk for walk in WALKS if walk.name in FEW], ids=lambda walk: walk.name)
def test_a_walk_ends_well_line_by_line(walk: object, tmp_path: Path) -> None:
    assert faults(*walked(walk, tmp_path)) == []  # type: ignore[arg-type]


def test_a_control_code_is_seen() -> None:
    assert faults(0, b"a \x1b[1m b", []) == ["it sent b'\\x1b'"]


def test_a_line_wider_than_the_terminal_is_seen() -> None:
    line = "Thank you for talking with me about the job."
    assert too_wide(f"Dear Ada,\r\n{line}\r\n".encode(), []) == [line]


def test_a_command_and_what_was_typed_may_be_wider() -> None:
    raw = b"  coach followup acme --done thank-you --to NAME\r\nWhich company is it?: The Riverside Clinic"
    assert too_wide(raw, ["The Riverside Clinic"]) == []
