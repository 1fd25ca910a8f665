"""The managers in `questions/conversations/`, played: what leads to a good, a middling and a bad end, move by move."""

import pytest

from interview_coach.core.conversation.manager import LEAVE, SHARED, Evidence, Manager, Move, evidence_of
from interview_coach.core.conversation.play import step
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from tests.core.conversation.talks import NO_RESULT, Turn, play, rules

MANAGERS = Banks(shipped_questions()).conversations


def sample(manager: Manager, name: str, target: str) -> Evidence:
    """What this sample story brings for this goal or doubt."""
    return evidence_of(next(each for each in manager.stories if each.id == name), target)


def story(manager: Manager, name: str, goal: str) -> Turn:
    """A sample story, told for a goal."""
    return ("story", goal, sample(manager, name, goal))


def answer(manager: Manager, name: str, doubt: str) -> Turn:
    """A doubt, answered with a sample story."""
    return ("answer", doubt, sample(manager, name, doubt))


def end(manager: Manager, *turns: Turn) -> tuple[str, str]:
    """How these moves end, the goodbye included: the kind and the id of the ending."""
    state, _ = play(manager, *turns)
    if not state.ending:
        state, _ = step(manager, state, LEAVE)
    ending = manager.ending(state.ending or "")
    return ending.kind, ending.id


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("vague", ("example", "example")),
        ("talkative", ("success", "gain")),
        ("sceptical", ("success", "gain")),
    ],
)
@pytest.mark.parametrize("asked", ["look-for", "success", "gain", "goals", "priorities", "timing", "example"])
def test_who_has_named_their_goals_does_not_answer_as_if_there_were_none(
    name: str, found: tuple[Turn, ...], asked: Move
) -> None:
    assert not rules(MANAGERS[name], *found, asked)[-1].startswith(SHARED)


class TestTheVagueOne:
    who = MANAGERS["vague"]

    def test_asking_for_success_one_story_and_both_doubts_answered_end_well(self) -> None:
        turns: tuple[Turn, ...] = (
            "success", story(self.who, "stamps", "children"),
            "fit-plain", "wait", answer(self.who, "bench", "teenagers"),
            "concerns", answer(self.who, "newcomers", "loose"), "decide",
        )  # fmt: skip
        assert end(self.who, *turns) == ("good", "clear")

    def test_two_examples_asked_for_and_met_end_well_with_his_own_doubt_unspoken(self) -> None:
        turns: tuple[Turn, ...] = (
            "example", story(self.who, "newcomers", "thursdays"),
            "example", story(self.who, "stamps", "children"),
            "concerns", "example", answer(self.who, "bench", "teenagers"),
        )  # fmt: skip
        assert end(self.who, *turns) == ("good", "two-goals")

    def test_talking_into_his_silence_ends_middling(self) -> None:
        turns: tuple[Turn, ...] = ("success", story(self.who, "stamps", "children"), "fit-plain", "talk")
        assert end(self.who, *turns) == ("middling", "half")

    def test_asking_well_and_telling_nothing_ends_middling(self) -> None:
        assert end(self.who, "success", "priorities", "timing") == ("middling", "asked-only")

    def test_a_time_that_runs_out_after_a_story_ends_middling(self) -> None:
        turns: tuple[Turn, ...] = (
            "small-talk", "success", story(self.who, "stamps", "children"), "talk", "talk", "talk", "talk", "small-talk",
        )  # fmt: skip
        assert end(self.who, *turns) == ("middling", "out-of-time")

    def test_answering_large_words_with_large_words_ends_badly(self) -> None:
        assert end(self.who, "look-for", "gain", "talk", "fit-gentle", "talk") == ("bad", "feeling")

    def test_general_questions_bring_general_words_and_an_example_does_not(self) -> None:
        _, heard = play(self.who, "look-for", "gain", "goals", "priorities", "example")
        assert [each.showed for each in heard] == [(), (), (), (), ("thursdays",)]

    def test_he_asks_for_what_came_of_it(self) -> None:
        assert rules(self.who, "success", ("story", "children", NO_RESULT))[-1] == "story-no-result"


