"""The rules of the timeline, one group of tests a rule: when each step opens, until when, and how it closes."""

import re

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.record.model import Entry, Job, Result, StepName
from interview_coach.core.timeline.policy import Policy
from interview_coach.core.timeline.situation import ENDS
from interview_coach.core.walk.bank import Prompt
from tests.core.builders import (
    D,
    acme,
    cancelled,
    checked_in,
    done,
    due,
    ended,
    invited,
    job,
    met,
    named,
    off,
    offered,
    opens,
    sent,
    skipped,
    state,
    steps,
    thanked,
    wrote,
)

ANSWERS: list[Result] = ["accepted", "declined", "rejected", "withdrew"]
OUTCOMES: list[Result] = ["offer", *ANSWERS, "moved-on"]
SECOND = met("2026-12-15", "Lin", number=2)


def two_rounds(*log: Entry) -> Job:
    """Ada on D; Lin three weeks later."""
    return job(met(D, "Ada"), SECOND, log=log)


class TestPrepare:
    @pytest.mark.parametrize(
        ("on", "expected"),
        [("2026-11-01", "due"), ("2026-11-23", "due"), ("2026-11-24", "closed"), ("2026-11-25", "closed")],
    )
    def test_it_is_open_until_the_interview(self, on: str, expected: str) -> None:
        assert state(acme(), "prepare", on) == expected

    @pytest.mark.parametrize(
        ("on", "expected"), [("2026-11-24 13:59", "due"), ("2026-11-24 14:00", "closed")]
    )
    def test_on_the_day_it_is_open_until_the_interview_begins(self, on: str, expected: str) -> None:
        assert state(job(met(D, at="14:00")), "prepare", on) == expected

    def test_without_an_interview_there_is_nothing_to_prepare(self) -> None:
        assert steps(job(), "2026-11-20") == {}

    def test_it_is_due_on_the_day_of_the_interview(self) -> None:
        assert due(acme(), "prepare", "2026-11-20") == D

    def test_it_is_due_on_the_day_the_interview_has_for_the_person(self) -> None:
        record = job(met("2026-11-25", at="09:00", zone="Asia/Tokyo"))
        found = steps(record, "2026-11-20", zone="America/New_York")["prepare"].due
        assert found is not None
        assert found.isoformat() == "2026-11-24"

    def test_it_opens_on_no_date_of_its_own(self) -> None:
        assert opens(acme(), "prepare", "2026-11-20") is None

    def test_it_is_done_when_recorded(self) -> None:
        assert state(acme(done("prepare", "2026-11-20", 1)), "prepare", "2026-11-21") == "done"

    def test_it_is_done_when_the_core_is_answered(self) -> None:
        core = Policy(core_prompts=(Prompt(id="who", text="?", why="", source=""),))
        assert state(acme(), "prepare", "2026-11-21", core) == "done"

    def test_it_is_open_while_one_of_the_core_is_not_answered(self) -> None:
        core = tuple(Prompt(id=each, text="?", why="", source="") for each in ("who", "org-why"))
        assert state(acme(), "prepare", "2026-11-21", Policy(core_prompts=core)) == "due"

    def test_it_can_be_skipped(self) -> None:
        assert state(acme(skipped("prepare", "2026-11-20", number=1)), "prepare", "2026-11-21") == "skipped"

    def test_the_next_round_opens_it_again(self) -> None:
        record = two_rounds(done("prepare", "2026-11-20", 1))
        assert (state(record, "prepare", "2026-11-25"), due(record, "prepare", "2026-11-25")) == (
            "due",
            "2026-12-15",
        )

    @pytest.mark.parametrize("result", ANSWERS)
    def test_an_answer_closes_it(self, result: Result) -> None:
        assert state(two_rounds(ended(result, "2026-12-01")), "prepare", "2026-12-02") == "closed"

    @pytest.mark.parametrize("result", ["offer", "moved-on"])
    def test_an_offer_or_silence_does_not_close_it(self, result: Result) -> None:
        assert state(two_rounds(ended(result, "2026-12-01")), "prepare", "2026-12-02") == "due"

    def test_a_cancelled_round_leaves_nothing_to_prepare(self) -> None:
        assert state(acme(cancelled("2026-11-20")), "prepare", "2026-11-21") in {None, "closed"}


