"""The facts that every rule builds on: what was held, what is planned, what they said last, what is in force."""

from datetime import time

import pytest

from interview_coach.core.record.model import Entry, Job, Result
from interview_coach.core.timeline.situation import Situation
from tests.core.builders import (
    ADA,
    D,
    acme,
    cancelled,
    checked_in,
    day,
    done,
    ended,
    invited,
    job,
    met,
    named,
    off,
    seen,
    skipped,
    thanked,
    wrote,
)

TOKYO, NEW_YORK = "Asia/Tokyo", "America/New_York"


def held(situation: Situation) -> list[int]:
    return [each.round for each in situation.held]


def coming(situation: Situation) -> list[int]:
    return [each.round for each in situation.coming]


class TestHeld:
    @pytest.mark.parametrize(
        ("on", "rounds"), [("2026-11-23 23:59", []), ("2026-11-24", [1]), ("2026-11-25", [1])]
    )
    def test_without_a_time_a_round_is_held_from_the_start_of_its_day(
        self, on: str, rounds: list[int]
    ) -> None:
        assert held(seen(acme(), on)) == rounds

    @pytest.mark.parametrize(
        ("on", "rounds"),
        [("2026-11-24", []), ("2026-11-24 13:59", []), ("2026-11-24 14:00", [1]), ("2026-11-25", [1])],
    )
    def test_with_a_time_a_round_is_held_from_its_start(self, on: str, rounds: list[int]) -> None:
        assert held(seen(job(met(D, at="14:00")), on)) == rounds

    @pytest.mark.parametrize(("on", "rounds"), [("2026-11-24 18:59", []), ("2026-11-24 19:00", [1])])
    def test_a_morning_in_tokyo_is_held_the_evening_before_in_new_york(
        self, on: str, rounds: list[int]
    ) -> None:
        record = job(met("2026-11-25", at="09:00", zone=TOKYO))
        assert held(seen(record, on, zone=NEW_YORK)) == rounds

    @pytest.mark.parametrize("on", ["2026-11-21", "2026-11-25"])
    def test_day_and_time_are_those_of_the_person_s_clock(self, on: str) -> None:
        s = seen(job(met("2026-11-25", at="09:00", zone=TOKYO)), on, zone=NEW_YORK)
        (found,) = (*s.held, *s.coming)
        assert (found.on, found.at, found.zone) == (day("2026-11-24"), time(19), None)

    def test_a_zone_that_shows_the_same_time_stays(self) -> None:
        (found,) = seen(job(met(D, at="09:00", zone="Europe/Paris")), "2026-11-21").coming
        assert (found.at, found.zone) == (time(9), "Europe/Paris")

    def test_the_next_round_is_the_one_that_starts_first(self) -> None:
        record = job(met(D, at="05:00", zone=NEW_YORK), met(D, at="10:00", zone="Europe/Berlin", number=2))
        assert coming(seen(record, "2026-11-24 08:00")) == [2, 1]

    def test_a_round_in_tokyo_counts_for_the_day_it_has_in_new_york(self) -> None:
        record = job(met("2026-11-25", at="09:00", zone=TOKYO))
        assert seen(record, "2026-11-26", zone=NEW_YORK).latest == day("2026-11-24")

    def test_a_planned_round_in_tokyo_is_shown_on_the_day_it_has_in_new_york(self) -> None:
        record = job(met("2026-11-25", at="09:00", zone=TOKYO))
        assert [each.on for each in seen(record, "2026-11-20", zone=NEW_YORK).coming] == [day("2026-11-24")]

    def test_a_round_without_a_time_counts_for_its_own_day_anywhere(self) -> None:
        assert seen(job(met("2026-11-25")), "2026-11-26", zone=NEW_YORK).latest == day("2026-11-25")

    def test_a_time_without_a_zone_is_the_persons_own(self) -> None:
        assert held(seen(job(met(D, at="14:00")), "2026-11-24 14:00", zone=NEW_YORK)) == [1]

    def test_of_two_rounds_on_one_day_only_the_first_is_held_at_noon(self) -> None:
        record = job(met(D, at="10:00"), met(D, number=2, at="15:00"))
        assert (held(seen(record, "2026-11-24 12:00")), coming(seen(record, "2026-11-24 12:00"))) == (
            [1],
            [2],
        )

    def test_the_latest_round_is_that_of_the_latest_day_whatever_its_number(self) -> None:
        record = job(met("2026-12-01"), met(D, number=2))
        assert seen(record, "2026-12-02").latest == day("2026-12-01")

    def test_the_next_planned_round_is_that_of_the_earliest_day_whatever_its_number(self) -> None:
        assert coming(seen(job(met("2026-12-01"), met(D, number=2)), "2026-11-20")) == [2, 1]


