"""The first screen, and what is next."""

from collections.abc import Collection
from datetime import date

from msgspec.structs import replace

from interview_coach.core.pages.document import (
    Block,
    Document,
    Heading,
    Row,
    Span,
    Table,
    Verbatim,
    command,
    joined,
    text,
)
from interview_coach.core.pages.sheet import SCREEN
from interview_coach.core.pages.waiting import call_clock, interview_near, waiting_lines, waits_for
from interview_coach.core.pages.wording import (
    READY_ENOUGH,
    clash_lines,
    offer_until,
    short_names,
)
from interview_coach.core.record.corrections import bare_name
from interview_coach.core.record.model import Job
from interview_coach.core.text.lists import counted, listed
from interview_coach.core.text.shown import cells, clipped
from interview_coach.core.text.titles import first_name
from interview_coach.core.text.when import day, distance, short_day
from interview_coach.core.timeline.agenda import Agenda, Item
from interview_coach.core.timeline.progress import core_progress, is_preparation_begun
from interview_coach.core.timeline.rules import kind_of
from interview_coach.core.timeline.step import Step
from interview_coach.core.timeline.steps import feedback_call
from interview_coach.core.timeline.steps.improve import is_lesson
from interview_coach.core.timeline.words import kind_named, short_of, thing
from interview_coach.core.walk.tonight import LAST_STEP, NIGHT_ENDS

FRESH = 3
"""Days for which an interview is fresh, its own counted."""


def agenda_page(
    agenda: Agenda, today: date, *, why: bool, titles: Collection[str] = (), most: int | None = None
) -> Document:
    """Every live job on one line, the weightiest first; jobs that only wait in one paragraph.

    `titles` are the words in front of a name that aren't a first name. Of each part, `most` jobs are shown.
    """
    agenda = _by_first_names(agenda, titles)
    every = [*agenda.items, *agenda.waiting]
    jobs = [item.job for item in every]
    names, labels = short_names(jobs), _labels(jobs)
    parts: list[tuple[Block, ...]] = [(_heading(agenda, today),)]
    lessons = [item for item in agenda.items if item.step and is_lesson(item.step)]
    if rows := [_row(item, names, labels, today) for item in agenda.items if item not in lessons]:
        parts.append((Table(tuple(rows[:most])), *_more(len(rows), most)))
    if clashes := clash_lines(item.situation for item in every):
        parts.append(tuple(map(text, clashes)))
    parts += [(_tonight(item, names, labels),) for item in agenda.items if _is_eve(item)]
    waiting = [*agenda.waiting, *(replace(item, step=item.ahead) for item in lessons if item.ahead)]
    waiting.sort(key=lambda item: (item.step and item.step.opens) or date.max)
    if calls := [item for item in waiting if _is_call(item)]:
        said = ", ".join(f"{labels[item.job.id]} ({waits_for(item, today)})" for item in calls)
        parts.append((text(Span("Coming up: ", "strong"), said),))
    dated = [item for item in waiting if not _is_undated(item) and not _is_call(item)]
    parts += [(line, *_more(len(dated), most)) for line in waiting_lines(dated[:most], labels, today)]
    if undated := [labels[item.job.id] for item in agenda.waiting if _is_undated(item)]:
        all_of_them = (command("coach list"),) if len(undated) > 1 else ()
        rest = f" and {len(undated) - most} more" if most and len(undated) > most else ""
        said = f"{', '.join(undated[:most])}{rest}. "
        parts.append((text(Span("No date yet: ", "strong"), said, *all_of_them),))
    if lessons:
        parts.append((_lessons(lessons, names, labels),))
    if dateless := [item for item in agenda.waiting if _has_no_date(item)]:
        first = dateless[0]
        ready = text("Want to get ready anyway? ", command(f"coach tonight {names[first.job.id]}"))
        named = text("Did they name a date? ", command(f"{short_command(first, names)}"))
        parts.append((named,) if first.situation.held else (named, ready))
    if why:
        parts.append(tuple(_reason(item, labels) for item in every))
    return Document(joined(parts))


def _more(count: int, most: int | None) -> tuple[Block, ...]:
    """How many jobs aren't shown, and where they are."""
    if most is None or count <= most:
        return ()
    return (text(f"and {count - most} more: ", command("coach list"), indent=1),)


