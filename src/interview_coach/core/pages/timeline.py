"""The follow-up timeline of one job: what happened, what is today, what comes and why then."""

from datetime import date

from msgspec.structs import replace

from interview_coach.core.pages.document import (
    Block,
    DayPoint,
    Days,
    Document,
    Heading,
    Mark,
    Row,
    Span,
    Table,
    command,
    joined,
    text,
)
from interview_coach.core.pages.wording import start_clock
from interview_coach.core.record.actions import open_actions
from interview_coach.core.record.model import Action, Entry, Interview, StepName
from interview_coach.core.text.lists import listed
from interview_coach.core.text.when import day, short_day, short_start
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import Step
from interview_coach.core.timeline.words import done_words, kind_words, outcome_words, thing

Dated = tuple[date, Mark]


def timeline_page(situation: Situation, steps: tuple[Step, ...], name: str) -> Document:
    """The timeline of a job. `name` is the word that names it in commands."""
    dated = [*_past(situation), *_present(situation, steps), *_future(situation, steps)]
    parts: list[tuple[Block, ...]] = [
        (_heading(situation), *_picture(situation, dated)),
        _aligned([mark for _, mark in dated]),
        _comfort(situation, steps),
        _hints(situation, name),
    ]
    return Document(joined(parts))


def _heading(s: Situation) -> Heading:
    days = (s.today - s.latest).days if s.latest and not s.planned else 0
    after = f", day {days}" if days else ""
    return Heading(s.job.title, f"{day(s.today)}{after}")


def _picture(s: Situation, dated: list[Dated]) -> tuple[Days, ...]:
    points = tuple(
        DayPoint(on, mark.label, mark.spans[0].text, mark.sign) for on, mark in dated if mark.label
    )
    return (Days(f"The days of {s.job.title}", points),) if len(points) > 1 else ()


def _aligned(marks: list[Mark]) -> tuple[Mark, ...]:
    """The marks with one column for their days, as wide as the widest."""
    width = max((len(mark.label) for mark in marks), default=0)
    return tuple(replace(mark, label_width=width) for mark in marks)


def _past(s: Situation) -> list[Dated]:
    """What happened, by day, and within a day in the order of the log; messages of one kind on one day are one line."""
    lines: list[tuple[date, int, str]] = [(held.on, -1, _held(s, held)) for held in s.held]
    sent: dict[tuple[date, StepName, str | None], list[str]] = {}
    first: dict[tuple[date, StepName, str | None], int] = {}
    for number, entry in enumerate(s.log):
        if entry.sent:
            group = (entry.on, entry.sent, entry.by)
            first.setdefault(group, number)
            sent.setdefault(group, []).append(entry.to or "")
            if entry.note:
                lines.append((entry.on, number, f"sent: {_first_line(entry.note)}"))
        elif words := _entry_words(s, number, entry):
            lines.append((entry.on, number, words))
    for (on, step, by), names in sent.items():
        known = list(dict.fromkeys(name for name in names if name))
        lines.append((on, first[on, step, by], done_words(step, known, by)))
    lines.sort(key=lambda line: line[:2])
    return [(on, Mark("✓", short_day(on, s.today), (Span(words),))) for on, _, words in lines]


def _held(s: Situation, interview: Interview) -> str:
    round_ = f"round {interview.round}" if len(s.job.interviews) > 1 else "interview"
    kind = f", {kind_words(interview.kind)}" if interview.kind else ""
    met = f" with {listed(interview.met)}" if interview.met else ""
    noted = any(e.done == "debrief" and e.round == interview.round for e in s.log)
    return f"{round_}{kind}{met}{'; notes written' if noted else ''}"


def _entry_words(s: Situation, number: int, entry: Entry) -> str | None:
    job, today = s.job, s.today
    if entry.reply is not None:
        named = f" (they said {short_day(entry.promised, today)})" if entry.promised else ""
        return f"they wrote: {_first_line(entry.reply)}{named}"
    if entry.promised:
        return f"they named a date: {short_day(entry.promised, today)}"
    if entry.outcome:
        return outcome_words(entry.outcome)
    if entry.cancelled:
        return f"round {entry.cancelled} canceled{' by you' if entry.by == 'me' else ''}"
    if entry.moved:
        to = _moved_to(s, number, entry.moved)
        return f"round {entry.moved} moved{f' to {short_day(to, today)}' if to else ''}"
    if entry.interview:
        return f"round {entry.interview} planned"
    if entry.agreed:
        day = f" for {short_start(entry.for_, entry.at, entry.zone, s.now)}" if entry.for_ else ""
        return {"feedback-call": f"a call is agreed{day}"}.get(
            entry.agreed, "they said you can stay in touch"
        )
    if entry.id:
        action = next((each.text for each in job.actions if each.id == entry.id), entry.id)
        return f"{'done' if entry.done else 'dropped'}: {action}"
    if entry.skipped:
        return f"left out: {entry.skipped}{f' to {entry.to}' if entry.to else ''}"
    # Notes are said with their interview.
    return done_words(entry.done, ()) if entry.done and entry.done != "debrief" else None


