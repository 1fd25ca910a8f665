"""The brief: the one page to read just before the interview. It fits a sheet of paper whatever is on record.

On paper it's two leaves, folded across the middle: what to know, and turned over what to ask. What matters most has the
lightest weight and stays; what does not fit leaves as a whole, and the page says so.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from interview_coach.core.pages import paper
from interview_coach.core.pages.brief_parts import (
    alone_pieces,
    asked_pieces,
    chosen_questions,
    closing_pieces,
    is_alone,
    mind_pieces,
    opening_pieces,
    people_pieces,
    tick_pieces,
    tips_for,
    wants_pieces,
    with_you_pieces,
)
from interview_coach.core.pages.document import (
    Block,
    Column,
    Columns,
    Document,
    Fact,
    FactGroup,
    Leaf,
    NumberedItem,
    PagePart,
    Paragraph,
    SheetHead,
    command,
    text,
)
from interview_coach.core.pages.measure import Place, fine, printed
from interview_coach.core.pages.paper import Fitted, Piece, Section, Slot, at_the_computer, title_of
from interview_coach.core.pages.sheet import A4, SIDE, PageSheet
from interview_coach.core.record.model import HANDED_IN, Interview
from interview_coach.core.record.story import Story
from interview_coach.core.record.venues import is_at_home
from interview_coach.core.text.names import fold
from interview_coach.core.text.shown import capital
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.words import kind_words
from interview_coach.core.walk.bank import Bank

QUESTIONS = 5
GAP = 4.2
"""Between the parts of a leaf, in mm."""
LONGEST_HEAD = 45.0
"""Of the head of the sheet at most, in mm: a place that needs more stands further down."""
FOOT, TURNED = 1.0, 1.0
"""What a leaf keeps free at its end, and the second one at its beginning, in mm."""
MORE_LINES = 2
"""Lines for a pen that a question gets at most on top of its first one."""
OPENING, CLOSING = "How you'll start asking questions", "Before the interview ends"


def brief_page(
    s: Situation,
    round_: int | None,
    banks: tuple[Bank, Bank, Bank],
    name: str,
    stories: Mapping[str, Story] | None = None,
    sheet: PageSheet = A4,
) -> Document:
    """The page for this round, or for an interview without a date. `banks` are brief, qualifying and closing.

    `stories` are those of the bank that were chosen for this job, by id.
    """
    tips, qualifying, closing = banks
    interview = s.job.interview(round_) if round_ is not None else None
    kind = interview.kind if interview else None
    lines = tips_for(interview, tips)
    questions = chosen_questions(s.job, interview, qualifying)
    head, place = _head(s, interview, name, sheet)
    more = at_the_computer("coach show")
    is_asked = not is_alone(interview)
    first = [
        Section("Who you'll meet", tuple(people_pieces(s.job, interview, lines, sheet))),
        Section("What makes them tick", tuple(tick_pieces(s.job))),
    ], [
        Section("Where", place, "fine"),
        Section("What they want, and your proof", tuple(wants_pieces(s, name, stories or {}, sheet))),
        Section("Before it starts" if is_at_home(interview) else "Before you leave home", tuple(with_you_pieces(s.job, interview, lines)), "fine"),
    ]  # fmt: skip
    second = [
        Section(OPENING, tuple(opening_pieces(s.job, sheet)) if is_asked else ()),
        Section(CLOSING, tuple(closing_pieces(s.job, kind, closing)) if is_asked else ()),
    ], [
        Section("Ask", tuple(asked_pieces(questions[:QUESTIONS])) if is_asked else ()),
        Section("Remember", tuple(mind_pieces(s, lines, interview, name, sheet)), "fine"),
        Section("Only for you", tuple(alone_pieces(s.job)), "fine"),
    ]  # fmt: skip
    columns = _once([*first, *second])
    fitted = paper.fit(_slots(sheet, head, (), columns), sheet, (head,))
    if fitted.left_out or questions[QUESTIONS:]:
        fitted = paper.fit(_slots(sheet, head, (more,), columns), sheet, (head, more))
    left_out = fitted.left_out + len(questions[QUESTIONS:])
    things = f"{left_out} more {'thing' if left_out == 1 else 'things'}"
    counted = (_left_out(things, name, sheet),) if left_out else ()
    return Document(_leaves(head, fitted, counted, sheet), "brief")


def _left_out(things: str, name: str, sheet: PageSheet) -> Paragraph:
    """How much there was no room for, and where it is."""
    if sheet.is_screen:
        return text(f"{things}: ", command(f"coach show {name}"), size="small")
    return text(f"{things}. Back at the computer: ", command("coach show"), size="small")


def _slots(
    sheet: PageSheet, head: SheetHead, more: tuple[Paragraph, ...], columns: Sequence[Sequence[Section]]
) -> list[Slot]:
    """The four columns, each with its room: a leaf is half the sheet."""
    half = sheet.height / 2
    above = printed((head,), Place(sheet.width)) + FOOT
    below = TURNED + (printed(more, Place(sheet.main)) + GAP if more else 0)
    side, main = Place(SIDE, GAP, is_fine=True), Place(sheet.main, GAP)
    places = ((fine(side), 0, above), (main, 0, above), (side, 1, TURNED), (main, 1, below))
    return [
        Slot(place, half - taken, tuple(found), leaf, taken)
        for (place, leaf, taken), found in zip(places, columns, strict=True)
    ]


def _leaves(head: SheetHead, fitted: Fitted, more: tuple[Block, ...], sheet: PageSheet) -> tuple[Block, ...]:
    """The two leaves: what to know, and what to say."""
    people, wants, said, asked = fitted.columns
    opens = [part for part in said if part.title == OPENING]
    closes = [part for part in said if part.title != OPENING]
    asked = asked if sheet.is_screen else _with_room(asked, fitted.free[3])
    if more:
        last = asked[-1] if asked and asked[-1].look == "fine" else PagePart("", (), "fine")
        asked = (
            (*asked[:-1], replace(last, blocks=(*last.blocks, *more)))
            if last in asked
            else (*asked, replace(last, blocks=more))
        )
    return (
        Leaf((head, Columns((Column(is_side=True, blocks=people), Column(is_side=False, blocks=wants))))),
        Leaf((Columns((
            Column(is_side=True, blocks=tuple(opens)), Column(is_side=False, blocks=asked), Column(is_side=True, blocks=tuple(closes)),
        )),)),
    )  # fmt: skip


def _with_room(parts: tuple[PagePart, ...], lines: int) -> tuple[PagePart, ...]:
    """The questions with the lines that are free, the first ones first."""
    found = []
    for part in parts:
        count = sum(isinstance(block, NumberedItem) for block in part.blocks)
        spread = [
            min(max(lines - number + count - 1, 0) // max(count, 1), MORE_LINES) for number in range(count)
        ]
        extra = iter(spread)
        found.append(replace(part, blocks=tuple(
            replace(block, lines=block.lines + next(extra)) if isinstance(block, NumberedItem) else block for block in part.blocks
        )))  # fmt: skip
    return tuple(found)


def _once(columns: Sequence[Sequence[Section]]) -> list[list[Section]]:
    """The sections without what an earlier piece says already, word for word."""
    said: set[str] = set()
    found = []
    for sections in columns:
        kept = []
        for section in sections:
            pieces = []
            for piece in section.pieces:
                words = {fold(each) for block in piece.blocks for each in _words(block)}
                if not words or not words <= said:
                    pieces.append(piece)
                said |= words
            kept.append(replace(section, pieces=tuple(pieces)))
        found.append(kept)
    return found


def _words(block: Block) -> tuple[str, ...]:
    match block:
        case Paragraph():
            return (block.spans[-1].text,)
        case Fact():
            return (block.words,)
        case FactGroup():
            return tuple(fact.words for fact in block.facts)
        case NumberedItem():
            return (block.words,)
        case _:
            return ()


def _head(
    s: Situation, interview: Interview | None, name: str, sheet: PageSheet
) -> tuple[SheetHead, tuple[Piece, ...]]:
    """When and where; and the place by itself, if it's too long to be read at arm's length."""
    title = title_of(s.job)
    if interview is None:
        words = "No interview is planned" if s.held else "There's no date yet"
        note = text("Once you have one: ", command(f"coach interview {name} --on DATE"))
        return SheetHead(title, words, notes=(note,) if sheet.is_screen else ()), ()
    right = f"round {interview.round}" if len(s.job.interviews) > 1 else ""
    start = sheet.start(interview.on, interview.at, interview.zone, s.now)
    start = f"Due {start}" if interview.kind in HANDED_IN else start
    kind = kind_words(interview.kind) if interview.kind else ""
    if sheet.is_screen:
        where, title_ = interview.place or "", f"{start}, {kind}" if kind else start
        about = title
    else:
        where = ": ".join(part for part in (capital(kind), interview.place) if part)
        title_, about = start, ", ".join(part for part in (title, right) if part)
    head = SheetHead(
        about, title_, right if sheet.is_screen else "", where, tuple(_notes(s, interview, sheet))
    )
    if printed((head,), Place(sheet.width)) <= LONGEST_HEAD:
        return head, ()
    return replace(head, where=""), (Piece(3, (text(interview.place or ""),)),)


def _notes(s: Situation, interview: Interview, sheet: PageSheet) -> Iterator[Paragraph]:
    """The clock; who to call if you're late; who all messages go through."""
    parts = []
    if not sheet.is_screen:
        clock = sheet.elsewhere(interview.on, interview.at, interview.zone, s.now)
        parts += [clock] if clock else []
    people = [person for met in interview.met if (person := s.job.person(met)) and person.phone]
    if people:
        parts.append(f"Running late? Call {people[0].name}, {people[0].phone}.")
    if s.job.through:
        parts.append(f"Everything goes through {s.job.through}.")
    if parts:
        yield text(" ".join(parts), size="small")
