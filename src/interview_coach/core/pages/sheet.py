"""How a page comes out: on a screen with short dates, or on a sheet of paper with long ones."""

import re
from datetime import date, datetime, time
from typing import Literal

from msgspec import Struct

from interview_coach.core.text.when import (
    DAY_NAMES,
    DAYS,
    MONTH_NAMES,
    MONTHS,
    clock,
    day,
    own_start,
    short_day,
    start_words,
    time_words,
)

Paper = Literal["a4", "letter"]
Hours = Literal[12, 24]
Medium = Literal["screen", "text", "print"]
SIZES: dict[Paper, tuple[float, float]] = {"a4": (210, 297), "letter": (215.9, 279.4)}
TOP, EDGE = 10.0, 13.0
"""The margins of a sheet, in mm."""
SIDE, GUTTER = 57.0, 8.0
"""The narrow column, and what's between the two, in mm."""

# Kept as text: compiling it takes longer than the rest of the module.
_DAY = rf"\b({'|'.join(DAYS)}) (\d{{1,2}}) ({'|'.join(MONTHS)})\b( \d{{4}})?"


def _american(found: re.Match[str]) -> str:
    weekday, number, month, year = found.groups()
    return f"{weekday}, {month} {number}{f',{year}' if year else ''}"


class PageSheet(Struct, frozen=True):
    """The paper, the clock, and where it goes: a screen has short dates, and reasons name their sources there."""

    paper: Paper = "a4"
    hours: Hours = 24
    medium: Medium = "print"

    @property
    def is_screen(self) -> bool:
        """Whether it's for a screen, and not for paper."""
        return self.medium == "screen"

    @property
    def is_text(self) -> bool:
        """Whether it's measured in lines of text, and not in mm."""
        return self.medium != "print"

    @property
    def width(self) -> float:
        """The width of a line across the sheet, in mm."""
        return SIZES[self.paper][0] - 2 * EDGE

    @property
    def main(self) -> float:
        """The width of the wide column, in mm."""
        return self.width - SIDE - GUTTER

    @property
    def height(self) -> float:
        """The height between the margins, in mm."""
        return SIZES[self.paper][1] - 2 * TOP

    def day(self, value: date, today: date) -> str:
        """`Thursday, December 3`, or `Thu 3 Dec`; with the year where it's another one."""
        if self.is_screen:
            return short_day(value, today)
        weekday, month = DAY_NAMES[value.weekday()].capitalize(), MONTH_NAMES[value.month - 1].capitalize()
        year = f", {value.year}" if value.year != today.year else ""
        return f"{weekday}, {month} {value.day}{year}"

    def brief_day(self, value: date, today: date) -> str:
        """`Thu, Dec 3` in a column of days, or `Thu 3 Dec`."""
        if self.is_screen:
            return short_day(value, today)
        year = f", {value.year}" if value.year != today.year else ""
        return f"{short_day(value)[:3]}, {MONTHS[value.month - 1]} {value.day}{year}"

    def whole_day(self, value: date) -> str:
        """`Thursday, December 3, 2026`, or `Thu 3 Dec 2026`."""
        return day(value) if self.is_screen else f"{self.day(value, value)}, {value.year}"

    def start(self, on: date, at: time | None, zone: str | None, now: datetime) -> str:
        """When something starts, by the person's own clock: `Thursday, December 3, 2:00 PM`. A screen names the zone too."""
        if self.is_screen:
            return start_words(on, at, zone, now)
        start = own_start(on, at, zone, now.tzinfo)
        said = self.day(start.date(), now.date())
        return f"{said}, {self.clock(start.time())}" if at else said

    def elsewhere(self, on: date, at: time | None, zone: str | None, now: datetime) -> str:
        """The clock of the place in words: `3:00 PM is your time. Over there it's 9:00 AM, Europe/Berlin`."""
        if at is None or not zone:
            return ""
        start = own_start(on, at, zone, now.tzinfo)
        if (start.date(), start.time()) == (on, at):
            return f"{zone} time."
        there = "" if start.date() == on else f"{self.day(on, now.date())}, "
        return f"{self.clock(start.time())} is your time. Over there it's {there}{self.clock(at)}, {zone}."

    def said(self, words: str) -> str:
        """A sentence whose days are written as screens have them, with the days as this sheet has them."""
        return words if self.is_screen else re.sub(_DAY, _american, words)

    def clock(self, at: time) -> str:
        """`14:00`, or `2:00 PM`."""
        return time_words(at, self.hours)

    def short_start(self, on: date, at: time | None, zone: str | None, now: datetime) -> str:
        """`Thu, Dec 3, 2:00 PM`, or `Thu 3 Dec, 14:00`; the clock of the place too, where it differs."""
        hours = None if self.is_screen else self.hours
        said = self.brief_day(own_start(on, at, zone, now.tzinfo).date(), now.date())
        return f"{said}, {clock(on, at, zone, now, hours=hours)}" if at else said


SCREEN = PageSheet(medium="screen")
A4 = PageSheet()
