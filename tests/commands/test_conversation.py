"""`coach practice --conversation` by the command line alone: `--manager`, `--say`, `--felt`, `--json`."""

from pathlib import Path
from typing import Any

import pytest

from interview_coach.core.conversation.manager import Grade
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from tests.commands.helpers import D, acme, contents, step_of, stored, write_by_hand
from tests.conftest import Coach, Result
from tests.files.banks.talks import TALK
from tests.questions.conversations.scripts import SCRIPTS

BANKS = Banks(shipped_questions())
MANAGERS = BANKS.conversations
SUCCESS = BANKS.moves.entry("success").says
LEAVE = "thanks-and-leave"
GOOD = (*SCRIPTS["clear"]["good"], LEAVE)
MINE = """schema: 1
title: The mill that stood still
action: I found the loose belt and tied it.
result: We baked at five, as always.
"""


def say(coach: Coach, *said: str, who: str = "clear", more: tuple[str, ...] = (), code: int = 0) -> Result:
    words = [word for each in said for word in ("--say", each)]
    return coach("practice", *more, "--conversation", "--manager", who, *words, code=code)


def talks(home: Path) -> Any:
    return stored(home, "practice", ".").get("talks", [])


class TestTheList:
    def test_without_a_terminal_it_says_whom_there_is_and_how_to_name_them(self, coach: Coach) -> None:
        result = coach("practice", "--conversation", code=2)
        assert all(name in result.out for name in MANAGERS)
        assert "--conversation --manager clear" in result.out
        assert "--manager" in result.err

    def test_as_data_it_tells_what_was_played(self, coach: Coach) -> None:
        say(coach, *GOOD, more=("--felt", "fair"))
        found = {each["id"]: each for each in coach("practice", "--conversation", "--json").json["managers"]}
        assert list(found) == list(MANAGERS)
        assert found["clear"]["played"] == [{"on": "2026-11-21", "ending": "hired", "felt": "fair"}]
        assert found["friendly"]["played"] == []

    def test_one_that_was_played_says_when(self, coach: Coach) -> None:
        say(coach, *GOOD)
        assert "Sat 21 Nov 2026" in coach("practice", "--conversation", code=2).out


class TestNamingThem:
    @pytest.mark.parametrize(
        "who", ["CLEAR", "cle", "Marta Lindqvist", "lindqvist", "who says what they want"]
    )
    def test_one_is_found_by_its_file_its_person_and_its_title(self, coach: Coach, who: str) -> None:
        assert say(coach, "success", who=who, more=("--json",)).json["manager"] == "clear"


def test_a_nul_character_is_refused(coach: Coach) -> None:
    say(coach, "What\0 now", code=2)


class TestTheSameScriptTwice:
    def test_it_is_on_record_already_and_there_is_nothing_to_take_back(
        self, coach: Coach, home: Path
    ) -> None:
        assert "coach undo" in say(coach, *GOOD).out
        before = contents(home)
        assert "coach undo" not in say(coach, *GOOD).out
        assert contents(home) == before


@pytest.mark.parametrize(
    ("name", "kind"), [(name, kind) for name, by_kind in SCRIPTS.items() for kind in by_kind]
)
def test_each_manager_comes_to_each_kind_of_end(coach: Coach, home: Path, name: str, kind: Grade) -> None:
    result = say(coach, *SCRIPTS[name][kind], LEAVE, who=name, more=("--json",))
    assert result.json["summary"]["kind"] == kind
    assert talks(home)[0]["ending"] == result.json["ending"]


