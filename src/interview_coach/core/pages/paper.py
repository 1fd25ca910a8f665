"""A sheet of paper: how much of it a block takes, and what fits on it.

A page has to fit one sheet of A4 and of Letter, printed from HTML in any common font, and 66 lines of 80 columns as
text. So the measure is on the safe side: wide fonts, the narrower sheet, the shorter one.
"""

import math
import unicodedata
from collections.abc import Iterable, Sequence

from msgspec import Struct

from interview_coach.core.pages.document import (
    GAP,
    Bars,
    Block,
    Days,
    Gap,
    Heading,
    Mark,
    Paragraph,
    Span,
    Table,
    Verbatim,
    WritingSpace,
    text,
)
from interview_coach.core.text.shown import cells, visible

LINES = 58
"""Lines of 12.35 pt on a sheet of Letter, the shorter one, with margins of 10 mm."""
WIDTH = 54.0
"""Em of 9.5 pt on a line of A4, the narrower one, with margins of 14 mm."""
TEXT_LINES, COLUMNS = 66, 79
"""The same sheet as text for a printer."""
LARGEST_PIECE = 20
"""Lines of one piece at most, but for those of weight 0: a longer one would push out all others."""
_BOLD = 1.12
_H1 = 1.35
_WIDTHS = {
    char: width
    for width, chars in ((0.28, "ijl'"), (0.32, " .,:;|"), (0.41, "frt()[]-!\"/"), (0.56, "acksvxyz"), (0.83, "w+=<>~#"), (1.0, "mMW@%&QO"))
    for char in chars
}  # fmt: skip
"""In em, of the widest common font."""


class Size(Struct, frozen=True):
    """The size of something on a sheet: lines if it's printed from HTML, and lines if it's text."""

    printed: float
    typed: float

    def __add__(self, other: "Size") -> "Size":
        return Size(self.printed + other.printed, self.typed + other.typed)

    def within(self, room: "Size") -> bool:
        """Whether there is room for it, both ways."""
        return self.printed <= room.printed and self.typed <= room.typed

    @property
    def lines(self) -> float:
        """Lines of a printed sheet, by the way that takes more of it."""
        return max(self.printed, self.typed * LINES / TEXT_LINES)


SHEET = Size(LINES, TEXT_LINES)
ENDLESS = Size(math.inf, math.inf)
NOTHING = Size(0, 0)


class Piece(Struct, frozen=True):
    """A piece that stays on the page or leaves it as a whole. Lighter weights stay first.

    `is_own`: it is on record, and is missed where it leaves; a tip of ours is not.
    """

    weight: int
    blocks: tuple[Block, ...]
    is_own: bool = True


class Section(Struct, frozen=True):
    """Pieces under a title, in the order of the page."""

    title: str
    pieces: tuple[Piece, ...]


class Fitted(Struct, frozen=True):
    """What is on the page, section by section; how many pieces of the person's own are not; the lines that are free."""

    sections: tuple[tuple[Block, ...], ...]
    left_out: int
    free: int


def fit(sections: Sequence[Section], *, around: Sequence[Block] = (), least: Size = SHEET) -> Fitted:
    """The pieces that fit next to the blocks `around` them, lighter weights first; each is there whole or not at all.

    `least` is the room: a sheet, or more where all of something has to stay.
    """
    order = sorted(
        ((piece.weight, number, index) for number, section in enumerate(sections)
         for index, piece in enumerate(section.pieces))
    )  # fmt: skip
    kept: set[tuple[int, int]] = set()
    used = measure(around)
    for _, number, index in order:
        piece = sections[number].pieces[index]
        size = measure(piece.blocks)
        if not any(each == number for each, _ in kept):
            size += measure((GAP, *_title(sections[number])))
        if (piece.weight == 0 or least == ENDLESS or size.lines <= LARGEST_PIECE) and (used + size).within(
            least
        ):
            kept.add((number, index))
            used += size
    shown = tuple(
        _title(section) + tuple(
            block for index, piece in enumerate(section.pieces) if (number, index) in kept for block in piece.blocks
        )
        for number, section in enumerate(sections)
        if any(each == number for each, _ in kept)
    )  # fmt: skip
    own = sum(piece.is_own for section in sections for piece in section.pieces)
    own_kept = sum(sections[number].pieces[index].is_own for number, index in kept)
    free = min(least.printed - used.printed, least.typed - used.typed)
    return Fitted(shown, own - own_kept, int(min(free, LINES)))


def measure(blocks: Iterable[Block]) -> Size:
    """The most space these blocks can take."""
    return sum(map(_measure, blocks), NOTHING)


def height(blocks: Iterable[Block]) -> float:
    """The lines of a printed sheet that these blocks take, at most, printed from HTML or as text."""
    return measure(blocks).lines


def _title(section: Section) -> tuple[Block, ...]:
    return (text(Span(section.title, "strong")),) if section.title else ()


def _measure(block: Block) -> Size:
    match block:
        case Gap():
            return Size(0.7, 1)
        case Heading():
            found = _lines(f"{block.left}    {block.right}", _H1 * _BOLD)
            return Size(1.5 * found.printed, found.typed)
        case Paragraph():
            words = "".join(span.text for span in block.spans)
            bold = any(span.style == "strong" for span in block.spans)
            return _lines(words, _BOLD if bold else 1, block.indent + block.hanging)
        case Mark():
            words = "".join(span.text for span in block.spans)
            indent = 4 + max(len(block.label), block.label_width)
            return sum((_lines(note, 1, indent) for note in block.notes), _lines(words, _BOLD, indent))
        case Verbatim():
            return sum((_lines(line, 1, block.indent) for line in block.text.split("\n")), NOTHING)
        case WritingSpace():
            title = bool(block.title)
            return Size(block.lines * 1.4 + title, block.lines + title)
        case Table():
            cells_ = (_lines(cell.text, _BOLD) for row in block.rows for cell in row.cells)
            return sum(cells_, Size(1, 1) if block.head else NOTHING)
        case Bars():
            return Size(2 + 2 * len(block.rows), 1 + len(block.rows))
        case Days():
            return Size(12, 0)


def _lines(words: str, scale: float = 1, indent: int = 0) -> Size:
    parts = visible(words).split()
    em = [sum(map(_em, part)) * scale for part in parts]
    printed = _wrapped(em, max(WIDTH - indent * 0.6, 8.0), 0.32 * scale)
    typed = _wrapped([float(cells(part)) for part in parts], max(COLUMNS - indent, 12), 1.0)
    return Size(printed, typed)


def _wrapped(sizes: Iterable[float], room: float, blank: float) -> int:
    """Lines that words of these sizes take; one that is longer than a line begins on a new one and is broken."""
    count, used = 1, 0.0
    for size in sizes:
        gap = blank if used else 0.0
        if used + gap + size <= room:
            used += gap + size
            continue
        count += used > 0
        # A broken line may end a character early.
        full = math.ceil(size / (room - 2)) if size > room else 1
        count += full - 1
        used = room if full > 1 else size
    return count


def _em(char: str) -> float:
    """The width of a character in a wide font, in em."""
    if char.isascii():
        return _WIDTHS.get(char, 0.78 if char.isupper() else 0.64)
    code = ord(char)
    if code == 0xFDFD:
        # A whole sentence in one character.
        return 12.0
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0.0
    if code < 0x0590 and char.isalpha():
        return 0.85
    if 0x0590 <= code < 0x0900 or 0xFB1D <= code < 0xFE00 or 0xFE70 <= code < 0xFF00:
        return 0.9
    return 1.45 if code >= 0x1F000 or 0x2190 <= code < 0x2C00 else 1.1
