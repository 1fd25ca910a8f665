"""The names of skills."""

import pytest

from interview_coach.core.evidence.skills import Skill, bare, by_name

SOLVING = Skill(id="problem-solving", title="Solving problems", words=("solve",), source="star")
CUSTOMER = Skill(id="customer", title="Customer care", words=("guest",), source="star")
CARE = Skill(id="care", title="Looking after people", words=("patient",), source="star")
SKILLS = (SOLVING, CUSTOMER, CARE)


@pytest.mark.parametrize(
    ("said", "skill"),
    [
        ("customer", CUSTOMER), ("Customer  care", CUSTOMER), ("CARE", CARE), ("problem solving", SOLVING),
        ("Problem-Solving", SOLVING), ("solving problems", SOLVING), (" care ", CARE),
    ],
)  # fmt: skip
def test_a_skill_is_named_by_id_or_title(said: str, skill: Skill) -> None:
    assert by_name(SKILLS).get(bare(said)) == skill


@pytest.mark.parametrize("said", ["guest", "car", "caring", "", "customer care team"])
def test_anything_else_is_a_word_of_ones_own(said: str) -> None:
    assert by_name(SKILLS).get(bare(said)) is None