class TestWords:
    def test_what_one_would_say_is_a_move(self, coach: Coach) -> None:
        heard = say(coach, "What does success look like?", more=("--json",)).json["heard"]
        assert [each["move"] for each in heard] == ["success"]

    def test_a_story_in_ones_own_words_is_for_the_goal_that_it_speaks_of(self, coach: Coach) -> None:
        told = "I built the rota with the twelve, and agency shifts fell from fourteen to three."
        found = say(coach, "success", "gain", told, more=("--json",)).json
        assert (found["heard"][-1]["move"], found["met"]) == ("story", ["agency"])

    def test_a_story_without_what_came_of_it_is_asked_for_it(self, coach: Coach) -> None:
        found = say(
            coach, "success", "I once wrote a page for the handover on my ward.", more=("--json",)
        ).json
        assert (found["heard"][-1]["lines"][-1]["text"].endswith("?"), found["met"]) == (True, [])

    def test_what_came_of_it_can_be_told_in_two_words(self, coach: Coach) -> None:
        told = "I once wrote a page for the handover on my ward."
        assert say(coach, "success", told, "Fewer calls.", more=("--json",)).json["met"] == ["handover"]

    def test_a_picked_move_is_said_in_words(self, coach: Coach) -> None:
        assert f"You: {SUCCESS}" in say(coach, "success").out

    def test_a_story_of_ones_own_is_told_by_its_name(self, coach: Coach, home: Path) -> None:
        write_by_hand(home, "stories/mill.yaml", MINE)
        result = say(coach, "success", "story handover mill")
        told = "I found the loose belt and tied it. We baked at five, as always."
        assert told in " ".join(result.out.split())

    def test_a_story_that_cannot_be_read_is_told_once(self, coach: Coach, home: Path) -> None:
        write_by_hand(home, "stories/mill.yaml", MINE)
        write_by_hand(home, "stories/bad.yaml", "schema: 1\n")
        result = say(coach, "success", "story handover mill", "story handover mill")
        assert result.err.count("Left out: ") == 1

    def test_a_story_of_ones_own_without_a_result_leaves_the_goal_open(
        self, coach: Coach, home: Path
    ) -> None:
        write_by_hand(home, "stories/mill.yaml", "schema: 1\ntitle: The mill\naction: I tied the belt.\n")
        assert say(coach, "success", "story handover mill", more=("--json",)).json["met"] == []


class TestAskingBack:
    def test_what_could_be_two_moves_is_told_as_data_and_nothing_is_recorded(
        self, coach: Coach, home: Path
    ) -> None:
        found = say(coach, "success", "What is the timeline?", LEAVE, more=("--json",)).json
        assert [each["move"] for each in found["heard"]] == ["success"]
        assert {"timing", "decide"} <= {each["move"] for each in found["choices"]}
        assert (len(found["choices"]) <= 3, found["minutes"], found["ending"]) == (True, 22, None)
        assert not (home / "practice.yaml").exists()

    def test_a_menu_has_a_goal_only_once_it_was_named(self, coach: Coach) -> None:
        told = "I have worked on a ward for nine years."
        before = say(coach, told, more=("--json",)).json
        after = say(coach, "success", told, more=("--json",)).json
        assert [each["target"] for each in before["choices"] if each["target"]] == []
        assert "handover" in {each["target"] for each in after["choices"]}

    def test_what_is_not_read_ends_with_2(self, coach: Coach) -> None:
        say(coach, "Is there a canteen?", more=("--json",), code=2)

    def test_two_questions_in_one_are_both_answered(self, coach: Coach) -> None:
        both = "What are your goals, and when do you decide?"
        heard = say(coach, both, more=("--json",)).json["heard"]
        assert [(each["move"], each["said"]) for each in heard] == [("goals", both), ("decide", both)]
        assert say(coach, both).out.count("You: ") == 1


class TestTheRecord:
    def test_it_has_all_that_was_said_and_how_it_ended(self, coach: Coach, home: Path) -> None:
        say(coach, "What does success look like?", "story handover board", LEAVE, more=("--felt", "good"))
        [talk] = talks(home)
        assert "- on: 2026-11-21\n" in (home / "practice.yaml").read_text(encoding="utf-8")
        assert (talk["manager"], talk["ending"], talk["felt"]) == ("clear", "liked", "good")
        assert [(each["move"], each.get("target"), each.get("sample")) for each in talk["said"]] == [
            ("success", None, None), ("story", "handover", "board"), (LEAVE, None, None),
        ]  # fmt: skip

    def test_one_that_is_not_over_is_not_recorded(self, coach: Coach, home: Path) -> None:
        assert "--say" in say(coach, "success").err
        assert not (home / "practice.yaml").exists()

    def test_undo_takes_it_back(self, coach: Coach, home: Path) -> None:
        say(coach, LEAVE)
        assert "coach undo" in say(coach, *GOOD).out
        coach("undo")
        assert [each["ending"] for each in talks(home)] == ["unknown"]