def _lessons(lessons: list[Item], names: dict[str, str], labels: dict[str, str]) -> Block:
    """What to do better, of the jobs that need nothing else: no one waits for it."""
    said = [
        f"{clipped(item.step.what or '', LONGEST_SHORT)} ({labels[item.job.id]})"
        for item in lessons
        if item.step
    ]
    first = command(f"coach followup {names[lessons[0].job.id]}")
    return text(
        Span("For next time: ", "strong"),
        f"{'; '.join(said)}. ",
        f"To check {'it' if len(said) == 1 else 'one'} off: ",
        first,
        hanging=2,
    )


def _has_no_date(item: Item) -> bool:
    """Whether the job waits for a date that they may name, and the person hasn't left it."""
    s = item.situation
    return item.step is None and not s.told and not s.is_off_by_me


def _is_call(item: Item) -> bool:
    """Whether what comes next is the feedback call: they've answered, and no one waits to hear."""
    return item.step is not None and item.step.step == "feedback-call"


def _is_undated(item: Item) -> bool:
    """Whether the job has no interview yet, neither held nor planned."""
    return _has_no_date(item) and not item.situation.held


def _is_eve(item: Item) -> bool:
    """Whether it's the night before an interview."""
    s = item.situation
    if s.planned is None or s.planned.kind == "task":
        return False
    days = (s.planned.on - s.today).days
    return days == 1 or (days == 0 and s.now.time() < NIGHT_ENDS)


def _tonight(item: Item, names: dict[str, str], labels: dict[str, str]) -> Block:
    """The offer of the evening; once that's done, permission to stop."""
    label, planned = labels[item.job.id], item.situation.planned
    if planned and LAST_STEP in planned.tonight:
        return text(f"{label}: {READY_ENOUGH[0].lower()}{READY_ENOUGH[1:]}")
    near = distance(planned.on, item.situation.today) if planned else ""
    when = "now" if near == "today" else "tonight"
    is_recorded = planned is not None and planned.kind == "recorded"
    what = f"Your recorded interview for {label} is due" if is_recorded else f"Your interview at {label} is"
    return text(
        f"{what} {near}. Give it twenty minutes {when}, and you'll be ready:  ",
        command(f"coach tonight {names[item.job.id]}"),
    )


LONGEST_SHORT = 60
"""Columns of the one line for a prompt, and of a note of yours among other things."""


