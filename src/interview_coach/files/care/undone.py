"""What came of an undo: the step that was taken back, and the records that it left alone."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from interview_coach.errors import Refused
from interview_coach.files.care.history import Changed

MOST_TOLD = 3
"""Records that a refusal names; it may take five lines."""


class Undone(Struct, frozen=True):
    """A step that was taken back."""

    command: str
    at: str
    changed: tuple[Changed, ...]
    left: tuple["Left", ...] = ()
    """Records that the step, or a later one, changed as well, and that stay as they are."""
    has_more: bool = False
    """Whether another step can be taken back."""


class Left(Struct, frozen=True):
    """A record that undo left alone, because it was changed or deleted since `command`, perhaps by hand."""

    path: Path
    record: str
    command: str

    @property
    def words(self) -> str:
        """What became of it."""
        return f"{self.path} was {'changed' if self.path.is_file() else 'deleted'} after `{self.command}`, perhaps by hand"


def refused(left: Sequence[Left]) -> Refused:
    """Nothing was taken back, because of these."""
    lines = (f"{each.words}; undo would lose that change." for each in left[:MOST_TOLD])
    return Refused(*lines, f"Every version is kept. To see them: coach undo --list {left[0].record}")
