"""One check-in means one: which are refused, which are recorded, and what a refusal says."""

import pytest
from msgspec.structs import replace

from interview_coach.core.record.model import REASONS, Debrief, Entry, Job, Reason, Result
from interview_coach.core.timeline.policy import DEFAULT
from interview_coach.core.timeline.refusal import Refusal, refusal
from tests.conftest import Coach
from tests.core.builders import (
    D,
    acme,
    cancelled,
    checked_in,
    day,
    ended,
    job,
    met,
    moment,
    named,
    skipped,
    thanked,
    wrote,
)

PLANNED = met("2026-12-15", "Lin", number=2)


def refused(record: Job, on: str, now: str | None = None, because: Reason | None = None) -> Refusal | None:
    """Why a check-in of this day is refused, recorded then or at `now`; None where it is recorded."""
    return refusal(record, DEFAULT, moment(now or on), checked_in(on, because))


def ground(record: Job, on: str, now: str | None = None) -> str | None:
    found = refused(record, on, now)
    return found.ground if found else None


class TestRecorded:
    @pytest.mark.parametrize(
        ("decide", "found"),
        [("11 dec; yes", None), ("11 dec; Yes, fine", None), ("11 dec", "early"), ("11 dec; no", "early")],
    )
    def test_one_before_the_date_is_recorded_where_they_said_that_is_fine(
        self, decide: str, found: str | None
    ) -> None:
        notes = Debrief(round=1, on=day(D), answers={"decide": decide})
        record = replace(acme(named(D, "2026-12-11")), debriefs=(notes,))
        assert ground(record, "2026-12-02") == found

    @pytest.mark.parametrize(
        ("log", "on"),
        [
            pytest.param([], "2026-12-08", id="on the first day"),
            pytest.param([], "2026-12-14", id="on the last day of the window"),
            pytest.param([], "2026-12-15", id="a late first one"),
            pytest.param([], "2027-02-01", id="a first one when one may move on"),
            pytest.param([skipped("check-in", "2026-12-08")], "2026-12-10", id="in time after a skip"),
            pytest.param([named(D, "2026-12-11")], "2026-12-15", id="after the date they named"),
            pytest.param(
                [ended("moved-on", "2026-12-20"), wrote("2026-12-22")],
                "2027-01-05",
                id="a first one after a late reply",
            ),
            pytest.param(
                [ended("rejected", "2026-12-01"), ended("reopened", "2026-12-03")],
                "2026-12-17",
                id="after reopening",
            ),
        ],
    )
    def test_the_first_one_is_recorded_from_its_day_on(self, log: list[Entry], on: str) -> None:
        assert ground(acme(*log), on) is None

    def test_a_newer_interview_has_its_own(self) -> None:
        assert ground(job(met(D), PLANNED, log=[checked_in("2026-12-08")]), "2026-12-29") is None

    def test_each_date_they_name_after_one_gives_one_more(self) -> None:
        log = [
            checked_in("2026-12-08"),
            wrote("2026-12-09", "2026-12-14"),
            checked_in("2026-12-16"),
            wrote("2026-12-17", "2026-12-21"),
        ]
        assert ground(acme(*log), "2026-12-23") is None

    def test_one_of_an_earlier_day_is_judged_by_that_day(self) -> None:
        record = acme(ended("rejected", "2026-12-12"))
        assert ground(record, "2026-12-09", now="2026-12-14") is None

    @pytest.mark.parametrize("because", REASONS)
    @pytest.mark.parametrize(
        "record",
        [
            pytest.param(acme(checked_in("2026-12-08")), id="a second one"),
            pytest.param(acme(thanked("2026-12-01")), id="an early one"),
            pytest.param(job(met(D), PLANNED), id="with an interview planned"),
            pytest.param(acme(ended("rejected", "2026-12-09")), id="under an outcome"),
            pytest.param(job(PLANNED), id="before any interview"),
        ],
    )
    def test_a_named_reason_records_any(self, record: Job, because: Reason) -> None:
        assert refused(record, "2026-12-10", because=because) is None


