"""What of a job belongs into a calendar."""

from datetime import date, datetime, time, timedelta

import pytest
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.calendar.events import Event, end_of, events_of
from interview_coach.core.record.model import Action, Entry, Interview, Job, Person
from tests.core.builders import (
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
    offered,
    seen,
    thanked,
)


def events(record: Job, now: str, zone: str = "Europe/Berlin") -> dict[str, Event]:
    """The events at this moment, by key."""
    return {each.key: each for each in events_of(seen(record, now, zone=zone))}


def at(on: str, clock: str, zone: str | None = "Europe/Berlin") -> Job:
    """One interview at this time."""
    return job(met(on, "Ada", at=clock, zone=zone))


def alarms(event: Event) -> list[str]:
    return [f"{each.at:%Y-%m-%d %H:%M}" for each in event.alarms]


# Interviews


def test_an_interview_has_its_time_its_zone_and_an_hour() -> None:
    found = events(at("2026-12-03", "14:00", "America/New_York"), "2026-11-21")["interview/1"]
    assert (found.on, found.at, found.zone) == (date(2026, 12, 3), time(14), "America/New_York")
    assert (found.until, found.until_at) == (date(2026, 12, 3), time(15))


def test_one_without_a_time_takes_the_whole_day() -> None:
    found = events(acme(), "2026-11-20")["interview/1"]
    assert (found.on, found.at, found.until, found.until_at) == (day(D), None, date(2026, 11, 25), None)


def test_an_interview_is_not_free_time() -> None:
    assert not events(acme(), "2026-11-20")["interview/1"].is_free


def test_it_says_whom_with_where_and_what_to_read(snapshot: SnapshotAssertion) -> None:
    record = replace(
        job(met(D, "Ada", "Lin", at="14:00")),
        people=(Person(name="Ada", title="Head of Platform", kind="manager"),),
    )
    placed = replace(record, interviews=(replace(record.interviews[0], place="Main Street 5"),))
    found = events(placed, "2026-11-20")["interview/1"]
    assert found.place == "Main Street 5"
    assert found.description == snapshot


def test_its_title_names_the_company_the_role_and_the_kind() -> None:
    record = replace(job(met(D, kind="video")), role="Backend engineer")
    assert events(record, "2026-11-20")["interview/1"].summary == "Interview: Acme · Backend engineer (video)"


def test_of_several_rounds_it_names_which() -> None:
    record = job(met(D), met("2026-12-01", number=2, kind="panel"))
    assert events(record, "2026-11-20")["interview/2"].summary == "Interview: Acme (round 2, panel)"


def test_one_that_is_going_on_is_still_there() -> None:
    assert "interview/1" in events(at(D, "14:00"), f"{D} 14:59")


def test_one_that_is_over_is_not() -> None:
    assert "interview/1" not in events(at(D, "14:00"), f"{D} 15:00")


def test_one_that_was_called_off_is_cancelled_and_rings_no_more(snapshot: SnapshotAssertion) -> None:
    found = events(job(met("2026-12-03"), log=[cancelled("2026-11-21")]), "2026-11-22")["interview/1"]
    assert found.is_cancelled
    assert found.alarms == ()
    assert found.description == snapshot


def test_one_that_is_planned_again_is_not() -> None:
    record = job(met("2026-12-03"), log=[cancelled("2026-11-20"), invited("2026-11-21", 1)])
    assert not events(record, "2026-11-22")["interview/1"].is_cancelled


# Alarms


def test_it_rings_the_evening_before_and_two_hours_before() -> None:
    found = events(at("2026-12-03", "14:00"), "2026-11-21")["interview/1"]
    assert alarms(found) == ["2026-12-02 19:00", "2026-12-03 12:00"]
    assert [each.after for each in found.alarms] == [timedelta(hours=-19), timedelta(hours=-2)]


