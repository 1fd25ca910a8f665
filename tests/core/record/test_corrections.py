"""Correcting a person together with everything that refers to them."""

from datetime import date

from msgspec.structs import replace

from interview_coach.core.record.corrections import (
    bare_name,
    followed,
    label_of,
    made_one,
    removed,
    renamed,
    with_met,
)
from interview_coach.core.record.model import Debrief, Entry, Interview, Job, Person

D = date(2026, 11, 24)
JOB = Job(
    id="acme",
    company="Acme",
    through="Ada",
    people=(Person(name="Ada", title="Head of Data", notes="Likes tea."), Person(name="Lin Chow", kind="hr")),
    interviews=(
        Interview(round=1, on=D, met=("Ada", "Lin Chow")),
        Interview(round=2, on=D, met=("Lin Chow",)),
    ),
    debriefs=(
        Debrief(
            round=1,
            on=D,
            answers={
                "met": "Ada, Head of Data; Lin Chow",
                "topics": "Ada: tea; Lin: pay\nAda: Adaptive plans",
            },
        ),
    ),
    log=(Entry(on=D, sent="thank-you", to="Ada"), Entry(on=D, sent="thank-you", to="Lin Chow")),
)


def answers(job: Job) -> dict[str, str]:
    return job.debriefs[0].answers


class TestRenamed:
    JOB = renamed(JOB, "Ada", "Ada Okafor")

    def test_facts_and_notes_stay_with_the_person(self) -> None:
        assert self.JOB.people[0] == Person(name="Ada Okafor", title="Head of Data", notes="Likes tea.")

    def test_rounds_log_and_through_follow(self) -> None:
        assert (self.JOB.interviews[0].met, self.JOB.log[0].to, self.JOB.through) == (
            ("Ada Okafor", "Lin Chow"), "Ada Okafor", "Ada Okafor"
        )  # fmt: skip

    def test_notes_by_name_follow_and_words_that_begin_alike_stay(self) -> None:
        assert answers(self.JOB) == {
            "met": "Ada Okafor, Head of Data; Lin Chow",
            "topics": "Ada Okafor: tea; Lin: pay\nAda Okafor: Adaptive plans",
        }

    def test_a_topic_under_part_of_the_name_follows(self) -> None:
        assert (
            answers(renamed(JOB, "Lin Chow", "Mei Chow"))["topics"]
            == "Ada: tea; Mei Chow: pay\nAda: Adaptive plans"
        )

    def test_everyone_else_stays_as_they_were(self) -> None:
        assert (self.JOB.people[1], self.JOB.log[1], self.JOB.interviews[1]) == (
            JOB.people[1], JOB.log[1], JOB.interviews[1]
        )  # fmt: skip


class TestMerged:
    def test_what_is_known_of_either_stays_and_the_first_one_counts(self) -> None:
        job = made_one(JOB, "Lin Chow", "Ada")

        assert job.people == (Person(name="Lin Chow", title="Head of Data", kind="hr", notes="Likes tea."),)

    def test_the_same_message_to_both_is_one(self) -> None:
        assert made_one(JOB, "Lin Chow", "Ada").log == (Entry(on=D, sent="thank-you", to="Lin Chow"),)

    def test_they_were_met_once_in_a_round(self) -> None:
        assert made_one(JOB, "Lin Chow", "Ada").interviews[0].met == ("Lin Chow",)


class TestRemoved:
    JOB = removed(JOB, "Ada")

    def test_nothing_refers_to_them_any_more(self) -> None:
        assert [each.name for each in self.JOB.people] == ["Lin Chow"]
        assert (self.JOB.interviews[0].met, self.JOB.through) == (("Lin Chow",), None)
        assert [each.to for each in self.JOB.log] == ["Lin Chow"]

    def test_what_was_noted_stays_on_lines_of_its_own(self) -> None:
        assert answers(self.JOB) == {"met": "Lin Chow", "topics": "Lin: pay\nAda: tea\nAda: Adaptive plans"}


class TestWithMet:
    def test_a_person_is_added_to_the_round(self) -> None:
        assert with_met(JOB, "Ada", 2).interviews[1].met == ("Lin Chow", "Ada")

    def test_the_answer_in_the_notes_of_that_round_says_so_too(self) -> None:
        job = replace(JOB, people=(*JOB.people, Person(name="Bo")))

        assert answers(with_met(job, "Bo", 1))["met"] == "Ada, Head of Data; Lin Chow; Bo"

    def test_who_is_there_already_is_there_once(self) -> None:
        assert with_met(JOB, "Ada", 1) == JOB


class TestFollowed:
    def test_where_one_name_became_another_references_follow(self) -> None:
        edited = replace(JOB, people=(replace(JOB.people[0], name="Ada Okafor"), JOB.people[1]))
        job, pair = followed(JOB, edited)

        assert (job, pair) == (renamed(JOB, "Ada", "Ada Okafor"), ("Ada", "Ada Okafor"))

    def test_where_two_names_changed_nothing_is_guessed(self) -> None:
        edited = replace(JOB, people=(Person(name="Ida"), Person(name="Lina")))

        assert followed(JOB, edited) == (edited, None)

    def test_where_a_person_was_only_added_nothing_follows(self) -> None:
        edited = replace(JOB, people=(*JOB.people, Person(name="Bo")))

        assert followed(JOB, edited) == (edited, None)


def test_a_label_stands_in_brackets_behind_the_name() -> None:
    assert (bare_name("Jörg Weber (hr)"), label_of("Jörg Weber (hr)")) == ("Jörg Weber", "hr")


def test_a_name_without_a_label_is_bare() -> None:
    assert (bare_name("Robert (Bob) Ode"), label_of("Robert (Bob) Ode")) == ("Robert (Bob) Ode", None)