class TestRehearse:
    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2026-11-20", "waiting"),
            ("2026-11-21", "due"),
            ("2026-11-23", "due"),
            ("2026-11-24", "closed"),
            ("2026-12-01", "closed"),
        ],
    )
    def test_it_opens_three_days_before_and_closes_at_the_interview(self, on: str, expected: str) -> None:
        assert state(acme(), "rehearse", on) == expected

    def test_on_the_day_it_is_open_until_the_interview_begins(self) -> None:
        record = job(met(D, at="14:00"))
        assert [state(record, "rehearse", f"2026-11-24 {at}") for at in ("13:59", "14:00")] == [
            "due",
            "closed",
        ]

    def test_its_dates_are_three_days_before_and_the_day(self) -> None:
        assert (opens(acme(), "rehearse", "2026-11-20"), due(acme(), "rehearse", "2026-11-20")) == (
            "2026-11-21",
            D,
        )

    def test_it_opens_three_days_before_the_day_that_the_interview_has_for_the_person(self) -> None:
        record = job(met("2026-11-25", at="09:00", zone="Asia/Tokyo"))
        assert state(record, "rehearse", "2026-11-21", zone="America/New_York") == "due"

    def test_a_practice_on_record_ends_it(self) -> None:
        assert state(acme(done("rehearse", "2026-11-22", 1)), "rehearse", "2026-11-23") == "done"

    def test_one_before_it_opened_counts(self) -> None:
        assert state(acme(done("rehearse", "2026-11-10", 1)), "rehearse", "2026-11-21") == "done"

    def test_it_stays_done_after_the_interview(self) -> None:
        assert state(acme(done("rehearse", "2026-11-22", 1)), "rehearse", "2026-11-25") == "done"

    def test_it_can_be_skipped(self) -> None:
        assert state(acme(skipped("rehearse", "2026-11-22", number=1)), "rehearse", "2026-11-23") == "skipped"

    def test_a_practice_after_a_skip_counts(self) -> None:
        log = [skipped("rehearse", "2026-11-21", number=1), done("rehearse", "2026-11-22", 1)]
        assert state(acme(*log), "rehearse", "2026-11-23") == "done"

    @pytest.mark.parametrize("result", ANSWERS)
    def test_an_answer_closes_it(self, result: Result) -> None:
        assert state(two_rounds(ended(result, "2026-12-10")), "rehearse", "2026-12-13") == "closed"

    def test_the_next_round_opens_it_again(self) -> None:
        assert state(two_rounds(done("rehearse", "2026-11-22", 1)), "rehearse", "2026-12-13") == "due"

    def test_without_an_interview_there_is_nothing_to_rehearse(self) -> None:
        assert state(job(), "rehearse", "2026-11-21") is None

    @pytest.mark.parametrize("today", ["2026-11-18", "2026-11-21", "2026-11-22", "2026-11-23"])
    def test_its_reason_is_true_today(self, today: str, snapshot: SnapshotAssertion) -> None:
        assert steps(acme(), today)["rehearse"].why == snapshot

    def test_on_the_day_its_reason_says_so(self, snapshot: SnapshotAssertion) -> None:
        record = job(met(D, "Ada", at="14:00"))
        assert steps(record, "2026-11-24 08:00")["rehearse"].why == snapshot


class TestBrief:
    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2026-11-22", "waiting"),
            ("2026-11-23", "due"),
            ("2026-11-24", "closed"),
            ("2026-11-25", "closed"),
        ],
    )
    def test_it_opens_the_day_before_and_closes_at_the_interview(self, on: str, expected: str) -> None:
        assert state(acme(), "brief", on) == expected

    def test_on_the_day_it_is_open_until_the_interview_begins(self) -> None:
        assert state(job(met(D, at="14:00")), "brief", "2026-11-24 13:59") == "due"

    def test_its_dates_are_the_day_before_and_the_day(self) -> None:
        assert (opens(acme(), "brief", "2026-11-20"), due(acme(), "brief", "2026-11-20")) == ("2026-11-23", D)

    def test_it_opens_the_day_before_the_day_that_the_interview_has_for_the_person(self) -> None:
        record = job(met("2026-11-25", at="09:00", zone="Asia/Tokyo"))
        assert state(record, "brief", "2026-11-23", zone="America/New_York") == "due"

    def test_it_is_done_when_recorded(self) -> None:
        assert state(acme(done("brief", "2026-11-23", 1)), "brief", "2026-11-23") == "done"

    def test_it_can_be_skipped(self) -> None:
        assert state(acme(skipped("brief", "2026-11-23", number=1)), "brief", "2026-11-23") == "skipped"

    @pytest.mark.parametrize("result", ANSWERS)
    def test_an_answer_closes_it(self, result: Result) -> None:
        assert state(two_rounds(ended(result, "2026-12-10")), "brief", "2026-12-14") == "closed"

    def test_a_cancelled_round_leaves_nothing_to_read(self) -> None:
        assert state(acme(cancelled("2026-11-20")), "brief", "2026-11-23") in {None, "closed"}

    def test_the_next_round_opens_it_again(self) -> None:
        assert state(two_rounds(done("brief", "2026-11-23", 1)), "brief", "2026-12-14") == "due"


@pytest.mark.parametrize("step", ["prepare", "rehearse", "brief"])
def test_a_cancelled_round_closes_what_was_open_for_it(step: StepName) -> None:
    assert state(acme(cancelled("2026-11-20")), step, "2026-11-23") == "closed"


