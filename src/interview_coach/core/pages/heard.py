"""What a message says: how it reads, by which words and lines, and what could be recorded of it."""

from collections.abc import Sequence
from datetime import datetime

from interview_coach.core.incoming.read import Read
from interview_coach.core.pages.document import Block, Document, text
from interview_coach.core.text.lists import listed
from interview_coach.core.text.news import News
from interview_coach.core.text.shown import visible
from interview_coach.core.text.when import short_day, short_start
from interview_coach.core.timeline.arrivals import Arrival
from interview_coach.core.timeline.rounds import Plan

LONGEST_QUOTE = 70
KINDS_SAID: dict[News, str] = {
    "no": "It's a no",
    "invitation": "They want to set up or confirm an interview",
    "moved": "The interview is moving to another time or place",
    "cancelled": "They called the interview off",
    "offer": "It's an offer",
    "hold": "The job is on hold",
    "job-cut": "The job was cut",
    "date": "They say when they'll decide",
    "ask": "They want something from me, or ask if I'm still interested",
    "call-agreed": "Yes to a feedback call",
    "call-declined": "No to a feedback call",
    "note": "Nothing to do; keep it as a note",
}
"""Each kind as a person picks it from a list."""
TO_ANSWER: dict[News, str] = {
    "invitation": "They still need your answer. Here's a reply to copy",
    "moved": "Here's a reply that confirms the new time",
}
"""What's said before the letter that answers."""


def reading_page(
    reads: Sequence[Read], now: datetime, place: str | None = None, link: str | None = None
) -> Document:
    """How the message reads; nothing is called a no here."""
    main = reads[0]
    blocks: list[Block] = [text(reads_as(main, now))]
    others = [
        read
        for read in reads[1:]
        if read.kind not in (None, "note", main.kind) and (read.line, read.words) != (main.line, main.words)
    ]
    blocks += [
        text(f"It also {_ALSO[read.kind]} {_by(read)}.{_day_said(read, now)}", indent=2)
        for read in others
        if read.kind
    ]
    facts = {"Who": listed(main.people), "Where": place or "", "Link": link or ""}
    if main.kind in ("invitation", "moved"):
        blocks += [text(f"{name}: {visible(words)}", indent=2) for name, words in facts.items() if words]
    return Document(tuple(blocks))


def reads_as(read: Read, now: datetime) -> str:
    """What the message reads as, with the words that told it."""
    if read.kind is None:
        line = f" Line {read.line} says {_quoted(read.words)}. Could that be a no?" if read.words else ""
        return f"I'm not sure how to read this one.{line}"
    if read.kind == "no":
        return f"Line {read.line} says {_quoted(read.words)}. Is that a no?"
    if read.kind == "job-cut":
        return f"Line {read.line} says {_quoted(read.words)}. Was the job cut?"
    if read.kind == "note":
        return f"{_SOUNDS[read.kind]}."
    if read.kind == "date" and read.on:
        return f"They say they'll decide by {_moment(read, now)} {_by(read)}."
    return f"{_SOUNDS[read.kind]} {_by(read)}.{_day_said(read, now)}"


def offer_words(arrival: Arrival, now: datetime) -> str:
    """What one key takes, as it reads in the list."""
    plan, on = arrival.plan, arrival.on
    day = short_day(on, now.date()) if on else ""
    if arrival.kind == "invitation" and plan.on:
        return f"Add it: {_round(plan, now)}"
    if arrival.kind == "moved" and plan.on:
        return f"Move it to {_round(plan, now)}"
    if arrival.kind == "ask":
        return f"Put it on my list: {arrival.task}{f', by {day}' if day else ''}"
    if arrival.kind == "call-agreed" and on:
        return f"Yes, a call on {short_start(on, plan.at, plan.zone, now)}"
    if arrival.kind == "offer" and on and plan.at:
        day = short_start(on, plan.at, plan.zone or plan.own_zone, now)
    return _YES[arrival.kind] + (
        f"{_YES_DAY[arrival.kind]} {day}" if day and arrival.kind in _YES_DAY else ""
    )


