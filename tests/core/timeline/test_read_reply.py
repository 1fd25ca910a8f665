"""A reply that waits to be opened: what it closes, and what ends it."""

from datetime import time
from typing import Literal

import pytest
from msgspec.structs import replace

from interview_coach.core.record.model import Action, Entry, Job
from interview_coach.core.text.news import News, ReadAs
from interview_coach.core.timeline.agenda import agenda
from interview_coach.core.timeline.arrivals import Arrival, with_arrival
from interview_coach.core.timeline.policy import DEFAULT
from interview_coach.core.timeline.replies import unmarked_in
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


def test_an_outcome_closes_it_where_only_an_earlier_reply_was_opened() -> None:
    mark = Entry(on=day("2026-11-26"), done="read-reply", reads="note")
    end = Entry(on=day("2026-11-28"), outcome="rejected")
    record = acme(wrote("unsure", "2026-11-25"), mark, wrote("unsure", "2026-11-27"), end)
    assert state(record, "read-reply", LATE) == "closed"


def test_once_it_was_opened_that_day_it_is_done() -> None:
    mark = Entry(on=day("2026-11-27"), done="read-reply", reads="note")
    assert state(acme(wrote("unsure", "2026-11-27"), mark), "read-reply", LATE) == "done"


UNREAD = Entry(on=day("2026-11-27"), reply="Dear Nia")
"""A reply from before replies were read."""


@pytest.mark.parametrize("after", [[], [thanked("2026-11-28")]])
def test_a_reply_from_before_replies_were_read_can_still_be_opened(after: list[Entry]) -> None:
    assert unmarked_in([UNREAD, *after]) is UNREAD


@pytest.mark.parametrize(
    "end",
    [
        Entry(on=day("2026-11-28"), done="read-reply"),
        Entry(on=day("2026-11-28"), outcome="rejected"),
        wrote("note", "2026-11-28"),
    ],
    ids=["a mark", "an outcome", "one that was read"],
)
def test_what_comes_after_it_ends_that(end: Entry) -> None:
    assert unmarked_in([UNREAD, end]) is None


def test_one_that_named_a_date_needs_no_opening() -> None:
    assert unmarked_in([replace(UNREAD, promised=day("2026-12-11"))]) is None


def test_another_hold_lifts_no_hold() -> None:
    hold = Entry(on=day("2026-12-01"), outcome="on-hold")
    record = acme(hold, wrote("hold", "2026-12-05"))
    assert situation_of(record, DEFAULT, moment(LATE)).result == "on-hold"


@pytest.mark.parametrize(
    ("kind", "result"), [("no", "rejected"), ("job-cut", "job-cut"), ("hold", "on-hold"), ("offer", "offer")]
)
def test_an_answer_becomes_an_outcome(kind: News, result: str) -> None:
    assert situation_of(put(kind), DEFAULT, moment("2026-12-02")).result == result


AN_HOUR = Plan(at=time(17), zone="America/New_York")
CAME = day("2026-12-01")


@pytest.mark.parametrize(
    ("kind", "on", "plan", "expected"),
    [
        pytest.param(
            "offer", "2026-12-04", AN_HOUR,
            Entry(on=CAME, outcome="offer", answer_by=day("2026-12-04"), at=time(17), zone="America/New_York"),
            id="an offer until an hour",
        ),
        pytest.param(
            "offer", "2026-12-04", Plan(at=time(17), own_zone="Europe/Berlin"),
            Entry(on=CAME, outcome="offer", answer_by=day("2026-12-04"), at=time(17), zone="Europe/Berlin"),
            id="an hour of one's own clock",
        ),
        pytest.param(
            "offer", "2026-12-01", NO_PLAN, Entry(on=CAME, outcome="offer", answer_by=CAME), id="an offer for today"
        ),
        pytest.param("offer", "2026-11-30", AN_HOUR, Entry(on=CAME, outcome="offer"), id="an offer with a past day"),
        pytest.param(
            "hold", "2027-02-15", AN_HOUR, Entry(on=CAME, outcome="on-hold", until=day("2027-02-15")), id="a hold"
        ),
        pytest.param("no", "2026-12-04", AN_HOUR, Entry(on=CAME, outcome="rejected"), id="a no"),
    ],
)  # fmt: skip
def test_an_answer_keeps_the_day_and_the_hour_that_belong_to_it(
    kind: News, on: str, plan: Plan, expected: Entry
) -> None:
    assert [each for each in put(kind, on=on, plan=plan).log if each.outcome] == [expected]


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


def then(record: Job, kind: News, plan: Plan = NO_PLAN, came: str = "2026-12-02") -> Job:
    """The job once another message has come."""
    mail = Arrival(text="Again", kind=kind, came=day(came), plan=plan)
    return with_arrival(situation_of(record, DEFAULT, moment(f"{came} 12:00")), mail)


