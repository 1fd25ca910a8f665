"""From what a person says happened to the entries of the log: what is new, what is on record already."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from interview_coach.core.record.model import CHANNELS, Channel, Entry, Job, Result, StepName
from interview_coach.core.timeline.recording import (
    Deed,
    entries_of,
    outcome_entry,
    refuse_future,
    reply_entry,
)
from interview_coach.errors import NotReadable, Refused
from tests.conftest import Coach
from tests.core.builders import (
    D,
    acme,
    cancelled,
    checked_in,
    contents,
    day,
    done,
    ended,
    job,
    met,
    named,
    seen,
    sent,
    skipped,
    thanked,
    wrote,
)


def recorded(
    record: Job,
    step: StepName,
    on: str,
    *,
    to: Sequence[str] = (),
    by: Channel | None = None,
    skip: bool = False,
    now: str | None = None,
) -> list[Entry]:
    """The entries that `followup --done STEP` (or `--skip`) adds on this day."""
    said = Deed(step=step, on=day(on), to=tuple(to), by=by, skip=skip)
    return list(entries_of(seen(record, now or on), said))


def names(entries: list[Entry]) -> list[str | None]:
    return [entry.to for entry in entries]


BOTH = job(met(D, "Ada", "Lin"))


class TestThankYou:
    def test_without_a_name_everyone_met_is_thanked(self) -> None:
        assert names(recorded(BOTH, "thank-you", "2026-11-25")) == ["Ada", "Lin"]

    def test_with_a_name_only_that_one_is(self) -> None:
        assert names(recorded(BOTH, "thank-you", "2026-11-25", to=["Lin"])) == ["Lin"]

    def test_without_a_name_those_already_thanked_are_left_out(self) -> None:
        record = job(met(D, "Ada", "Lin"), log=[thanked("2026-11-24", "Ada")])
        assert names(recorded(record, "thank-you", "2026-11-25")) == ["Lin"]

    def test_without_a_name_they_are_recorded_though_the_time_is_over(self) -> None:
        assert names(recorded(BOTH, "thank-you", "2026-12-10")) == ["Ada", "Lin"]

    @pytest.mark.parametrize("result", ["offer", "rejected", "moved-on"])
    def test_without_a_name_they_are_recorded_after_an_outcome(self, result: Result) -> None:
        assert names(recorded(acme(ended(result, "2026-11-25")), "thank-you", "2026-11-26")) == ["Ada"]

    def test_without_a_name_they_are_refused_where_a_later_round_has_no_names(self) -> None:
        record = job(met(D, "Ada"), met("2026-12-01", number=2), log=[thanked("2026-11-25")])
        with pytest.raises(NotReadable, match="Round 2"):
            recorded(record, "thank-you", "2026-12-02")

    def test_without_a_name_the_one_in_between_is_thanked(self) -> None:
        record = job(met(D, "Ada", "Lin"), through="Gil")
        assert names(recorded(record, "thank-you", "2026-11-25")) == ["Gil"]

    def test_with_nobody_on_record_it_is_recorded_without_a_name(self) -> None:
        assert names(recorded(job(met(D), people={}), "thank-you", "2026-11-25")) == [None]

    def test_a_person_met_in_two_rounds_is_recorded_once(self) -> None:
        record = job(met("2026-11-23", "Ada"), met(D, "Ada", number=2))
        assert names(recorded(record, "thank-you", "2026-11-25")) == ["Ada"]

    @pytest.mark.parametrize("by", CHANNELS)
    def test_the_channel_is_kept(self, by: Channel) -> None:
        assert [entry.by for entry in recorded(acme(), "thank-you", "2026-11-25", by=by)] == [by]

    def test_one_sent_by_another_channel_is_recorded_too(self) -> None:
        record = acme(sent("thank-you", "2026-11-25", by="email"))
        assert len(recorded(record, "thank-you", "2026-11-25", to=["Ada"], by="handwritten")) == 1

    def test_one_sent_on_another_day_is_recorded_too(self) -> None:
        assert len(recorded(acme(thanked("2026-11-25")), "thank-you", "2026-11-26", to=["Ada"])) == 1

    def test_one_left_out_can_be_sent_after_all(self) -> None:
        record = acme(skipped("thank-you", "2026-11-24", "Ada"))
        assert names(recorded(record, "thank-you", "2026-11-25")) == ["Ada"]

    def test_leaving_out_is_recorded_for_everyone_still_open(self) -> None:
        record = job(met(D, "Ada", "Lin"), log=[thanked("2026-11-24", "Ada")])
        assert recorded(record, "thank-you", "2026-11-25", skip=True) == [
            skipped("thank-you", "2026-11-25", "Lin")
        ]

    def test_the_same_again_does_not_thank_the_one_left_out(self) -> None:
        log = [skipped("thank-you", "2026-11-25", "Lin"), thanked("2026-11-25", "Ada")]
        assert recorded(job(met(D, "Ada", "Lin"), log=log), "thank-you", "2026-11-25") == []

    def test_on_the_day_of_the_interview_the_same_again_does_not_thank_the_one_left_out(self) -> None:
        log = [skipped("thank-you", D, "Lin"), thanked(D, "Ada")]
        assert recorded(job(met(D, "Ada", "Lin"), log=log), "thank-you", D) == []

    def test_thanks_from_before_the_interview_are_not_the_same(self) -> None:
        log = [thanked("2026-11-20", "Ada"), skipped("thank-you", "2026-11-25", "Ada")]
        assert names(recorded(acme(*log), "thank-you", "2026-11-26")) == ["Ada"]

    def test_thanks_of_a_day_are_not_recorded_for_people_met_later(self) -> None:
        record = job(met(D, "Ada"), met("2026-12-01", "Lin", number=2))
        assert names(recorded(record, "thank-you", "2026-11-25", now="2026-12-02")) == ["Ada"]

    def test_thanks_of_a_day_again_are_on_record(self) -> None:
        record = job(met(D, "Ada"), met("2026-12-01", "Lin", number=2), log=[thanked("2026-11-25", "Ada")])
        assert recorded(record, "thank-you", "2026-11-25", now="2026-12-02") == []


class TestDefaultRecipient:
    def test_a_check_in_goes_to_the_first_of_hr_recruiter_and_manager(self) -> None:
        record = job(met(D, "Ada", "Hal"), people={"Ada": "manager", "Hal": "hr"})
        assert names(recorded(record, "check-in", "2026-12-08")) == ["Hal"]

    def test_a_reply_to_a_no_goes_to_the_manager_met(self) -> None:
        record = job(
            met(D, "Hal", "Ada"),
            people={"Ada": "manager", "Hal": "hr"},
            log=[ended("rejected", "2026-12-01")],
        )
        assert names(recorded(record, "reply-to-no", "2026-12-02")) == ["Ada"]

    @pytest.mark.parametrize("step", ["check-in", "reply-to-no"])
    def test_a_message_is_recorded_with_nobody_on_record(self, step: StepName) -> None:
        assert names(recorded(job(met(D), people={}), step, "2026-12-08")) == [None]


@pytest.mark.parametrize("step", ["prepare", "rehearse", "brief"])
class TestBeforeAnInterview:
    def test_it_is_recorded_for_the_round_that_comes_next(self, step: StepName) -> None:
        record = job(met(D), met("2026-12-08", number=2), met("2026-12-15", number=3))
        assert recorded(record, step, "2026-12-01") == [done(step, "2026-12-01", 2)]

    def test_with_none_to_come_it_is_recorded_for_the_last_one_called_off(self, step: StepName) -> None:
        log = [cancelled("2026-12-01", 2), cancelled("2026-12-01", 3)]
        record = job(met(D), met("2026-12-08", number=2), met("2026-12-15", number=3), log=log)
        assert recorded(record, step, "2026-12-02") == [done(step, "2026-12-02", 3)]

    def test_else_it_is_recorded_for_the_last_one_held(self, step: StepName) -> None:
        record = job(met(D), met("2026-12-08", number=2))
        assert recorded(record, step, "2026-12-09") == [done(step, "2026-12-09", 2)]


class TestHandIn:
    TASKS = (met("2026-12-10", kind="task"), met("2026-12-03", number=2, kind="task"))

    def test_it_is_recorded_for_the_task_wanted_first(self) -> None:
        assert recorded(job(*self.TASKS), "hand-in", "2026-12-01") == [done("hand-in", "2026-12-01", 2)]

    def test_once_all_are_handed_in_it_is_recorded_for_the_last(self) -> None:
        record = job(*self.TASKS, log=[done("hand-in", "2026-12-02", 2), done("hand-in", "2026-12-09", 1)])
        assert recorded(record, "hand-in", "2026-12-10") == [done("hand-in", "2026-12-10", 1)]


class TestDebrief:
    def test_it_is_recorded_for_the_round_held(self) -> None:
        assert recorded(acme(), "debrief", "2026-11-24") == [done("debrief", "2026-11-24", 1)]

    def test_it_is_recorded_for_both_rounds_of_the_day(self) -> None:
        record = job(met(D), met(D, number=2))
        assert [entry.round for entry in recorded(record, "debrief", "2026-11-24")] == [1, 2]

    def test_it_is_recorded_though_the_time_is_over(self) -> None:
        assert recorded(acme(), "debrief", "2027-01-10") == [done("debrief", "2027-01-10", 1)]

    def test_it_is_recorded_for_the_rounds_without_notes_only(self) -> None:
        record = job(met(D), met("2026-12-01", number=2), log=[done("debrief", "2026-11-24", 1)])
        assert recorded(record, "debrief", "2026-12-01") == [done("debrief", "2026-12-01", 2)]

    def test_it_can_be_done_after_all(self) -> None:
        record = acme(skipped("debrief", "2026-11-24", number=1))
        assert recorded(record, "debrief", "2026-11-25") == [done("debrief", "2026-11-25", 1)]

    def test_notes_of_a_day_are_not_recorded_for_a_round_held_later(self) -> None:
        record = job(met(D), met("2026-12-01", number=2))
        assert recorded(record, "debrief", D, now="2026-12-02") == [done("debrief", D, 1)]

    def test_notes_of_a_day_again_are_on_record(self) -> None:
        record = job(met(D), met("2026-12-01", number=2), log=[done("debrief", D, 1)])
        assert recorded(record, "debrief", D, now="2026-12-02") == []


class TestAgain:
    @pytest.mark.parametrize(
        ("log", "step"),
        [
            (thanked("2026-12-08"), "thank-you"),
            (checked_in("2026-12-08"), "check-in"),
            (done("debrief", "2026-12-08", 1), "debrief"),
            (done("prepare", "2026-12-08", 1), "prepare"),
            (done("brief", "2026-12-08", 1), "brief"),
            (sent("reply-to-no", "2026-12-08"), "reply-to-no"),
        ],
    )
    def test_the_same_step_on_the_same_day_is_on_record(self, log: Entry, step: StepName) -> None:
        assert recorded(acme(log), step, "2026-12-08") == []

    def test_the_same_person_and_channel_on_the_same_day_is_on_record(self) -> None:
        record = acme(sent("thank-you", "2026-11-25", by="email"))
        assert recorded(record, "thank-you", "2026-11-25", to=["Ada"], by="email") == []

    @pytest.mark.parametrize("step", ["thank-you", "check-in", "prepare", "brief", "debrief", "reply-to-no"])
    def test_the_same_skip_on_the_same_day_is_on_record(self, step: StepName) -> None:
        first = recorded(acme(), step, "2026-11-25", skip=True)
        assert recorded(acme(*first), step, "2026-11-25", skip=True) == []


def reply(record: Job, on: str, text: str | None, promised: str | None = None) -> Entry | None:
    """The entry of `followup --reply TEXT --promised DATE --on DATE`."""
    situation = seen(record, "2026-12-20")
    force = situation.promise.promised if situation.promise else None
    return reply_entry(record, day(on), text, day(promised) if promised else None, force)


class TestReply:
    def test_what_they_wrote_is_recorded(self) -> None:
        assert reply(acme(), "2026-12-10", "Soon.") == wrote("2026-12-10", text="Soon.")

    def test_what_they_wrote_with_a_date_is_one_entry(self) -> None:
        assert reply(acme(), "2026-12-10", "Soon.", "2026-12-18") == wrote(
            "2026-12-10", "2026-12-18", "Soon."
        )

    def test_a_date_alone_is_recorded(self) -> None:
        assert reply(acme(), "2026-12-10", None, "2026-12-18") == named("2026-12-10", "2026-12-18")

    def test_the_same_reply_on_the_same_day_is_on_record(self) -> None:
        assert reply(acme(wrote("2026-12-10", text="Soon.")), "2026-12-10", "Soon.") is None

    def test_the_same_reply_on_another_day_is_recorded(self) -> None:
        assert reply(acme(wrote("2026-12-10", text="Soon.")), "2026-12-11", "Soon.") is not None

    def test_another_reply_on_the_same_day_is_recorded(self) -> None:
        assert reply(acme(wrote("2026-12-10", text="Soon.")), "2026-12-10", "Very soon.") is not None

    def test_a_date_already_in_force_is_on_record(self) -> None:
        assert reply(acme(named(D, "2026-12-18")), "2026-12-10", None, "2026-12-18") is None

    def test_a_date_that_is_no_longer_in_force_is_recorded_again(self) -> None:
        record = acme(named(D, "2026-12-18"), named("2026-12-01", "2026-12-22"))
        assert reply(record, "2026-12-10", None, "2026-12-18") is not None

    def test_a_date_before_the_day_it_was_named_is_refused(self) -> None:
        with pytest.raises(Refused):
            reply(acme(), "2026-12-10", "Soon.", "2026-12-09")

    def test_a_date_on_the_day_it_was_named_is_recorded(self) -> None:
        assert reply(acme(), "2026-12-10", "Today.", "2026-12-10") is not None


class TestOutcome:
    def test_it_is_recorded(self) -> None:
        assert outcome_entry(seen(acme(), "2026-12-10"), ended("rejected", "2026-12-10")) is not None

    def test_the_same_on_the_same_day_is_on_record(self) -> None:
        record = acme(ended("rejected", "2026-12-10"))
        assert outcome_entry(seen(record, "2026-12-10"), ended("rejected", "2026-12-10")) is None

    def test_the_day_to_answer_by_can_be_added(self) -> None:
        record = acme(ended("offer", "2026-12-10"))
        assert (
            outcome_entry(seen(record, "2026-12-10"), ended("offer", "2026-12-10", "2026-12-14")) is not None
        )

    def test_accepting_needs_no_offer_on_record(self) -> None:
        assert outcome_entry(seen(acme(), "2026-12-10"), ended("accepted", "2026-12-10")) is not None

    @pytest.mark.parametrize("ending", ["moved-on", "accepted", "declined", "withdrew", "rejected", "offer"])
    def test_any_of_them_can_be_reopened(self, ending: Result) -> None:
        record = acme(ended(ending, "2026-12-10"))
        assert outcome_entry(seen(record, "2026-12-11"), ended("reopened", "2026-12-11")) is not None

    def test_a_message_that_waits_to_be_read_is_no_silence(self) -> None:
        record = acme(Entry(on=day("2026-12-09"), reply="Can you come by on Monday?", reads="invitation"))
        with pytest.raises(Refused):
            outcome_entry(seen(record, "2026-12-15"), ended("moved-on", "2026-12-15"))


class TestFuture:
    def test_what_is_still_to_come_is_refused(self) -> None:
        with pytest.raises(Refused):
            refuse_future(day("2026-11-26"), day("2026-11-25"))

    @pytest.mark.parametrize("on", ["2026-11-25", "2026-11-24"])
    def test_what_has_happened_is_not(self, on: str) -> None:
        refuse_future(day(on), day("2026-11-25"))


def start(coach: Coach) -> None:
    coach("new", "Acme", "--on", D, "--with", "Ada, manager", now="2026-11-21")


FUTURE = [
    ["followup", "acme", "--done", "thank-you", "--on", "2026-11-26"],
    ["followup", "acme", "--skip", "debrief", "--on", "2026-11-26"],
    ["followup", "acme", "--reply", "Soon.", "--on", "2026-11-26"],
    ["followup", "acme", "--promised", "2026-12-18", "--on", "2026-11-26"],
    ["outcome", "acme", "rejected", "--on", "2026-11-26"],
]


class TestCommandLine:
    @pytest.mark.parametrize("words", FUTURE, ids=lambda words: " ".join(words[2:4]))
    def test_recording_what_is_still_to_come_is_refused(self, coach: Coach, words: list[str]) -> None:
        start(coach)
        assert coach(*words, now="2026-11-25", code=None).code == 1

    @pytest.mark.parametrize("words", FUTURE, ids=lambda words: " ".join(words[2:4]))
    def test_a_refusal_changes_nothing(self, coach: Coach, home: Path, words: list[str]) -> None:
        start(coach)
        before = contents(home)
        coach(*words, now="2026-11-25", code=None)
        assert contents(home) == before

    def test_a_date_before_the_day_it_was_named_is_refused(self, coach: Coach) -> None:
        start(coach)
        found = coach("followup", "acme", "--promised", "2026-11-24", now="2026-11-25", code=None)
        assert found.code == 1

    @pytest.mark.parametrize(
        "words",
        [
            ["followup", "acme", "--done", "thank-you", "--by", "email"],
            ["followup", "acme", "--done", "debrief"],
            ["followup", "acme", "--skip", "debrief"],
            ["followup", "acme", "--reply", "Soon."],
            ["followup", "acme", "--promised", "2026-12-18"],
            ["followup", "acme", "--reply", "Soon.", "--promised", "2026-12-18"],
            ["followup", "acme", "--done", "move-on"],
            ["outcome", "acme", "no"],
        ],
        ids=lambda words: " ".join(words[2:]),
    )
    def test_the_same_again_changes_nothing(self, coach: Coach, home: Path, words: list[str]) -> None:
        start(coach)
        coach(*words, now="2026-11-25")
        before = contents(home)
        coach(*words, now="2026-11-25")
        assert contents(home) == before

    def test_the_same_again_says_so(self, coach: Coach) -> None:
        start(coach)
        coach("followup", "acme", "--done", "thank-you", now="2026-11-25")
        assert "already" in coach("followup", "acme", "--done", "thank-you", now="2026-11-25").out

    def test_the_same_again_moves_no_other_job(self, coach: Coach, home: Path) -> None:
        start(coach)
        coach("outcome", "acme", "rejected", now="2026-11-25")
        coach("new", "Beta", "--on", "2026-11-26", now="2026-11-25")
        coach("followup", "beta", "--reply", "Soon.", now="2026-11-26")
        before = contents(home)
        coach("followup", "beta", "--reply", "Soon.", "--on", "2026-11-26", now="2026-12-20")
        assert contents(home) == before

    def test_done_move_on_means_the_outcome(self, coach: Coach) -> None:
        start(coach)
        coach("followup", "acme", "--done", "move-on", now="2026-12-22")
        assert coach("followup", "acme", "--json").json["outcome"] == {
            "result": "moved-on",
            "on": "2026-12-22",
        }

    @pytest.mark.parametrize(
        ("word", "result"),
        [("no", "rejected"), ("yes", "offer"), ("silence", "moved-on"), ("withdrew", "withdrew")],
    )
    def test_a_short_word_names_the_outcome(self, coach: Coach, word: str, result: str) -> None:
        start(coach)
        coach("outcome", "acme", word, now="2026-12-01")
        assert coach("followup", "acme", "--json").json["outcome"]["result"] == result

    @pytest.mark.parametrize("ending", ["accepted", "declined", "rejected", "withdrew", "moved-on"])
    def test_a_new_interview_reopens_any_end(self, coach: Coach, ending: str) -> None:
        start(coach)
        coach("outcome", "acme", ending, now="2026-12-20")
        coach("interview", "acme", "--on", "2027-01-05", now="2026-12-22")
        assert coach("followup", "acme", "--json").json["outcome"] is None

    def test_a_reply_brings_a_job_back_from_the_archive(self, coach: Coach, home: Path) -> None:
        start(coach)
        coach("outcome", "acme", "moved-on", now="2026-12-22")
        coach("followup", "acme", "--reply", "Sorry for the silence.", now="2027-01-04")
        assert [path.parent.name for path in home.glob("*/acme.yaml")] == ["jobs"]

    def test_a_thank_you_can_be_recorded_however_late(self, coach: Coach) -> None:
        start(coach)
        coach("followup", "acme", "--done", "thank-you", now="2027-06-01")
        found = next(
            step for step in coach("followup", "acme", "--json").json["steps"] if step["step"] == "thank-you"
        )
        assert found["done"] == [{"on": "2027-06-01", "to": "Ada", "by": None}]
