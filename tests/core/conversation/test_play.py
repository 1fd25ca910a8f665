"""Playing a conversation: what a move brings."""

import pytest

from interview_coach.core.conversation.manager import (
    COSTS,
    MOVES,
    Evidence,
    Move,
    Sample,
    ScriptLine,
    When,
    complete,
    evidence_of,
    own_replies,
)
from interview_coach.core.conversation.play import open_doubts, open_goals, start, step
from tests.core.conversation.talks import (
    ANYONE,
    BAKER,
    BESIDE,
    NO_RESULT,
    REST,
    Turn,
    baker,
    bare,
    ending,
    play,
    reply,
    rules,
)


def test_it_begins_with_all_the_time_and_nothing_shown() -> None:
    state = start(baker())
    assert (state.minutes, state.mood, state.shown, state.asked) == (15, 2, frozenset(), frozenset())


def test_every_move_has_its_minutes() -> None:
    assert set(COSTS) == set(MOVES)


def test_a_good_question_shows_a_goal_and_warms() -> None:
    state, [heard] = play(baker(), "success")
    assert (set(state.shown), state.mood, state.minutes, state.last) == ({"waste"}, 3, 13, ("waste",))
    assert (heard.showed, heard.mood, heard.cost, heard.rule, heard.source) == (
        ("waste",),
        1,
        2,
        "success",
        "star",
    )


def test_the_first_reply_that_fits_is_taken() -> None:
    assert rules(baker(reply("first", "success")), "success") == ["first"]


def test_what_nobody_has_a_reply_to_is_answered_for_all() -> None:
    assert rules(baker(), "pay", "gain") == ["any-thing", "any-thing"]


def test_replies_for_all_stand_behind_their_own() -> None:
    assert own_replies(complete(BAKER, ANYONE)) == BAKER.replies
    assert complete(complete(BAKER, ANYONE), ANYONE) == complete(BAKER, ANYONE)


class TestStories:
    def test_a_story_meets_a_goal_that_they_named(self) -> None:
        state, heard = play(baker(), "success", ("story", "waste"))
        assert (set(state.met), heard[-1].met, heard[-1].told) == ({"waste"}, "waste", "full")

    def test_one_without_a_result_is_asked_for_it_and_meets_nothing_yet(self) -> None:
        state, heard = play(baker(), "success", ("story", "waste", NO_RESULT))
        assert (set(state.met), state.awaits, heard[-1].rule) == (set(), "waste", "any-result")

    def test_with_the_result_told_it_does(self) -> None:
        state, _ = play(baker(), "success", ("story", "waste", NO_RESULT), ("story", "waste"))
        assert (set(state.met), state.awaits) == ({"waste"}, None)

    @pytest.mark.parametrize(
        ("turns", "told"),
        [
            ((("story", "waste"),), "untied"),
            ((("story",),), "untied"),
            (("success", ("story", "waste", BESIDE)), "beside"),
            (("success", ("story", "waste"), ("story", "waste")), "settled"),
            ((("answer", "mornings"),), "untied"),
            (("fit-plain", "wait", ("answer", "mornings", BESIDE)), "beside"),
        ],
    )  # fmt: skip
    def test_what_does_not_count_is_told_apart(self, turns: tuple[Turn, ...], told: str) -> None:
        heard = play(baker(), *turns)[1][-1]
        assert (heard.told, heard.rule, heard.met, heard.answered) == (told, "any-odd", None, None)

    def test_a_reply_is_for_what_comes_as_it_should_unless_it_says_otherwise(self) -> None:
        manager = baker(reply("glad", "story"), reply("cold", "story", when=When(told=("untied",))))
        assert rules(manager, ("story", None), "success", ("story", "waste")) == ["cold", "success", "glad"]

    def test_a_reply_may_wait_for_one_goal(self) -> None:
        assert (
            rules(baker(reply("r", "story", when=When(target=("waste",)))), "success", ("story", "waste"))[-1]
            == "r"
        )

    def test_a_reply_to_a_sample_is_not_given_to_a_story_of_ones_own(self) -> None:
        manager = baker(reply("shelf", "story", when=When(story=("shelf",))))
        assert rules(manager, "success", ("story", "waste"))[-1] == "any-thing"
        assert rules(manager, "success", ("story", "waste", Evidence(story="shelf")))[-1] == "shelf"

    def test_a_reply_that_does_not_accept_leaves_the_goal_open(self) -> None:
        state, _ = play(baker(reply("no", "story", accepts=False)), "success", ("story", "waste"))
        assert state.met == set()

    def test_a_sample_fits_what_it_is_for(self) -> None:
        sample = Sample(id="s", title="", words="", meets=("a",), answers=("b",))
        assert [evidence_of(sample, each).fits for each in ("a", "b", "c", None)] == [
            True,
            True,
            False,
            False,
        ]

    def test_an_answer_settles_a_doubt(self) -> None:
        state, heard = play(baker(), "fit-plain", "concerns", ("answer", "mornings"))
        assert (set(state.answered), heard[-1].answered, open_doubts(baker(), state)) == (
            {"mornings"},
            "mornings",
            (),
        )

    def test_an_answer_needs_no_result(self) -> None:
        state, _ = play(baker(), "fit-plain", "wait", ("answer", "mornings", NO_RESULT))
        assert state.answered == {"mornings"}

    def test_what_is_named_and_open_is_listed(self) -> None:
        state, _ = play(baker(), "success", "fit-plain", "wait")
        assert (open_goals(baker(), state), open_doubts(baker(), state)) == (("waste",), ("mornings",))


