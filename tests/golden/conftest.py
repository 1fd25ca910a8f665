"""What was made once serves every test of this folder, and a page of command lines is at hand."""

from pathlib import Path

import pytest

from tests.conftest import Coach
from tests.golden.transcript import Transcript
from tests.once import things_made_once

__all__ = ["things_made_once"]


@pytest.fixture
def said(coach: Coach, home: Path) -> Transcript:
    """What command lines say; compare `str(said)` with the snapshot."""
    return Transcript(coach, home)
