"""A step of the timeline as a value, and how it stands by its dates alone."""

from datetime import date, time, timedelta
from typing import Literal

from msgspec import Struct

from interview_coach.core.record.model import ActionKind, Entry, StepName
from interview_coach.core.text.when import short_day
from interview_coach.core.timeline.situation import Situation

ONE_DAY = timedelta(days=1)
State = Literal["waiting", "due", "overdue", "done", "skipped", "closed"]
OPEN = frozenset({"due", "overdue"})
AHEAD = frozenset({"waiting", "due", "overdue"})


class Done(Struct, frozen=True):
    """One time that you did a step.

    `to` is the person you did it for, and `by` is the channel, such as `email`.
    """

    on: date
    to: str | None = None
    by: str | None = None


class Step(Struct, frozen=True, kw_only=True):
    """One item of the timeline. `names` are those it is still open for (`for` in JSON)."""

    step: StepName
    state: State
    opens: date | None = None
    due: date | None = None
    at: time | None = None
    """The hour by which it ends on its last day, by the person's clock."""
    done: tuple[Done, ...] = ()
    names: tuple[str, ...] = ()
    why: str = ""
    why_then: str = ""
    """The reason as it reads on the day it opens, where that is another one; a calendar shows that day."""
    source: str = ""
    id: str | None = None
    what: str | None = None
    """The person's own words for it, where it has any."""
    action: ActionKind | Literal["asked"] | None = None
    """What kind of action it is: a promise, what they asked for, something to do differently, or a skill to learn."""
    rounds: tuple[int, ...] = ()
    """The rounds it is still open for."""

    @property
    def is_open(self) -> bool:
        """Whether there is something to do now."""
        return self.state in OPEN


def since(s: Situation, state: State, opens: date, why: str) -> str:
    """The reason why a step opened on this day, so that it stays true on the days after."""
    return f"{why}, which was {said_day(s, opens)}" if state in OPEN and s.today > opens else why


def state_by_dates(today: date, opens: date, due: date, last: date) -> State:
    """The state of a step by its dates alone."""
    if today < opens:
        return "waiting"
    if today <= due:
        return "due"
    return "overdue" if today <= last else "closed"


def done_of(entry: Entry) -> Done:
    """The step an entry says was done."""
    return Done(entry.on, entry.to, entry.by)


def said_day(s: Situation, value: date) -> str:
    """The day in words, with its year where that is another one."""
    return short_day(value, s.today)
