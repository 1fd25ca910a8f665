"""The thank-you checklist, for paper and a pen: a block a person, then what goes in and what stays out."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from interview_coach.core.letters.thanked_rounds import rounds_to_thank
from interview_coach.core.letters.topics import topic_of
from interview_coach.core.pages import paper
from interview_coach.core.pages.cards import once_sent
from interview_coach.core.pages.document import (
    Block,
    Column,
    Columns,
    Document,
    Fact,
    Mark,
    PagePart,
    Recipient,
    SheetHead,
    Span,
    command,
    in_quotes,
    text,
)
from interview_coach.core.pages.each_note import in_each, left_out
from interview_coach.core.pages.flat import BOX
from interview_coach.core.pages.measure import Place, fine, printed
from interview_coach.core.pages.paper import Fitted, Piece, Section, Slot, title_of
from interview_coach.core.pages.sheet import A4, SIDE, PageSheet
from interview_coach.core.pages.widths import lines_taken
from interview_coach.core.pages.wording import shown_kind
from interview_coach.core.record.actions import open_actions
from interview_coach.core.record.corrections import label_of
from interview_coach.core.record.model import Entry, Interview, Job, Person
from interview_coach.core.record.told import told, wish_of
from interview_coach.core.text.names import is_named
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import Step
from interview_coach.core.timeline.words import channel_words
from interview_coach.core.walk.bank import Bank

LONGEST = 3
"""Lines that are copied from the record onto paper at most: what is longer is left to be written by hand."""
MOST_LINES = 12
"""Lines for one draft at most: 120 words by hand."""
FOOT = 9.0
"""The height of the last line of the page, in mm."""
PROMISED = "You promised"


def checklist_page(
    situation: Situation,
    step: Step | None,
    bank: Bank,
    name: str,
    custom: str | None = None,
    sheet: PageSheet = A4,
    *,
    is_known: bool = False,
    is_asked: bool = False,
) -> Document:
    """The checklist over every round whose thank-yous are open or to come; else over the last round held.

    On paper it fits a sheet, unless more people were met than that. `custom` is a line on what is usual in the
    country, where few send a note. `is_known`: the country is, so no one has to wonder whether people send one.
    `is_asked`: who was thanked is asked right below.
    """
    rounds = _rounds(situation, step)
    head = _head(situation, step, rounds, custom, sheet)
    if not rounds:
        return Document((head,))
    is_only_one = step is not None and len(step.names) == 1
    foot = _foot(name, sheet, is_only_one=is_only_one, is_asked=is_asked)
    is_done = sheet.is_screen and step is not None and step.state == "done"
    main = [Section(*_people(situation, each, name, sheet)) for each in rounds]
    main.append(Section(PROMISED, tuple(_promises(situation))))
    side = list(_told(situation, rounds))
    if not is_done:
        several = len({name for each in rounds for name in recipients.to_thank(situation.job, each)}) != 1
        head_of_each = "For each note" if several else "For your note"
        side.append(Section(head_of_each, tuple(in_each(bank, is_known=is_known))))
        side.append(Section("Don't", tuple(left_out(bank, several=several))))
    if sheet.is_screen:
        columns = paper.whole([Slot(Place(sheet.main), 0, tuple(each)) for each in (main, side)])
        return Document((head, *columns[0], *columns[1], *(() if is_done else (foot,))))
    room = sheet.height - printed((head,), Place(sheet.width)) - FOOT
    slots = [Slot(Place(sheet.main), room, tuple(main)), Slot(fine(Place(SIDE)), room, tuple(side))]
    more = text("Not everything fit on this page.", size="small")
    fitted = paper.fit(_with_everyone(slots), sheet, (head, foot, more))
    shown = _with_room(fitted)
    columns_ = Columns((Column(is_side=False, blocks=shown), Column(is_side=True, blocks=fitted.columns[1])))
    return Document((head, columns_, *((more,) if fitted.left_out else ()), foot))


def _foot(name: str, sheet: PageSheet, *, is_only_one: bool, is_asked: bool) -> PagePart:
    """How to get a draft, and what to type once it's sent."""
    return PagePart(
        "",
        (
            *(_drafts(name) if sheet.is_screen else ()),
            *(() if is_asked else (once_sent(name, sheet, is_only_one=is_only_one),)),
        ),
    )


