"""`coach match`, asked: what is still without proof, one after the other."""

from pathlib import Path
from typing import Any

import pytest

from tests.asking import BACK, CTRL_C, ENTER, HELP, STOP, Answer
from tests.commands.helpers import acme, stored
from tests.commands.test_match import GOAL, goal, night
from tests.conftest import Coach


def begun(coach: Coach) -> None:
    """One goal, a story that fits it and one that does not."""
    acme(coach)
    goal(coach)
    night(coach)
    coach("story", "add", "Calm parents")


def matches(home: Path) -> list[dict[str, Any]]:
    found = stored(home, "acme").get("matches", [])
    return [{key: words.rstrip("\n") for key, words in each.items()} for each in found]


def test_a_person_chooses_a_story_and_writes_the_sentence(coach: Coach, home: Path, snapshot: object) -> None:
    begun(coach)
    found = coach("match", "acme", answers=["night-release", "You want speed; I have it."])
    assert matches(home) == [
        {
            "goal": GOAL, "story": "Night release", "story-id": "night-release",
            "sentence": "You want speed; I have it.",
        }
    ]  # fmt: skip
    assert found.asked[0].options == ("night-release", "\0other", "\0words")
    assert found.transcript == snapshot


def test_a_story_that_does_not_fit_by_words_can_be_taken_all_the_same(coach: Coach, home: Path) -> None:
    begun(coach)
    coach("match", "acme", answers=["\0other", "calm-parents", ENTER])
    assert matches(home) == [{"goal": GOAL, "story": "Calm parents", "story-id": "calm-parents"}]


def test_back_from_such_a_story_leads_to_it_again(coach: Coach, home: Path) -> None:
    begun(coach)
    found = coach("match", "acme", answers=["\0other", "calm-parents", BACK, ENTER, ENTER, "x"])
    assert (found.asked[3].now, found.asked[4].now) == ("\0other", "calm-parents")
    assert matches(home)[0]["story-id"] == "calm-parents"


def test_the_proof_can_be_written_in_a_line(coach: Coach, home: Path, snapshot: object) -> None:
    acme(coach)
    goal(coach)
    found = coach("match", "acme", answers=["\0words", HELP, "I rebuilt ours.", "x"])
    assert found.walk == ["choose", "text", "text", "text"]
    assert matches(home) == [{"goal": GOAL, "story": "I rebuilt ours.", "sentence": "x"}]
    assert found.transcript == snapshot


def test_a_nul_character_is_told_and_the_line_asked_for_again(coach: Coach, home: Path) -> None:
    begun(coach)
    found = coach("match", "acme", answers=[ENTER, "a\0b", "ab"])
    assert "NUL" in found.asked[2].shown
    assert matches(home)[0]["sentence"] == "ab"


def test_where_nothing_is_known_it_asks_for_a_guess(coach: Coach, home: Path) -> None:
    acme(coach)
    assert coach("match", "acme", answers=["Fewer complaints", STOP]).walk == ["text", "choose"]
    assert matches(home) == [{"goal": "Fewer complaints"}]


@pytest.mark.parametrize(("leave", "code"), [(CTRL_C, 130), (STOP, 0)])
def test_what_was_chosen_before_a_stop_is_kept_and_it_goes_on_there(
    coach: Coach, home: Path, leave: Answer, code: int
) -> None:
    begun(coach)
    coach("match", "acme", answers=[ENTER, leave], code=code)
    assert matches(home)[0]["story-id"] == "night-release"
    assert coach("match", "acme", answers=[STOP]).walk == ["text"]


def test_back_shows_what_was_chosen_by_then(coach: Coach, home: Path) -> None:
    begun(coach)
    goal(coach, "Calm parents")
    walk: list[Answer] = [ENTER, "Mine", ENTER, BACK, BACK, "Better", "Other"]
    found = coach("match", "acme", answers=walk)
    assert found.walk == ["choose", "text", "choose", "text", "choose", "text", "text"]
    assert (found.asked[4].now, found.asked[5].now) == ("calm-parents", "Mine")
    assert [each["sentence"] for each in matches(home)] == ["Better", "Other"]
    assert [each["story-id"] for each in matches(home)] == ["night-release", "calm-parents"]


def test_back_from_the_sentence_leads_to_the_proof_that_was_just_chosen(coach: Coach, home: Path) -> None:
    begun(coach)
    found = coach("match", "acme", answers=["night-release", BACK, "\0words", "I rebuilt ours.", "x"])
    assert found.asked[2].now == "night-release"
    assert matches(home) == [{"goal": GOAL, "story": "I rebuilt ours.", "sentence": "x"}]


def test_back_from_a_proof_on_record_keeps_it_with_enter(coach: Coach, home: Path) -> None:
    begun(coach)
    coach("match", "acme", "--for", "1", "--proof", "Mine")
    coach("match", "acme", answers=[BACK, ENTER, ENTER, "x"])
    assert matches(home) == [{"goal": GOAL, "story": "Mine", "sentence": "x"}]


@pytest.mark.parametrize(("way", "kind"), [("\0other", "choose"), ("\0words", "text")])
def test_back_from_another_story_or_from_a_line_leads_to_the_first_list(
    coach: Coach, home: Path, way: str, kind: str
) -> None:
    begun(coach)
    found = coach("match", "acme", answers=[way, BACK, ENTER, "x"])
    assert found.walk == ["choose", kind, "choose", "text"]
    assert matches(home)[0]["story-id"] == "night-release"


def test_where_all_is_chosen_nothing_is_asked(coach: Coach) -> None:
    begun(coach)
    coach("match", "acme", "--for", "1", "--story", "night", "--say", "x")
    assert "Night release" in coach("match", "acme", answers=[]).out
