"""How much of a sheet a block takes: in mm when it's printed from HTML, and in lines of 80 columns as text.

Type and spaces are those of `render/templates/page.css.j2`.
"""

from collections.abc import Iterable

from msgspec import Struct

from interview_coach.core.pages.document import (
    Bars,
    Block,
    Column,
    Columns,
    Days,
    Fact,
    FactGroup,
    Gap,
    Heading,
    Leaf,
    Mark,
    Multiples,
    NumberedItem,
    PagePart,
    Paragraph,
    Question,
    Recipient,
    SheetHead,
    Span,
    Table,
    Verbatim,
    Who,
    WritingSpace,
)
from interview_coach.core.pages.flat import flat
from interview_coach.core.pages.sheet import GUTTER, SIDE
from interview_coach.core.pages.widths import COLUMNS, lines_taken, typed_lines

NARROW = 30
"""Columns that the widest cell of a table as text has at least, for the measure."""
PEN = 8.0
"""From one line for a pen to the next, in mm."""
_POINT = 0.3528
_BOLD = 1.12
_LABEL, _THANK_LABEL, _HEARD_LABEL = 24.0, 25.0, 38.0


class Type(Struct, frozen=True):
    """A size of type, in points, and the height of a line of it, in mm."""

    points: float
    line: float
    scale: float = 1.0

    def height(self, words: str, width: float) -> float:
        """The height that these words take in a column of this width."""
        return lines_taken(words, width / (self.points * _POINT), self.scale) * self.line


SHOW = Type(25, 9.71, _BOLD)
LARGE, HEADING = Type(13, 5.97), Type(13, 5.97, _BOLD)
BODY, STRONG = Type(10.5, 5.01), Type(10.5, 5.01, _BOLD)
NAME = Type(10.5, 4.82, _BOLD)
SMALL, SMALL_STRONG = Type(9, 4.23), Type(9, 4.23, _BOLD)


class Place(Struct, frozen=True):
    """Where blocks stand: how wide it is, and the space above a part, in mm.

    `is_fine`: titles are small there, and labels stand in front of their words. `is_small`: so is the text.
    """

    width: float
    gap: float = 5.0
    is_fine: bool = False
    is_small: bool = False

    @property
    def type(self) -> Type:
        """The type of ordinary text there."""
        return SMALL if self.is_small else BODY

    @property
    def strong(self) -> Type:
        """The same, bold."""
        return SMALL_STRONG if self.is_small else STRONG


def printed(blocks: Iterable[Block], place: Place) -> float:
    """The height that these blocks take at most, in mm."""
    return sum(_printed(block, place) for block in blocks)


def _printed(block: Block, place: Place) -> float:
    match block:
        case Gap():
            return 3.0
        case Heading():
            return _printed(SheetHead("", block.left, where=block.right), place)
        case SheetHead():
            return _head(block, place.width)
        case Paragraph():
            return _paragraph(block, place)
        case Mark():
            return _mark(block, place)
        case WritingSpace():
            return PEN * block.lines
        case Fact() | FactGroup() | Who() | NumberedItem() | Recipient() | Question():
            return _listed(block, place)
        case _:
            return _large(block, place)


def _listed(block: Fact | FactGroup | Who | NumberedItem | Recipient | Question, place: Place) -> float:
    """The height of an item of a list, with the space below it."""
    width = place.width
    match block:
        case Fact():
            return _fact(block, place, _LABEL) + (1.0 if place.is_fine else 0.6)
        case FactGroup():
            return sum(_fact(fact, place, _LABEL) for fact in block.facts) + 2.2
        case Who():
            facts = SMALL.height(", ".join(block.facts), width) if block.facts else 0
            return NAME.height(block.name, width) + facts + 0.8
        case NumberedItem():
            words = BODY.height(block.words, width - 6) if block.words else 0
            return words + PEN * block.lines + (1.4 if block.words else 0)
        case Recipient():
            return _recipient(block, width)
        case Question():
            return _question(block, width)


def _large(block: Block, place: Place) -> float:
    """The height of tables, pictures, and of what has other blocks in it."""
    match block:
        case PagePart():
            look = fine(place) if block.look == "fine" else place
            return (
                title_height(block.title, look) * (block.look != "unseen")
                + place.gap
                + printed(block.blocks, look)
            )
        case Column() | Leaf():
            return printed(block.blocks, place)
        case Columns(columns=columns):
            main, side = Place(place.width - SIDE - GUTTER, place.gap), fine(Place(SIDE, place.gap))
            heights = [printed(each.blocks, side if each.is_side else main) for each in columns]
            sides = sum(height for each, height in zip(columns, heights, strict=True) if each.is_side)
            return max(
                sides, *(height for each, height in zip(columns, heights, strict=True) if not each.is_side)
            )
        case Bars():
            return title_height(block.title, fine(place)) + 5.61 * len(block.rows)
        case Days():
            return 38.0
        case Multiples():
            return 26.0 + max((SMALL.height(each.label, 19) for each in block.series), default=0)
        case Table():
            return sum(_cells(tuple(cell.text for cell in row.cells), place.width) for row in block.rows)
        case Verbatim():
            return sum(BODY.height(line, place.width - 4) for line in block.text.split("\n"))
        case _:
            raise AssertionError(f"{block} has no height")


def fine(place: Place) -> Place:
    """The place with small type."""
    return Place(place.width, place.gap, is_fine=True, is_small=True)