def short_page(agenda: Agenda, today: date, titles: Collection[str] = ()) -> Document:
    """The weightiest open step on one line, how many jobs have another, and the command, as far as they fit."""
    first = _by_first_names(agenda, titles).items[0]
    names, labels = short_names([item.job for item in (*agenda.items, *agenda.waiting)]), _labels([first.job])
    label, words = clipped(labels[first.job.id], LONGEST_SHORT // 3), _words(first)
    more = f" (and {len(agenda.items) - 1} more)" if len(agenda.items) > 1 else ""
    when, ending = when_said(first, today), f"  {short_command(first, names)}"
    at = f", {when}" if when else ""
    ends = [f"{at}{more}{ending}", f"{at}{ending}", f"{more}{ending}", ending]
    brief = short_of(first.job, first.step) if first.step else words
    found = (f"{label}: {said}{end}" for said in (words, brief) for end in ends)
    line = next((each for each in found if cells(each) <= LONGEST_SHORT), None)
    return Document(
        (Verbatim(line or f"{label}: {clipped(brief, LONGEST_SHORT - cells(label) - 2)}", indent=0),)
    )


def when_said(item: Item, today: date) -> str:
    """The day in two or three words. Nothing is ever called late."""
    step, situation = item.step, item.situation
    assert step is not None
    is_fresh = step.due is not None and (today - step.due).days < FRESH
    fixed = {
        "debrief": "while it's fresh" if is_fresh else "it's not too late",
        "move-on": "when you like",
        "read-reply": "",
    }
    if step.step in fixed:
        return fixed[step.step]
    ends_with_interview = kind_of(step.step).BEFORE_INTERVIEW
    if ends_with_interview and situation.planned:
        kind = kind_named(situation.planned.kind)
        return interview_near(situation) or f"{kind} {short_day(situation.planned.on, today)}"
    if step.step == "check-in" and situation.promise and situation.promise.promised:
        return f"they said {short_day(situation.promise.promised, today).split(' ', 1)[1]}"
    if step.due is None:
        return "when you can"
    if step.step == "answer-offer":
        return offer_until(step, situation.now, SCREEN)
    if step.step == "feedback-call" and step.due == today:
        return "while it's fresh" if feedback_call.is_after(step) else f"today{call_clock(situation)}"
    if step.state == "overdue":
        return "it's not too late"
    if step.step in {"improve", "hand-in"} and step.due == today:
        return "due today"
    return "ideally today" if step.due == today else f"by {short_day(step.due, today)}"


def short_command(item: Item, names: dict[str, str]) -> str:
    """The command of the item, with the shortest name that will do."""
    return item.command.replace(f" {item.job.id}", f" {names.get(item.job.id, item.job.id)}", 1)


def _heading(agenda: Agenda, today: date) -> Heading:
    jobs = counted(len(agenda.items) + len(agenda.waiting), "job")
    yours = sum(not (item.step and is_lesson(item.step)) for item in agenda.items)
    needs = (
        f"{yours} {'needs' if yours == 1 else 'need'} something from you" if yours else "nothing to do today"
    )
    return Heading(f"{day(today)} · {jobs} · {needs}")


def _row(item: Item, names: dict[str, str], labels: dict[str, str], today: date) -> Row:
    return Row((
        Span(labels[item.job.id], "strong"),
        Span(_with_others(item)),
        Span(when_said(item, today)),
        command(short_command(item, names)),
    ))  # fmt: skip


def _with_others(item: Item) -> str:
    """The task, and the other open steps that have a last day. After the evening before, nothing more is asked."""
    planned = item.situation.planned
    is_ready = planned is not None and LAST_STEP in planned.tonight
    also = [step for step in item.also if not (is_ready and kind_of(step.step).BEFORE_INTERVIEW)]
    others = [thing(step) if step.names else short_of(item.job, step) for step in also]
    return f"{_words(item)}; also {listed(others)}" if others else _words(item)


def _words(item: Item) -> str:
    assert item.step is not None
    situation = item.situation
    if item.step.step == "prepare" and situation.planned:
        answered, total = core_progress(item.job, situation.policy, situation.planned.round)
        if is_preparation_begun(item.job, situation.planned):
            return f"finish preparing ({total - answered} left)"
        return "prepare (20 min is a good start)"
    return clipped(thing(item.step), LONGEST_SHORT) if item.step.what else thing(item.step)


def _by_first_names(agenda: Agenda, titles: Collection[str]) -> Agenda:
    """The agenda with people called by their first names, where that's enough."""
    items, waiting = (
        tuple(_with_first_names(item, titles) for item in found) for found in (agenda.items, agenda.waiting)
    )
    return Agenda(items=items, waiting=waiting)


def _with_first_names(item: Item, titles: Collection[str]) -> Item:
    def called(step: Step) -> Step:
        return replace(step, names=tuple(_first_name(item.job, name, titles) for name in step.names))

    return replace(
        item,
        step=called(item.step) if item.step else None,
        others=tuple(called(step) for step in item.others),
        ahead=called(item.ahead) if item.ahead else None,
    )


def _first_name(job: Job, name: str, titles: Collection[str]) -> str:
    """`Sam` for Sam Ode, where no one else of that name is there; a desk or an agency keeps its whole name."""
    first = first_name(bare_name(name), titles)
    alike = [each.name for each in job.people if first_name(bare_name(each.name), titles) == first]
    return name if job.kind_of(name) in {"reception", "agency", "office"} or len(alike) > 1 else first


def _reason(item: Item, labels: dict[str, str]) -> Block:
    source = f" [{item.step.source}]" if item.step else ""
    return text(Span(labels[item.job.id], "strong"), f": {item.why}{source}", hanging=2)


def _labels(jobs: list[Job]) -> dict[str, str]:
    """What each job is called on the screen: its company, with the role where two share one."""
    companies = [job.company for job in jobs]
    return {job.id: job.company if companies.count(job.company) == 1 else job.title for job in jobs}
