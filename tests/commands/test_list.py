"""`coach list`."""

from pathlib import Path

import pytest

from tests.commands.helpers import D, acme, contents, write_by_hand
from tests.conftest import Coach


def test_an_empty_home_has_no_jobs(coach: Coach) -> None:
    assert coach("list", "--json").json == {"schema": 1, "jobs": [], "left_out": []}


def test_a_job_in_json_has_these_keys(coach: Coach) -> None:
    coach("new", "Acme", "Analyst", "--on", D)
    assert coach("list", "--json").json["jobs"] == [
        {
            "id": "acme-analyst",
            "company": "Acme",
            "role": "Analyst",
            "stage": "preparing",
            "next": "prepare",
            "date": D,
        }
    ]


def test_an_interview_tomorrow_has_its_hour(coach: Coach) -> None:
    coach("new", "Acme", "--on", D, "--at", "11:30")
    assert "interview tomorrow, 11:30" in coach("list", now="2026-11-23").out


def test_a_take_home_assignment_is_due_at_its_hour(coach: Coach) -> None:
    coach("new", "Acme", "--on", D, "--at", "17:00", "--kind", "task")
    assert "due today, 17:00" in coach("list", now=f"{D}T09:00").out


def test_an_interview_at_night_is_prepared_for_by_the_day_before(coach: Coach) -> None:
    coach("new", "Acme", "--on", D, "--at", "00:00")
    assert coach("list", "--json").json["jobs"][0]["date"] == "2026-11-23"


def test_a_job_without_a_next_step_has_nulls(coach: Coach) -> None:
    coach("new", "Acme")
    assert coach("list", "--json").json["jobs"] == [
        {"id": "acme", "company": "Acme", "role": "", "stage": "new", "next": None, "date": None}
    ]


@pytest.mark.parametrize(
    ("now", "stage", "step", "date"),
    [
        ("2026-11-21", "preparing", "prepare", "2026-11-24"),
        ("2026-11-24", "following-up", "debrief", "2026-11-24"),
        ("2026-11-25", "following-up", "thank-you", "2026-11-25"),
        ("2026-12-02", "following-up", "check-in", "2026-12-14"),
        ("2026-12-08", "following-up", "check-in", "2026-12-14"),
        ("2026-12-22", "following-up", "move-on", "2026-12-22"),
    ],
)
def test_the_stage_and_the_next_step_follow_the_days(
    coach: Coach, now: str, stage: str, step: str, date: str
) -> None:
    acme(coach)
    found = coach("list", "--json", now=now).json["jobs"][0]
    assert (found["stage"], found["next"], found["date"]) == (stage, step, date)


def test_an_outcome_is_the_stage(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", "offer", "--by", "4 dec", now="2026-12-01")
    found = coach("list", "--json").json["jobs"][0]
    assert (found["stage"], found["next"], found["date"]) == ("offer", "answer-offer", "2026-12-04")


def test_the_archive_is_left_out_unless_all_is_asked_for(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", "withdrew")
    assert coach("list", "--json").json["jobs"] == []
    assert [(job["id"], job["stage"]) for job in coach("list", "--all", "--json").json["jobs"]] == [
        ("acme", "withdrew")
    ]


def test_a_file_that_cannot_be_read_is_left_out_with_a_line_on_stderr(coach: Coach, home: Path) -> None:
    acme(coach)
    path = write_by_hand(home, "jobs/bad.yaml", "schema: 1\nrole: x\n")
    result = coach("list")
    assert "Acme" in result.out
    assert result.err.count("\n") == 1
    assert f"{path}:1" in result.err
    assert [each["file"] for each in coach("list", "--json").json["left_out"]] == [str(path)]


def test_looking_changes_nothing(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    coach("list", "--all", now="2027-01-01")
    assert contents(home) == before
