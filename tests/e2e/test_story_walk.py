"""`coach story add` and `coach story edit` at a terminal, with keys and line by line."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.commands.test_story_bank import night
from tests.conftest import Coach
from tests.e2e.terminal import CTRL_C, CTRL_D, DOWN, ENTER, SPACE, Screen

PLAIN = {"ACCESSIBLE": "1"}


def stories(home: Path) -> dict[str, Any]:
    files = sorted(home.glob("stories/*.yaml"))
    return {path.stem: yaml.safe_load(path.read_text()) for path in files}


def up_to_skills(screen: Screen) -> None:
    """A story without a number and without a learning, to its last prompt."""
    screen.asks("What happened?").answers("Night release")
    screen.asks("2 of 8").answers("We shipped at night.")
    screen.asks("3 of 8").answers("The deploy was mine.")
    screen.asks("4 of 8").answers("I wrote a script.")
    screen.asks("5 of 8").answers("It is done by day.")
    screen.asks("6 of 8").types(ENTER)
    screen.asks("7 of 8").types(ENTER)
    screen.asks("8 of 8")


def test_a_person_writes_a_story_and_leaves_a_remark_out(home: Path) -> None:
    with Screen("story", "add", home=home) as screen:
        up_to_skills(screen)
        screen.types(SPACE + ENTER)
        screen.asks("In words of your own").answers("migration, calm")
        screen.asks("Which to leave out here?").shows("no number").types(SPACE + ENTER)
        assert screen.ends() == 0
        assert "Each part is saved: “Night release”, under half a minute aloud." in screen.text
    found = stories(home)["night-release"]
    assert found["result"] == "It is done by day.\n"
    assert found["passed"] == ["numbers", "learning"]
    assert found["skills"][1:] == ["migration", "calm"]
    assert found["dismissed"] == ["no-number"]


def test_a_title_with_a_nul_character_is_asked_for_again(home: Path) -> None:
    with Screen("story", "add", home=home, env=PLAIN) as screen:
        screen.asks("What happened?").answers("Night\0release")
        screen.shows("NUL").asks("Your answer").answers("Night release")
        screen.asks("2 of 8")
    assert list(stories(home)) == ["night-release"]


def test_where_nothing_was_changed_there_is_nothing_to_take_back(coach: Coach, home: Path) -> None:
    night(coach)
    with Screen("story", "edit", "night", home=home) as screen:
        screen.asks("1 of 8").answers(".")
        assert screen.ends() == 0
        assert "The story “Night release” is as it was. Nothing was changed." in screen.text
        assert "coach undo" not in screen.text


def test_line_by_line_it_is_the_same_and_nothing_is_redrawn(home: Path) -> None:
    with Screen("story", "add", home=home, env=PLAIN) as screen:
        up_to_skills(screen)
        screen.answers("1")
        screen.asks("In words of your own").answers("migration")
        screen.asks("Which to leave out here?").answers("2")
        assert screen.ends() == 0
        assert b"\x1b" not in screen.raw
    found = stories(home)["night-release"]
    assert (len(found["skills"]), found["dismissed"]) == (2, ["no-learning"])


def test_each_part_is_on_disk_before_the_next_prompt(home: Path) -> None:
    with Screen("story", "add", home=home) as screen:
        screen.asks("What happened?").answers("Night release")
        screen.asks("2 of 8")
        assert stories(home)["night-release"]["title"] == "Night release"
        screen.answers("We shipped at night.").asks("3 of 8")
        assert stories(home)["night-release"]["situation"] == "We shipped at night.\n"


def test_what_was_ticked_is_on_disk_before_own_words_are_asked_for(home: Path) -> None:
    with Screen("story", "add", home=home) as screen:
        up_to_skills(screen)
        screen.types(SPACE + ENTER).asks("In words of your own")
        assert len(stories(home)["night-release"]["skills"]) == 1


@pytest.mark.parametrize(("keys", "code"), [(CTRL_C, 130), (CTRL_D, 0), ("." + ENTER, 0)])
def test_one_that_was_broken_off_goes_on_at_the_same_part(home: Path, keys: str, code: int) -> None:
    with Screen("story", "add", home=home) as screen:
        screen.asks("What happened?").answers("Night release")
        screen.asks("2 of 8").answers("We shipped at night.")
        screen.asks("3 of 8").types(keys)
        assert screen.ends() == code
    with Screen("story", "add", home=home) as screen:
        screen.asks("“Night release” is not finished. Go on with it?").answers("y")
        screen.asks("3 of 8")
        assert "2 of 8" not in screen.text
    assert list(stories(home)) == ["night-release"]


def test_who_does_not_want_to_go_on_begins_another(coach: Coach, home: Path) -> None:
    coach("story", "add", "Night release")
    with Screen("story", "add", home=home) as screen:
        screen.asks("Go on with it?").answers("n")
        screen.asks("What happened?").answers("Day release")
        screen.asks("2 of 8")
    assert list(stories(home)) == ["day-release", "night-release"]


@pytest.mark.parametrize("keys", [CTRL_D, "." + ENTER])
def test_stopping_at_the_last_words_asks_nothing_more(home: Path, keys: str) -> None:
    with Screen("story", "add", home=home) as screen:
        up_to_skills(screen)
        screen.types(SPACE + ENTER).asks("In words of your own").types(keys)
        assert screen.ends() == 0
        assert "Which to leave" not in screen.text
    assert len(stories(home)["night-release"]["skills"]) == 1


def test_stopping_at_the_title_leaves_nothing(home: Path) -> None:
    with Screen("story", "add", home=home) as screen:
        screen.asks("What happened?").types(CTRL_D)
        assert screen.ends() == 0
    assert stories(home) == {}


def test_a_title_on_the_line_goes_straight_to_the_second_part(home: Path) -> None:
    with Screen("story", "add", "Night release", home=home) as screen:
        screen.asks("2 of 8")


def test_editing_goes_through_all_parts_and_enter_keeps_them(coach: Coach, home: Path) -> None:
    night(coach)
    before = stories(home)
    with Screen("story", "edit", home=home) as screen:
        for number in range(1, 8):
            screen.asks(f"{number} of 8").types(ENTER)
        screen.asks("8 of 8").types(ENTER)
        screen.asks("In words of your own").types(ENTER)
        assert screen.ends() == 0
    assert stories(home) == before


def test_an_edit_can_be_stopped_without_a_further_question(coach: Coach, home: Path) -> None:
    night(coach, "learning", "numbers")
    with Screen("story", "edit", home=home) as screen:
        screen.asks("1 of 8").answers("Day release")
        screen.asks("2 of 8").types(CTRL_D)
        assert screen.ends() == 0
        assert "Which to leave" not in screen.text
    assert stories(home)["night-release"]["title"] == "Day release"


def test_the_story_is_picked_where_there_are_several(coach: Coach, home: Path) -> None:
    night(coach)
    coach("story", "add", "Other")
    with Screen("story", "show", home=home) as screen:
        screen.asks("Which story?").types(DOWN + ENTER)
        assert screen.ends() == 0
        assert "Other" in screen.text


def test_a_story_is_opened_in_the_persons_editor(coach: Coach, home: Path) -> None:
    night(coach)
    env = {"EDITOR": "sed -i s/Forty/Thirty/"}
    with Screen("edit", "night", home=home, env=env) as screen:
        assert screen.ends() == 0
        assert "Noted: night-release.yaml as you wrote it." in screen.text
    assert stories(home)["night-release"]["result"] == "Thirty minutes.\n"


def test_what_is_no_story_is_not_taken(coach: Coach, home: Path) -> None:
    night(coach)
    before = stories(home)
    with Screen("edit", "night", home=home, env={"EDITOR": "sed -i s/^result/resulte/"}) as screen:
        screen.asks("Edit it again?").answers("n")
        assert screen.ends() == 2
    assert stories(home) == before
