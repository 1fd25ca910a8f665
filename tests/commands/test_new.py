"""`coach new`."""

from pathlib import Path
from typing import Any

import pytest

from tests.asking import BACK, ENTER, HELP, STOP
from tests.commands.helpers import records, stored
from tests.conftest import Coach


def test_a_new_job_is_named_after_company_and_role(coach: Coach) -> None:
    assert coach("new", "Acme", "Backend engineer", "--json").json["id"] == "acme-backend-engineer"


def test_a_new_job_is_one_file(coach: Coach, home: Path) -> None:
    coach("new", "Acme", "Backend engineer")
    assert list(records(home)) == ["jobs/acme-backend-engineer.yaml"]


def test_a_file_begins_with_what_is_always_written(coach: Coach, home: Path) -> None:
    coach("new", "Acme")
    assert (home / "jobs" / "acme.yaml").read_text().splitlines()[:5] == [
        "---", "schema: 1", "company: Acme", "role: ''", "through: null",
    ]  # fmt: skip


def test_the_home_and_its_files_are_for_the_person_alone(coach: Coach, home: Path) -> None:
    coach("new", "Acme")
    assert [oct(path.stat().st_mode & 0o777) for path in (home, home / "jobs", home / "jobs" / "acme.yaml")] == [
        "0o700", "0o700", "0o600",
    ]  # fmt: skip


def test_the_date_is_echoed_as_it_was_understood(coach: Coach) -> None:
    said = coach("new", "Acme", "--on", "3 dec 14:00", now="2026-11-21").out
    assert "Thu 3 Dec 2026, 14:00 Europe/Berlin" in said


def test_what_comes_next_and_the_way_back_are_said(coach: Coach) -> None:
    said = coach("new", "Acme", "--on", "3 dec").out
    assert "coach prep acme" in said
    assert "coach undo" in said


def test_with_json_it_says_what_was_recorded_and_what_is_next(coach: Coach) -> None:
    result = coach("new", "Acme", "--on", "3 dec", "--json")
    assert result.json["id"] == "acme"
    assert result.json["recorded"] == [{"company": "Acme"}, {"interviews": {"round": 1, "on": "2026-12-03"}}]
    assert result.json["next"]["step"] == "prepare"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--on", "2026-12-03"], {"on": "2026-12-03"}),
        (["--on", "3 dec"], {"on": "2026-12-03"}),
        (["--on", "10 aug"], {"on": "2027-08-10"}),
        (["--on", "2026-11-10"], {"on": "2026-11-10"}),
        (["--on", "tomorrow"], {"on": "2026-11-22"}),
        (["--on", "in 2 weeks"], {"on": "2026-12-05"}),
        (["--on", "thu 2pm"], {"on": "2026-11-26", "at": "14:00", "zone": "Europe/Berlin"}),
        (["--on", "thu", "--at", "14:00"], {"on": "2026-11-26", "at": "14:00", "zone": "Europe/Berlin"}),
        (
            ["--on", "thu", "--at", "9am", "--zone", "America/New_York"],
            {"on": "2026-11-26", "at": "09:00", "zone": "America/New_York"},
        ),
        (["--on", "thu", "--kind", "panel"], {"on": "2026-11-26", "kind": "panel"}),
        (["--on", "thu", "--with", "Ada", "--with", "Lin"], {"on": "2026-11-26", "met": ["Ada", "Lin"]}),
    ],
)
def test_the_interview_is_recorded_as_said(
    coach: Coach, options: list[str], expected: dict[str, Any]
) -> None:
    coach("new", "Acme", *options, now="2026-11-21")
    assert coach("show", "acme", "--json").json["job"]["interviews"] == [{"round": 1, **expected}]


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("Ada", {"name": "Ada", "kind": "other"}),
        ("Ada, manager", {"name": "Ada", "kind": "manager"}),
        ("Ada, Head of Platform", {"name": "Ada", "title": "Head of Platform", "kind": "manager"}),
        ("Ada, Head of Platform, manager", {"name": "Ada", "title": "Head of Platform", "kind": "manager"}),
        ("Ada, Head, Platform, HR", {"name": "Ada", "title": "Head, Platform", "kind": "hr"}),
    ],
)
def test_a_last_part_that_is_a_kind_is_the_kind(coach: Coach, words: str, person: dict[str, str]) -> None:
    coach("new", "Acme", "--on", "thu", "--with", words)
    assert coach("show", "acme", "--json").json["job"]["people"] == [person]


def test_the_person_in_between_is_kept_with_their_company(coach: Coach) -> None:
    coach("new", "Acme", "--through", "Kim Vale, Vale Agency, agency")
    job = coach("show", "acme", "--json").json["job"]
    assert job["through"] == "Kim Vale"
    assert job["people"] == [{"name": "Kim Vale", "company": "Vale Agency", "kind": "agency"}]


def test_people_are_kept_where_no_date_is_known_yet(coach: Coach) -> None:
    coach("new", "Acme", "--with", "Ada, manager")
    assert coach("show", "acme", "--json").json["job"]["people"] == [{"name": "Ada", "kind": "manager"}]


