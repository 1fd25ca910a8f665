"""What is practised on a day, when it comes again, and what got easier."""

import pytest
from msgspec.structs import replace

from interview_coach.core.drill.hard_questions import HardQuestion
from interview_coach.core.drill.plan import (
    WITH_A_FRIEND,
    Coming,
    Easier,
    easier,
    next_day,
    next_days,
    partner_plan,
    plan,
)
from interview_coach.core.drill.pool import Reason
from interview_coach.core.drill.subject import Subject
from interview_coach.core.record.practice import Felt, Practice, Try, felt_of, latest
from tests.core.builders import day
from tests.core.drill.drill_days import GENERAL, PACKS, TODAY, asked, drill, ids, job, pack, planned, tried

NOTHING = Practice()
HEARD = HardQuestion(id="heard-a", words="How would you shard Postgres?", on=day("2026-11-20"))


def hard(*heard: HardQuestion, interview: str | None = None) -> Subject:
    """The job with questions that were hard."""
    return replace(job("software", interview=interview), heard=heard)


class TestWhenItComesAgain:
    @pytest.mark.parametrize(
        ("felt", "on"), [("weak", "2026-11-25"), ("fair", "2026-11-27"), ("good", "2026-11-30")]
    )
    def test_weak_comes_tomorrow_fair_in_three_days_good_in_six(self, felt: Felt, on: str) -> None:
        assert next_day(Try(on=day(TODAY), question="team", felt=felt)) == day(on)

    def test_it_comes_on_the_day_of_the_interview(self) -> None:
        assert next_day(tried((TODAY, "team", "weak")).tries[0], job(interview="2026-11-25")) == day(
            "2026-11-25"
        )

    def test_it_does_not_come_after_the_interview(self) -> None:
        assert next_day(tried((TODAY, "team", "fair")).tries[0], job(interview="2026-11-26")) is None

    def test_it_does_not_come_once_the_interview_is_over(self) -> None:
        assert next_day(tried((TODAY, "team", "weak")).tries[0], job(is_over=True)) is None

    def test_of_several_tries_on_a_day_the_last_counts(self) -> None:
        found = tried((TODAY, "team", "weak"), (TODAY, "team", "good"))
        assert latest(found, day(TODAY))["team"].felt == "good"

    def test_a_later_day_counts_wherever_its_line_stands(self) -> None:
        found = tried((TODAY, "team", "good"), ("2026-11-20", "team", "weak"))
        assert latest(found, day(TODAY))["team"].felt == "good"

    def test_tries_after_today_are_ignored(self) -> None:
        assert latest(tried(("2026-11-25", "team", "weak")), day(TODAY)) == {}