def _with_everyone(slots: Sequence[Slot]) -> list[Slot]:
    """The columns, the first one long enough for everyone who was met: they stay, if need be on a second sheet."""
    first, *others = slots
    needed = sum(
        first.place.gap + 7 + printed(piece.blocks, first.place)
        for section in first.sections
        for piece in section.pieces
        if piece.weight == 0
    )
    return [replace(first, room=max(first.room, needed + paper.SPARE)), *others]


def _with_room(fitted: Fitted) -> tuple[PagePart, ...]:
    """The people with the lines for a draft that are free, the same number for each."""
    parts = fitted.columns[0]
    open_ = [
        block for part in parts for block in part.blocks if isinstance(block, Recipient) and not block.sent
    ]
    lines = fitted.free[0] // len(open_) if open_ else 0
    return tuple(
        replace(part, blocks=tuple(
            replace(block, lines=min(max(lines, 0), MOST_LINES)) if block in open_ else block for block in part.blocks
        ))
        for part in parts
    )  # fmt: skip


def _rounds(s: Situation, step: Step | None) -> list[Interview]:
    coming = [each for each in s.coming if step and each.round in step.rounds]
    held = rounds_to_thank(s, step) if step and step.is_open else []
    held = held or [each for each in s.held if step and each.round in step.rounds]
    return [*held, *coming] or list(s.held[-1:] or s.coming[:1])


def _head(
    s: Situation, step: Step | None, rounds: list[Interview], custom: str | None, sheet: PageSheet
) -> SheetHead:
    title = title_of(s.job)
    if not rounds:
        return SheetHead(
            title, "Thank-you notes", where="You haven't had an interview yet. After one, this page lists "
                "everyone you met."
        )  # fmt: skip
    when = sheet.day(rounds[0].on, s.today)
    notes = (
        [] if sheet.is_screen else [f"The interview {'was' if rounds[0].on <= s.today else 'is'} on {when}."]
    )
    if custom:
        notes.append(custom)
    if s.job.through:
        notes.append(f"One note to {s.job.through} is enough. Ask them to pass it on.")
    right = f"interview {when}" if sheet.is_screen else ""
    lines = tuple(text(each, size="small") for each in notes)
    return SheetHead(title, "Thank-you notes", right, _when(s, step, rounds, sheet), lines)


def _when(s: Situation, step: Step | None, rounds: list[Interview], sheet: PageSheet) -> str:
    """Until when a note is right, or that it's done."""
    if step is None or step.due is None:
        return ""
    due = sheet.day(step.due, s.today)
    count = len(step.names)
    sent = any(each.on >= rounds[0].on for each in step.done)
    notes = "them" if count != 1 else "the last one" if sent else "your note"
    if step.state == "waiting":
        return f"Send {notes} by {due}, the day after the interview."
    if step.is_open:
        if step.due < s.today:
            return f"Send {notes} today. It's not too late."
        best = "today" if step.due == s.today else f"by {due}"
        return f"Send {notes} {best}."
    if step.state == "done":
        return "You've thanked everyone."
    if s.outcome:
        return "They've answered. A thank-you still can't hurt."
    return "The week for thank-you notes is over, but a late one can't hurt."


def _people(s: Situation, interview: Interview, name: str, sheet: PageSheet) -> tuple[str, tuple[Piece, ...]]:
    everyone = recipients.to_thank(s.job, interview)
    names = [name for name in everyone if name not in s.left_out]
    several = len(s.job.interviews) > 1
    one = "Thanked" if everyone and all(_sent(s, interview, name) for name in names) else "Write to"
    title = f"Round {interview.round}, {sheet.day(interview.on, s.today)}" if several else one
    if not everyone:
        blank = Recipient("", "", (Fact("To", ""), Fact("Talked about", "")))
        form = () if sheet.is_screen else (blank, blank)
        add = command(f"coach interview {name} --round {interview.round} --with NAME")
        ways = (text("To add someone you met:  ", add),) if sheet.is_screen else ()
        return title, (Piece(0, (text("Who did you meet? Write a note to each of them."), *ways, *form)),)
    return title, tuple(Piece(0, (_recipient(s, interview, name, sheet),)) for name in names)


