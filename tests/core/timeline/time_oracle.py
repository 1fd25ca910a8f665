"""An oracle for the dates of DESIGN section 3, and random records and moments for it.

Written from DESIGN alone, for records without an outcome. A moment is compared in UTC, so that no zone can mislead it.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from interview_coach.core.record.model import Entry, Interview, Job
from tests.core.builders import job

ZONES = (
    "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC",
)  # fmt: skip
ANCHORS = tuple(
    date.fromisoformat(each)
    for each in (
        "1970-01-15", "1999-12-31", "2000-02-28", "2026-02-28", "2026-03-08", "2026-03-29", "2026-04-05",
        "2026-10-04", "2026-10-25", "2026-11-01", "2026-12-24", "2028-02-28", "2100-02-27", "2100-12-20",
    )
)  # fmt: skip
"""Leap days and days that only look like one, ends of years and of the calendar, and the nights when clocks change."""
FIRST, LAST = date(1970, 1, 1), date(2100, 12, 31)
DAY, WEEK, FORTNIGHT = timedelta(days=1), timedelta(days=7), timedelta(days=14)
TIMES = (
    time(0, 0),
    time(1, 30),
    time(1, 45),
    time(2, 15),
    time(2, 30),
    time(2, 45),
    time(14, 0),
    time(23, 59),
)
PEOPLE = {"Ada": "manager", "Lin": "hr", "Rex": "reception"}
NAMES = tuple(PEOPLE)


class Oracle:
    """What DESIGN section 3 says of a job at a moment, for records without an outcome."""

    def __init__(self, record: Job, now: datetime, off: frozenset[date]) -> None:
        self.off, self.now, self.today = off, now, now.date()
        self.rounds, self.zone = record.interviews, now.tzinfo
        self.log = sorted((each for each in record.log if each.on <= self.today), key=lambda each: each.on)
        self.held = sorted(self.day_of(each) for each in self.rounds if self.is_held(each))
        self.coming = sorted(self.day_of(each) for each in self.rounds if self.is_to_come(each))
        self.d = self.held[-1] if self.held else None

    @property
    def ready_by(self) -> date:
        """The last day to prepare for the first round to come: the day before, if it begins at night."""
        start, has_time = min(
            (self.starts(each).astimezone(self.zone).replace(tzinfo=None), each.at is not None)
            if each.at
            else (datetime.combine(each.on, time.min), False)
            for each in self.rounds
            if self.is_to_come(each)
        )
        return start.date() - DAY if has_time and start.hour < 5 else start.date()

    def works(self, day: date) -> bool:
        return day.isoweekday() < 6 and (day.month, day.day) not in {(12, 25), (1, 1)} and day not in self.off

    def nwd(self, day: date) -> date:
        return day if self.works(day) else self.nwd(day + DAY)

    def wd(self, day: date, count: int) -> date:
        following = self.nwd(day + DAY)
        return following if count == 1 else self.wd(following, count - 1)

    def day_of(self, round_: Interview) -> date:
        """The day of a round in the person's own zone."""
        if round_.at is None:
            return round_.on
        return self.starts(round_).astimezone(self.zone).date()

    def starts(self, round_: Interview) -> datetime:
        zone = ZoneInfo(round_.zone) if round_.zone else self.zone
        return datetime.combine(round_.on, round_.at or time.min, zone).astimezone(UTC)

    def is_off(self, round_: Interview) -> bool:
        """Cancelled, and not planned again or moved since."""
        marks = [e for e in self.log if round_.round in (e.cancelled, e.interview, e.moved)]
        return bool(marks) and marks[-1].cancelled is not None

    def has_begun(self, round_: Interview) -> bool:
        if round_.at is None:
            return round_.on <= self.today
        return self.starts(round_) <= self.now.astimezone(UTC)

    def is_held(self, round_: Interview) -> bool:
        return self.has_begun(round_) and not self.is_off(round_)

    def is_to_come(self, round_: Interview) -> bool:
        return not self.has_begun(round_) and not self.is_off(round_)

    @property
    def replies(self) -> list[tuple[int, date]]:
        """A reply, or an interview that they cancelled."""
        found = enumerate(self.log)
        return [(n, e.on) for n, e in found if e.reply is not None or (e.cancelled and e.by != "me")]

    @property
    def heard(self) -> date | None:
        assert self.d
        return max((on for _, on in self.replies if on >= self.d), default=None)

    @property
    def quiet(self) -> date:
        assert self.d
        thanks = [e.on for e in self.log if e.sent == "thank-you" and self.d <= e.on <= self.d + WEEK]
        return max([self.d, *thanks, *([self.heard] if self.heard else [])])

    @property
    def named(self) -> date | None:
        """P: the last date they named, unless it lies before D or a reply came on or after it."""
        assert self.d
        dates = [(n, e.promised) for n, e in enumerate(self.log) if e.promised]
        if not dates:
            return None
        place, last = dates[-1]
        answered = any(n > place and on >= last for n, on in self.replies)
        return None if last < self.d or answered else last

    @property
    def opening(self) -> date:
        return self.wd(self.named, 2) if self.named else self.nwd(self.quiet + FORTNIGHT)

    @property
    def window_end(self) -> date:
        return self.wd(self.opening, 4)

    @property
    def checked_in(self) -> Entry | None:
        """The last check-in since D."""
        sent = [e for e in self.log if e.sent == "check-in" and self.d and e.on >= self.d]
        return sent[-1] if sent else None

    @property
    def named_since(self) -> bool:
        sent = self.checked_in
        return sent is not None and any(e.promised for e in self.log[self.log.index(sent) :])

    @property
    def moving_on(self) -> date:
        sent = self.checked_in
        if sent and not self.named_since:
            return self.nwd(
                max([sent.on + WEEK, self.opening, *([self.heard + FORTNIGHT] if self.heard else [])])
            )
        return self.nwd(max(self.opening + FORTNIGHT, self.window_end + DAY))

    @property
    def check_in_state(self) -> str | None:
        """How the check-in stands; None where a date named after one leaves it to the order of things."""
        if self.checked_in:
            return None if self.named_since else "done"
        if self.coming or self.today >= self.moving_on:
            return "closed"
        return by_dates(self.today, self.opening, self.window_end, self.moving_on - DAY)

    @property
    def move_on_state(self) -> str:
        if self.coming:
            return "closed"
        return "due" if self.today >= self.moving_on else "waiting"

    def to_thank(self, round_: Interview) -> set[str]:
        """Whom of a held round to thank today still."""
        day = self.day_of(round_)
        thanked = {e.to for e in self.log if e.sent == "thank-you" and day <= e.on <= day + WEEK}
        return set(round_.met) - thanked if day <= self.today <= day + WEEK else set()


