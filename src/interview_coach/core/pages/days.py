"""The days of a job, for its timeline: what happened, what is today, what comes and why then."""

import re
from collections.abc import Sequence
from datetime import date
from textwrap import shorten

from msgspec import Struct

from interview_coach.core.pages.document import Mark, Span
from interview_coach.core.pages.sheet import PageSheet
from interview_coach.core.pages.waiting import call_clock
from interview_coach.core.pages.wording import offer_until, start_clock
from interview_coach.core.record.actions import open_actions
from interview_coach.core.record.model import Action, Entry, Interview, StepName
from interview_coach.core.text.lists import listed
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import Step
from interview_coach.core.timeline.steps import feedback_call
from interview_coach.core.timeline.steps.improve import is_lesson
from interview_coach.core.timeline.words import done_words, kind_words, left_out_words, outcome_words, thing

_GREETING = re.compile(
    "(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\\b.{0,40}[,:!]", re.IGNORECASE
)
_BY_PHONE = r"^(?!(?:We|we|I|You) )(?:[\w.'-]+ ){1,4}(?:called|phoned|rang|left a (?:message|voicemail))\b"
"""`Ms. Roe called`: how someone tells of a call."""
_HEADER = re.compile("(?:From|To|Cc|Sent|Date|Subject|Reply-To|Message-ID): ", re.IGNORECASE)
LONGEST_LINE = 72
STILL = "if it's still quiet, "
NOTHING_TO_SEND, WAIT = "Nothing to send. You've done your part.", "Wait. You've done your part."


class Dated(Struct, frozen=True):
    """A mark and its day; `until` is the last day, where it's a span."""

    on: date
    mark: Mark
    until: date | None = None


def past_days(s: Situation, sheet: PageSheet) -> list[Dated]:
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
        elif (words := entry_words(s, entry, s.log[number + 1 :], sheet)) and (
            entry.outcome is None or words not in [line[2] for line in lines[-1:]]
        ):
            lines.append((entry.on, number, words))
    for (on, step, by), names in sent.items():
        known = list(dict.fromkeys(name for name in names if name))
        lines.append((on, first[on, step, by], done_words(step, known, by)))
    lines.sort(key=lambda line: line[:2])
    return [Dated(on, Mark("✓", sheet.brief_day(on, s.today), (Span(words),))) for on, _, words in lines]


def _held(s: Situation, interview: Interview) -> str:
    round_ = f"round {interview.round}" if len(s.job.interviews) > 1 else "interview"
    kind = f", {kind_words(interview.kind)}" if interview.kind else ""
    names = [name for name in interview.met if s.job.kind_of(name) != "reception"]
    met = f" with {listed(names)}" if names else ""
    noted = any(e.done == "debrief" and e.round == interview.round for e in s.log)
    notes = "; notes written" if noted else ""
    return f"{round_}{kind}{met}{notes}{_not_thanked(s, interview)}"


def _not_thanked(s: Situation, interview: Interview) -> str:
    """That no one of a round before the last was thanked; where it's the last, the step for it says so."""
    names = recipients.to_thank(s.job, interview)
    is_thanked = any(e.on >= interview.on and "thank-you" in (e.sent, e.skipped) for e in s.log)
    is_earlier = bool(s.held) and interview.round != s.held[-1].round
    return "; no thank-you sent" if names and is_earlier and not (is_thanked or s.has_ended) else ""


def entry_words(s: Situation, entry: Entry, later: Sequence[Entry], sheet: PageSheet) -> str | None:
    """What an entry of the log says happened, with the first line of what they wrote; None for notes and what was sent.

    `later` are the entries after it.
    """
    job, today = s.job, s.today
    if entry.reply is not None:
        named = f" (they said {sheet.brief_day(entry.promised, today)})" if entry.promised else ""
        line = _first_line(entry.reply)
        return f"{'you heard' if re.search(_BY_PHONE, line) else 'they wrote'}: {line}{named}"
    if entry.promised:
        return f"they named a date: {sheet.brief_day(entry.promised, today)}"
    if entry.outcome:
        return outcome_words(entry.outcome)
    if entry.cancelled:
        return f"round {entry.cancelled} canceled{' by you' if entry.by == 'me' else ''}"
    if entry.moved:
        to = _moved_to(s, later, entry.moved)
        return f"round {entry.moved} moved{f' to {sheet.brief_day(to, today)}' if to else ''}"
    if entry.interview:
        return f"round {entry.interview} planned"
    if entry.agreed:
        day = f" on {sheet.short_start(entry.for_, entry.at, entry.zone, s.now)}" if entry.for_ else ""
        return {"feedback-call": f"they agreed to a feedback call{day}"}.get(
            entry.agreed, "they said you can stay in touch"
        )
    if entry.id:
        action = next((each.text for each in job.actions if each.id == entry.id), entry.id)
        return f"{'done' if entry.done else 'dropped'}: {action}"
    if entry.skipped:
        return left_out_words(entry.skipped, [entry.to] if entry.to else [])
    # Notes are said with their interview; that a reply was read is no news.
    return done_words(entry.done, ()) if entry.done not in (None, "debrief", "read-reply") else None


