"""The numbers that tell a calendar what is new."""

from datetime import timedelta

from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.calendar.events import Event
from interview_coach.core.calendar.revisions import Export, Published, Revisions, published
from tests.core.builders import day, moment

NOW = "2026-11-21 09:00"
HOME = Revisions(home="5" * 32)


def event(
    key: str = "interview/1", on: str = "2026-12-03", job: str = "acme", text: str = "Interview: Acme"
) -> Event:
    return Event(job=job, key=key, summary=text, on=day(on), until=day(on) + timedelta(days=1))


def export(
    before: Revisions, *events: Event, now: str = NOW, only: str | None = None, unread: tuple[str, ...] = ()
) -> tuple[Revisions, tuple[Published, ...]]:
    return published(before, Export(events=events, now=moment(now), only=only, unread=frozenset(unread)))


def test_the_first_export_is_revision_one() -> None:
    after, out = export(HOME, event())
    assert (after.revision, [each.sequence for each in out]) == (1, [1])


def test_the_stamp_is_the_time_of_the_change_in_utc() -> None:
    assert export(HOME, event())[1][0].stamp == "2026-11-21T08:00:00Z"


def test_the_same_again_changes_nothing() -> None:
    after, out = export(HOME, event())
    assert export(after, event(), now="2026-11-22") == (after, out)


def test_what_changed_keeps_its_uid_and_gets_the_next_revision() -> None:
    before, first = export(HOME, event(), event("brief/1"))
    after, out = export(before, event(on="2026-12-07"), event("brief/1"), now="2026-11-22")
    assert {each.uid for each in out} == {each.uid for each in first}
    assert {each.event.key: each.sequence for each in out} == {"interview/1": 2, "brief/1": 1}
    assert after.revision == 2


def test_what_is_taken_back_gets_a_new_revision_too() -> None:
    before = export(export(HOME, event())[0], event(on="2026-12-07"))[0]
    assert export(before, event())[1][0].sequence == 3


def test_what_is_gone_stays_as_cancelled() -> None:
    before, first = export(HOME, event())
    after, (out,) = export(before, now="2026-11-22")
    assert (out.uid, out.sequence, out.event.is_cancelled) == (first[0].uid, 2, True)
    assert (out.event.on, out.event.until) == (day("2026-12-03"), day("2026-12-04"))
    assert export(after, now="2026-11-25") == (after, (out,))


def test_its_words_are_not_kept(snapshot: SnapshotAssertion) -> None:
    gone = [export(export(HOME, event(key))[0])[1][0].event.summary for key in ("interview/1", "brief/1")]
    assert not any("Acme" in summary for summary in gone)
    assert gone == snapshot


def test_what_is_gone_and_over_drops_out() -> None:
    after, out = export(export(HOME, event())[0], now="2026-12-04")
    assert (after.events, out, after.revision) == ((), (), 1)


def test_what_drops_out_never_comes_back_with_a_lower_number() -> None:
    before = export(export(HOME, event())[0], now="2026-12-04")[0]
    assert export(before, event(on="2026-12-10"), now="2026-12-05")[1][0].sequence == 2


def test_what_was_cancelled_and_comes_back_is_new_again() -> None:
    before = export(export(HOME, event())[0])[0]
    (out,) = export(before, event())[1]
    assert (out.sequence, out.event.is_cancelled) == (3, False)


def test_an_export_of_one_job_leaves_the_others_as_they_were() -> None:
    before = export(HOME, event(), event(job="globex"))[0]
    after, out = export(before, event(on="2026-12-07"), only="acme")
    assert [each.event.job for each in out] == ["acme"]
    assert [each for each in after.events if each.sequence == 1] == [
        each for each in before.events if each.uid != out[0].uid
    ]


def test_a_job_that_cannot_be_read_is_not_cancelled() -> None:
    before = export(HOME, event(), event(job="globex"))[0]
    after, out = export(before, event(), unread=("globex",))
    assert after == before
    assert [each.event.job for each in out] == ["acme"]


def test_two_homes_have_no_uid_in_common() -> None:
    (one,), (other,) = export(HOME, event())[1], export(Revisions(home="6" * 32), event())[1]
    assert one.uid != other.uid


def test_the_same_events_of_two_jobs_have_two_uids() -> None:
    out = export(HOME, event(), event(job="globex"))[1]
    assert len({each.uid for each in out}) == 2


def test_nothing_of_the_person_is_kept() -> None:
    after = export(
        HOME, replace(event(text="Interview: Brightwell"), description="With Ada Okafor", place="Ulm")
    )[0]
    assert not any(word in repr(after) for word in ("acme", "Brightwell", "Ada", "Ulm"))


def test_alarms_count_as_a_change_by_how_long_before_they_ring() -> None:
    from interview_coach.core.calendar.events import Alarm

    two = Alarm(moment("2026-12-03 12:00"), timedelta(hours=-2))
    before = export(HOME, replace(event(), alarms=(two,)))[0]
    elsewhere = Alarm(moment("2026-12-03 20:00", "Asia/Tokyo"), timedelta(hours=-2))
    assert export(before, replace(event(), alarms=(elsewhere,)))[0] == before
    assert export(before, event())[0].revision == 2
