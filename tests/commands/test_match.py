"""`coach match`: what they want and doubt, the stories that fit, and what was chosen; asked at a terminal it is in tests/e2e."""

from pathlib import Path
from typing import Any

import pytest

from tests.commands.helpers import acme, contents, stored, write_by_hand
from tests.conftest import Coach
from tests.once import remembered

GOAL = "Faster releases"
CHOSEN = ("match", "acme", "--for", "1", "--story", "night", "--say", "You want speed; I have done it.")


def night(coach: Coach, *more: str) -> None:
    coach(
        "story", "add", "Night release", "--set", "outcome=The release takes forty minutes.", "--set",
        "numbers=from six hours to forty minutes; 3 nights a year", "--set", "skills=automation", *more,
    )  # fmt: skip


def goal(coach: Coach, words: str = GOAL) -> None:
    coach("match", "acme", "--goal", words)


@remembered
def heard(coach: Coach, *answers: str) -> None:
    """Acme, with notes on the interview."""
    acme(coach)
    coach("debrief", "acme", *(word for each in answers for word in ("--set", each)), now="2026-11-25")


def wants(coach: Coach) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = coach("match", "acme", "--json").json["wants"]
    return found


def match_of(home: Path) -> Any:
    """The one match on record, without the line feeds that end blocks."""
    (found,) = stored(home, "acme")["matches"]
    return {key: words.rstrip("\n") for key, words in found.items()}


# The page


def test_without_stories_it_does_not_say_that_none_of_them_fits(coach: Coach) -> None:
    acme(coach)
    goal(coach)
    assert coach("match", "acme").out.count("coach story add") == 1


def test_a_story_that_fits_has_its_reason(coach: Coach) -> None:
    acme(coach)
    goal(coach)
    night(coach)
    said = " ".join(coach("match", "acme").out.split())
    assert GOAL in said
    assert "“release” in common" in said
    assert "coach match acme --for 1 --story STORY --say" in said


def test_no_more_than_three_stories_are_shown_for_a_goal(coach: Coach) -> None:
    acme(coach)
    goal(coach)
    for number in range(5):
        coach("story", "add", f"Release {number}")
    assert coach("match", "acme").out.count(" - Release") == 3
    assert len(wants(coach)[0]["fits"]) == 5


def test_a_story_they_have_heard_is_marked(coach: Coach) -> None:
    acme(coach)
    goal(coach)
    night(coach)
    coach("story", "edit", "--told", "acme", "--on", "2026-11-20")
    assert "Fri 20 Nov 2026" in coach("match", "acme").out
    assert wants(coach)[0]["fits"][0]["heard"] == "2026-11-20"


def test_as_json_it_has_every_key(coach: Coach) -> None:
    acme(coach)
    goal(coach)
    night(coach)
    assert coach("match", "acme", "--json").json == {
        "schema": 1,
        "id": "acme",
        "wants": [
            {
                "number": 1, "kind": "goal", "words": GOAL, "heard": None, "story": None, "story-id": None,
                "sentence": None,
                "fits": [
                    {
                        "id": "night-release", "title": "Night release", "skills": [], "words": ["release"],
                        "reason": "word: release", "thin": True, "heard": None,
                    }
                ],
            }
        ],
        "left_out": [],
    }  # fmt: skip


def test_a_bad_story_is_left_out_with_its_line_and_the_rest_works(coach: Coach, home: Path) -> None:
    acme(coach)
    goal(coach)
    night(coach)
    path = write_by_hand(home, "stories/bad.yaml", "schema: 1\ntitle: x\nresulte: y\n")
    found = coach("match", "acme")
    assert "Night release" in found.out
    assert found.err.startswith(f"Left out: {path}:3: ")
    assert coach("match", "acme", "--json").json["left_out"][0]["line"] == 3


def test_the_only_live_job_is_meant_without_a_name(coach: Coach) -> None:
    acme(coach)
    assert "Acme" in coach("match").out


def test_a_number_of_thousands_of_digits_is_none_of_them(coach: Coach) -> None:
    acme(coach)
    coach("new", "Acme", "Data engineer")
    goal(coach)
    found = coach("match", "acme", "--for", "9" * 5000, "--say", "x", code=3)
    assert len(found.err) < 400


def test_a_hint_names_the_job_as_briefly_as_it_can(coach: Coach) -> None:
    coach("new", "Globex", "Data engineer", "--on", "2026-11-24")
    coach("match", "globex", "--goal", GOAL)
    found = coach("match", "globex", "--for", "calm", "--say", "x", code=3)
    assert "coach match globex" in found.err
    assert "globex-data" not in found.err