class TestCancelled:
    def test_a_cancelled_round_is_never_held(self) -> None:
        assert held(seen(acme(cancelled("2026-11-23")), "2026-11-25")) == []

    def test_a_cancelled_round_is_no_longer_planned(self) -> None:
        assert coming(seen(acme(cancelled("2026-11-22")), "2026-11-23")) == []

    def test_a_round_put_on_record_as_cancelled_after_its_day_was_not_held(self) -> None:
        assert held(seen(acme(cancelled("2026-11-25")), "2026-11-26")) == []

    def test_a_cancelled_round_that_was_planned_again_is_held(self) -> None:
        assert held(seen(acme(cancelled("2026-11-20"), invited("2026-11-21", 1)), "2026-11-24")) == [1]

    def test_another_round_is_not_touched(self) -> None:
        record = job(met(D), met("2026-12-01", number=2), log=[cancelled("2026-11-25", 2)])
        assert held(seen(record, "2026-12-02")) == [1]


NEXT = met("2026-12-10", number=2)


class TestOffByMe:
    @pytest.mark.parametrize(
        ("log", "is_off_by_me"),
        [
            pytest.param([cancelled("2026-12-01", 2, by="me")], True, id="by me"),
            pytest.param([cancelled("2026-12-01", 2)], False, id="by them"),
            pytest.param(
                [Entry(on=day("2026-11-30"), moved=2), cancelled("2026-12-01", 2, by="me")],
                True,
                id="by me, after it was moved",
            ),
            pytest.param(
                [cancelled("2026-11-29", 2, by="me"), invited("2026-11-30", 2), cancelled("2026-12-01", 2)],
                False,
                id="by them, after it was planned again",
            ),
        ],
    )
    def test_who_called_the_interview_off_last_counts(self, log: list[Entry], is_off_by_me: bool) -> None:
        assert seen(job(met(D), NEXT, log=log), "2026-12-06").is_off_by_me is is_off_by_me

    @pytest.mark.parametrize("on", ["2026-12-05", "2026-12-07"])
    def test_another_one_held_or_planned_ends_it(self, on: str) -> None:
        record = job(met(D), NEXT, met(on, number=3), log=[cancelled("2026-12-01", 2, by="me")])
        assert seen(record, "2026-12-06").is_off_by_me is False


class TestMoved:
    @pytest.mark.parametrize(
        ("log", "is_moved"),
        [
            pytest.param([], False, id="as planned"),
            pytest.param([Entry(on=day(D), moved=2, from_=day(D))], True, id="another date"),
            pytest.param([Entry(on=day(D), moved=1, from_=day(D))], False, id="the round before"),
            pytest.param(
                [Entry(on=day(D), moved=2, from_=day(D)), invited("2026-12-01", 2)], False, id="invited anew"
            ),
        ],
    )
    def test_the_next_round_may_have_another_date(self, log: list[Entry], is_moved: bool) -> None:
        assert seen(job(met(D), NEXT, log=log), "2026-12-02").is_moved is is_moved