def test_without_a_time_it_rings_the_evening_before_and_in_the_morning() -> None:
    found = events(acme(), "2026-11-20")["interview/1"]
    assert alarms(found) == ["2026-11-23 19:00", "2026-11-24 08:00"]
    assert [each.after for each in found.alarms] == [timedelta(hours=-5), timedelta(hours=8)]


@pytest.mark.parametrize(
    ("on", "hours"),
    [("2026-03-29", -18), ("2026-10-25", -20), ("2026-03-28", -19), ("2026-03-30", -19)],
    ids=["put forward", "put back", "the day before", "the day after"],
)
def test_the_evening_is_at_seven_also_where_clocks_are_changed_in_between(on: str, hours: int) -> None:
    found = events(at(on, "14:00"), "2026-01-05")["interview/1"]
    assert found.alarms[0].at.time() == time(19)
    assert found.alarms[0].after == timedelta(hours=hours)


def test_the_morning_is_at_eight_also_where_clocks_are_changed_in_between() -> None:
    found = events(job(met("2026-03-29")), "2026-01-05")["interview/1"]
    assert alarms(found)[1] == "2026-03-29 08:00"
    assert found.alarms[1].after == timedelta(hours=7)


def test_two_hours_pass_also_where_clocks_are_changed_in_between() -> None:
    found = events(at("2026-03-29", "04:00"), "2026-01-05")["interview/1"]
    assert alarms(found)[1] == "2026-03-29 01:00"
    assert found.alarms[1].after == timedelta(hours=-2)


def test_the_evening_is_that_of_the_person_not_of_the_place() -> None:
    found = events(at("2026-12-03", "09:00", "America/New_York"), "2026-11-21")["interview/1"]
    assert alarms(found) == ["2026-12-02 19:00", "2026-12-03 13:00"]


@pytest.mark.parametrize(
    ("zone", "evening", "shortly"),
    [
        ("Pacific/Kiritimati", "2026-12-02 19:00", "2026-12-03 08:30"),
        ("Pacific/Pago_Pago", "2026-12-03 19:00", "2026-12-04 09:30"),
    ],
)
def test_half_past_eleven_at_the_ends_of_the_world(zone: str, evening: str, shortly: str) -> None:
    found = events(at("2026-12-03", "23:30", zone), "2026-11-21")["interview/1"]
    assert alarms(found) == [evening, shortly]
    assert (found.until, found.until_at) == (date(2026, 12, 4), time(0, 30))


@pytest.mark.parametrize("on", ["2028-02-29", "2100-12-31"])
def test_a_leap_day_and_the_last_day_there_is(on: str) -> None:
    found = events(job(met(on)), "2026-11-21")["interview/1"]
    assert found.until == day(on) + timedelta(days=1)


@pytest.mark.parametrize(
    ("on", "clock", "end"),
    [
        ("2026-03-29", "01:30", "03:30"),
        ("2026-10-25", "02:30", "03:30"),
        ("2026-12-31", "23:30", "00:30"),
    ],
    ids=["put forward", "put back", "at the end of the year"],
)
def test_the_hour_ends_after_its_beginning(on: str, clock: str, end: str) -> None:
    assert end_of(day(on), time.fromisoformat(clock), "Europe/Berlin")[1] == time.fromisoformat(end)


def test_a_time_without_a_zone_has_none_there_either() -> None:
    found = events(at("2026-12-03", "14:00", None), "2026-11-21")["interview/1"]
    assert (found.zone, found.until_at) == (None, time(15))


# Steps


def test_a_step_takes_the_days_on_which_it_is_best_done() -> None:
    found = events(acme(), "2026-11-25")["thank-you/1"]
    assert (found.on, found.until) == (day(D), date(2026, 11, 26))
    assert found.at is None


def test_it_is_free_time_and_rings_in_the_morning() -> None:
    found = events(acme(thanked("2026-11-25")), "2026-11-26")["check-in/1/0"]
    assert found.is_free
    assert alarms(found) == ["2026-12-09 09:00"]


