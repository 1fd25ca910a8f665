"""Times as people write them, alone and behind a day."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.core.text.dates import EXAMPLES
from interview_coach.core.text.times import DayAndTime, parse_moment, parse_time
from interview_coach.core.text.when import day
from interview_coach.errors import NotReadable, TwoReadings

SATURDAY = date(2026, 11, 21)
DATES = st.dates(date(1970, 1, 1), date(2100, 12, 31))
TODAYS = st.dates(date(1990, 1, 1), date(2080, 12, 31))


class TestMoments:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("thu 14:00", DayAndTime(date(2026, 11, 26), time(14, 0))),
            ("thu,14:00", DayAndTime(date(2026, 11, 26), time(14, 0))),
            ("thu 14.30", DayAndTime(date(2026, 11, 26), time(14, 30))),
            ("thu 9.05", DayAndTime(date(2026, 11, 26), time(9, 5))),
            ("thu at noon", DayAndTime(date(2026, 11, 26), time(12, 0))),
            ("tomorrow noon", DayAndTime(date(2026, 11, 22), time(12, 0))),
            ("3 dec at 2pm", DayAndTime(date(2026, 12, 3), time(14, 0))),
            ("3 dec at 10 in the morning", DayAndTime(date(2026, 12, 3), time(10, 0))),
            ("3 dec, 3 in the afternoon", DayAndTime(date(2026, 12, 3), time(15, 0))),
            ("3 dec at half past ten", DayAndTime(date(2026, 12, 3), time(10, 30))),
            ("3 dec at quarter to three", DayAndTime(date(2026, 12, 3), time(14, 45))),
            ("3 dec, half past two in the morning", DayAndTime(date(2026, 12, 3), time(2, 30))),
            ("3 dec at quarter past 9 am", DayAndTime(date(2026, 12, 3), time(9, 15))),
            ("3 dec 7:30 in the evening", DayAndTime(date(2026, 12, 3), time(19, 30))),
            ("3 dec, 2:30 pm", DayAndTime(date(2026, 12, 3), time(14, 30))),
            ("3 dec 2.30pm", DayAndTime(date(2026, 12, 3), time(14, 30))),
            ("dec 3rd at 2 p.m.", DayAndTime(date(2026, 12, 3), time(14, 0))),
            ("thu 3 dec, 14:00-15:00", DayAndTime(date(2026, 12, 3), time(14, 0))),
            ("thu 3 dec from 2 to 3pm", DayAndTime(date(2026, 12, 3), time(14, 0))),
            ("2026-12-03 09:05", DayAndTime(date(2026, 12, 3), time(9, 5))),
            ("2026-12-03T14:00", DayAndTime(date(2026, 12, 3), time(14, 0))),
            ("2026-12-03T14:00:00", DayAndTime(date(2026, 12, 3), time(14, 0))),
            ("dec 3 2 pm", DayAndTime(date(2026, 12, 3), time(14, 0))),
            ("1 dec 2:30", DayAndTime(date(2026, 12, 1), time(2, 30))),
            ("friday 11/12 14:00", DayAndTime(date(2026, 12, 11), time(14, 0))),
            ("in 2 weeks at 9am", DayAndTime(date(2026, 12, 5), time(9, 0))),
            ("+3d 9am", DayAndTime(date(2026, 11, 24), time(9, 0))),
            ("14:00 thu", DayAndTime(date(2026, 11, 26), time(14, 0))),
            ("2pm tomorrow", DayAndTime(date(2026, 11, 22), time(14, 0))),
            ("at 14:30 on 3 dec", DayAndTime(date(2026, 12, 3), time(14, 30))),
            ("thu at 14", DayAndTime(date(2026, 11, 26), time(14, 0))),
            ("tomorrow", DayAndTime(date(2026, 11, 22), None)),
            ("3 dec 2026", DayAndTime(date(2026, 12, 3), None)),
            ("13.12.", DayAndTime(date(2026, 12, 13), None)),
            ("3 dec 14:00 Europe/Berlin", DayAndTime(date(2026, 12, 3), time(14, 0), "Europe/Berlin")),
            ("3 dec 2 pm america/new_york", DayAndTime(date(2026, 12, 3), time(14, 0), "America/New_York")),
            ("3 dec 14:00 new york", DayAndTime(date(2026, 12, 3), time(14, 0), "America/New_York")),
            ("3 dec 2pm Berlin time", DayAndTime(date(2026, 12, 3), time(14, 0), "Europe/Berlin")),
            ("2026-10-25 00:30 UTC", DayAndTime(date(2026, 10, 25), time(0, 30), "UTC")),
        ],
    )
    def test_a_day_is_read_with_the_time_that_follows_it(self, text: str, expected: DayAndTime) -> None:
        assert parse_moment(text, SATURDAY, "plan") == expected

    @pytest.mark.parametrize(
        "text",
        [
            "14:00",
            "2pm",
            "at 14:00",
            "thu 25:00",
            "thu 14:60",
            "thu 13pm",
            "thu 0am",
            "thu 14:00pm",
            "thu 1:5",
            "3 dec 9",
            "3 dec midnight",
            "3 dec 15:00-14:00",
            "3 dec UTC",
            "3 dec 14:00 Mars/Olympus",
            "2026-12-03T14:00Z",
            "2026-12-03T14:00+01:00",
            "noon",
            "14.30",
            "thu 14:00 2pm",
            "thu ١٤:00",
            "sat 14:00",
            "",
        ],
    )
    def test_a_moment_that_is_not_wholly_understood_is_refused(self, text: str) -> None:
        with pytest.raises(NotReadable):
            parse_moment(text, SATURDAY, "plan")

    def test_a_time_alone_is_refused_with_the_option_for_it(self) -> None:
        with pytest.raises(NotReadable, match="--at 16:00"):
            parse_moment("16:00", SATURDAY, "plan")

    def test_a_zone_that_is_not_known_is_refused_by_its_name(self) -> None:
        with pytest.raises(NotReadable, match='"Mars/Olympus"'):
            parse_moment("3 dec 14:00 Mars/Olympus", SATURDAY, "plan")

    def test_a_single_word_is_refused_as_a_day(self) -> None:
        with pytest.raises(NotReadable) as refused:
            parse_moment("Mars/Olympus", SATURDAY, "plan")
        assert refused.value.lines[-1] == EXAMPLES

    def test_an_abbreviation_of_a_zone_is_refused_with_the_zone_to_use(self) -> None:
        with pytest.raises(NotReadable, match="America/New_York"):
            parse_moment("3 dec 2pm EST", SATURDAY, "plan")

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("sat 14:00", ["2026-11-21 14:00", "2026-11-28 14:00"]),
            ("next thu 2pm", ["2026-11-26 14:00", "2026-12-03 14:00"]),
            ("sat 14:00 Asia/Tokyo", ["2026-11-21 14:00 Asia/Tokyo", "2026-11-28 14:00 Asia/Tokyo"]),
            ("fri 11.12", ["2026-12-11", "2026-11-27 11:12"]),
            ("tomorrow at 2", ["2026-11-22 14:00", "2026-11-22 02:00"]),
            ("Thursday at 10", ["2026-11-26 10:00", "2026-11-26 22:00"]),
            ("at 3 on friday", ["2026-11-27 15:00", "2026-11-27 03:00"]),
            ("3 dec at 12 o'clock", ["2026-12-03 12:00", "2026-12-03 00:00"]),
            ("thu 10am ET", ["2026-11-26 10:00 America/New_York"]),
            ("thu 2pm GMT", ["2026-11-26 14:00 Europe/London", "2026-11-26 14:00 UTC"]),
            (
                "sat at 2",
                ["2026-11-21 14:00", "2026-11-21 02:00", "2026-11-28 14:00", "2026-11-28 02:00"],
            ),
        ],
    )
    def test_two_readings_keep_what_stands_behind_the_day(self, text: str, expected: list[str]) -> None:
        with pytest.raises(TwoReadings) as caught:
            parse_moment(text, SATURDAY, "plan")
        assert [words for words, _ in caught.value.readings] == expected

    @given(DATES, st.times().map(lambda each: each.replace(second=0, microsecond=0)), TODAYS)
    def test_a_moment_as_shown_is_read_as_the_same_moment(self, value: date, at: time, today: date) -> None:
        assert parse_moment(f"{day(value)}, {at:%H:%M}", today, "plan") == DayAndTime(value, at)


class TestTimes:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("14:00", time(14, 0)),
            ("9:05", time(9, 5)),
            ("00:00", time(0, 0)),
            ("23:59", time(23, 59)),
            ("2pm", time(14, 0)),
            (" 2 PM ", time(14, 0)),
            ("2:30 pm", time(14, 30)),
            ("12am", time(0, 0)),
            ("12pm", time(12, 0)),
            ("12:30am", time(0, 30)),
            ("14.00", time(14, 0)),
            ("2.30pm", time(14, 30)),
            ("2 p.m.", time(14, 0)),
            ("noon", time(12, 0)),
            ("14:00-15:30", time(14, 0)),
            ("14:00 \N{EN DASH} 15:30", time(14, 0)),
            ("2-3pm", time(14, 0)),
            ("10am-1pm", time(10, 0)),
        ],
    )
    def test_a_time_in_a_known_form_is_read(self, text: str, expected: time) -> None:
        assert parse_time(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "24:00",
            "14:60",
            "13pm",
            "0am",
            "2:60pm",
            "2:5pm",
            "14h",
            "midnight",
            "15:00-14:00",
            "11-1pm",
            "2-3",
            "١٤:00",
            "2pm x",
        ],
    )
    def test_a_time_that_is_not_wholly_understood_is_refused_with_examples(self, text: str) -> None:
        with pytest.raises(NotReadable, match=r"14:00 or 2pm"):
            parse_time(text)

    def test_a_bare_hour_has_two_readings(self) -> None:
        with pytest.raises(TwoReadings) as caught:
            parse_time("9")
        assert [words for words, _ in caught.value.readings] == ["09:00", "21:00"]

    @given(st.times().map(lambda each: each.replace(second=0, microsecond=0)))
    def test_a_time_as_shown_is_read_as_the_same_time(self, value: time) -> None:
        assert parse_time(f"{value:%H:%M}") == value

    @given(st.times().map(lambda each: each.replace(second=0, microsecond=0)))
    def test_a_time_of_twelve_hours_is_read_as_the_same_time(self, value: time) -> None:
        half = "pm" if value.hour >= 12 else "am"

        assert parse_time(f"{value.hour % 12 or 12}:{value.minute:02} {half}") == value
