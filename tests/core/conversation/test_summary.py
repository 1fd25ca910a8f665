"""What is told when a conversation is over."""

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.conversation.manager import MOVES, Manager, When
from interview_coach.core.conversation.play import start
from interview_coach.core.conversation.summary import RULES, Summary, summary
from interview_coach.core.conversation.ways import DOING, brings_out, way
from interview_coach.core.record.practice import Felt
from tests.core.conversation.talks import BAKER, NO_RESULT, Turn, baker, bare, play, reply

GOOD: tuple[Turn, ...] = ("success", ("story", "waste"), "fit-plain", "wait", ("answer", "mornings"))


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
    wants = (*found.goals, *found.doubts)
    assert [(each.way or "").split(" or ")[0] for each in wants] == [DOING["success"], DOING["concerns"]]
    assert [each.was_tried for each in wants] == [False, False]


def test_it_says_where_that_move_was_made_at_another_moment() -> None:
    assert ended("concerns").doubts[0].was_tried


def test_it_says_what_would_have_settled_what_stayed_open() -> None:
    found = ended("success", "fit-plain", "wait")
    [goal, doubt] = (*found.goals, *found.doubts)
    assert (bool(goal.hint), doubt.hint) == (True, "When you last did.")


FEELINGS: list[tuple[tuple[Turn, ...], Felt]] = [
    (("talk",), "good"), (("talk",), "fair"), (("talk",), "weak"), (GOOD, "weak"), (GOOD, "good"), (("success",), "fair"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "felt"), FEELINGS)
def test_the_two_feelings_stand_side_by_side(turns: tuple[Turn, ...], felt: Felt) -> None:
    found = ended(*turns, felt=felt)
    assert found.feelings
    assert (found.yours, found.feelings.source) == (felt, "tough-calls")


def test_better_worse_and_as_they_felt_are_told_in_these_words(snapshot: SnapshotAssertion) -> None:
    told = [found.text for turns, felt in FEELINGS if (found := ended(*turns, felt=felt).feelings)]
    assert [told.index(words) for words in told] == [0, 0, 2, 3, 2, 2]
    assert told == snapshot


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
    assert "“Whether you get up”" in found.text
    assert DOING["concerns"] in found.text
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

    def test_without_a_condition_it_is_the_move_alone(self) -> None:
        for when in (None, When(not_shown=("waste",)), When(mood_at_most=3)):
            assert way(BAKER, reply("r", "gain", shows=("waste",), when=when), "waste") == DOING["gain"]

    def test_conditions_are_told_in_words(self, snapshot: SnapshotAssertion) -> None:
        conditions = (
            When(mood_at_least=3), When(mood_at_least=2), When(mood_at_most=1), When(minutes_at_most=5),
            When(minutes_at_least=5), When(again=True), When(asked=("concerns",)), When(not_asked=("pay",)),
            When(shown=("mornings",)), When(not_shown=("mornings",)), When(met=("waste",)), When(met_at_least=1),
            When(met_at_least=2), When(answered=("mornings",)),
        )  # fmt: skip
        told = [way(BAKER, reply("r", "gain", shows=("waste",), when=each), "waste") for each in conditions]
        assert all(each.startswith(f"{DOING['gain']}, ") for each in told)
        assert told == snapshot

    def test_the_strengths_of_a_close_count_as_one(self) -> None:
        found = way(BAKER, reply("r", "fit-gentle", "fit-plain", "fit-bold"), "waste")
        assert found == DOING["fit-plain"]

    def test_one_strength_is_named(self) -> None:
        assert way(BAKER, reply("r", "fit-bold"), "waste") == DOING["fit-bold"]

    def test_what_brings_a_doubt_out_reads_like_this(self, snapshot: SnapshotAssertion) -> None:
        found = ended("talk")
        assert [each.way for each in (*found.goals, *found.doubts)] == snapshot
        settled = ended("success", "fit-plain", "wait")
        assert [each.hint for each in (*settled.goals, *settled.doubts)] == snapshot
        assert ended("success", ("story", "waste"), "concerns").next.text == snapshot

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
