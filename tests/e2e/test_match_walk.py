"""`coach match` at a terminal: what is still without evidence, one after the other."""

from pathlib import Path
from typing import Any

import pytest

from tests.commands.helpers import acme, stored
from tests.commands.test_match import GOAL, goal, night
from tests.conftest import Coach
from tests.e2e.terminal import CTRL_C, CTRL_D, DOWN, ENTER, Screen

PLAIN = {"ACCESSIBLE": "1"}


def begun(coach: Coach) -> None:
    """One goal, a story that fits it and one that does not."""
    acme(coach)
    goal(coach)
    night(coach)
    coach("story", "add", "Calm parents")


def matches(home: Path) -> list[dict[str, Any]]:
    found = stored(home, "acme").get("matches", [])
    return [{key: words.rstrip("\n") for key, words in each.items()} for each in found]


def test_a_person_chooses_a_story_and_writes_the_sentence(coach: Coach, home: Path) -> None:
    begun(coach)
    with Screen("match", "acme", home=home) as screen:
        screen.asks("Which story proves it?").shows("Night release (word: release").types(ENTER)
        screen.asks("The sentence that ties your story to it").answers("You want speed; I have it.")
        assert screen.ends() == 0
        assert "Each answer is saved; the brief has them." in screen.text
    assert matches(home) == [
        {
            "goal": GOAL, "story": "Night release", "story-id": "night-release",
            "sentence": "You want speed; I have it.",
        }
    ]  # fmt: skip


def test_line_by_line_it_is_the_same_and_nothing_is_redrawn(coach: Coach, home: Path) -> None:
    begun(coach)
    with Screen("match", "acme", home=home, env=PLAIN) as screen:
        screen.asks("Which story proves it?").answers("1")
        screen.asks("The sentence that ties your story to it").answers("x")
        assert screen.ends() == 0
        assert b"\x1b" not in screen.raw
    assert matches(home)[0]["story-id"] == "night-release"


def test_a_story_that_does_not_fit_by_words_can_be_taken_all_the_same(coach: Coach, home: Path) -> None:
    begun(coach)
    with Screen("match", "acme", home=home) as screen:
        screen.asks("Which story proves it?").types(DOWN + ENTER)
        screen.asks("Which one?").types(ENTER)
        screen.asks("The sentence").types(ENTER)
        assert screen.ends() == 0
    assert matches(home) == [{"goal": GOAL, "story": "Calm parents", "story-id": "calm-parents"}]


def test_the_proof_can_be_written_in_a_line(coach: Coach, home: Path) -> None:
    acme(coach)
    goal(coach)
    with Screen("match", "acme", home=home) as screen:
        screen.shows("No stories on record yet").asks("Which story proves it?").types(ENTER)
        screen.asks("Your proof, in a line").answers("?")
        screen.asks("Your proof, in a line").answers("I rebuilt ours.")
        screen.asks("The sentence").answers("x")
        assert screen.ends() == 0
    assert matches(home) == [{"goal": GOAL, "story": "I rebuilt ours.", "sentence": "x"}]


def test_a_nul_character_is_told_and_the_line_asked_for_again(coach: Coach, home: Path) -> None:
    begun(coach)
    with Screen("match", "acme", home=home, env=PLAIN) as screen:
        screen.asks("Which story proves it?").answers("1")
        screen.asks("The sentence").answers("a\0b")
        screen.shows("NUL").asks("The sentence").answers("ab")
        assert screen.ends() == 0
    assert matches(home)[0]["sentence"] == "ab"


def test_where_nothing_is_known_it_asks_for_a_guess(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("match", "acme", home=home) as screen:
        screen.asks("Your best guess").answers("Fewer complaints")
        screen.asks("Which story proves it?").types(CTRL_D)
        assert screen.ends() == 0
    assert matches(home) == [{"goal": "Fewer complaints"}]


@pytest.mark.parametrize(("keys", "code"), [(CTRL_C, 130), (CTRL_D, 0), ("." + ENTER, 0)])
def test_what_was_chosen_before_a_stop_is_kept_and_it_goes_on_there(
    coach: Coach, home: Path, keys: str, code: int
) -> None:
    begun(coach)
    with Screen("match", "acme", home=home) as screen:
        screen.asks("Which story proves it?").types(ENTER)
        screen.asks("The sentence").types(keys)
        assert screen.ends() == code
    assert matches(home)[0]["story-id"] == "night-release"
    with Screen("match", "acme", home=home) as screen:
        screen.asks("The sentence")
        assert "Which story proves it?" not in screen.text


def test_back_shows_what_was_chosen_by_then(coach: Coach, home: Path) -> None:
    begun(coach)
    goal(coach, "Calm parents")
    with Screen("match", "acme", home=home) as screen:
        screen.asks("Which story proves it?").types(ENTER)
        screen.asks("The sentence").answers("Mine")
        screen.asks("Which story proves it?").types(ENTER)
        screen.asks("The sentence").answers("<")
        screen.asks("Which story proves it?").types("<")
        screen.asks("The sentence").answers("Better")
        screen.asks("The sentence").answers("Other")
        assert screen.ends() == 0
    assert [each["sentence"] for each in matches(home)] == ["Better", "Other"]
    assert [each["story-id"] for each in matches(home)] == ["night-release", "calm-parents"]


def test_back_from_the_sentence_leads_to_the_proof_that_was_just_chosen(coach: Coach, home: Path) -> None:
    begun(coach)
    with Screen("match", "acme", home=home, env=PLAIN) as screen:
        screen.asks("Number").answers("1")
        screen.asks("The sentence").answers("<")
        screen.shows("Night release (word: release (only one word in common)), chosen")
        screen.asks("Number").answers("3")
        screen.asks("Your proof, in a line").answers("I rebuilt ours.")
        screen.asks("The sentence").answers("x")
        assert screen.ends() == 0
    assert matches(home) == [{"goal": GOAL, "story": "I rebuilt ours.", "sentence": "x"}]


def test_back_from_a_proof_on_record_keeps_it_with_enter(coach: Coach, home: Path) -> None:
    begun(coach)
    coach("match", "acme", "--for", "1", "--proof", "Mine")
    with Screen("match", "acme", home=home) as screen:
        screen.asks("The sentence").answers("<")
        screen.asks("Which story proves it?").types(ENTER)
        screen.asks("Your proof, in a line").types(ENTER)
        screen.asks("The sentence").answers("x")
        assert screen.ends() == 0
    assert matches(home) == [{"goal": GOAL, "story": "Mine", "sentence": "x"}]


@pytest.mark.parametrize(("down", "second"), [(1, "Which one?"), (2, "Your proof, in a line")])
def test_back_from_another_story_or_from_a_line_leads_to_the_first_list(
    coach: Coach, home: Path, down: int, second: str
) -> None:
    begun(coach)
    with Screen("match", "acme", home=home) as screen:
        screen.asks("Which story proves it?").types(DOWN * down + ENTER)
        screen.asks(second).types("<" if down == 1 else "<" + ENTER)
        screen.asks("Which story proves it?").types(ENTER)
        screen.asks("The sentence").answers("x")
        assert screen.ends() == 0
    assert matches(home)[0]["story-id"] == "night-release"


def test_where_all_is_chosen_nothing_is_asked(coach: Coach, home: Path) -> None:
    begun(coach)
    coach("match", "acme", "--for", "1", "--story", "night", "--say", "x")
    with Screen("match", "acme", home=home) as screen:
        assert screen.ends() == 0
        assert "Proof: Night release" in screen.text
