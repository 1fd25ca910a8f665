"""`coach next`, and bare `coach`."""

from pathlib import Path

import pytest

from tests.commands.helpers import D, acme, contents, write_by_hand
from tests.conftest import Coach

ITEM_KEYS = [
    "id",
    "company",
    "role",
    "step",
    "state",
    "opens",
    "due",
    "for",
    "why",
    "source",
    "command",
    "interview",
    "also",
]
WAITING_KEYS = ["id", "company", "role", "step", "opens", "why", "source"]


def test_on_an_empty_home_the_first_screen_says_how_to_begin(coach: Coach) -> None:
    said = coach().out
    assert [
        each for each in ("coach prep", "coach followup", "coach heard", "coach demo") if each not in said
    ] == []


def test_the_first_screen_makes_no_home(coach: Coach, home: Path) -> None:
    coach()
    assert not home.exists()


@pytest.mark.parametrize(("now", "said"), [("2026-11-23", "tomorrow"), ("2026-11-24T08:00", "today")])
def test_an_interview_this_near_has_its_hour(coach: Coach, now: str, said: str) -> None:
    coach("new", "Acme", "--on", D, "--at", "11:30")
    assert f"interview {said}, 11:30" in coach("next", now=now).out


def test_an_interview_that_all_is_ready_for_keeps_its_hour(coach: Coach) -> None:
    coach("new", "Acme", "--on", D, "--at", "11:30")
    for step in ("prepare", "rehearse", "brief"):
        coach("followup", "acme", "--done", step, now="2026-11-23")
    assert "Acme (interview tomorrow, 11:30)" in coach("next", now="2026-11-23").out


def test_jobs_without_a_date_share_one_line(coach: Coach) -> None:
    for company in ("Acme", "Hooli", "Initech"):
        coach("new", company)
    assert "No date yet: Acme, Hooli, Initech. coach list" in coach("next").out


def test_next_on_an_empty_home_shows_the_first_screen_too(coach: Coach) -> None:
    assert coach("next").out == coach().out


def test_on_an_empty_home_the_json_is_empty(coach: Coach) -> None:
    found = coach("next", "--json").json
    assert (found["items"], found["waiting"], found["left_out"]) == ([], [], [])


def test_the_json_has_these_keys(coach: Coach) -> None:
    acme(coach)
    coach("new", "Globex")
    found = coach("next", "--json").json
    assert list(found) == ["schema", "now", "items", "waiting", "left_out"]
    assert list(found["items"][0]) == ITEM_KEYS
    assert list(found["waiting"][0]) == WAITING_KEYS


def test_the_json_says_when_it_was_asked(coach: Coach) -> None:
    assert coach("next", "--json", now="2026-12-03T14:00").json["now"].startswith("2026-12-03T14:00:00")


def test_an_item_is_the_weightiest_open_step(coach: Coach) -> None:
    acme(coach, "--with", "Lin Park, hr")
    item = coach("next", "--json", now="2026-11-25").json["items"][0]
    del item["why"], item["interview"], item["also"]
    assert item == {
        "id": "acme", "company": "Acme", "role": "", "step": "thank-you", "state": "due", "opens": "2026-11-24",
        "due": "2026-11-25", "for": ["Ada Okafor", "Lin Park"], "source": "thanks-when",
        "command": "coach thanks acme",
    }  # fmt: skip


def test_after_its_day_a_step_is_overdue_in_json(coach: Coach) -> None:
    acme(coach)
    assert coach("next", "--json", now="2026-11-26").json["items"][0]["state"] == "overdue"


def test_screens_never_say_overdue(coach: Coach) -> None:
    acme(coach)
    assert "overdue" not in coach("next", now="2026-11-28").out + coach("followup", "acme").out


def test_prepare_has_no_day_from_which_it_is_open(coach: Coach) -> None:
    acme(coach)
    item = coach("next", "--json", now="2026-11-21").json["items"][0]
    assert (item["step"], item["opens"], item["due"]) == ("prepare", None, D)