class TestDebrief:
    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2026-11-01", "waiting"),
            ("2026-11-23", "waiting"),
            ("2026-11-24", "due"),
            ("2026-11-25", "overdue"),
            ("2026-12-01", "overdue"),
            ("2026-12-02", "closed"),
        ],
    )
    def test_it_is_for_the_same_day_and_ends_a_week_later(self, on: str, expected: str) -> None:
        assert state(acme(), "debrief", on) == expected

    def test_it_opens_when_todays_interview_has_begun(self) -> None:
        record = job(met(D, at="14:00"))
        assert [state(record, "debrief", f"2026-11-24 {at}") for at in ("13:59", "14:00")] == [
            "waiting",
            "due",
        ]

    def test_it_opens_and_is_due_on_the_day_of_the_interview(self) -> None:
        assert (opens(acme(), "debrief", "2026-11-24"), due(acme(), "debrief", "2026-11-24")) == (D, D)

    def test_it_is_done_when_recorded(self) -> None:
        assert state(acme(done("debrief", "2026-11-24", 1)), "debrief", "2026-11-25") == "done"

    def test_it_is_done_when_recorded_after_its_time(self) -> None:
        assert state(acme(done("debrief", "2026-12-10", 1)), "debrief", "2026-12-11") == "done"

    def test_it_can_be_skipped(self) -> None:
        assert state(acme(skipped("debrief", "2026-11-24", number=1)), "debrief", "2026-11-25") == "skipped"

    def test_it_is_done_when_done_after_all(self) -> None:
        log = [skipped("debrief", "2026-11-24", number=1), done("debrief", "2026-11-25", 1)]
        assert state(acme(*log), "debrief", "2026-11-25") == "done"

    @pytest.mark.parametrize("result", OUTCOMES)
    def test_an_outcome_leaves_it_open(self, result: Result) -> None:
        assert state(acme(ended(result, "2026-11-25")), "debrief", "2026-11-26") == "overdue"

    def test_two_rounds_on_a_day_make_one_list(self) -> None:
        record = job(met(D, "Ada"), met(D, "Lin", number=2))
        assert steps(record, "2026-11-24")["debrief"].rounds == (1, 2)

    def test_it_is_open_while_one_of_two_rounds_has_no_notes(self) -> None:
        record = job(met(D, "Ada"), met(D, "Lin", number=2), log=[done("debrief", "2026-11-24", 1)])
        assert state(record, "debrief", "2026-11-24") == "due"

    def test_only_the_round_that_has_begun_is_on_the_list(self) -> None:
        record = job(met(D, at="10:00"), met(D, number=2, at="15:00"))
        assert steps(record, "2026-11-24 12:00")["debrief"].rounds == (1,)

    def test_its_dates_are_those_of_the_earliest_round_still_open(self) -> None:
        record = job(met("2026-11-23"), met(D, number=2))
        assert (state(record, "debrief", D), due(record, "debrief", D)) == ("overdue", "2026-11-23")

    def test_after_the_first_round_is_done_it_waits_for_the_second(self) -> None:
        record = two_rounds(done("debrief", "2026-11-24", 1))
        assert (state(record, "debrief", "2026-11-25"), opens(record, "debrief", "2026-11-25")) == (
            "waiting",
            "2026-12-15",
        )

    def test_a_cancelled_round_has_none(self) -> None:
        assert state(acme(cancelled("2026-11-20")), "debrief", "2026-11-25") is None

    def test_a_round_after_an_answer_has_none(self) -> None:
        record = job(SECOND, log=[ended("rejected", "2026-12-01")])
        assert state(record, "debrief", "2026-12-16") is None