def title_height(title: str, place: Place) -> float:
    """The height of the title of a part, with the space below it."""
    if not title:
        return 0
    return (
        NAME.height(title, place.width) + 0.6 if place.is_fine else HEADING.height(title, place.width) + 1.0
    )


def _head(head: SheetHead, width: float) -> float:
    about = BODY.height(head.about, width) + 0.6 if head.about else 0
    where = LARGE.height(head.where, width) + 1.0 if head.where else 0
    notes = sum(SMALL.height(_words(line.spans), width) + 0.7 for line in head.notes)
    return (
        about
        + (SHOW.height(head.title, width) if head.title else 0)
        + where
        + notes
        + (0.9 if head.notes else 0)
    )


def _paragraph(block: Paragraph, place: Place) -> float:
    words = _words(block.spans)
    if block.size == "large":
        return LARGE.height(words, place.width) + 1.0
    is_strong = any(span.style in {"strong", "command"} for span in block.spans)
    look = fine(place) if block.size == "small" else place
    kind = look.strong if is_strong else look.type
    return kind.height(words, place.width) + (0.8 if look.is_fine else 0)


def _mark(mark: Mark, place: Place) -> float:
    words = _words(mark.spans)
    if mark.sign in {"✓", "●", "○"} and mark.label:
        # The columns of a table of days: state, day, what, and why in the narrow one.
        what = place.width - 51 - 4 - (SIDE if mark.notes else 0)
        why = sum(SMALL.height(note, SIDE) + 0.8 for note in mark.notes)
        return max(STRONG.height(words, what), BODY.height(mark.label, 29), why) + 1.6
    notes = sum(place.type.height(note, place.width - 8) for note in mark.notes)
    if mark.label:
        return BODY.height(words, place.width - 24) + notes + 0.8
    if mark.sign in {"[ ]", "[x]"}:
        return max(place.type.height(words, place.width - 7.5), 5.0) + notes + 1.6
    return place.type.height(words, place.width - 3.5) + notes + 0.8


def _fact(fact: Fact, place: Place, label: float) -> float:
    if not fact.words:
        return BODY.line + 0.6
    if place.is_fine:
        return place.strong.height(f"{fact.label}: {fact.words}", place.width) + (
            0 if place.is_small else 0.8
        )
    if fact.style == "command":
        label = _HEARD_LABEL
    kind = STRONG if fact.style != "plain" else BODY
    return max(kind.height(fact.words, place.width - label), SMALL.height(fact.label, label - 3))


def _recipient(each: Recipient, width: float) -> float:
    name = HEADING.height(f"{each.name}   {each.role or each.sent}", width - 7.5 - (0 if each.sent else 32))
    facts = sum(_fact(fact, Place(width - 7.5), _THANK_LABEL) + 0.6 for fact in each.facts)
    return name + (facts + 0.8 if each.facts else 0) + PEN * each.lines + 4.5


def _question(asked: Question, width: float) -> float:
    main = HEADING.height(f"{asked.number}. {asked.words}", width - SIDE - GUTTER) + PEN * asked.lines
    return max(main, _beside(asked)) + 4.5


def _beside(asked: Question) -> float:
    """The height of what's next to a question: the hint and the scale."""
    hint = SMALL.height(f"{asked.label}: {asked.hint}", SIDE) if asked.hint else 0
    return 0.8 + hint + 2.0 + LARGE.line + (SMALL.line if asked.ends else 0)


def question_room(asked: Question, width: float) -> int:
    """The lines for a pen that have room below a question in a column of this width, next to a long hint."""
    words = HEADING.height(f"{asked.number}. {asked.words}", width)
    return max(int((_beside(asked) - words - PEN * asked.lines) / PEN), 0)


def _cells(row: tuple[str, ...], width: float) -> float:
    """A row of the table of feelings: a third, a half, and what is left."""
    shares = (0.33, 0.5, 0.17) if len(row) == 3 else (1 / len(row),) * len(row)
    return max(BODY.height(words, share * width - 4) for words, share in zip(row, shares, strict=True)) + 1.6


def _words(spans: tuple[Span, ...]) -> str:
    return "".join(span.text for span in spans)


def text_height(blocks: Iterable[Block]) -> int:
    """The lines that these blocks take at most, as text for a printer."""
    return sum(map(_typed, flat(blocks)))


def _typed(block: Block) -> int:
    match block:
        case Heading():
            return typed_lines(f"{block.left}    {block.right}")
        case Paragraph():
            return typed_lines(_words(block.spans), block.indent + block.hanging)
        case Mark():
            indent = 4 + max(len(block.label), block.label_width)
            return sum(
                (typed_lines(note, indent) for note in block.notes), typed_lines(_words(block.spans), indent)
            )
        case Verbatim():
            return sum(typed_lines(line, block.indent) for line in block.text.split("\n"))
        case WritingSpace():
            return block.lines + bool(block.title)
        case Table():
            return sum(_typed_row(tuple(cell.text for cell in row.cells), block.flex) for row in block.rows)
        case Bars():
            return 1 + len(block.rows)
        case Days():
            return 0
        case _:
            return 1


def _typed_row(cells: tuple[str, ...], flex: int) -> int:
    """A row as text: its widest cell next to others that leave it little room, or all of them below each other, with an empty line."""
    beside = typed_lines(cells[flex], COLUMNS - NARROW) if flex < len(cells) else 1
    return max(beside, sum(map(typed_lines, cells)) + 1)
