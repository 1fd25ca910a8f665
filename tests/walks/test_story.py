"""`coach story add`, `edit` and `show`, asked part by part."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.asking import CTRL_C, ENTER, STOP, Answer, Question
from tests.commands.test_story_bank import night
from tests.conftest import Coach

UP_TO_SKILLS: list[Answer] = [
    "Night release", "We shipped at night.", "The deploy was mine.", "I wrote a script.", "It is done by day.",
    ENTER, ENTER,
]  # fmt: skip
"""A story without a number and without a learning, to its last prompt."""


def stories(home: Path) -> dict[str, Any]:
    files = sorted(home.glob("stories/*.yaml"))
    return {path.stem: yaml.safe_load(path.read_text()) for path in files}


def first(question: Question) -> list[str]:
    """Tick the first one."""
    return [question.options[0]]


def test_a_person_writes_a_story_and_leaves_a_remark_out(coach: Coach, home: Path, snapshot: object) -> None:
    more: list[Answer] = [first, "migration, calm", ["no-number"]]
    found = coach("story", "add", answers=[*UP_TO_SKILLS, *more])
    story = stories(home)["night-release"]
    assert story["result"] == "It is done by day.\n"
    assert story["passed"] == ["numbers", "learning"]
    assert story["skills"][1:] == ["migration", "calm"]
    assert story["dismissed"] == ["no-number"]
    assert found.asked[-1].options == ("no-number", "no-learning")
    assert found.transcript == snapshot


def test_a_title_with_a_nul_character_is_asked_for_again(coach: Coach, home: Path) -> None:
    found = coach("story", "add", answers=["Night\0release", "Night release", STOP])
    assert "NUL" in found.asked[1].shown
    assert found.asked[2].place == "2 of 8"
    assert list(stories(home)) == ["night-release"]


def test_where_nothing_was_changed_there_is_nothing_to_take_back(coach: Coach, snapshot: object) -> None:
    night(coach)
    found = coach("story", "edit", "night", answers=[STOP])
    assert "coach undo" not in found.out + found.err
    assert found.transcript == snapshot


def test_each_part_is_on_disk_before_the_next_prompt(coach: Coach, home: Path) -> None:
    seen = []

    def look(_question: Question) -> str:
        seen.append(stories(home)["night-release"])
        return "We shipped at night."

    coach("story", "add", answers=["Night release", look, look, STOP])
    assert seen[0]["title"] == "Night release"
    assert seen[1]["situation"] == "We shipped at night.\n"


def test_what_was_ticked_is_on_disk_before_own_words_are_asked_for(coach: Coach, home: Path) -> None:
    coach("story", "add", answers=[*UP_TO_SKILLS, first, CTRL_C], code=130)
    assert len(stories(home)["night-release"]["skills"]) == 1


@pytest.mark.parametrize(("leave", "code"), [(CTRL_C, 130), (STOP, 0)])
def test_one_that_was_broken_off_goes_on_at_the_same_part(
    coach: Coach, home: Path, leave: Answer, code: int
) -> None:
    coach("story", "add", answers=["Night release", "We shipped at night.", leave], code=code)
    found = coach("story", "add", answers=[True, STOP])
    assert "Night release" in found.asked[0].message
    assert found.asked[1].place == "3 of 8"
    assert list(stories(home)) == ["night-release"]


def test_who_does_not_want_to_go_on_begins_another(coach: Coach, home: Path) -> None:
    coach("story", "add", "Night release")
    coach("story", "add", answers=[False, "Day release", STOP])
    assert list(stories(home)) == ["day-release", "night-release"]


def test_stopping_at_the_last_words_asks_nothing_more(coach: Coach, home: Path) -> None:
    coach("story", "add", answers=[*UP_TO_SKILLS, first, STOP])
    assert len(stories(home)["night-release"]["skills"]) == 1


def test_stopping_at_the_title_leaves_nothing(coach: Coach, home: Path) -> None:
    coach("story", "add", answers=[STOP])
    assert stories(home) == {}


def test_a_title_on_the_line_goes_straight_to_the_second_part(coach: Coach) -> None:
    assert coach("story", "add", "Night release", answers=[STOP]).asked[0].place == "2 of 8"


def test_editing_goes_through_all_parts_and_enter_keeps_them(coach: Coach, home: Path) -> None:
    night(coach)
    before = stories(home)
    found = coach("story", "edit", answers=[ENTER] * 9)
    assert [each.place for each in found.asked[:8]] == [f"{number} of 8" for number in range(1, 9)]
    assert stories(home) == before


def test_an_edit_can_be_stopped_without_a_further_question(coach: Coach, home: Path) -> None:
    night(coach, "learning", "numbers")
    coach("story", "edit", answers=["Day release", STOP])
    assert stories(home)["night-release"]["title"] == "Day release"


def test_the_story_is_picked_where_there_are_several(coach: Coach) -> None:
    night(coach)
    coach("story", "add", "Other")
    found = coach("story", "show", answers=["other"])
    assert found.asked[0].options == ("night-release", "other")
    assert "Other" in found.out


def test_a_story_is_opened_in_the_persons_editor(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    night(coach)
    monkeypatch.setenv("EDITOR", "sed -i s/Forty/Thirty/")
    assert "night-release.yaml" in coach("edit", "night", answers=[]).out
    assert stories(home)["night-release"]["result"] == "Thirty minutes.\n"


def test_what_is_no_story_is_not_taken(coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    night(coach)
    before = stories(home)
    monkeypatch.setenv("EDITOR", "sed -i s/^result/resulte/")
    coach("edit", "night", answers=[False], code=2)
    assert stories(home) == before
