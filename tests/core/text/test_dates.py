"""Dates as people write them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.text.dates import EXAMPLES, parse_date
from interview_coach.core.text.readings import YEAR_IS_CLEAR, Direction
from interview_coach.core.text.when import DAY_NAMES, MONTH_NAMES, day
from interview_coach.errors import NotReadable, TwoReadings

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


def readings(text: str, today: date = SATURDAY, direction: Direction = "plan") -> list[str]:
    """The days that are offered, as they can be typed."""
    with pytest.raises(TwoReadings) as caught:
        parse_date(text, today, direction)
    return [words for words, _ in caught.value.readings]


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
            ("3rd dec", date(2026, 12, 3)),
            ("dec 3rd", date(2026, 12, 3)),
            ("dec. 3", date(2026, 12, 3)),
            ("1st of December", date(2026, 12, 1)),
            ("the 22nd of December 2026", date(2026, 12, 22)),
            ("11th dec", date(2026, 12, 11)),
            ("Friday 11 December", date(2026, 12, 11)),
            ("friday, 11th of dec", date(2026, 12, 11)),
            ("thu 2026-12-03", date(2026, 12, 3)),
            ("weds", date(2026, 11, 25)),
            ("tues", date(2026, 11, 24)),
            ("day after tomorrow", date(2026, 11, 23)),
            ("the day after tomorrow", date(2026, 11, 23)),
            ("day before yesterday", date(2026, 11, 19)),
            ("+3d", date(2026, 11, 24)),
            ("+3 days", date(2026, 11, 24)),
            ("+2w", date(2026, 12, 5)),
            ("2026/12/13", date(2026, 12, 13)),
        ],
    )
    def test_a_date_in_a_known_form_is_read(self, text: str, expected: date) -> None:
        assert parse_date(text, SATURDAY, "plan") == expected

    @pytest.mark.parametrize(
        ("text", "today", "expected"),
        [
            ("the 15th", date(2026, 11, 18), date(2026, 12, 15)),
            ("tuesday the 15th", date(2026, 11, 18), date(2026, 12, 15)),
            ("the 18th", date(2026, 11, 18), date(2026, 11, 18)),
            ("31st", date(2026, 11, 18), date(2026, 12, 31)),
            ("by 3 dec", date(2026, 11, 18), date(2026, 12, 3)),
            ("on friday 4 december", date(2026, 11, 18), date(2026, 12, 4)),
            ("end of the week", date(2026, 11, 18), date(2026, 11, 20)),
            ("by the end of the week", date(2026, 11, 20), date(2026, 11, 20)),
            ("end of this week", date(2026, 11, 21), date(2026, 11, 27)),
            ("end of next week", date(2026, 11, 18), date(2026, 11, 27)),
            ("end of next week", date(2026, 11, 21), date(2026, 11, 27)),
            ("end of the month", date(2026, 11, 30), date(2026, 11, 30)),
            ("end of next month", date(2026, 12, 5), date(2027, 1, 31)),
        ],
    )
    def test_a_day_is_read_as_people_say_it(self, text: str, today: date, expected: date) -> None:
        assert parse_date(text, today, "plan") == expected

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

    @given(DATES, TODAYS, DIRECTIONS)
    def test_a_date_as_shown_is_read_as_the_same_date(
        self, value: date, today: date, direction: Direction
    ) -> None:
        assert parse_date(day(value), today, direction) == value

    @given(DATES, TODAYS, DIRECTIONS)
    def test_an_iso_date_is_read_as_itself_whatever_the_day(
        self, value: date, today: date, direction: Direction
    ) -> None:
        assert parse_date(value.isoformat(), today, direction) == value

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
            ("21 nov", date(2026, 11, 21)),
            ("1 jan", date(2027, 1, 1)),
            ("18 aug", date(2027, 8, 18)),
            ("29 feb", date(2028, 2, 29)),
        ],
    )
    def test_without_a_year_a_plan_takes_the_coming_one_where_it_is_near(
        self, text: str, expected: date
    ) -> None:
        assert parse_date(text, SATURDAY, "plan") == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("20 nov", date(2026, 11, 20)),
            ("21 nov", date(2026, 11, 21)),
            ("24 feb", date(2026, 2, 24)),
            ("5/5", date(2026, 5, 5)),
        ],
    )
    def test_without_a_year_a_record_takes_the_past_one_where_it_is_near(
        self, text: str, expected: date
    ) -> None:
        assert parse_date(text, SATURDAY, "record") == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("20 nov", ["2026-11-20", "2027-11-20"]),
            ("19 aug", ["2026-08-19", "2027-08-19"]),
            ("11/11", ["2026-11-11", "2027-11-11"]),
        ],
    )
    def test_in_a_plan_one_that_is_farther_than_270_days_could_be_the_past_one(
        self, text: str, expected: list[str]
    ) -> None:
        assert readings(text) == expected

    @pytest.mark.parametrize("text", ["22 nov", "3 dec", "20 feb", "31/12", "tue 1 dec", "fri 11/12"])
    def test_in_a_record_one_that_is_still_to_come_is_refused_and_says_so(
        self, text: str, snapshot: SnapshotAssertion
    ) -> None:
        assert refusal(text, direction="record") == snapshot

    def test_in_a_record_no_day_of_a_year_ago_is_offered_for_tomorrow(self) -> None:
        assert "2025" not in refusal("22 nov", direction="record")

    def test_the_29th_of_february_after_the_last_one_that_can_be_recorded_offers_the_one_before(self) -> None:
        assert readings("29 feb", date(2097, 3, 1)) == ["2096-02-29"]

    @given(TODAYS, st.integers(1, 12), st.integers(1, 28))
    def test_a_day_without_a_year_in_a_plan_is_ahead_within_270_days_or_offered_on_both_sides(
        self, today: date, month: int, number: int
    ) -> None:
        text = f"{number} {MONTH_NAMES[month - 1]}"
        try:
            found = [parse_date(text, today, "plan")]
        except TwoReadings as error:
            found = [date.fromisoformat(words) for words, _ in error.readings]
        is_near = timedelta(0) <= found[-1] - today <= YEAR_IS_CLEAR
        assert is_near if len(found) == 1 else found[0] < today < found[1] - YEAR_IS_CLEAR

    @given(TODAYS, st.integers(1, 12), st.integers(1, 28))
    def test_a_day_without_a_year_in_a_record_is_past_within_270_days_or_refused(
        self, today: date, month: int, number: int
    ) -> None:
        text = f"{number} {MONTH_NAMES[month - 1]}"
        try:
            found = parse_date(text, today, "record")
        except NotReadable:
            found = parse_date(text, today, "plan")
            assert found > today
        else:
            assert timedelta(0) <= today - found <= YEAR_IS_CLEAR

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

    @pytest.mark.parametrize(
        ("text", "today", "direction", "expected"),
        [
            ("next thu", SATURDAY, "plan", ["2026-11-26", "2026-12-03"]),
            ("next thu", THURSDAY, "plan", ["2026-12-03", "2026-12-10"]),
            ("this thu", SATURDAY, "plan", ["2026-11-26", "2026-12-03"]),
            ("this thu", THURSDAY, "plan", ["2026-11-26", "2026-12-03"]),
            ("this thu", SATURDAY, "record", ["2026-11-19", "2026-11-12"]),
            ("this thu", THURSDAY, "record", ["2026-11-26", "2026-11-19"]),
            ("last thu", SATURDAY, "plan", ["2026-11-19", "2026-11-12"]),
            ("last thu", SATURDAY, "record", ["2026-11-19", "2026-11-12"]),
            ("last thu", THURSDAY, "record", ["2026-11-19", "2026-11-12"]),
        ],
    )
    def test_a_weekday_that_is_next_this_or_last_is_refused_with_the_two_it_could_be(
        self, text: str, today: date, direction: Direction, expected: list[str]
    ) -> None:
        assert readings(text, today, direction) == expected

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
        assert readings("03/05", direction="record") == ["2026-05-03", "2026-03-05"]

    def test_in_a_record_no_reading_that_is_still_to_come_is_offered(self) -> None:
        assert readings("03/12", direction="record") == ["2025-12-03", "2026-03-12"]

    @pytest.mark.parametrize(
        "text", ["13/12/2026", "12/13/2026", "2026/12/13", "2026-12-13.", "13/12", "13.12.", "13.12"]
    )
    def test_bare_numbers_with_one_reading_are_read(self, text: str) -> None:
        assert parse_date(text, SATURDAY, "plan") == date(2026, 12, 13)

    @pytest.mark.parametrize("text", ["13/12/26", "13/12/026"])
    def test_a_year_of_fewer_than_four_digits_is_not_guessed(self, text: str) -> None:
        assert readings(text) == ["2026-12-13"]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("friday 11/12", date(2026, 12, 11)),
            ("fri 11/12/2026", date(2026, 12, 11)),
            ("fri 12/11/2026", date(2026, 12, 11)),
            ("sat 20 nov", date(2027, 11, 20)),
        ],
    )
    def test_the_weekday_settles_which_is_meant(self, text: str, expected: date) -> None:
        assert parse_date(text, SATURDAY, "plan") == expected

    @pytest.mark.parametrize("text", ["fri 13/2", "fri 13.2."])
    def test_the_weekday_settles_the_year_of_a_record(self, text: str) -> None:
        assert parse_date(text, SATURDAY, "record") == date(2026, 2, 13)

    def test_where_the_weekday_fits_both_they_are_offered(self) -> None:
        assert readings("thu 12/3/2026", date(2026, 1, 2)) == ["2026-03-12", "2026-12-03"]

    def test_next_week_is_refused_with_its_monday_and_its_friday(self) -> None:
        assert readings("next week") == ["2026-11-23", "2026-11-27"]

    def test_next_week_on_a_monday_is_the_week_after(self) -> None:
        assert readings("next week", date(2026, 11, 23)) == ["2026-11-30", "2026-12-04"]

    def test_last_week_is_refused_with_its_monday_and_its_friday(self) -> None:
        assert readings("last week", direction="record") == ["2026-11-09", "2026-11-13"]

    @pytest.mark.parametrize("text", ["next week", "next thu"])
    def test_in_a_record_nothing_to_come_is_offered(self, text: str, snapshot: SnapshotAssertion) -> None:
        assert refusal(text, direction="record") == snapshot

    @pytest.mark.parametrize("text", ["next", "next month", "next year"])
    def test_in_a_record_what_names_no_day_is_not_said_to_be_still_to_come(self, text: str) -> None:
        assert EXAMPLES in refusal(text, direction="record")
        assert "happened" not in refusal(text, direction="record")

    def test_each_reading_is_said_with_its_distance_for_a_choice(self) -> None:
        with pytest.raises(TwoReadings) as caught:
            parse_date("thu", THURSDAY, "plan")
        assert [said for _, said in caught.value.readings] == [
            "Thu 26 Nov 2026, today", "Thu 3 Dec 2026, in 7 days",
        ]  # fmt: skip


class TestAWeekdayThatDoesNotFit:
    def test_in_a_plan_it_asks_whether_the_past_day_is_meant_that_fits(self) -> None:
        assert "past day?" in refusal("thu 12 nov")
        assert readings("thu 12 nov") == ["2026-11-12", "2027-11-12"]

    def test_otherwise_the_day_and_the_nearest_of_that_weekday_are_offered(self) -> None:
        assert readings("fri 26 nov") == ["2026-11-26", "2026-11-27"]

    def test_in_a_record_the_nearest_one_does_not_lie_ahead(self) -> None:
        assert readings("sun 21 nov", direction="record") == ["2026-11-21", "2026-11-15"]

    def test_in_a_plan_the_nearest_one_does_not_lie_behind(self) -> None:
        assert readings("fri 21 nov") == ["2026-11-21", "2026-11-27"]

    def test_with_a_year_as_well(self) -> None:
        assert readings("Fri 3 Dec 2026") == ["2026-12-03", "2026-12-04"]

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
            "next month",
            "this week",
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
            "3th dec",
            "2st of december",
            "3 of",
            "+3",
            "+d",
            "thu tomorrow",
            "thu in 2 weeks",
            "half past two",
            "9.30",
            "12.31",
            "2026-w49",
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
        assert "didn't give" in refusal(text)

    @pytest.mark.parametrize("text", ["２０２６-12-03", "٣ dec", "in ² weeks", "３/12/2026"])
    def test_digits_of_other_scripts_are_refused(self, text: str, snapshot: SnapshotAssertion) -> None:
        assert refusal(text) == snapshot

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
            ("30 feb", "February 2027 has 28 days"),
            ("31 apr", "April has 30 days"),
            ("2026-12-00", "December 2026 has 31 days"),
            ("0 dec 2026", "December 2026 has 31 days"),
        ],
    )
    def test_a_day_that_does_not_exist_is_refused_with_the_last_of_its_month(
        self, text: str, last: str
    ) -> None:
        assert last in refusal(text)

    @pytest.mark.parametrize(
        ("today", "direction", "last"),
        [
            (date(2027, 12, 1), "plan", "February 2028 has 29 days"),
            (date(2028, 1, 10), "plan", "February 2028 has 29 days"),
            (date(2028, 1, 10), "record", "February 2027 has 28 days"),
            (date(2028, 3, 1), "record", "February 2028 has 29 days"),
        ],
    )
    def test_a_day_that_no_february_has_is_refused_with_that_of_the_year_meant(
        self, today: date, direction: Direction, last: str
    ) -> None:
        assert last in refusal("31 feb", today, direction)

    @pytest.mark.parametrize("text", ["0 dec", "dec 0", "00 dec"])
    def test_a_day_zero_without_a_year_is_refused(self, text: str) -> None:
        assert "December" in refusal(text)

    @pytest.mark.parametrize("text", ["2026-13-01", "2026-00-10"])
    def test_a_month_that_does_not_exist_is_refused(self, text: str) -> None:
        assert "no month" in refusal(text)

    @given(st.text(), DIRECTIONS)
    def test_any_text_is_a_day_from_1970_to_2100_or_refused(self, text: str, direction: Direction) -> None:
        try:
            found = parse_date(text, SATURDAY, direction)
        except NotReadable:
            return
        assert 1970 <= found.year <= 2100

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
