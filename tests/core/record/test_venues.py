"""Where an interview takes place."""

from datetime import date

import pytest

from interview_coach.core.record.model import Interview, InterviewKind
from interview_coach.core.record.venues import is_at_home, setting


def interview(kind: InterviewKind | None, place: str | None = None) -> Interview:
    """A round of this kind at this place."""
    return Interview(round=1, on=date(2026, 12, 3), kind=kind, place=place)


@pytest.mark.parametrize(
    ("kind", "place", "expected"),
    [
        ("panel", "https://zoom.example.com/j/1", "video"),
        (None, "Zoom", "video"),
        ("presentation", "+1 555 010 0199", "phone"),
        ("panel", "12 Canal Street", "panel"),
        ("onsite", "https://example.com/map", "onsite"),
        (None, "https://maps.example.com/?q=1", None),
        ("screen", None, "screen"),
        (None, None, None),
    ],
)
def test_a_link_or_a_number_as_the_place_is_no_visit(
    kind: InterviewKind | None, place: str | None, expected: InterviewKind | None
) -> None:
    assert setting(interview(kind, place)) == expected


@pytest.mark.parametrize(
    ("kind", "at_home"), [("phone", True), ("task", True), ("onsite", False), (None, False)]
)
def test_no_one_travels_to_a_call_or_a_task(kind: InterviewKind | None, at_home: bool) -> None:
    assert is_at_home(interview(kind)) is at_home
