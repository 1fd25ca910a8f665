"""A part of bench/deep_dates.py with a fixed seed: written dates, and zones around their changes."""

import pytest
from bench.deep_dates import changes, trials, wrong, wrong_around


def test_a_thousand_written_dates_are_each_read_right_or_refused() -> None:
    assert [fault for trial in trials(seed=1, count=1000) if (fault := wrong(trial))] == []


@pytest.mark.parametrize(
    "zone",
    [
        "Europe/Berlin", "America/New_York", "America/Santiago", "Australia/Lord_Howe", "Pacific/Chatham",
        "Africa/Casablanca", "Asia/Beirut", "America/Scoresbysund",
    ],
)  # fmt: skip
def test_times_around_a_change_of_the_clocks_are_taken_shown_and_ordered_as_they_pass(zone: str) -> None:
    found = list(changes(zone, 2026, 2026))
    assert found
    assert [fault for change in found for fault in wrong_around(change)] == []
