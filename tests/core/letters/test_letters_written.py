"""Letters that people might write: nothing is found in the good ones, and what's wrong is found in the others.

These were written while the rules were. They hold the rules in place, and say nothing of how they do on others.
"""

from pathlib import Path

import pytest

from interview_coach.core.letters.notes import read_notes
from interview_coach.core.letters.proofread import proofread
from interview_coach.core.record.model import Job, Person
from tests.core.builders import D, met
from tests.core.letters.draft_jobs import PHRASES, TITLES

FOLDER = Path(__file__).parent / "letters_written"
JOB = Job(
    id="brightwell",
    company="Brightwell",
    role="Operations Analyst",
    people=(
        Person(name="Priya Nair", kind="manager"), Person(name="Marcus Webb", kind="peer"),
        Person(name="Tess Moran", kind="hr"), Person(name="Dot Hale", kind="reception"),
    ),
    interviews=(met(D, "Priya Nair", "Marcus Webb", "Tess Moran", "Dot Hale"),),
)  # fmt: skip
GOOD = (FOLDER / "good.txt").read_text(encoding="utf-8").split("=====\n")
BAD = [part.split("\n", 1) for part in (FOLDER / "bad.txt").read_text(encoding="utf-8").split("=====\n")]


def found(text: str) -> list[str]:
    return [each.rule for each in proofread(read_notes("note", text), JOB, PHRASES, titles=TITLES)]


@pytest.mark.parametrize("text", GOOD)
def test_nothing_is_found_in_a_good_letter(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_what_is_wrong_is_found(rule: str, text: str) -> None:
    assert rule in found(text)
