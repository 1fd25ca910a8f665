"""The positions of a picture's parts: a line of days, bars, small pictures of numbers. The template of the page draws them."""

from collections.abc import Callable
from datetime import date, timedelta

from msgspec import Struct

from interview_coach.core.pages.document import Bars, DayPoint, Days, Series
from interview_coach.core.text.shown import cells, visible

START, END = 10.0, 710.0
"""Where a line of days begins and ends."""
ROWS = (77, 58, 39, 20)
"""Heights at which days are written, the nearest first."""
CHARACTER, LARGE = 6.9, 8.9
"""The width of a character of a label at most, and of today's."""
LONGEST_BAR = 62
"""Percent of its cell that the longest bar takes: the number stands at its end."""
MOST_STEMS = 6
"""Numbers that are drawn one by one; more are a line with its first and last number."""
NAMED_BEFORE = 3
"""Days of the past that are named at most, the last ones."""
MOST_TICKS = 30


class Dot(Struct, frozen=True):
    """A day on the line. `y` is None where its label has no room; the table has it. `end` is that of a span."""

    x: float
    y: int | None
    label: str
    words: str
    sign: str
    end: float | None
    is_left: bool


class DayLine(Struct, frozen=True):
    """A line of days: its Mondays, its days, and where today is."""

    mondays: tuple[float, ...]
    dots: tuple[Dot, ...]
    now: float


class _Flag(Struct, frozen=True):
    """A label with its stem at `x`: what it covers of its row."""

    x: float
    y: int
    left: float
    right: float

    def crosses(self, other: "_Flag") -> bool:
        """Whether the two labels meet, or the stem of one goes through the label of the other."""
        if self.y == other.y:
            return self.left < other.right and other.left < self.right
        high, low = (self, other) if self.y < other.y else (other, self)
        return low.left - 2 < high.x < low.right + 2


def line(days: Days) -> DayLine:
    """The days on their line, as far from each other as in the calendar, one thing a day."""
    points = _one_a_day(days.points)
    first = points[0].on
    last = max(point.until or point.on for point in points)
    step = (END - START) / max((last - first).days, 1)

    def x_of(day: date) -> float:
        return round(START + (day - first).days * step, 1)

    today = next((point.on for point in points if point.sign == "●"), None)
    past = [point.on for point in points if point.sign == "✓"]
    now = x_of(today or max(past, default=first))
    monday = first + timedelta(days=-first.weekday() % 7)
    count = ((last - monday).days // 7) + 1
    mondays = (
        tuple(x_of(monday + timedelta(weeks=week)) for week in range(count)) if count <= MOST_TICKS else ()
    )
    flags = _flags([(point, x_of(point.on)) for point in points], set(past[-NAMED_BEFORE:]))
    return DayLine(mondays, tuple(_dot(point, x_of, flags.get(point.on)) for point in points), now)


def _one_a_day(points: tuple[DayPoint, ...]) -> list[DayPoint]:
    """The first thing of each day; today's before all others of that day."""
    found: dict[date, DayPoint] = {}
    for point in sorted(points, key=lambda point: (point.on, point.sign != "●")):
        found.setdefault(point.on, point)
    return list(found.values())


def _flags(places: list[tuple[DayPoint, float]], named: set[date]) -> dict[date, _Flag]:
    """The labels that have room, today's first, then from the last day to the first, each in the lowest row it can."""
    found: dict[date, _Flag] = {}
    for point, x in sorted(places, key=lambda place: (place[0].sign != "●", -place[1])):
        if point.sign == "✓" and point.on not in named:
            continue
        size = LARGE if point.sign == "●" else CHARACTER
        width = 5 + (cells(visible(point.label)) + 1 + cells(visible(point.words))) * size
        sides = [(left, left + width) for left in (x, x - width) if left >= 0 and left + width <= END + START]
        tries = (_Flag(x, row, left, right) for left, right in sides for row in ROWS)
        flag = next(
            (each for each in tries if not any(each.crosses(other) for other in found.values())), None
        )
        if flag:
            found[point.on] = flag
    return found


def _dot(point: DayPoint, x_of: Callable[[date], float], flag: _Flag | None) -> Dot:
    end = x_of(point.until) if point.until and point.until > point.on else None
    y, is_left = (flag.y, flag.left < flag.x) if flag else (None, False)
    return Dot(x_of(point.on), y, point.label, point.words, point.sign, end, is_left)


def share(bars: Bars, count: int) -> int:
    """The width of a bar in percent of its cell."""
    most = max((bar.count for bar in bars.rows), default=0) or 1
    return round(count / most * LONGEST_BAR)


def stems(series: Series) -> list[tuple[int, int, int]]:
    """Each number at its height: where, how high, and the number."""
    if len(series.values) > MOST_STEMS:
        return []
    return [(6 + 12 * place, 58 - 9 * min(value, 5), value) for place, value in enumerate(series.values)]


def curve(series: Series) -> str:
    """The numbers as the points of one line."""
    step = 64 / max(len(series.values) - 1, 1)
    return " ".join(f"{4 + place * step:.1f},{curve_y(value)}" for place, value in enumerate(series.values))


def curve_y(value: int) -> int:
    """The height of a number on that line."""
    return 56 - 7 * min(value, 5)
