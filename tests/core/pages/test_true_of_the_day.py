"""What a page says is true of that day, and of no other job than the one it names."""

import pytest
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.pages.days import present_days
from interview_coach.core.pages.document import Paragraph, Table
from interview_coach.core.pages.ends import next_line
from interview_coach.core.pages.record import list_page
from interview_coach.core.pages.refusals import instead_words, refusal_lines
from interview_coach.core.pages.sheet import SCREEN
from interview_coach.core.record.model import Action, Entry, Job
from interview_coach.core.timeline.agenda import Deadline, Item, agenda, deadline_elsewhere, item_of
from interview_coach.core.timeline.policy import DEFAULT
from interview_coach.core.timeline.refusal import refusal
from interview_coach.core.timeline.rules import steps_of
from tests.core.builders import acme, checked_in, day, ended, job, met, moment, seen, sent, thanked

LESSON = Action(id="a1", kind="behaviour", text="Pause first", on=day("2026-11-24"), round=1)
NOTED = Entry(on=day("2026-11-24"), done="debrief", round=1)
CALL = Entry(
    on=day("2026-12-02"), agreed="feedback-call", for_=day("2026-12-07"), at=moment("2026-12-07 10:00").time()
)
SAID_NO = (ended("rejected", "2026-12-01"), sent("reply-to-no", "2026-12-01"), CALL)


def item(record: Job, now: str) -> Item:
    found = seen(record, now)
    return item_of(found, steps_of(found))


def refused(deadline: Deadline | None) -> str:
    """What a second check-in with Acme is answered on 10 December."""
    record = acme(checked_in("2026-12-09"))
    entry = Entry(on=day("2026-12-10"), sent="check-in", to="Ada")
    found = refusal(record, DEFAULT, moment("2026-12-10 09:00"), entry)
    assert found is not None
    return "\n".join(refusal_lines(found, "acme", None, deadline))


def today(record: Job, now: str) -> list[str]:
    """The lines of the timeline for today and for next time."""
    found = seen(record, now)
    return [
        f"{each.mark.label}|{each.mark.spans[0].text}"
        for each in present_days(found, steps_of(found), SCREEN)
    ]


def next_words(record: Job, now: str) -> str:
    """The line that says what is next."""
    line = next_line(item(record, now), "acme")
    assert isinstance(line, Paragraph)
    return "".join(each.text for each in line.spans)


# A refusal


def test_an_offer_elsewhere_with_a_last_day_is_a_reason_to_write_once_more() -> None:
    assert "coach letter acme competing-offer" in refused(Deadline("Globex", day("2026-12-15")))


def test_with_an_offer_elsewhere_no_one_is_told_that_waiting_helps() -> None:
    said = [("Waiting helps" in refused(each)) for each in (None, Deadline("Globex", day("2026-12-15")))]
    assert said == [True, False]


def test_the_offer_that_has_to_be_answered_first_counts_and_none_of_the_same_job() -> None:
    jobs = [
        job(met("2026-11-24", "Ada"), log=[ended("offer", "2026-12-01", by)], company=company)
        for company, by in (("Globex", "2026-12-15"), ("Hooli", "2026-12-11"), ("Acme", "2026-12-10"))
    ]
    found = agenda(jobs, DEFAULT, moment("2026-12-02 09:00"))
    assert deadline_elsewhere(found, "acme") == Deadline("Hooli", day("2026-12-11"))


@pytest.mark.parametrize(
    ("other", "now", "said"),
    [
        (job(met("2026-12-11", "Lin"), company="Globex"), "2026-12-05", "prepare for Globex: x"),
        (
            job(met("2026-11-24", "Lin"), log=[ended("offer", "2026-12-01")], company="Globex"),
            "2026-12-05",
            "answer the offer from Globex: x",
        ),
        (
            job(met("2026-12-04", "Lin"), log=[replace(NOTED, on=day("2026-12-04"))], company="Globex"),
            "2026-12-05",
            "turn to Globex and thank Lin: x",
        ),
    ],
)  # fmt: skip
def test_what_is_open_for_another_job_names_that_job(other: Job, now: str, said: str) -> None:
    assert instead_words(item(other, now), acme(), "x") == f"Today, you can {said}"


# Something for next time


def test_something_for_next_time_is_not_for_today(snapshot: SnapshotAssertion) -> None:
    record = replace(acme(NOTED, thanked("2026-11-25")), actions=(LESSON,))
    assert today(record, "2026-11-26") == snapshot


def test_the_list_names_what_comes_next_and_nothing_for_next_time() -> None:
    record = replace(acme(NOTED, thanked("2026-11-25")), actions=(LESSON,))
    table = list_page([item(record, "2026-11-26")], day("2026-11-26"), []).blocks[0]
    assert isinstance(table, Table)
    assert table.rows[0].cells[2].text == "check in"


def test_a_promise_is_said_with_whoever_it_was_made_to(snapshot: SnapshotAssertion) -> None:
    promise = Action(id="a1", kind="promise", text="send the report", on=day("2026-11-24"), to="Ada", round=1)
    record = replace(acme(NOTED, thanked("2026-11-25")), actions=(promise,))
    assert today(record, "2026-11-26")[0] == snapshot


# A call at a set hour


def test_a_call_is_at_its_hour_and_an_hour_later_there_are_notes_to_write(
    snapshot: SnapshotAssertion,
) -> None:
    hours = ("2026-12-07 09:00", "2026-12-07 11:00")
    assert {now: today(acme(*SAID_NO), now) for now in hours} == snapshot


def test_what_is_next_names_the_hour_of_the_call(snapshot: SnapshotAssertion) -> None:
    assert next_words(acme(*SAID_NO), "2026-12-07 09:00") == snapshot


def test_an_agreed_call_is_next_before_what_to_do_better(snapshot: SnapshotAssertion) -> None:
    record = replace(acme(*SAID_NO), actions=(LESSON,))
    assert next_words(record, "2026-12-03 09:00") == snapshot


def test_what_they_asked_for_is_no_promise(snapshot: SnapshotAssertion) -> None:
    asked = Action(id="a1", kind="promise", text="Send two references", on=day("2026-11-26"))
    record = replace(acme(NOTED, thanked("2026-11-25")), actions=(asked,))
    assert today(record, "2026-11-26")[0] == snapshot


def test_after_a_job_was_cut_the_letter_of_thanks_is_next_and_no_feedback() -> None:
    assert item(acme(ended("job-cut", "2026-12-01")), "2026-12-01").command == "coach letter acme"