# What they want and what they doubt


def test_goals_come_before_doubts_and_what_was_heard_before_what_is_expected(coach: Coach) -> None:
    heard(coach, "wants=Fewer night calls; Calm weeks", "doubts=Too junior: I said that I learn fast")
    coach("match", "acme", "--concern", "No degree")
    goal(coach)
    coach("research", "acme", "--set", "role-goals=One tool for all")
    found = wants(coach)
    assert [(each["kind"], each["words"], bool(each["heard"])) for each in found] == [
        ("goal", "Fewer night calls", True),
        ("goal", "Calm weeks", True),
        ("goal", GOAL, False),
        ("goal", "One tool for all", False),
        ("concern", "Too junior", True),
        ("concern", "No degree", False),
    ]
    assert found[0]["heard"] == {"round": 1, "on": "2026-11-25"} or found[0]["heard"]["round"] == 1


def test_what_was_said_to_a_doubt_stands_below_it(coach: Coach) -> None:
    heard(coach, "doubts=Too junior: I said that I learn fast")
    said = coach("match", "acme").out
    assert said.index("Too junior") < said.index("I said that I learn fast")


def test_a_goal_that_was_expected_and_heard_stands_there_once(coach: Coach) -> None:
    heard(coach, "wants=faster RELEASES")
    coach("prep", "acme", "--set", f"goal={GOAL}")
    assert [each["words"] for each in wants(coach)] == ["faster RELEASES"]


def test_a_goal_is_recorded_with_what_comes_next(coach: Coach, home: Path) -> None:
    acme(coach)
    said = coach("match", "acme", "--goal", "  Faster\n releases ").out
    assert GOAL in said
    assert "coach undo" in said
    assert match_of(home) == {"goal": GOAL}


def test_the_same_goal_again_changes_nothing(coach: Coach, home: Path) -> None:
    acme(coach)
    goal(coach)
    before = contents(home)
    coach("match", "acme", "--goal", "faster releases")
    assert contents(home) == before


def test_a_goal_that_was_heard_needs_no_second_record(coach: Coach, home: Path) -> None:
    heard(coach, f"wants={GOAL}")
    before = contents(home)
    coach("match", "acme", "--goal", GOAL)
    assert contents(home) == before


def test_a_doubt_has_a_direct_answer(coach: Coach, home: Path) -> None:
    acme(coach)
    night(coach)
    coach("match", "acme", "--concern", "Too slow", "--story", "night", "--say", "Look at the release.")
    assert match_of(home) == {
        "concern": "Too slow", "story": "Night release", "story-id": "night-release",
        "sentence": "Look at the release.",
    }  # fmt: skip
    assert "Look at the release." in coach("match", "acme").out


def test_one_that_is_there_twice_by_hand_is_changed_where_it_is_shown(coach: Coach, home: Path) -> None:
    write_by_hand(
        home,
        "jobs/acme.yaml",
        "schema: 1\ncompany: Acme\nmatches:\n- goal: Speed\n  sentence: one\n- goal: speed\n",
    )
    coach("match", "acme", "--for", "1", "--say", "two")
    assert wants(coach)[0]["sentence"] == "two"


# Choosing


def test_the_story_and_the_sentence_are_on_record(coach: Coach, home: Path) -> None:
    acme(coach)
    goal(coach)
    night(coach)
    coach(*CHOSEN)
    assert match_of(home) == {
        "goal": GOAL, "story": "Night release", "story-id": "night-release",
        "sentence": "You want speed; I have done it.",
    }  # fmt: skip
    said = coach("match", "acme").out
    assert "Night release" in said
    assert "You want speed; I have done it." in said
    assert "--story STORY" not in said


@pytest.mark.parametrize("words", ["1", GOAL, "faster", "RELEASES"])
def test_what_it_is_for_is_a_number_or_words_of_it(coach: Coach, words: str) -> None:
    acme(coach)
    goal(coach)
    coach("match", "acme", "--for", words, "--say", "x")
    assert wants(coach)[0]["sentence"] == "x"


def test_a_heard_goal_is_written_down_with_its_story(coach: Coach, home: Path) -> None:
    heard(coach, f"wants={GOAL}")
    night(coach)
    coach(*CHOSEN)
    assert match_of(home)["goal"] == GOAL
    assert [each["story-id"] for each in wants(coach)] == ["night-release"]