class TestRefused:
    @pytest.mark.parametrize(
        ("log", "on", "why"),
        [
            pytest.param([], "2026-12-07", "early", id="the day before it opens"),
            pytest.param([thanked("2026-11-25")], "2026-12-08", "early", id="the day before, after thanks"),
            pytest.param([wrote("2026-12-01")], "2026-12-14", "early", id="the day before, after a reply"),
            pytest.param(
                [named(D, "2026-12-11")], "2026-12-14", "early", id="the day after the date they named"
            ),
            pytest.param([checked_in("2026-12-08")], "2026-12-09", "second", id="a second one"),
            pytest.param([checked_in("2026-12-08")], "2027-03-01", "second", id="a second one, much later"),
            pytest.param(
                [checked_in("2026-12-08"), wrote("2026-12-09")],
                "2026-12-23",
                "second",
                id="a reply does not renew it",
            ),
            pytest.param(
                [checked_in("2026-11-30", "they-asked")],
                "2026-12-08",
                "second",
                id="one with a reason was the one",
            ),
            pytest.param(
                [checked_in("2026-12-08"), wrote("2026-12-09", "2026-12-14")],
                "2026-12-15",
                "early",
                id="renewed, early",
            ),
            pytest.param(
                [checked_in("2026-12-08"), wrote("2026-12-09", "2026-12-14"), checked_in("2026-12-16")],
                "2026-12-30",
                "second",
                id="a third one",
            ),
            pytest.param(
                [checked_in("2026-12-08"), ended("moved-on", "2026-12-15"), wrote("2026-12-20")],
                "2027-01-04",
                "second",
                id="reopened by a reply",
            ),
        ],
    )
    def test_another_and_an_early_one_are_refused(self, log: list[Entry], on: str, why: str) -> None:
        assert ground(acme(*log), on) == why

    @pytest.mark.parametrize("result", ["offer", "accepted", "declined", "rejected", "withdrew", "moved-on"])
    def test_one_under_an_outcome_is_refused(self, result: Result) -> None:
        assert ground(acme(ended(result, "2026-12-01")), "2026-12-09") == "outcome"

    def test_one_with_an_interview_planned_is_refused(self) -> None:
        assert ground(job(met(D), PLANNED), "2026-12-09") == "planned"

    def test_one_before_the_second_round_of_the_day_is_refused(self) -> None:
        record = job(met(D), met("2026-12-09", number=2, at="15:00"))
        assert ground(record, "2026-12-09", now="2026-12-09 12:00") == "planned"

    def test_one_before_any_interview_is_refused(self) -> None:
        assert ground(job(), "2026-11-23") == "not-held"

    def test_one_after_a_round_they_cancelled_waits_two_weeks(self) -> None:
        assert ground(job(met(D), PLANNED, log=[cancelled("2026-12-10", 2)]), "2026-12-23") == "early"

    def test_one_put_in_before_a_later_one_is_refused(self) -> None:
        assert ground(acme(checked_in("2026-12-10")), "2026-12-08", now="2026-12-11") == "second"

    def test_an_early_one_is_told_the_first_day_that_is_right(self) -> None:
        found = refused(acme(thanked("2026-11-25")), "2026-12-02")
        assert found is not None
        assert found.right == day("2026-12-09")

    def test_a_second_one_is_told_the_first(self) -> None:
        found = refused(acme(checked_in("2026-12-08")), "2026-12-09")
        assert found is not None
        assert found.sent == checked_in("2026-12-08")


def start(coach: Coach) -> None:
    """Ada was met on D and thanked the day after."""
    coach("new", "Acme", "--on", D, "--with", "Ada, manager", "--with", "Bo, hr", now="2026-11-21")
    coach("followup", "acme", "--done", "thank-you", now="2026-11-25")


class TestAnswer:
    def test_a_refusal_ends_with_one(self, coach: Coach) -> None:
        start(coach)
        assert coach("followup", "acme", "--done", "check-in", now="2026-12-02", code=None).code == 1

    @pytest.mark.parametrize("said", ["Wed 25 Nov", "Wed 9 Dec"])
    def test_an_early_one_hears_what_was_sent_and_which_day_is_right(self, coach: Coach, said: str) -> None:
        start(coach)
        assert said in coach("followup", "acme", "--done", "check-in", now="2026-12-02", code=1).err

    @pytest.mark.parametrize("said", ["Wed 9 Dec", "Wed 16 Dec"])
    def test_a_second_one_hears_what_was_sent_and_when_to_move_on(self, coach: Coach, said: str) -> None:
        start(coach)
        coach("followup", "acme", "--done", "check-in", now="2026-12-09")
        assert said in coach("followup", "acme", "--done", "check-in", now="2026-12-11", code=1).err

    def test_an_early_one_hears_what_to_do_today(self, coach: Coach) -> None:
        coach("new", "Acme", "--on", D, "--with", "Ada, manager", now="2026-11-21")
        said = coach("followup", "acme", "--done", "check-in", now="2026-11-25", code=1).err
        assert "coach thanks acme" in said

    @pytest.mark.parametrize("reason", REASONS)
    def test_a_refusal_names_every_reason_that_would_record_it(self, coach: Coach, reason: str) -> None:
        start(coach)
        assert reason in coach("followup", "acme", "--done", "check-in", now="2026-12-02", code=1).err

    def test_a_refusal_takes_at_most_five_lines(self, coach: Coach) -> None:
        start(coach)
        coach("followup", "acme", "--done", "check-in", now="2026-12-09")
        said = coach("followup", "acme", "--done", "check-in", now="2026-12-11", code=1).err
        assert len(said.splitlines()) <= 5

    def test_one_before_the_new_date_they_named_hears_of_the_check_in_already_sent(
        self, coach: Coach
    ) -> None:
        start(coach)
        coach("followup", "acme", "--done", "check-in", now="2026-12-09")
        coach("followup", "acme", "--reply", "Friday.", "--promised", "2026-12-18", now="2026-12-10")
        assert "Wed 9 Dec" in coach("followup", "acme", "--done", "check-in", now="2026-12-11", code=1).err

    def test_two_people_in_one_command_are_two_check_ins(self, coach: Coach) -> None:
        start(coach)
        found = coach(
            "followup", "acme", "--done", "check-in", "--to", "Ada", "--to", "Bo", now="2026-12-09", code=None
        )
        assert found.code == 1

    def test_the_same_check_in_again_is_no_second_one(self, coach: Coach) -> None:
        start(coach)
        coach("followup", "acme", "--done", "check-in", now="2026-12-09")
        assert "already" in coach("followup", "acme", "--done", "check-in", now="2026-12-09").out

    def test_the_same_day_by_another_channel_is_a_second_one(self, coach: Coach) -> None:
        start(coach)
        coach("followup", "acme", "--done", "check-in", "--by", "email", now="2026-12-09")
        found = coach("followup", "acme", "--done", "check-in", "--by", "phone", now="2026-12-09", code=None)
        assert found.code == 1
