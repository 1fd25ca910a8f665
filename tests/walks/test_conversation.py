"""The conversation with a manager, turn by turn."""

from pathlib import Path

import pytest

from interview_coach.core.conversation.manager import Grade
from tests.asking import BACK, CTRL_C, ENTER, HELP, STOP, Answer, Question
from tests.commands.helpers import acme, stored
from tests.conftest import Coach, Result
from tests.questions.conversations.scripts import SCRIPTS
from tests.walks.player import BANKS, Player, Way

CLEAR = ("practice", "--conversation", "--manager", "clear")
FRIENDLY = ("practice", "--conversation", "--manager", "friendly")
ASKED, UNSURE = "What does success look like?", "What is the timeline?"
OWN_STORY = ("story", "add", "--set", "title=The mill", "--set", "action=I tied the belt.")


@pytest.mark.parametrize("way", ["picking", "typing"])
@pytest.mark.parametrize("kind", ["good", "middling", "bad"])
def test_the_clear_one_is_played_to_each_end(coach: Coach, home: Path, kind: Grade, way: Way) -> None:
    manager = BANKS.conversations["clear"]
    player = Player(manager, way, SCRIPTS["clear"][kind])
    coach(*CLEAR, asker=player)
    [talk] = stored(home, "practice", ".")["talks"]
    assert player.left == []
    assert manager.ending(talk["ending"]).kind == kind
    assert talk["felt"] == "fair"


def said(home: Path) -> list[str]:
    """The moves on record."""
    return [each["move"] for each in stored(home, "practice", ".")["talks"][-1]["said"]]


def minutes(found: Result) -> list[int]:
    """The minutes that were left at each turn."""
    turns = [asked.message for asked in found.asked if asked.message.startswith("You (")]
    return [int(turn.removeprefix("You (").split()[0]) for turn in turns]


def meaning(place: int) -> Answer:
    """What the words are taken for: the choice at this place."""
    return lambda question: question.options[place]


class TestTyping:
    def test_what_is_not_sure_is_asked_back(self, coach: Coach, home: Path, snapshot: object) -> None:
        found = coach(*CLEAR, answers=[UNSURE, meaning(0), CTRL_C], code=130)
        assert minutes(found) == [24, 22]
        assert said(home) == ["timing"]
        assert found.transcript == snapshot

    def test_none_of_these_leaves_the_turn_to_the_person(self, coach: Coach, snapshot: object) -> None:
        found = coach(*CLEAR, answers=[UNSURE, meaning(-1), STOP])
        assert minutes(found) == [24, 24]
        assert found.asked[2].shown == snapshot

    def test_what_is_not_read_costs_nothing(self, coach: Coach, home: Path, snapshot: object) -> None:
        found = coach(*CLEAR, answers=["Is there a canteen?", STOP])
        assert minutes(found) == [24, 24]
        assert found.asked[1].shown == snapshot
        assert not (home / "practice.yaml").exists()

    @pytest.mark.parametrize("sign", [HELP, BACK])
    def test_a_sign_is_answered(self, coach: Coach, sign: Answer, snapshot: object) -> None:
        found = coach(*CLEAR, answers=[sign, STOP])
        assert minutes(found) == [24, 24]
        assert found.asked[1].shown == snapshot

    def test_a_pause_is_told_and_can_be_left_alone(self, coach: Coach, snapshot: object) -> None:
        asked = "Am I the kind of person you are looking for?"
        found = coach(*FRIENDLY, answers=[asked, "...", STOP])
        assert minutes(found) == [25, 23, 22]
        assert found.transcript == snapshot


class TestPicking:
    def test_ones_own_story_comes_first_and_is_told_in_its_words(self, coach: Coach) -> None:
        coach(*OWN_STORY, "--set", "outcome=We baked.")
        found = coach(*CLEAR, answers=[ASKED, ENTER, "story", ENTER, STOP])
        assert found.asked[3].labels[0] == "mine: The mill"
        assert "You: I tied the belt. We baked." in found.asked[4].shown
        assert minutes(found) == [24, 22, 19]

    def test_without_a_result_it_is_asked_for(self, coach: Coach) -> None:
        coach(*OWN_STORY)
        found = coach(*CLEAR, answers=[ASKED, ENTER, "story", ENTER, "We baked at five.", STOP])
        assert minutes(found) == [24, 22, 20, 17]

    def test_in_my_own_words_asks_for_them(self, coach: Coach, home: Path) -> None:
        words = "I wrote one page. Calls fell from nine to one."
        found = coach(*CLEAR, answers=[ASKED, ENTER, "story", "\0typed", words, STOP])
        assert minutes(found) == [24, 22, 19]
        assert said(home) == ["success", "story"]


def test_when_the_time_runs_out_they_say_so_and_it_ends(coach: Coach, snapshot: object) -> None:
    found = coach(*FRIENDLY, answers=[*["I have worked in shops all my life."] * 7, ENTER])
    assert minutes(found) == [25, 21, 17, 13, 9, 5, 1]
    assert found.transcript == snapshot


class TestStopping:
    @pytest.mark.parametrize(("leave", "code"), [(CTRL_C, 130), (STOP, 0)])
    def test_each_turn_is_on_disk_and_the_same_command_goes_on(
        self, coach: Coach, home: Path, leave: Answer, code: int
    ) -> None:
        coach(*CLEAR, answers=[ASKED, leave], code=code)
        assert said(home) == ["success"]
        found = coach(*CLEAR, answers=[ENTER, STOP])
        assert "Marta Lindqvist" in found.asked[0].message
        assert f"You: {ASKED}" in found.asked[1].shown
        assert minutes(found) == [22]

    def test_a_list_can_be_stopped_at(self, coach: Coach, snapshot: object) -> None:
        assert coach(*CLEAR, answers=[ENTER, STOP]).err == snapshot

    def test_before_one_has_said_how_it_felt_one_is_asked_for_it_again(
        self, coach: Coach, home: Path
    ) -> None:
        def leaving(question: Question) -> str:
            return next(
                n for n, label in zip(question.options, question.labels, strict=True) if "leav" in label
            )

        coach(*CLEAR, answers=["Goodbye.", leaving, STOP])
        assert "ending" not in stored(home, "practice", ".")["talks"][0]
        coach(*CLEAR, answers=[ENTER, "fair"])
        assert stored(home, "practice", ".")["talks"][0]["felt"] == "fair"

    def test_who_does_not_go_on_begins_anew_and_undo_brings_it_back(self, coach: Coach, home: Path) -> None:
        coach(*CLEAR, answers=[ASKED, CTRL_C], code=130)
        found = coach(*CLEAR, answers=[False, CTRL_C], code=130)
        assert minutes(found) == [24]
        assert "coach undo" not in found.out + found.err
        assert "talks" not in stored(home, "practice", ".")
        coach("undo")
        assert said(home) == ["success"]


def test_for_a_job_the_end_says_what_comes_next(coach: Coach, snapshot: object) -> None:
    acme(coach)
    words = ("practice", "acme", "--conversation", "--manager", "clear")
    goodbye = "Thank you for your time. Goodbye."
    assert coach(*words, now="2026-11-22", answers=[ASKED, goodbye, ENTER]).out == snapshot