def test_proof_in_words_stands_in_for_a_story(coach: Coach, home: Path) -> None:
    acme(coach)
    goal(coach)
    night(coach)
    coach(*CHOSEN)
    coach("match", "acme", "--for", "1", "--proof", "I rebuilt ours in a week.")
    assert match_of(home)["story"] == "I rebuilt ours in a week."
    assert "story-id" not in match_of(home)


@pytest.mark.parametrize("option", ["--story", "--proof"])
def test_an_empty_text_clears(coach: Coach, home: Path, option: str) -> None:
    acme(coach)
    goal(coach)
    night(coach)
    coach(*CHOSEN)
    coach("match", "acme", "--for", "1", option, "", "--say", "")
    assert match_of(home) == {"goal": GOAL}


def test_to_clear_what_was_never_chosen_changes_nothing(coach: Coach, home: Path) -> None:
    heard(coach, f"wants={GOAL}")
    before = contents(home)
    coach("match", "acme", "--for", "1", "--story", "")
    assert contents(home) == before


def test_undo_takes_the_choice_back(coach: Coach, home: Path) -> None:
    acme(coach)
    goal(coach)
    night(coach)
    coach(*CHOSEN)
    coach("undo")
    assert match_of(home) == {"goal": GOAL}


# On the brief


def brief(coach: Coach) -> str:
    return " ".join(coach("brief", "acme").out.split())


def test_the_brief_has_the_chosen_story_with_its_numbers(coach: Coach) -> None:
    acme(coach)
    goal(coach)
    night(coach)
    coach(*CHOSEN)
    assert "Night release: from six hours to forty minutes; 3 nights a year" in brief(coach)
    assert "You want speed; I have done it." in brief(coach)


def test_without_numbers_it_has_the_result(coach: Coach) -> None:
    acme(coach)
    goal(coach)
    night(coach, "--set", "numbers=")
    coach(*CHOSEN)
    assert "Night release: The release takes forty minutes." in brief(coach)


def test_it_has_the_story_as_it_is_now(coach: Coach) -> None:
    acme(coach)
    goal(coach)
    night(coach)
    coach(*CHOSEN)
    coach("story", "edit", "--set", "title=Day release", "--set", "numbers=half the time")
    assert "Day release: half the time" in brief(coach)


@pytest.mark.parametrize("file", [None, "title: [\n", "schema: 2\ntitle: x\n"])
def test_where_the_story_is_gone_or_bad_it_has_the_words_on_record(
    coach: Coach, home: Path, file: str | None
) -> None:
    acme(coach)
    goal(coach)
    night(coach)
    coach(*CHOSEN)
    path = home / "stories" / "night-release.yaml"
    path.unlink() if file is None else path.write_text(file)
    said = brief(coach)
    assert "Night release" in said
    assert "forty minutes" not in said


def test_a_hand_made_id_that_leads_elsewhere_reads_no_other_file(coach: Coach, home: Path) -> None:
    night(coach)
    write_by_hand(home, "secret.yaml", "schema: 1\ntitle: Hidden\nresult: deep\n")
    write_by_hand(
        home, "jobs/acme.yaml",
        "schema: 1\ncompany: Acme\ninterviews:\n- round: 1\n  on: 2026-11-24\n"
        "matches:\n- goal: Speed\n  story: Mine\n  story-id: ../secret\n",
    )  # fmt: skip
    said = brief(coach)
    assert ("Mine" in said, "Hidden" in said) == (True, False)


def test_a_goal_chosen_in_the_preparation_is_the_same_goal(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("prep", "acme", "--set", f"goal={GOAL}")
    night(coach)
    coach(*CHOSEN)
    assert coach("prep", "acme", "--json").code == 0
    coach("prep", "acme", "--set", "proof=In my own words")
    assert match_of(home)["story"] == "In my own words"
    assert "story-id" not in match_of(home)


def test_where_the_only_story_cannot_be_read_it_does_not_say_that_there_is_none(
    coach: Coach, home: Path
) -> None:
    acme(coach)
    write_by_hand(home, "stories/night.yaml", "schema: 1\ntitel: Night\n")
    coach("match", "acme", "--goal", GOAL)
    assert "coach story add" not in coach("match", "acme").out


def test_the_suggestion_to_choose_a_story_is_for_a_want_without_one(coach: Coach) -> None:
    acme(coach)
    night(coach)
    goal(coach)
    coach("match", "acme", "--for", "1", "--story", "night")
    coach("match", "acme", "--concern", "No time in a lab")
    assert "coach match acme --for 2 --story" in coach("match", "acme").out


def test_without_a_story_there_is_none_to_choose(coach: Coach) -> None:
    acme(coach)
    goal(coach)
    assert "--for" not in coach("match", "acme").out
