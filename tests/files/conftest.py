"""What the tests of the files stand on."""

from pathlib import Path

import pytest

from tests.files.helpers import ACME, opened


@pytest.fixture
def acme(home: Path) -> Path:
    """The file of a job that was just made."""
    opened(home).create(ACME, "acme")
    return home / "jobs" / "acme.yaml"