def by_dates(today: date, opens: date, due: date, last: date) -> str:
    if today < opens:
        return "waiting"
    if today <= due:
        return "due"
    return "overdue" if today <= last else "closed"


# Random records, days and clocks: few and small draws, each read as one thing that happened

HAPPENED: tuple[Callable[[date, int], Entry], ...] = (
    lambda on, more: Entry(on=on, sent="thank-you", to=NAMES[more % 3]),
    lambda on, more: Entry(on=on, sent="thank-you", to=NAMES[more % 3]),
    lambda on, _more: Entry(on=on, reply="We will be in touch."),
    lambda on, more: Entry(on=on, reply="By then.", promised=on + timedelta(days=more)),
    lambda on, more: Entry(on=on, promised=on + timedelta(days=more)),
    lambda on, more: Entry(on=on, cancelled=1, by="me" if more % 2 else None),
)
number = st.integers
happened = st.tuples(number(0, len(HAPPENED) - 1), number(-6, 45), number(0, 20))
a_round = st.tuples(number(-4, 10), number(0, len(TIMES)), number(0, len(ZONES)), number(1, 7))
moment = st.tuples(number(-8, 60), number(0, len(TIMES) - 1), number(0, len(ZONES) - 1), number(0, 1))


class Life(NamedTuple):
    """A record, a moment in a zone, and days off."""

    record: Job
    now: datetime
    off: frozenset[date]


@st.composite
def lives(draw: st.DrawFn) -> Life:
    """One to three rounds around a day, what happened about them, and a moment of the weeks around."""
    anchor = draw(st.sampled_from(ANCHORS))
    rounds = draw(st.lists(a_round, min_size=1, max_size=3, unique_by=lambda each: each[0]))
    log = [_entry(anchor, *each) for each in draw(st.lists(happened, max_size=5))]
    if (checked_in := draw(st.none() | number(-6, 45))) is not None:
        log.append(Entry(on=_day(anchor, checked_in), sent="check-in", to="Ada"))
    log.sort(key=lambda each: each.on)
    met = [_round(anchor, n, *each) for n, each in enumerate(sorted(rounds), 1)]
    off = frozenset(_day(anchor, each) for each in draw(st.lists(number(0, 30), max_size=4)))
    return Life(job(*met, people=PEOPLE, log=log), _moment(anchor, *draw(moment)), off)  # type: ignore[arg-type]


def _day(anchor: date, days: int) -> date:
    return anchor + timedelta(days=days)


def _entry(anchor: date, kind: int, days: int, more: int) -> Entry:
    return HAPPENED[kind](_day(anchor, days), more)


def _round(anchor: date, number_: int, days: int, at: int, zone: int, who: int) -> Interview:
    """With a time, in a zone of its own or none; with those people whose bits are set."""
    when = TIMES[at] if at < len(TIMES) else None
    where = ZONES[zone] if when and zone < len(ZONES) else None
    met = tuple(name for bit, name in enumerate(NAMES) if who & 1 << bit)
    return Interview(round=number_, on=_day(anchor, days), at=when, zone=where, met=met)


def _moment(anchor: date, days: int, at: int, zone: int, fold: int) -> datetime:
    on = min(max(_day(anchor, days), FIRST), LAST)
    return datetime.combine(on, TIMES[at], ZoneInfo(ZONES[zone])).replace(fold=fold)