class TestThankYou:
    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2026-11-01", "waiting"),
            ("2026-11-23", "waiting"),
            ("2026-11-24", "due"),
            ("2026-11-25", "due"),
            ("2026-11-26", "overdue"),
            ("2026-12-01", "overdue"),
            ("2026-12-02", "closed"),
        ],
    )
    def test_it_is_for_the_day_after_and_ends_a_week_later(self, on: str, expected: str) -> None:
        assert state(acme(), "thank-you", on) == expected

    def test_it_opens_when_todays_interview_has_begun(self) -> None:
        record = job(met(D, "Ada", at="14:00"))
        assert [state(record, "thank-you", f"2026-11-24 {at}") for at in ("13:59", "14:00")] == [
            "waiting",
            "due",
        ]

    def test_it_is_due_the_day_after_though_that_is_a_saturday(self) -> None:
        assert due(job(met("2026-11-27", "Ada")), "thank-you", "2026-11-27") == "2026-11-28"

    def test_everyone_met_is_thanked_the_reception_too(self) -> None:
        record = job(met(D, "Ada", "Rex"), people={"Ada": "manager", "Rex": "reception"})
        assert steps(record, D)["thank-you"].names == ("Ada", "Rex")

    def test_who_was_not_met_is_not_thanked(self) -> None:
        record = job(met(D, "Ada"), people={"Ada": "manager", "Hal": "hr"})
        assert steps(record, D)["thank-you"].names == ("Ada",)

    def test_who_is_thanked_is_no_longer_open(self) -> None:
        record = job(met(D, "Ada", "Lin"), log=[thanked("2026-11-25", "Ada")])
        assert steps(record, "2026-11-25")["thank-you"].names == ("Lin",)

    def test_it_is_done_when_everyone_is_thanked(self) -> None:
        record = job(met(D, "Ada", "Lin"), log=[thanked("2026-11-25", "Ada"), thanked("2026-11-25", "Lin")])
        assert state(record, "thank-you", "2026-11-25") == "done"

    def test_it_can_be_skipped(self) -> None:
        assert state(acme(skipped("thank-you", "2026-11-25", "Ada")), "thank-you", "2026-11-25") == "skipped"

    def test_it_is_done_when_one_is_thanked_and_the_other_skipped(self) -> None:
        record = job(
            met(D, "Ada", "Lin"), log=[thanked("2026-11-25"), skipped("thank-you", "2026-11-25", "Lin")]
        )
        assert state(record, "thank-you", "2026-11-25") == "done"

    def test_it_is_done_when_sent_after_all(self) -> None:
        log = [skipped("thank-you", "2026-11-24", "Ada"), thanked("2026-11-25", "Ada")]
        assert state(acme(*log), "thank-you", "2026-11-25") == "done"

    @pytest.mark.parametrize(("on", "expected"), [("2026-12-01", "done"), ("2026-12-02", "closed")])
    def test_it_is_done_when_sent_within_a_week(self, on: str, expected: str) -> None:
        assert state(acme(thanked(on)), "thank-you", "2026-12-03") == expected

    @pytest.mark.parametrize("result", sorted(ENDS))
    def test_an_end_closes_it(self, result: Result) -> None:
        assert state(acme(ended(result, "2026-11-25")), "thank-you", "2026-11-25") == "closed"

    @pytest.mark.parametrize("result", sorted(ENDS))
    def test_an_end_on_the_day_of_the_interview_closes_it(self, result: Result) -> None:
        assert state(acme(ended(result, D)), "thank-you", D) == "closed"

    @pytest.mark.parametrize("result", ["offer", "on-hold"])
    def test_what_is_no_end_leaves_it_open(self, result: Result) -> None:
        assert state(acme(ended(result, D)), "thank-you", D) == "due"

    def test_the_interview_after_an_offer_has_its_own(self) -> None:
        record = two_rounds(ended("offer", "2026-12-10"))
        assert steps(record, "2026-12-15")["thank-you"].names == ("Lin",)

    def test_reopening_opens_it_again(self) -> None:
        record = acme(ended("rejected", "2026-11-25"), ended("reopened", "2026-11-26"))
        assert state(record, "thank-you", "2026-11-26") == "overdue"

    def test_nobody_on_record_leaves_it_standing(self) -> None:
        step = steps(job(met(D), people={}), D)["thank-you"]
        assert (step.state, step.names) == ("due", ())

    def test_with_nobody_on_record_it_ends_when_done(self) -> None:
        assert state(job(met(D), log=[thanked("2026-11-24", None)]), "thank-you", "2026-11-25") == "done"

    def test_where_all_goes_through_one_person_there_is_one_message_to_them(self) -> None:
        record = job(met(D, "Ada", "Lin"), people={"Gil": "agency", "Ada": "manager"}, through="Gil")
        assert steps(record, D)["thank-you"].names == ("Gil",)

    def test_where_all_goes_through_one_person_the_message_to_them_ends_it(self) -> None:
        record = job(met(D, "Ada", "Lin"), through="Gil", log=[thanked("2026-11-25", "Gil")])
        assert state(record, "thank-you", "2026-11-25") == "done"

    def test_a_cancelled_round_has_none(self) -> None:
        assert state(acme(cancelled("2026-11-20")), "thank-you", "2026-11-25") is None


class TestThankYouOverSeveralRounds:
    @pytest.mark.parametrize(
        ("first", "on", "names"),
        [
            pytest.param("2026-11-24", "2026-11-24", (), id="the same day"),
            pytest.param("2026-11-23", "2026-11-24", (), id="the day before"),
            pytest.param("2026-11-17", "2026-11-24", (), id="a week before"),
        ],
    )
    def test_one_message_counts_for_every_round_with_that_person_of_the_last_week(
        self, first: str, on: str, names: tuple[str, ...]
    ) -> None:
        record = job(met(first, "Ada"), met(D, "Ada", number=2), log=[thanked(on)])
        assert steps(record, D)["thank-you"].names == names

    def test_a_message_before_the_second_round_does_not_count_for_it(self) -> None:
        record = job(met("2026-11-23", "Ada"), met(D, "Ada", number=2), log=[thanked("2026-11-23")])
        assert steps(record, D)["thank-you"].rounds == (2,)

    def test_a_message_to_one_person_does_not_count_for_another(self) -> None:
        record = job(met(D, "Ada"), met(D, "Lin", number=2), log=[thanked(D)])
        assert steps(record, D)["thank-you"].names == ("Lin",)

    def test_two_rounds_on_a_day_make_one_checklist(self) -> None:
        record = job(met(D, "Ada"), met(D, "Lin", number=2))
        assert steps(record, D)["thank-you"].names == ("Ada", "Lin")

    def test_somebody_met_twice_on_a_day_stands_on_it_once(self) -> None:
        record = job(met(D, "Ada"), met(D, "Ada", "Lin", number=2))
        assert steps(record, D)["thank-you"].names == ("Ada", "Lin")

    def test_before_the_second_round_of_the_day_only_the_first_is_on_it(self) -> None:
        record = job(met(D, "Ada", at="10:00"), met(D, "Lin", number=2, at="15:00"))
        assert steps(record, "2026-11-24 12:00")["thank-you"].names == ("Ada",)

    def test_its_dates_are_those_of_the_earliest_round_still_open(self) -> None:
        record = job(met("2026-11-23", "Ada"), met(D, "Lin", number=2), log=[thanked("2026-11-23")])
        assert (opens(record, "thank-you", D), due(record, "thank-you", D)) == (D, "2026-11-25")

    def test_after_the_first_round_is_done_it_waits_for_the_second(self) -> None:
        step = steps(two_rounds(thanked("2026-11-25")), "2026-11-26")["thank-you"]
        assert (step.state, step.names) == ("waiting", ("Lin",))


