"""Names of time zones."""

import pytest

from interview_coach.core.text.zones import RENAMED, is_zone, read_zone, zones_for
from interview_coach.errors import NotReadable


def refusal(typed: str) -> str:
    with pytest.raises(NotReadable) as caught:
        read_zone(typed)
    return "\n".join(caught.value.lines)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("America/New York", "America/New_York"),
        (" America/Argentina/Ushuaia ", "America/Argentina/Ushuaia"),
        ("America/Port-au-Prince", "America/Port-au-Prince"),
        ("utc", "UTC"),
        ("Etc/GMT+5", "Etc/GMT+5"),
    ],
)
def test_a_zone_is_read_in_its_own_spelling(typed: str, expected: str) -> None:
    assert read_zone(typed) == expected


@pytest.mark.parametrize(
    ("typed", "instead"),
    [
        ("EST", "America/New_York or America/Panama"),
        ("est", "America/New_York or America/Panama"),
        ("MST", "America/Denver or America/Phoenix"),
        ("HST", "Pacific/Honolulu"),
        ("EST5EDT", "America/New_York"),
        ("CST6CDT", "America/Chicago"),
        ("MST7MDT", "America/Denver"),
        ("PST8PDT", "America/Los_Angeles"),
        ("CET", "Europe/Brussels"),
        ("US/Eastern", "America/New_York"),
        ("Japan", "Asia/Tokyo"),
        ("PT", "America/Los_Angeles"),
        ("GMT", "Europe/London or UTC"),
    ],
)
def test_an_old_or_short_name_is_refused_with_the_one_to_use(typed: str, instead: str) -> None:
    assert f"Write {instead}." in refusal(typed)


@pytest.mark.parametrize("zone", sorted({*RENAMED.values(), *zones_for("IST"), *zones_for("CST")}))
def test_each_name_to_use_is_a_zone_that_is_taken(zone: str) -> None:
    assert read_zone(zone) == zone


@pytest.mark.parametrize(
    ("typed", "near"),
    [("Berlin", "Europe/Berlin"), ("new york", "America/New_York"), ("Europe/Berln", "Europe/Berlin")],
)
def test_a_city_or_a_slip_suggests_its_zone(typed: str, near: str) -> None:
    assert f"Did you mean {near}?" in refusal(typed)


@pytest.mark.parametrize(
    "typed", ["", "  ", "Mars/Olympus", "localtime", "posix/Europe/Berlin", "../UTC", "a\0b", "X" * 999]
)
def test_anything_else_is_refused(typed: str) -> None:
    assert "time zone" in refusal(typed)


def test_names_that_mean_another_clock_on_each_computer_are_no_zones_to_write_down() -> None:
    assert not is_zone("nowhere")