def test_a_job_that_only_waits_has_its_next_step(coach: Coach) -> None:
    acme(coach)
    found = coach("next", "--json", now="2026-12-02").json
    assert found["items"] == []
    waiting = found["waiting"][0]
    assert (waiting["step"], waiting["opens"], waiting["source"]) == ("check-in", "2026-12-08", "both-sides")


def test_where_no_step_is_to_come_they_are_null_and_why_says_what_helps(coach: Coach) -> None:
    coach("new", "Acme")
    waiting = coach("next", "--json").json["waiting"][0]
    assert (waiting["step"], waiting["opens"], waiting["source"]) == (None, None, None)
    assert "interview" in waiting["why"]


def test_jobs_come_by_weight_then_date(coach: Coach) -> None:
    coach("new", "Prepare", "--on", "2026-12-05", now="2026-11-20")
    coach("new", "Sooner", "--on", "2026-12-04")
    coach("new", "Thanks", "--on", "2026-12-01", "--with", "Ada")
    coach("new", "Offer")
    coach("outcome", "offer", "offer", now="2026-12-01")
    coach("new", "Brief", "--on", "2026-12-02")
    coach("new", "No", "--on", "2026-11-20")
    coach("outcome", "no", "rejected", now="2026-12-01")
    found = coach("next", "--json", now="2026-12-01").json["items"]
    assert [item["company"] for item in found] == ["Offer", "Brief", "No", "Thanks", "Sooner", "Prepare"]


def test_each_live_job_is_one_line(coach: Coach) -> None:
    acme(coach)
    coach("new", "Globex", "--on", "2026-11-27")
    lines = coach("next", now="2026-11-25").out.splitlines()
    assert [line.split()[0] for line in lines[2:4]] == ["Acme", "Globex"]


