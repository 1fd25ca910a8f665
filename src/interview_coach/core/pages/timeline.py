"""The follow-up timeline of one job: what happened, what is today, what comes and why then."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from interview_coach.core.pages import paper
from interview_coach.core.pages.days import STILL, Dated, coming_days, past_days, present_days
from interview_coach.core.pages.document import (
    Block,
    Column,
    Columns,
    DayPoint,
    Days,
    Document,
    Mark,
    PagePart,
    Row,
    SheetHead,
    Span,
    Table,
    WritingSpace,
    command,
    joined,
    text,
)
from interview_coach.core.pages.measure import Place, printed
from interview_coach.core.pages.paper import Piece, Section, Slot, title_of
from interview_coach.core.pages.sheet import SCREEN, PageSheet
from interview_coach.core.record.actions import action_in_command
from interview_coach.core.text.lists import counted, listed
from interview_coach.core.text.shown import capital
from interview_coach.core.text.when import MONTHS
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import ONE_DAY, Step
from interview_coach.core.timeline.words import thing

LONGEST_HEAD = 40.0
"""The height of the head at most, in mm: more that's to be done is named in the table alone."""
TABLE_HEAD = 12.0
"""The height of the head of the table, with the space around it, in mm."""
MOST_LINES = 6
"""Lines for notes on what they say at most."""
LONGEST_FLAG = 30
"""Characters of a label in the picture at most."""


def timeline_page(
    situation: Situation, steps: tuple[Step, ...], name: str, sheet: PageSheet = SCREEN
) -> Document:
    """The timeline of a job. `name` is the word that names it in commands."""
    dated = [
        *past_days(situation, sheet),
        *present_days(situation, steps, sheet),
        *coming_days(situation, steps, sheet),
    ]
    marks = _aligned([each.mark for each in dated], situation, sheet)
    comfort = _comfort(situation, steps, sheet)
    if sheet.is_screen:
        head = SheetHead(situation.job.title, "", _today(situation, sheet))
        below = [comfort, _unkept(situation, steps, name), _invited(situation, name), _hints(situation, name)]
        return Document(joined([(head,), marks, *below]))
    return _on_paper(situation, _picture(situation, dated), marks, comfort, sheet)


def _on_paper(
    s: Situation,
    picture: tuple[Days, ...],
    marks: Sequence[Mark],
    comfort: tuple[Block, ...],
    sheet: PageSheet,
) -> Document:
    """One sheet: what doesn't fit are the oldest days, and before them the room to write."""
    head = _head(s, marks, sheet)
    more = text("99 earlier days aren't on this page.", size="small")
    bottom = _bottom(s, comfort, 0)
    width = Place(sheet.width)
    room = sheet.height - printed((head, *picture, more, *bottom), width) - TABLE_HEAD
    past = sum(mark.sign == "✓" for mark in marks)
    pieces = tuple(
        Piece(past - number + 1 if mark.sign == "✓" else 1, (mark,)) for number, mark in enumerate(marks)
    )
    fitted = paper.fit(
        [Slot(width, room, (Section("Day by day", pieces, "unseen"),))], sheet, (head, more, *bottom)
    )
    lines = max(min(fitted.free[0] - 1, MOST_LINES), 0)
    left_out = fitted.left_out
    noun = "day isn't" if left_out == 1 else "days aren't"
    earlier = (text(f"{left_out} earlier {noun} on this page.", size="small"),)
    return Document(
        (
            head,
            *picture,
            *fitted.columns[0],
            *(earlier if left_out else ()),
            *_bottom(s, comfort, lines),
        )
    )


def _head(s: Situation, marks: Sequence[Mark], sheet: PageSheet) -> SheetHead:
    now = next((mark.spans for mark in marks if mark.sign == "●"), ())
    words = re.split("; |, by ", "".join(span.text for span in now))[0]
    title = capital(words) if words else "What's happened, day by day"
    about = title_of(s.job)
    found = (
        SheetHead(about, each, where=_today(s, sheet))
        for each in (title, title.partition(". ")[0], "What to do now")
    )
    return next(
        head for head in found if len(head.title) < 40 or printed((head,), Place(sheet.width)) <= LONGEST_HEAD
    )


def _today(s: Situation, sheet: PageSheet) -> str:
    days = (s.today - s.latest).days if s.latest and not s.planned else 0
    after = f", {counted(days, 'day')} after the interview" if days else ""
    return f"{sheet.whole_day(s.today)}{after}"


def _bottom(s: Situation, comfort: tuple[Block, ...], lines: int) -> tuple[Block, ...]:
    """Where to write what they say, and what silence means."""
    side = (Column(is_side=True, blocks=(PagePart("Silence", comfort),)),) if comfort else ()
    if s.outcome or s.told or not s.held:
        return (Columns(side),) if side else ()
    note = (
        (text("Write down the day and what they said, then tell the coach."), WritingSpace(lines))
        if lines
        else ()
    )
    main = Column(
        is_side=False, blocks=(PagePart("Heard something?", (*note, paper.at_the_computer("coach heard"))),)
    )
    return (Columns((*side, main)),)


