"""What a job waits for, in a few words: the next day, and who it's with."""

from collections.abc import Iterator, Sequence
from datetime import date

from interview_coach.core.pages.document import Block, Span, text
from interview_coach.core.record.model import HANDED_IN
from interview_coach.core.text.when import distance, hours_of, short_day, time_words
from interview_coach.core.timeline.agenda import Item
from interview_coach.core.timeline.rules import kind_of
from interview_coach.core.timeline.situation import ENDS, Situation
from interview_coach.core.timeline.steps.marks import call_start, last_agreed
from interview_coach.core.timeline.words import thing


def interview_near(s: Situation) -> str:
    """`interview tomorrow, 16:00 (10:00 in New York)`; empty if it isn't today or tomorrow."""
    own = s.planned
    if own is None or (own.on - s.today).days not in (0, 1):
        return ""
    said = f"{'due' if own.kind in HANDED_IN else 'interview'} {distance(own.on, s.today)}"
    there = s.job.interview(own.round) or own
    if own.at is None or there.at is None:
        return said
    hours = hours_of(s.now)
    if there.zone is None or (there.on, there.at) == (own.on, own.at):
        return f"{said}, {time_words(own.at, hours)}"
    on = "" if there.on == own.on else f"{short_day(there.on)}, "
    return f"{said}, {time_words(own.at, hours)} ({on}{time_words(there.at, hours)} in {there.zone.split('/')[-1].replace('_', ' ')})"


def call_clock(s: Situation) -> str:
    """`, 14:00`, where the feedback call has a time."""
    agreed, start = last_agreed(s, "feedback-call"), call_start(s)
    return f", {time_words(start.time(), hours_of(s.now))}" if start and agreed and agreed.at else ""


def waiting_lines(waiting: Sequence[Item], labels: dict[str, str], today: date) -> Iterator[Block]:
    """The jobs that only wait, each with what it waits for; those that have ended in a line of their own."""
    over = [item for item in waiting if item.situation.result in ENDS and not item.situation.told]
    if live := [item for item in waiting if item not in over]:
        hears = any(item.situation.held and not item.situation.told for item in live)
        is_told = all(item.situation.told for item in live)
        label = "Waiting to hear" if hears else "Nothing more to do" if is_told else "Nothing to do yet"
        yield _line(label, live, labels, today)
    if over:
        yield _line("Later", over, labels, today)


def _line(label: str, items: Sequence[Item], labels: dict[str, str], today: date) -> Block:
    said = ", ".join(f"{labels[item.job.id]} ({waits_for(item, today)})" for item in items)
    return text(Span(f"{label}: ", "strong"), Span(said))


def waits_for(item: Item, today: date) -> str:
    """What opens next, and who it's with; or the day they named, where that comes first."""
    step, promise = item.step, item.situation.promise
    if item.situation.told:
        return "they know you took another job"
    if step is None and item.situation.is_off_by_me:
        return "you called the interview off"
    if near := interview_near(item.situation):
        return near
    if step is None or step.opens is None:
        return "it's their move"
    on = short_day(step.opens, today)
    if step.step == "check-in" and promise and promise.promised and promise.promised >= today:
        return f"decision by {short_day(promise.promised, today)}"
    if step.step == "move-on":
        return f"you can move on starting {on}"
    if kind_of(step.step).BEFORE_INTERVIEW and item.situation.planned:
        return f"interview on {short_day(item.situation.planned.on, today)}"
    if step.step == "check-in":
        who = f" with {step.names[0]}" if step.names else ""
        return f"check in{who} starting {on}"
    if step.step == "feedback-call":
        return f"{thing(step)} on {on}{call_clock(item.situation)}"
    return f"{thing(step)}, starting {on}"