class TestPauses:
    def test_a_pause_lasts_until_the_next_move(self) -> None:
        assert [each.pause for each in play(baker(), "fit-plain", "talk")[1]] == [True, False]

    @pytest.mark.parametrize("move", ["wait", "concerns"])
    def test_what_is_kept_back_comes_out_in_it(self, move: Move) -> None:
        assert play(baker(), "fit-plain", move)[0].shown == {"mornings"}

    def test_talking_loses_it(self) -> None:
        assert play(baker(), "fit-plain", "talk", "wait")[0].shown == set()

    def test_a_move_knows_that_it_came_into_a_pause(self) -> None:
        assert [each.was_pause for each in play(baker(), "fit-plain", "talk", "wait")[1]] == [
            False,
            True,
            False,
        ]


class TestWords:
    def test_what_is_seen_stands_before_what_is_said(self) -> None:
        [heard] = play(baker(reply("r", "gain", does="She nods.", says="Yes.\nSo.")), "gain")[1]
        assert heard.lines == (
            ScriptLine(None, "She nods."),
            ScriptLine("Ines Duarte", "Yes."),
            ScriptLine("Ines Duarte", "So."),
        )

    def test_a_silence_comes_behind_the_words(self) -> None:
        assert play(baker(), "fit-plain")[1][0].lines == (
            ScriptLine("Ines Duarte", "fit"),
            ScriptLine(None, "She wipes the table."),
        )

    def test_somebody_else_may_say_it(self) -> None:
        assert play(baker(reply("r", "gain", by="Ana")), "gain")[1][0].lines == (ScriptLine("Ana", "r"),)


