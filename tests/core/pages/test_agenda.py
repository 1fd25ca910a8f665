"""What the overview says of a step: until when."""

from syrupy.assertion import SnapshotAssertion

from interview_coach.core.pages.agenda import when_said
from interview_coach.core.pages.wording import short_names
from interview_coach.core.record.model import Job
from interview_coach.core.timeline.agenda import item_of
from interview_coach.core.timeline.rules import steps_of
from tests.core.builders import acme, day, offered, seen


def test_an_offer_is_said_with_its_hour_until_that_has_passed(snapshot: SnapshotAssertion) -> None:
    job = acme(offered("2026-12-01", "2026-12-04", "17:00", "America/New_York"))
    times = ("2026-12-02 09:00", "2026-12-04 22:10", "2026-12-04 23:20")
    found = [(now, seen(job, now)) for now in times]
    assert [when_said(item_of(s, steps_of(s)), day(now[:10])) for now, s in found] == snapshot


def test_a_long_name_is_as_short_in_a_command_as_tells_the_job_from_others() -> None:
    jobs = [
        Job(id="redeemer-lutheran-church-clerk", company="Redeemer Lutheran Church", role="Clerk"),
        Job(id="st-brigid-s-parish-clerk", company="St. Brigid's Parish", role="Clerk"),
        Job(id="riverside-terrace-apartments", company="Riverside Terrace Apartments"),
        Job(id="riverside-clinic-of-the-valley", company="Riverside Clinic of the Valley"),
        Job(id="senior-care-at-home-nurse", company="Senior Care at Home", role="Senior nurse"),
        Job(id="acme", company="Acme"),
    ]
    assert list(short_names(jobs).values()) == [
        "redeemer", "st-brigid", "riverside-terrace", "riverside-clinic", "senior-care-at-home", "acme",
    ]  # fmt: skip
