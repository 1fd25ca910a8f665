"""Who wrote a message."""

import pytest

from interview_coach.core.record.writers import writer_of

MAIL = "Hi Nia,\n\nsee you Thursday.\n\nBest,\nPriya\nVP Operations\n"


@pytest.mark.parametrize(
    ("mail", "writer"),
    [
        ("hey nia its sam, we went with someone internal", "Sam Ode"), (MAIL, "Priya Nair"), ("Sam here. It's a no.", "Sam Ode"),
        ("We went with someone internal. Sam liked you.", None), ("See you then.\nBest,\nSam Ode\nRecruiter", "Sam Ode"),
        ("Sam called. She wants me back Thursday.", "Sam Ode"),
        ("From: Sam Ode <sam@example.com>\nSubject: Hello\n\nYou'll meet Priya.", "Sam Ode"),
    ],
)  # fmt: skip
def test_who_wrote_a_mail(mail: str, writer: str | None) -> None:
    assert writer_of(mail, ["Priya Nair", "Sam Ode"]) == writer


@pytest.mark.parametrize(
    ("signed", "writer"),
    [("Helen Roe, DVM", "Dr. Helen Roe"), ("Dr. Roe", "Dr. Helen Roe"), ("Sandra Pruett", "Mrs. Sandra Pruett"), ("Dr. Smith", None)],
)  # fmt: skip
def test_a_title_or_a_degree_hides_no_one(signed: str, writer: str | None) -> None:
    assert writer_of(f"It's a no.\n\nSincerely,\n{signed}", ["Dr. Helen Roe", "Mrs. Sandra Pruett"]) == writer