class TestConditions:
    @pytest.mark.parametrize(
        ("when", "turns"),
        [
            (When(mood_at_least=3), ("success",)),
            (When(mood_at_most=1), ("small-talk",)),
            (When(minutes_at_most=13), ("success",)),
            (When(minutes_at_least=15), ()),
            (When(shown=("waste",)), ("success",)),
            (When(met=("waste",)), ("success", ("story", "waste"))),
            (When(met_at_least=1), ("success", ("story", "waste"))),
            (When(answered=("mornings",)), ("fit-plain", "wait", ("answer", "mornings"))),
            (When(unanswered_at_most=0), ("fit-plain", "wait", ("answer", "mornings"))),
            (When(asked=("success", "talk")), ("talk", "success")),
            (When(again=True), ("pay",)),
            (When(pause=True), ("fit-plain",)),
        ],
    )
    def test_a_reply_comes_when_its_condition_is_so_and_not_before(
        self, when: When, turns: tuple[Turn, ...]
    ) -> None:
        manager = baker(reply("cool", "small-talk", mood="cooler"), reply("r", "pay", when=when))
        assert rules(manager, *turns, "pay")[-1] == "r"
        if turns:
            assert rules(manager, "pay") == ["any-thing"]

    @pytest.mark.parametrize(
        ("when", "turns"),
        [
            (When(not_shown=("waste",)), ("success",)),
            (When(not_met=("waste",)), ("success", ("story", "waste"))),
            (When(met_at_most=0), ("success", ("story", "waste"))),
            (When(not_answered=("mornings",)), ("fit-plain", "wait", ("answer", "mornings"))),
            (When(unanswered_at_least=1), ("fit-plain", "wait", ("answer", "mornings"))),
            (When(not_asked=("talk",)), ("talk",)),
            (When(again=False), ("pay",)),
            (When(pause=False), ("fit-plain",)),
            (When(minutes_at_least=14), ("success",)),
        ],
    )
    def test_a_reply_comes_until_its_condition_is_so_no_longer(
        self, when: When, turns: tuple[Turn, ...]
    ) -> None:
        manager = baker(reply("r", "pay", when=when))
        assert (rules(manager, "pay")[-1], rules(manager, *turns, "pay")[-1]) == ("r", "any-thing")

    def test_all_conditions_must_hold(self) -> None:
        manager = baker(reply("r", "pay", when=When(shown=("waste",), asked=("talk",))))
        assert rules(manager, "success", "pay", "talk", "pay") == ["success", "any-thing", "any-thing", "r"]

    def test_the_mood_has_ends(self) -> None:
        manager = baker(reply("up", "talk", mood="warmer", costs=1), reply("down", "pay", mood="cooler"))
        up: list[Turn] = ["talk"] * 4
        down: list[Turn] = ["pay"] * 4
        assert [play(manager, *turns)[0].mood for turns in (up, down)] == [4, 0]


class TestTheEnd:
    def test_leaving_ends_it_with_the_first_ending_that_fits(self) -> None:
        state, heard = play(baker(), "success", "thanks-and-leave")
        assert (state.ending, state.minutes, heard[-1].lines) == (
            "perhaps",
            13,
            (ScriptLine("Ines Duarte", "perhaps said"),),
        )

    def test_a_good_end_is_there_for_who_finds_meets_and_answers(self) -> None:
        turns: tuple[Turn, ...] = (
            "success",
            ("story", "waste"),
            "fit-plain",
            "wait",
            ("answer", "mornings"),
            "thanks-and-leave",
        )
        assert play(baker(), *turns)[0].ending == "yes"

    def test_when_the_time_runs_out_they_say_so_and_then_goodbye(self) -> None:
        state, heard = play(baker(minutes=10), "talk", "talk", "talk")
        assert (state.minutes, state.ending, heard[-1].time_up) == (0, "no", True)
        said = [each.text for each in heard[-1].lines]
        assert (said[0], len(said), said[2:]) == ("any-thing", 4, ["The oven is ready.", "no said"])

    def test_an_ending_may_depend_on_the_time(self) -> None:
        manager = baker(minutes=10, endings=(ending("late", "bad", When(time_up=True)), *BAKER.endings))
        assert play(manager, "talk", "talk", "talk")[0].ending == "late"
        assert play(manager, "talk", "thanks-and-leave")[0].ending == "no"

    def test_nothing_can_be_said_afterwards(self) -> None:
        state, _ = play(baker(), "thanks-and-leave")
        with pytest.raises(ValueError, match="over"):
            step(baker(), state, "success")

    def test_a_manager_who_is_not_complete_is_told_apart(self) -> None:
        with pytest.raises(ValueError, match="pay"):
            step(bare(), start(bare()), "pay")

    def test_the_same_moves_bring_the_same(self) -> None:
        turns: tuple[Turn, ...] = (*REST[:4], "thanks-and-leave")
        assert play(baker(), *turns) == play(baker(), *turns)
