"""The timeline of one job as data: `followup --json`."""

from datetime import date

from msgspec import UNSET, Struct, UnsetType

from interview_coach.core.record.model import InterviewKind, Result, StepName
from interview_coach.core.timeline.agenda import Item
from interview_coach.core.timeline.step import Done, State, Step
from interview_coach.core.views.view import View


class ResultView(Struct, frozen=True):
    """The current outcome of the job, and the day of that outcome."""

    result: Result
    on: date


class RoundView(Struct, frozen=True, kw_only=True):
    """The next planned interview or, if none is planned, the last one held.

    `at` is the time when it starts, such as `14:00`, in the time zone `zone`.
    """

    round: int
    on: date
    at: str | None
    zone: str | None
    kind: InterviewKind | None


class StepView(Struct, frozen=True, kw_only=True, rename={"names": "for"}):
    """One of the job's steps. Only `improve` steps have an `id`, because a job can have several of them."""

    step: StepName
    id: str | UnsetType = UNSET
    state: State
    opens: date | None
    due: date | None
    done: tuple[Done, ...]
    names: tuple[str, ...]
    why: str
    source: str


class FollowupView(View, frozen=True, kw_only=True):
    """`coach followup NAME --json` prints this document.

    `interview` is the next planned interview or, if none is planned, the last one held. `next` is the most
    important open step, or null if no step is open.
    """

    id: str
    company: str
    role: str
    outcome: ResultView | None
    interview: RoundView | None
    steps: tuple[StepView, ...]
    next: StepName | None


def followup_view(item: Item, found: tuple[Step, ...]) -> FollowupView:
    """A job, its steps, and the one that counts most."""
    situation, job = item.situation, item.job
    entry = situation.outcome
    return FollowupView(
        id=job.id,
        company=job.company,
        role=job.role,
        outcome=ResultView(entry.outcome, entry.on) if entry and entry.outcome else None,
        interview=_round(item),
        steps=tuple(_step(step) for step in found),
        next=item.step.step if item.step else None,
    )


def _round(item: Item) -> RoundView | None:
    situation = item.situation
    shown = situation.planned or (situation.held[-1] if situation.held else None)
    interview = item.job.interview(shown.round) if shown else None
    if interview is None:
        return None
    return RoundView(
        round=interview.round,
        on=interview.on,
        at=f"{interview.at:%H:%M}" if interview.at else None,
        zone=interview.zone,
        kind=interview.kind,
    )


def _step(step: Step) -> StepView:
    return StepView(
        step=step.step,
        id=step.id or UNSET,
        state=step.state,
        opens=step.opens,
        due=step.due,
        done=step.done,
        names=step.names,
        why=step.why,
        source=step.source,
    )