class TestCheckIn:
    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2026-11-24", "waiting"),
            ("2026-12-07", "waiting"),
            ("2026-12-08", "due"),
            ("2026-12-14", "due"),
            ("2026-12-15", "overdue"),
            ("2026-12-21", "overdue"),
            ("2026-12-22", "closed"),
        ],
    )
    def test_it_opens_after_two_weeks_and_closes_when_one_may_move_on(self, on: str, expected: str) -> None:
        assert state(acme(), "check-in", on) == expected

    def test_before_the_interview_is_held_it_is_left_out(self) -> None:
        assert state(acme(), "check-in", "2026-11-23") is None

    def test_before_todays_interview_begins_it_is_left_out(self) -> None:
        assert state(job(met(D, at="14:00")), "check-in", "2026-11-24 13:59") is None

    def test_after_thanks_it_opens_two_weeks_after_them(self) -> None:
        assert opens(acme(thanked("2026-11-27")), "check-in", "2026-12-01") == "2026-12-11"

    def test_after_a_reply_it_opens_two_weeks_after_it(self) -> None:
        assert (
            opens(acme(thanked("2026-11-25"), wrote("2026-12-03")), "check-in", "2026-12-04") == "2026-12-17"
        )

    def test_its_window_skips_a_day_off(self) -> None:
        assert due(acme(), "check-in", "2026-12-01", off("2026-12-09")) == "2026-12-15"

    def test_it_is_done_when_sent(self) -> None:
        assert state(acme(checked_in("2026-12-08")), "check-in", "2026-12-09") == "done"

    def test_it_can_be_skipped(self) -> None:
        assert state(acme(skipped("check-in", "2026-12-08")), "check-in", "2026-12-09") == "skipped"

    def test_it_is_done_when_sent_after_all(self) -> None:
        log = [skipped("check-in", "2026-12-08"), checked_in("2026-12-10")]
        assert state(acme(*log), "check-in", "2026-12-10") == "done"

    def test_an_interview_planned_closes_it(self) -> None:
        assert state(two_rounds(), "check-in", "2026-12-08") == "closed"

    def test_the_second_round_of_the_day_closes_it(self) -> None:
        record = job(met(D, at="10:00"), met(D, number=2, at="15:00"))
        assert state(record, "check-in", "2026-11-24 12:00") == "closed"

    def test_an_interview_held_opens_its_own(self) -> None:
        record = two_rounds(checked_in("2026-12-08"))
        assert (state(record, "check-in", "2026-12-15"), opens(record, "check-in", "2026-12-15")) == (
            "waiting",
            "2026-12-29",
        )

    def test_a_planned_interview_that_they_cancel_opens_it_two_weeks_later(self) -> None:
        record = two_rounds(cancelled("2026-12-10", 2))
        assert (state(record, "check-in", "2026-12-10"), opens(record, "check-in", "2026-12-10")) == (
            "waiting",
            "2026-12-24",
        )

    def test_a_planned_interview_that_the_person_cancels_leaves_its_dates(self) -> None:
        assert (
            opens(two_rounds(cancelled("2026-12-10", 2, by="me")), "check-in", "2026-12-10") == "2026-12-08"
        )

    @pytest.mark.parametrize("result", OUTCOMES)
    def test_an_outcome_closes_it(self, result: Result) -> None:
        assert state(acme(ended(result, "2026-12-08")), "check-in", "2026-12-09") == "closed"

    def test_one_that_was_sent_stays_done_after_an_outcome(self) -> None:
        log = [checked_in("2026-12-08"), ended("rejected", "2026-12-10")]
        assert state(acme(*log), "check-in", "2026-12-11") == "done"

    def test_reopening_opens_it_two_weeks_later(self) -> None:
        record = acme(ended("rejected", "2026-12-10"), ended("reopened", "2026-12-14"))
        assert (state(record, "check-in", "2026-12-14"), opens(record, "check-in", "2026-12-14")) == (
            "waiting",
            "2026-12-28",
        )

    def test_a_date_named_after_a_check_in_opens_another(self) -> None:
        record = acme(checked_in("2026-12-08"), wrote("2026-12-10", "2026-12-18"))
        assert [state(record, "check-in", f"2026-12-{on}") for on in (21, 22)] == ["waiting", "due"]

    def test_after_the_second_check_in_there_is_no_third(self) -> None:
        record = acme(checked_in("2026-12-08"), wrote("2026-12-10", "2026-12-18"), checked_in("2026-12-22"))
        assert state(record, "check-in", "2026-12-29") == "done"

    def test_every_check_in_sent_is_told(self) -> None:
        record = acme(checked_in("2026-12-08"), wrote("2026-12-10", "2026-12-18"), checked_in("2026-12-22"))
        told = [each.on.isoformat() for each in steps(record, "2026-12-29")["check-in"].done]
        assert told == ["2026-12-08", "2026-12-22"]

    def test_it_is_for_one_person(self) -> None:
        record = job(met(D, "Ada", "Hal"), people={"Ada": "manager", "Hal": "hr"})
        assert steps(record, "2026-12-08")["check-in"].names == ("Hal",)

    def test_once_sent_it_is_open_for_nobody(self) -> None:
        assert steps(acme(checked_in("2026-12-08")), "2026-12-09")["check-in"].names == ()

    def test_nobody_on_record_leaves_it_standing(self) -> None:
        step = steps(job(met(D), people={}), "2026-12-08")["check-in"]
        assert (step.state, step.names) == ("due", ())

    def test_with_nobody_on_record_it_ends_when_done(self) -> None:
        record = job(met(D), people={}, log=[sent("check-in", "2026-12-08", None)])
        assert state(record, "check-in", "2026-12-08") == "done"


