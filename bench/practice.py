"""From an answer to the next prompt: what a rating, and a typed answer, cost before the next question stands there.

A home of 500 stories of 200 words, 2,000 ratings, 20 jobs, and a journal of 100 commands. Everything that the program does
between the person's key and the next question is in it: reading, checking, locking, syncing, the journal, the plan's page.
Run: `python bench/practice.py`. Aim: under 50 ms, the slowest of them.
"""

import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median
from typing import TypeVar

from msgspec.structs import replace

from interview_coach.cli.opener import Opener
from interview_coach.core.drill.plan import plan
from interview_coach.core.evidence.match import Index
from interview_coach.core.record.model import Interview, Job
from interview_coach.core.record.practice import FELT, WAYS, Practice, Try, Way
from interview_coach.core.record.story import Story
from interview_coach.files.records.practice import PracticeFile
from interview_coach.files.records.stories import write_story
from interview_coach.flows.practice import drill as _drill
from interview_coach.flows.practice.occasion import Occasion, subject_for
from interview_coach.prompts.asking import Option, Sign
from interview_coach.session import Session

T = TypeVar("T")

STORIES, RATINGS, COMMANDS, ANSWERS = 500, 2_000, 100, 40
WORDS = [
    "I",
    "moved",
    "the",
    "weekly",
    "delivery",
    "to",
    "the",
    "morning",
    "and",
    "trained",
    "two",
    "colleagues",
    "so",
    "that",
    "nobody",
    "waits",
    "at",
    "the",
    "gate",
    "any",
    "more",
]
LIMIT = 0.050
"""Seconds."""


class Timed:
    """A person who answers at once; it notes the time between each answer and the next question."""

    redraws = False

    def __init__(self) -> None:
        self.waits: list[float] = []
        self.answers = 0
        self._left: float | None = None

    def _asked(self) -> None:
        if self._left is not None:
            self.waits.append(time.perf_counter() - self._left)

    def _answered(self, given: T) -> T:
        self._left = time.perf_counter()
        return given

    def timed(self, *_: object) -> Sign:
        self._asked()
        return self._answered(Sign.SKIP)

    def text(self, *_: object) -> str:
        self._asked()
        self.answers += 1
        return self._answered(f"Answer {self.answers}: {' '.join(WORDS * 6)}")

    def many(self, _message: str, options: Sequence[Option], _chosen: object) -> tuple[str, ...]:
        self._asked()
        return self._answered((options[0].value,))

    def choose(self, *_: object, **__: object) -> str:
        self._asked()
        return self._answered(FELT[self.answers % 3])


def main() -> int:
    """Measure both ways of answering, and say the figures."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        opener = Opener(("practice",))
        opener.home = home
        session = opener()
        _fill(session, home)
        worst = 0.0
        for way in WAYS[:2]:
            waits = _measure(opener, way)
            worst = max(worst, *waits)
            print(
                f"{way}: {len(waits)} waits, median {1000 * median(waits):.1f} ms, slowest {1000 * max(waits):.1f} ms"
            )
    print(f"aim: {1000 * LIMIT:.0f} ms; {'held' if worst <= LIMIT else 'missed'}")
    return int(worst > LIMIT)


def _fill(session: Session, home: Path) -> None:
    today = session.today
    for number in range(20):
        rounds = (Interview(round=1, on=today + timedelta(days=2)),) if number == 0 else ()
        session.store.create(
            Job(company=f"Company {number}", role="Backend engineer", interviews=rounds), f"company-{number}"
        )
    (home / "stories").mkdir(mode=0o700)
    for number in range(STORIES):
        text = " ".join(WORDS * 3)
        story = Story(
            title=f"Story {number}", situation=text, action=text, result=text, skills=("planning", "teamwork")
        )
        (home / "stories" / f"story-{number}.yaml").write_bytes(write_story(story))
    ids = [drill.id for pack in session.banks.packs.values() for drill in pack.entries]
    tries = tuple(
        Try(
            on=today - timedelta(days=20 + n // 20),
            question=ids[n % len(ids)],
            felt=FELT[n % 3],
            seconds=90,
            job="company-0",
        )
        for n in range(RATINGS)
    )
    for number in range(COMMANDS):
        # Each command is a step of its own in the journal.
        opener = Opener((f"practice {number}",))
        opener.home = home
        kept = tries[: RATINGS * (number + 1) // COMMANDS]
        PracticeFile(opener().store).change(partial(_with_tries, tries=kept))


def _with_tries(practice: Practice, tries: tuple[Try, ...]) -> Practice:
    return replace(practice, tries=tries)


def _measure(opener: Opener, way: Way) -> list[float]:
    session = opener()
    asker = Timed()
    session.__dict__["ask"] = asker
    job = session.store.load("company-0")
    stories = [Story(id=f"s-{n}", title=f"Story {n}", skills=("planning",)) for n in range(STORIES)]
    room = Occasion(
        session=session,
        job=job,
        subject=subject_for(session, job, [], session.now),
        day=session.today,
        moment=session.now,
        file=PracticeFile(session.store),
        name="company-0",
    )
    today = plan(room.file.load(), session.banks.packs, room.subject, session.today, 3 * ANSWERS)
    _drill.drill(room, today, Index(stories, session.banks.skills), way, tuple)
    return asker.waits


if __name__ == "__main__":
    sys.stderr = Path("/dev/null").open("w")  # noqa: SIM115 - what is said on the way is not measured by eye
    sys.exit(main())
