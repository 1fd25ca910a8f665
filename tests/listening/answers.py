"""How well typed answers are heard: labeled answers, and what the program makes of them."""

import sys
from pathlib import Path
from typing import NamedTuple

from interview_coach.core.drill.faults import faults
from interview_coach.core.drill.pack import Drill, found_in
from interview_coach.core.drill.points import Hearing, hear
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

FOLDER = Path(__file__).parent
BANKS = Banks(shipped_questions())
MISSING_CHECKS = frozenset(
    {
        "no-result",
        "no-number",
        "no-learning",
        "no-doing",
        "no-reason",
        "off-topic",
        "general",
        "thin",
        "no-answer",
    }
)
"""The remarks that say something isn't there. That an answer can't be matched says nothing of it."""


class Labeled(NamedTuple):
    """An answer with its labels: 1 for each point it makes, 0 for the others, by reading."""

    question: str
    quality: str
    """good, partial, weak or nonsense."""
    labels: str
    text: str


class AnswerScore(NamedTuple):
    """The counts of a set: points heard rightly, heard wrongly and missed; good answers told of a lack that isn't there, and those that
    couldn't be matched to their points."""

    right: int
    wrong: int
    missed: int
    good: int
    good_told: int
    good_unmatched: int
    weak_praised: int

    @property
    def f1(self) -> float:
        """The balance of what's heard and what's missed."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def answers_in(path: Path) -> list[Labeled]:
    """The answers of a file: question, quality, labels and text between tabs."""
    return [Labeled(*line.split("\t")) for line in path.read_text(encoding="utf-8").splitlines()]


def heard_in(answer: Labeled) -> Hearing:
    """What is heard in this answer."""
    name, drill = _asked(answer)
    return hear(answer.text, drill, BANKS.ear, BANKS.packs[name])


def _asked(answer: Labeled) -> tuple[str, Drill]:
    found = found_in(BANKS.packs, answer.question)
    assert found is not None, answer.question
    return found


def score_answers(answers: list[Labeled]) -> AnswerScore:
    """What is heard in these answers, against their labels."""
    right = wrong = missed = good_told = good_unmatched = weak_praised = 0
    for answer in answers:
        name, drill = _asked(answer)
        hearing = heard_in(answer)
        heard = [point.is_heard for point in hearing.points]
        made = [label == "1" for label in answer.labels]
        right += sum(is_heard and is_made for is_heard, is_made in zip(heard, made, strict=True))
        wrong += sum(is_heard and not is_made for is_heard, is_made in zip(heard, made, strict=True))
        missed += sum(is_made and not is_heard for is_heard, is_made in zip(heard, made, strict=True))
        if answer.quality == "good":
            missing = hearing.missing
            remarks = faults(answer.text, drill, BANKS.packs[name], hearing, BANKS.ear)
            is_told = any(remark.check in MISSING_CHECKS for remark in remarks)
            good_told += is_told or (missing is not None and made[hearing.points.index(missing)])
            good_unmatched += hearing.lack == "no-point"
        if answer.quality in {"weak", "nonsense"}:
            weak_praised += any(heard)
    good = sum(answer.quality == "good" for answer in answers)
    return AnswerScore(right, wrong, missed, good, good_told, good_unmatched, weak_praised)


def main() -> None:
    """Print the figures of every set."""
    for path in sorted(FOLDER.glob("*answers*.tsv")):
        found = score_answers(answers_in(path))
        precision = found.right / max(1, found.right + found.wrong)
        recall = found.right / max(1, found.right + found.missed)
        sys.stdout.write(
            f"{path.name}: F1 {found.f1:.2f}, precision {precision:.2f}, recall {recall:.2f}; "
            f"{found.good_told} of {found.good} good ones told of a lack that isn't there, "
            f"{found.good_unmatched} not matched; "
            f"{found.weak_praised} weak ones praised\n"
        )


if __name__ == "__main__":
    main()