class TestMoveOn:
    @pytest.mark.parametrize(
        ("on", "expected"), [("2026-11-24", "waiting"), ("2026-12-21", "waiting"), ("2026-12-22", "due")]
    )
    def test_it_opens_two_weeks_after_the_check_in_would(self, on: str, expected: str) -> None:
        assert state(acme(), "move-on", on) == expected

    def test_it_stays_open(self) -> None:
        assert state(acme(), "move-on", "2027-12-22") == "due"

    def test_it_is_never_late(self) -> None:
        assert due(acme(), "move-on", "2027-12-22") is None

    def test_before_the_interview_is_held_it_is_left_out(self) -> None:
        assert state(acme(), "move-on", "2026-11-23") is None

    @pytest.mark.parametrize(
        ("log", "expected"),
        [
            pytest.param([skipped("check-in", "2026-12-08")], "2026-12-22", id="after a check-in left out"),
            pytest.param([checked_in("2026-12-08")], "2026-12-15", id="a week after a check-in"),
            pytest.param([checked_in("2026-12-12")], "2026-12-21", id="a Saturday's moves to Monday"),
            pytest.param(
                [checked_in("2026-12-08"), wrote("2026-12-14")],
                "2026-12-28",
                id="two weeks after their reply",
            ),
            pytest.param([wrote("2026-12-01"), checked_in("2026-12-15")], "2026-12-22", id="or before it"),
            pytest.param(
                [named(D, "2026-12-18"), checked_in("2026-12-02", "competing-offer"), wrote("2026-12-14")],
                "2026-12-28",
                id="or before the date they named",
            ),
            pytest.param(
                [checked_in("2026-11-26", "they-asked")], "2026-12-08", id="never before the opening"
            ),
            pytest.param(
                [checked_in("2026-12-08"), wrote("2026-12-10", "2026-12-18")],
                "2027-01-05",
                id="two weeks after the date named since",
            ),
            pytest.param(
                [checked_in("2026-12-08"), wrote("2026-12-10", "2026-12-18"), checked_in("2026-12-22")],
                "2026-12-29",
                id="a week after the second check-in",
            ),
            pytest.param(
                [checked_in("2026-12-08"), named("2026-12-08", "2026-12-18"), checked_in("2026-12-08")],
                "2026-12-22",
                id="a date named between two check-ins of a day came before the second",
            ),
        ],
    )
    def test_it_opens_by_what_happened_last(self, log: list[Entry], expected: str) -> None:
        assert opens(acme(*log), "move-on", "2026-12-22") == expected

    def test_a_window_that_holidays_make_longer_holds_it_back(self) -> None:
        days = [f"2026-12-{number:02}" for number in (9, 10, 11, 14, 15, 16, 17, 18, 21)]
        assert opens(acme(), "move-on", "2026-12-22", off(*days)) == "2026-12-29"

    def test_an_interview_planned_closes_it(self) -> None:
        assert state(job(met(D), met("2026-12-29", number=2)), "move-on", "2026-12-22") == "closed"

    def test_an_interview_held_opens_its_own(self) -> None:
        assert opens(two_rounds(), "move-on", "2026-12-15") == "2027-01-12"

    @pytest.mark.parametrize("result", ["offer", *ANSWERS])
    def test_an_outcome_closes_it(self, result: Result) -> None:
        assert state(acme(ended(result, "2026-12-10")), "move-on", "2026-12-22") == "closed"

    def test_it_is_done_when_one_moved_on(self) -> None:
        assert state(acme(ended("moved-on", "2026-12-22")), "move-on", "2026-12-23") == "done"

    def test_the_day_one_moved_on_is_told(self) -> None:
        found = steps(acme(ended("moved-on", "2026-12-22")), "2026-12-23")["move-on"]
        assert [each.on.isoformat() for each in found.done] == ["2026-12-22"]

    @pytest.mark.parametrize("result", ["offer", *ANSWERS])
    def test_another_outcome_is_no_moving_on(self, result: Result) -> None:
        assert steps(acme(ended(result, "2026-12-22")), "2026-12-23")["move-on"].done == ()

    def test_a_reply_opens_it_again_two_weeks_after_the_check_in_would(self) -> None:
        record = acme(ended("moved-on", "2026-12-22"), wrote("2027-01-04"))
        assert (state(record, "move-on", "2027-01-04"), opens(record, "move-on", "2027-01-04")) == (
            "waiting",
            "2027-02-01",
        )


