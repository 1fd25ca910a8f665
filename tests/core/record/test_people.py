"""People as they are typed, and finding one on record."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.core.record.model import PERSON_KINDS, Interview, Job, Person
from interview_coach.core.record.people import everyone, find_person, parse_person, with_people
from interview_coach.errors import NotFound, NotReadable

ADA = Person(name="Ada Okafor", title="Head of Platform", kind="manager")
LIN = Person(name="Lin Chen", kind="peer")
JOB = Job(
    id="acme",
    company="Acme",
    people=(ADA, LIN),
    interviews=(Interview(round=1, on=date(2026, 11, 24), met=("Ada Okafor", "Sam Roy")),),
    through="Dana Weiss",
)
WORDS = st.text(st.characters(codec="utf-8", exclude_characters=","), min_size=1).map(str.strip).filter(bool)


def not_found(wanted: str, job: Job = JOB) -> str:
    """What the person is told when nobody, or several, are found."""
    with pytest.raises(NotFound) as caught:
        find_person(job, wanted)
    return "\n".join(caught.value.lines)


class TestParsePerson:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Ada Okafor", Person(name="Ada Okafor")),
            ("Ada Okafor, Head of Platform", Person(name="Ada Okafor", title="Head of Platform")),
            ("Ada Okafor, manager", Person(name="Ada Okafor", kind="manager")),
            ("Ada Okafor, Head of Platform, manager", ADA),
            ("Ada Okafor, Head of Platform, MANAGER", ADA),
            (" Ada Okafor ,Head of Platform,, manager ", ADA),
            ("Ada, Head, Platform, Europe", Person(name="Ada", title="Head, Platform, Europe")),
            ("Ada, manager, manager", Person(name="Ada", title="manager", kind="manager")),
            ("manager", Person(name="manager")),
            ("Ada, Manager, Sales", Person(name="Ada", title="Manager, Sales")),
        ],
    )
    def test_a_person_is_name_then_title_then_kind(self, text: str, expected: Person) -> None:
        assert parse_person(text) == expected

    def test_the_second_part_may_be_a_company(self) -> None:
        found = parse_person("Dana Weiss, Talent Ltd, agency", second="company")

        assert found == Person(name="Dana Weiss", company="Talent Ltd", kind="agency")

    @pytest.mark.parametrize("kind", PERSON_KINDS)
    def test_every_kind_is_known(self, kind: str) -> None:
        assert parse_person(f"Ada, {kind}").kind == kind

    @pytest.mark.parametrize("text", ["", "   ", ",", " , Head of Platform", ",,manager"])
    def test_a_person_without_a_name_is_refused(self, text: str) -> None:
        with pytest.raises(NotReadable, match="no name"):
            parse_person(text)

    @given(
        WORDS, WORDS.filter(lambda words: words.casefold() not in PERSON_KINDS), st.sampled_from(PERSON_KINDS)
    )
    def test_any_name_title_and_kind_come_out_as_they_went_in(self, name: str, title: str, kind: str) -> None:
        found = parse_person(f"{name}, {title}, {kind}")

        assert (found.name, found.title, found.kind) == (name, title, kind)


class TestWithPeople:
    def test_a_new_person_is_added_at_the_end(self) -> None:
        job, names = with_people(JOB, [Person(name="Omar Haddad")])

        assert job.people == (ADA, LIN, Person(name="Omar Haddad"))
        assert names == ("Omar Haddad",)

    @pytest.mark.parametrize("typed", ["ada okafor", "ADA OKAFOR", "Áda  Okafor"])
    def test_a_person_on_record_keeps_the_name_as_it_stands_there(self, typed: str) -> None:
        assert with_people(JOB, [Person(name=typed)]) == (JOB, ("Ada Okafor",))

    def test_what_is_newly_said_replaces_what_was_known(self) -> None:
        job, _ = with_people(
            JOB, [Person(name="Ada Okafor", title="CTO", kind="executive", company="Acme SE")]
        )

        assert job.person("Ada Okafor") == Person(
            name="Ada Okafor", title="CTO", kind="executive", company="Acme SE"
        )

    def test_what_is_not_said_again_stays(self) -> None:
        known = Person(
            name="Ada Okafor",
            title="Head of Platform",
            kind="manager",
            notes="likes tea",
            extra={"pet": "cat"},
        )
        job = Job(company="Acme", people=(known,))

        assert with_people(job, [Person(name="Ada Okafor")])[0] == job

    def test_the_same_person_twice_is_one_person(self) -> None:
        job, names = with_people(Job(company="Acme"), [Person(name="Zoë"), Person(name="zoe", kind="hr")])

        assert job.people == (Person(name="Zoë", kind="hr"),)
        assert names == ("Zoë",)

    def test_nobody_changes_nothing(self) -> None:
        assert with_people(JOB, []) == (JOB, ())


class TestEveryone:
    def test_those_on_record_those_met_and_the_one_in_between_are_named_once(self) -> None:
        assert everyone(JOB) == ["Ada Okafor", "Lin Chen", "Sam Roy", "Dana Weiss"]

    def test_a_new_job_has_nobody(self) -> None:
        assert everyone(Job(company="Acme")) == []


class TestFindPerson:
    @pytest.mark.parametrize(
        ("wanted", "expected"),
        [
            ("Ada Okafor", "Ada Okafor"),
            ("ada", "Ada Okafor"),
            ("okafor", "Ada Okafor"),
            ("Ökafor ada", "Ada Okafor"),
            ("head of", "Ada Okafor"),
            ("sam", "Sam Roy"),
            ("dana", "Dana Weiss"),
        ],
    )
    def test_a_person_is_found_by_a_part_of_name_or_title(self, wanted: str, expected: str) -> None:
        assert find_person(JOB, wanted) == expected

    def test_an_exact_name_decides_before_a_longer_one(self) -> None:
        job = Job(company="Acme", people=(Person(name="Ada Okafor"), Person(name="Ada")))

        assert find_person(job, "ada") == "Ada"

    def test_several_of_that_name_are_all_listed(self) -> None:
        job = Job(company="Acme", people=(Person(name="Ada Okafor"), Person(name="Ada Lovelace")))

        assert "Ada Okafor or Ada Lovelace" in not_found("ada", job)

    def test_a_close_spelling_only_suggests(self) -> None:
        assert "Did you mean Lin Chen?" in not_found("Lin Chenn")

    def test_somebody_unknown_is_told_who_is_on_record(self) -> None:
        assert "On record: Ada Okafor, Lin Chen, Sam Roy, Dana Weiss." in not_found("Zebulon")

    def test_with_nobody_on_record_it_says_so(self) -> None:
        assert "nobody yet" in not_found("Ada", Job(id="acme", company="Acme"))

    def test_somebody_unknown_is_told_how_to_add_them(self) -> None:
        assert "coach interview acme --with" in not_found("Zebulon")

    def test_not_found_ends_with_exit_code_3(self) -> None:
        assert NotFound.exit_code == 3
