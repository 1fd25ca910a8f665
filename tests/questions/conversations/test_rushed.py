"""The one who has no time, played: what each ending takes."""

from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from tests.core.conversation.talks import BESIDE, Turn, ended, play, rules

DOROTA = Banks(shipped_questions()).conversations["rushed"]


def test_what_comes_first_one_story_and_one_doubt_answered_end_well_with_time_to_spare() -> None:
    turns: tuple[Turn, ...] = ("priorities", ("story", "rooms"), "concerns", ("answer", "calm"), "decide")
    assert ended(DOROTA, *turns) == ("good", "trial")
    assert play(DOROTA, *turns)[0].minutes == 4


def test_letting_the_phone_ring_brings_out_her_other_doubt_and_both_answered_end_best() -> None:
    turns: tuple[Turn, ...] = (
        "priorities", ("story", "rooms"),
        "fit-plain", "wait", ("answer", "news"),
        "concerns", ("answer", "calm"),
    )  # fmt: skip
    assert ended(DOROTA, *turns) == ("good", "hired")


def test_the_same_things_asked_the_long_way_run_out_of_time_and_end_middling() -> None:
    turns: tuple[Turn, ...] = ("success", ("story", "rooms"), "example", "gain", "concerns")
    assert ended(DOROTA, *turns) == ("middling", "cut-short")


def test_a_story_for_what_comes_second_only_ends_middling() -> None:
    turns: tuple[Turn, ...] = ("priorities", ("story", "staff"), "concerns", ("answer", "calm"))
    assert ended(DOROTA, *turns) == ("middling", "half")


def test_small_talk_and_talk_use_up_the_time_and_end_badly() -> None:
    assert ended(DOROTA, "small-talk", "talk", "look-for", "talk") == ("bad", "time-gone")


def test_a_close_and_pay_before_any_story_end_badly() -> None:
    assert ended(DOROTA, "success", "fit-plain", "pay") == ("bad", "stranger")


def test_asking_what_comes_first_takes_one_minute_and_finds_both_goals() -> None:
    _, (first,) = play(DOROTA, "priorities")
    assert (first.cost, first.showed) == (1, ("rooms", "staff"))


def test_asked_boldly_she_names_her_reason() -> None:
    assert play(DOROTA, "success", ("story", "rooms"), "fit-bold")[1][-1].showed == ("calm",)


def test_a_story_about_something_else_does_not_help_her_now() -> None:
    assert rules(DOROTA, "priorities", ("story", "rooms", BESIDE))[-1] == "story-beside"
