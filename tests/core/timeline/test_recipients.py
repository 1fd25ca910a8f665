"""To whom a message goes: one name."""

from collections.abc import Mapping

import pytest
from msgspec.structs import replace

from interview_coach.core.record.model import Entry, Job, Person, PersonKind, with_entries
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.steps.marks import is_call_offered
from tests.core.builders import D, cancelled, day, ended, job, met, seen, sent

People = Mapping[str, PersonKind]
OFFICE: People = {"Ada": "manager", "Hal": "hr", "Rita": "recruiter", "Pia": "peer", "Rex": "reception"}


def check_in_to(*names: str, people: People = OFFICE, through: str | None = None) -> str | None:
    return recipients.for_check_in(seen(job(met(D, *names), people=people, through=through), "2026-12-08"))


def reply_to(*names: str, people: People = OFFICE, through: str | None = None) -> str | None:
    record = job(met(D, *names), people=people, through=through, log=[ended("rejected", "2026-12-01")])
    return recipients.for_reply_to_no(seen(record, "2026-12-02"))


def told_no(writer: str, more: str = "") -> Job:
    """A no that this person signed, after a round with everyone of the office."""
    said = f"We chose someone else. {more}\n\nBest,\n{writer}"
    mail = Entry(on=day("2026-12-01"), reply=said, reads="no")
    return job(met(D, *OFFICE), people=OFFICE, log=[mail, ended("rejected", "2026-12-01")])


class TestCheckIn:
    @pytest.mark.parametrize(
        ("names", "to"),
        [
            (("Pia", "Ada", "Rita", "Hal"), "Hal"),
            (("Pia", "Ada", "Rita"), "Rita"),
            (("Pia", "Ada"), "Ada"),
            (("Rex", "Pia"), "Pia"),
            (("Rex",), "Rex"),
            ((), None),
        ],
    )
    def test_it_goes_to_hr_else_recruiter_else_manager_else_anyone_met(
        self, names: tuple[str, ...], to: str | None
    ) -> None:
        assert check_in_to(*names, people={name: OFFICE[name] for name in names}) == to

    def test_it_goes_to_the_one_in_between_whoever_was_met(self) -> None:
        assert check_in_to("Hal", "Ada", through="Gil") == "Gil"

    def test_it_goes_to_somebody_met_whose_kind_is_not_known(self) -> None:
        assert check_in_to("Zoe", people={}) == "Zoe"

    def test_a_round_that_was_cancelled_met_nobody(self) -> None:
        record = job(met(D), met("2026-12-01", "Zoe", number=2), people={}, log=[cancelled("2026-11-30", 2)])
        assert recipients.for_check_in(seen(record, "2026-12-14")) is None


