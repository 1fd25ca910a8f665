"""What came of asking how to do better: answers in, and what follows from them."""

from datetime import date, time

import pytest
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.record.model import Entry, Feedback, Job
from interview_coach.core.text.times import DayAndTime
from interview_coach.core.timeline.feedback import asked_entry, call_entry, refuse_early
from interview_coach.core.walk import feedbacks
from interview_coach.core.walk.bank import Asks, Prompt
from interview_coach.errors import NotReadable, Refused
from tests.core.builders import D, acme, day, ended, job, met, seen, sent, skipped, state

NO = "2026-12-01"
CALL = "2026-12-07"
REFUSED = acme(ended("rejected", NO))
SINCE = day(NO)


def prompt(name: str, asks: Asks = "text", *options: str) -> Prompt:
    return Prompt(id=name, text="?", why="", source="s", asks=asks, options=options)


def heard(
    record: Job, name: str, text: str, on: str = CALL, since: date | None = SINCE, asks: Asks = "text"
) -> Job:
    return feedbacks.with_feedback(record, since, prompt(name, asks, "talked", "no-answer"), text, day(on))


def touched(record: Job, text: str, on: str = CALL, since: date | None = SINCE) -> Job:
    return heard(record, "touch", text, on, since, "yesno")


def called(on: str, for_: str) -> Entry:
    return Entry(on=day(on), agreed="feedback-call", for_=day(for_))


class TestAnAnswer:
    def test_it_is_kept_with_its_day(self) -> None:
        assert heard(REFUSED, "said", "too long").feedback == (
            Feedback(on=day(CALL), answers={"said": "too long"}),
        )

    def test_another_goes_beside_it(self) -> None:
        found = heard(heard(REFUSED, "said", "too long"), "strength", "calm", on="2026-12-08")
        assert found.feedback == (Feedback(on=day(CALL), answers={"said": "too long", "strength": "calm"}),)

    def test_an_empty_one_clears_it(self) -> None:
        found = heard(heard(REFUSED, "said", "too long"), "said", "")
        assert feedbacks.feedback_answer(found, SINCE, "said") is None

    def test_without_any_there_is_none(self) -> None:
        assert feedbacks.feedback_answer(REFUSED, SINCE, "said") is None

    def test_what_was_heard_before_an_earlier_no_stays_apart(self) -> None:
        old = replace(REFUSED, feedback=(Feedback(on=day("2026-10-01"), answers={"said": "fine"}),))
        assert [each.answers["said"] for each in heard(old, "said", "too long").feedback] == [
            "fine",
            "too long",
        ]

    def test_without_a_no_the_last_is_meant(self) -> None:
        old = replace(acme(), feedback=(Feedback(on=day(D), answers={"said": "fine"}),))
        assert len(heard(old, "said", "too long", since=None).feedback) == 1

    @pytest.mark.parametrize("text", ["Talked", " talked "])
    def test_an_option_is_kept_as_the_bank_writes_it(self, text: str) -> None:
        assert (
            feedbacks.feedback_answer(heard(REFUSED, "result", text, asks="choice"), SINCE, "result")
            == "talked"
        )

    def test_what_is_no_option_is_refused(self) -> None:
        with pytest.raises(NotReadable):
            heard(REFUSED, "result", "sang", asks="choice")

    @pytest.mark.parametrize(("text", "kept"), [("y", "yes"), ("YES", "yes"), ("n", "no"), ("No", "no")])
    def test_yes_and_no_are_kept_in_full(self, text: str, kept: str) -> None:
        assert (
            feedbacks.feedback_answer(heard(REFUSED, "positive", text, asks="yesno"), SINCE, "positive")
            == kept
        )

    def test_what_is_neither_yes_nor_no_is_refused(self, snapshot: SnapshotAssertion) -> None:
        with pytest.raises(NotReadable) as refused:
            heard(REFUSED, "positive", "maybe", asks="yesno")
        assert refused.value.lines == snapshot

    def test_passing_over_is_on_record_once(self) -> None:
        once = feedbacks.with_feedback_passed(REFUSED, SINCE, prompt("skill"), day(CALL))
        assert feedbacks.with_feedback_passed(once, SINCE, prompt("skill"), day(CALL)).feedback[0].passed == (
            "skill",
        )

    def test_an_answer_ends_passing_over(self) -> None:
        passed = feedbacks.with_feedback_passed(REFUSED, SINCE, prompt("skill"), day(CALL))
        assert heard(passed, "skill", "SQL").feedback[0].passed == ()


class TestWhatThereIsToDo:
    @pytest.mark.parametrize("kind", ["behaviour", "skill"])
    def test_each_item_is_an_action(self, kind: str) -> None:
        found = heard(REFUSED, kind, "one by 20 dec; two").actions
        assert [(each.kind, each.text, each.by, each.round) for each in found] == [
            (kind, "one", day("2026-12-20"), None), (kind, "two", None, None),
        ]  # fmt: skip

    @pytest.mark.parametrize("name", ["outside", "strength", "said"])
    def test_what_cannot_be_worked_on_is_none(self, name: str) -> None:
        assert heard(REFUSED, name, "they changed their minds").actions == ()

    def test_what_an_earlier_no_gave_stays(self) -> None:
        first = heard(REFUSED, "behaviour", "shorter answers")
        second = heard(first, "behaviour", "ask earlier", on="2027-03-08", since=day("2027-03-01"))
        assert [each.text for each in second.actions] == ["shorter answers", "ask earlier"]


