"""What the interviews have in common: counts over all jobs. No score of the person, no chances.

With fewer than `ENOUGH` jobs there are no shares and no trends, only counts.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from msgspec import Struct

from interview_coach.core.record.actions import items, open_actions
from interview_coach.core.record.model import Action, Job, Result
from interview_coach.core.text.names import number_of
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.policy import Policy
from interview_coach.core.timeline.situation import Situation, situation_of
from interview_coach.core.timeline.steps import improve

ENOUGH = 5
Outcome = Result | Literal["open"]
SCORES = ("score-understood", "score-matched", "score-clear", "score-asked", "score-closed")


class Felt(Struct, frozen=True):
    """How you felt after a round, and how the application for the job turned out.

    `result` is null if the job has no outcome yet.
    """

    company: str
    round: int
    feeling: str
    result: Result | None


class Wait(Struct, frozen=True):
    """The number of days a company took to reply after the last interview.

    `plainly` is true if the company gave a clear answer, and null if that isn't known.
    """

    company: str
    days: int
    plainly: bool | None


class Kept(Struct, frozen=True):
    """Something you still want to work on, and the company it's for."""

    company: str
    action: Action


class Review(Struct, frozen=True, kw_only=True):
    """Counts over every job with an interview held."""

    jobs: int
    rounds: int
    results: dict[Outcome, int]
    """The number of jobs by how they ended, `open` for the rest."""
    stopped_after: dict[int, int]
    """The number of jobs that stopped without an offer, by how many rounds they had."""
    felt: tuple[Felt, ...]
    causes: dict[str, int]
    strengths: tuple[str, ...]
    to_change: tuple[str, ...]
    scores: dict[str, tuple[int, ...]]
    """The person's own, 1 to 5, by dimension, in the order of the rounds."""
    goals: int
    goals_without_story: int
    thanks: int
    thanks_in_time: int
    waits: tuple[Wait, ...]
    silent: int
    still_open: tuple[Kept, ...]

    @property
    def enough(self) -> bool:
        """Whether there are enough jobs to speak of shares."""
        return self.jobs >= ENOUGH


def review(jobs: Iterable[Job], policy: Policy, now: datetime) -> Review:
    """The review over these jobs, live and archived."""
    cases = [s for s in (situation_of(job, policy, now) for job in jobs) if s.held]
    results: Counter[Outcome] = Counter(s.result or "open" for s in cases)
    thanked = [in_time for s in cases for in_time in _thanks(s)]
    goals = [s for s in cases if any(notes.answers.get("wants") for notes in s.job.debriefs)]
    return Review(
        jobs=len(cases),
        rounds=sum(len(s.held) for s in cases),
        results=dict(results.most_common()),
        stopped_after=dict(
            sorted(Counter(len(s.held) for s in cases if s.result in {"rejected", "moved-on"}).items())
        ),
        felt=tuple(felt for s in cases for felt in _felt(s)),
        causes=dict(Counter(cause for s in cases for cause in _causes(s)).most_common()),
        strengths=_said(cases, "strength"),
        to_change=(*_said(cases, "behaviour"), *_said(cases, "skill")),
        scores={name: found for name in SCORES if (found := _scores(cases, name))},
        goals=len(goals),
        goals_without_story=sum(not any(match.story for match in s.job.matches) for s in goals),
        thanks=len(thanked),
        thanks_in_time=sum(thanked),
        waits=tuple(wait for s in cases if (wait := _wait(s))),
        silent=sum(s.result == "moved-on" and not _answered(s) for s in cases),
        still_open=tuple(Kept(s.job.company, each) for s in cases for each in _still_open(s)),
    )


def _still_open(s: Situation) -> list[Action]:
    """What there is to work on; a promise to a job that's over is no longer to keep."""
    ids = {step.id for step in improve.rule(s) if step.is_open}
    return [action for action in open_actions(s.job) if action.id in ids]


def _answered(s: Situation) -> bool:
    """Whether they gave an answer before the person moved on."""
    return any(entry.outcome in {"offer", "rejected", "job-cut"} for entry in s.log)


def _felt(s: Situation) -> list[Felt]:
    return [
        Felt(s.job.company, notes.round, notes.answers["feeling"], s.result)
        for notes in s.job.debriefs
        if notes.answers.get("feeling")
    ]


def _causes(s: Situation) -> list[str]:
    """The cause of how a job ended: what was said last counts."""
    named = [notes.answers["cause"] for notes in s.job.debriefs if notes.answers.get("cause")]
    named += [s.job.ended["end-cause"]] if s.job.ended.get("end-cause") else []
    return [cause for cause in named[-1:] if cause != "none"]


def _said(cases: list[Situation], prompt: str) -> tuple[str, ...]:
    return tuple(
        item for s in cases for each in s.job.feedback for item in items(each.answers.get(prompt, ""))
    )


def _scores(cases: list[Situation], name: str) -> tuple[int, ...]:
    notes = sorted((notes for s in cases for notes in s.job.debriefs), key=lambda each: each.on)
    values = (number_of(each.answers.get(name, "")) for each in notes)
    return tuple(value for value in values if value is not None)


def _thanks(s: Situation) -> list[bool]:
    """Whether each person met was thanked by the day after.

    People there's still time to thank aren't counted yet.
    """
    found = []
    for interview in s.held:
        last = s.policy.thanks_due(interview.on)
        sent = {e.to for e in s.log if e.sent == "thank-you" and interview.on <= e.on <= last}
        names = recipients.to_thank(s.job, interview)
        found += [name in sent for name in names if name in sent or s.today > last]
    return found


def _wait(s: Situation) -> Wait | None:
    """Days from the last interview to the first answer after it. Only a no has `plainly`, where it's on record how it came."""
    answers = [e for e in s.log if e.outcome in {"offer", "rejected"} and s.latest and e.on >= s.latest]
    if not answers or s.latest is None:
        return None
    first = answers[0]
    plainly = first.told != "no-name" if first.outcome == "rejected" and first.told else None
    return Wait(s.job.company, (first.on - s.latest).days, plainly)
