"""What is next, as data: the items of `next --json`, and the `next` of every command that writes."""

from datetime import date

from msgspec import Struct

from interview_coach.core.timeline.agenda import Agenda, Item
from interview_coach.core.views.view import ProblemView, View


class ItemView(Struct, frozen=True, kw_only=True, rename={"names": "for"}):
    """A job with something open, and its weightiest step. Dates are ISO."""

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


class WaitingView(Struct, frozen=True, kw_only=True):
    """A job that only waits, and the step that opens next; without one, why says what helps."""

    id: str
    company: str
    role: str
    step: str | None
    opens: date | None
    why: str
    source: str | None


class AgendaView(View, frozen=True, kw_only=True):
    """`coach next --json`."""

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
