"""`coach story`: add, list, show, edit; and stories by name in `edit`, `delete` and `undo`."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from interview_coach.core.evidence.speech import CHECKS
from tests.commands.helpers import acme, contents, message, type_into_stdin, write_by_hand
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


def test_it_says_what_was_noted_and_what_comes_next(coach: Coach) -> None:
    said = coach("story", "add", "Night release").out
    assert said.splitlines()[0] == "Noted: the story “Night release”."
    assert "coach story show night-release" in said
    assert "Say it aloud: coach practice" in said
    assert "coach undo" in said


def test_with_a_job_it_leads_to_the_match(coach: Coach) -> None:
    acme(coach)
    assert "coach match" in coach("story", "add", "Night release").out


def test_with_json_it_gives_the_id(coach: Coach) -> None:
    assert coach("story", "add", "Night release", "--json").json["id"] == "night-release"


def test_a_dash_takes_a_part_from_stdin(coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    type_into_stdin(monkeypatch, "Two\nlines, ünd 🙂\n".encode())
    coach("story", "add", "Night release", "--set", "outcome=-")
    assert story(home)["result"] == "Two\nlines, ünd 🙂\n"


@pytest.mark.parametrize("words", [[], ["--json"], ["--set", "outcome=x"], ["--set", "title="], [" "]])
def test_without_a_title_nothing_is_written(coach: Coach, home: Path, words: list[str]) -> None:
    assert coach("story", "add", *words, code=2).out == ""
    assert contents(home) == {}


def test_a_part_that_there_is_not_is_told_with_the_nearest(coach: Coach, home: Path) -> None:
    assert message(coach("story", "add", "X", "--set", "outcom=x", code=3)) == [
        'There is no prompt "outcom".',
        "Did you mean outcome?",
    ]
    assert contents(home) == {}


def test_of_one_that_is_like_none_all_are_named(coach: Coach) -> None:
    said = message(coach("story", "add", "X", "--set", "zzz=x", code=3))
    assert said[1] == "All of them: coach bank list story"
    assert coach("bank", "list", "story").code == 0


def test_undo_takes_a_story_back(coach: Coach, home: Path) -> None:
    night(coach)
    coach("undo")
    assert not list(home.glob("stories/*"))


# List


def test_no_stories_yet_says_how_to_begin(coach: Coach) -> None:
    found = coach("story", "list")
    assert found.out.splitlines()[0] == "No stories yet. One takes ten minutes: coach story add"


def test_the_list_has_what_each_shows_and_how_long_it_takes(coach: Coach) -> None:
    night(coach)
    assert "Night release  automation, release  under half a minute" in coach("story", "list").out


def test_an_unfinished_one_says_so(coach: Coach) -> None:
    night(coach, "outcome")
    assert "not finished" in coach("story", "list").out


def test_one_without_its_learning_is_finished(coach: Coach) -> None:
    night(coach, "learning", "numbers", "skills")
    assert "not finished" not in coach("story", "list").out


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


def test_where_none_can_be_read_it_does_not_say_that_there_are_none(coach: Coach, home: Path) -> None:
    write_by_hand(home, "stories/bad.yaml", "title: [\n")
    assert coach("story", "list").out == "None of your stories can be read: coach check\n"
    assert "can be read" in coach("story", "show", code=3).err


# Show


def test_a_story_is_shown_with_every_part(coach: Coach) -> None:
    night(coach)
    said = coach("story", "show", "night").out
    for part in PARTS:
        for line in part.split("=")[1].split("; "):
            assert line.split(", ")[0] in said
    assert "What might help" not in said
    assert "Change it: coach story edit night-release" in said


def test_it_tells_what_might_help_why_and_how_to_leave_that_out(coach: Coach) -> None:
    night(coach, "learning")
    said = coach("story", "show").out
    assert "no-learning  What you learnt is not in it yet." in said
    assert "[star]" in said
    assert "coach story edit night-release --dismiss no-learning" in said
    assert "1 part still empty: coach story edit night-release" in said


def test_as_json_it_has_the_story_the_time_and_the_remarks(coach: Coach) -> None:
    night(coach, "learning")
    found = coach("story", "show", "--json").json
    assert (found["id"], found["aloud"], found["story"]["title"]) == (
        "night-release", "under half a minute", "Night release",
    )  # fmt: skip
    assert [each["check"] for each in found["remarks"]] == ["no-learning"]


@pytest.mark.parametrize(
    "name", ["night-release", "NIGHT RELEASE", "nig", "release night", "automat", "stories"]
)
def test_a_story_is_found_by_id_title_words_and_skill(coach: Coach, name: str) -> None:
    night(coach)
    assert coach("story", "show", name, code=3 if name == "stories" else 0)


def test_of_two_with_one_title_each_is_listed_by_its_file(coach: Coach) -> None:
    night(coach)
    night(coach)
    assert "Which story? night-release-2, night-release." in coach("story", "show", code=3).err


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


def test_several_are_listed(coach: Coach) -> None:
    night(coach)
    coach("story", "add", "Night shift")
    said = message(coach("story", "show", "night", code=3))
    assert said == [
        '"night" could be several stories: Night release, Night shift.',
        "Write one of these names.",
    ]
    assert "Which story? Night release, Night shift." in coach("story", "show", code=3).err


def test_close_spelling_only_suggests(coach: Coach) -> None:
    night(coach)
    assert message(coach("story", "show", "nite-release", code=3)) == [
        'There is no story "nite-release".',
        "Did you mean night-release?",
    ]


def test_without_any_it_says_how_to_begin(coach: Coach) -> None:
    assert message(coach("story", "show", code=3)) == [
        "There is no story yet.",
        "Ten minutes for one: coach story add",
    ]


@pytest.mark.parametrize("name", ["bad", "BAD", "ba"])
def test_a_bad_file_that_was_named_is_told_with_all_that_is_wrong(
    coach: Coach, home: Path, name: str
) -> None:
    night(coach)
    path = write_by_hand(home, "stories/bad.yaml", "schema: 1\ntitle: x\nresulte: y\ntold: z\n")
    said = coach("story", "show", name, code=4).err
    assert f"{path}:3: " in said
    assert f"{path}:4: " in said


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


def test_the_title_cannot_be_cleared(coach: Coach, home: Path) -> None:
    night(coach)
    before = contents(home)
    coach("story", "edit", "--set", "outcome=x", "--set", "title=", code=2)
    assert contents(home) == before


def test_the_same_again_changes_nothing(coach: Coach, home: Path) -> None:
    night(coach)
    before = contents(home)
    said = coach("story", "edit", "--set", "outcome=Forty minutes.").out
    assert said == "This is on record already. Nothing was changed.\n"
    assert contents(home) == before


def test_without_a_terminal_it_says_how_to_edit_by_flags(coach: Coach, home: Path) -> None:
    night(coach)
    before = contents(home)
    said = message(coach("story", "edit", "night", code=2))
    assert "coach story edit night-release --set" in said[1]
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


def test_a_remark_that_there_is_not_is_told(coach: Coach, home: Path) -> None:
    night(coach)
    assert message(coach("story", "edit", "--dismiss", "no-numbers", code=2))[1] == "Did you mean no-number?"


def test_where_it_was_told_is_noted_with_the_day(coach: Coach, home: Path) -> None:
    night(coach)
    coach("story", "edit", "--told", "Globex")
    coach("story", "edit", "--told", "Globex", "--on", "3 nov")
    told = coach("story", "show", "--json").json["story"]["told"]
    assert [(each["company"], each["on"]) for each in told] == [
        ("Globex", "2026-11-21"),
        ("Globex", "2026-11-03"),
    ]
    assert "Told: Globex, Tue 3 Nov 2026 and Globex, Sat 21 Nov 2026." in coach("story", "show").out


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
    assert "Nothing was changed" in coach("story", "edit", "--told", "Globex").out


@pytest.mark.parametrize(
    "words",
    [
        ["--on", "today"],
        ["--told", ""],
        ["--told", "X", "--on", "2026-12-01"],
        ["--told", "X", "--on", "soon"],
    ],
)
def test_a_telling_that_cannot_be_is_refused(coach: Coach, home: Path, words: list[str]) -> None:
    night(coach)
    before = contents(home)
    assert coach("story", "edit", *words, code=None).code in {1, 2}
    assert contents(home) == before


# By name in other commands


def test_delete_takes_a_story_by_its_title_and_undo_brings_it_back(coach: Coach, home: Path) -> None:
    night(coach)
    before = story(home)
    said = coach("delete", "night release").out
    assert "Taken out: the story night-release." in said
    assert "coach delete stories/night-release --purge" in said
    assert coach("story", "list", "--json").json["stories"] == []
    assert "the story night-release: the record is back" in coach("undo").out
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


def test_several_stories_are_listed_and_none_is_taken_out(coach: Coach, home: Path) -> None:
    night(coach)
    coach("story", "add", "Night shift")
    assert message(coach("delete", "night", code=3))[0] == (
        '"night" could be several stories: night-release, night-shift.'
    )
    assert len(list(home.glob("stories/*"))) == 2


def test_what_is_neither_is_told(coach: Coach) -> None:
    night(coach)
    assert message(coach("delete", "globex", code=3)) == [
        'There is no job and no story "globex".',
        "Jobs: coach list --all; stories: coach story list",
    ]


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
    assert "Brought back: the story night-release" in coach("undo", "--of", "night", "--at", number).out
    assert coach("story", "show", "night").code == 0


def test_undo_says_which_parts_of_a_story_are_as_before(coach: Coach) -> None:
    night(coach)
    coach("story", "edit", "--set", "outcome=", "--dismiss", "no-result", "--told", "Globex")
    said = " ".join(coach("undo").out.split())
    assert (
        "the story night-release: 1 telling (Globex, 2026-11-21), 1 remark left out (no-result) gone" in said
    )
    assert "1 part (outcome) back" in said


def test_the_settings_are_not_deleted_nor_opened(coach: Coach, home: Path) -> None:
    path = write_by_hand(home, "settings.yaml", "schema: 1\nname: Kim\n")
    night(coach)
    assert "is yours" in coach("delete", "settings.yaml", code=1).err
    assert "is yours" in coach("edit", "settings.yaml", code=1).err
    assert path.exists()


def test_what_was_practised_is_deleted_by_the_name_of_its_file(coach: Coach, home: Path) -> None:
    acme(coach)
    write_by_hand(home, "practice.yaml", "schema: 1\n")
    assert coach("delete", "practice.yaml", code=None).code in {0, 3}


def test_edit_needs_a_terminal_for_a_story_too(coach: Coach) -> None:
    night(coach)
    assert "An editor needs a terminal." in coach("edit", "night", code=2).err


def test_the_json_of_every_command_is_one_object(coach: Coach) -> None:
    night(coach)
    for words in (["list"], ["show"]):
        assert json.loads(coach("story", *words, "--json").out)["schema"] == 1