class TestRoundsAfterAnOutcome:
    @pytest.mark.parametrize("result", ["accepted", "declined", "rejected", "withdrew"])
    def test_a_round_after_an_answer_is_never_held(self, result: Result) -> None:
        record = job(met("2026-12-05"), log=[ended(result, "2026-12-01")])
        assert held(seen(record, "2026-12-06")) == []

    @pytest.mark.parametrize("result", ["offer", "moved-on"])
    def test_a_round_after_an_offer_or_silence_is_held(self, result: Result) -> None:
        record = job(met("2026-12-05"), log=[ended(result, "2026-12-01")])
        assert held(seen(record, "2026-12-06")) == [1]

    def test_a_round_before_the_answer_stays_held(self) -> None:
        assert held(seen(acme(ended("rejected", "2026-12-01")), "2026-12-06")) == [1]

    def test_a_round_on_the_day_of_the_answer_was_held(self) -> None:
        assert held(seen(acme(ended("rejected", D)), "2026-11-25")) == [1]

    def test_a_round_planned_after_the_answer_is_held(self) -> None:
        record = job(
            met(D),
            met("2026-12-05", number=2),
            log=[ended("rejected", "2026-12-01"), invited("2026-12-02", 2)],
        )
        assert held(seen(record, "2026-12-06")) == [1, 2]

    def test_a_round_after_the_job_was_reopened_is_held(self) -> None:
        record = job(
            met("2026-12-05"), log=[ended("withdrew", "2026-12-01"), ended("reopened", "2026-12-03")]
        )
        assert held(seen(record, "2026-12-06")) == [1]


class TestHeard:
    @pytest.mark.parametrize(
        ("on", "heard"), [("2026-11-23", None), ("2026-11-24", "2026-11-24"), ("2026-11-30", "2026-11-30")]
    )
    def test_a_reply_counts_from_the_day_of_the_interview(self, on: str, heard: str | None) -> None:
        assert seen(acme(wrote(on)), "2026-12-01").heard == (day(heard) if heard else None)

    def test_the_last_reply_decides(self) -> None:
        assert seen(acme(wrote("2026-11-30"), wrote("2026-11-26")), "2026-12-01").heard == day("2026-11-30")

    def test_a_round_that_they_cancel_counts_as_a_reply(self) -> None:
        record = job(met(D), met("2026-12-05", number=2), log=[cancelled("2026-12-01", 2)])
        assert seen(record, "2026-12-02").heard == day("2026-12-01")

    def test_a_round_that_the_person_cancels_is_no_reply(self) -> None:
        record = job(met(D), met("2026-12-05", number=2), log=[cancelled("2026-12-01", 2, by="me")])
        assert seen(record, "2026-12-02").heard is None

    def test_reopening_counts_as_a_reply(self) -> None:
        record = acme(ended("moved-on", "2026-12-20"), ended("reopened", "2026-12-22"))
        assert seen(record, "2026-12-23").heard == day("2026-12-22")

    def test_a_reply_before_a_newer_interview_no_longer_counts(self) -> None:
        record = job(met(D), met("2026-12-05", number=2), log=[wrote("2026-12-01")])
        assert seen(record, "2026-12-06").heard is None


class TestThanks:
    @pytest.mark.parametrize(
        ("on", "counts"),
        [("2026-11-23", False), ("2026-11-24", True), ("2026-12-01", True), ("2026-12-02", False)],
    )
    def test_thanks_count_from_the_interview_to_a_week_after(self, on: str, counts: bool) -> None:
        assert seen(acme(thanked(on)), "2026-12-03").thanked == (day(on) if counts else None)

    def test_late_thanks_do_not_hide_those_in_time(self) -> None:
        record = acme(thanked("2026-11-25"), thanked("2026-12-03"))
        assert seen(record, "2026-12-04").thanked == day("2026-11-25")

    def test_thanks_left_out_do_not_count(self) -> None:
        assert seen(acme(skipped("thank-you", "2026-11-25", "Ada")), "2026-12-03").thanked is None


