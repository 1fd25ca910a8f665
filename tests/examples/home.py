"""The home in which the examples are typed: on Tue 1 Dec 2026, with five jobs at five places of the way, and a story."""

import shlex
from collections.abc import Callable, Sequence
from pathlib import Path

from interview_coach.prompts.asking import Option, Sign
from tests.conftest import Coach
from tests.files.banks.packs import PACK
from tests.once import remembered

NOW = "2026-12-01"
MADE = (
    (
        "2026-11-20",
        'new Brightwell "Junior analyst" --on "3 dec 14:00" --with "Jonas Reuter, manager" --with "Amal Said, hr"',
    ),
    (
        "2026-11-20",
        'new Quarry "Site planner" --on "30 nov" --with "Ines Costa, manager" --with "Tom Reed, hr"',
    ),
    ("2026-11-10", 'new Orbital "Engineer" --on "20 nov" --with "Ana Ruiz, manager"'),
    ("2026-11-27", "outcome orbital offer --by 2026-12-04"),
    ("2026-11-10", 'new Kestrel "Planner" --on "18 nov" --with "Wei Chen, manager"'),
    ("2026-11-28", "outcome kestrel no"),
    (
        "2026-11-20",
        'story add "The food bank report" --set outcome="They plan their week with it now." --set skills=planning',
    ),
)
MAIL = """\
From: Amal Said <amal@example.com>
Subject: Your interview

Dear Nia,

we're looking forward to talking with you on Thursday 3 December at 14:00.

Amal Said
"""


@remembered
def make_jobs(coach: Coach) -> None:
    """The records of the home."""
    for day, words in MADE:
        coach(*shlex.split(words), now=day)


def make_files(folder: Path) -> None:
    """The files that the examples name, in the folder where they're typed."""
    (folder / "mine.yaml").write_text(PACK, encoding="utf-8")
    (folder / "mail.eml").write_text(MAIL, encoding="utf-8")
    (folder / "my-note.txt").write_text(
        "Dear Ines,\n\nthank you for showing me the drawings for the new bridge on Monday.\n\nNia\n",
        encoding="utf-8",
    )
    for name in ("xdg-open", "open"):
        (folder / name).write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
        (folder / name).chmod(0o700)


class Leaver:
    """Somebody who answers every question with "stop here"."""

    redraws = False

    def text(self, message: str, now: str = "", suggest: str = "") -> str | Sign:
        """They stop."""
        return Sign.STOP

    def timed(self, message: str, elapsed: Callable[[], str]) -> Sign:
        """They stop."""
        return Sign.STOP

    def choose(
        self, message: str, options: Sequence[Option], now: str = "", *, open_: bool = False
    ) -> str | Sign:
        """They stop."""
        return Sign.STOP

    def many(self, message: str, options: Sequence[Option], chosen: Sequence[str]) -> tuple[str, ...] | Sign:
        """They stop."""
        return Sign.STOP

    def confirm(self, message: str, *, default: bool) -> bool:
        """They say no."""
        return False