class TestThePlan:
    def test_ten_minutes_are_three_questions(self) -> None:
        assert len(asked(NOTHING, minutes=10)) == 3

    @pytest.mark.parametrize("minutes", [0, 1, 3])
    def test_there_is_one_question_at_least(self, minutes: int) -> None:
        assert len(asked(NOTHING, minutes=minutes)) == 1

    def test_what_was_tried_today_is_not_asked_again_today(self) -> None:
        assert "team" not in asked(tried((TODAY, "team", "weak")))

    def test_weak_ones_come_before_those_that_wait_longer(self) -> None:
        found = tried(("2026-11-01", "team", "good"), ("2026-11-23", "gap", "weak"))
        assert asked(found)[:2] == ["gap", "team"]

    def test_of_equal_ones_that_which_waits_longest_comes_first(self) -> None:
        found = tried(("2026-11-10", "team", "good"), ("2026-11-09", "gap", "good"))
        assert asked(found)[:2] == ["gap", "team"]

    def test_what_is_due_comes_before_what_is_new(self) -> None:
        assert asked(tried(("2026-11-20", "plan", "fair")), job("software"))[0] == "plan"

    def test_a_question_that_no_pack_has_any_more_is_left_out(self) -> None:
        assert "gone" not in asked(tried(("2026-11-20", "gone", "weak")))

    def test_a_question_of_the_role_comes_before_general_ones(self) -> None:
        assert asked(NOTHING, job("software"))[0] == "code"

    def test_where_nobody_is_known_what_a_manager_asks_takes_turns_with_the_role(self) -> None:
        found = planned(NOTHING, job("software"))[:2]
        assert [(due.question.id, due.reason.kind) for due in found] == [
            ("code", "role"),
            ("yourself", "new"),
        ]

    def test_role_and_people_take_turns(self) -> None:
        subject = replace(job("software"), meets=("hr",))
        assert [due.reason for due in planned(NOTHING, subject)[:3]] == [
            Reason("role", words="software"), Reason("met", words="hr"), Reason("role", words="software"),
        ]  # fmt: skip

    def test_questions_of_other_roles_are_not_asked(self) -> None:
        assert "ward" not in asked(tried(("2026-11-01", "ward", "weak")), job("software"))

    def test_without_a_job_a_pack_that_was_used_goes_on(self) -> None:
        assert asked(tried(("2026-11-23", "bug", "good")))[-1] == "code"

    def test_without_a_job_the_general_ones_are_asked(self) -> None:
        assert set(asked(NOTHING)) | {"children"} == GENERAL

    def test_a_pack_that_was_asked_for_comes_first(self) -> None:
        assert asked(NOTHING, job(wanted=("first-job",)))[0] == "nothing"

    def test_a_pack_for_other_lives_is_not_asked_unasked(self) -> None:
        assert "nothing" not in asked(NOTHING, job("software"))

    def test_who_leads_people_is_asked_about_it(self) -> None:
        assert "style" in asked(NOTHING, replace(job(), leads=True))

    def test_there_is_one_improper_question_at_most(self) -> None:
        weak = tried(("2026-11-22", "age", "weak"), ("2026-11-22", "children", "weak"))
        assert {"age", "children"} & set(asked(weak)) == {"age"}

    def test_a_competency_does_not_come_twice_in_a_row_where_that_can_be_avoided(self) -> None:
        packs = {"mine": pack("difficult", drill("a", "ethics"), drill("b", "ethics"), drill("c", "detail"))}
        found = tried(*(("2026-11-23", name, "weak") for name in "cab"))
        assert ids(plan(found, packs, None, day(TODAY))) == ["a", "c", "b"]

    def test_one_that_would_stand_beside_itself_at_the_end_moves_to_the_front(self) -> None:
        packs = {"mine": pack("difficult", drill("a", "detail"), drill("b", "ethics"), drill("c", "ethics"))}
        found = tried(*(("2026-11-23", name, "weak") for name in "abc"))
        assert ids(plan(found, packs, None, day(TODAY))) == ["b", "a", "c"]

    def test_an_interview_that_is_over_leaves_nothing_to_practise(self) -> None:
        assert asked(tried(("2026-11-20", "team", "weak")), job("software", is_over=True)) == []

    def test_after_the_last_round_nothing_is_asked(self) -> None:
        assert asked(NOTHING, job("software", interview="2026-11-23")) == []


class TestNearTheInterview:
    NAMES = ("team", "plan", "row", "gap", "weakness")
    WEAK = tried(*(("2026-11-20", name, "weak") for name in NAMES))

    @pytest.mark.parametrize("interview", ["2026-11-25", "2026-11-24"])
    def test_on_the_eve_and_on_the_day_every_weak_one_is_asked(self, interview: str) -> None:
        assert set(asked(self.WEAK, job(interview=interview), minutes=10)) == set(self.NAMES)

    def test_two_days_before_there_are_as_many_as_there_is_time_for(self) -> None:
        assert len(asked(self.WEAK, job(interview="2026-11-26"), minutes=10)) == 3

    def test_what_is_good_again_is_not_asked_because_of_the_eve(self) -> None:
        found = tried(("2026-11-20", "team", "weak"), ("2026-11-23", "team", "good"))
        assert "team" not in asked(found, job(interview="2026-11-25"), minutes=10)

    def test_the_reason_is_that_it_was_weak_and_the_interview_is_near(self) -> None:
        [due, *_] = planned(self.WEAK, job(interview="2026-11-25"))
        assert due.reason == Reason("eve", on=day("2026-11-25"), felt="weak")


class TestWhatWasHard:
    def test_it_comes_first_of_all(self) -> None:
        assert asked(tried(("2026-11-20", "team", "weak")), hard(HEARD))[:2] == ["heard-a", "team"]

    def test_it_is_asked_in_the_words_of_the_person(self) -> None:
        assert planned(NOTHING, hard(HEARD))[0].question.text == "How would you shard Postgres?"

    def test_once_tried_it_comes_again_like_any_other(self) -> None:
        assert "heard-a" not in asked(tried((TODAY, "heard-a", "fair")), hard(HEARD))

    def test_a_try_under_another_id_of_the_same_words_counts(self) -> None:
        found = tried((TODAY, "heard-b", "fair"))
        assert "heard-a" not in asked(found, hard(replace(HEARD, also=("heard-b",))))

    def test_it_stands_in_place_of_the_question_that_asks_the_same(self) -> None:
        found = asked(NOTHING, hard(replace(HEARD, words="my biggest weakness")))
        assert ("heard-a" in found, "weakness" in found) == (True, False)

    def test_it_is_asked_for_although_ours_was_practised(self) -> None:
        found = asked(tried((TODAY, "weakness", "good")), hard(replace(HEARD, words="my biggest weakness")))
        assert found[0] == "heard-a"


