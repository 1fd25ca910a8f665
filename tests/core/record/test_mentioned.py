"""Which jobs a text is about."""

import pytest

from interview_coach.core.record.mentioned import jobs_named
from interview_coach.core.record.model import Job, Person

ELM = Job(id="elm", company="Elm Care", people=(Person(name="Greta Holm", email="greta@example.com"),))
MARLOW = Job(
    id="marlow", company="Marlow House", people=(Person(name="Will Ode"), Person(name="Dr. Ana Roe"))
)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("We at Marlow House chose someone else.", ["marlow"]),
        ("Best, Greta Holm", ["elm"]),
        ("Greta called, they need more time.", ["elm"]),
        ("Ana called.", ["marlow"]),
        ("Doctor Roe called.", ["marlow"]),
        ("Mr. Holm called.", ["elm"]),
        ("Will you come on Friday?", []),
        ("Best, Pat Ngo, Oak Clinic", []),
        ("Greta from Marlow House called.", ["marlow"]),
    ],
)
def test_a_job_is_named_by_its_company_or_its_people(text: str, named: list[str]) -> None:
    assert [job.id for job in jobs_named((ELM, MARLOW), text)] == named


def test_an_address_on_record_names_the_job() -> None:
    assert [job.id for job in jobs_named((ELM, MARLOW), "Hello", ["greta@example.com"])] == ["elm"]
