"""What could make a story or an answer easier to follow: a rule, a group of tests."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.evidence.speech import (
    CHECKS,
    OF_STORIES,
    RULES,
    SpeechRemark,
    is_english,
    of_answer,
    of_story,
    spoken_time,
)
from interview_coach.core.record.story import Story

WHOLE = Story(
    title="The new rota",
    situation="Night shifts on our ward were short of nurses, and agencies filled them.",
    task="I was asked to plan the rota anew.",
    action="I asked everyone for the nights they could do, and built the plan from that.",
    result="Agency shifts fell from nine to four a week.",
    learning="Ask the night team first.",
)
GOOD = (
    "Our ward was short of nurses at night. I asked everyone for the nights they could do, and built the plan from that. "
    "It cut agency shifts from nine to four a week. Next time I would ask the night team first."
)
GERMAN = "Wir haben den Plan mit dem ganzen Team neu gemacht, und alle waren danach sehr zufrieden mit den Diensten."
DUTCH = "We hebben de planning veranderd, we hebben met het team gewerkt, we waren blij en we gingen door met alles."
POLISH = "Uzgodniliśmy plan i wdrożyliśmy go, i wszyscy byli zadowoleni, i to wszystko było dobre."


def checks(remarks: tuple[SpeechRemark, ...]) -> list[str]:
    return [each.check for each in remarks]


def answered(text: str) -> list[str]:
    return checks(of_answer(text))


def one(text: str, check: str) -> SpeechRemark:
    return next(each for each in of_answer(text) if each.check == check)


def test_a_whole_story_has_no_remarks() -> None:
    assert of_story(WHOLE) == ()


def test_a_whole_answer_has_no_remarks() -> None:
    assert of_answer(GOOD) == ()


@pytest.mark.parametrize("text", ["", "  \n\t"])
def test_an_empty_answer_has_no_remarks(text: str) -> None:
    assert of_answer(text) == ()


def test_every_rule_has_its_check() -> None:
    assert len(CHECKS) == len(RULES)
    assert set(OF_STORIES) < set(CHECKS)


def test_a_remark_says_what_and_why_in_whole_sentences_with_its_source() -> None:
    story = replace(WHOLE, result=None, learning=None, action="We and our team; " * 100)
    for each in (
        *of_story(story),
        *of_story(replace(WHOLE, result="It went well.")),
        *of_answer("We met. " * 300),
    ):
        assert each.check in CHECKS
        assert each.source in {"star", "tough-calls"}
        assert each.what[-1] in ".?"
        assert each.why.endswith(".")


@pytest.mark.parametrize("check", CHECKS)
def test_a_dismissed_check_is_left_out(check: str) -> None:
    story = replace(WHOLE, result=None, learning=None, action="We and our team; " * 100)
    assert check not in checks(of_story(story, {check}))
    assert check not in checks(of_answer("We met. " * 300, [check]))


def test_a_check_dismissed_in_the_story_is_left_out() -> None:
    assert of_story(replace(WHOLE, learning=None, dismissed=("no-learning",))) == ()


def test_an_unknown_name_among_the_dismissed_does_no_harm() -> None:
    assert of_story(WHOLE, {"grade"}) == ()


class TestResult:
    @pytest.mark.parametrize("result", [None, "", " \n"])
    def test_a_story_without_a_result_is_told(self, result: str | None) -> None:
        assert checks(of_story(replace(WHOLE, result=result))) == ["no-result"]

    def test_an_answer_that_stops_at_what_was_done_is_told(self) -> None:
        text = "The ward was short of nurses at night. I asked the team, and I wrote a plan with them, and I hung it up."
        assert "no-result" in answered(text)

    @pytest.mark.parametrize(
        "end",
        [
            "It led to calm nights.", "The result was calm nights.", "In the end\nthe nights were calm.", "So the nights were calm.",
            "That saved the ward a lot.", "Four of them came back.", "The nights are better.", "They still use it.",
            "All of it was finished on time.", "Sickness went down.",
        ],
    )  # fmt: skip
    def test_an_answer_that_ends_in_what_came_of_it_is_not(self, end: str) -> None:
        text = f"The ward was short of nurses at night. I asked the team and I wrote a plan with them. {end}"
        assert "no-result" not in answered(text)

    def test_so_at_the_beginning_is_no_result(self) -> None:
        text = "So I asked the team. " + "Then I wrote the plan with them, and I hung it up in the hall. " * 3
        assert "no-result" in answered(text)


class TestNumber:
    def test_a_result_without_a_number_is_told(self) -> None:
        assert checks(of_story(replace(WHOLE, result="The nights were calm."))) == ["no-number"]

    def test_a_result_not_yet_written_is_told_once(self) -> None:
        assert checks(of_story(replace(WHOLE, result=None))) == ["no-result"]

    def test_the_numbers_of_the_story_count(self) -> None:
        assert of_story(replace(WHOLE, result="The nights were calm.", numbers=("9 to 4 shifts",))) == ()

    @pytest.mark.parametrize(
        "result",
        [
            "Half of the shifts",
            "Twice the calls",
            "Twenty-five calls",
            "A dozen calls",
            "9 calls",
            "Ten per cent",
            "٩ calls",
            "½ day",
        ],
    )
    def test_a_number_in_words_or_digits_is_one(self, result: str) -> None:
        assert of_story(replace(WHOLE, result=result)) == ()

    @pytest.mark.parametrize(
        "result", ["The canteen was calm.", "One was often calm.", "The weight was off."]
    )
    def test_a_word_with_a_number_in_it_is_none(self, result: str) -> None:
        assert checks(of_story(replace(WHOLE, result=result))) == ["no-number"]

    def test_a_number_anywhere_in_an_answer_counts(self) -> None:
        assert "no-number" not in answered(
            "The 40 nurses and I made the plan with the team, and it went well."
        )


class TestWe:
    def test_far_more_we_than_i_is_told_with_both_counts(self, snapshot: SnapshotAssertion) -> None:
        text = "We met the team. We planned it, we built it, and our users liked us. I wrote the notes."
        said = one(text, "more-we-than-i").what
        assert " 5 " in said
        assert said == snapshot

    @pytest.mark.parametrize(
        "text",
        [
            "We met the team, we planned, we built it. I wrote.",
            "We met the team, we planned, we built, we sold it. I wrote, and I asked.",
            "It was in the US, and the US team, the US law and the US desk had to agree.",
        ],
    )
    def test_fewer_than_four_or_than_three_times_as_many_are_not(self, text: str) -> None:
        assert "more-we-than-i" not in answered(text)

    def test_shortened_forms_count(self) -> None:
        assert "more-we-than-i" in answered(
            "We\u2019ve met the team. We'd planned it, we'll build it, and we're glad."
        )

    def test_a_story_is_looked_at_in_all_its_parts(self) -> None:
        story = replace(
            WHOLE, situation="We were few.", task="Our plan.", action="We met and we asked the team."
        )
        assert checks(of_story(story)) == ["more-we-than-i"]


class TestLength:
    def test_the_time_is_a_range_of_half_a_minute(self, snapshot: SnapshotAssertion) -> None:
        counts = (0, 64, 65, 130, 259, 260, 300, 325, 1300)
        assert {count: spoken_time("word " * count) for count in counts} == snapshot

    def test_two_minutes_are_not_too_long(self) -> None:
        assert "too-long" not in answered("word " * 260)

    def test_more_than_two_minutes_are_told_with_the_time(self, snapshot: SnapshotAssertion) -> None:
        said = one("word " * 300, "too-long").what
        assert spoken_time("word " * 300) in said
        assert said == snapshot

    def test_two_signs_of_chinese_take_as_long_as_a_word(self) -> None:
        assert checks(of_answer("数据" * 261)) == ["too-long"]


class TestLearning:
    def test_a_story_without_it_is_told(self) -> None:
        assert checks(of_story(replace(WHOLE, learning=" "))) == ["no-learning"]

    def test_an_answer_without_it_is_told(self) -> None:
        assert answered(GOOD.partition("Next time")[0]) == ["no-learning"]

    @pytest.mark.parametrize(
        "end",
        [
            "I learnt to ask.",
            "It taught\nme to ask.",
            "I would do it differently.",
            "Looking back, ask.",
            "Now I ask.",
        ],
    )
    def test_an_answer_with_it_is_not(self, end: str) -> None:
        assert answered(GOOD.partition("Next time")[0] + end) == []


class TestOtherLanguages:
    @pytest.mark.parametrize(
        "text", [GERMAN, DUTCH, POLISH, "我负责数据迁移。", "Я перенёс систему, и команда была рада."]
    )
    def test_an_answer_in_another_language_is_not_looked_at_for_english_words(self, text: str) -> None:
        assert of_answer(text) == ()

    def test_a_story_in_another_language_is_told_what_is_missing(self) -> None:
        assert checks(of_story(Story(title="Dienste", action=GERMAN))) == ["no-result", "no-learning"]

    @pytest.mark.parametrize(
        "text",
        [
            GOOD,
            "I planned the rota.",
            "Fewer complaints.",
            "i moved the team to one rota and the nights were calm",
        ],
    )
    def test_english_is_known(self, text: str) -> None:
        assert is_english(text)

    @pytest.mark.parametrize("text", [GERMAN, DUTCH, POLISH, "", "数据迁移", "!!!"])
    def test_other_languages_are_not_taken_for_it(self, text: str) -> None:
        assert not is_english(text)


@given(st.text(), st.none() | st.text(), st.none() | st.text())
def test_no_text_breaks_it(text: str, result: str | None, learning: str | None) -> None:
    story = Story(title=text, action=text, result=result, learning=learning)
    assert {each.check for each in (*of_answer(text), *of_story(story))} <= set(CHECKS)