@pytest.mark.parametrize("columns", ["60", "80", "120"])
def test_each_live_job_begins_one_line_and_a_long_command_goes_below(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    coach("new", "Brightwell", "--on", "2026-11-26", "--kind", "video")
    coach("new", "Northwind", "--on", "2026-11-20", "--with", "Sam Ode", now="2026-11-20")
    lines = coach("next", now="2026-11-25").out.split("\n\n")[1].splitlines()
    heads = [line.split()[0] for line in lines if line.startswith(" ") and not line.startswith("  ")]
    assert heads == ["Brightwell", "Northwind"]
    assert all(line.strip() for line in lines)


@pytest.mark.parametrize(
    ("name", "said"),
    [("Sam Ode", "thank Sam"), ("Dr. Lena Au", "thank Dr. Lena Au"), ("Prof. Kim", "thank Prof. Kim")],
)
def test_a_title_is_no_first_name(coach: Coach, name: str, said: str) -> None:
    coach("new", "Acme", "--on", "2026-11-24", "--with", name)
    coach("debrief", "acme", "--set", "feeling=fine", now="2026-11-24")
    assert said in " ".join(coach("next", now="2026-11-25").out.split())


def test_jobs_that_only_wait_are_folded_into_one_paragraph(coach: Coach) -> None:
    acme(coach)
    coach("new", "Globex", "--on", "2026-11-23")
    said = " ".join(coach("next", now="2026-12-02").out.split())
    assert said.index("Globex") < said.index("Mon 7 Dec") < said.index("Acme") < said.index("Tue 8 Dec")


def test_why_gives_the_reason_and_the_source(coach: Coach) -> None:
    acme(coach)
    said = " ".join(coach("next", "--why", now="2026-12-08").out.split())
    assert "Tue 24 Nov [both-sides]" in said


@pytest.mark.parametrize("words", [[], ["--why"], ["--json"]])
def test_bare_coach_is_next(coach: Coach, words: list[str]) -> None:
    acme(coach)
    assert coach(*words).out == coach("next", *words).out


def test_a_job_that_has_ended_is_left_out(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", "withdrew")
    found = coach("next", "--json").json
    assert (found["items"], found["waiting"]) == ([], [])


def test_an_empty_folder_is_not_a_fresh_start_when_the_journal_knows_better(coach: Coach, home: Path) -> None:
    acme(coach)
    (home / "jobs" / "acme.yaml").unlink()
    assert coach("next").err


def test_looking_changes_nothing(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    coach("next", now="2026-12-20")
    coach("next", "--json")
    coach("next", "--why")
    assert contents(home) == before


def test_a_file_that_cannot_be_read_is_left_out_with_a_line_on_stderr(coach: Coach, home: Path) -> None:
    acme(coach)
    path = write_by_hand(home, "jobs/bad.yaml", "schema: 1\nrole: x\n")
    result = coach("next", now="2026-11-25")
    assert "Acme" in result.out
    assert len(result.err.splitlines()) == 1
    assert f"{path}:1" in result.err


def test_a_file_that_cannot_be_read_is_listed_in_json(coach: Coach, home: Path) -> None:
    path = write_by_hand(home, "jobs/bad.yaml", "schema: 1\ncompany: Acme\nlog: no\n")
    left_out = coach("next", "--json").json["left_out"]
    assert [list(each) for each in left_out] == [["file", "line", "problem"]]
    assert (left_out[0]["file"], left_out[0]["line"]) == (str(path), 3)
    assert "log" in left_out[0]["problem"]


def test_where_only_bad_files_are_left_it_is_no_first_screen(coach: Coach, home: Path) -> None:
    first = coach().out
    write_by_hand(home, "jobs/bad.yaml", "schema: 1\n")
    assert coach().out != first


def test_two_jobs_of_one_company_are_told_apart_by_role(coach: Coach) -> None:
    coach("new", "Acme", "Analyst", "--on", "2026-11-24")
    coach("new", "Acme", "Engineer", "--on", "2026-11-24")
    said = coach("next").out
    assert "Acme · Analyst" in said
    assert "coach prep acme-engineer" in said


def test_every_command_names_the_job_in_one_word_that_finds_it(coach: Coach) -> None:
    coach("new", "Acme", "Analyst", "--on", "2026-11-24")
    word = coach("next").out.split("coach prep ")[1].split()[0]
    assert word == "acme"
    assert coach("prep", word, "--json").json["id"] == "acme-analyst"


def test_the_word_finds_the_live_job_though_the_archive_has_one_of_that_name(coach: Coach) -> None:
    coach("new", "Acme")
    coach("outcome", "acme", "withdrew")
    coach("new", "Acme", "--on", "2026-11-24")
    word = coach("next").out.split("coach prep ")[1].split()[0]
    assert coach("prep", word, "--json").json["id"] == "acme-2"


@pytest.mark.parametrize(("now", "is_fresh"), [("2026-11-26", True), ("2026-11-30", False)])
def test_notes_are_not_fresh_for_a_week(coach: Coach, now: str, is_fresh: bool) -> None:
    coach("new", "Acme", "--on", "2026-11-24", now="2026-11-20")
    coach("followup", "acme", "--skip", "thank-you", now="2026-11-25")
    assert ("fresh" in coach(now=now).out) is is_fresh


def test_a_job_that_was_only_begun_is_not_to_be_finished(coach: Coach) -> None:
    coach("new", "Acme", "--on", "2026-12-08 14:00", "--kind", "video", "--with", "Ada", now="2026-11-30")
    assert "finish" not in coach(now="2026-11-30").out
    coach("prep", "acme", "--set", "goal=Reports", now="2026-11-30")
    assert "finish" in coach(now="2026-11-30").out


def test_a_job_with_something_to_do_better_still_waits_to_hear(coach: Coach) -> None:
    acme(coach)
    notes = {
        "feeling": "Fine",
        "met": "Ada Okafor",
        "wants": "x",
        "doubts": "x",
        "decide": "2026-12-15",
        "promised": "none",
    }
    words = [f"{key}={said}" for key, said in {**notes, "change": "Ask about the schedule"}.items()]
    coach("debrief", "acme", *(word for each in words for word in ("--set", each)), now=D)
    coach("followup", "acme", "--done", "thank-you", now="2026-11-25")
    assert "Acme (decision by Tue 15 Dec)" in coach("next", now="2026-12-01").out