def noted_words(arrival: Arrival, now: datetime) -> str:
    """What was noted, behind the name of the job."""
    today = now.date()
    day = short_day(arrival.on, today) if arrival.on else ""
    if arrival.kind == "date" and day:
        return f"they'll decide by {day}"
    if arrival.kind == "ask":
        return f"“{arrival.task}” is on your list{f', by {day}' if day else ''}"
    if arrival.kind == "call-agreed" and arrival.on:
        return f"a feedback call on {call_said(arrival, now)}"
    return _NOTED[arrival.kind]


def call_said(arrival: Arrival, now: datetime) -> str:
    """When the call is: `Fri 18 Dec, 14:00`."""
    assert arrival.on
    return short_start(arrival.on, arrival.plan.at, arrival.plan.zone, now)


def _round(plan: Plan, now: datetime) -> str:
    assert plan.on is not None
    who = f", with {listed([person.name for person in plan.people])}" if plan.people else ""
    return f"{short_start(plan.on, plan.at, plan.zone or plan.own_zone, now)}{who}"


_YES: dict[News, str] = {
    "no": "Yes, it's a no",
    "invitation": "Yes. They haven't named a day yet",
    "moved": "Yes. They haven't named the new day yet",
    "cancelled": "Yes, it's off",
    "offer": "Yes, an offer",
    "hold": "Yes, it's on hold",
    "job-cut": "Yes, the job was cut",
    "date": "Yes, they'll decide",
    "ask": "Put it on my list",
    "call-agreed": "Yes, there will be a call",
    "call-declined": "Yes, there won't be a call",
    "note": "Keep it as a note",
}
_YES_DAY: dict[News, str] = {"offer": "; answer by", "hold": ", until", "date": " by"}
_NOTED: dict[News, str] = {
    "no": "they said no",
    "invitation": "they want to meet",
    "moved": "the interview is moving; they haven't named the new day yet",
    "cancelled": "the interview is canceled",
    "offer": "they made an offer",
    "hold": "they put it on hold",
    "job-cut": "the job was cut",
    "date": "they wrote about when they'll decide",
    "ask": "they want something",
    "call-agreed": "there will be a feedback call",
    "call-declined": "there won't be a feedback call; it was still right to ask",
    "note": "they wrote",
}
_SOUNDS: dict[News, str] = {
    "invitation": "This sounds like an invitation",
    "moved": "This sounds like a change to your interview",
    "cancelled": "This sounds like the interview is off",
    "offer": "This sounds like an offer",
    "hold": "This sounds like the job is on hold",
    "date": "They say when they'll decide",
    "ask": "They want something from you",
    "call-agreed": "This sounds like they'll do a feedback call",
    "call-declined": "This sounds like there won't be a feedback call",
    "note": "It doesn't look like they need anything from you",
}
_ALSO: dict[News, str] = {
    "no": "may say no",
    "invitation": "sounds like an invitation",
    "moved": "sounds like a change to your interview",
    "cancelled": "sounds like an interview is off",
    "offer": "sounds like an offer",
    "hold": "sounds like the job is on hold",
    "job-cut": "may say that the job was cut",
    "date": "says when they'll decide",
    "ask": "asks for something",
    "call-agreed": "sounds like they'll do a feedback call",
    "call-declined": "sounds like a no to a feedback call",
    "note": "says something else",
}


def _by(read: Read) -> str:
    return f"(line {read.line}: {_quoted(read.words)})"


def _quoted(words: str) -> str:
    short = words if len(words) <= LONGEST_QUOTE else f"{words[: LONGEST_QUOTE - 3]}..."
    return f'"{short}"'


def _day_said(read: Read, now: datetime) -> str:
    """What the day is for, as a sentence of its own."""
    if read.on is None:
        by = short_day(read.by, now.date()) if read.by and read.kind == "invitation" else ""
        return f" They want to hear from you by {by}." if by else ""
    return f" {_DAYS[read.kind].format(_moment(read, now))}" if read.kind in _DAYS else ""


def _moment(read: Read, now: datetime) -> str:
    assert read.on is not None
    has_time = read.kind not in ("date", "ask", "hold")
    return short_start(read.on, read.at if has_time else None, read.zone, now)


_DAYS: dict[News | None, str] = {
    "invitation": "They name {}.",
    "moved": "The new date is {}.",
    "cancelled": "It was planned for {}.",
    "offer": "They want your answer by {}.",
    "hold": "They say to ask again starting {}.",
    "date": "That's by {}.",
    "ask": "They want it by {}.",
    "call-agreed": "They name {}.",
}
