"""The one with the form, played: what each ending takes."""

from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from tests.core.conversation.talks import Turn, ended, play, rules

TOBIAS = Banks(shipped_questions()).conversations["screen"]


def test_what_the_manager_asked_for_one_story_and_one_doubt_answered_lead_to_the_manager() -> None:
    turns: tuple[Turn, ...] = (
        "look-for", ("story", "notes"), "fit-gentle", "wait", ("answer", "stay"), "decide",
    )  # fmt: skip
    assert ended(TOBIAS, *turns) == ("good", "put-through")
    assert rules(TOBIAS, *turns)[-1] == "decide-meeting"


def test_the_same_with_a_bold_close_ends_middling() -> None:
    turns: tuple[Turn, ...] = ("look-for", ("story", "notes"), "concerns", ("answer", "stay"), "fit-bold")
    assert ended(TOBIAS, *turns) == ("middling", "wrote-it-down")


def test_a_story_and_no_doubt_asked_for_end_middling() -> None:
    assert ended(TOBIAS, "look-for", ("story", "notes"), "pay") == ("middling", "one-line")


def test_questions_that_only_the_manager_could_answer_end_badly() -> None:
    assert ended(TOBIAS, "goals", "priorities", "fit-bold") == ("bad", "form")


def test_talking_until_the_next_call_ends_badly() -> None:
    turns: tuple[Turn, ...] = ("talk",) * 5
    assert ended(TOBIAS, *turns) == ("bad", "next-call")


def test_he_does_not_know_the_goals_and_knows_what_he_was_asked_to_look_for() -> None:
    _, (goals, look_for) = play(TOBIAS, "goals", "look-for")
    assert (goals.showed, look_for.showed) == ((), ("notes",))


def test_asking_who_decides_brings_out_what_he_has_to_write() -> None:
    assert play(TOBIAS, "decide")[1][-1].showed == ("lines",)


def test_after_a_bold_close_he_offers_no_meeting() -> None:
    turns: tuple[Turn, ...] = ("look-for", ("story", "notes"), "concerns", ("answer", "stay"), "fit-bold")
    assert rules(TOBIAS, *turns, "decide")[-1] != "decide-meeting"


def test_asking_for_pay_first_cools_him_and_asking_later_does_not() -> None:
    _, first = play(TOBIAS, "pay")
    _, later = play(TOBIAS, "look-for", "pay")
    assert (first[-1].mood, later[-1].mood) == (-1, 0)
