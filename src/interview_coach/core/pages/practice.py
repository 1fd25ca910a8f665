"""Practice on pages: a question, what is behind it, the end of a session; the sheets for a pen, and for a friend."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from interview_coach.core.drill.pack import Drill, Pack
from interview_coach.core.drill.plan import PER_QUESTION, Coming, Due, Easier
from interview_coach.core.drill.pool import Reason
from interview_coach.core.drill.subject import Subject
from interview_coach.core.pages.document import (
    Block,
    Document,
    Fact,
    Heading,
    Mark,
    PagePart,
    Paragraph,
    Question,
    SheetHead,
    Span,
    command,
    joined,
    text,
)
from interview_coach.core.pages.measure import Place, printed
from interview_coach.core.pages.paper import sides_of
from interview_coach.core.pages.sheet import A4, PageSheet
from interview_coach.core.record.practice import FELT, Practice
from interview_coach.core.text.lists import counted
from interview_coach.core.text.when import distance, short_day

ROOM = (5, 4, 3, 2)
"""Lines to note an answer on: as many as there's room for on as few sides as can be."""
SHOWN = 3
"""Questions that the closing page names; of more it gives the number."""
LONGEST_HEAD = 50.0
"""The height of the head of a sheet at most, in mm."""
_WHO = {
    "manager": "managers often ask this", "executive": "executives often ask this", "peer": "coworkers often ask this",
    "hr": "HR often asks this", "recruiter": "recruiters often ask this", "panel": "panels often ask this",
}  # fmt: skip


def reason_words(reason: Reason, today: date) -> str:
    """Why a question comes today: `weak yesterday`, `hard in your interview on Mon 23 Nov`, `it fits the role (software)`."""
    on = short_day(reason.on, today) if reason.on else ""
    match reason.kind:
        case "heard":
            where = f" at {reason.words}" if reason.words else ""
            return f"hard in your interview on {on}{where}"
        case "eve":
            near = distance(reason.on, today) if reason.on else "near"
            return f"it was hard last time, so here it is once more before the interview {near}"
        case "again":
            days = (today - reason.on).days if reason.on else 0
            return f"you marked it {reason.felt} {'yesterday' if days == 1 else f'on {on}'}"
        case "role":
            return f"it fits the role ({reason.words})"
        case "form":
            return "it fits this kind of interview"
        case "leads":
            return "you'd be managing people"
        case "met":
            return _WHO.get(reason.words or "", "it fits the people you'll meet")
        case "wanted":
            return f"you asked for {reason.words}"
    return "you haven't tried it yet"


def question_page(due: Due, number: int, of: int, today: date) -> Document:
    """The question, and why it comes today."""
    head = Heading(f"Question {number} of {of}", reason_words(due.reason, today))
    return Document(joined([(head,), (text(Span(due.question.text, "strong")),)]))


def behind_page(due: Due) -> Document:
    """What was really asked, what a good answer shows, the trap, what they may add; ways to respond, if it is improper."""
    drill = due.question
    ways = drill.ways
    parts: list[tuple[Block, ...]] = [tuple(_behind(drill))]
    if ways:
        lines = (
            ("Answer it", ways.answer),
            ("Answer the worry", ways.worry),
            ("Decline to answer", ways.decline),
        )
        parts.append((
            text(Span("Three ways to respond", "strong")),
            *(Mark("-", label, (Span(f"“{words}”"),), label_width=18) for label, words in lines),
            text("Any of them is fine. Pick the one you can say calmly."),
        ))  # fmt: skip
    return Document(joined(parts))


def friend_part(practice: Practice, question: str, today: date) -> tuple[Block, ...]:
    """What a friend last wrote about the answer to this question."""
    noted = [each for each in practice.friends if question in each.notes]
    if not noted:
        return ()
    last = max(noted, key=lambda each: each.on)
    label = f"A friend wrote on {short_day(last.on, today)}: "
    return (text(Span(label, "quiet"), last.notes[question], hanging=2),)


