"""Weeks of a person's life, in any order: what holds whatever is recorded, looked at, archived and taken back."""

import io
import os
import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from interview_coach.cli.run import run_line
from interview_coach.core.record.model import REASONS, Entry, Job, log_sorted
from interview_coach.core.text.when import MONTHS
from interview_coach.core.timeline.step import Step
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from interview_coach.files.records import records
from tests.core.builders import contents, steps

START = date(2026, 11, 16)
SOURCES = {source.id for source in Banks(shipped_questions()).sources}
AFTER_THE_INTERVIEW = ("debrief", "thank-you", "check-in", "move-on")
ORDER = ("waiting", "due", "overdue", "closed")
BARRING = {"accepted", "declined", "rejected", "withdrew"}
NAMED_DAY = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)})(?: (\d{{4}}))?")
ARITHMETIC = re.compile(rf"^(\d+) days after [^,]+, \w{{3}} {NAMED_DAY.pattern}")

RECORDED = (
    *(
        ["followup", "--done", step]
        for step in ("prepare", "rehearse", "brief", "debrief", "thank-you", "thank-you", "reply-to-no")
    ),
    *(
        ["followup", "--skip", step]
        for step in ("prepare", "rehearse", "brief", "debrief", "thank-you", "check-in", "reply-to-no")
    ),
    *(["outcome", word] for word in ("offer", "accepted", "declined", "rejected", "withdrew", "moved-on")),
    *[["outcome", "reopened"]] * 6,
)
"""What may happen on a day; none of it is ever refused, but for reopening what is open."""
CHANGED = (
    ["--on", 0, "--with", "Lin, peer"],
    ["--on", 1, "--add"],
    ["--on", 4],
    ["--moved", 3],
    ["--cancelled"],
    ["--cancelled", "--by", "me"],
)
"""What may become of the planned round; numbers are days from today."""
ago = st.sampled_from([0, 0, 0, 1, 2, 4, 7, 15])
either = st.integers(0, 1)


@contextmanager
def environment(home: Path) -> Iterator[None]:
    """The variables and the signal handlers as they were before, at the end."""
    before = dict(os.environ)
    handlers = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
    os.environ["COACH_HOME"] = str(home)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
        for number, handler in handlers.items():
            signal.signal(number, handler)


