"""Every walk, finished by typing lines on a terminal of 40 columns in plain mode: no code is sent, no line is too wide.

A command to copy stays in one line.

    python -m tests.faults.plain_walks

The suite walks a few of them.
"""

import re
import sys
import tempfile
from collections.abc import Collection
from pathlib import Path
from typing import Any, Self

from interview_coach.core.text.shown import cells
from tests.faults.console import Console
from tests.faults.places import Place
from tests.faults.walks import WALKS, Walk, answered, next_prompt

COLUMNS = 40
COMMAND = "coach "
FEW = (
    *("interview", "outcome, a no", "feedback, recorded", "story add", "match", "delete, for good"),
    *("letter", "heard", "new"),
)
"""The walks of the suite."""
MOST_PROMPTS = 60
CODES = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\x1b")


class Narrow(Console):
    """A narrow terminal, whose lines are read as the sentences that they are."""

    def __init__(self, *words: str, **given: Any) -> None:
        self.typed: list[str] = []
        super().__init__(*words, **given)

    def types(self, keys: str) -> Self:
        """Press these keys."""
        self.typed += [line for line in keys.split("\r") if line]
        return super().types(keys)

    @property
    def said(self) -> str:
        """What came since the last key was pressed, with folded lines in one."""
        return re.sub(r"\r?\n {2,}", " ", super().said)


def walked(walk: Walk, folder: Path) -> tuple[int, bytes, list[str]]:
    """Walk to the end: the exit code, all that was sent to the terminal, and the lines that are too wide."""
    place = Place(folder, walk, "line by line")
    place.prepare()
    place.fresh()
    with place.open(columns=COLUMNS, given={"TERM": "dumb", "ACCESSIBLE": ""}, kind=Narrow) as console:
        last = None
        for _ in range(MOST_PROMPTS):
            asked = next_prompt(console, last)
            if asked is None:
                break
            answered(console, walk, asked)
            last = asked.name
        code = console.ends()
        assert isinstance(console, Narrow)
        return code, console.raw, too_wide(console.raw, console.typed)


def too_wide(raw: bytes, typed: Collection[str]) -> list[str]:
    """Lines wider than the terminal, save for commands, long words, and those that end with what was typed."""
    lines = raw.decode().replace("\r", "").split("\n")
    wide = (line for line in lines if cells(line) > COLUMNS and " " in line.strip())
    return [line for line in wide if not line.strip().startswith(COMMAND) and not line.endswith(tuple(typed))]


def faults(code: int, raw: bytes, wide: list[str]) -> list[str]:
    """What is wrong with it."""
    found = [] if code == 0 else [f"it ended with {code}"]
    if codes := CODES.search(raw):
        found.append(f"it sent {codes[0]!r}")
    return found + [f"too wide: {line!r}" for line in wide]


def main() -> int:
    """Walk all of them, and say what is wrong."""
    wrong = 0
    for walk in WALKS:
        with tempfile.TemporaryDirectory() as folder:
            try:
                found = faults(*walked(walk, Path(folder)))
            except AssertionError as error:
                found = [str(error)]
        wrong += bool(found)
        sys.stdout.write(
            f"{'WRONG' if found else 'fine':6} {walk.name}: {'; '.join(found)}".rstrip(": ") + "\n"
        )
    sys.stdout.write(f"{len(WALKS)} walks, {wrong} wrong\n")
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main())