class TestAnswerOffer:
    @pytest.mark.parametrize(
        ("on", "expected"),
        [("2026-12-01", "due"), ("2026-12-04", "due"), ("2026-12-05", "overdue"), ("2027-03-01", "overdue")],
    )
    def test_it_is_open_from_the_offer_and_late_after_their_day(self, on: str, expected: str) -> None:
        assert (
            state(acme(ended("offer", "2026-12-01", answer_by="2026-12-04")), "answer-offer", on) == expected
        )

    @pytest.mark.parametrize(
        ("now", "expected"), [("2026-12-04 23:00", "due"), ("2026-12-04 23:01", "overdue")]
    )
    def test_with_an_hour_it_is_late_after_that_hour(self, now: str, expected: str) -> None:
        record = acme(offered("2026-12-01", "2026-12-04", "17:00", "America/New_York"))
        assert state(record, "answer-offer", now) == expected

    def test_its_last_day_is_that_of_the_person(self) -> None:
        record = acme(offered("2026-12-01", "2026-12-04", "19:00", "America/New_York"))
        found = steps(record, "2026-12-02")["answer-offer"]
        assert (str(found.due), str(found.at)) == ("2026-12-05", "01:00:00")

    def test_without_a_day_to_answer_by_it_is_never_late(self) -> None:
        assert state(acme(ended("offer", "2026-12-01")), "answer-offer", "2027-03-01") == "due"

    def test_without_an_offer_it_is_left_out(self) -> None:
        assert state(acme(), "answer-offer", "2026-12-01") is None

    def test_before_the_offer_it_is_left_out(self) -> None:
        assert state(acme(ended("offer", "2026-12-01")), "answer-offer", "2026-11-30") is None

    def test_it_opens_with_the_offer(self) -> None:
        assert opens(acme(ended("offer", "2026-12-01")), "answer-offer", "2026-12-02") == "2026-12-01"

    @pytest.mark.parametrize("result", ["accepted", "declined"])
    def test_an_answer_ends_it(self, result: Result) -> None:
        record = acme(ended("offer", "2026-12-01"), ended(result, "2026-12-03"))
        assert state(record, "answer-offer", "2026-12-04") == "done"

    @pytest.mark.parametrize("result", ["rejected", "withdrew"])
    def test_an_offer_that_is_gone_is_no_longer_open(self, result: Result) -> None:
        record = acme(ended("offer", "2026-12-01"), ended(result, "2026-12-03"))
        assert state(record, "answer-offer", "2026-12-04") == "closed"

    def test_a_new_offer_opens_it_again(self) -> None:
        record = acme(
            ended("offer", "2026-12-01"), ended("declined", "2026-12-03"), ended("offer", "2026-12-08")
        )
        assert state(record, "answer-offer", "2026-12-08") == "due"


