"""Weeks of a person's life, in any order: what holds whatever is recorded, looked at, archived and taken back."""

import re
from datetime import date, timedelta
from typing import ClassVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from interview_coach.core.record.model import REASONS, Entry, Job, Reason, Result, StepName, log_sorted
from interview_coach.core.text.when import MONTHS
from interview_coach.core.timeline.recording import Deed
from interview_coach.core.timeline.step import Step
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from tests.core.builders import steps
from tests.core.timeline.worlds import InMemory, OnDisk, World
from tests.scale import few

START = date(2026, 11, 16)
SOURCES = {source.id for source in Banks(shipped_questions()).sources}
AFTER_THE_INTERVIEW = ("debrief", "thank-you", "check-in", "move-on")
ORDER = ("waiting", "due", "overdue", "closed")
BARRING = {"accepted", "declined", "rejected", "withdrew"}
NAMED_DAY = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)})(?: (\d{{4}}))?")
ARITHMETIC = re.compile(rf"^(\d+) days after [^,]+, \w{{3}} {NAMED_DAY.pattern}")

DONE: tuple[StepName, ...] = (
    "prepare", "rehearse", "brief", "debrief", "thank-you", "thank-you", "reply-to-no",
)  # fmt: skip
SKIPPED: tuple[StepName, ...] = (
    "prepare", "rehearse", "brief", "debrief", "thank-you", "check-in", "reply-to-no",
)  # fmt: skip
ENDED: tuple[Result, ...] = (
    "offer", "accepted", "declined", "rejected", "withdrew", "moved-on", "reopened", "reopened", "reopened", "reopened",
)  # fmt: skip
WHAT = st.one_of(
    st.tuples(st.just("done"), st.sampled_from(DONE)),
    st.tuples(st.just("skipped"), st.sampled_from(SKIPPED)),
    st.tuples(st.just("ended"), st.sampled_from(ENDED)),
)
"""What may happen on a day; none of it is ever refused, but for reopening what is open."""
CHANGED: tuple[tuple[int | None, str | None, bool, bool], ...] = (
    (0, "Lin, peer", False, False),
    (1, None, True, False),
    (4, None, False, False),
    (3, None, False, True),
)
"""What may become of the planned round: its day from today on, whom one meets, whether it is one more, or moved."""
ago = st.sampled_from([0, 0, 0, 1, 2, 4, 7, 15])
either = st.integers(0, 1)


def held(job: Job, on: date) -> list[date]:
    """The days of the rounds held by this day, as known then."""
    log = [entry for entry in log_sorted(job) if entry.on <= on]
    days = []
    for each in job.interviews:
        marks = [entry for entry in log if each.round in (entry.cancelled, entry.interview, entry.moved)]
        called_off = bool(marks) and marks[-1].cancelled is not None
        answers = [entry for entry in log if entry.on <= each.on and (entry.outcome or entry.interview)]
        barred = bool(answers) and answers[-1].outcome in BARRING and answers[-1].on < each.on
        if each.on <= on and not called_off and not barred:
            days.append(each.on)
    return sorted(days)


def is_allowed(job: Job, earlier: Entry | None, later: Entry) -> bool:
    """Whether `later` may follow `earlier`: an interview since, or a date that they named since and let pass."""
    since = [each for each in held(job, later.on) if earlier is None or each > earlier.on]
    if since or earlier is None:
        return bool(since)
    log = list(log_sorted(job))
    start = next(index for index, entry in enumerate(log) if entry is earlier)
    return any(entry.promised and entry.promised < later.on for entry in log[start:] if entry.on <= later.on)


def day_in(found: re.Match[str], first: int, today: date) -> date:
    """The day that the groups from `first` on name; without a year it is of this one."""
    number, month, year = found[first], found[first + 1], found[first + 2]
    return date(int(year or today.year), MONTHS.index(month) + 1, int(number))


