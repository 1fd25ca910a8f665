"""The draft of the one message after a no."""

import pytest
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.letters.later import later_draft
from interview_coach.core.record.model import Entry, Job
from tests.core.builders import D, acme, day, ended, job, met, seen
from tests.core.letters.draft_jobs import style_for

NO = "2026-12-01"


def draft(record: Job) -> str:
    return later_draft(seen(record, NO), style_for(), "reply-to-no").body


def first_line(body: str) -> str:
    return body.splitlines()[0]


def refused(**people: str) -> Job:
    """A no after a round with these people, by kind."""
    return job(met(D, *people), people=people, log=[ended("rejected", NO)])  # type: ignore[arg-type]


def test_it_greets_the_one_who_interviewed_and_not_hr() -> None:
    assert first_line(draft(refused(Hal="hr", Ada="manager"))).endswith(" Ada,")


def test_it_goes_to_the_one_in_between() -> None:
    found = draft(replace(refused(Ada="manager"), through="Jo Bell"))
    assert first_line(found).endswith(" Jo,")


def test_a_name_that_is_not_known_stays_a_gap() -> None:
    assert first_line(draft(refused())).endswith(" [name],")


def test_the_name_of_the_person_stays_a_gap() -> None:
    assert draft(refused(Ada="manager")).endswith("\n[your name]")


def test_it_names_the_day_they_met() -> None:
    assert "Tuesday, November 24" in draft(refused(Ada="manager"))


def test_it_names_no_day_where_the_no_came_first() -> None:
    record = job(met("2026-12-08", "Ada"), log=[ended("rejected", NO)])
    assert "December" not in draft(record)


def test_it_is_signed_with_the_name_of_the_settings() -> None:
    record = refused(Ada="manager")
    found = later_draft(seen(record, NO), style_for("Nia Brandt"), "reply-to-no")
    assert found.body.endswith("\nNia Brandt")


def test_it_names_the_role() -> None:
    assert "Baker" in draft(replace(refused(Ada="manager"), role="Baker"))


def test_it_reads_like_this(snapshot: SnapshotAssertion) -> None:
    record = refused(Ada="manager")
    early = job(met("2026-12-08", "Ada"), log=[ended("rejected", NO)])
    trial = job(replace(met(D, "Ada"), kind="trial"), people={"Ada": "manager"}, log=[ended("rejected", NO)])
    records = (record, replace(record, role="Baker"), replace(record, through="Jo Bell"), early, trial)
    assert "\n\n---\n\n".join(draft(each) for each in records) == snapshot


@pytest.mark.parametrize("word", ["reconsider", "why", "other candidate", "unfortunately", "attach"])
def test_it_neither_argues_nor_proves(word: str) -> None:
    assert word not in draft(acme(ended("rejected", NO))).lower()


@pytest.mark.parametrize(
    "reply",
    [
        "We chose another. We were impressed by your service log and your time.",
        "We chose another, but would be glad to hear from you again.",
    ],
    ids=["praise", "staying in touch"],
)
def test_it_takes_up_what_their_message_said(snapshot: SnapshotAssertion, reply: str) -> None:
    record = refused(Ada="manager")
    no = Entry(on=day(NO), reads="no", reply=reply)
    assert draft(replace(record, log=(no, *record.log))) == snapshot
