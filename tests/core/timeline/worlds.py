"""Where a person's weeks are recorded: by the rules alone, in memory, or by the commands, in a home on the disk."""

import io
import os
import signal
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from datetime import date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from interview_coach.cli.run import run_line
from interview_coach.core.record.model import Entry, Job, Result, Side, with_entries
from interview_coach.core.record.people import parse_person
from interview_coach.core.text.dates import parse_date
from interview_coach.core.timeline.policy import DEFAULT
from interview_coach.core.timeline.recording import (
    Deed,
    check_options,
    entries_of,
    outcome_entry,
    reply_entry,
)
from interview_coach.core.timeline.refusal import refusal, refuse_again
from interview_coach.core.timeline.rounds import Plan, called_off, movable_round, planned_round, with_plan
from interview_coach.core.timeline.situation import Situation, situation_of
from interview_coach.errors import CoachError, Refused
from interview_coach.files.records import records
from tests.core.builders import contents, moment

PEOPLE = ("Ada, manager", "Hal, hr")
REPLY = "By then."


class World(Protocol):
    """What can be recorded on a day. Each tells whether it was done; what is refused changes nothing."""

    today: date

    def jobs(self) -> list[Job]:
        """Every job, live or not."""
        ...

    def start(self, company: str, on: date, through: str | None) -> bool:
        """A new job with an interview."""
        ...

    def did(self, job: str, said: Deed) -> bool:
        """A step was done, or is left out."""
        ...

    def ended(self, job: str, result: Result, on: date) -> bool:
        """They decided, or the person did."""
        ...

    def heard(self, job: str, on: date, promised: date | None) -> bool:
        """They wrote, and perhaps named a date."""
        ...

    def plan(self, job: str, on: date | None, person: str | None, *, add: bool, move: bool) -> bool:
        """A round is planned, changed or moved."""
        ...

    def call_off(self, job: str, *, by_me: bool) -> bool:
        """The planned round is off."""
        ...

    def undo(self) -> None:
        """Take the last change back."""
        ...

    def changes(self) -> int:
        """How many there are to take back."""
        ...

    def close(self) -> None:
        """The end of it."""
        ...


class InMemory:
    """The rules alone: jobs are values, and a change is a new one."""

    def __init__(self) -> None:
        self.today = date.min
        self._jobs: dict[str, Job] = {}
        self._before: list[dict[str, Job]] = []

    def jobs(self) -> list[Job]:
        return list(self._jobs.values())

    def start(self, company: str, on: date, through: str | None) -> bool:
        new = Job(id=company.lower(), company=company, through=through)
        people = tuple(parse_person(each) for each in PEOPLE)
        self._keep(with_plan(self._seen(new), None, Plan(on=on, people=people)))
        return True

    def did(self, job: str, said: Deed) -> bool:
        return self._change(job, lambda fresh: self._with_said(fresh, said))

    def _with_said(self, job: Job, said: Deed) -> Job:
        check_options(said)
        for entry in entries_of(self._seen(job), said):
            refuse_again(self._seen(job), entry)
            if entry.sent == "check-in" and refusal(job, DEFAULT, self._now, entry):
                raise Refused
            job = with_entries(job, entry)
        return job

    def ended(self, job: str, result: Result, on: date) -> bool:
        def change(fresh: Job) -> Job:
            entry = outcome_entry(self._seen(fresh), Entry(on=on, outcome=result))
            return with_entries(fresh, entry) if entry else fresh

        return self._change(job, change)

    def heard(self, job: str, on: date, promised: date | None) -> bool:
        def change(fresh: Job) -> Job:
            named = parse_date(promised.isoformat(), on, "plan") if promised else None
            promise = self._seen(fresh).promise
            entry = reply_entry(fresh, on, REPLY, named, promise.promised if promise else None)
            return with_entries(fresh, entry) if entry else fresh

        return self._change(job, change)

    def plan(self, job: str, on: date | None, person: str | None, *, add: bool, move: bool) -> bool:
        people = (parse_person(person),) if person else ()

        def change(fresh: Job) -> Job:
            situation = self._seen(fresh)
            number = planned_round(situation, None, add=add)
            number = movable_round(situation) if number is None and move else number
            if number is None and move:
                raise Refused
            return with_plan(situation, number, Plan(on=on, people=people))

        return self._change(job, change)

    def call_off(self, job: str, *, by_me: bool) -> bool:
        side: Side = "me" if by_me else "them"
        return self._change(job, lambda fresh: called_off(self._seen(fresh), None, side, self.today))

    def undo(self) -> None:
        self._jobs = self._before.pop()

    def changes(self) -> int:
        return len(self._before)

    def close(self) -> None:
        pass

    @property
    def _now(self) -> datetime:
        return moment(self.today.isoformat())

    def _seen(self, job: Job) -> Situation:
        return situation_of(job, DEFAULT, self._now)

    def _change(self, job: str, change: Callable[[Job], Job]) -> bool:
        try:
            changed = change(self._jobs[job])
        except CoachError:
            return False
        if changed != self._jobs[job]:
            self._keep(changed)
        return True

    def _keep(self, job: Job) -> None:
        self._before.append(self._jobs)
        self._jobs = {**self._jobs, job.id: job}


