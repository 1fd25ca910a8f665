"""The place that a message names, and the people."""

import pytest

from interview_coach.core.incoming.who import NamedPerson, people_to_meet, place_in, signer_in


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Subject: Next steps at Pine\n\nHi Nia,", None),
        ("Thank you for your interest in Data Engineer\n", None),
        ("We look forward to your interview at Harbor Clinic\n", None),
        ("It's at 2 December, as we said.", None),
        ("Could you do tomorrow at 8 PM ET instead?", None),
        ("Could you do tomorrow at 10 Eastern?", None),
        ("We're at 8 Pacific Street.", "8 Pacific Street"),
        ("Location: Room 4\n", "Room 4"),
        ("Where: https://example.com/j/1", None),
        ("We're at 12 Mill Lane, second floor.", "12 Mill Lane"),
        ("At 1:00 PM at 2200 Grove Avenue. You'll meet Rob.", "2200 Grove Avenue"),
        ("We're at 45 N. Clark St. Please ring.", "45 N. Clark St"),
        ("Come to us at Pine House.", "Pine House"),
        ("It's at our office in Berlin\n", "Berlin"),
        ("Come at 1 pm, at our warehouse, 900 Commerce Parkway.", "900 Commerce Parkway"),
        ("Come to see us at our warehouse, 8 December.", None),
        ("Tuesday 8 December at 10:00, 4 Elm Street. You will meet Joan.", "4 Elm Street"),
        ("Thursday at 10:00, 12 Canal rd", "12 Canal rd"),
        ("Tuesday at 10:00, 8 December at the latest", None),
        ("You'll find us on the 3rd floor.", "3rd floor"),
    ],
)
def test_a_place_is_an_address_and_not_a_company(text: str, place: str | None) -> None:
    assert place_in(text) == place


@pytest.mark.parametrize(
    ("signature", "name"),
    [
        ("Best,\nJim Fox\nRecruiter", "Jim Fox"),
        ("Best,\nJim", None),
        ("Kind regards,\nThe Hiring Team", None),
        ("Thanks,", None),
    ],
)
def test_whoever_signed_with_a_whole_name_is_known_by_it(signature: str, name: str | None) -> None:
    assert signer_in(signature) == name


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "You'll meet Priya and Tom Achterberg, our Head of Data.",
            [NamedPerson("Priya"), NamedPerson("Tom Achterberg", "Head of Data")],
        ),
        ("You will meet our matron Joan Price. Pat Ngo", [NamedPerson("Joan Price", "matron")]),
        (
            "You'll meet Rob Hay, Director of Planning, and Priya Nair, Senior Stylist.",
            [NamedPerson("Rob Hay", "Director of Planning"), NamedPerson("Priya Nair")],
        ),
        ("You will meet our Head of Data, Tom Ito, on Monday.", [NamedPerson("Tom Ito", "Head of Data")]),
        ("You will meet Joan Price, our matron, on Monday.", [NamedPerson("Joan Price", "matron")]),
        ("You will meet Joan Price (matron) on Monday.", [NamedPerson("Joan Price", "matron")]),
        ("You will meet Joan Price, our matron on Ward 3.", [NamedPerson("Joan Price", "matron")]),
        (
            "It's with Joan Price, Engineering Manager, and Tom Ito, Staff Engineer.",
            [NamedPerson("Joan Price", "Engineering Manager"), NamedPerson("Tom Ito", "Staff Engineer")],
        ),
        (
            "You will meet Joan Price, Director of Nursing and Tom Ito.",
            [NamedPerson("Joan Price", "Director of Nursing"), NamedPerson("Tom Ito")],
        ),
        ("You will meet with the team at Acme.", []),
    ],
)
def test_a_person_is_named_with_what_may_be_their_title(text: str, people: list[NamedPerson]) -> None:
    assert people_to_meet(text) == people