@pytest.mark.parametrize(("hour", "rings"), [("23:00", "09:00"), ("10:00", "08:00")])
def test_an_offer_rings_on_its_last_day_too_and_before_the_hour_they_named(hour: str, rings: str) -> None:
    found = events(acme(offered("2026-12-01", "2026-12-04", hour)), "2026-12-01")["answer-offer/1"]
    assert alarms(found) == ["2026-12-01 09:00", f"2026-12-04 {rings}"]


@pytest.mark.parametrize("key", ["debrief/1", "thank-you/1"])
@pytest.mark.parametrize(
    ("clock", "zone", "rings"),
    [
        ("14:00", "Europe/Berlin", "2026-12-03 16:00"),
        ("20:00", "Europe/Berlin", "2026-12-03 22:00"),
        ("20:01", "Europe/Berlin", "2026-12-04 09:00"),
        ("09:00", "America/New_York", "2026-12-03 17:00"),
        ("23:00", "Europe/Berlin", "2026-12-04 09:00"),
    ],
)
def test_notes_and_thank_yous_ring_after_the_interview_of_their_day(
    key: str, clock: str, zone: str, rings: str
) -> None:
    assert alarms(events(at("2026-12-03", clock, zone), "2026-11-21")[key]) == [rings]


def test_after_an_interview_without_a_time_they_ring_in_the_evening() -> None:
    assert alarms(events(acme(), "2026-11-20")["debrief/1"]) == ["2026-11-24 19:00"]


def test_of_two_rounds_on_a_day_they_ring_after_the_last() -> None:
    record = job(met(D, "Ada", at="10:00"), met(D, "Ada", at="15:00", number=2))
    assert alarms(events(record, "2026-11-20")["debrief/1"]) == ["2026-11-24 17:00"]


def test_what_comes_before_the_interview_rings_in_the_morning_of_its_day() -> None:
    record = job(met(D, "Ada", at="14:00"), met("2026-11-23", "Ada", at="14:00", number=2))
    assert alarms(events(record, "2026-11-20")["brief/2"]) == ["2026-11-22 09:00"]


def test_something_to_work_on_without_a_last_day_is_no_event() -> None:
    action = Action(id="a1", kind="skill", text="Learn to plan", on=day(D))
    assert "improve/a1" not in events(replace(acme(), actions=(action,)), "2026-11-25")


def test_why_is_told_as_it_is_on_the_day_it_opens_so_that_nothing_changes_from_day_to_day(
    snapshot: SnapshotAssertion,
) -> None:
    first = events(acme(), "2026-11-20")["rehearse/1"]
    assert first.description == snapshot
    assert events(acme(), "2026-11-22")["rehearse/1"] == first


def test_a_call_with_a_time_takes_an_hour_and_rings_two_hours_before() -> None:
    agreed = Entry(
        on=day("2026-12-02"),
        agreed="feedback-call",
        for_=day("2026-12-08"),
        at=time(10),
        zone="America/New_York",
    )
    found = events(acme(ended("rejected", "2026-12-01"), agreed), "2026-12-02")["feedback-call/1"]
    assert (found.on, found.at, found.zone, found.until_at) == (
        day("2026-12-08"), time(10), "America/New_York", time(11),
    )  # fmt: skip
    assert alarms(found) == ["2026-12-08 14:00"]


def test_rounds_come_in_the_order_in_which_they_start() -> None:
    record = job(
        met("2026-11-25", at="05:00", zone="America/New_York"),
        met("2026-11-25", at="10:00", zone="Europe/Berlin", number=2),
    )
    keys = [each.key for each in events_of(seen(record, "2026-11-21")) if each.key.startswith("interview")]
    assert keys == ["interview/2", "interview/1"]


def test_it_says_what_why_and_how(snapshot: SnapshotAssertion) -> None:
    found = events(acme(thanked("2026-11-25")), "2026-11-26")["check-in/1/0"]
    assert f"{found.summary}\n\n{found.description}" == snapshot


def test_steps_to_come_are_there_as_well() -> None:
    assert set(events(acme(), "2026-11-20")) == {
        "rehearse/1", "brief/1", "debrief/1", "interview/1", "thank-you/1",
    }  # fmt: skip