class TestStayingInTouch:
    def test_a_yes_is_an_agreement(self) -> None:
        assert touched(REFUSED, "yes").log[-1] == Entry(on=day(CALL), agreed="stay-in-touch")

    def test_a_yes_twice_is_one_agreement(self) -> None:
        assert len(touched(touched(REFUSED, "yes"), "y").log) == len(REFUSED.log) + 1

    def test_a_no_is_none(self) -> None:
        assert touched(REFUSED, "no").log == REFUSED.log

    @pytest.mark.parametrize("text", ["no", ""])
    def test_a_yes_that_was_a_mistake_is_taken_back(self, text: str) -> None:
        assert state(touched(touched(REFUSED, "yes"), text), "stay-in-touch", CALL) is None

    def test_a_yes_after_a_later_no_begins_it_again(self) -> None:
        record = touched(REFUSED, "yes")
        log = (*record.log, skipped("stay-in-touch", "2026-12-20"), ended("rejected", "2027-03-01"))
        again = touched(replace(record, log=log), "yes", "2027-03-08", day("2027-03-01"))
        assert state(again, "stay-in-touch", "2027-03-08") == "waiting"


class TestTheCall:
    def test_it_is_an_agreement_for_its_day(self) -> None:
        assert call_entry(seen(REFUSED, "2026-12-03"), DayAndTime(day(CALL))) == called("2026-12-03", CALL)

    def test_a_call_may_have_a_time(self) -> None:
        found = call_entry(seen(REFUSED, "2026-12-03"), DayAndTime(day(CALL), time(14), "Europe/Berlin"))
        assert found == replace(called("2026-12-03", CALL), at=time(14), zone="Europe/Berlin")

    def test_another_time_on_the_same_day_is_new(self) -> None:
        record = replace(REFUSED, log=(*REFUSED.log, replace(called("2026-12-03", CALL), at=time(14))))
        assert call_entry(seen(record, "2026-12-04"), DayAndTime(day(CALL), time(15))) is not None

    def test_the_same_day_without_its_time_is_on_record(self) -> None:
        record = replace(REFUSED, log=(*REFUSED.log, replace(called("2026-12-03", CALL), at=time(14))))
        assert call_entry(seen(record, "2026-12-04"), DayAndTime(day(CALL))) is None

    def test_the_same_again_is_nothing_new(self) -> None:
        record = acme(ended("rejected", NO), called("2026-12-03", CALL))
        assert call_entry(seen(record, "2026-12-04"), DayAndTime(day(CALL))) is None

    def test_another_day_is(self) -> None:
        record = acme(ended("rejected", NO), called("2026-12-03", CALL))
        assert call_entry(seen(record, "2026-12-04"), DayAndTime(day("2026-12-09"))) is not None

    def test_on_the_day_of_the_no_it_is_fine(self) -> None:
        assert call_entry(seen(REFUSED, NO), DayAndTime(day(NO))) == called(NO, NO)

    def test_the_day_before_the_no_is_refused(self) -> None:
        with pytest.raises(Refused):
            call_entry(seen(REFUSED, NO), DayAndTime(day("2026-11-30")))

    def test_who_has_a_call_has_asked(self) -> None:
        assert asked_entry(seen(REFUSED, "2026-12-03")) == sent("reply-to-no", "2026-12-03")

    @pytest.mark.parametrize("known", [sent("reply-to-no", NO), skipped("reply-to-no", NO)])
    def test_what_is_known_of_asking_stays(self, known: Entry) -> None:
        assert asked_entry(seen(acme(ended("rejected", NO), known), CALL)) is None

    def test_without_a_no_nothing_was_asked(self) -> None:
        assert asked_entry(seen(acme(), CALL)) is None

    @pytest.mark.parametrize("result", ["talked", "no-answer"])
    def test_every_result_ends_it(self, result: str) -> None:
        record = acme(ended("rejected", NO), called("2026-12-03", CALL))
        assert state(heard(record, "result", result, asks="choice"), "feedback-call", CALL) == "done"

    def test_the_result_ends_it_where_their_mail_had_said_something_before(self) -> None:
        record = touched(REFUSED, "yes", on=NO)
        record = replace(record, log=(*record.log, called("2026-12-03", CALL)))
        assert state(heard(record, "result", "talked", asks="choice"), "feedback-call", CALL) == "done"

    def test_a_note_before_its_day_does_not_end_it(self) -> None:
        record = acme(ended("rejected", NO), called("2026-12-03", CALL))
        assert state(touched(record, "yes", on="2026-12-04"), "feedback-call", CALL) == "due"


class TestTooEarly:
    def test_before_any_interview_it_is_refused(self) -> None:
        with pytest.raises(Refused):
            refuse_early(seen(acme(), "2026-11-23"))

    def test_after_one_it_is_not(self) -> None:
        refuse_early(seen(acme(), D))

    def test_a_no_may_come_before_the_interview(self) -> None:
        refuse_early(seen(job(met(D), log=[ended("rejected", "2026-11-20")]), "2026-11-21"))
