"""Planning, changing, moving and calling off rounds."""

from datetime import time
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from interview_coach.core.record.model import Entry, Interview, InterviewKind, Job, Person
from interview_coach.core.timeline.rounds import Plan, called_off, planned_round, with_plan
from interview_coach.errors import NotFound, NotReadable, Refused, TwoReadings
from tests.conftest import Coach
from tests.core.builders import (
    D,
    acme,
    cancelled,
    contents,
    day,
    ended,
    invited,
    job,
    met,
    named,
    seen,
    thanked,
)

TWO = job(met(D, "Ada"), met("2026-12-15", "Lin", number=2))


def planned(record: Job, on: str, now: str, number: int | None = None) -> Job:
    """The job with a round on this day: a new one, or `number` changed."""
    return with_plan(seen(record, now), number, Plan(on=day(on)))


def rounds(record: Job) -> list[tuple[int, str]]:
    return [(each.round, each.on.isoformat()) for each in record.interviews]


class TestWhichRound:
    def test_the_planned_one_is_meant(self) -> None:
        assert planned_round(seen(TWO, "2026-12-01"), None, add=False) == 2

    def test_where_none_is_planned_a_new_one_is(self) -> None:
        assert planned_round(seen(acme(), "2026-12-01"), None, add=False) is None

    def test_one_more_can_be_added(self) -> None:
        assert planned_round(seen(TWO, "2026-12-01"), None, add=True) is None

    def test_a_round_can_be_named(self) -> None:
        assert planned_round(seen(TWO, "2026-12-01"), 1, add=False) == 1

    def test_a_round_that_is_not_on_record_is_not_found(self) -> None:
        with pytest.raises(NotFound):
            planned_round(seen(TWO, "2026-12-01"), 3, add=False)


class TestClocks:
    @pytest.mark.parametrize("number", [None, 1])
    def test_a_time_that_comes_twice_is_refused_with_both(self, number: int | None) -> None:
        plan = Plan(on=day("2026-10-25"), at=time(2, 30), zone="Europe/Berlin")
        with pytest.raises(TwoReadings) as caught:
            with_plan(seen(acme(), "2026-09-01"), number, plan)
        assert [words for words, _ in caught.value.readings] == [
            "2026-10-25 00:30 UTC",
            "2026-10-25 01:30 UTC",
        ]

    def test_a_zone_without_a_time_is_refused(self) -> None:
        with pytest.raises(NotReadable):
            with_plan(seen(job(), "2026-09-01"), None, Plan(on=day(D), zone="Asia/Tokyo"))

    def test_a_round_on_record_can_be_changed_though_its_time_does_not_exist(self) -> None:
        record = job(met("2026-03-29", at="02:30", zone="Europe/Berlin"))
        found = with_plan(seen(record, "2026-03-01"), 1, Plan(kind="video"))
        assert found.interviews[0].kind == "video"

    def test_moving_a_round_to_the_day_of_the_change_is_refused(self) -> None:
        record = job(met("2026-03-28", at="02:30", zone="Europe/Berlin"))
        with pytest.raises(TwoReadings):
            with_plan(seen(record, "2026-03-01"), 1, Plan(on=day("2026-03-29")))


class TestNewRound:
    def test_it_gets_the_next_number(self) -> None:
        assert rounds(planned(TWO, "2026-12-20", "2026-12-16")) == [
            (1, D),
            (2, "2026-12-15"),
            (3, "2026-12-20"),
        ]

    def test_without_a_date_it_is_not_readable(self) -> None:
        with pytest.raises(NotReadable):
            with_plan(seen(acme(), "2026-12-01"), None, Plan(kind="video"))

    def test_in_an_open_job_the_log_says_nothing(self) -> None:
        assert planned(acme(), "2026-12-15", "2026-12-01").log == ()

    def test_after_an_outcome_the_log_says_when_it_was_planned(self) -> None:
        record = acme(ended("rejected", "2026-12-01"))
        assert planned(record, "2026-12-15", "2026-12-03").log[1:] == (invited("2026-12-03", 2),)

    def test_one_today_after_an_outcome_of_today_is_marked(self) -> None:
        record = planned(acme(ended("rejected", "2026-12-10")), "2026-12-10", "2026-12-10")
        assert record.log[1:] == (invited("2026-12-10", 2),)

    def test_one_put_in_late_is_marked_on_its_own_day(self) -> None:
        record = planned(acme(ended("rejected", "2026-12-01")), "2026-12-05", "2026-12-08")
        assert record.log[1:] == (invited("2026-12-05", 2),)

    def test_one_from_before_the_outcome_is_not_marked(self) -> None:
        record = planned(acme(ended("rejected", "2026-12-10")), "2026-12-05", "2026-12-12")
        assert record.log[1:] == ()

    def test_one_put_in_after_its_day_reopens_from_its_day(self) -> None:
        record = planned(acme(ended("moved-on", "2026-12-01")), "2026-12-05", "2026-12-08")
        assert (seen(record, "2026-12-08").result, len(seen(record, "2026-12-08").held)) == (None, 2)

    def test_one_from_before_the_outcome_reopens_nothing(self) -> None:
        record = planned(acme(ended("rejected", "2026-12-10")), "2026-12-05", "2026-12-12")
        assert seen(record, "2026-12-12").result == "rejected"

    def test_the_people_to_be_met_are_put_on_record(self) -> None:
        plan = Plan(on=day("2026-12-15"), people=(Person(name="Lin", kind="peer"),))
        new = with_plan(seen(acme(), "2026-12-01"), None, plan)
        assert (new.interviews[-1].met, new.kind_of("Lin")) == (("Lin",), "peer")