def test_another_role_at_the_same_company_is_another_job(coach: Coach) -> None:
    coach("new", "Acme", "Backend engineer")
    assert coach("new", "Acme", "Analyst", "--json").json["id"] == "acme-analyst"


@pytest.mark.parametrize("twin", [("Acme", "Analyst"), ("ACME", "analyst"), ("Acmé", " Analyst ")])
def test_a_live_company_and_role_that_exist_are_refused(
    coach: Coach, home: Path, twin: tuple[str, str]
) -> None:
    coach("new", "Acme", "Analyst")
    before = records(home)
    refused = coach("new", *twin, code=1)
    assert "See it: coach followup acme" in refused.err
    assert records(home) == before


def test_an_id_that_the_archive_has_gets_a_number(coach: Coach) -> None:
    coach("new", "Acme")
    coach("outcome", "acme", "withdrew")
    assert coach("new", "Acme", "--json").json["id"] == "acme-2"


def test_an_id_that_another_live_job_has_gets_a_number(coach: Coach) -> None:
    coach("new", "Acme", "Data analyst")
    assert coach("new", "Acme Data", "Analyst", "--json").json["id"] == "acme-data-analyst-2"


def test_a_third_of_one_name_gets_the_next_number(coach: Coach) -> None:
    for job_id in ("acme", "acme-2"):
        coach("new", "Acme")
        coach("outcome", job_id, "withdrew")
    assert coach("new", "Acme", "--json").json["id"] == "acme-3"


def test_a_job_that_is_over_though_not_moved_yet_is_no_twin(coach: Coach, home: Path) -> None:
    coach("new", "Acme", "--on", "2026-11-10", now="2026-11-21")
    coach("outcome", "acme", "no", now="2026-11-21")
    assert coach("new", "Acme", "--json", now="2026-12-24").json["id"] == "acme-2"


@pytest.mark.parametrize(
    ("company", "job_id"),
    [
        ("Überbau & Söhne", "uberbau-sohne"),
        ("Straße", "strasse"),
        ("日本", "job"),
        ("مرحبا", "job"),
        ("🙂", "job"),
        ("../../etc/passwd", "etc-passwd"),
        ("NO", "no"),
        ("3.10", "3-10"),
        ("con", "job-con"),
    ],
)
def test_ids_are_ascii(coach: Coach, home: Path, company: str, job_id: str) -> None:
    assert coach("new", company, "--json").json["id"] == job_id
    assert stored(home, job_id)["company"] == company


def test_blanks_around_the_company_are_dropped(coach: Coach, home: Path) -> None:
    coach("new", "  Acme ")
    assert stored(home, "acme")["company"] == "Acme"


def test_undo_takes_a_new_job_back(coach: Coach, home: Path) -> None:
    coach("new", "Acme")
    coach("undo")
    assert records(home) == {}


def test_without_a_company_it_asks_for_all_it_needs(coach: Coach) -> None:
    coach("new", now="2026-11-20", answers=["Lumen", "Data engineer", "8 dec 14:00", "Uma Ray, hr"])
    job = coach("show", "lumen", "--json").json["job"]
    assert (job["role"], job["interviews"][0]["on"], job["interviews"][0]["met"]) == (
        "Data engineer", "2026-12-08", ["Uma Ray"],
    )  # fmt: skip


def test_asked_for_all_it_needs_one_may_stop_after_the_company(coach: Coach) -> None:
    coach("new", answers=["Lumen", STOP])
    assert coach("show", "lumen", "--json").json["job"]["company"] == "Lumen"


def test_options_without_a_company_are_refused(coach: Coach, home: Path) -> None:
    coach("new", "--on", "2026-12-08", code=2, answers=[])
    assert not home.exists()


def test_back_at_the_role_asks_for_the_company_once_more(coach: Coach, home: Path) -> None:
    coach("new", answers=["Lumne", BACK, "Lumen", "Engineer", ENTER, ENTER])
    assert list(records(home)) == ["jobs/lumen-engineer.yaml"]
    assert coach("show", "lumen", "--json").json["job"]["company"] == "Lumen"


def test_back_at_the_people_asks_for_the_day_once_more(coach: Coach) -> None:
    coach("new", now="2026-11-20", answers=["Lumen", ENTER, "8 dec", BACK, "9 dec", ENTER])
    assert coach("show", "lumen", "--json").json["job"]["interviews"][0]["on"] == "2026-12-09"


def test_back_at_the_company_asks_for_it_again(coach: Coach) -> None:
    done = coach("new", answers=[BACK, "Lumen", ENTER, ENTER, ENTER])
    assert "back" in done.err


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_help_at_any_question_asks_it_again(coach: Coach, number: int) -> None:
    answers = ["Lumen", "Engineer", "8 dec", "Uma Ray"]
    coach("new", now="2026-11-20", answers=[*answers[:number], HELP, *answers[number:]])
    job = coach("show", "lumen", "--json").json["job"]
    assert (job["company"], job["role"], job["interviews"][0]["met"]) == ("Lumen", "Engineer", ["Uma Ray"])
