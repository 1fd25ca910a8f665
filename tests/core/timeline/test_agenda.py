"""What is next: of every live job its weightiest open step, then by date; and what the others wait for."""

from datetime import time

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.record.model import Entry, Interview, Job, Result
from interview_coach.core.timeline.agenda import Agenda, Item, agenda
from interview_coach.core.timeline.policy import DEFAULT
from tests.conftest import Coach
from tests.core.builders import (
    D,
    acme,
    checked_in,
    day,
    done,
    ended,
    job,
    met,
    moment,
    skipped,
    thanked,
    wrote,
)

NOTED = done("debrief", D, 1)


def at(on: str, *jobs: Job) -> Agenda:
    return agenda(jobs, DEFAULT, moment(on))


def first(record: Job, on: str) -> Item:
    """What the agenda says of this one job."""
    found = at(on, record)
    return (*found.items, *found.waiting)[0]


def step_named(record: Job, on: str) -> str | None:
    step = first(record, on).step
    return step.step if step else None


def companies(items: tuple[Item, ...]) -> list[str]:
    return [item.job.company for item in items]


def test_on_one_day_the_earlier_interview_comes_first() -> None:
    early, late = (
        Job(company=name, interviews=(Interview(round=1, on=day(D), at=time(hour), kind="onsite"),))
        for name, hour in (("Moss", 8), ("Brightwell", 21))
    )
    assert companies(at(f"{D}T07:30", late, early).items) == ["Moss", "Brightwell"]


class TestWeight:
    """One job at a time: two open steps, and which of them is named."""

    @pytest.mark.parametrize(
        ("record", "on", "expected"),
        [
            pytest.param(acme(ended("offer", D)), D, "answer-offer", id="an offer before notes"),
            pytest.param(
                job(met("2026-11-23", "Ada"), met(D, number=2)),
                "2026-11-23",
                "brief",
                id="the brief before thanks",
            ),
            pytest.param(acme(ended("rejected", D)), D, "reply-to-no", id="a no before notes"),
            pytest.param(acme(), D, "debrief", id="notes before thanks on their day"),
            pytest.param(acme(), "2026-11-25", "thank-you", id="thanks before notes the day after"),
            pytest.param(
                job(met(D, "Ada"), met("2026-12-15", number=2), log=[thanked("2026-11-25")]),
                "2026-11-25",
                "debrief",
                id="notes before preparing",
            ),
            pytest.param(acme(), "2026-12-08", "check-in", id="the check-in"),
            pytest.param(acme(), "2026-11-20", "prepare", id="preparing"),
            pytest.param(acme(), "2026-12-22", "move-on", id="moving on"),
            pytest.param(acme(), "2026-11-23", "brief", id="the brief on the eve"),
        ],
    )
    def test_the_weightiest_open_step_is_named(self, record: Job, on: str, expected: str) -> None:
        assert step_named(record, on) == expected

    def test_the_others_are_named(self) -> None:
        assert [step.step for step in first(acme(), D).others] == ["thank-you"]


OFFER = job(
    met("2026-11-10"), log=[done("debrief", "2026-11-10", 1), ended("offer", "2026-11-20")], company="Offer"
)
BRIEF = job(met("2026-11-25"), company="Brief")
NO = job(met("2026-11-10"), log=[ended("rejected", "2026-11-23")], company="No")
THANKS = job(met(D, "Ada"), company="Thanks")
NOTES = job(met(D, "Ada"), log=[thanked(D)], company="Notes")
CHECK_IN = job(met("2026-11-10"), company="Check in")
PREPARE = job(met("2026-12-10"), company="Prepare")
MOVE_ON = job(met("2026-10-20"), company="Move on")
ALL = (OFFER, BRIEF, NO, THANKS, NOTES, CHECK_IN, PREPARE, MOVE_ON)


class TestOrder:
    def test_the_jobs_come_by_weight(self) -> None:
        assert companies(at("2026-11-24", *reversed(ALL)).items) == companies(at("2026-11-24", *ALL).items)

    def test_the_weights_run_from_the_offer_to_moving_on(self) -> None:
        names = ["Offer", "Brief", "No", "Notes", "Thanks", "Check in", "Prepare", "Move on"]
        assert companies(at("2026-11-24", *reversed(ALL)).items) == names

    def test_of_one_weight_the_earlier_date_comes_first(self) -> None:
        late, soon = job(met("2026-12-10"), company="Aa"), job(met("2026-12-03"), company="Zz")
        assert companies(at(D, late, soon).items) == ["Zz", "Aa"]

    def test_those_that_wait_come_by_the_day_that_ends_it(self) -> None:
        log: list[Entry] = [NOTED, thanked("2026-11-25")]
        soon = job(met(D, "Ada"), log=log, company="Zz")
        late = job(met(D, "Ada"), log=[*log, wrote("2026-11-26")], company="Aa")
        assert companies(at("2026-11-27", late, soon).waiting) == ["Zz", "Aa"]


