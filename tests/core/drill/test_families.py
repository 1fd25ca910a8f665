"""Which questions a role brings with it."""

import pytest

from interview_coach.core.drill.families import family
from interview_coach.core.drill.pack import Role
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

PACKS = Banks(shipped_questions()).packs.values()


@pytest.mark.parametrize(
    ("title", "roles"),
    [
        ("Backend engineer", ["software"]),
        ("Senior Software Developer", ["software"]),
        ("Data scientist", ["data"]),
        ("Junior analyst", ["data"]),
        ("Data engineer", ["data"]),
        ("Product manager", ["product"]),
        ("UX designer", ["design"]),
        ("Account executive", ["sales"]),
        ("Account manager", ["sales"]),
        ("Customer success manager", ["support"]),
        ("Social media manager", ["marketing"]),
        ("Financial analyst", ["finance"]),
        ("Project manager", ["operations"]),
        ("Ward nurse", ["nursing"]),
        ("Primary school teacher", ["teaching"]),
        ("Software engineer, data platform", ["software", "data"]),
        ("Office administrator", ["administration"]),
        ("Systems administrator", ["software"]),
        ("Shipping clerk", ["operations"]),
        ("Barista", ["hospitality"]),
        ("Retail sales associate", ["hospitality"]),
        ("Policy officer", ["public-service"]),
        ("INFIRMIÈRE", []),
        ("Civil engineer", []),
        ("Building engineer", []),
        ("Senior engineer", ["software"]),
        ("Engineering manager", ["software"]),
        ("Building engineering manager", []),
        ("Sales engineer", ["sales"]),
        ("Database administrator", ["software"]),
        ("Air traffic controller", []),
        ("Financial planner", ["finance"]),
        ("School bus driver", []),
        ("Lawn care technician", []),
        ("Kitchen designer", []),
        ("Bus driver", []),
        ("", []),
    ],
)
def test_a_title_belongs_to_these_families(title: str, roles: list[Role]) -> None:
    assert list(family(title, PACKS).roles) == roles


@pytest.mark.parametrize(
    "title", ["Engineering manager", "Head of data", "Ward manager", "Team lead", "CFO", "Store manager"]
)
def test_these_lead_people(title: str) -> None:
    assert family(title, PACKS).leads


@pytest.mark.parametrize(
    "title", ["Product manager", "Account manager", "Project manager", "Lead generation"]
)
def test_these_have_the_word_and_lead_nobody_by_it(title: str) -> None:
    assert not family(title, PACKS).leads


def test_a_word_within_a_word_counts_for_nothing() -> None:
    assert family("Databasement salesianer", PACKS).roles == ()