def said_part(practice: Practice, job: str | None, today: date) -> tuple[Block, ...]:
    """What a friend last said at the end of their questions for this job."""
    heard = [each for each in practice.friends if each.job == job and each.said]
    if not heard:
        return ()
    last = max(heard, key=lambda each: each.on)
    return (
        text(Span(f"A friend said on {short_day(last.on, today)}: ", "quiet"), last.said or "", hanging=2),
    )


def closing_page(
    done: Sequence[Due],
    easier: Sequence[Easier],
    coming: Sequence[Coming],
    subject: Subject | None,
    today: date,
    name: str = "",
) -> Document:
    """The end of a session: what got easier, and what comes tomorrow. `name` is the job's, for the command."""
    subject = subject or Subject()
    head = Heading("That's it for today", f"{counted(len(done), 'question')} practiced" if done else "")
    return Document(joined([
        (head,),
        tuple(_easier(done, easier, is_last=not coming)),
        tuple(_coming(coming, today)) or tuple(_nothing_more(done, subject, today)),
        tuple(_go_on(subject, today, name)),
    ]))  # fmt: skip


def form_part(forms: Sequence[Pack]) -> tuple[Block, ...]:
    """What's different about this way to interview, and how to practice for it."""
    parts: list[tuple[Block, ...]] = [
        (
            text(Span(pack.title, "strong")),
            text(Span("What's different: ", "quiet"), pack.different, hanging=2),
            text(Span("How to practice: ", "quiet"), pack.how, hanging=2),
        )
        for pack in forms
    ]
    return joined(parts)


def plan_page(
    plan: Sequence[Due], subject: Subject | None, today: date, name: str = "", forms: Sequence[Pack] = ()
) -> Document:
    """The questions of a session as a list, with the reason for each."""
    marks = [
        Mark(f"{number}.", "", (Span(due.question.text),), (reason_words(due.reason, today),))
        for number, due in enumerate(plan, 1)
    ]
    return Document(
        joined([(_head(plan, subject),), form_part(forms), tuple(marks) or tuple(_nothing(subject, name))])
    )


def drill_sheet(
    plan: Sequence[Due],
    subject: Subject | None,
    today: date,
    *,
    name: str = "",
    record: str = "",
    sheet: PageSheet = A4,
    forms: Sequence[Pack] = (),
) -> Document:
    """The sheet for a pen: the questions with room to write; what is behind them stands at the end.

    `record` is the command that takes the ticks back in, where there is one.
    """
    if not plan:
        return Document(joined([(_head(plan, subject),), tuple(_nothing(subject, name))]))
    minutes = f"{counted(len(plan), 'question')}, about {PER_QUESTION * len(plan)} minutes"
    how = (
        "Say each answer aloud, in two minutes or less. Then mark how it felt. There are notes on each question "
        "at the end. Read those afterward."
    )
    about = subject.title if subject and subject.title else ""
    head = SheetHead(
        about, "Practice", where=f"{minutes}. {sheet.whole_day(today)}", notes=(text(how, size="small"),)
    )
    if printed((head,), Place(sheet.width)) > LONGEST_HEAD:
        head = replace(head, about="")
    behind = PagePart(
        "Behind the questions", tuple(_behind_on_sheet(due, number) for number, due in enumerate(plan, 1))
    )
    foot = PagePart("", (text("Record how it felt: ", command(record), size="small"),) if record else ())
    tries = [tuple(_on_sheet(plan, today, lines, sheet)) for lines in ROOM]
    form = form_part(forms)
    sides = [sides_of((head, *form, *each, *behind.blocks, foot), sheet) for each in tries]
    questions = PagePart("The questions", tries[sides.index(min(sides))], "unseen")
    blocks = (head, *form, questions, behind, *((foot,) if record else ()))
    return Document(blocks, "friend" if min(sides) > 1 else "page")


def _on_sheet(plan: Sequence[Due], today: date, lines: int, sheet: PageSheet) -> Iterator[Question]:
    for number, due in enumerate(plan, 1):
        reason = sheet.said(reason_words(due.reason, today))
        yield Question(number, due.question.text, "Why today", reason, lines, FELT)