class TestTheTalkativeOne:
    who = MANAGERS["talkative"]

    def test_coming_in_early_one_story_and_his_silence_left_alone_end_well(self) -> None:
        turns: tuple[Turn, ...] = (
            "success", story(self.who, "pegs", "dates"),
            "fit-plain", "wait", answer(self.who, "half-hour", "stopping"), "decide",
        )  # fmt: skip
        assert end(self.who, *turns) == ("good", "pencil")

    def test_two_goals_met_and_the_bench_answered_for_end_well(self) -> None:
        turns: tuple[Turn, ...] = (
            "gain", story(self.who, "half-hour", "offers"),
            "success", story(self.who, "pegs", "dates"),
            "concerns", answer(self.who, "pegs", "bench"),
        )  # fmt: skip
        assert end(self.who, *turns) == ("good", "two-stories")

    def test_a_story_and_no_question_about_where_one_stands_end_middling(self) -> None:
        turns: tuple[Turn, ...] = ("success", story(self.who, "pegs", "dates"), "look-for")
        assert end(self.who, *turns) == ("middling", "knows-the-work")

    def test_the_right_question_and_then_the_flood_end_middling(self) -> None:
        assert end(self.who, "look-for", "success", "small-talk", "small-talk", "wait") == (
            "middling",
            "lorry",
        )

    def test_letting_him_talk_ends_badly_with_the_lorry(self) -> None:
        assert end(self.who, "small-talk", "look-for", "wait", "talk", "example") == ("bad", "flood")

    def test_leaving_after_a_friendly_word_ends_badly(self) -> None:
        assert end(self.who, "fit-gentle", "talk") == ("bad", "listener")

    def test_the_same_question_warms_him_early_and_takes_longer_late(self) -> None:
        _, early = play(self.who, "success")
        _, late = play(self.who, "look-for", "pay", "success")
        assert [(each[-1].mood, each[-1].cost) for each in (early, late)] == [(1, 2), (0, 4)]

    def test_who_has_warmed_him_by_coming_in_need_not_prove_that_they_can_stop_him(self) -> None:
        assert rules(self.who, "success", "fit-plain", ("answer", "stopping"))[-1] != "answer-seen"
        met: tuple[Turn, ...] = ("success", story(self.who, "pegs", "dates"))
        assert rules(self.who, *met, "fit-plain", "wait", ("answer", "stopping"))[-1] == "answer-seen"


class TestTheScepticalOne:
    who = MANAGERS["sceptical"]

    def test_one_result_and_both_doubts_answered_end_well(self) -> None:
        turns: tuple[Turn, ...] = (
            "success", story(self.who, "tape", "vans"),
            "fit-plain", "wait", answer(self.who, "pairs", "held"),
            "concerns", answer(self.who, "tape", "yours"), "decide",
        )  # fmt: skip
        assert end(self.who, *turns) == ("good", "five-o-clock")

    def test_two_results_and_a_bold_close_end_well(self) -> None:
        turns: tuple[Turn, ...] = (
            "goals", story(self.who, "tape", "vans"),
            "gain", story(self.who, "pairs", "backs"),
            "fit-bold", answer(self.who, "tape", "yours"),
        )  # fmt: skip
        assert end(self.who, *turns) == ("good", "answer-the-phone")

    def test_one_result_and_talk_into_her_silence_end_middling(self) -> None:
        turns: tuple[Turn, ...] = ("success", story(self.who, "tape", "vans"), "fit-gentle", "talk")
        assert end(self.who, *turns) == ("middling", "one-result")

    def test_a_time_that_runs_out_after_a_result_ends_middling(self) -> None:
        turns: tuple[Turn, ...] = (
            "gain",
            story(self.who, "pairs", "backs"),
            "talk",
            "talk",
            "talk",
            "talk",
            "talk",
        )
        assert end(self.who, *turns) == ("middling", "second-wave")

    def test_asking_well_and_bringing_nothing_ends_badly(self) -> None:
        assert end(self.who, "goals", "goals", "priorities", "example") == ("bad", "my-figures")

    def test_words_about_oneself_and_a_bold_close_end_badly(self) -> None:
        assert end(self.who, "talk", ("story", None), "concerns", "fit-bold") == ("bad", "ninth")

    def test_only_a_story_with_a_result_warms_her(self) -> None:
        _, heard = play(self.who, "success", ("story", "vans", NO_RESULT), ("story", "vans"))
        assert [each.mood for each in heard] == [0, -1, 1]

    def test_she_has_no_doubt_to_tell_before_there_is_a_result_to_doubt(self) -> None:
        assert rules(self.who, "success", "concerns")[-1] == "concerns-early"

    def test_while_she_is_cold_an_answer_without_a_sample_of_it_is_not_taken(self) -> None:
        cold: tuple[Turn, ...] = ("talk", "success", ("story", "vans"), "concerns")
        assert play(self.who, *cold, ("answer", "yours"))[0].answered == frozenset()
        assert play(self.who, *cold, answer(self.who, "tape", "yours"))[0].answered == {"yours"}

    def test_a_second_result_makes_her_take_a_plain_answer(self) -> None:
        turns: tuple[Turn, ...] = (
            "talk", "success", ("story", "vans"), "concerns", ("answer", "yours"),
            "gain", ("story", "backs"), ("answer", "yours"),
        )  # fmt: skip
        assert play(self.who, *turns)[0].answered == {"yours"}
