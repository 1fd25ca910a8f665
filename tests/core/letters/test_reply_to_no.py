"""The draft of the one message after a no."""

import pytest
from msgspec.structs import replace

from interview_coach.core.letters.facts import Style
from interview_coach.core.letters.later import later_draft
from interview_coach.core.record.model import Job
from interview_coach.files.banks.templates import Templates
from interview_coach.files.disk.places import shipped_questions
from tests.core.builders import D, acme, ended, job, met, seen

SHIPPED = Templates(shipped_questions() / "nobody", shipped_questions())
NO = "2026-12-01"


def draft(record: Job) -> str:
    return later_draft(seen(record, NO), Style(SHIPPED), "reply-to-no").body


def refused(**people: str) -> Job:
    """A no after a round with these people, by kind."""
    return job(met(D, *people), people=people, log=[ended("rejected", NO)])  # type: ignore[arg-type]


def test_it_greets_the_one_who_interviewed_and_not_hr() -> None:
    assert draft(refused(Hal="hr", Ada="manager")).startswith("Dear Ada,\n")


def test_it_goes_to_the_one_in_between() -> None:
    assert draft(replace(refused(Ada="manager"), through="Jo Bell")).startswith("Dear Jo Bell,\n")


def test_the_one_in_between_is_asked_what_they_heard() -> None:
    assert "You may have heard what they thought" in draft(replace(refused(Ada="manager"), through="Jo Bell"))


def test_a_name_that_is_not_known_stays_a_gap() -> None:
    assert draft(refused()).startswith("Dear [name],\n")


def test_the_name_of_the_person_stays_a_gap() -> None:
    assert draft(refused(Ada="manager")).endswith("Kind regards,\n[your name]")


def test_it_names_the_day_they_met() -> None:
    assert "for talking with me on Tuesday, November 24." in draft(refused(Ada="manager"))


def test_it_names_no_day_where_the_no_came_first() -> None:
    record = job(met("2026-12-08", "Ada"), log=[ended("rejected", NO)])
    assert "for talking with me." in draft(record)


def test_it_is_signed_with_the_name_of_the_settings() -> None:
    record = refused(Ada="manager")
    found = later_draft(seen(record, NO), Style(SHIPPED, "Nia Brandt"), "reply-to-no")
    assert found.body.endswith("Kind regards,\nNia Brandt")


def test_it_names_the_role() -> None:
    assert "about the Baker role on" in draft(replace(refused(Ada="manager"), role="Baker"))


def test_it_asks_for_ten_minutes_by_phone_about_oneself() -> None:
    found = draft(refused(Ada="manager"))
    assert "ten minutes for a phone call about how I could interview better?" in found


def test_it_makes_declining_easy() -> None:
    assert "If that doesn't work for you, I understand." in draft(refused(Ada="manager"))


@pytest.mark.parametrize("word", ["reconsider", "why", "other candidate", "unfortunately", "attach"])
def test_it_neither_argues_nor_proves(word: str) -> None:
    assert word not in draft(acme(ended("rejected", NO))).lower()
