"""The people of a message, as people of a job."""

import pytest

from interview_coach.core.record.model import Job, Person
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from interview_coach.flows.named import named_in

WORDS = Banks(shipped_questions()).names
PRIYA = Person(name="Priya Raman", title="hiring manager", kind="manager")
TEXT = "You'll meet Priya and Tom Achterberg, our Head of Data."


def test_a_first_name_alone_is_the_one_person_on_record_who_has_it() -> None:
    job = Job(company="Acme", people=(PRIYA,))
    assert named_in(job, TEXT, ["Priya"], WORDS) == (PRIYA,)


def test_a_first_name_of_two_people_is_no_one_of_them() -> None:
    job = Job(company="Acme", people=(PRIYA, Person(name="Priya Nair")))
    assert named_in(job, TEXT, ["Priya"], WORDS) == (Person(name="Priya"),)


@pytest.mark.parametrize(
    ("text", "title"),
    [(TEXT, "Head of Data"), ("You'll meet Tom Achterberg (he/him).", None)],
)
def test_what_is_said_behind_a_name_is_kept_where_its_a_title(text: str, title: str | None) -> None:
    assert named_in(None, text, ["Tom Achterberg"], WORDS)[0].title == title


def test_a_title_on_record_stays() -> None:
    job = Job(company="Acme", people=(Person(name="Tom Achterberg", title="CTO"),))
    assert named_in(job, TEXT, ["Tom Achterberg"], WORDS)[0].title == "CTO"