def follows(was: str, now: str) -> bool:
    """Whether a state may become another one by itself."""
    if was in ORDER and now in ORDER:
        return ORDER.index(was) <= ORDER.index(now)
    # What was recorded ahead of its round counts when the round is held.
    return now == was or was == "waiting"


def working(day: date) -> date:
    """The first working day on or after this one; nobody here has days off."""
    while day.weekday() >= 5 or (day.month, day.day) in {(12, 25), (1, 1)}:
        day += timedelta(days=1)
    return day


def facts(job: Job, found: dict[str, Step]) -> set[date]:
    """Every day that the record or the timeline holds."""
    days = {each.on for each in job.interviews}
    for entry in job.log:
        days |= {each for each in (entry.on, entry.promised, entry.answer_by) if each}
    return days | {each for step in found.values() for each in (step.opens, step.due) if each}


class Life(RuleBasedStateMachine):
    """Up to two jobs, and days that pass; by the rules alone."""

    make_world: ClassVar[type[World]] = InMemory

    def __init__(self) -> None:
        super().__init__()
        self.world = self.make_world()
        self.world.today = START

    def teardown(self) -> None:
        self.world.close()

    @property
    def today(self) -> date:
        return self.world.today

    def wait(self, days: int) -> None:
        self.world.today += timedelta(days=days)

    def job(self, number: int) -> Job:
        found = self.world.jobs()
        return found[number % len(found)]

    def day(self, days: int) -> date:
        return self.today + timedelta(days=days)

    def has_job(self) -> bool:
        return bool(self.world.jobs())

    # What happens

    @initialize(days=st.integers(-5, 2), through=st.booleans())
    def start(self, days: int, through: bool) -> None:
        assert self.world.start("Acme", self.day(days), "Gil, agency" if through else None)

    @precondition(lambda self: len(self.world.jobs()) == 1)
    @rule(days=st.integers(-5, 2))
    def start_another(self, days: int) -> None:
        company = "Acme" if self.job(0).company == "Globex" else "Globex"
        assert self.world.start(company, self.day(days), None)

    @precondition(has_job)
    @rule(number=either, what=WHAT, back=ago)
    def record(self, number: int, what: tuple[str, str], back: int) -> None:
        """Whatever happened can be recorded, however late. It's no silence before an interview was held."""
        job, (kind, word), on = self.job(number).id, what, self.day(-back)
        if kind == "ended":
            assert self.world.ended(job, word, on) or word in {"reopened", "moved-on"}  # type: ignore[arg-type]
        else:
            assert self.world.did(job, Deed(step=word, on=on, skip=kind == "skipped"))  # type: ignore[arg-type]

    @precondition(has_job)
    @rule(number=either, what=st.sampled_from(CHANGED), wait=st.sampled_from([0, 1, 4, 14]))
    def change_the_round(
        self, number: int, what: tuple[int | None, str | None, bool, bool], wait: int
    ) -> None:
        days, person, is_more, is_moved = what
        on = None if days is None else self.day(days)
        self.world.plan(self.job(number).id, on, person, add=is_more, move=is_moved)
        self.wait(wait)

    @precondition(has_job)
    @rule(number=either, by_me=st.booleans(), wait=st.sampled_from([0, 1, 4, 14]))
    def call_the_round_off(self, number: int, by_me: bool, wait: int) -> None:
        self.world.call_off(self.job(number).id, by_me=by_me)
        self.wait(wait)

    @precondition(has_job)
    @rule(number=either, wait=st.sampled_from([7, 14, 16]))
    def wait_and_check_in(self, number: int, wait: int) -> None:
        self.wait(wait)
        self.check_in(number, back=0)

    @precondition(has_job)
    @rule(number=either, back=ago)
    def check_in(self, number: int, back: int) -> None:
        """Without a reason it is recorded by the rule only: one an interview, one more a date they let pass."""
        before = self.job(number)
        if not self.world.did(before.id, Deed(step="check-in", on=self.day(-back))):
            return
        after = next(job for job in self.world.jobs() if job.id == before.id)
        if len(after.log) == len(before.log):
            return
        new = after.log[-1]
        plain = [entry for entry in log_sorted(after) if entry.sent == "check-in" and not entry.because]
        place = next(index for index, entry in enumerate(plain) if entry is new)
        assert is_allowed(after, plain[place - 1] if place else None, new)
        assert all(is_allowed(after, new, later) for later in plain[place + 1 : place + 2])

    @precondition(has_job)
    @rule(number=either, back=ago, because=st.sampled_from(REASONS))
    def check_in_for_a_reason(self, number: int, back: int, because: Reason) -> None:
        said = Deed(step="check-in", on=self.day(-back), because=because)
        assert self.world.did(self.job(number).id, said)

    @precondition(has_job)
    @rule(number=either, back=ago, days=st.none() | st.integers(-3, 6))
    def hear(self, number: int, back: int, days: int | None) -> None:
        """They may name a date; one before the day it was named is refused, and no other."""
        named = None if days is None else self.day(days)
        assert self.world.heard(self.job(number).id, self.day(-back), named) == (
            days is None or days >= -back
        )

    @precondition(has_job)
    @rule(number=either, days=st.none() | st.integers(0, 6), wait=st.sampled_from([9, 16]))
    def hear_and_check_in(self, number: int, days: int | None, wait: int) -> None:
        self.hear(number, back=0, days=days)
        self.wait_and_check_in(number, wait)

    @precondition(lambda self: self.world.changes() > 1)
    @rule()
    def undo(self) -> None:
        self.world.undo()

    # What always holds

    @precondition(has_job)
    @rule(number=either)
    def states_only_go_forward(self, number: int) -> None:
        """As days pass with nothing recorded: waiting, due, overdue, closed; done and skipped stay so."""
        job = self.job(number)
        last: dict[tuple[str, date | None], str] = {}
        for days in range(40):
            day = self.today + timedelta(days=days)
            for name, step in steps(job, day.isoformat()).items():
                latest = max(held(job, day), default=None)
                about = {
                    **dict.fromkeys(("prepare", "rehearse", "brief"), step.due),
                    **dict.fromkeys(("check-in", "move-on"), latest),
                }
                key = (name, about.get(name, step.opens))
                was = last.setdefault(key, step.state)
                assert follows(was, step.state), f"{name} was {was} and is {step.state} on {day}"
                last[key] = step.state

    @invariant()
    def nothing_opens_before_the_interview(self) -> None:
        for job in self.world.jobs():
            days = held(job, self.today)
            found = steps(job, self.today.isoformat())
            for name in AFTER_THE_INTERVIEW:
                step = found.get(name)
                if step and step.state in {"due", "overdue"}:
                    assert days, f"{name} is {step.state} before any interview"
                    assert step.opens is not None
                    assert days[0] <= step.opens <= self.today

    @invariant()
    def check_in_and_move_on_wait_for_an_interview_held(self) -> None:
        for job in self.world.jobs():
            if not held(job, self.today):
                assert not {"check-in", "move-on"} & set(steps(job, self.today.isoformat()))

    @invariant()
    def each_date_has_its_fact_its_arithmetic_and_its_source(self) -> None:
        for job in self.world.jobs():
            found = steps(job, self.today.isoformat())
            known = facts(job, found)
            for step in found.values():
                assert step.source in SOURCES
                day = NAMED_DAY.search(step.why)
                assert day, f"{step.step}: no day in {step.why!r}"
                assert day_in(day, 1, self.today) in known
                if sum_ := ARITHMETIC.match(step.why):
                    raw = day_in(sum_, 2, self.today) + timedelta(days=int(sum_[1]))
                    assert step.opens == working(raw)


class LifeOnDisk(Life):
    """The same weeks by the commands: what is refused changes no file, and undo brings back every byte."""

    make_world = OnDisk


TestLife, TestLifeOnDisk = Life.TestCase, LifeOnDisk.TestCase
TestLifeOnDisk.settings = settings(max_examples=few(5))
