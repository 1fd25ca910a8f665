"""A reply that waits to be opened: what it closes, and what ends it."""

import pytest
from msgspec.structs import replace

from interview_coach.core.record.model import Action, Entry, Job
from interview_coach.core.text.news import News, ReadAs
from interview_coach.core.timeline.agenda import agenda
from interview_coach.core.timeline.arrivals import Arrival, with_arrival
from interview_coach.core.timeline.policy import DEFAULT
from interview_coach.core.timeline.rounds import Plan
from interview_coach.core.timeline.situation import situation_of
from tests.core.builders import acme, day, moment, state, thanked

LATE = "2026-12-14"
"""A day on which the check-in would be open."""


def wrote(reads: ReadAs, on: str = "2026-11-27") -> Entry:
    return Entry(on=day(on), reply="Dear Nia", reads=reads)


NO_PLAN = Plan()


def put(
    kind: News, *log: Entry, text: str | None = "Dear Nia", on: str | None = None, plan: Plan = NO_PLAN
) -> Job:
    record = acme(*log)
    about = day(on) if on else None
    arrival = Arrival(text=text, kind=kind, came=day("2026-12-01"), on=about, plan=plan, task="Send it")
    return with_arrival(situation_of(record, DEFAULT, moment("2026-12-01 12:00")), arrival)


@pytest.mark.parametrize("reads", ["no", "invitation", "offer", "date", "ask", "hold", "job-cut", "moved"])
def test_a_told_reply_closes_the_check_in_and_moving_on(reads: ReadAs) -> None:
    record = acme(thanked("2026-11-25"), wrote(reads))
    assert state(record, "check-in", LATE) == "closed"
    assert state(record, "move-on", "2027-01-04") == "closed"


def test_an_untold_reply_closes_nothing_and_comes_first() -> None:
    record = acme(thanked("2026-11-25"), wrote("unsure"))
    assert state(record, "check-in", LATE) == "due"
    (item,) = agenda([record], DEFAULT, moment(LATE)).items
    assert item.step is not None
    assert item.step.step == "read-reply"


@pytest.mark.parametrize("reads", ["note", "automatic"])
def test_what_asks_for_nothing_opens_nothing(reads: ReadAs) -> None:
    assert state(acme(wrote(reads)), "read-reply", LATE) is None


def test_automatic_mail_never_counts_as_heard() -> None:
    record = acme(thanked("2026-11-25"), wrote("automatic", "2026-12-08"))
    assert situation_of(record, DEFAULT, moment(LATE)).heard is None


@pytest.mark.parametrize(
    "end",
    [
        Entry(on=day("2026-11-28"), done="read-reply", reads="note"),
        Entry(on=day("2026-11-28"), outcome="rejected"),
    ],
)
def test_it_ends_when_it_is_marked_and_at_an_outcome(end: Entry) -> None:
    assert situation_of(acme(wrote("unsure"), end), DEFAULT, moment(LATE)).unread is None


def test_another_hold_lifts_no_hold() -> None:
    hold = Entry(on=day("2026-12-01"), outcome="on-hold")
    record = acme(hold, wrote("hold", "2026-12-05"))
    assert situation_of(record, DEFAULT, moment(LATE)).result == "on-hold"


@pytest.mark.parametrize(
    ("kind", "result"), [("no", "rejected"), ("job-cut", "job-cut"), ("hold", "on-hold"), ("offer", "offer")]
)
def test_an_answer_becomes_an_outcome(kind: News, result: str) -> None:
    assert situation_of(put(kind), DEFAULT, moment("2026-12-02")).result == result


def test_a_date_is_the_one_they_named() -> None:
    assert put("date", on="2026-12-11").log[0].promised == day("2026-12-11")


def test_a_date_in_a_reply_on_record_is_named_beside_it() -> None:
    record = put("date", wrote("date"), text=None, on="2026-12-11")
    assert [(e.promised, e.done) for e in record.log[1:]] == [(day("2026-12-11"), None), (None, "read-reply")]


def test_what_they_ask_for_becomes_a_promise_with_its_day() -> None:
    expected = Action(id="a1", kind="promise", text="Send it", on=day("2026-12-01"), by=day("2026-12-04"))
    assert put("ask", on="2026-12-04").actions == (expected,)


def test_an_invitation_adds_a_round() -> None:
    record = put("invitation", on="2026-12-08", plan=Plan(on=day("2026-12-08")))
    assert [each.on for each in record.interviews] == [day("2026-11-24"), day("2026-12-08")]


def test_a_confirmation_adds_no_second_round_on_the_same_day() -> None:
    plan = Plan(on=day("2026-12-08"))
    once = put("invitation", on="2026-12-08", plan=plan)
    again = Arrival(text="Again", kind="invitation", came=day("2026-12-02"), on=day("2026-12-08"), plan=plan)
    twice = with_arrival(situation_of(once, DEFAULT, moment("2026-12-02 12:00")), again)
    assert len(twice.interviews) == 2


def test_the_same_again_changes_nothing() -> None:
    once = put("no")
    again = Arrival(text="Dear Nia", kind="no", came=day("2026-12-01"))
    assert with_arrival(situation_of(once, DEFAULT, moment("2026-12-01 13:00")), again) == once


def test_an_agreed_call_is_for_its_day() -> None:
    no = Entry(on=day("2026-11-30"), outcome="rejected")
    found = [e.for_ for e in put("call-agreed", no, on="2026-12-04").log if e.agreed]
    assert found == [day("2026-12-04")]


def test_a_note_on_a_reply_on_record_ends_the_asking() -> None:
    record = put("note", replace(wrote("unsure"), reads="unsure"), text=None)
    assert record.log[-1].done == "read-reply"