def test_rehearsing_takes_the_days_from_its_opening_to_the_interview_and_is_free_time(
    snapshot: SnapshotAssertion,
) -> None:
    found = events(acme(), "2026-11-20")["rehearse/1"]
    assert (found.on, found.until, found.is_free) == (day("2026-11-21"), day("2026-11-25"), True)
    assert found.summary == snapshot


def test_once_rehearsed_it_is_there_no_more() -> None:
    assert "rehearse/1" not in events(acme(done("rehearse", "2026-11-21", 1)), "2026-11-22")


def test_what_is_done_is_not() -> None:
    record = acme(thanked("2026-11-24"), done("debrief", "2026-11-24", 1))
    assert set(events(record, "2026-11-25")) == {"check-in/1/0", "move-on/1"}


def test_after_moving_on_nothing_is_made_up() -> None:
    assert events(acme(ended("moved-on", "2026-12-23")), "2026-12-23") == {}


def test_a_job_that_is_over_has_no_date() -> None:
    assert events(job(met("2026-12-03"), log=[ended("withdrew", "2026-11-21")]), "2026-11-22") == {}


def test_a_step_without_an_end_takes_the_day_it_opens() -> None:
    found = events(acme(thanked("2026-11-25"), checked_in("2026-12-09")), "2026-12-10")["move-on/1"]
    assert (found.on, found.until) == (date(2026, 12, 16), date(2026, 12, 17))


def test_what_to_work_on_is_in_the_person_s_words() -> None:
    action = Action(id="a1", kind="skill", text="Learn to\nplan; a site", on=day(D), by=date(2026, 12, 4))
    found = events(replace(acme(), actions=(action,)), "2026-11-25")["improve/a1"]
    assert found.summary == "Work on “Learn to plan; a site”: Acme"
    assert (found.on, found.until) == (day(D), date(2026, 12, 5))


@pytest.mark.parametrize(
    ("now", "is_there"), [("2026-12-07 10:30", True), ("2026-12-07 11:00", False), ("2026-12-08", False)]
)
def test_a_call_that_is_over_is_no_date(now: str, is_there: bool) -> None:
    call = Entry(on=day("2026-12-02"), agreed="feedback-call", for_=day("2026-12-07"), at=time(10))
    record = acme(ended("rejected", "2026-12-01"), call)
    assert any(key.startswith("feedback-call") for key in events(record, now)) == is_there


def test_another_check_in_is_another_event() -> None:
    from tests.core.builders import wrote

    record = acme(thanked("2026-11-25"), checked_in("2026-12-09"), wrote("2026-12-10", "2026-12-18"))
    assert "check-in/1/1" in events(record, "2026-12-11")


def test_a_moved_interview_keeps_its_key() -> None:
    assert "interview/1" in events(job(met("2026-12-10")), "2026-11-21")


@pytest.mark.parametrize("text", ["a\rb", "a\x1b[2Jb", "a\u202eb"])
def test_control_characters_are_spelt_out(text: str) -> None:
    found = events(job(met("2026-12-03"), company=text), "2026-11-21")["interview/1"]
    assert found.summary == f"Interview: a<U+{ord(text[1]):04X}>{text[2:]}"


def test_events_come_by_their_dates() -> None:
    found = events_of(seen(acme(), "2026-11-20"))
    assert [each.on for each in found] == sorted(each.on for each in found)


def test_a_file_named_by_hand_is_quoted_in_commands() -> None:
    record = replace(job(Interview(round=1, on=date(2026, 12, 3))), id="my job")
    assert 'coach brief "my job"' in events(record, "2026-11-21")["interview/1"].description


def test_the_moments_of_alarms_are_the_person_s() -> None:
    found = events(acme(), "2026-11-20", zone="Asia/Tokyo")["interview/1"]
    assert found.alarms[0].at.utcoffset() == timedelta(hours=9)
    assert isinstance(found.alarms[0].at, datetime)