class TestQuiet:
    @pytest.mark.parametrize(
        ("log", "quiet"),
        [
            pytest.param([], D, id="the interview"),
            pytest.param([thanked("2026-11-26")], "2026-11-26", id="the thanks"),
            pytest.param([thanked("2026-11-26"), wrote("2026-11-30")], "2026-11-30", id="the reply"),
            pytest.param(
                [wrote("2026-11-25"), thanked("2026-11-27")], "2026-11-27", id="thanks after the reply"
            ),
        ],
    )
    def test_silence_counts_from_the_last_of_interview_thanks_and_reply(
        self, log: list[Entry], quiet: str
    ) -> None:
        assert seen(acme(*log), "2026-12-03").quiet == day(quiet)

    def test_before_an_interview_there_is_no_silence(self) -> None:
        assert seen(acme(wrote("2026-11-20")), "2026-11-23").quiet is None


def promised(record: Job, on: str = "2026-12-20") -> str | None:
    """The date in force for a decision."""
    entry = seen(record, on).promise
    return entry.promised.isoformat() if entry and entry.promised else None


class TestPromise:
    def test_the_date_they_named_is_in_force(self) -> None:
        assert promised(acme(named(D, "2026-12-11"))) == "2026-12-11"

    def test_the_last_date_named_is_in_force(self) -> None:
        assert promised(acme(named(D, "2026-12-11"), named("2026-12-01", "2026-12-08"))) == "2026-12-08"

    def test_of_two_dates_named_on_a_day_the_later_one_in_the_file_is_in_force(self) -> None:
        assert promised(acme(named(D, "2026-12-11"), named(D, "2026-12-08"))) == "2026-12-08"

    @pytest.mark.parametrize(
        ("date_named", "in_force"),
        [("2026-11-23", None), ("2026-11-24", "2026-11-24"), ("2026-11-25", "2026-11-25")],
    )
    def test_a_date_before_the_interview_is_not_in_force(self, date_named: str, in_force: str | None) -> None:
        assert promised(acme(named("2026-11-20", date_named))) == in_force

    def test_a_date_passed_by_a_newer_interview_is_not_in_force(self) -> None:
        record = job(met(D), met("2026-12-14", number=2), log=[named(D, "2026-12-11")])
        assert promised(record) is None

    def test_a_date_beyond_a_newer_interview_stays_in_force(self) -> None:
        record = job(met(D), met("2026-12-05", number=2), log=[named(D, "2026-12-11")])
        assert promised(record) == "2026-12-11"

    @pytest.mark.parametrize(
        ("reply", "in_force"), [("2026-12-10", "2026-12-11"), ("2026-12-11", None), ("2026-12-12", None)]
    )
    def test_a_reply_on_the_date_or_after_it_ends_it(self, reply: str, in_force: str | None) -> None:
        assert promised(acme(named(D, "2026-12-11"), wrote(reply))) == in_force

    def test_a_reply_on_the_date_may_bring_a_new_one(self) -> None:
        assert promised(acme(named(D, "2026-12-11"), wrote("2026-12-11", "2026-12-16"))) == "2026-12-16"

    def test_a_round_that_they_cancel_on_the_date_ends_it(self) -> None:
        record = job(
            met(D), met("2026-12-15", number=2), log=[named(D, "2026-12-11"), cancelled("2026-12-11", 2)]
        )
        assert promised(record) is None

    def test_reopening_after_the_date_ends_it(self) -> None:
        log = [named(D, "2026-12-11"), ended("moved-on", "2026-12-14"), ended("reopened", "2026-12-16")]
        assert promised(acme(*log)) is None


