"""What is told when a conversation is over."""

import pytest

from interview_coach.core.conversation.manager import MOVES, Manager, When
from interview_coach.core.conversation.play import start
from interview_coach.core.conversation.summary import RULES, Summary, summary
from interview_coach.core.conversation.ways import DOING, brings_out, way
from interview_coach.core.record.practice import Felt
from tests.core.conversation.talks import BAKER, NO_RESULT, Turn, baker, bare, play, reply

GOOD: tuple[Turn, ...] = ("success", ("story", "waste"), "fit-plain", "wait", ("answer", "mornings"))

IN_THE_SILENCE = (
    "asking if anything concerns them or saying nothing, when they go quiet after asking if "
    "you're who they're looking for"
)


def ended(*turns: Turn, manager: Manager | None = None, felt: Felt | None = None) -> Summary:
    manager = manager or baker()
    state, heard = play(manager, *turns, "thanks-and-leave")
    return summary(manager, state, heard, felt)


def advised(*turns: Turn, manager: Manager | None = None) -> str:
    return ended(*turns, manager=manager).next.rule


def test_it_says_how_it_ended_and_what_they_felt() -> None:
    found = ended(*GOOD)
    assert (found.ending.kind, found.ending.felt, found.minutes_left, found.time_up) == (
        "good",
        "yes felt",
        5,
        False,
    )


def test_it_says_what_was_found_met_and_answered() -> None:
    found = ended(*GOOD)
    assert [(each.id, each.is_found, each.is_settled, each.way, each.hint) for each in (*found.goals, *found.doubts)] == [
        ("waste", True, True, None, None),
        ("mornings", True, True, None, None),
    ]  # fmt: skip


def test_it_says_which_move_would_have_found_the_rest() -> None:
    found = ended("talk")
    assert [(each.way, each.was_tried) for each in (*found.goals, *found.doubts)] == [
        ("asking what success looks like", False),
        (IN_THE_SILENCE, False),
    ]


def test_it_says_where_that_move_was_made_at_another_moment() -> None:
    assert ended("concerns").doubts[0].was_tried


def test_it_says_what_would_have_settled_what_stayed_open() -> None:
    found = ended("success", "fit-plain", "wait")
    assert [each.hint for each in (*found.goals, *found.doubts)] == [
        "Tell a story for it, and say what came of it.",
        "When you last did.",
    ]


@pytest.mark.parametrize(
    ("turns", "felt", "said"),
    [
        (("talk",), "good", "You left thinking it went better than they did."),
        (("talk",), "fair", "You left thinking it went better than they did."),
        (("talk",), "weak", "This time you both agree."),
        (GOOD, "weak", "It went better than you thought."),
        (GOOD, "good", "This time you both agree."),
        (("success",), "fair", "This time you both agree."),
    ],
)
def test_the_two_feelings_stand_side_by_side(turns: tuple[Turn, ...], felt: Felt, said: str) -> None:
    found = ended(*turns, felt=felt)
    assert found.feelings
    assert (found.yours, found.feelings.text.startswith(said), found.feelings.source) == (
        felt,
        True,
        "tough-calls",
    )


def test_without_their_own_feeling_nothing_is_compared() -> None:
    assert (ended("talk").feelings, ended("talk").yours) == (None, None)


@pytest.mark.parametrize(
    ("turns", "rule"),
    [
        (("talk",), "told-before-asking"),
        (("pay",), "found-no-goal"),
        ((("story", None), "success"), "told-too-soon"),
        (("success", "fit-plain"), "told-no-story"),
        (("success", ("story", "waste"), "fit-plain", "talk"), "filled-the-pause"),
        (("success", ("story", "waste"), "fit-plain", "wait"), "left-a-doubt"),
        (("success", ("story", "waste")), "never-closed"),
        (("success", ("story", "waste"), "fit-plain"), "never-asked-for-concerns"),
        (("success", ("story", "waste", NO_RESULT), *GOOD[2:]), "left-result-out"),
        (("success", ("story", "waste"), "concerns"), "missed-something"),
        (GOOD, "asked-for-no-date"),
        ((*GOOD, "decide"), "found-all"),
    ],
)
def test_one_thing_to_try_is_named(turns: tuple[Turn, ...], rule: str) -> None:
    assert advised(*turns) == rule


