"""What someone is called in a letter."""

import pytest

from interview_coach.core.letters.called import called, greeting_word
from tests.core.letters.draft_jobs import TITLES

MAIL = "Hi Nia,\n\nsee you Thursday.\n\nBest,\nPriya\nVP Operations\n"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Priya Nair", "Priya"), ("Priya", "Priya"), ("priya nair", "Priya"), ("Dr. Ellen Roe", "Dr. Roe"), ("Dr. Roe", "Dr. Roe"),
        ("Mrs. Gloria Stone", "Mrs. Stone"), ("J. Smith", "J. Smith"), ("Jo Weber (hr)", "Jo"), ("李 明", "李 明"), ("Old Birch", "Old Birch"),
    ],
)  # fmt: skip
def test_the_first_name_or_the_title_with_the_last(name: str, said: str) -> None:
    assert called(name, TITLES, full=False) == said


def test_the_full_name_where_that_is_how_it_is_done() -> None:
    assert called("Priya Nair", TITLES, full=True) == "Priya Nair"


def test_a_title_goes_with_the_last_name_alone_everywhere() -> None:
    assert called("Dr. Ellen Roe", TITLES, full=True) == "Dr. Roe"


def test_a_chef_is_greeted_by_the_last_name() -> None:
    assert called("Chef Antoine Delorme", TITLES, full=False) == "Chef Delorme"


def test_how_they_signed_decides_first() -> None:
    assert called("Priya Nair", TITLES, full=True, mails=[MAIL]) == "Priya"
    assert called("Dr. Priya Nair", TITLES, full=False, mails=[MAIL]) == "Priya"


def test_a_mail_of_someone_else_decides_nothing() -> None:
    assert called("Sam Ode", TITLES, full=True, mails=[MAIL]) == "Sam Ode"


def test_they_are_greeted_the_way_they_greet() -> None:
    assert greeting_word([MAIL], "Priya Nair") == "Hi"
    assert greeting_word([MAIL], "Sam Ode") == "Dear"
    assert greeting_word([], "Priya Nair") == "Dear"


def test_a_double_first_name_stays_whole_as_the_notes_have_it() -> None:
    notes = "carol lee: the rota"
    assert called("Carol Lee Wirth", TITLES, full=False, notes=notes) == "Carol Lee"
    assert called("Carol Lee Wirth", TITLES, full=False, notes="carol: the rota") == "Carol"
    assert called("Mary Kate Dolan", TITLES, full=False) == "Mary Kate"
