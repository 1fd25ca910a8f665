"""People as they are typed, and finding one on record."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.record.corrections import removed
from interview_coach.core.record.model import PERSON_KINDS, Entry, Interview, Job, Person, with_person
from interview_coach.core.record.namesakes import (
    labeled_anew,
    named_anew,
    without_needless_label,
    without_unused,
)
from interview_coach.core.record.people import (
    differ,
    everyone,
    find_person,
    likely,
    parse_person,
    with_facts,
    with_people,
)
from interview_coach.core.text.names import spelled
from interview_coach.errors import NotFound, NotReadable, Refused, Several

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


def named(*names: str) -> Job:
    """A job with these people."""
    return Job(company="Acme", people=tuple(Person(name=name) for name in names))


def not_found(wanted: str, job: Job = JOB) -> str:
    """What the person is told when nobody, or several, are found."""
    with pytest.raises(NotFound) as caught:
        find_person(job, wanted)
    return "\n".join(caught.value.lines)


def test_a_kind_that_only_a_title_says_makes_no_one_else_of_a_person() -> None:
    assert not differ(Person(name="Ada", kind="peer"), parse_person("Ada, team lead"))


def test_a_kind_that_was_said_stays_when_a_title_comes() -> None:
    assert with_facts(Person(name="Ada", kind="peer"), parse_person("Ada, team lead")).kind == "peer"


def test_a_kind_stays_where_the_new_title_says_none() -> None:
    assert with_facts(ADA, Person(name="Ada Okafor", title="CTO")).kind == "manager"


def test_a_kind_comes_with_a_title() -> None:
    assert with_facts(parse_person("Ada, recruiter, other"), parse_person("Ada, team lead")).kind == "manager"


class TestParsePerson:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Ada Okafor", Person(name="Ada Okafor")),
            ("Ada Okafor, Head of Platform", ADA),
            ("Ada Okafor, Head of Platform, other", replace(ADA, kind="other")),
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
        with pytest.raises(NotReadable, match="a name"):
            parse_person(text)

    @given(
        WORDS, WORDS.filter(lambda words: words.casefold() not in PERSON_KINDS), st.sampled_from(PERSON_KINDS)
    )
    def test_any_name_title_and_kind_come_out_as_they_went_in(self, name: str, title: str, kind: str) -> None:
        found = parse_person(f"{name}, {title}, {kind}")

        assert (found.name, found.title, found.kind) == (spelled(name), title, kind)


class TestWithPeople:
    def test_a_new_person_is_added_at_the_end(self) -> None:
        job, names = with_people(JOB, [Person(name="Omar Haddad")])

        assert job.people == (ADA, LIN, Person(name="Omar Haddad"))
        assert names == ("Omar Haddad",)

    @pytest.mark.parametrize("typed", ["ada okafor", "ADA OKAFOR", "Ada Okafor"])
    def test_a_person_on_record_keeps_the_name_as_it_is_there(self, typed: str) -> None:
        assert with_people(JOB, [Person(name=typed)]) == (JOB, ("Ada Okafor",))

    def test_what_is_newly_said_of_those_whose_place_is_taken_replaces_what_was_known(self) -> None:
        new = Person(name="Ada Okafor", title="CTO", kind="executive", company="Acme SE")
        job, _ = with_people(JOB, [new], replacing=["Ada Okafor"])

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

    def test_nobody_changes_nothing(self) -> None:
        assert with_people(JOB, []) == (JOB, ())

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Jörg Schön", "Jorg Schon"), ("Trần Văn Hùng", "Trần Văn Hưng"), ("Jean-Luc Au", "Jean Luc Au"),
            ("Una O'Neill", "Una O’Neill"), ("Ada", "Ada Okafor"), ("王伟", "王维"), ("Dr. Lena Au", "Lena Au"),
        ],
    )  # fmt: skip
    def test_a_likeness_never_makes_two_people_one(self, one: str, other: str) -> None:
        job = named(one)

        assert with_people(job, [Person(name=other)])[0] == named(one, other)

    @pytest.mark.parametrize(
        ("known", "typed", "kept"),
        [
            ("jose alvarez", "José Álvarez", "José Álvarez"), ("José Álvarez", "jose alvarez", "José Álvarez"),
            ("ADA OKAFOR", "Ada Okafor", "Ada Okafor"), ("una o'neill", "Una O’Neill", "Una O’Neill"),
        ],
    )  # fmt: skip
    def test_a_name_without_thought_for_capitals_is_no_spelling_yet(
        self, known: str, typed: str, kept: str
    ) -> None:
        assert with_people(named(known), [Person(name=typed)]) == (named(kept), (kept,))

    def test_such_a_name_of_two_on_record_is_refused(self) -> None:
        with pytest.raises(Several, match="Jörg Au or Jorg Au"):
            with_people(named("Jörg Au", "Jorg Au"), [Person(name="jorg au")])

    def test_in_place_of_another_name_a_likely_slip_is_a_correction(self) -> None:
        job, names = with_people(named("Jon Smithe"), [Person(name="Jon Smith")], replacing=["Jon Smithe"])

        assert (job, names) == (named("Jon Smith"), ("Jon Smith",))

    def test_whoever_was_met_in_another_round_too_is_not_corrected(self) -> None:
        rounds = tuple(Interview(round=n, on=date(2026, 11, 24), met=("Jon Smithe",)) for n in (1, 2))
        job = replace(named("Jon Smithe"), interviews=rounds)
        people = with_people(job, [Person(name="Jon Smith")], replacing=["Jon Smithe"])[0].people

        assert [each.name for each in people] == ["Jon Smithe", "Jon Smith"]

    def test_what_stands_in_brackets_is_what_they_are(self) -> None:
        assert with_people(JOB, [Person(name="Ada Okafor (manager)")]) == (JOB, ("Ada Okafor",))


class TestNamesakes:
    DATA = Person(name="Wei Zhang", title="Data engineer", kind="peer")
    TALENT = Person(name="Wei Zhang", title="Talent partner", kind="recruiter")

    def names(self, *people: Person) -> list[str]:
        return [each.name for each in with_people(Job(company="Acme"), people)[0].people]

    def test_two_of_one_name_are_told_apart_by_title(self) -> None:
        assert self.names(self.DATA, self.TALENT) == [
            "Wei Zhang (Data engineer)",
            "Wei Zhang (Talent partner)",
        ]

    def test_without_titles_by_kind(self) -> None:
        people = [Person(name="Jo", kind="hr"), Person(name="Jo", kind="manager")]

        assert self.names(*people) == ["Jo (hr)", "Jo (manager)"]

    def test_without_either_by_the_number_that_was_typed(self) -> None:
        assert self.names(Person(name="Jo"), Person(name="Jo (2)")) == ["Jo (1)", "Jo (2)"]

    def test_the_first_ones_label_is_used_wherever_the_name_was(self) -> None:
        job = Job(
            company="Acme",
            people=(self.DATA,),
            log=(Entry(on=date(2026, 11, 24), sent="look", to="Wei Zhang"),),
        )

        assert with_people(job, [self.TALENT])[0].log[0].to == "Wei Zhang (Data engineer)"

    def test_the_same_two_again_change_nothing(self) -> None:
        job, names = with_people(Job(company="Acme"), [self.DATA, self.TALENT])

        assert with_people(job, [self.DATA, self.TALENT]) == (job, names)

    def test_both_by_their_labels_change_nothing(self) -> None:
        job, names = with_people(Job(company="Acme"), [self.DATA, self.TALENT])

        assert with_people(job, [Person(name=name) for name in names]) == (job, names)

    def test_the_bare_name_of_two_is_refused(self) -> None:
        job = with_people(Job(company="Acme"), [self.DATA, self.TALENT])[0]

        with pytest.raises(Several, match=r"Data engineer\) or Wei Zhang"):
            with_people(job, [Person(name="Wei Zhang")])

    def test_a_name_typed_twice_with_nothing_to_tell_them_apart_is_refused(
        self, snapshot: SnapshotAssertion
    ) -> None:
        with pytest.raises(NotReadable) as refused:
            with_people(Job(company="Acme"), [Person(name="Jo"), Person(name="Jo", kind="hr")])
        assert refused.value.lines == snapshot

    def test_a_name_twice_with_one_address_is_one_person(self) -> None:
        jo = Person(name="Jo", email="jo@example.com")

        assert self.names(jo, jo) == ["Jo"]

    def test_a_new_title_changes_the_label_that_said_the_old_one(self) -> None:
        job = with_people(Job(company="Acme"), [self.DATA, self.TALENT])[0]
        new = with_person(job, replace(job.people[0], title="Team lead"))

        assert labeled_anew(new, job.people[0].name, job.people[0])[1] == "Wei Zhang (Team lead)"

    def test_who_is_left_alone_with_a_name_needs_no_label(self) -> None:
        job = with_people(Job(company="Acme"), [self.DATA, self.TALENT])[0]
        job, name = without_needless_label(removed(job, job.people[0].name), "Wei Zhang")

        assert (name, job.people[0].name) == ("Wei Zhang", "Wei Zhang")


class TestNamedAnew:
    def test_the_name_of_someone_else_is_refused(self) -> None:
        with pytest.raises(Refused, match="--merge"):
            named_anew(JOB, "Lin Chen", "Ada Okafor")

    def test_with_a_label_it_may_be_the_same_name(self) -> None:
        job = named_anew(JOB, "Lin Chen", "Ada Okafor (2)")[0]

        assert [each.name for each in job.people] == ["Ada Okafor (Head of Platform)", "Ada Okafor (2)"]


class TestLikely:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("José Álvarez", "Jose Alvarez"), ("Ada", "Ada Okafor"), ("Lena Au", "Dr. Lena Au"), ("Jon Smith", "John Smith"),
            ("Wei Zhang", "Zhang Wei"), ("Jean-Luc", "Jean Luc"), ("Una O'Neill", "Una O’Neill"), ("Father Michael Keane", "Fr. Michael Keane"), ("Dr. Keane", "Prof. Keane"),
        ],
    )  # fmt: skip
    def test_these_may_well_be_one_person(self, one: str, other: str) -> None:
        assert likely(one, other)

    @pytest.mark.parametrize(("one", "other"), [("王伟", "王维"), ("Ada", "Ida"), ("Ada Okafor", "Ada Obi")])
    def test_these_may_not(self, one: str, other: str) -> None:
        assert not likely(one, other)


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

    @pytest.mark.parametrize("wanted", ["Dr. Okafor", "Frau Ada Okafor", "prof okafor"])
    def test_a_title_in_front_does_not_count(self, wanted: str) -> None:
        assert find_person(JOB, wanted, {"dr", "frau", "prof"}) == "Ada Okafor"

    def test_a_title_on_record_does_not_count_either(self) -> None:
        assert find_person(named("Dr. Lena Au", "Bo Dr"), "lena au", {"dr"}) == "Dr. Lena Au"

    def test_an_exact_name_decides_before_a_longer_one(self) -> None:
        job = Job(company="Acme", people=(Person(name="Ada Okafor"), Person(name="Ada")))

        assert find_person(job, "ada") == "Ada"

    def test_several_of_that_name_are_all_listed(self) -> None:
        job = Job(company="Acme", people=(Person(name="Ada Okafor"), Person(name="Ada Lovelace")))

        assert "Ada Okafor or Ada Lovelace" in not_found("ada", job)

    def test_a_close_spelling_only_suggests(self) -> None:
        assert "Did you mean Lin Chen?" in not_found("Lin Chenn")

    def test_somebody_unknown_is_told_who_is_on_record(self) -> None:
        assert "People there: Ada Okafor, Lin Chen, Sam Roy, Dana Weiss." in not_found("Zebulon")

    def test_with_nobody_on_record_it_says_so(self, snapshot: SnapshotAssertion) -> None:
        assert not_found("Ada", Job(id="acme", company="Acme")) == snapshot

    def test_somebody_unknown_is_told_how_to_add_them(self) -> None:
        assert "coach interview acme --with" in not_found("Zebulon")

    def test_not_found_ends_with_exit_code_3(self) -> None:
        assert NotFound.exit_code == 3


class TestWithoutUnused:
    def test_someone_nothing_refers_to_is_taken_back(self) -> None:
        assert without_unused(JOB, ["Lin Chen"]).people == (ADA,)

    def test_someone_who_was_in_a_round_stays(self) -> None:
        assert without_unused(JOB, ["Ada Okafor"]) == JOB

    def test_someone_of_whom_more_is_known_stays(self) -> None:
        job = Job(company="Acme", people=(replace(LIN, email="lin@example.com"),))
        assert without_unused(job, ["Lin Chen"]) == job
