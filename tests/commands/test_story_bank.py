"""`coach story`: add, list, show, edit; and stories by name in `edit`, `delete` and `undo`."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from interview_coach.core.evidence.speech import CHECKS
from tests.commands.helpers import acme, contents, type_into_stdin, write_by_hand
from tests.conftest import Coach

PARTS = (
    "situation=We shipped once a month, at night.",
    "task=The deploy was mine.",
    "action=I wrote a script, tried it on a copy, and showed it to the others.",
    "outcome=Forty minutes.",
    "numbers=from six hours to forty minutes; 3 nights a year",
    "learning=Since then I ask first who is kept awake.",
    "skills=automation, release",
)
BY_HAND = """\
schema: 1
title: "Late: fee"
result: |
  Paid back.
skills: [patience]
mood: proud
"""


def night(coach: Coach, *left_out: str) -> None:
    """A whole story, but for these parts."""
    parts = [each for each in PARTS if each.split("=")[0] not in left_out]
    coach("story", "add", "Night release", *(word for each in parts for word in ("--set", each)))


def story(home: Path, name: str = "night-release") -> Any:
    return yaml.safe_load((home / "stories" / f"{name}.yaml").read_text())


# Add


def test_a_title_is_enough_for_a_story(coach: Coach, home: Path) -> None:
    coach("story", "add", "Night release")
    assert story(home) == {"schema": 1, "title": "Night release"}


def test_each_part_goes_where_it_belongs(coach: Coach, home: Path) -> None:
    night(coach)
    found = story(home)
    assert found["result"] == "Forty minutes.\n"
    assert found["numbers"] == ["from six hours to forty minutes", "3 nights a year"]
    assert found["skills"] == ["automation", "release"]
    assert list(found) == [
        "schema", "title", "situation", "task", "action", "result", "numbers", "learning", "skills",
    ]  # fmt: skip


def test_the_title_can_be_set_as_a_part(coach: Coach, home: Path) -> None:
    coach("story", "add", "--set", "title=Night\n release", "--set", "outcome=x")
    assert story(home)["title"] == "Night release"


def test_with_a_job_it_leads_to_the_match(coach: Coach) -> None:
    acme(coach)
    assert "coach match" in coach("story", "add", "Night release").out


def test_with_json_it_gives_the_id(coach: Coach) -> None:
    assert coach("story", "add", "Night release", "--json").json["id"] == "night-release"


def test_a_dash_takes_a_part_from_stdin(coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    type_into_stdin(monkeypatch, "Two\nlines, ünd 🙂\n".encode())
    coach("story", "add", "Night release", "--set", "outcome=-")
    assert story(home)["result"] == "Two\nlines, ünd 🙂\n"


def test_undo_takes_a_story_back(coach: Coach, home: Path) -> None:
    night(coach)
    coach("undo")
    assert not list(home.glob("stories/*"))


# List


def test_the_list_has_what_each_shows_and_how_long_it_takes(coach: Coach) -> None:
    night(coach)
    aloud = coach("story", "show", "--json").json["aloud"]
    assert f"Night release  automation, release  {aloud}" in coach("story", "list").out


def test_an_unfinished_one_says_so(coach: Coach) -> None:
    night(coach, "outcome")
    aloud = coach("story", "show", "--json").json["aloud"]
    assert aloud not in coach("story", "list").out


def test_one_without_its_learning_is_finished(coach: Coach) -> None:
    night(coach, "learning", "numbers", "skills")
    aloud = coach("story", "show", "--json").json["aloud"]
    assert aloud in coach("story", "list").out


def test_as_json_it_has_all_keys_of_the_file(coach: Coach, home: Path) -> None:
    write_by_hand(home, "stories/late.yaml", BY_HAND)
    found = coach("story", "list", "--json").json
    assert found["left_out"] == []
    assert found["stories"] == [
        {"id": "late", "title": "Late: fee", "result": "Paid back.", "skills": ["patience"], "mood": "proud"}
    ]


def test_a_bad_file_is_left_out_with_its_line(coach: Coach, home: Path) -> None:
    night(coach)
    path = write_by_hand(home, "stories/bad.yaml", "schema: 1\ntitle: x\nresulte: y\n")
    found = coach("story", "list")
    assert "Night release" in found.out
    assert found.err.startswith(f"Left out: {path}:3: ")
    left_out = coach("story", "list", "--json").json["left_out"]
    assert [(each["file"], each["line"]) for each in left_out] == [(str(path), 3)]


# Show


def test_a_story_is_shown_with_every_part(coach: Coach) -> None:
    night(coach)
    said = coach("story", "show", "night").out
    for part in PARTS:
        for line in part.split("=")[1].split("; "):
            assert line.split(", ")[0] in said
    assert "--dismiss" not in said
    assert "coach story edit night-release" in said


def test_it_tells_what_might_help_why_and_how_to_leave_that_out(coach: Coach) -> None:
    night(coach, "learning")
    said = coach("story", "show").out
    assert "no-learning" in said
    assert "coach story edit night-release --dismiss no-learning" in said


def test_as_json_it_has_the_story_the_time_and_the_remarks(coach: Coach) -> None:
    night(coach, "learning")
    found = coach("story", "show", "--json").json
    assert (found["id"], found["story"]["title"]) == ("night-release", "Night release")
    assert found["aloud"]
    assert [each["check"] for each in found["remarks"]] == ["no-learning"]


@pytest.mark.parametrize(
    "name", ["night-release", "NIGHT RELEASE", "nig", "release night", "automat", "stories"]
)
def test_a_story_is_found_by_id_title_words_and_skill(coach: Coach, name: str) -> None:
    night(coach)
    assert coach("story", "show", name, code=3 if name == "stories" else 0)


@pytest.mark.parametrize(("file", "name"), [("my story", '"my story"'), ("-x", "x")])
def test_a_file_with_a_name_made_by_hand_stands_in_commands_as_it_can_be_typed(
    coach: Coach, home: Path, file: str, name: str
) -> None:
    write_by_hand(home, f"stories/{file}.yaml", "schema: 1\ntitle: The mill\n")
    assert f"coach story edit {name}" in coach("story", "show").out
    assert "The mill" in coach("story", "show", name.strip('"')).out


def test_without_text_it_takes_no_time_to_tell(coach: Coach) -> None:
    coach("story", "add", "Night release")
    assert coach("story", "show", "--json").json["aloud"] is None


def test_a_bad_file_that_was_named_is_not_replaced_by_one_that_begins_alike(coach: Coach, home: Path) -> None:
    coach("story", "add", "Bad luck")
    write_by_hand(home, "stories/bad.yaml", "title: [\n")
    coach("story", "show", "bad", code=4)


def test_a_story_by_hand_is_shown_and_kept(coach: Coach, home: Path) -> None:
    path = write_by_hand(home, "stories/late.yaml", BY_HAND)
    assert "Paid back." in coach("story", "show", "late").out
    coach("story", "edit", "late", "--set", "learning=Ask early.")
    assert "mood: proud\n" in path.read_text()
    assert story(home, "late")["learning"] == "Ask early.\n"


# Edit


def test_a_part_is_set_and_another_cleared(coach: Coach, home: Path) -> None:
    night(coach)
    coach("story", "edit", "night", "--set", "outcome=Half an hour.", "--set", "skills=", "--set", "numbers=")
    assert story(home)["result"] == "Half an hour.\n"
    assert not {"skills", "numbers"} & set(story(home))


def test_a_new_title_keeps_the_file(coach: Coach, home: Path) -> None:
    night(coach)
    coach("story", "edit", "--set", "title=Day release")
    assert story(home)["title"] == "Day release"


def test_the_same_again_changes_nothing(coach: Coach, home: Path) -> None:
    night(coach)
    before = contents(home)
    assert "coach undo" not in coach("story", "edit", "--set", "outcome=Forty minutes.").out
    assert contents(home) == before


@pytest.mark.parametrize("check", CHECKS)
def test_every_remark_can_be_left_out_by_its_name(coach: Coach, home: Path, check: str) -> None:
    night(coach)
    coach("story", "edit", "--dismiss", check.upper())
    assert story(home)["dismissed"] == [check]


def test_a_remark_that_was_left_out_is_not_made_again(coach: Coach) -> None:
    night(coach, "learning", "outcome", "numbers")
    shown = coach("story", "show", "--json").json["remarks"]
    assert [each["check"] for each in shown] == ["no-result", "no-learning"]
    coach("story", "edit", "--dismiss", "no-result", "--dismiss", "no-learning")
    assert coach("story", "show", "--json").json["remarks"] == []


def test_where_it_was_told_is_noted_with_the_day(coach: Coach, home: Path) -> None:
    night(coach)
    coach("story", "edit", "--told", "Globex")
    coach("story", "edit", "--told", "Globex", "--on", "3 nov")
    told = coach("story", "show", "--json").json["story"]["told"]
    assert [(each["company"], each["on"]) for each in told] == [
        ("Globex", "2026-11-21"),
        ("Globex", "2026-11-03"),
    ]
    assert "Globex, Tue 3 Nov 2026 and Globex, Sat 21 Nov 2026" in coach("story", "show").out


def test_a_company_on_record_gives_its_name(coach: Coach, home: Path) -> None:
    acme(coach)
    night(coach)
    coach("story", "edit", "--told", "ac")
    assert story(home)["told"][0]["company"] == "Acme"


def test_a_company_whose_file_cannot_be_read_is_taken_as_typed(coach: Coach, home: Path) -> None:
    night(coach)
    write_by_hand(home, "jobs/globex.yaml", "company: [\n")
    coach("story", "edit", "--told", "Globex")
    assert story(home)["told"][0]["company"] == "Globex"


def test_told_twice_on_a_day_is_once(coach: Coach) -> None:
    night(coach)
    coach("story", "edit", "--told", "Globex")
    coach("story", "edit", "--told", "Globex")
    assert len(coach("story", "show", "--json").json["story"]["told"]) == 1


# By name in other commands


def test_delete_takes_a_story_by_its_title_and_undo_brings_it_back(coach: Coach, home: Path) -> None:
    night(coach)
    before = story(home)
    coach("delete", "night release")
    assert coach("story", "list", "--json").json["stories"] == []
    coach("undo")
    assert story(home) == before


def test_a_job_goes_before_a_story_of_that_name(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("story", "add", "Acme")
    coach("delete", "acme")
    assert (home / "stories" / "acme.yaml").exists()
    assert not (home / "jobs" / "acme.yaml").exists()


def test_the_whole_name_of_a_story_means_the_story(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("story", "add", "Acme")
    coach("delete", "stories/acme")
    assert not (home / "stories" / "acme.yaml").exists()
    assert (home / "jobs" / "acme.yaml").exists()


def test_a_name_of_several_jobs_is_no_story(coach: Coach, home: Path) -> None:
    coach("new", "Acme", "Head of nights")
    coach("new", "Globex", "Lead of nights")
    coach("story", "add", "Nights")
    coach("delete", "nights", code=3)
    assert (home / "stories" / "nights.yaml").exists()


@pytest.mark.parametrize(("word", "code"), [("Night release", 0), ("night-release", 0), ("Acme", 1)])
def test_a_purge_asks_for_the_title(coach: Coach, home: Path, word: str, code: int) -> None:
    night(coach)
    coach("delete", "night", "--purge", "--confirm", word, code=code)
    left = b"".join(contents(home).values())
    assert (b"kept awake" in left) == bool(code)


def test_a_deleted_story_is_found_among_the_versions(coach: Coach) -> None:
    night(coach)
    coach("delete", "night")
    found = coach("undo", "--list", "night-release", "--json").json
    assert found["id"] == "stories/night-release"
    assert len(found["versions"]) == 1
    number = str(found["versions"][0]["number"])
    coach("undo", "--of", "night", "--at", number)
    assert coach("story", "show", "night").code == 0


def test_what_was_practised_is_deleted_by_the_name_of_its_file(coach: Coach, home: Path) -> None:
    acme(coach)
    write_by_hand(home, "practice.yaml", "schema: 1\n")
    assert coach("delete", "practice.yaml", code=None).code in {0, 3}


def test_the_json_of_every_command_is_one_object(coach: Coach) -> None:
    night(coach)
    for words in (["list"], ["show"]):
        assert json.loads(coach("story", *words, "--json").out)["schema"] == 1