def _moved_to(s: Situation, later: Sequence[Entry], round_: int) -> date | None:
    """The day that this entry moved the round to: where it was moved again, the one that entry came from."""
    again = next((e for e in later if e.moved == round_), None)
    interview = s.job.interview(round_)
    return again.from_ if again else interview.on if interview else None


def _first_line(reply: str) -> str:
    """The first line of what they wrote, without the header of an email above it and the greeting."""
    lines = [line for line in reply.strip().split("\n") if line.strip() and not _HEADER.match(line)]
    # A greeting says nothing yet.
    line = next((each for each in lines if not _GREETING.fullmatch(each.strip())), reply.strip())
    return shorten(line, LONGEST_LINE, placeholder=" …")


def present_days(s: Situation, steps: tuple[Step, ...], sheet: PageSheet) -> list[Dated]:
    """What there is to do today, or that there's nothing; then what's for next time."""
    lessons = [Dated(s.today, _lesson(step, sheet)) for step in steps if step.is_open and is_lesson(step)]
    now = [step for step in steps if step.is_open and not is_lesson(step)]
    marks = [_today_mark(s, step, sheet, first=index == 0) for index, step in enumerate(now)]
    return [*(Dated(s.today, mark) for mark in marks or _nothing_now(s, sheet)), *lessons]


def _lesson(step: Step, sheet: PageSheet) -> Mark:
    """Something to do better: it's for no day, so it has none."""
    words = thing(step).removeprefix("for next time: ") if sheet.is_screen else thing(step)
    return Mark("○", "next time" if sheet.is_screen else "", (Span(words),), (_why(step, sheet),))


def _nothing_now(s: Situation, sheet: PageSheet) -> list[Mark]:
    """That there's nothing to do today; none where it's over."""
    if s.outcome:
        return []
    if s.told:
        words = "Nothing to send. They know you took another job."
    elif s.planned:
        words = f"Nothing to send. The interview is on {sheet.brief_day(s.planned.on, s.today)}"
    elif s.held:
        words = NOTHING_TO_SEND if sheet.is_screen else WAIT
    else:
        words = "There's nothing to send until they invite you."
    return [Mark("●", "today", (Span(words, "strong"),))]


def _today_mark(s: Situation, step: Step, sheet: PageSheet, *, first: bool) -> Mark:
    end = ""
    if step.step == "answer-offer" and step.due:
        end = f"{'; ' if step.state == 'overdue' else ', '}{offer_until(step, s.now, sheet)}"
    elif step.due and step.step not in {"prepare", "rehearse", "brief", "debrief"}:
        is_said = "not too late" in step.why
        late = _today(s, step) if step.due == s.today else "" if is_said else "; it's not too late"
        end = late if step.due <= s.today else f", by {sheet.brief_day(step.due, s.today)}"
    notes = [_why(step, sheet)]
    if step.step in {"check-in", "move-on"}:
        notes += [
            f"First, {'do what they asked' if each.round is None else 'keep your promise'}: “{each.text}”."
            for each in _owed(s)
        ]
    return Mark(
        "●",
        "today" if first or not sheet.is_screen else "",
        (Span(f"{thing(step)}{end}", "strong"),),
        tuple(notes),
    )


def _today(s: Situation, step: Step) -> str:
    """That it's for today: a call at its hour, what someone else waits for by then, the rest if it can be done."""
    if step.step == feedback_call.NAME:
        return "" if feedback_call.is_after(step) else call_clock(s)
    return ", due today" if step.step in {"improve", "hand-in"} else ", ideally today"


def _why(step: Step, sheet: PageSheet) -> str:
    """The reason for a date; a screen names its source too."""
    return f"Why: {step.why} [{step.source}]" if sheet.is_screen else sheet.said(step.why)


def _owed(s: Situation) -> list[Action]:
    return [action for action in open_actions(s.job) if action.kind == "promise" and action.on <= s.today]


def coming_days(s: Situation, steps: tuple[Step, ...], sheet: PageSheet) -> list[Dated]:
    """What comes, by day: interviews, and the steps that wait, each with the reason for its date."""
    coming = [Dated(each.on, _line(s, each.on, _to_come(s, each, sheet), sheet)) for each in s.coming]
    for step in steps:
        after_interview = s.planned is not None and step.step in {"debrief", "thank-you"}
        if step.state == "waiting" and step.opens and not after_interview:
            until = step.due if step.step == "check-in" else None
            end = f", by {sheet.brief_day(until, s.today)}" if until else ""
            words = f"{STILL if step.step == 'move-on' else ''}{thing(step)}{end}"
            coming.append(Dated(step.opens, _line(s, step.opens, words, sheet, _why(step, sheet)), until))
    return sorted(coming, key=lambda each: each.on)


def _to_come(s: Situation, interview: Interview, sheet: PageSheet) -> str:
    """`interview, round 2, 14:00`."""
    round_ = f"round {interview.round}" if interview.round > 1 else ""
    return ", ".join(
        part
        for part in (
            "interview",
            round_,
            start_clock(s.job, interview, s.now, None if sheet.is_screen else sheet.hours),
        )
        if part
    )


def _line(s: Situation, on: date, words: str, sheet: PageSheet, *notes: str) -> Mark:
    return Mark("○", sheet.brief_day(on, s.today), (Span(words),), notes)