class TestWhatComes:
    def test_it_says_what_comes_on_which_day(self) -> None:
        found = tried((TODAY, "team", "weak"), (TODAY, "gap", "fair"))
        assert [(each.on, [one.id for one in each.questions]) for each in _coming(found)] == [
            (day("2026-11-25"), ["team"]), (day("2026-11-27"), ["gap"]),
        ]  # fmt: skip

    def test_what_was_due_and_not_asked_comes_tomorrow(self) -> None:
        assert [each.on for each in _coming(tried(("2026-11-01", "team", "weak")))] == [day("2026-11-25")]

    def test_nothing_comes_after_the_interview(self) -> None:
        found = tried((TODAY, "team", "weak"), (TODAY, "gap", "good"))
        coming = next_days(found, PACKS, job(interview="2026-11-26"), day(TODAY))
        assert [one.id for each in coming for one in each.questions] == ["team"]

    def test_what_would_come_on_the_day_of_the_interview_comes_the_day_before(self) -> None:
        coming = next_days(tried((TODAY, "gap", "fair")), PACKS, job(interview="2026-11-27"), day(TODAY))
        assert [each.on for each in coming] == [day("2026-11-26")]

    def test_on_the_eve_nothing_is_planned_for_the_day_of_the_interview(self) -> None:
        assert next_days(tried((TODAY, "team", "weak")), PACKS, job(interview="2026-11-25"), day(TODAY)) == ()

    def test_what_would_come_on_the_eve_of_a_first_round_stays_there(self) -> None:
        rounds = replace(job(interview="2026-11-26"), until=day("2026-12-04"))
        coming = next_days(tried((TODAY, "team", "weak")), PACKS, rounds, day(TODAY))
        assert [each.on for each in coming] == [day("2026-11-25")]

    def test_between_two_rounds_it_comes_after_the_first(self) -> None:
        rounds = replace(job(interview="2026-11-25"), until=day("2026-12-04"))
        coming = next_days(tried((TODAY, "team", "weak")), PACKS, rounds, day(TODAY))
        assert [each.on for each in coming] == [day("2026-11-26")]

    def test_on_the_day_of_the_interview_nothing_comes(self) -> None:
        assert next_days(tried((TODAY, "team", "weak")), PACKS, job(interview=TODAY), day(TODAY)) == ()


class TestWhatGotEasier:
    def test_a_better_rating_than_the_time_before(self) -> None:
        found = tried(("2026-11-20", "team", "weak"), (TODAY, "team", "fair"))
        assert _easier(found) == (Easier(PACKS["behavioural"].entries[0], "weak", "fair"),)

    @pytest.mark.parametrize("felt", ["weak", "fair"])
    def test_the_same_or_a_worse_rating_is_not_named(self, felt: Felt) -> None:
        assert _easier(tried(("2026-11-20", "team", "fair"), (TODAY, "team", felt))) == ()

    def test_two_tries_on_one_day_are_compared_with_the_day_before(self) -> None:
        found = tried(("2026-11-20", "team", "good"), (TODAY, "team", "weak"), (TODAY, "team", "good"))
        assert _easier(found) == ()

    def test_what_got_easier_on_another_day_is_not_named_today(self) -> None:
        assert _easier(tried(("2026-11-20", "team", "weak"), ("2026-11-21", "team", "good"))) == ()


class TestWithAFriend:
    def test_there_are_eight_questions_and_none_is_improper(self) -> None:
        found = partner_plan(NOTHING, PACKS, job("software"), day(TODAY))
        assert (len(found), [due for due in found if due.is_improper]) == (WITH_A_FRIEND, [])

    def test_it_is_filled_up_with_what_is_not_due_yet(self) -> None:
        found = tried(*(("2026-11-23", name, "good") for name in sorted(GENERAL)))
        assert len(partner_plan(found, PACKS, None, day(TODAY))) == len(GENERAL - {"age", "children"})

    def test_it_is_the_same_after_the_notes_of_that_day_were_taken_in(self) -> None:
        before = partner_plan(NOTHING, PACKS, job("software"), day(TODAY))
        after = tried(*((TODAY, name, "good") for name in ids(before)))
        assert partner_plan(after, PACKS, job("software"), day(TODAY)) == before

    def test_once_the_interview_is_over_there_is_none(self) -> None:
        assert partner_plan(NOTHING, PACKS, job(is_over=True), day(TODAY)) == ()

    @pytest.mark.parametrize(
        ("mark", "felt"), [(1, "weak"), (2, "weak"), (3, "fair"), (4, "good"), (5, "good")]
    )
    def test_a_mark_of_the_friend_says_how_it_went(self, mark: int, felt: Felt) -> None:
        assert felt_of(mark) == felt


def _coming(practice: Practice) -> tuple[Coming, ...]:
    return next_days(practice, PACKS, None, day(TODAY))


def _easier(practice: Practice) -> tuple[Easier, ...]:
    return easier(practice, PACKS, None, day(TODAY))
