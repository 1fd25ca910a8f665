"""The pictures: where days and numbers are."""

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from interview_coach.core.pages.document import DayPoint, Days, Series
from interview_coach.render.svg import Dot, line, stems

FIRST = date(2026, 12, 3)


def point(day: int, words: str, sign: str = "✓", until: int | None = None) -> DayPoint:
    last = FIRST + timedelta(days=until) if until is not None else None
    return DayPoint(FIRST + timedelta(days=day), f"Dec {3 + day}", words, sign, last)


def drawn(*points: DayPoint) -> tuple[Dot, ...]:
    return line(Days("days", points)).dots


def test_days_are_as_far_from_each_other_as_in_the_calendar() -> None:
    found = drawn(point(0, "interview"), point(10, "wait", "●"), point(20, "move on", "○"))
    assert [dot.x for dot in found] == [10, 360, 710]


def test_a_span_ends_on_its_last_day() -> None:
    found = drawn(point(0, "interview"), point(10, "check in", "○", until=20))
    assert [dot.end for dot in found] == [None, 710]


def test_only_the_last_three_days_of_the_past_are_named() -> None:
    found = drawn(*(point(10 * day, "sent") for day in range(5)))
    assert [dot.y is not None for dot in found] == [False, False, True, True, True]


def test_a_day_has_one_flag_and_today_comes_first() -> None:
    found = drawn(point(0, "interview"), point(5, "sent"), point(5, "wait", "●"))
    assert [dot.words for dot in found] == ["interview", "wait"]


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 30)), min_size=2, max_size=12))
def test_no_flag_crosses_another(days: list[tuple[int, int]]) -> None:
    found = [dot for dot in drawn(*(point(day, "w" * size, "○") for day, size in days)) if dot.y is not None]
    for one, other in combinations(found, 2):
        if one.y == other.y:
            assert right(one) <= left(other) or right(other) <= left(one)
        else:
            high, low = sorted((one, other), key=lambda dot: dot.y or 0)
            assert not left(low) < high.x < right(low)


def width(dot: Dot) -> float:
    """The width of a flag by an ordinary font."""
    return 6 * (len(dot.label) + 1 + len(dot.words))


def left(dot: Dot) -> float:
    return dot.x - width(dot) if dot.is_left else dot.x


def right(dot: Dot) -> float:
    return dot.x if dot.is_left else dot.x + width(dot)


def test_a_number_stands_at_its_height() -> None:
    assert stems(Series("asked well", (1, 5))) == [(6, 49, 1), (18, 13, 5)]


def test_many_numbers_are_a_line() -> None:
    assert stems(Series("asked well", (1,) * 7)) == []