class TestOpening:
    @pytest.mark.parametrize(
        ("date_named", "opens"),
        [
            ("2026-12-09", "2026-12-11"),
            ("2026-12-10", "2026-12-14"),
            ("2026-12-12", "2026-12-15"),
            ("2026-12-13", "2026-12-15"),
            ("2026-12-23", "2026-12-28"),
            ("2026-12-30", "2027-01-04"),
        ],
    )
    def test_with_a_date_named_it_is_the_second_working_day_after(self, date_named: str, opens: str) -> None:
        assert seen(acme(named(D, date_named)), "2026-12-08").opening == day(opens)

    @pytest.mark.parametrize(
        ("interview", "opens"),
        [
            ("2026-11-24", "2026-12-08"),
            ("2026-11-28", "2026-12-14"),
            ("2026-11-29", "2026-12-14"),
            ("2026-12-11", "2026-12-28"),
            ("2026-12-18", "2027-01-04"),
        ],
    )
    def test_without_one_it_is_the_first_working_day_after_two_weeks(
        self, interview: str, opens: str
    ) -> None:
        assert seen(job(met(interview)), interview).opening == day(opens)

    def test_a_day_off_moves_it(self) -> None:
        assert seen(acme(), "2026-12-01", off("2026-12-08", "2026-12-09")).opening == day("2026-12-10")

    def test_a_day_off_is_not_counted_after_the_date_they_named(self) -> None:
        record = acme(named(D, "2026-12-11"))
        assert seen(record, "2026-12-01", off("2026-12-14")).opening == day("2026-12-16")

    def test_the_window_is_five_working_days_from_it(self) -> None:
        assert seen(acme(), "2026-12-01").window_end == day("2026-12-14")

    def test_a_day_off_makes_the_window_longer(self) -> None:
        assert seen(acme(), "2026-12-01", off("2026-12-10")).window_end == day("2026-12-15")

    def test_christmas_and_new_year_make_the_window_longer(self) -> None:
        assert seen(job(met("2026-12-14")), "2026-12-15").window_end == day("2027-01-04")

    def test_before_an_interview_there_is_none(self) -> None:
        assert seen(acme(named("2026-11-20", "2026-12-11")), "2026-11-23").opening is None


def result(record: Job, on: str = "2027-01-10") -> str | None:
    return seen(record, on).result


class TestOutcome:
    def test_without_one_there_is_none(self) -> None:
        assert result(acme()) is None

    def test_the_last_one_is_in_force(self) -> None:
        assert result(acme(ended("offer", "2026-12-01"), ended("accepted", "2026-12-03"))) == "accepted"

    def test_reopening_takes_it_away(self) -> None:
        assert result(acme(ended("rejected", "2026-12-01"), ended("reopened", "2026-12-03"))) is None

    def test_a_reply_reopens_silence(self) -> None:
        assert result(acme(ended("moved-on", "2026-12-20"), wrote("2026-12-22"))) is None

    def test_a_reply_before_it_does_not_reopen_silence(self) -> None:
        assert result(acme(wrote("2026-12-18"), ended("moved-on", "2026-12-20"))) == "moved-on"

    @pytest.mark.parametrize("ending", ["rejected", "declined", "accepted", "withdrew"])
    def test_a_reply_reopens_nothing_else(self, ending: Result) -> None:
        assert result(acme(ended(ending, "2026-12-20"), wrote("2026-12-22"))) == ending

    @pytest.mark.parametrize("ending", ["moved-on", "rejected", "declined", "accepted", "withdrew"])
    def test_a_new_interview_reopens_any_of_them(self, ending: Result) -> None:
        log = [ended(ending, "2026-12-20"), invited("2026-12-22", 2)]
        assert result(job(met(D), met("2027-01-05", number=2), log=log), "2026-12-23") is None

    def test_a_round_held_after_moving_on_reopens_the_job(self) -> None:
        record = job(met(D), met("2027-01-05", number=2), log=[ended("moved-on", "2026-12-20")])
        assert result(record) is None

    def test_a_round_held_on_the_day_of_moving_on_does_not_reopen_the_job(self) -> None:
        assert result(acme(ended("moved-on", D)), "2026-11-25") == "moved-on"

    @pytest.mark.parametrize("ending", ["accepted", "declined", "job-cut", "rejected", "withdrew"])
    def test_a_task_handed_in_after_an_answer_does_not_reopen_the_job(self, ending: Result) -> None:
        log = [ended(ending, "2026-12-01"), done("hand-in", "2026-12-02")]
        assert result(job(met("2026-12-03", kind="task"), log=log)) == ending

    def test_an_offer_stays_when_another_round_is_planned(self) -> None:
        log = [ended("offer", "2026-12-20"), invited("2026-12-22", 2)]
        assert result(job(met(D), met("2027-01-05", number=2), log=log)) == "offer"


