"""The three behind the table, played: what each ending takes."""

from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from tests.core.conversation.talks import Turn, ended, play

PANEL = Banks(shipped_questions()).conversations["panel"]


EACH: tuple[Turn, ...] = (
    "success", "look-for", "anything-else", ("story", "counter"), ("story", "names"), ("story", "registers"),
)  # fmt: skip
"""A question and a story for each of the three."""


def test_a_story_for_each_of_them_and_one_doubt_answered_end_well() -> None:
    assert ended(PANEL, *EACH, "concerns", ("answer", "grief"), "decide") == ("good", "all-three")


def test_with_the_quiet_one_won_it_ends_well_without_the_one_in_the_chair() -> None:
    turns: tuple[Turn, ...] = (
        "look-for", "anything-else", ("story", "names"), ("story", "registers"), "concerns", ("answer", "grief"),
    )  # fmt: skip
    assert ended(PANEL, *turns) == ("good", "two-and-len")


def test_without_the_quiet_one_it_ends_middling() -> None:
    turns: tuple[Turn, ...] = (
        "success", "look-for", ("story", "counter"), ("story", "names"), "fit-gentle", "wait", ("answer", "grief"),
    )  # fmt: skip
    assert ended(PANEL, *turns) == ("middling", "without-len")


def test_one_story_and_a_bold_close_end_middling() -> None:
    assert ended(PANEL, "success", ("story", "counter"), "fit-bold", "concerns") == (
        "middling",
        "in-the-pile",
    )


def test_good_questions_without_a_story_end_badly() -> None:
    assert ended(PANEL, "goals", "goals", "example", "decide") == ("bad", "nobody")


def test_talking_until_the_half_hour_is_over_ends_badly() -> None:
    turns: tuple[Turn, ...] = ("talk",) * 8
    assert ended(PANEL, *turns) == ("bad", "sheet-empty")


def test_pressing_twice_for_a_yes_loses_what_three_stories_had_won() -> None:
    turns: tuple[Turn, ...] = (*EACH, "concerns", ("answer", "grief"), "fit-plain", "fit-bold")
    assert ended(PANEL, *turns) == ("middling", "in-the-pile")


def test_asked_for_their_goals_again_and_again_each_of_them_speaks() -> None:
    _, heard = play(PANEL, "goals", "goals", "goals")
    assert [each.lines[-1].by for each in heard] == ["Ivor Pascoe", "Rosa Tembe", "Len Whitby"]


def test_a_story_is_answered_by_the_one_it_is_for() -> None:
    _, heard = play(PANEL, *EACH)
    assert [each.lines[-1].by for each in heard[-3:]] == ["Ivor Pascoe", "Rosa Tembe", "Len Whitby"]


def test_where_the_other_two_disagree_the_quiet_one_decides() -> None:
    _, heard = play(PANEL, "success", "look-for", "priorities")
    assert heard[-1].lines[-1].by == "Len Whitby"
