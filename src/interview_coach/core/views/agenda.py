"""What is next, as data: the items of `next --json`, and the `next` of every command that writes."""

from datetime import date

from msgspec import Struct

from interview_coach.core.timeline.agenda import Agenda, Item, command_for
from interview_coach.core.timeline.situation import Situation, start_of
from interview_coach.core.views.view import ProblemView, View


class InterviewView(Struct, frozen=True, kw_only=True):
    """The next planned interview or, if none is planned, the last one held.

    `local` is its start time in your own time zone, or null if the interview has no time.
    """

    round: int
    on: date
    at: str | None
    zone: str | None
    local: str | None


class AlsoView(Struct, frozen=True, kw_only=True):
    """Another open step of the same job that has a deadline."""

    step: str
    due: date
    command: str


class ItemView(Struct, frozen=True, kw_only=True, rename={"names": "for"}):
    """A job with something to do.

    `step` is its most important open step, and `for` lists the people that the step is for. `also` lists
    the other open steps with a deadline.
    """

    id: str
    company: str
    role: str
    step: str
    state: str
    opens: date | None
    due: date | None
    names: tuple[str, ...]
    why: str
    source: str
    command: str
    interview: InterviewView | None
    also: tuple[AlsoView, ...]


class WaitingView(Struct, frozen=True, kw_only=True):
    """A job with nothing to do yet.

    `step` is the step that opens next, and `opens` is the day when it opens. If there's no such step, `why`
    says what would help.
    """

    id: str
    company: str
    role: str
    step: str | None
    opens: date | None
    why: str
    source: str | None


class AgendaView(View, frozen=True, kw_only=True):
    """`coach next --json` prints this document.

    `items` lists the jobs with something to do, starting with the most urgent one. `waiting` lists the jobs with
    nothing to do yet.
    """

    now: str
    items: tuple[ItemView, ...]
    waiting: tuple[WaitingView, ...]
    left_out: tuple[ProblemView, ...]


def agenda_view(found: Agenda, now: str, left_out: tuple[ProblemView, ...]) -> AgendaView:
    """The agenda as data; `now` is ISO."""
    return AgendaView(
        now=now,
        items=tuple(item_view(item) for item in found.items),
        waiting=tuple(_waiting(item) for item in found.waiting),
        left_out=left_out,
    )


def item_view(item: Item) -> ItemView:
    """A job and its open step as data."""
    step = item.step
    assert step is not None
    return ItemView(
        id=item.job.id,
        company=item.job.company,
        role=item.job.role,
        step=step.step,
        state=step.state,
        opens=step.opens,
        due=step.due,
        names=step.names,
        why=step.why,
        source=step.source,
        command=item.command,
        interview=interview_view(item.situation),
        also=tuple(
            AlsoView(step=other.step, due=other.due, command=command_for(item.situation, other))
            for other in item.also
            if other.due
        ),
    )


def interview_view(s: Situation) -> InterviewView | None:
    """The round that the job is about now."""
    shown = s.planned or (s.held[-1] if s.held else None)
    interview = s.job.interview(shown.round) if shown else None
    if interview is None:
        return None
    return InterviewView(
        round=interview.round,
        on=interview.on,
        at=f"{interview.at:%H:%M}" if interview.at else None,
        zone=interview.zone,
        local=start_of(interview, s.now).isoformat(timespec="minutes") if interview.at else None,
    )


def _waiting(item: Item) -> WaitingView:
    step = item.step
    return WaitingView(
        id=item.job.id,
        company=item.job.company,
        role=item.job.role,
        step=step.step if step else None,
        opens=step.opens if step else None,
        why=item.why,
        source=step.source if step else None,
    )