def _recipient(s: Situation, interview: Interview, name: str, sheet: PageSheet) -> Recipient:
    person = s.job.person(name) or Person(name=name)
    role = _role(person)
    if not sheet.is_screen and not _fits(role, sheet):
        role = ""
    if sent := _sent(s, interview, name):
        return Recipient(
            name,
            role,
            tuple(_passed_on(s.job, interview, name)),
            sent=f"sent {sheet.day(sent.on, s.today)}{channel_words(sent.by)}",
        )
    facts = (
        Fact("To", person.email or person.address or ""),
        Fact("Talked about", topic_of(s.job, interview, name)),
        *_passed_on(s.job, interview, name),
    )
    if sheet.is_screen:
        return Recipient(name, role, tuple(fact for fact in facts if fact.words))
    return Recipient(
        name, role, tuple(fact if _fits(fact.words, sheet) else replace(fact, words="") for fact in facts)
    )


def _passed_on(job: Job, interview: Interview, name: str) -> Iterator[Fact]:
    """Everyone that a note to the one in between thanks as well, each with what you talked about."""
    for other in interview.met if name == job.through else ():
        if other != name:
            role = _role(job.person(other) or Person(name=other))
            topic = topic_of(job, interview, other)
            words = ", ".join(part for part in (other, role) if part)
            yield Fact("Pass on to", f"{words}: {topic}" if topic else words)


def _role(person: Person) -> str:
    """Their title and kind."""
    is_told = person.kind in {"manager", label_of(person.name)}
    kind = None if is_told else shown_kind(person)
    parts = [person.title if person.title != label_of(person.name) else None, kind]
    return ", ".join(part for part in parts if part)


def _fits(words: str, sheet: PageSheet) -> bool:
    """Whether the words are short enough to be copied onto the sheet."""
    return lines_taken(words, (sheet.main - 33) / 3.7) <= LONGEST


def _told(s: Situation, rounds: list[Interview]) -> Iterator[Section]:
    """What they said they want, from the notes on these rounds, and the sentence of the preparation for it."""
    numbers = {each.round for each in rounds}
    wants = dict.fromkeys(
        (wish_of(each.words), each.name)
        for notes in s.job.debriefs
        if notes.round in numbers
        for each in told(s.job, notes.round, notes.answers.get("wants", ""))
    )
    told_pieces = tuple(Piece(2, (Mark("-", "", _from(words, name)),)) for words, name in wants)
    yield Section("They told you they want", told_pieces)
    match = s.job.goals[0] if s.job.goals else None
    sentence = match.sentence if match else None
    yield Section("A sentence you've prepared", (Piece(2, (text(in_quotes(sentence)),)),) if sentence else ())


def _from(words: str, name: str | None) -> tuple[Span, ...]:
    """What they want, and who said so, where the notes tell it."""
    return (Span(words), Span(" ("), Span(name), Span(")")) if name else (Span(words),)


def _drafts(name: str) -> tuple[Block, ...]:
    """The commands for the words of an email and of a card, and for a page of all cards."""
    return (
        text("For a draft:  ", command(f"coach letter {name}")),
        text("To write on a card:  ", command(f"coach letter {name} card")),
        text("All cards on a page:  ", command(f"coach print cards {name}")),
    )


def _promises(s: Situation) -> Iterator[Piece]:
    for each in open_actions(s.job):
        if each.kind == "promise":
            whom = f" (for {each.to})" if each.to and not is_named(each.text, each.to) else ""
            yield Piece(2, (Mark(BOX, "", (Span(f"{each.text}{whom}"),)),))


def _sent(s: Situation, interview: Interview, name: str) -> Entry | None:
    return next((e for e in s.log if e.sent == "thank-you" and e.to == name and e.on >= interview.on), None)