def _head(plan: Sequence[Due], subject: Subject | None) -> Heading:
    title = f"Practice · {subject.title}" if subject and subject.title else "Practice"
    said = f"{counted(len(plan), 'question')}, about {PER_QUESTION * len(plan)} minutes" if plan else ""
    return Heading(title, said)


def _nothing(subject: Subject | None, name: str) -> Iterator[Block]:
    if subject and subject.job:
        yield text("Your interview is over, so there's nothing left to practice for this job. Next: ",
                   command(f"coach followup {name or subject.job}"))  # fmt: skip
    else:
        yield text("There's nothing to practice today. You've tried everything, and nothing is due.")


def _behind(drill: Drill) -> Iterator[Paragraph]:
    lines = _behind_lines(drill)
    yield from (text(Span(f"{label}: ", "quiet"), words, hanging=2) for label, words in lines)


def _behind_lines(drill: Drill) -> tuple[tuple[str, str], ...]:
    return (
        ("Why they ask", drill.asked),
        ("A good answer", " ".join(drill.points)),
        ("What can go wrong", drill.trap),
        ("They may ask next", f"“{drill.follow}”"),
    )


def _behind_on_sheet(due: Due, number: int) -> PagePart:
    """What is behind one question, in small type."""
    ways = due.question.ways
    facts = [Fact(label, words) for label, words in _behind_lines(due.question)]
    if ways:
        facts.append(
            Fact("Three ways to respond", f"“{ways.answer}” Or: “{ways.worry}” Or: “{ways.decline}”")
        )
    return PagePart(f"Question {number}", tuple(facts), "fine")


def _easier(done: Sequence[Due], found: Sequence[Easier], *, is_last: bool) -> Iterator[Block]:
    if found:
        yield text(Span("What got easier", "strong"))
        for each in found:
            yield Mark("-", "", (Span(each.question.text),), (f"{each.was} before, {each.now} today",))
    elif any(due.last for due in done):
        which = "It didn't feel" if len(done) == 1 else "None of them felt"
        yield text(f"{which} easier this time. Some answers take several tries.")
    elif done and not is_last:
        which = "This one was" if len(done) == 1 else "These were"
        yield text(f"{which} new today. Next time you'll see what got easier.")


def _coming(coming: Sequence[Coming], today: date) -> Iterator[Block]:
    tomorrow = today + timedelta(days=1)
    first = [drill for each in coming if each.on == tomorrow for drill in each.questions]
    later = [each for each in coming if each.on > tomorrow]
    if first:
        yield text(Span("Tomorrow", "strong"))
        yield from (Mark("-", "", (Span(drill.text),)) for drill in first[:SHOWN])
        if len(first) > SHOWN:
            yield text(f"If you have time: {counted(len(first) - SHOWN, 'more question')}.")
    if later:
        then = "After that" if first else "Coming back"
        yield text(f"{then}: {', '.join(_days(later[:SHOWN], today))}.")


def _nothing_more(done: Sequence[Due], subject: Subject, today: date) -> Iterator[Block]:
    if done and subject.until and today < subject.until:
        yield text(f"You don't need to do {'it' if len(done) == 1 else 'them'} again before the interview.")


def _days(coming: Iterable[Coming], today: date) -> Iterator[str]:
    return (f"{counted(len(each.questions), 'question')} on {short_day(each.on, today)}" for each in coming)


def _go_on(subject: Subject, today: date, name: str) -> Iterator[Block]:
    if subject.is_over:
        return
    if subject.interview == today:
        yield text("The interview is today. You've practiced enough. Read your one-page brief: ",
                   command(f"coach brief {name or subject.job}"))  # fmt: skip
    elif subject.interview == today + timedelta(days=1):
        yield text("You've done your part. Your one-page brief for tomorrow: ",
                   command(f"coach brief {name or subject.job}"))  # fmt: skip
    else:
        yield text("To go on, now or another day: ", command(f"coach practice {name}".rstrip()))
