"""The positions of a picture's parts: a line of days, bars. The template of the page draws them."""

from msgspec import Struct

from interview_coach.core.pages.document import Bars, Days
from interview_coach.core.text.shown import cells, visible

WIDTH = 720
MARGIN = 40
AXIS = 74
ROWS = (56, 40, 24)
"""Heights at which the days of a line are written, the nearest first."""
CHARACTER = 7
"""Width of a character of a label, at most."""
BARS_WIDTH = 420
BARS_START = 170
BAR = 22


class Dot(Struct, frozen=True):
    """A day on the line. `y` is None where its label would cover another; the table has it."""

    x: float
    y: int | None
    label: str
    sign: str


class Stripe(Struct, frozen=True):
    """A bar with its label and count."""

    y: int
    width: float
    label: str
    count: int


def dots(days: Days) -> list[Dot]:
    """The days on their line, as far from each other as in the calendar."""
    points = sorted(days.points, key=lambda point: point.on)
    first, last = points[0].on, points[-1].on
    span = max((last - first).days, 1)
    ends = [0.0] * len(ROWS)
    found: list[Dot] = []
    for point in points:
        x = MARGIN + (point.on - first).days / span * (WIDTH - 2 * MARGIN)
        half = cells(visible(point.label)) * CHARACTER / 2
        row = next((row for row, end in enumerate(ends) if x - half > end), None)
        same = bool(found) and found[-1].x == x
        if row is not None and not same:
            ends[row] = x + half
        found.append(Dot(round(x, 1), None if row is None or same else ROWS[row], point.label, point.sign))
    return found


def stripes(bars: Bars) -> list[Stripe]:
    """The bars below each other, the longest one as wide as there is room."""
    most = max((bar.count for bar in bars.rows), default=0) or 1
    room = BARS_WIDTH - BARS_START - 10
    return [
        Stripe(number * BAR, round(bar.count / most * room, 1), bar.label, bar.count)
        for number, bar in enumerate(bars.rows)
    ]
