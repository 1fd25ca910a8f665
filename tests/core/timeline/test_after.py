"""The steps after an answer: the feedback call, what to work on, staying in touch."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.record.model import (
    STEPS,
    Action,
    ActionKind,
    Entry,
    Feedback,
    Job,
    StepName,
)
from interview_coach.core.timeline import rules as timeline
from interview_coach.core.timeline.agenda import agenda
from interview_coach.core.timeline.policy import DEFAULT
from interview_coach.core.timeline.step import Step
from tests.core.builders import (
    D,
    acme,
    day,
    done,
    due,
    ended,
    job,
    met,
    moment,
    opens,
    sent,
    skipped,
    state,
    steps,
)

NO = "2026-12-01"
CALL = "2026-12-07"


def agreed(step: StepName, on: str, day_of_it: str | None = None) -> Entry:
    return Entry(on=day(on), agreed=step, for_=day(day_of_it) if day_of_it else None)


def refused(*log: Entry) -> Job:
    """Acme, which said no on NO."""
    return acme(ended("rejected", NO), sent("reply-to-no", NO), *log)


def called(*log: Entry) -> Job:
    """Acme, with a call agreed on 3 December for CALL."""
    return refused(agreed("feedback-call", "2026-12-03", CALL), *log)


def in_touch(*log: Entry) -> Job:
    """Acme, which agreed to stay in touch on 7 December."""
    return refused(agreed("stay-in-touch", CALL), *log)


def noted(kind: ActionKind = "behaviour", by: str | None = None, *log: Entry) -> Job:
    """Acme, with one thing to work on, noted on D."""
    action = Action(id="a1", kind=kind, text="shorter answers", on=day(D), by=day(by) if by else None)
    return replace(acme(*log), actions=(action,))


def work(mark: str, on: str, action: str = "a1") -> Entry:
    if mark == "done":
        return Entry(on=day(on), done="improve", id=action)
    return Entry(on=day(on), skipped="improve", id=action)


def improve(record: Job, on: str) -> Step:
    return steps(record, on)["improve"]


class TestTheFeedbackCall:
    def test_there_is_none_unless_one_was_agreed(self) -> None:
        assert state(refused(), "feedback-call", CALL) is None

    @pytest.mark.parametrize(
        ("on", "found"),
        [
            ("2026-12-02", None), ("2026-12-03", "waiting"), ("2026-12-06", "waiting"), (CALL, "due"),
            ("2026-12-08", "overdue"), ("2027-12-08", "overdue"),
        ],
    )  # fmt: skip
    def test_it_is_due_on_its_day_and_overdue_from_the_next(self, on: str, found: str | None) -> None:
        assert state(called(), "feedback-call", on) == found

    def test_it_opens_on_its_day_and_is_due_then(self) -> None:
        assert opens(called(), "feedback-call", "2026-12-05") == due(called(), "feedback-call", CALL) == CALL

    def test_it_is_with_the_one_the_message_went_to(self) -> None:
        assert steps(called(), CALL)["feedback-call"].names == ("Ada",)

    def test_its_date_names_the_agreement(self) -> None:
        found = steps(called(), CALL)["feedback-call"]
        assert ("Mon 7 Dec" in found.why, found.source) == (True, "leveraging")

    def test_what_was_heard_ends_it(self) -> None:
        record = replace(called(), feedback=(Feedback(on=day(CALL), answers={"result": "talked"}),))
        assert state(record, "feedback-call", CALL) == "done"

    def test_what_was_heard_before_it_was_agreed_does_not_end_it(self) -> None:
        record = replace(called(), feedback=(Feedback(on=day(NO), answers={"touch": "yes"}),))
        assert state(record, "feedback-call", CALL) == "due"

    def test_doing_it_ends_it(self) -> None:
        assert state(called(done("feedback-call", CALL)), "feedback-call", CALL) == "done"

    def test_leaving_it_out_ends_it(self) -> None:
        assert state(called(skipped("feedback-call", CALL)), "feedback-call", CALL) == "skipped"

    def test_the_last_agreement_gives_its_day(self) -> None:
        again = called(agreed("feedback-call", "2026-12-06", "2026-12-10"))
        assert opens(again, "feedback-call", CALL) == "2026-12-10"

    def test_a_call_held_before_another_is_agreed_does_not_end_the_other(self) -> None:
        again = called(done("feedback-call", CALL), agreed("feedback-call", "2026-12-08", "2026-12-10"))
        assert state(again, "feedback-call", "2026-12-10") == "due"

    def test_an_open_call_keeps_the_job_live(self) -> None:
        assert agenda([called()], DEFAULT, moment("2027-06-01")).items[0].step is not None


DONE: list[tuple[Job, StepName]] = [
    (called(done("feedback-call", CALL)), "feedback-call"),
    (in_touch(skipped("stay-in-touch", CALL)), "stay-in-touch"),
    (refused(), "reply-to-no"),
]
OPEN: list[tuple[Job, StepName]] = [
    (called(), "feedback-call"),
    (in_touch(), "stay-in-touch"),
    (acme(ended("rejected", CALL)), "reply-to-no"),
]


class TestWhoItIsFor:
    @pytest.mark.parametrize(("record", "step"), DONE)
    def test_what_has_ended_is_open_for_nobody(self, record: Job, step: StepName) -> None:
        assert steps(record, CALL)[step].names == ()

    @pytest.mark.parametrize(("record", "step"), OPEN)
    def test_with_nobody_on_record_it_names_no_one(self, record: Job, step: StepName) -> None:
        alone = replace(record, people=(), interviews=(met(D),))
        assert steps(alone, CALL)[step].names == ()


class TestImprove:
    def test_there_is_none_without_an_action(self) -> None:
        assert state(acme(), "improve", D) is None

    @pytest.mark.parametrize(
        ("on", "found"), [("2026-11-23", None), (D, "due"), ("2026-11-25", "due"), ("2027-11-25", "due")]
    )
    def test_without_a_date_it_is_due_from_the_day_it_was_noted(self, on: str, found: str | None) -> None:
        assert state(noted(), "improve", on) == found

    @pytest.mark.parametrize(("on", "found"), [(D, "due"), ("2026-11-27", "due"), ("2026-11-28", "overdue")])
    def test_with_a_date_it_is_overdue_from_the_day_after(self, on: str, found: str) -> None:
        assert state(noted("promise", "2026-11-27"), "improve", on) == found

    def test_it_opens_when_noted_and_is_due_by_its_own_date(self) -> None:
        found = improve(noted("promise", "2026-11-27"), D)
        assert (found.opens, found.due) == (day(D), day("2026-11-27"))

    @pytest.mark.parametrize(("mark", "found"), [("done", "done"), ("skipped", "skipped")])
    def test_doing_or_dropping_it_ends_it(self, mark: str, found: str) -> None:
        assert (
            state(noted("promise", "2026-11-27", work(mark, "2026-11-26")), "improve", "2026-11-30") == found
        )

    def test_the_last_word_on_it_counts(self) -> None:
        record = noted("skill", None, work("skipped", "2026-11-25"), work("done", "2026-11-26"))
        assert state(record, "improve", "2026-11-26") == "done"

    def test_it_is_still_open_when_looking_back_to_before_it_was_done(self) -> None:
        assert state(noted("skill", None, work("done", "2026-11-26")), "improve", "2026-11-25") == "due"

    def test_doing_another_one_does_not_end_it(self) -> None:
        assert state(noted("skill", None, work("done", D, "a2")), "improve", D) == "due"

    def test_it_says_its_words_and_its_id(self) -> None:
        assert (improve(noted(), D).what, improve(noted(), D).id) == ("“shorter answers”", "a1")

    def test_it_says_its_words_without_the_dot_at_their_end(self) -> None:
        action = Action(id="a1", kind="promise", text="Send the plan, one page..", on=day(D))
        assert improve(replace(acme(), actions=(action,)), D).what == "“Send the plan, one page”"

    @pytest.mark.parametrize(
        ("kind", "source"), [("promise", "thanks-what"), ("behaviour", "leveraging"), ("skill", "leveraging")]
    )
    def test_it_says_where_it_comes_from(self, kind: ActionKind, source: str) -> None:
        found = improve(noted(kind), D)
        assert ("Tue 24 Nov" in found.why, found.source) == (True, source)

    def test_the_reasons_of_what_comes_after_read_like_this(self, snapshot: SnapshotAssertion) -> None:
        kinds: tuple[ActionKind, ...] = ("promise", "behaviour", "skill")
        reasons = [improve(noted(kind), D).why for kind in kinds]
        reasons += [steps(called(), CALL)["feedback-call"].why, steps(in_touch(), CALL)["stay-in-touch"].why]
        again = in_touch(sent("stay-in-touch", "2027-01-08"))
        assert [*reasons, steps(again, "2027-01-08")["stay-in-touch"].why] == snapshot

    def test_every_action_is_a_step_of_its_own(self) -> None:
        actions = tuple(Action(id=each, kind="skill", text=each, on=day(D)) for each in ("a1", "a2"))
        found = timeline.steps(replace(acme(), actions=actions), DEFAULT, moment(D))
        assert [step.id for step in found if step.step == "improve"] == ["a1", "a2"]


class TestStayingInTouch:
    @pytest.mark.parametrize(
        ("on", "found"),
        [
            ("2026-12-06", None), (CALL, "waiting"), ("2027-01-05", "waiting"), ("2027-01-06", "due"),
            ("2027-01-13", "due"), ("2027-01-14", "overdue"), ("2028-01-14", "overdue"),
        ],
    )  # fmt: skip
    def test_the_first_line_is_due_thirty_days_after_they_agreed_for_a_week(
        self, on: str, found: str | None
    ) -> None:
        assert state(in_touch(), "stay-in-touch", on) == found

    @pytest.mark.parametrize(
        ("on", "found"),
        [
            ("2027-01-08", "waiting"), ("2027-04-07", "waiting"), ("2027-04-08", "due"), ("2027-04-15", "due"),
            ("2027-04-16", "overdue"),
        ],
    )  # fmt: skip
    def test_the_next_is_due_ninety_days_after_the_last(self, on: str, found: str) -> None:
        assert state(in_touch(sent("stay-in-touch", "2027-01-08")), "stay-in-touch", on) == found

    def test_an_early_line_counts_as_the_last(self) -> None:
        assert (
            opens(in_touch(sent("stay-in-touch", "2026-12-10")), "stay-in-touch", "2026-12-10")
            == "2027-03-10"
        )

    def test_every_line_is_on_record(self) -> None:
        record = in_touch(sent("stay-in-touch", "2027-01-08"), sent("stay-in-touch", "2027-04-09"))
        found = steps(record, "2027-04-09")["stay-in-touch"]
        assert [each.on for each in found.done] == [day("2027-01-08"), day("2027-04-09")]

    @pytest.mark.parametrize("on", [CALL, "2027-01-06", "2027-01-20", "2028-01-20"])
    def test_the_person_ends_it_at_any_time(self, on: str) -> None:
        assert state(in_touch(skipped("stay-in-touch", on)), "stay-in-touch", on) == "skipped"

    def test_once_ended_it_stays_so(self) -> None:
        record = in_touch(skipped("stay-in-touch", "2027-01-06"))
        assert state(record, "stay-in-touch", "2027-04-06") == "skipped"

    def test_agreed_again_it_begins_again(self) -> None:
        record = in_touch(skipped("stay-in-touch", "2027-01-06"), agreed("stay-in-touch", "2027-02-01"))
        assert opens(record, "stay-in-touch", "2027-02-01") == "2027-03-03"

    def test_the_first_date_names_the_agreement(self) -> None:
        found = steps(in_touch(), CALL)["stay-in-touch"]
        assert ("Mon 7 Dec" in found.why, found.source) == (True, "touch-cadence")

    def test_the_next_date_names_the_last_line(self) -> None:
        found = steps(in_touch(sent("stay-in-touch", "2027-01-08")), "2027-01-08")["stay-in-touch"]
        assert "Fri 8 Jan" in found.why

    def test_it_goes_to_the_one_the_message_went_to(self) -> None:
        assert steps(in_touch(), CALL)["stay-in-touch"].names == ("Ada",)

    def test_a_job_with_it_stays_live(self) -> None:
        waiting = agenda([in_touch()], DEFAULT, moment("2026-12-20")).waiting
        assert [item.step.step for item in waiting if item.step] == ["stay-in-touch"]

    def test_a_job_without_it_is_over(self) -> None:
        found = agenda([in_touch(skipped("stay-in-touch", CALL))], DEFAULT, moment("2026-12-20"))
        assert found.items == found.waiting == ()


_DAYS = st.integers(0, 200).map(lambda n: date(2026, 11, 20) + timedelta(days=n))
_ENTRIES = st.one_of(
    st.builds(
        Entry,
        on=_DAYS,
        sent=st.sampled_from([kind.NAME for kind in timeline.KINDS if kind.IS_MESSAGE]),
        to=st.sampled_from(["Ada", None]),
    ),
    st.builds(Entry, on=_DAYS, done=st.sampled_from(STEPS)),
    st.builds(Entry, on=_DAYS, skipped=st.sampled_from(STEPS)),
    st.builds(Entry, on=_DAYS, reply=st.just("We liked you.")),
    st.builds(Entry, on=_DAYS, outcome=st.sampled_from(["rejected", "offer", "reopened", "moved-on"])),
    st.builds(Entry, on=_DAYS, agreed=st.just("feedback-call"), for_=_DAYS),
)
_FEEDBACK = st.builds(Feedback, on=_DAYS, answers=st.just({"result": "talked", "positive": "yes"}))


@given(log=st.lists(_ENTRIES, max_size=12), heard=st.lists(_FEEDBACK, max_size=2), on=_DAYS)
def test_nobody_is_written_to_who_did_not_agree(log: list[Entry], heard: list[Feedback], on: date) -> None:
    record = replace(job(met(D, "Ada"), log=log), feedback=tuple(heard))
    assert state(record, "stay-in-touch", on.isoformat()) is None