def test_a_goal_with_a_story_beside_the_point_is_left() -> None:
    beside = reply("no", "story", accepts=False)
    assert advised(*GOOD, manager=baker(beside)) == "left-a-goal"


def test_running_out_of_time_is_named() -> None:
    manager = baker(minutes=10)
    state, heard = play(manager, *GOOD)
    assert (state.ending, summary(manager, state, heard).next.rule) == ("yes", "ran-out-of-time")


@pytest.mark.parametrize("kind", ["panel", "screen"])
def test_a_panel_and_a_screen_are_not_asked_outright(kind: str) -> None:
    found = ended("success", ("story", "waste"), manager=baker(kind=kind)).next
    assert (found.rule, found.source) == ("never-closed", "close-contested")


def test_the_missed_move_is_named_with_its_source() -> None:
    found = ended("success", ("story", "waste"), "concerns").next
    assert found.text == f"“Whether you get up” stayed hidden. Try {IN_THE_SILENCE}."
    assert found.source == "star"


def test_each_rule_is_there_once_and_the_last_always_speaks() -> None:
    assert len(set(RULES)) == len(RULES)
    assert RULES[-1].__name__ == "found_all"


def test_it_is_told_only_at_the_end() -> None:
    with pytest.raises(ValueError, match="isn't over"):
        summary(BAKER, start(BAKER), ())


class TestWords:
    def test_every_move_has_words(self) -> None:
        assert set(DOING) == set(MOVES)

    @pytest.mark.parametrize(
        ("when", "said"),
        [
            (None, ""),
            (When(not_shown=("waste",)), ""),
            (When(mood_at_least=3), ", once they've warmed up to you"),
            (When(mood_at_least=2), ", before they cool off"),
            (When(mood_at_most=1), ", once they've cooled off"),
            (When(mood_at_most=3), ""),
            (When(minutes_at_most=5), ", in the last 5 minutes"),
            (When(minutes_at_least=5), ", with 5 minutes or more left"),
            (When(again=True), ", a second time"),
            (When(asked=("concerns",)), ", after asking if anything concerns them"),
            (When(not_asked=("pay",)), ", before asking about pay"),
            (When(shown=("mornings",)), ", once they've named “Whether you get up”"),
            (When(not_shown=("mornings",)), ", before they name “Whether you get up”"),
            (When(met=("waste",)), ", once you've met “Less waste”"),
            (When(met_at_least=1), ", once a story has met a goal"),
            (When(met_at_least=2), ", once your stories have met 2 goals"),
            (When(answered=("mornings",)), ", once you've answered “Whether you get up”"),
        ],
    )
    def test_conditions_are_told_in_words(self, when: When | None, said: str) -> None:
        found = way(BAKER, reply("r", "gain", shows=("waste",), when=when), "waste")
        assert found == f"asking what they hope to gain by filling the job{said}"

    def test_the_strengths_of_a_close_count_as_one(self) -> None:
        found = way(BAKER, reply("r", "fit-gentle", "fit-plain", "fit-bold"), "waste")
        assert found == "asking if you're who they're looking for"

    def test_one_strength_is_named(self) -> None:
        assert way(BAKER, reply("r", "fit-bold"), "waste") == "asking if there's any reason not to hire you"

    def test_the_easiest_way_is_named(self) -> None:
        hard = reply("hard", "gain", shows=("waste",), when=When(mood_at_least=4, pause=True))
        found = brings_out(bare(hard), "waste")
        assert found
        assert found.id == "success"

    def test_asking_for_concerns_comes_before_another_as_easy(self) -> None:
        manager = bare(
            reply("b", "fit-bold", shows=("mornings",)), reply("c", "concerns", shows=("mornings",))
        )
        found = brings_out(manager, "mornings")
        assert found
        assert found.id == "c"

    def test_what_nothing_brings_out_has_no_way(self) -> None:
        assert brings_out(bare(replies=BAKER.replies[1:]), "waste") is None