@cache
def read(data: bytes, job_id: str) -> Job:
    job, problems = records.read(data, job_id)
    assert job is not None, problems
    return job


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
    """Up to two jobs, one home, and days that pass."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self.home = Path(self._folder.name) / "home"
        self._environment = environment(self.home)
        self._environment.__enter__()
        self.today = START
        self.taken: list[dict[str, bytes]] = []
        """What the records were before each command that changed them."""

    def teardown(self) -> None:
        self._environment.__exit__(None, None, None)
        self._folder.cleanup()

    # Talking to the program

    def records(self) -> dict[str, bytes]:
        return {name: data for name, data in contents(self.home).items() if not name.startswith(".journal")}

    def coach(self, *words: str) -> bool:
        """Run a command line today; whether it was done. A refusal leaves everything as it was."""
        before, records_before = contents(self.home), self.records()
        os.environ["COACH_NOW"] = self.today.isoformat()
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as said:
            code = run_line(list(words))
        assert code in {0, 1, 2, 3}, said.getvalue()
        assert "bug" not in said.getvalue(), said.getvalue()
        if code:
            assert contents(self.home) == before, f"{words} was refused and changed something"
        elif self.records() != records_before and words != ("undo",):
            self.taken.append(records_before)
        return code == 0

    def jobs(self) -> list[Job]:
        return [read(path.read_bytes(), path.stem) for path in sorted(self.home.glob("*/*.yaml"))]

    def job(self, number: int) -> Job:
        found = self.jobs()
        return found[number % len(found)]

    def day(self, days: int) -> str:
        return (self.today + timedelta(days=days)).isoformat()

    def has_job(self) -> bool:
        return bool(self.jobs())

    # What happens

    @initialize(days=st.integers(-5, 2), through=st.booleans())
    def start(self, days: int, through: bool) -> None:
        words = ["new", "Acme", "--on", self.day(days), "--with", "Ada, manager", "--with", "Hal, hr"]
        self.coach(*words, *(["--through", "Gil, agency"] if through else []))

    @precondition(lambda self: len(self.jobs()) < 2)
    @rule(days=st.integers(-5, 2))
    def start_another(self, days: int) -> None:
        self.start(days, through=False)

    @precondition(has_job)
    @rule(number=either, what=st.sampled_from(RECORDED), back=ago)
    def record(self, number: int, what: list[str], back: int) -> None:
        """Whatever happened can be recorded, however late."""
        command, *words = what
        done = self.coach(command, self.job(number).id, *words, "--on", self.day(-back))
        assert done or "reopened" in words

    @precondition(has_job)
    @rule(number=either, what=st.sampled_from(CHANGED), wait=st.sampled_from([0, 1, 4, 14]))
    def change_the_round(self, number: int, what: list[str | int], wait: int) -> None:
        words = [self.day(word) if isinstance(word, int) else word for word in what]
        self.coach("interview", self.job(number).id, *words)
        self.today += timedelta(days=wait)

    @precondition(has_job)
    @rule(number=either, wait=st.sampled_from([7, 14, 16]))
    def wait_and_check_in(self, number: int, wait: int) -> None:
        self.today += timedelta(days=wait)
        self.check_in(number, back=0)

    @precondition(has_job)
    @rule(number=either, back=ago)
    def check_in(self, number: int, back: int) -> None:
        """Without a reason it is recorded by the rule only: one an interview, one more a date they let pass."""
        before = self.job(number)
        if not self.coach("followup", before.id, "--done", "check-in", "--on", self.day(-back)):
            return
        after = next(job for job in self.jobs() if job.id == before.id)
        if len(after.log) == len(before.log):
            return
        new = after.log[-1]
        plain = [entry for entry in log_sorted(after) if entry.sent == "check-in" and not entry.because]
        place = next(index for index, entry in enumerate(plain) if entry is new)
        assert is_allowed(after, plain[place - 1] if place else None, new)
        assert all(is_allowed(after, new, later) for later in plain[place + 1 : place + 2])

    @precondition(has_job)
    @rule(number=either, back=ago, because=st.sampled_from(REASONS))
    def check_in_for_a_reason(self, number: int, back: int, because: str) -> None:
        words = ["--done", "check-in", "--on", self.day(-back), "--because", because]
        assert self.coach("followup", self.job(number).id, *words)

    @precondition(has_job)
    @rule(number=either, back=ago, days=st.none() | st.integers(-3, 6))
    def hear(self, number: int, back: int, days: int | None) -> None:
        """They may name a date; one before the day it was named is refused, and no other."""
        words = ["--reply", "By then.", "--on", self.day(-back)]
        words += ["--promised", self.day(days)] if days is not None else []
        assert self.coach("followup", self.job(number).id, *words) == (days is None or days >= -back)

    @precondition(has_job)
    @rule(number=either, days=st.none() | st.integers(0, 6), wait=st.sampled_from([9, 16]))
    def hear_and_check_in(self, number: int, days: int | None, wait: int) -> None:
        self.hear(number, back=0, days=days)
        self.wait_and_check_in(number, wait)

    @precondition(lambda self: len(self.taken) > 1)
    @rule()
    def undo(self) -> None:
        """The records are as they were before the last change, byte by byte."""
        assert self.coach("undo")
        assert self.records() == self.taken.pop()

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
        for job in self.jobs():
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
        for job in self.jobs():
            if not held(job, self.today):
                assert not {"check-in", "move-on"} & set(steps(job, self.today.isoformat()))

    @invariant()
    def each_date_has_its_fact_its_arithmetic_and_its_source(self) -> None:
        for job in self.jobs():
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


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=30, stateful_step_count=30, deadline=None, derandomize=True)
