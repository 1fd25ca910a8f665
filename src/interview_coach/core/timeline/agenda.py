"""What is next: of every live job its weightiest open step, and what the waiting ones wait for."""

from collections.abc import Iterable
from datetime import date, datetime, time

from msgspec import Struct

from interview_coach.core.record import actions
from interview_coach.core.record.model import Job
from interview_coach.core.timeline.policy import Policy
from interview_coach.core.timeline.rules import asks, is_over, kind_of, steps_of
from interview_coach.core.timeline.situation import Situation, situation_of
from interview_coach.core.timeline.step import Step
from interview_coach.core.timeline.steps import answer_offer, feedback_call, reply_to_no

FAR = date.max


class Item(Struct, frozen=True, kw_only=True):
    """One live job and its step: the weightiest open one, or for a waiting job the next to open (None: none is)."""

    situation: Situation
    step: Step | None
    why: str
    command: str
    others: tuple[Step, ...] = ()
    """The other open steps of this job, weightiest first."""
    ahead: Step | None = None
    """The next step to open; None: none is to come."""

    @property
    def also(self) -> tuple[Step, ...]:
        """The other open steps that have a last day: they're on the line as well."""
        return tuple(step for step in self.others if step.due)

    @property
    def job(self) -> Job:
        """The job it is about."""
        return self.situation.job


class Agenda(Struct, frozen=True, kw_only=True):
    """What there is to do, weightiest first, and the jobs that only wait, soonest first."""

    items: tuple[Item, ...]
    waiting: tuple[Item, ...]


class Deadline(Struct, frozen=True):
    """An offer of another company, and the last day to answer it."""

    company: str
    on: date


def deadline_elsewhere(found: Agenda, job_id: str) -> Deadline | None:
    """The offer of another job than this one that has to be answered first; None where none has a last day."""
    standing = [
        Deadline(item.job.company, step.due)
        for item in (*found.items, *found.waiting)
        if item.job.id != job_id
        for step in (item.step, *item.others)
        if step and step.step == answer_offer.NAME and step.state == "due" and step.due
    ]
    return min(standing, key=lambda each: each.on, default=None)


def agenda(jobs: Iterable[Job], policy: Policy, now: datetime) -> Agenda:
    """The agenda over these jobs; jobs that are over are left out."""
    items: list[Item] = []
    waiting: list[Item] = []
    for job in jobs:
        situation = situation_of(job, policy, now)
        found = steps_of(situation)
        if is_over(situation, found):
            continue
        item = item_of(situation, found)
        (items if item.step and item.step.is_open else waiting).append(item)
    items.sort(key=_order)
    waiting.sort(key=lambda item: (item.step.opens or FAR if item.step else FAR, item.job.company))
    return Agenda(items=tuple(items), waiting=tuple(waiting))


def item_of(situation: Situation, found: Iterable[Step]) -> Item:
    """The one step this job needs now, or the one it's waiting for."""
    found = tuple(step for step in found if asks(situation, step))
    open_steps = sorted((step for step in found if step.is_open), key=lambda step: weight(situation, step))
    ahead = next_to_open(situation, found)
    step = open_steps[0] if open_steps else ahead
    return Item(
        situation=situation,
        step=step,
        why=step.why if step else what_helps(situation),
        command=command_for(situation, step),
        others=tuple(open_steps[1:]),
        ahead=ahead,
    )


def weight(situation: Situation, step: Step) -> int:
    """Where the step stands among the open ones: the lowest comes first."""
    return kind_of(step.step).weight(situation, step)


def next_to_open(situation: Situation, found: Iterable[Step]) -> Step | None:
    """The waiting step that opens first."""
    ahead = [step for step in found if step.state == "waiting"]
    return min(ahead, key=lambda step: (step.opens or FAR, weight(situation, step)), default=None)


def what_helps(situation: Situation) -> str:
    """Why no step of this job is open or to come, and what would bring one."""
    if situation.told:
        return "they know you took another job, so there's nothing to do"
    if situation.is_off_by_me:
        return "you called the interview off, so there's nothing to do until you have a new date"
    if not situation.held:
        return "once they give you an interview date, add it"
    return "there's nothing for you to do; it's their move"


def command_for(situation: Situation, step: Step | None) -> str:
    """What to type for this step."""
    name = in_command(situation.job.id)
    if step is None:
        return f"coach interview {name} --on DATE"
    if step.step == feedback_call.NAME and feedback_call.is_after(step):
        return feedback_call.COMMAND_AFTER.format(name=name)
    if step.step == reply_to_no.NAME and situation.result == "job-cut":
        return f"coach letter {name}"
    action = actions.action_in_command(situation.job, step.id) if step.id else ""
    return kind_of(step.step).COMMAND.format(name=name, action=action)


def in_command(job_id: str) -> str:
    """The id as it is typed; in quotes where someone named the file by hand."""
    return job_id if job_id.isascii() and job_id.replace("-", "").isalnum() else f'"{job_id}"'


def _order(item: Item) -> tuple[int, date, date, time, str]:
    """By weight, then date, then the next interview. On its day its page comes first of all, which its weight says."""
    assert item.step is not None
    planned = item.situation.planned
    start = (planned.on, planned.at or time.max) if planned else (FAR, time.max)
    due = item.step.due or item.step.opens or FAR
    return weight(item.situation, item.step), due, *start, item.job.company