def in_place(of: Interview, plan: Plan) -> Interview:
    """The round that is planned after this one was called off."""
    record = job(of, log=[cancelled("2026-11-20")])
    return with_plan(seen(record, "2026-11-22"), None, replace(plan, on=day("2026-12-01"))).interviews[-1]


class TestInPlaceOfOneCalledOff:
    @pytest.mark.parametrize(
        ("kind", "plan", "expected"),
        [
            pytest.param("phone", Plan(), "phone", id="a call stays a call"),
            pytest.param("phone", Plan(place="Main Street 5"), None, id="with a place it's no call"),
            pytest.param("screen", Plan(place="Main Street 5"), None, id="nor a first call"),
            pytest.param("panel", Plan(place="Main Street 5"), "panel", id="another kind stays"),
            pytest.param("panel", Plan(kind="video"), "video", id="a kind that is given counts"),
        ],
    )
    def test_it_is_of_the_same_kind_unless_said(
        self, kind: InterviewKind, plan: Plan, expected: InterviewKind | None
    ) -> None:
        assert in_place(met(D, kind=kind), plan).kind == expected

    @pytest.mark.parametrize(
        ("plan", "expected"), [(Plan(), "Main Street 5"), (Plan(place="High Street 1"), "High Street 1")]
    )
    def test_it_is_at_the_same_place_unless_said(self, plan: Plan, expected: str) -> None:
        assert in_place(replace(met(D), place="Main Street 5"), plan).place == expected

    @pytest.mark.parametrize(
        ("plan", "expected"),
        [(Plan(), ("Ada",)), (Plan(people=(Person(name="Lin", kind="peer"),)), ("Lin",))],
    )
    def test_it_is_with_the_same_people_unless_said(self, plan: Plan, expected: tuple[str, ...]) -> None:
        assert in_place(met(D, "Ada"), plan).met == expected

    def test_after_one_that_was_held_nothing_is_taken_over(self) -> None:
        record = job(met(D, "Ada", kind="panel"))
        new = planned(record, "2026-12-15", "2026-12-01").interviews[-1]
        assert (new.kind, new.met) == (None, ())


class TestMoved:
    def test_it_has_the_new_date(self) -> None:
        assert rounds(planned(acme(), "2026-12-01", "2026-11-20", 1)) == [(1, "2026-12-01")]

    def test_the_log_keeps_the_old_date(self) -> None:
        entry = Entry(on=day("2026-11-20"), moved=1, from_=day(D))
        assert planned(acme(), "2026-12-01", "2026-11-20", 1).log == (entry,)

    def test_it_is_held_on_the_new_day_only(self) -> None:
        record = planned(acme(), "2026-12-01", "2026-11-20", 1)
        assert [seen(record, on).latest for on in ("2026-11-30", "2026-12-01")] == [None, day("2026-12-01")]

    def test_a_move_is_no_reply(self) -> None:
        record = planned(TWO, "2026-12-20", "2026-12-10", 2)
        assert seen(record, "2026-12-10").heard is None

    def test_the_same_date_again_changes_nothing(self) -> None:
        assert planned(acme(), D, "2026-11-20", 1) == acme()

    def test_people_are_added_to_those_to_be_met(self) -> None:
        plan = Plan(people=(Person(name="Lin", kind="peer"),))
        assert with_plan(seen(acme(), "2026-11-20"), 1, plan).interviews[0].met == ("Ada", "Lin")

    def test_a_cancelled_round_with_a_new_date_is_planned_again(self) -> None:
        record = planned(acme(cancelled("2026-11-20")), "2026-12-01", "2026-11-22", 1)
        assert [each.round for each in seen(record, "2026-11-22").coming] == [1]


