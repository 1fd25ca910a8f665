"""The kind of people that a title says."""

import pytest

from interview_coach.core.record.person_kinds import kind_of_title


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("hiring manager", "manager"),
        ("Manager", "manager"),
        ("the manager", "manager"),
        ("my boss to be", "manager"),
        ("line manager", "manager"),
        ("business manager", "other"),
        ("office manager", "other"),
        ("Branch Manager", "other"),
        ("branch manager's assistant", "other"),
        ("lab manager", "other"),
        ("team lead", "manager"),
        ("Head of Data", "manager"),
        ("Director of Nursing", "manager"),
        ("cheif nurse", "other"),
        ("chief nurse", "manager"),
        ("matron", "manager"),
        ("HR business partner", "hr"),
        ("HR manager", "hr"),
        ("Head of Human Resources", "hr"),
        ("Recruiter", "recruiter"),
        ("Recruitment manager", "recruiter"),
        ("talent acquisition", "recruiter"),
        ("receptionist", "reception"),
        ("reception desk", "reception"),
        ("account manager", "other"),
        ("assistant to the director", "other"),
        ("data engineer", "other"),
        ("", "other"),
        (None, "other"),
    ],
)
def test_the_last_words_of_a_title_say_the_kind(title: str | None, kind: str) -> None:
    assert kind_of_title(title) == kind
