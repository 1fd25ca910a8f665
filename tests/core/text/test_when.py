"""Dates and times as the coach says them."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.text.when import (
    check_clock,
    clock,
    dated,
    day,
    distance,
    moment,
    night_words,
    short_day,
    short_start,
    start_words,
)
from interview_coach.errors import TwoReadings

SATURDAY = date(2026, 11, 21)


class TestShown:
    def test_a_day_is_shown_with_weekday_and_year(self) -> None:
        assert day(date(2026, 12, 3)) == "Thu 3 Dec 2026"

    def test_a_day_of_this_year_is_shown_without_it(self) -> None:
        assert short_day(date(2026, 12, 3), SATURDAY) == "Thu 3 Dec"

    def test_a_day_of_another_year_is_shown_with_it(self) -> None:
        assert short_day(date(2027, 1, 5), SATURDAY) == "Tue 5 Jan 2027"

    def test_a_short_day_needs_no_today(self) -> None:
        assert short_day(date(2027, 1, 5)) == "Tue 5 Jan"

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (date(2026, 11, 21), "today"),
            (date(2026, 11, 22), "tomorrow"),
            (date(2026, 11, 20), "yesterday"),
            (date(2026, 12, 3), "in 12 days"),
            (date(2026, 11, 18), "3 days ago"),
        ],
    )
    def test_a_distance_is_said_in_days(self, value: date, expected: str) -> None:
        assert distance(value, SATURDAY) == expected

    def test_a_day_that_was_typed_is_echoed_with_its_distance(self) -> None:
        assert dated(date(2026, 12, 3), SATURDAY) == "Thu 3 Dec 2026, in 12 days"

    def test_now_is_shown_as_its_day(self) -> None:
        assert day(datetime(2026, 12, 1, 23, 59, tzinfo=UTC).date()) == "Tue 1 Dec 2026"


def at(words: str, zone: str) -> datetime:
    return datetime.fromisoformat(words).replace(tzinfo=ZoneInfo(zone))


BERLIN = at("2026-11-21", "Europe/Berlin")
NEW_YORK = at("2026-11-24T09:00", "America/New_York")


class TestAStart:
    @pytest.mark.parametrize(
        ("clock_there", "zone", "now"),
        [
            (time(14), "Europe/Berlin", BERLIN),
            (time(14), "Europe/Paris", BERLIN),
            (time(9, 5), None, BERLIN),
            (time(0), None, BERLIN),
            (None, "Europe/Berlin", BERLIN),
            (None, "Asia/Tokyo", NEW_YORK),
            (time(9), "Europe/Berlin", NEW_YORK),
            (time(9), "Asia/Tokyo", NEW_YORK),
            (time(23), "Pacific/Pago_Pago", BERLIN),
        ],
    )
    def test_it_is_echoed_by_the_person_s_clock_with_that_of_the_place_where_it_differs(
        self, clock_there: time | None, zone: str | None, now: datetime, snapshot: SnapshotAssertion
    ) -> None:
        assert moment(date(2026, 12, 3), clock_there, zone, now) == snapshot

    def test_tomorrow_in_tokyo_is_tonight_in_new_york(self) -> None:
        assert moment(date(2026, 11, 25), time(9), "Asia/Tokyo", NEW_YORK).endswith("today")

    def test_on_a_page_it_comes_without_its_distance(self) -> None:
        found = start_words(date(2026, 12, 10), time(9), "Europe/Berlin", NEW_YORK)
        assert found == "Thu 10 Dec 2026, 03:00 your time (09:00 Europe/Berlin)"

    def test_in_a_line_it_comes_without_its_year(self) -> None:
        found = short_start(date(2026, 12, 10), time(9), "Europe/Berlin", NEW_YORK)
        assert found == "Thu 10 Dec, 03:00 your time (09:00 Europe/Berlin)"

    def test_in_a_line_the_year_comes_with_it_where_it_is_another_one(self) -> None:
        assert short_start(date(2027, 1, 5), None, None, NEW_YORK) == "Tue 5 Jan 2027"

    def test_the_clock_alone_names_the_zone_only_where_it_differs(self) -> None:
        assert clock(date(2026, 12, 3), time(14), "Europe/Paris", BERLIN) == "14:00"

    def test_a_time_that_the_clock_never_shows_is_said_as_the_one_it_becomes(self) -> None:
        found = start_words(date(2026, 3, 29), time(2, 30), "Europe/Berlin", at("2026-03-01", "Europe/Paris"))
        assert found == "Sun 29 Mar 2026, 03:30 your time (02:30 Europe/Berlin)"

    @pytest.mark.parametrize("typed", [time(2, 30), time(6, 5), time(0), time(4, 59), time(5)])
    def test_a_time_at_night_is_said_to_be_one(self, typed: time, snapshot: SnapshotAssertion) -> None:
        assert night_words(typed) == snapshot

    @pytest.mark.parametrize("typed", [time(7), time(14), None])
    def test_a_time_of_the_day_is_not(self, typed: time | None) -> None:
        assert night_words(typed) is None


def readings_of_clock(on: str, typed: str, zone: str) -> list[str]:
    with pytest.raises(TwoReadings) as caught:
        check_clock(date.fromisoformat(on), time.fromisoformat(typed), zone, UTC)
    return [words for words, _ in caught.value.readings]


class TestChangesOfTheClocks:
    @pytest.mark.parametrize(
        ("on", "typed", "zone", "expected"),
        [
            (
                "2026-03-29", "02:30", "Europe/Berlin",
                ["2026-03-29 01:30 Europe/Berlin", "2026-03-29 03:30 Europe/Berlin"],
            ),
            (
                "2026-09-06", "00:10", "America/Santiago",
                ["2026-09-05 23:10 America/Santiago", "2026-09-06 01:10 America/Santiago"],
            ),
            (
                "2026-10-04", "02:15", "Australia/Lord_Howe",
                ["2026-10-04 01:45 Australia/Lord_Howe", "2026-10-04 02:45 Australia/Lord_Howe"],
            ),
        ],
    )  # fmt: skip
    def test_a_time_that_does_not_exist_gives_the_two_around_it(
        self, on: str, typed: str, zone: str, expected: list[str]
    ) -> None:
        assert readings_of_clock(on, typed, zone) == expected

    @pytest.mark.parametrize(
        ("on", "typed", "zone", "expected"),
        [
            ("2026-10-25", "02:30", "Europe/Berlin", ["2026-10-25 00:30 UTC", "2026-10-25 01:30 UTC"]),
            ("2026-11-01", "01:00", "America/New_York", ["2026-11-01 05:00 UTC", "2026-11-01 06:00 UTC"]),
            ("2026-04-05", "01:45", "Australia/Lord_Howe", ["2026-04-04 14:45 UTC", "2026-04-04 15:15 UTC"]),
        ],
    )
    def test_a_time_that_comes_twice_gives_both_in_utc(
        self, on: str, typed: str, zone: str, expected: list[str]
    ) -> None:
        assert readings_of_clock(on, typed, zone) == expected

    @pytest.mark.parametrize(
        ("on", "typed"),
        [
            ("2026-03-29", "01:59"), ("2026-03-29", "03:00"), ("2026-10-25", "01:59"), ("2026-10-25", "03:00"),
            ("2026-12-03", "02:30"),
        ],
    )  # fmt: skip
    def test_any_other_time_is_taken(self, on: str, typed: str) -> None:
        check_clock(date.fromisoformat(on), time.fromisoformat(typed), "Europe/Berlin", UTC)

    def test_without_a_zone_the_person_s_clock_counts(self) -> None:
        with pytest.raises(TwoReadings):
            check_clock(date(2026, 3, 29), time(2, 30), None, ZoneInfo("Europe/Berlin"))