class TestCancelled:
    def test_it_is_an_entry_of_that_day(self) -> None:
        assert called_off(seen(acme(), "2026-11-22"), None, "them", day("2026-11-22")).log == (
            cancelled("2026-11-22"),
        )

    def test_the_log_says_when_it_was_the_person(self) -> None:
        record = called_off(seen(acme(), "2026-11-22"), None, "me", day("2026-11-22"))
        assert record.log == (cancelled("2026-11-22", by="me"),)

    def test_the_planned_one_is_meant(self) -> None:
        assert called_off(seen(TWO, "2026-12-01"), None, "them", day("2026-12-01")).log[0].cancelled == 2

    def test_a_later_one_can_be_named(self) -> None:
        record = job(met(D), met("2026-12-15", number=2))
        assert called_off(seen(record, "2026-11-20"), 2, "them", day("2026-11-20")).log[0].cancelled == 2

    def test_the_same_again_changes_nothing(self) -> None:
        record = acme(cancelled("2026-11-22"))
        assert called_off(seen(record, "2026-11-23"), 1, "them", day("2026-11-23")) == record

    def test_one_moved_behind_a_later_round_that_was_held_can_be_called_off(self) -> None:
        record = job(met("2026-12-15"), met(D, number=2))
        assert called_off(seen(record, "2026-12-01"), 1, "them", day("2026-12-01")).log == (
            cancelled("2026-12-01"),
        )

    def test_one_held_before_that_day_is_refused(self) -> None:
        with pytest.raises(Refused):
            called_off(seen(acme(), "2026-12-01"), 1, "them", day("2026-11-25"))

    def test_with_none_planned_it_is_refused(self) -> None:
        with pytest.raises(Refused):
            called_off(seen(job(), "2026-11-22"), None, "them", day("2026-11-22"))

    def test_one_that_was_called_off_before_its_day_can_be_recorded_after_it(self) -> None:
        record = called_off(seen(acme(), "2026-11-25"), 1, "them", day("2026-11-23"))
        assert seen(record, "2026-11-25").held == ()

    def test_one_without_a_time_can_be_called_off_on_its_day(self) -> None:
        record = called_off(seen(acme(), D), 1, "them", day(D))
        assert seen(record, D).held == ()


def interviews(coach: Coach) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = coach("show", "acme", "--json").json["job"]["interviews"]
    return found


class TestCommandLine:
    def test_options_change_the_planned_round(self, coach: Coach) -> None:
        coach("new", "Acme", "--on", D, "--with", "Ada, manager")
        coach("interview", "acme", "--kind", "video")
        assert [(each["round"], each["kind"]) for each in interviews(coach)] == [(1, "video")]

    def test_a_date_with_none_planned_adds_a_round(self, coach: Coach) -> None:
        coach("new", "Acme", "--on", D)
        coach("interview", "acme", "--on", "2026-12-15", now="2026-11-25")
        assert [each["on"] for each in interviews(coach)] == [D, "2026-12-15"]

    def test_moving_names_the_new_day(self, coach: Coach) -> None:
        coach("new", "Acme", "--on", D)
        coach("interview", "acme", "--moved", "2026-11-27")
        assert [each["on"] for each in interviews(coach)] == ["2026-11-27"]

    def test_the_round_planned_closes_the_check_in(self, coach: Coach) -> None:
        coach("new", "Acme", "--on", D)
        coach("interview", "acme", "--on", "2026-12-15", now="2026-12-08")
        steps = coach("followup", "acme", "--json", now="2026-12-08").json["steps"]
        assert {each["step"]: each["state"] for each in steps}["check-in"] == "closed"

    def test_the_round_they_cancel_counts_as_a_reply(self, coach: Coach) -> None:
        coach("new", "Acme", "--on", D)
        coach("interview", "acme", "--on", "2026-12-15", now="2026-12-08")
        coach("interview", "acme", "--cancelled", now="2026-12-10")
        steps = coach("followup", "acme", "--json", now="2026-12-10").json["steps"]
        assert {each["step"]: each["opens"] for each in steps}["check-in"] == "2026-12-24"

    @pytest.mark.parametrize(
        "words",
        [
            pytest.param(["--cancelled"], id="cancel"),
            pytest.param(["--moved", "2026-12-20"], id="move"),
            pytest.param(
                ["--through", "Gil, agency", "--moved", "2026-12-20"],
                id="move and say through whom",
            ),
        ],
    )
    def test_what_is_refused_changes_nothing(self, coach: Coach, home: Path, words: list[str]) -> None:
        coach("new", "Acme", now="2026-11-21")
        before = contents(home)
        refused = coach("interview", "acme", *words, code=None).code != 0
        assert (refused, contents(home)) == (True, before)

    def test_who_was_met_can_be_added_after_the_round(self, coach: Coach) -> None:
        coach("new", "Acme", "--on", D, "--with", "Ada, manager")
        coach("interview", "acme", "--round", "1", "--with", "Rex, reception", now="2026-11-25")
        steps = coach("followup", "acme", "--json", now="2026-11-25").json["steps"]
        assert {each["step"]: each["for"] for each in steps}["thank-you"] == ["Ada", "Rex"]

    def test_an_interview_in_tokyo_is_kept_with_its_zone(self, coach: Coach) -> None:
        coach("new", "Acme", "--on", "2026-11-25", "--at", "09:00", "--zone", "Asia/Tokyo")
        assert [(each["on"], each["at"], each["zone"]) for each in interviews(coach)] == [
            ("2026-11-25", "09:00", "Asia/Tokyo")
        ]


class TestTwoRounds:
    def test_an_earlier_promise_and_thanks_do_not_move_the_check_in_of_the_second(self) -> None:
        record = job(met(D), met("2026-12-15", number=2), log=[thanked("2026-11-25"), named(D, "2026-12-11")])
        assert seen(record, "2026-12-16").opening == day("2026-12-29")