class TestReplyToNo:
    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2026-11-30", None),
            ("2026-12-01", "due"),
            ("2026-12-02", "due"),
            ("2026-12-03", "overdue"),
            ("2026-12-15", "overdue"),
            ("2026-12-16", "closed"),
        ],
    )
    def test_it_is_for_the_day_after_and_ends_two_weeks_later(self, on: str, expected: str | None) -> None:
        assert state(acme(ended("rejected", "2026-12-01")), "reply-to-no", on) == expected

    @pytest.mark.parametrize("result", ["offer", "accepted", "declined", "withdrew", "moved-on"])
    def test_it_is_for_a_no_only(self, result: Result) -> None:
        assert state(acme(ended(result, "2026-12-01")), "reply-to-no", "2026-12-02") is None

    def test_its_dates_are_the_day_of_the_no_and_the_day_after(self) -> None:
        record = acme(ended("rejected", "2026-12-01"))
        assert (opens(record, "reply-to-no", "2026-12-01"), due(record, "reply-to-no", "2026-12-01")) == (
            "2026-12-01",
            "2026-12-02",
        )

    def test_it_is_done_when_sent(self) -> None:
        record = acme(ended("rejected", "2026-12-01"), sent("reply-to-no", "2026-12-02"))
        assert state(record, "reply-to-no", "2026-12-02") == "done"

    def test_it_is_done_when_sent_after_its_time(self) -> None:
        record = acme(ended("rejected", "2026-12-01"), sent("reply-to-no", "2026-12-20"))
        assert state(record, "reply-to-no", "2026-12-20") == "done"

    def test_it_can_be_skipped(self) -> None:
        record = acme(ended("rejected", "2026-12-01"), skipped("reply-to-no", "2026-12-02"))
        assert state(record, "reply-to-no", "2026-12-02") == "skipped"

    def test_a_reply_of_theirs_leaves_it_open(self) -> None:
        record = acme(ended("rejected", "2026-12-01"), wrote("2026-12-02"))
        assert state(record, "reply-to-no", "2026-12-02") == "due"

    @pytest.mark.parametrize("again", [ended("reopened", "2026-12-02"), invited("2026-12-02", 2)])
    def test_when_the_job_is_open_again_it_is_left_out(self, again: Entry) -> None:
        assert state(two_rounds(ended("rejected", "2026-12-01"), again), "reply-to-no", "2026-12-02") is None

    def test_a_second_no_has_its_own(self) -> None:
        first = [
            ended("rejected", "2026-12-01"),
            sent("reply-to-no", "2026-12-02"),
            ended("reopened", "2026-12-05"),
        ]
        assert state(acme(*first, ended("rejected", "2026-12-10")), "reply-to-no", "2026-12-10") == "due"

    def test_a_no_where_no_one_was_met_asks_for_nothing(self) -> None:
        assert state(job(log=[ended("rejected", "2026-12-01")]), "reply-to-no", "2026-12-01") is None

    def test_nobody_on_record_leaves_it_standing(self) -> None:
        step = steps(job(met(D), people={}, log=[ended("rejected", "2026-12-01")]), "2026-12-01")[
            "reply-to-no"
        ]
        assert (step.state, step.names) == ("due", ())

    def test_with_nobody_on_record_it_ends_when_done(self) -> None:
        record = job(met(D), log=[ended("rejected", "2026-12-01"), sent("reply-to-no", "2026-12-01", None)])
        assert state(record, "reply-to-no", "2026-12-01") == "done"


WHY: list[tuple[list[Entry], str, str]] = [
    ([thanked("2026-11-25")], "check-in", "Wed 25 Nov"),
    ([thanked("2026-11-28")], "check-in", "Sat 28 Nov"),
    ([thanked("2026-11-28")], "check-in", "Mon 14 Dec"),
    ([], "check-in", "Tue 24 Nov"),
    ([wrote("2026-11-30")], "check-in", "Mon 30 Nov"),
    ([named(D, "2026-12-11")], "check-in", "Fri 11 Dec"),
    ([checked_in("2026-12-09")], "move-on", "Wed 9 Dec"),
    ([], "move-on", "Tue 8 Dec"),
    ([], "thank-you", "Tue 24 Nov"),
    ([ended("offer", "2026-12-01")], "answer-offer", "Tue 1 Dec"),
    ([ended("rejected", "2026-12-01")], "reply-to-no", "Tue 1 Dec"),
]
"""What is on record, a step, and the day that its reason names."""


class TestWhy:
    @pytest.mark.parametrize(("log", "step", "day"), WHY)
    def test_a_date_comes_with_its_fact(self, log: list[Entry], step: str, day: str) -> None:
        assert day in steps(acme(*log), "2026-12-14")[step].why

    def test_the_fact_and_its_arithmetic_read_like_this(self, snapshot: SnapshotAssertion) -> None:
        assert [steps(acme(*log), "2026-12-14")[step].why for log, step, _ in WHY] == snapshot

    @pytest.mark.parametrize(
        ("log", "step", "source"),
        [
            ([], "check-in", "both-sides"),
            ([named(D, "2026-12-11")], "check-in", "checkin-when"),
            ([], "move-on", "no-call-back"),
            ([], "thank-you", "thanks-when"),
            ([], "debrief", "debrief"),
        ],
    )
    def test_a_date_comes_with_its_source(self, log: list[Entry], step: str, source: str) -> None:
        assert steps(acme(*log), "2026-12-14")[step].source == source

    @pytest.mark.parametrize("today", ["2026-12-08", "2026-12-10"])
    def test_the_reason_for_a_day_that_has_passed_names_that_day(
        self, today: str, snapshot: SnapshotAssertion
    ) -> None:
        assert steps(acme(), today)["check-in"].why == snapshot

    @pytest.mark.parametrize("step", ["thank-you", "debrief"])
    def test_the_reason_of_what_is_late_does_not_call_it_early(
        self, step: str, snapshot: SnapshotAssertion
    ) -> None:
        assert steps(acme(), "2026-11-27")[step].why == snapshot

    def test_a_day_of_another_year_is_named_with_it(self) -> None:
        assert re.search(r"Tue 24 Nov 2026$", steps(acme(), "2027-01-02")["check-in"].why)