class TestWaiting:
    def test_a_job_with_nothing_open_waits(self) -> None:
        found = at("2026-11-26", acme(NOTED, thanked("2026-11-25")))
        assert (companies(found.items), companies(found.waiting)) == ([], ["Acme"])

    def test_it_waits_for_the_step_that_opens_next(self) -> None:
        step = first(acme(NOTED, thanked("2026-11-25")), "2026-11-26").step
        assert step is not None
        assert (step.step, step.opens) == ("check-in", day("2026-12-09"))

    def test_after_the_check_in_it_waits_to_move_on(self) -> None:
        assert (
            step_named(acme(NOTED, thanked("2026-11-25"), checked_in("2026-12-09")), "2026-12-10")
            == "move-on"
        )

    def test_a_prepared_job_waits_to_be_rehearsed(self) -> None:
        assert step_named(acme(done("prepare", "2026-11-19", 1)), "2026-11-20") == "rehearse"

    def test_one_that_was_rehearsed_as_well_waits_for_the_brief(self) -> None:
        record = acme(done("prepare", "2026-11-19", 1), done("rehearse", "2026-11-20", 1))
        assert step_named(record, "2026-11-21") == "brief"

    def test_a_job_without_an_interview_waits_for_no_step(self) -> None:
        assert first(job(), D).step is None

    def test_a_job_without_an_interview_says_what_helps(self) -> None:
        assert first(job(), D).why


class TestOver:
    @pytest.mark.parametrize("result", ["accepted", "declined", "withdrew", "moved-on"])
    def test_an_ended_job_with_nothing_open_is_left_out(self, result: Result) -> None:
        found = at("2026-12-20", acme(NOTED, ended(result, "2026-12-10")))
        assert companies((*found.items, *found.waiting)) == []

    def test_after_an_end_notes_are_not_asked_for(self) -> None:
        assert companies(at("2026-11-26", acme(ended("accepted", "2026-11-25"))).items) == []

    @pytest.mark.parametrize(("on", "named"), [("2026-12-24", ["Acme"]), ("2026-12-25", [])])
    def test_a_rejected_job_is_left_out_when_the_reply_is_no_longer_worth_it(
        self, on: str, named: list[str]
    ) -> None:
        assert companies(at(on, acme(NOTED, ended("rejected", "2026-12-10"))).items) == named

    def test_a_rejected_job_is_left_out_when_the_reply_is_skipped(self) -> None:
        record = acme(NOTED, ended("rejected", "2026-12-10"), skipped("reply-to-no", "2026-12-10"))
        assert companies(at("2026-12-11", record).items) == []

    def test_an_offer_is_never_over(self) -> None:
        assert companies(at("2027-06-01", acme(NOTED, ended("offer", "2026-12-10"))).items) == ["Acme"]


def start(coach: Coach) -> None:
    coach("new", "Acme", "Engineer", "--on", D, "--with", "Ada, manager", now="2026-11-21")


class TestJson:
    def test_an_open_job_tells_all_of_its_step(self, coach: Coach, snapshot: SnapshotAssertion) -> None:
        start(coach)
        items = coach("next", "--json", now="2026-11-26").json["items"]
        assert items[0].pop("why") == snapshot
        assert items == [
            {
                "id": "acme-engineer",
                "company": "Acme",
                "role": "Engineer",
                "step": "thank-you",
                "state": "overdue",
                "opens": "2026-11-24",
                "due": "2026-11-25",
                "for": ["Ada"],
                "source": "thanks-when",
                "command": "coach thanks acme-engineer",
                "interview": {"round": 1, "on": "2026-11-24", "at": None, "zone": None, "local": None},
                "also": [{"step": "debrief", "due": "2026-11-24", "command": "coach debrief acme-engineer"}],
            }
        ]

    def test_the_start_of_its_interview_is_told_in_both_clocks(self, coach: Coach) -> None:
        coach("new", "Sakura", "--on", "2026-11-26 09:00", "--zone", "Asia/Tokyo", now="2026-11-24T08:00")
        item = coach("next", "--json", now="2026-11-24T08:00").json["items"][0]
        assert item["interview"] == {
            "round": 1,
            "on": "2026-11-26",
            "at": "09:00",
            "zone": "Asia/Tokyo",
            "local": "2026-11-26T01:00+01:00",
        }

    def test_a_waiting_job_tells_what_it_waits_for(self, coach: Coach, snapshot: SnapshotAssertion) -> None:
        start(coach)
        coach("followup", "acme", "--done", "thank-you", now="2026-11-25")
        coach("followup", "acme", "--done", "debrief", now="2026-11-25")
        waiting = coach("next", "--json", now="2026-11-26").json["waiting"]
        assert waiting[0].pop("why") == snapshot
        assert waiting == [
            {
                "id": "acme-engineer",
                "company": "Acme",
                "role": "Engineer",
                "step": "check-in",
                "opens": "2026-12-09",
                "source": "both-sides",
            }
        ]

    @pytest.mark.parametrize("key", ["step", "opens", "source"])
    def test_a_job_without_a_step_to_come_has_none(self, coach: Coach, key: str) -> None:
        coach("new", "Acme")
        assert coach("next", "--json").json["waiting"][0][key] is None

    def test_next_and_list_leave_out_a_rejected_job_before_it_is_moved(self, coach: Coach) -> None:
        start(coach)
        coach("outcome", "acme", "rejected", now="2026-12-10")
        assert coach("list", "--json", now="2026-12-25").json["jobs"] == []

    def test_reading_does_not_move_it(self, coach: Coach) -> None:
        start(coach)
        coach("outcome", "acme", "rejected", now="2026-12-10")
        coach("next", now="2026-12-25")
        assert coach("followup", "acme", "--json", now="2026-12-11").json["next"] == "reply-to-no"

    @pytest.mark.parametrize(
        "words", [["next"], ["next", "--why"], ["list"], ["followup", "acme"], ["thanks", "acme"]]
    )
    def test_no_screen_ever_says_overdue(self, coach: Coach, words: list[str]) -> None:
        start(coach)
        assert "overdue" not in coach(*words, now="2026-11-28").out.casefold()
