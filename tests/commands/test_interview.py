"""`coach interview`."""

from pathlib import Path
from typing import Any

import pytest

from tests.commands.helpers import D, acme, contents, log_of, step_of
from tests.conftest import Coach


def rounds(coach: Coach, name: str = "acme") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = coach("show", name, "--json").json["job"].get("interviews", [])
    return found


def test_where_none_is_planned_one_is_added(coach: Coach) -> None:
    coach("new", "Acme")
    coach("interview", "acme", "--on", "3 dec 14:00", "--kind", "onsite", now="2026-11-21")
    assert rounds(coach) == [
        {"round": 1, "on": "2026-12-03", "at": "14:00", "zone": "Europe/Berlin", "kind": "onsite"}
    ]


def test_the_date_is_echoed_as_it_was_understood(coach: Coach) -> None:
    coach("new", "Acme")
    assert "Thu 3 Dec 2026, 14:00 Europe/Berlin" in coach("interview", "acme", "--on", "3 dec 14:00").out


def test_what_comes_next_and_the_way_back_are_said(coach: Coach) -> None:
    coach("new", "Acme")
    said = coach("interview", "acme", "--on", "3 dec").out
    assert "coach prep acme" in said
    assert "coach undo" in said


@pytest.mark.parametrize(
    ("options", "changed"),
    [
        (["--on", "2026-11-27"], {"on": "2026-11-27"}),
        (["--at", "3pm"], {"at": "15:00", "zone": "Europe/Berlin"}),
        (["--at", "15:00", "--zone", "Asia/Tokyo"], {"at": "15:00", "zone": "Asia/Tokyo"}),
        (["--kind", "panel"], {"kind": "panel"}),
        (["--with", "Lin Park, hr"], {"met": ["Ada Okafor", "Lin Park"]}),
        (["--with", "ada okafor, Head"], {"met": ["Ada Okafor"]}),
    ],
)
def test_options_change_the_planned_round(coach: Coach, options: list[str], changed: dict[str, Any]) -> None:
    acme(coach)
    coach("interview", "acme", *options)
    assert rounds(coach) == [{"round": 1, "on": D, "met": ["Ada Okafor"], **changed}]


def test_another_day_keeps_the_time_and_the_zone(coach: Coach) -> None:
    coach("new", "Acme", "--on", "2026-11-24", "--at", "14:00", "--zone", "Asia/Tokyo")
    coach("interview", "acme", "--on", "2026-11-27")
    assert rounds(coach) == [{"round": 1, "on": "2026-11-27", "at": "14:00", "zone": "Asia/Tokyo"}]


def test_a_title_that_is_learned_later_is_added(coach: Coach) -> None:
    acme(coach)
    coach("interview", "acme", "--with", "Ada Okafor, Head of Platform")
    assert coach("show", "acme", "--json").json["job"]["people"] == [
        {"name": "Ada Okafor", "title": "Head of Platform", "kind": "manager"}
    ]


def test_the_person_in_between_can_be_added_later(coach: Coach) -> None:
    acme(coach)
    coach("interview", "acme", "--through", "Kim Vale, Vale Agency, agency")
    assert coach("show", "acme", "--json").json["job"]["through"] == "Kim Vale"


def test_add_makes_one_more_round_though_one_is_planned(coach: Coach) -> None:
    acme(coach)
    coach("interview", "acme", "--add", "--on", "2026-12-01")
    assert [(each["round"], each["on"]) for each in rounds(coach)] == [(1, D), (2, "2026-12-01")]


def test_after_a_round_was_held_the_next_one_is_added(coach: Coach) -> None:
    acme(coach)
    coach("interview", "acme", "--on", "2026-12-01", now="2026-11-25")
    assert [(each["round"], each["on"]) for each in rounds(coach)] == [(1, D), (2, "2026-12-01")]


def test_a_round_can_be_named_by_its_number(coach: Coach) -> None:
    acme(coach)
    coach("interview", "acme", "--round", "1", "--with", "Lin Park, hr", now="2026-11-25")
    assert rounds(coach)[0]["met"] == ["Ada Okafor", "Lin Park"]


def test_a_moved_round_is_in_the_log_with_its_old_day(coach: Coach) -> None:
    acme(coach)
    coach("interview", "acme", "--moved", "2026-12-01", now="2026-11-21")
    assert rounds(coach)[0]["on"] == "2026-12-01"
    assert log_of(coach, "acme") == [{"on": "2026-11-21", "moved": 1, "from": D}]


