"""One line on the custom of a country, where few send a thank-you note."""

from interview_coach.core.letters.customs import Custom, custom_line
from tests.core.builders import D, met

AB = Custom(
    id="XA",
    country="Aland",
    zones=("Europe/Aland",),
    says="In Aland many send no note.",
    source="thanks-custom",
)
XB = Custom(id="XB", country="Bland", zones=("Europe/Bland",), says="In Bland few do", source="thanks-custom")
THERE = met(D, "Ada", at="14:00", zone="Europe/Aland")


def test_the_country_of_the_settings_says_so() -> None:
    assert custom_line((AB, XB), "xb", [THERE]) == "In Bland few do. More: coach why thanks-custom"


def test_without_a_country_the_zone_of_the_interview_says_so() -> None:
    assert custom_line((AB, XB), None, [THERE]) == "In Aland many send no note. More: coach why thanks-custom"


def test_a_country_without_such_a_custom_is_silent_whatever_the_zone() -> None:
    assert custom_line((AB, XB), "XC", [THERE]) is None


def test_an_interview_without_a_zone_is_silent() -> None:
    assert custom_line((AB,), None, [met(D, "Ada")]) is None