@cache
def read(data: bytes, job_id: str) -> Job:
    job, problems = records.read_job(data, job_id)
    assert job is not None, problems
    return job


class OnDisk:
    """The commands, in a home. A refusal leaves every file as it was, and undo brings back every byte."""

    def __init__(self) -> None:
        self.today = date.min
        self._folder = TemporaryDirectory()
        self.home = Path(self._folder.name) / "home"
        self._variables = dict(os.environ)
        self._handlers = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
        os.environ["COACH_HOME"] = str(self.home)
        self._before: list[dict[str, bytes]] = []
        """What the records were before each command that changed them."""

    def jobs(self) -> list[Job]:
        return [read(path.read_bytes(), path.stem) for path in sorted(self.home.glob("*/*.yaml"))]

    def start(self, company: str, on: date, through: str | None) -> bool:
        words = ["new", company, "--on", on.isoformat()]
        words += [word for each in PEOPLE for word in ("--with", each)]
        return self._coach(*words, *(["--through", through] if through else []))

    def did(self, job: str, said: Deed) -> bool:
        words = ["--skip" if said.skip else "--done", said.step, "--on", said.on.isoformat()]
        return self._coach("followup", job, *words, *(["--because", said.because] if said.because else []))

    def ended(self, job: str, result: Result, on: date) -> bool:
        return self._coach("outcome", job, result, "--on", on.isoformat())

    def heard(self, job: str, on: date, promised: date | None) -> bool:
        named = ["--promised", promised.isoformat()] if promised else []
        return self._coach("followup", job, "--reply", REPLY, "--on", on.isoformat(), *named)

    def plan(self, job: str, on: date | None, person: str | None, *, add: bool, move: bool) -> bool:
        words = ["--moved" if move else "--on", on.isoformat()] if on else []
        words += ["--with", person] if person else []
        return self._coach("interview", job, *words, *(["--add"] if add else []))

    def call_off(self, job: str, *, by_me: bool) -> bool:
        return self._coach("interview", job, "--cancelled", *(["--by", "me"] if by_me else []))

    def undo(self) -> None:
        assert self._coach("undo")
        assert self._records() == self._before.pop()

    def changes(self) -> int:
        return len(self._before)

    def close(self) -> None:
        os.environ.clear()
        os.environ.update(self._variables)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._folder.cleanup()

    def _records(self) -> dict[str, bytes]:
        return {name: data for name, data in contents(self.home).items() if not name.startswith(".journal")}

    def _coach(self, *words: str) -> bool:
        before, records_before = contents(self.home), self._records()
        os.environ["COACH_NOW"] = self.today.isoformat()
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as said:
            code = run_line(list(words))
        assert code in {0, 1, 2, 3}, said.getvalue()
        assert "bug" not in said.getvalue(), said.getvalue()
        if code:
            assert contents(self.home) == before, f"{words} was refused and changed something"
        elif self._records() != records_before and words != ("undo",):
            self._before.append(records_before)
        return code == 0
