"""Dates and times as people write them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_coach.core.text.when import (
    DAY_NAMES,
    MONTH_NAMES,
    Direction,
    day,
    distance,
    moment,
    parse_date,
    parse_moment,
    parse_time,
    short_day,
)
from interview_coach.errors import NotReadable
from tests.scale import few

SATURDAY = date(2026, 11, 21)
THURSDAY = date(2026, 11, 26)

DATES = st.dates(date(1970, 1, 1), date(2100, 12, 31))
TODAYS = st.dates(date(1990, 1, 1), date(2080, 12, 31))
DIRECTIONS = st.sampled_from(["plan", "record"])


def refusal(text: str, today: date = SATURDAY, direction: Direction = "plan") -> str:
    """What the person is told when this date is refused."""
    with pytest.raises(NotReadable) as caught:
        parse_date(text, today, direction)
    return "\n".join(caught.value.lines)


class TestAccepted:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("2026-12-03", date(2026, 12, 3)),
            ("3 dec", date(2026, 12, 3)),
            ("dec 3", date(2026, 12, 3)),
            ("3. dec", date(2026, 12, 3)),
            ("03 dec", date(2026, 12, 3)),
            ("3 december", date(2026, 12, 3)),
            ("3 dec 2027", date(2027, 12, 3)),
            ("dec 3, 2027", date(2027, 12, 3)),
            ("3 sept 2027", date(2027, 9, 3)),
            ("today", date(2026, 11, 21)),
            ("tomorrow", date(2026, 11, 22)),
            ("yesterday", date(2026, 11, 20)),
            ("thu", date(2026, 11, 26)),
            ("thurs", date(2026, 11, 26)),
            ("thursday", date(2026, 11, 26)),
            ("in 2 weeks", date(2026, 12, 5)),
            ("in 10 days", date(2026, 12, 1)),
            ("in a week", date(2026, 11, 28)),
            ("in one day", date(2026, 11, 22)),
            ("3 days ago", date(2026, 11, 18)),
            ("two weeks ago", date(2026, 11, 7)),
            ("thu 26 nov", date(2026, 11, 26)),
            ("Thu 3 Dec 2026", date(2026, 12, 3)),
        ],
    )
    def test_a_date_in_a_known_form_is_read(self, text: str, expected: date) -> None:
        assert parse_date(text, SATURDAY, "plan") == expected

    @pytest.mark.parametrize(
        "text", ["3 DEC", "  3   dec  ", "3 Dec", "3\tdec", "3 dec\n", "3\N{NO-BREAK SPACE}dec"]
    )
    def test_case_and_blanks_do_not_count(self, text: str) -> None:
        assert parse_date(text, SATURDAY, "plan") == date(2026, 12, 3)

    @pytest.mark.parametrize("name", MONTH_NAMES)
    def test_a_month_is_known_by_its_first_three_letters(self, name: str) -> None:
        number = MONTH_NAMES.index(name) + 1

        assert parse_date(f"1 {name[:3]} 2027", SATURDAY, "plan") == date(2027, number, 1)

    @pytest.mark.parametrize("name", DAY_NAMES)
    def test_a_weekday_is_known_by_its_first_three_letters(self, name: str) -> None:
        expected = date(2026, 11, 23) + timedelta(days=DAY_NAMES.index(name))

        assert parse_date(name[:3], expected - timedelta(days=1), "plan") == expected

    @settings(max_examples=few(100))
    @given(DATES, TODAYS, DIRECTIONS)
    def test_a_date_as_shown_is_read_as_the_same_date(
        self, value: date, today: date, direction: Direction
    ) -> None:
        assert parse_date(day(value), today, direction) == value

    @settings(max_examples=few(100))
    @given(DATES, TODAYS, DIRECTIONS)
    def test_an_iso_date_is_read_as_itself_whatever_the_day(
        self, value: date, today: date, direction: Direction
    ) -> None:
        assert parse_date(value.isoformat(), today, direction) == value

    @settings(max_examples=few(100))
    @given(TODAYS, st.integers(0, 999))
    def test_so_many_days_ahead_and_ago_lie_on_both_sides_of_today(self, today: date, count: int) -> None:
        ahead = parse_date(f"in {count} days", today, "plan")
        ago = parse_date(f"{count} days ago", today, "record")

        assert (ahead - today, today - ago) == (timedelta(days=count), timedelta(days=count))


class TestWhichYear:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("3 dec", date(2026, 12, 3)),
            ("20 nov", date(2027, 11, 20)),
            ("21 nov", date(2026, 11, 21)),
            ("1 jan", date(2027, 1, 1)),
            ("29 feb", date(2028, 2, 29)),
        ],
    )
    def test_without_a_year_a_plan_takes_the_coming_one(self, text: str, expected: date) -> None:
        assert parse_date(text, SATURDAY, "plan") == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("3 dec", date(2025, 12, 3)),
            ("20 nov", date(2026, 11, 20)),
            ("21 nov", date(2026, 11, 21)),
            ("29 feb", date(2024, 2, 29)),
        ],
    )
    def test_without_a_year_a_record_takes_the_past_one(self, text: str, expected: date) -> None:
        assert parse_date(text, SATURDAY, "record") == expected

    def test_the_29th_of_february_passes_over_a_century_without_a_leap_day(self) -> None:
        assert "between 1970 and 2100" in refusal("29 feb", date(2097, 3, 1))

    @settings(max_examples=few(100))
    @given(TODAYS, st.integers(1, 12), st.integers(1, 28))
    def test_the_coming_day_of_a_name_is_never_in_the_past_nor_a_year_away(
        self, today: date, month: int, number: int
    ) -> None:
        found = parse_date(f"{number} {MONTH_NAMES[month - 1]}", today, "plan")

        assert timedelta(0) <= found - today < timedelta(days=366)

    @settings(max_examples=few(100))
    @given(TODAYS, st.integers(1, 12), st.integers(1, 28))
    def test_the_past_day_of_a_name_is_never_ahead_nor_a_year_back(
        self, today: date, month: int, number: int
    ) -> None:
        found = parse_date(f"{number} {MONTH_NAMES[month - 1]}", today, "record")

        assert timedelta(0) <= today - found < timedelta(days=366)

    @settings(max_examples=few(100))
    @given(TODAYS, st.integers(1, 6))
    def test_a_weekday_is_the_coming_one_in_a_plan_and_the_past_one_in_a_record(
        self, today: date, ahead: int
    ) -> None:
        coming = today + timedelta(days=ahead)
        name = DAY_NAMES[coming.weekday()]

        assert (parse_date(name, today, "plan"), parse_date(name, today, "record")) == (
            coming,
            coming - timedelta(days=7),
        )


class TestTwoReadings:
    def test_thu_on_a_thursday_is_refused_with_today_and_the_next_one(self) -> None:
        said = refusal("thu", THURSDAY)

        assert "Thu 26 Nov 2026" in said
        assert "Thu 3 Dec 2026" in said

    def test_thu_on_a_thursday_is_refused_in_a_record_with_today_and_the_last_one(self) -> None:
        said = refusal("thu", THURSDAY, "record")

        assert "Thu 26 Nov 2026" in said
        assert "Thu 19 Nov 2026" in said

    def test_next_thu_is_refused_with_the_coming_one_and_the_one_after(self) -> None:
        said = refusal("next thu")

        assert "Thu 26 Nov 2026" in said
        assert "Thu 3 Dec 2026" in said

    def test_last_thu_is_refused_in_a_record_with_the_two_that_it_could_be(self) -> None:
        said = refusal("last thu", direction="record")

        assert "Thu 19 Nov 2026" in said
        assert "Thu 12 Nov 2026" in said

    def test_last_thu_names_no_day_in_the_future(self) -> None:
        assert "Thu 26 Nov 2026" not in refusal("last thu")

    def test_next_thu_names_no_day_in_the_past(self) -> None:
        assert "Thu 19 Nov 2026" not in refusal("next thu", direction="record")

    def test_last_thu_is_refused_on_a_thursday_with_two_days_of_the_past(self) -> None:
        said = refusal("last thu", THURSDAY)

        assert "Thu 19 Nov 2026" in said
        assert "Thu 12 Nov 2026" in said

    def test_this_thu_on_a_thursday_may_be_today(self) -> None:
        assert "Thu 26 Nov 2026" in refusal("this thu", THURSDAY)

    @pytest.mark.parametrize("text", ["03/12/2026", "3.12.2026", "3-12-2026", "3/12/26"])
    def test_a_date_in_bare_numbers_is_refused_with_both_dates(self, text: str) -> None:
        said = refusal(text)

        assert "Thu 3 Dec 2026" in said
        assert "Thu 12 Mar 2026" in said

    @pytest.mark.parametrize("text", ["03/12", "3.12.", "12-03"])
    def test_a_date_in_bare_numbers_without_a_year_is_refused_with_both_coming_dates(self, text: str) -> None:
        said = refusal(text)

        assert "Thu 3 Dec 2026" in said
        assert "Fri 12 Mar 2027" in said

    def test_a_date_in_bare_numbers_without_a_year_is_refused_in_a_record_with_both_past_dates(self) -> None:
        said = refusal("03/12", direction="record")

        assert "Wed 3 Dec 2025" in said
        assert "Thu 12 Mar 2026" in said

    @pytest.mark.parametrize("text", ["13/12/2026", "12/13/2026", "2026/12/13", "2026-12-13."])
    def test_bare_numbers_with_one_reading_are_refused_and_show_it(self, text: str) -> None:
        assert "Sun 13 Dec 2026" in refusal(text)

    def test_both_readings_can_be_typed_as_they_are_shown(self) -> None:
        said = refusal("next thu")

        assert "2026-11-26" in said
        assert "2026-12-03" in said


class TestRefused:
    @pytest.mark.parametrize(
        "text",
        [
            "soon",
            "tomorow",
            "now",
            "next week",
            "dec",
            "2026",
            "20261203",
            "3",
            "th",
            "5 ma",
            "3 dec 26",
            "3 dec next",
            "2026-12-03x",
            "2026-12-03 or so",
            "the 3 dec",
            "3 dec 4 dec",
            "in weeks",
            "in 2 months",
            "in -2 days",
            "in 1000 days",
            "ago",
            "mon-fri",
            "thu thu 26 nov",
            "31/31/2026",
            "0/0/2026",
            "40/1/2",
            "1/1/126",
        ],
    )
    def test_what_is_not_wholly_understood_is_refused_with_examples(self, text: str) -> None:
        assert "2026-12-03" in refusal(text)

    def test_the_refused_words_are_repeated(self) -> None:
        assert '"Some day"' in refusal(" Some day ")

    @pytest.mark.parametrize("text", ["", " ", "\n"])
    def test_an_empty_date_is_refused(self, text: str) -> None:
        assert "empty" in refusal(text)

    @pytest.mark.parametrize("text", ["２０２６-12-03", "٣ dec", "in ² weeks", "３/12/2026"])
    def test_digits_of_other_scripts_are_refused(self, text: str) -> None:
        assert "not a date I can read" in refusal(text)

    @pytest.mark.parametrize("text", ["1969-12-31", "2101-01-01", "3 dec 1969", "dec 3, 2101", "0000-01-01"])
    def test_a_year_before_1970_or_after_2100_is_refused(self, text: str) -> None:
        assert "between 1970 and 2100" in refusal(text)

    @pytest.mark.parametrize("text", ["1970-01-01", "2100-12-31"])
    def test_the_first_and_the_last_year_are_accepted(self, text: str) -> None:
        assert parse_date(text, SATURDAY, "plan").isoformat() == text

    def test_counting_past_2100_is_refused(self) -> None:
        assert "between 1970 and 2100" in refusal("in 4 weeks", date(2100, 12, 20))

    def test_counting_back_before_1970_is_refused(self) -> None:
        assert "between 1970 and 2100" in refusal("3 days ago", date(1970, 1, 2), "record")

    @pytest.mark.parametrize(
        ("text", "last"),
        [
            ("2026-02-29", "February 2026 has 28 days"),
            ("29 feb 2027", "February 2027 has 28 days"),
            ("30 feb", "February has 29 days"),
            ("31 apr", "April has 30 days"),
            ("2026-12-00", "December 2026 has 31 days"),
            ("0 dec 2026", "December 2026 has 31 days"),
        ],
    )
    def test_a_day_that_does_not_exist_is_refused_with_the_last_of_its_month(
        self, text: str, last: str
    ) -> None:
        assert last in refusal(text)

    @pytest.mark.parametrize("text", ["0 dec", "dec 0", "00 dec"])
    def test_a_day_zero_without_a_year_is_refused(self, text: str) -> None:
        assert "December" in refusal(text)

    @pytest.mark.parametrize("text", ["2026-13-01", "2026-00-10"])
    def test_a_month_that_does_not_exist_is_refused(self, text: str) -> None:
        assert "12 months" in refusal(text)

    def test_a_weekday_that_does_not_fit_the_date_is_refused_with_both(self) -> None:
        said = refusal("fri 26 nov")

        assert "Thu 26 Nov 2026" in said
        assert "Friday" in said

    @settings(max_examples=few(100))
    @given(st.text(), DIRECTIONS)
    def test_any_text_is_a_day_from_1970_to_2100_or_refused(self, text: str, direction: Direction) -> None:
        try:
            found = parse_date(text, SATURDAY, direction)
        except NotReadable:
            return
        assert 1970 <= found.year <= 2100

    @settings(max_examples=few(100))
    @given(
        st.lists(
            st.sampled_from(
                [
                    "in",
                    "ago",
                    "last",
                    "next",
                    "thu",
                    "dec",
                    "feb",
                    "today",
                    "week",
                    "days",
                    "at",
                    "0",
                    "1",
                    "29",
                    "30",
                    "99",
                    "2026",
                    "3/12",
                    ",",
                    ".",
                ]
            ),
            min_size=1,
            max_size=4,
        ).map(" ".join),
        TODAYS,
        DIRECTIONS,
    )
    def test_any_mix_of_date_words_is_a_day_from_1970_to_2100_or_refused(
        self, text: str, today: date, direction: Direction
    ) -> None:
        try:
            found = parse_date(text, today, direction)
        except NotReadable:
            return
        assert 1970 <= found.year <= 2100


class TestMoments:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("thu 14:00", (date(2026, 11, 26), time(14, 0))),
            ("3 dec at 2pm", (date(2026, 12, 3), time(14, 0))),
            ("3 dec, 2:30 pm", (date(2026, 12, 3), time(14, 30))),
            ("2026-12-03 09:05", (date(2026, 12, 3), time(9, 5))),
            ("dec 3 2 pm", (date(2026, 12, 3), time(14, 0))),
            ("in 2 weeks at 9am", (date(2026, 12, 5), time(9, 0))),
            ("tomorrow", (date(2026, 11, 22), None)),
            ("3 dec 2026", (date(2026, 12, 3), None)),
        ],
    )
    def test_a_day_is_read_with_the_time_that_follows_it(
        self, text: str, expected: tuple[date, time | None]
    ) -> None:
        assert parse_moment(text, SATURDAY, "plan") == expected

    @pytest.mark.parametrize(
        "text",
        [
            "14:00",
            "2pm",
            "at 14:00",
            "14:00 thu",
            "thu 25:00",
            "thu 14:60",
            "thu 13pm",
            "thu 0am",
            "thu 14:00pm",
            "thu 1:5",
            "3 dec 9",
            "thu 14:00 2pm",
            "thu at noon",
            "thu ١٤:00",
            "3 dec 14:00 Europe/Berlin",
            "sat 14:00",
            "",
        ],
    )
    def test_a_moment_that_is_not_wholly_understood_is_refused(self, text: str) -> None:
        with pytest.raises(NotReadable):
            parse_moment(text, SATURDAY, "plan")

    @settings(max_examples=few(100))
    @given(DATES, st.times().map(lambda each: each.replace(second=0, microsecond=0)), TODAYS)
    def test_a_moment_as_shown_is_read_as_the_same_moment(self, value: date, at: time, today: date) -> None:
        assert parse_moment(f"{day(value)}, {at:%H:%M}", today, "plan") == (value, at)


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
        ],
    )
    def test_a_time_in_a_known_form_is_read(self, text: str, expected: time) -> None:
        assert parse_time(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "9",
            "24:00",
            "14:60",
            "13pm",
            "0am",
            "2:60pm",
            "2:5pm",
            "14.00",
            "14h",
            "noon",
            "١٤:00",
            "2pm x",
        ],
    )
    def test_a_time_that_is_not_wholly_understood_is_refused_with_examples(self, text: str) -> None:
        with pytest.raises(NotReadable, match=r"14:00 or 2pm"):
            parse_time(text)

    @settings(max_examples=few(100))
    @given(st.times().map(lambda each: each.replace(second=0, microsecond=0)))
    def test_a_time_as_shown_is_read_as_the_same_time(self, value: time) -> None:
        assert parse_time(f"{value:%H:%M}") == value

    @settings(max_examples=few(100))
    @given(st.times().map(lambda each: each.replace(second=0, microsecond=0)))
    def test_a_time_of_twelve_hours_is_read_as_the_same_time(self, value: time) -> None:
        half = "pm" if value.hour >= 12 else "am"

        assert parse_time(f"{value.hour % 12 or 12}:{value.minute:02} {half}") == value


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

    def test_a_moment_is_echoed_with_time_zone_and_distance(self) -> None:
        said = moment(date(2026, 12, 3), time(14, 0), "Europe/Berlin", SATURDAY)

        assert said == "Thu 3 Dec 2026, 14:00 Europe/Berlin, in 12 days"

    def test_a_moment_without_a_zone_is_echoed_with_its_time(self) -> None:
        assert moment(date(2026, 12, 3), time(9, 5), None, SATURDAY) == "Thu 3 Dec 2026, 09:05, in 12 days"

    def test_midnight_is_a_time_and_not_left_out(self) -> None:
        assert moment(date(2026, 12, 3), time(0, 0), None, SATURDAY) == "Thu 3 Dec 2026, 00:00, in 12 days"

    def test_a_moment_without_a_time_leaves_the_zone_out(self) -> None:
        said = moment(date(2026, 12, 3), None, "Europe/Berlin", SATURDAY)

        assert said == "Thu 3 Dec 2026, in 12 days"

    def test_now_is_shown_as_its_day(self) -> None:
        assert day(datetime(2026, 12, 1, 23, 59, tzinfo=UTC).date()) == "Tue 1 Dec 2026"