class TestForAJob:
    def test_it_counts_as_the_rehearsal_in_the_days_before_the_interview(self, coach: Coach) -> None:
        acme(coach)
        coach("list", now="2026-11-22")
        assert step_of(coach, "acme", "rehearse") == "due"
        result = say(coach, *GOOD, more=("acme",))
        assert step_of(coach, "acme", "rehearse") == "done"
        assert coach("next", "--json").json["items"][0]["command"] in result.out

    def test_earlier_it_is_recorded_and_the_step_stays(self, coach: Coach, home: Path) -> None:
        acme(coach)
        say(coach, *GOOD, more=("acme",))
        assert talks(home)[0]["job"] == "acme"
        assert step_of(coach, "acme", "rehearse") == "waiting"

    def test_one_that_is_not_over_does_not_count(self, coach: Coach) -> None:
        acme(coach)
        coach("list", now=D)
        say(coach, "success", more=("acme",))
        assert step_of(coach, "acme", "rehearse") != "done"


class TestOnesOwn:
    def test_it_is_in_the_list_and_can_be_talked_to(self, coach: Coach, home: Path) -> None:
        write_by_hand(home, "questions/conversations/baker.yaml", TALK)
        assert "baker" in coach("practice", "--conversation", code=2).out
        assert "Ines Duarte" in say(coach, "success", who="baker").out

    def test_one_with_the_name_of_ours_takes_its_place(self, coach: Coach, home: Path) -> None:
        write_by_hand(home, "questions/conversations/clear.yaml", TALK)
        assert "Ines Duarte" in say(coach, "success").out

    def test_a_broken_one_is_left_out_with_its_line_and_the_others_work(
        self, coach: Coach, home: Path
    ) -> None:
        path = write_by_hand(
            home, "questions/conversations/baker.yaml", TALK.replace("kind: onsite", "kind: moon")
        )
        result = say(coach, "success")
        assert result.err.startswith(f"Left out: {path}:8: ")
        [left_out] = coach("practice", "--conversation", "--json").json["left_out"]
        assert (left_out["file"], left_out["line"]) == (str(path), 8)

    def test_a_talk_whose_manager_is_gone_stays_on_record_and_harms_nothing(
        self, coach: Coach, home: Path
    ) -> None:
        path = write_by_hand(home, "questions/conversations/baker.yaml", TALK)
        say(coach, "success", LEAVE, who="baker")
        path.unlink()
        say(coach, *GOOD)
        assert [each["manager"] for each in talks(home)] == ["baker", "clear"]
        found = coach("practice", "--conversation", "--json").json["managers"]
        assert "baker" not in [each["id"] for each in found]


class TestAsData:
    def test_it_has_the_opening_and_what_was_heard(self, coach: Coach) -> None:
        found = say(coach, "success", more=("--json",)).json
        assert found["opening"].split() == MANAGERS["clear"].opening.split()
        assert (found["minutes"], found["found"], found["ending"], found["summary"]) == (
            22, ["handover"], None, None,
        )  # fmt: skip
        [heard] = found["heard"]
        assert heard["said"] == SUCCESS
        assert (heard["move"], heard["showed"], heard["minutes"]) == ("success", ["handover"], 2)

    def test_nothing_said_is_the_beginning(self, coach: Coach, home: Path) -> None:
        found = coach("practice", "--conversation", "--manager", "clear", "--json").json
        assert (found["minutes"], found["heard"], found["found"]) == (24, [], [])
        assert not (home / "practice.yaml").exists()

    def test_at_the_end_it_says_what_was_found_and_what_would_have_found_the_rest(self, coach: Coach) -> None:
        found = say(coach, "success", LEAVE, more=("--json", "--felt", "weak")).json["summary"]
        assert (found["kind"], found["felt"]) == ("bad", "weak")
        assert [(each["id"], each["found"], each["settled"]) for each in found["goals"]] == [
            ("handover", True, False), ("agency", False, False), ("students", False, False),
        ]  # fmt: skip
        assert found["goals"][1]["way"]
        assert found["next"]["rule"] == "told-no-story"
