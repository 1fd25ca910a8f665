"""Which job a NAME means, whatever the command."""

from pathlib import Path

import pytest

from tests.commands.helpers import contents, write_by_hand
from tests.conftest import Coach


@pytest.fixture
def several(coach: Coach, home: Path) -> Coach:
    """Jobs whose names lie close to each other; Initech has ended."""
    for place, company, role in (
        ("jobs/acme-backend-engineer", "Acme", "Backend engineer"),
        ("jobs/acme-labs-analyst", "Acme Labs", "Analyst"),
        ("jobs/uberbau-data-engineer", "Überbau", "Data engineer"),
        ("jobs/globex", "Globex", ""),
        ("jobs/globex-designer", "Globex", "Designer"),
        ("jobs/hooli-machine-learning-lead", "Hooli", "Machine learning lead"),
        ("archive/initech-clerk", "Initech", "Clerk"),
    ):
        write_by_hand(home, f"{place}.yaml", f"schema: 1\ncompany: {company}\nrole: {role}\n")
    return coach


@pytest.mark.parametrize(
    ("name", "job_id"),
    [
        ("acme-backend-engineer", "acme-backend-engineer"),
        ("ACME-Backend-Engineer", "acme-backend-engineer"),
        ("globex", "globex"),
        ("acme", "acme-backend-engineer"),
        ("ACMÉ", "acme-backend-engineer"),
        ("Acme Labs", "acme-labs-analyst"),
        ("acme l", "acme-labs-analyst"),
        ("acme-l", "acme-labs-analyst"),
        ("uber", "uberbau-data-engineer"),
        ("ÜBERBAU", "uberbau-data-engineer"),
        ("machine", "hooli-machine-learning-lead"),
        ("lead", "hooli-machine-learning-lead"),
        ("learning hooli", "hooli-machine-learning-lead"),
        ("designer", "globex-designer"),
        ("initech", "initech-clerk"),
        ("clerk", "initech-clerk"),
    ],
)
def test_a_name_finds_its_job(several: Coach, name: str, job_id: str) -> None:
    assert several("followup", name, "--json").json["id"] == job_id


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("engineer", ["acme-backend-engineer", "uberbau-data-engineer"]),
        ("globex-", ["globex-designer"]),
        ("glob", ["globex", "globex-designer"]),
        ("ac", ["acme-backend-engineer", "acme-labs-analyst"]),
    ],
)
def test_a_name_of_several_lists_them(several: Coach, name: str, listed: list[str]) -> None:
    result = several("followup", name, "--json", code=None)
    if len(listed) == 1:
        assert result.json["id"] == listed[0]
    else:
        assert result.code == 3
        assert all(each in result.err for each in listed)
        assert "hooli" not in result.err


@pytest.mark.parametrize(("name", "near"), [("acmee", "Acme"), ("globx", "Globex"), ("hoolli", "Hooli")])
def test_a_close_spelling_only_suggests(several: Coach, name: str, near: str) -> None:
    assert near in several("followup", name, code=3).err


def test_a_name_far_from_all_lists_what_is_on_record(several: Coach) -> None:
    assert "globex" in several("followup", "xyzzy", code=3).err


@pytest.mark.parametrize("name", ["", "  "])
def test_an_empty_name_is_not_readable(several: Coach, name: str) -> None:
    several("followup", name, code=2)


def test_live_jobs_go_before_the_archive(coach: Coach) -> None:
    coach("new", "Acme", "Analyst")
    coach("outcome", "acme", "withdrew")
    coach("new", "Acme", "Engineer")
    assert coach("followup", "acme", "--json").json["id"] == "acme-engineer"


def test_a_long_list_is_cut_and_counted(coach: Coach, home: Path) -> None:
    for number in range(12):
        write_by_hand(home, f"jobs/job-{number:02}.yaml", f"schema: 1\ncompany: Company {number}\n")
    err = coach("show", code=3).err
    assert "4 more" in err
    assert len(err.splitlines()) <= 3


@pytest.mark.parametrize(
    "command", ["interview", "prep", "research", "questions", "thanks", "followup", "outcome", "show", "edit"]
)
def test_every_command_lists_the_jobs_where_no_name_was_given(
    several: Coach, home: Path, command: str
) -> None:
    before = contents(home)
    err = several(command, code=3).err
    assert "hooli-machine-learning-lead" in err
    assert "initech" not in err
    assert contents(home) == before


@pytest.mark.parametrize(
    "command", ["interview", "prep", "research", "questions", "thanks", "followup", "outcome", "show", "edit"]
)
def test_every_command_takes_a_name(several: Coach, command: str) -> None:
    assert several(command, "xyzzy", code=3).err


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("ada", "Ada Okafor"),
        ("ÁDA OKAFOR", "Ada Okafor"),
        ("okafor", "Ada Okafor"),
        ("head", "Ada Okafor"),
        ("lin", "Lin Park"),
        ("Kim Vale", "Kim Vale"),
    ],
)
def test_people_are_found_in_the_same_way(coach: Coach, wanted: str, name: str) -> None:
    coach("new", "Acme", "--on", "2026-11-20", "--with", "Ada Okafor, Head of Platform", "--with", "Lin Park, hr", "--with", "Kim Vale", "--with", "Kim Valentine")  # fmt: skip
    coach("followup", "acme", "--done", "thank-you", "--to", wanted)
    assert coach("show", "acme", "--json").json["job"]["log"][0]["to"] == name


def test_a_person_of_several_is_not_guessed(coach: Coach, home: Path) -> None:
    coach("new", "Acme", "--on", "2026-11-20", "--with", "Kim Vale", "--with", "Kim Ode")
    before = contents(home)
    err = coach("followup", "acme", "--done", "thank-you", "--to", "kim", code=3).err
    assert "Kim Vale" in err
    assert "Kim Ode" in err
    assert contents(home) == before


def test_of_two_ids_that_differ_by_capitals_the_typed_one_is_meant(coach: Coach, home: Path) -> None:
    for name, company in (("ACME", "Loud"), ("acme", "Quiet")):
        write_by_hand(home, f"jobs/{name}.yaml", f"schema: 1\ncompany: {company}\n")
    assert "Quiet" in coach("show", "acme").out