class TestReplyToNo:
    @pytest.mark.parametrize(
        ("names", "to"),
        [
            (("Hal", "Rita", "Pia", "Ada"), "Ada"),
            (("Hal", "Rita", "Rex", "Pia"), "Pia"),
            (("Rex", "Hal", "Rita"), "Rita"),
            (("Rex", "Hal"), "Hal"),
            (("Rex",), None),
            ((), None),
        ],
    )
    def test_it_goes_to_the_manager_met_else_another_interviewer_else_recruiter_else_hr(
        self, names: tuple[str, ...], to: str | None
    ) -> None:
        assert reply_to(*names, people={name: OFFICE[name] for name in names}) == to

    def test_of_two_managers_it_goes_to_the_one_met_more_often(self) -> None:
        record = job(
            met(D, "Ada"),
            met("2026-12-01", "Ada", "Tom", number=2),
            met("2026-12-08", "Tom", "Ada", number=3),
            people={"Ada": "manager", "Tom": "manager"},
            log=[ended("rejected", "2026-12-10")],
        )
        assert recipients.for_reply_to_no(seen(record, "2026-12-11")) == "Ada"

    @pytest.mark.parametrize("writer", ["Pia", "Hal", "Rex", "Rita"])
    def test_it_goes_to_the_manager_whoever_wrote_the_no(self, writer: str) -> None:
        assert recipients.for_reply_to_no(seen(told_no(writer), "2026-12-02")) == "Ada"

    def test_an_interviewer_who_wrote_the_no_can_be_chosen(self) -> None:
        assert recipients.to_choose_from(seen(told_no("Pia"), "2026-12-02")) == ["Pia", "Ada"]

    def test_an_executive_who_wrote_it_and_was_not_met_does_not_get_it(self) -> None:
        record = replace(
            told_no("Eve"), people=(Person(name="Eve", kind="executive"), *told_no("Eve").people)
        )
        assert recipients.for_reply_to_no(seen(record, "2026-12-02")) == "Ada"

    @pytest.mark.parametrize(("to", "is_offered"), [(None, False), ("Ada", False), ("Pia", True)])
    def test_a_call_is_taken_only_in_an_answer_to_the_one_who_offered_it(
        self, to: str | None, is_offered: bool
    ) -> None:
        assert is_call_offered(seen(told_no("Pia", "Call me any afternoon."), "2026-12-02"), to) is is_offered

    def test_later_messages_go_to_the_one_who_was_written_to(self) -> None:
        record = with_entries(told_no("Pia"), sent("reply-to-no", "2026-12-02", to="Rita"))
        assert recipients.for_reply_to_no(seen(record, "2026-12-03")) == "Rita"

    def test_the_person_chooses_where_two_managers_were_met(self) -> None:
        record = job(
            met(D, "Ada", "Tom"),
            people={"Ada": "manager", "Tom": "manager"},
            log=[ended("rejected", "2026-12-01")],
        )
        assert recipients.to_choose_from(seen(record, "2026-12-02")) == ["Ada", "Tom"]

    @pytest.mark.parametrize("writer", ["Ada", "Hal"])
    def test_there_is_nothing_to_choose_where_one_is_clear(self, writer: str) -> None:
        assert recipients.to_choose_from(seen(told_no(writer), "2026-12-02")) == []

    def test_it_does_not_go_to_a_manager_who_was_not_met(self) -> None:
        assert reply_to("Pia", people={"Ada": "manager", "Pia": "peer"}) == "Pia"

    @pytest.mark.parametrize("kind", ["recruiter", "hr", "office"])
    def test_where_nobody_was_met_it_goes_to_a_contact_on_record(self, kind: PersonKind) -> None:
        assert reply_to(people={"Kim": kind}) == "Kim"

    def test_an_executive_met_comes_before_hr(self) -> None:
        assert reply_to("Hal", "Eve", people={"Hal": "hr", "Eve": "executive"}) == "Eve"

    def test_it_goes_to_the_one_in_between_whoever_was_met(self) -> None:
        assert reply_to("Ada", through="Gil") == "Gil"

    def test_it_goes_to_somebody_met_whose_kind_is_not_known(self) -> None:
        assert reply_to("Zoe", people={}) == "Zoe"

    def test_before_any_interview_it_goes_to_the_recruiter(self) -> None:
        record = job(people={"Rita": "recruiter"}, log=[ended("rejected", "2026-12-01")])
        assert recipients.for_reply_to_no(seen(record, "2026-12-02")) == "Rita"


class TestThanks:
    def test_they_go_to_everyone_met_in_the_order_of_the_record(self) -> None:
        assert recipients.to_thank(job(), met(D, "Pia", "Ada")) == ("Pia", "Ada")

    def test_nobody_is_thanked_twice_in_a_round(self) -> None:
        assert recipients.to_thank(job(), met(D, "Pia", "Pia")) == ("Pia",)

    def test_with_somebody_in_between_they_go_to_that_one_only(self) -> None:
        assert recipients.to_thank(job(through="Gil"), met(D, "Pia", "Ada")) == ("Gil",)
