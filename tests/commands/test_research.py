"""`coach research`, without a terminal."""

from pathlib import Path

import pytest

from tests.commands.helpers import acme, contents
from tests.conftest import Coach


def test_the_json_has_every_prompt_with_its_answer(coach: Coach) -> None:
    acme(coach)
    coach("research", "acme", "--set", "org-why=Shops")
    found = coach("research", "acme", "--json").json
    assert (found["schema"], found["id"]) == (1, "acme")
    assert list(found["prompts"][0]) == [
        "id",
        "text",
        "why",
        "weight",
        "asks",
        "source",
        "answer",
        "group",
        "look",
    ]
    assert {each["id"]: each["answer"] for each in found["prompts"]}["org-why"] == "Shops"


def test_there_are_at_least_twenty_four_prompts(coach: Coach) -> None:
    acme(coach)
    assert len(coach("research", "acme", "--json").json["prompts"]) >= 24


@pytest.mark.parametrize("part", ["organisation", "person", "role"])
def test_one_part_can_be_asked_for(coach: Coach, part: str) -> None:
    acme(coach)
    prompts = coach("research", "acme", "--about", part, "--json").json["prompts"]
    assert {each["group"] for each in prompts} == {part}


def test_an_answer_given_here_counts_in_the_preparation(coach: Coach) -> None:
    acme(coach)
    coach("research", "acme", "--set", "org-why=Shops")
    prompts = coach("prep", "acme", "--json").json["prompts"]
    assert {each["id"]: each["answer"] for each in prompts}["org-why"] == "Shops"


def test_an_empty_text_clears_the_answer(coach: Coach) -> None:
    acme(coach)
    coach("research", "acme", "--set", "org-why=Shops")
    coach("research", "acme", "--set", "org-why=")
    assert "research" not in coach("show", "acme", "--json").json["job"]


def test_a_prompt_of_another_bank_is_not_found_here(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    coach("research", "acme", "--set", "goal=Reports", code=3)
    assert contents(home) == before


def test_without_a_terminal_it_prints_what_is_open_and_changes_nothing(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    result = coach("research", "acme", code=2)
    assert "coach research acme --set" in result.out
    assert contents(home) == before


def test_without_a_name_it_is_about_the_only_job_with_an_interview_to_come(coach: Coach) -> None:
    coach("new", "Globex")
    acme(coach)
    assert coach("research", "--json").json["id"] == "acme"