def test_moving_to_the_day_it_is_on_changes_nothing(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("interview", "acme", "--moved", "2026-12-01")
    before = contents(home)
    coach("interview", "acme", "--moved", "2026-12-01")
    assert contents(home) == before


@pytest.mark.parametrize(
    ("options", "entry"),
    [
        ([], {"on": "2026-11-21", "cancelled": 1}),
        (["--by", "me"], {"on": "2026-11-21", "cancelled": 1, "by": "me"}),
        (["--by", "them"], {"on": "2026-11-21", "cancelled": 1}),
        (["--on", "yesterday"], {"on": "2026-11-20", "cancelled": 1}),
        (["--round", "1"], {"on": "2026-11-21", "cancelled": 1}),
    ],
)
def test_a_cancelled_round_is_in_the_log(coach: Coach, options: list[str], entry: dict[str, Any]) -> None:
    acme(coach)
    coach("interview", "acme", "--cancelled", *options, now="2026-11-21")
    assert log_of(coach, "acme") == [entry]


@pytest.mark.parametrize("step", ["prepare", "brief"])
def test_a_cancelled_round_closes_what_comes_before_it(coach: Coach, step: str) -> None:
    acme(coach)
    coach("interview", "acme", "--cancelled")
    assert step_of(coach, "acme", step) == "closed"


def test_a_cancelled_round_is_never_held(coach: Coach) -> None:
    acme(coach)
    coach("interview", "acme", "--cancelled")
    assert step_of(coach, "acme", "thank-you", now="2026-11-25") is None


def test_a_round_that_was_called_off_can_be_planned_again(coach: Coach) -> None:
    acme(coach)
    coach("interview", "acme", "--cancelled", now="2026-11-21")
    coach("interview", "acme", "--round", "1", "--on", "2026-12-01", now="2026-11-22")
    assert log_of(coach, "acme")[-1] == {"on": "2026-11-22", "interview": 1}
    assert step_of(coach, "acme", "prepare") == "due"


@pytest.mark.parametrize("result", ["rejected", "declined", "withdrew", "moved-on"])
def test_a_new_interview_reopens_what_had_ended(coach: Coach, home: Path, result: str) -> None:
    acme(coach)
    coach("outcome", "acme", result, now="2026-12-20")
    coach("interview", "acme", "--on", "2027-01-11", now="2026-12-21")
    found = coach("followup", "acme", "--json").json
    assert (found["outcome"], found["interview"]["round"], found["next"]) == (None, 2, "prepare")
    assert (home / "jobs" / "acme.yaml").is_file()


def test_without_a_name_it_is_about_the_only_live_job(coach: Coach) -> None:
    acme(coach)
    coach("interview", "--kind", "panel")
    assert rounds(coach)[0]["kind"] == "panel"


def test_a_zone_without_a_time_is_not_said_to_be_on_record(coach: Coach) -> None:
    acme(coach)
    result = coach("interview", "acme", "--zone", "Asia/Tokyo", code=None)
    assert result.code == 2 or rounds(coach)[0].get("zone") == "Asia/Tokyo"


def test_somebody_who_was_there_can_be_added_afterwards_as_the_message_says(coach: Coach) -> None:
    acme(coach)
    coach("followup", "acme", "--done", "thank-you", "--to", "Sam Ode", now="2026-11-25", code=3)
    coach("interview", "acme", "--with", "Sam Ode", now="2026-11-25")
    assert "Sam Ode" in rounds(coach)[0]["met"]


def test_after_a_change_of_kind_no_old_date_is_named(coach: Coach, tmp_path: Path) -> None:
    acme(coach)
    coach("calendar", "-o", str(tmp_path / "out.ics"))
    said = coach("interview", "acme", "--kind", "panel").out
    assert "calendar" in said


def test_an_interview_at_the_same_hour_as_another_is_told(coach: Coach) -> None:
    coach("new", "Acme", "--on", "2026-12-08 14:00", now="2026-11-30")
    assert "Acme" in coach("new", "Harbor", "--on", "2026-12-08 14:30", now="2026-11-30").out
    assert "Acme" not in coach("interview", "harbor", "--kind", "video", now="2026-11-30").out
    assert "Acme" in coach("prep", "harbor", "--set", "when=2026-12-08 13:30", now="2026-11-30").out


def test_a_round_that_is_not_there_names_the_way_to_add_it(coach: Coach) -> None:
    acme(coach)
    said = coach("interview", "acme", "--round", "2", "--on", "2026-12-01", code=3).err
    assert "One more round? coach interview acme --add" in said


def test_calling_off_a_round_that_is_not_there_says_nothing_of_one_more(coach: Coach) -> None:
    acme(coach)
    assert "--add" not in coach("interview", "acme", "--cancelled", "--round", "2", code=3).err