def _picture(s: Situation, dated: list[Dated]) -> tuple[Days, ...]:
    points = tuple(_point(each) for each in dated if each.mark.label)
    return (Days(f"Day by day: {s.job.title}", points),) if len({point.on for point in points}) > 1 else ()


def _point(dated: Dated) -> DayPoint:
    """A day of the picture, with the beginning of what the table says."""
    words = "".join(span.text for span in dated.mark.spans).removeprefix(STILL)
    for end in ("; ", ". ", ", by ", ", with ", " with ", ": "):
        words = words.partition(end)[0]
    if len(words) > LONGEST_FLAG:
        words = f"{words[:LONGEST_FLAG].rpartition(' ')[0].rstrip(',')} …"
    first, last = dated.on, dated.until
    label = "today" if dated.mark.sign == "●" else f"{MONTHS[first.month - 1]} {first.day}"
    if last:
        label += f"–{last.day}" if last.month == first.month else f"–{MONTHS[last.month - 1]} {last.day}"
    return DayPoint(first, label, words, dated.mark.sign, last)


def _aligned(marks: list[Mark], s: Situation, sheet: PageSheet) -> tuple[Mark, ...]:
    """The marks with one column for their days, as wide as the widest, and each name in a span of its own."""
    width = max((len(mark.label) for mark in marks), default=0)
    names = [person.name for person in s.job.people]
    if sheet.is_screen:
        return tuple(replace(mark, label_width=width) for mark in marks)
    return tuple(
        replace(mark, label=capital(mark.label), spans=_with_names(mark.spans, names), label_width=width)
        for mark in marks
    )


def _with_names(spans: tuple[Span, ...], names: Sequence[str]) -> tuple[Span, ...]:
    """The spans with each name in one of its own, so that a name keeps its direction."""
    pattern = (
        re.compile(f"({'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})") if names else None
    )
    first, *others = spans
    return tuple(
        Span(part, span.style)
        for span in (replace(first, text=capital(first.text)), *others)
        for part in (pattern.split(span.text) if pattern else (span.text,))
        if part
    )


def _comfort(s: Situation, steps: tuple[Step, ...], sheet: PageSheet) -> tuple[Block, ...]:
    """While one can only wait: what silence means. Once they're free to move on, nothing more."""
    states = {step.step: step.state for step in steps}
    is_free = states.get("move-on") == "due"
    waiting = states.get("check-in") in {"waiting", "due"} or states.get("move-on") == "waiting"
    has_just_been = s.latest is not None and s.today <= s.latest + ONE_DAY
    if s.outcome or s.planned or s.heard or is_free or has_just_been or not waiting:
        return ()
    source = " [normal-wait]" if sheet.is_screen else ""
    return (
        text(
            "Silence doesn't tell you anything yet. In 2023, new US graduates waited 25 days on average, from "
            f"their first interview to a decision{source}."
        ),
    )


def _unkept(s: Situation, steps: tuple[Step, ...], name: str) -> tuple[Block, ...]:
    """What was promised and not kept before the job ended: nothing has to be sent then, and it's theirs to keep or let go."""
    promised = [step for step in steps if step.action == "promise" and step.state == "closed"]
    if not promised:
        return ()
    one = action_in_command(s.job, str(promised[0].id))
    return (
        text(f"You no longer need to {listed(list(map(thing, promised)))}."),
        text("Kept it?    ", command(f"coach followup {name} --done {one}"), indent=2),
        text("Let it go?   ", command(f"coach followup {name} --skip {one}"), indent=2),
    )


def _invited(s: Situation, name: str) -> tuple[Block, ...]:
    """Until the interview they invited to: where the reply to copy is."""
    asked = any(
        entry.reads in {"invitation", "moved"} and entry.on >= (s.latest or entry.on) for entry in s.log
    )
    if s.planned is None or not asked:
        return ()
    return (
        text(
            f"Have you {'confirmed the new time' if s.is_moved else 'answered their invitation'}? A reply to copy: ",
            command(f"coach letter {name} confirm"),
        ),
    )


def _hints(s: Situation, name: str) -> tuple[Block, ...]:
    if s.outcome or s.told or not s.held:
        return ()
    return (Table(tuple(Row((Span(ask), command(words))) for ask, words in _ways(s, name))),)


def _ways(s: Situation, name: str) -> tuple[tuple[str, str], ...]:
    """What may have come from them, and the command that takes it."""
    return (
        ("Did they write?", f'coach followup {name} --reply "…"'),
        ("Did they name a date?", f'coach followup {name} --promised "15 dec"'),
        ("Another interview?", f'coach interview {name} {"--add " if s.planned else ""}--on "15 dec 14:00"'),
        ("Did they decide?", f"coach outcome {name}"),
    )