def _moved_to(s: Situation, number: int, round_: int) -> date | None:
    """The day that this entry moved the round to: where it was moved again, the one that entry came from."""
    later = next((e for e in s.log[number + 1 :] if e.moved == round_), None)
    interview = s.job.interview(round_)
    return later.from_ if later else interview.on if interview else None


def _first_line(reply: str) -> str:
    line = reply.strip().split("\n")[0]
    return line if len(line) <= 72 else f"{line[:69]}..."


def _present(s: Situation, steps: tuple[Step, ...]) -> list[Dated]:
    now = [step for step in steps if step.is_open]
    if now:
        return [(s.today, _today_mark(s, step, first=index == 0)) for index, step in enumerate(now)]
    if s.outcome:
        return []
    if s.planned:
        words = f"Nothing to send. The interview is on {short_day(s.planned.on, s.today)}"
    elif s.held:
        words = "Nothing to send. You've done your part."
    else:
        words = "Nothing to send until they invite you."
    return [(s.today, Mark("●", "today", (Span(words, "strong"),)))]


def _today_mark(s: Situation, step: Step, *, first: bool) -> Mark:
    until = ""
    if step.due and step.step not in {"prepare", "rehearse", "brief", "debrief"}:
        until = "; best today" if step.due <= s.today else f"; until {short_day(step.due, s.today)}"
    notes = [f"Why: {step.why} [{step.source}]"]
    if step.step in {"check-in", "move-on"}:
        notes += [f"You still owe them: {each.text}. Send that first." for each in _owed(s)]
    return Mark("●", "today" if first else "", (Span(f"{thing(step)}{until}", "strong"),), tuple(notes))


def _owed(s: Situation) -> list[Action]:
    return [action for action in open_actions(s.job) if action.kind == "promise" and action.on <= s.today]


def _future(s: Situation, steps: tuple[Step, ...]) -> list[Dated]:
    """What comes, by day: interviews, and the steps that wait, each with the reason for its date."""
    coming = [(each.on, _line(s, each.on, _to_come(s, each))) for each in s.coming]
    for step in steps:
        after_interview = s.planned is not None and step.step in {"debrief", "thank-you"}
        if step.state == "waiting" and step.opens and not after_interview:
            until = f"; until {short_day(step.due, s.today)}" if step.step == "check-in" and step.due else ""
            still = "if it's still quiet: " if step.step == "move-on" else ""
            words = f"{still}{thing(step)}{until}"
            coming.append((step.opens, _line(s, step.opens, words, f"Why: {step.why} [{step.source}]")))
    return sorted(coming, key=lambda pair: pair[0])


def _to_come(s: Situation, interview: Interview) -> str:
    """`interview, round 2, 14:00`."""
    round_ = f"round {interview.round}" if interview.round > 1 else ""
    return ", ".join(part for part in ("interview", round_, start_clock(s.job, interview, s.now)) if part)


def _line(s: Situation, on: date, words: str, *notes: str) -> Mark:
    return Mark("○", short_day(on, s.today), (Span(words),), notes)


def _comfort(s: Situation, steps: tuple[Step, ...]) -> tuple[Block, ...]:
    """While one can only wait: what silence means."""
    waiting = any(step.step in {"check-in", "move-on"} and step.state in {"waiting", "due"} for step in steps)
    if s.outcome or s.planned or s.heard or not waiting:
        return ()
    return (
        text(
            "Silence doesn't tell you anything yet. In 2023, US graduates waited 25 days on average from first "
            "interview to decision [normal-wait]."
        ),
    )


def _hints(s: Situation, name: str) -> tuple[Block, ...]:
    if s.outcome or not s.held:
        return ()
    rows = (
        ("Did they write?", f'coach followup {name} --reply "…"'),
        ("Did they name a date?", f'coach followup {name} --promised "15 dec"'),
        ("Another interview?", f'coach interview {name} --on "15 dec 14:00"'),
        ("Did they decide?", f"coach outcome {name}"),
    )
    return (Table(tuple(Row((Span(ask), command(words))) for ask, words in rows)),)