INVITED = put("invitation", plan=Plan(on=day("2026-12-08"), at=time(10), zone="Europe/Berlin"))


@pytest.mark.parametrize(
    ("again", "rounds"),
    [
        pytest.param(Plan(at=time(10), zone="Europe/Berlin"), 2, id="the same time"),
        pytest.param(Plan(at=time(9), zone="Europe/London"), 2, id="the same time by another clock"),
        pytest.param(Plan(at=time(9), own_zone="Europe/London"), 2, id="the same time by one's own clock"),
        pytest.param(Plan(), 2, id="no time"),
        pytest.param(Plan(at=time(15), zone="Europe/Berlin"), 3, id="another time"),
        pytest.param(Plan(at=time(10), zone="Europe/London"), 3, id="that time by another clock"),
    ],
)
def test_a_confirmation_is_about_the_round_at_that_time(again: Plan, rounds: int) -> None:
    assert len(then(INVITED, "invitation", replace(again, on=day("2026-12-08"))).interviews) == rounds


def test_a_confirmation_gives_its_time_to_a_round_that_has_none() -> None:
    once = put("invitation", plan=Plan(on=day("2026-12-08")))
    again = then(once, "invitation", Plan(on=day("2026-12-08"), at=time(10)))
    assert [each.at for each in again.interviews] == [None, time(10)]


def test_an_invitation_for_the_day_of_a_round_that_is_off_adds_one() -> None:
    again = then(then(INVITED, "cancelled"), "invitation", Plan(on=day("2026-12-08"), at=time(10)))
    assert [each.round for each in again.interviews] == [1, 2, 3]


def test_news_of_another_day_moves_the_planned_round() -> None:
    found = then(INVITED, "moved", Plan(on=day("2026-12-10"))).interviews
    assert [each.on for each in found] == [day("2026-11-24"), day("2026-12-10")]


@pytest.mark.parametrize(
    ("record", "came", "number"),
    [
        pytest.param(INVITED, "2026-12-02", 2, id="the planned one"),
        pytest.param(acme(), "2026-11-24", 1, id="one of today"),
        pytest.param(acme(), "2026-12-02", None, id="none that was held before"),
    ],
)
def test_news_that_it_is_off_cancels_what_was_to_come(record: Job, came: str, number: int | None) -> None:
    found = [each.cancelled for each in then(record, "cancelled", came=came).log if each.cancelled]
    assert found == ([number] if number else [])


def test_a_date_in_force_is_not_named_again() -> None:
    in_force = Entry(on=day("2026-11-26"), promised=day("2026-12-11"))
    record = put("date", in_force, wrote("date"), text=None, on="2026-12-11")
    assert [each.promised for each in record.log if each.promised] == [day("2026-12-11")]


def test_a_call_that_is_agreed_was_asked_for() -> None:
    no = Entry(on=day("2026-11-30"), outcome="rejected")
    assert [each.sent for each in put("call-agreed", no, on="2026-12-04").log if each.sent] == ["reply-to-no"]


def test_a_call_that_is_on_record_was_not_asked_for_again() -> None:
    no = Entry(on=day("2026-11-30"), outcome="rejected")
    call = Entry(on=day("2026-11-30"), agreed="feedback-call", for_=day("2026-12-04"))
    assert [each.sent for each in put("call-agreed", no, call, on="2026-12-04").log if each.sent] == []


def test_a_note_needs_no_mark() -> None:
    assert [each.done for each in put("note").log] == [None]


@pytest.mark.parametrize(("first", "second"), [("ask", "offer"), ("offer", "ask")])
def test_two_kinds_of_news_on_a_day_are_each_marked(first: News, second: News) -> None:
    mark = Entry(on=day("2026-12-01"), done="read-reply", reads=first)
    assert [each.reads for each in put(second, mark).log if each.done] == [first, second]


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


def test_what_came_after_an_end_is_not_asked_about_forever() -> None:
    record = acme(Entry(on=day("2026-12-01"), outcome="accepted"), wrote("ask", "2026-12-02"))
    assert state(record, "read-reply", "2026-12-16") == "due"
    assert state(record, "read-reply", "2026-12-17") == "closed"


@pytest.mark.parametrize("kind", ["behaviour", "skill"])
def test_nothing_is_left_to_work_on_once_the_job_is_yours(kind: Literal["behaviour", "skill"]) -> None:
    action = Action(id="eyes", text="Look at Lena too", kind=kind, on=day("2026-11-27"))
    record = replace(acme(), actions=(action,))
    assert state(record, "improve", "2026-12-02") == "due"
    record = replace(record, log=(Entry(on=day("2026-12-01"), outcome="accepted"),))
    assert state(record, "improve", "2026-12-02") == "closed"