class TestCheckIn:
    @pytest.mark.parametrize(
        ("log", "counts"),
        [
            pytest.param([checked_in("2026-12-08")], True, id="a check-in counts"),
            pytest.param([checked_in("2026-12-02", "they-asked")], True, id="one with a reason as well"),
            pytest.param([checked_in("2026-11-20", "they-asked")], False, id="not one before the interview"),
            pytest.param(
                [checked_in("2026-12-08"), wrote("2026-12-10")], True, id="a reply does not renew it"
            ),
            pytest.param(
                [checked_in("2026-12-08"), wrote("2026-12-10", "2026-12-18")],
                False,
                id="a date they name does",
            ),
            pytest.param(
                [checked_in("2026-12-08"), named("2026-12-08", "2026-12-18")], False, id="on the same day"
            ),
            pytest.param(
                [named("2026-12-08", "2026-12-18"), checked_in("2026-12-08")], True, id="not before it"
            ),
            pytest.param(
                [checked_in("2026-12-08"), wrote("2026-12-10", "2026-12-18"), wrote("2026-12-18")],
                True,
                id="not a date on which they wrote",
            ),
            pytest.param(
                [checked_in("2026-12-08"), wrote("2026-12-10", "2026-12-18"), wrote("2026-12-20")],
                False,
                id="a date they let pass does",
            ),
            pytest.param(
                [
                    checked_in("2026-12-08"),
                    named("2026-12-09", "2026-12-14"),
                    wrote("2026-12-11"),
                    wrote("2026-12-16"),
                ],
                False,
                id="though they wrote before it",
            ),
            pytest.param(
                [checked_in("2026-12-08"), ended("moved-on", "2026-12-16"), ended("reopened", "2026-12-18")],
                True,
                id="reopening does not",
            ),
        ],
    )
    def test_one_counts_for_the_interview_and_until_they_name_a_date(
        self, log: list[Entry], counts: bool
    ) -> None:
        assert (seen(acme(*log), "2026-12-21").check_in is not None) is counts

    def test_a_newer_interview_renews_it(self) -> None:
        record = job(met(D), met("2026-12-15", number=2), log=[checked_in("2026-12-08")])
        assert seen(record, "2026-12-16").check_in is None


class TestLookingBack:
    @pytest.mark.parametrize(
        ("entry", "field"),
        [
            pytest.param(thanked("2026-11-28"), "thanked", id="thanks"),
            pytest.param(wrote("2026-11-28"), "heard", id="reply"),
            pytest.param(named("2026-11-28", "2026-12-11"), "promise", id="date named"),
            pytest.param(checked_in("2026-11-28", "they-asked"), "check_in", id="check-in"),
            pytest.param(ended("rejected", "2026-11-28"), "outcome", id="outcome"),
        ],
    )
    def test_what_is_dated_after_now_is_ignored(self, entry: Entry, field: str) -> None:
        assert getattr(seen(acme(entry), "2026-11-27"), field) is None

    @pytest.mark.parametrize(
        ("entry", "field"),
        [
            pytest.param(thanked("2026-11-28"), "thanked", id="thanks"),
            pytest.param(wrote("2026-11-28"), "heard", id="reply"),
            pytest.param(named("2026-11-28", "2026-12-11"), "promise", id="date named"),
            pytest.param(checked_in("2026-11-28", "they-asked"), "check_in", id="check-in"),
            pytest.param(ended("rejected", "2026-11-28"), "outcome", id="outcome"),
        ],
    )
    def test_what_is_dated_today_counts(self, entry: Entry, field: str) -> None:
        assert getattr(seen(acme(entry), "2026-11-28"), field) is not None

    def test_a_round_cancelled_later_is_still_planned(self) -> None:
        assert coming(seen(acme(cancelled("2026-11-23")), "2026-11-22")) == [1]

    def test_the_order_of_the_file_does_not_matter_between_days(self) -> None:
        record = job(met(D), people=ADA, log=[named("2026-12-01", "2026-12-08"), named(D, "2026-12-11")])
        assert promised(record, "2026-12-02") == "2026-12-08"
