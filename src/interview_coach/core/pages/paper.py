"""What fits on a sheet: pieces stay on it or leave it as a whole, in columns that are each measured for themselves.

A page has to fit its sheet when it's printed from HTML in any common font, and 66 lines of 80 columns as text.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.pages.document import Block, PagePart, Paragraph, SheetHead, Table, command, text
from interview_coach.core.pages.measure import PEN, Place, fine, printed, text_height, title_height
from interview_coach.core.pages.sheet import A4, PageSheet
from interview_coach.core.record.model import Job

LINES = 66
"""Lines of a sheet of text."""
LARGEST_PIECE = 0.4
"""The share of a sheet that one piece takes at most, but for those of weight 0: a longer one would push out all others."""
USUAL = 0.9
"""How wide the usual fonts are, by the widest one."""
FOOT = 6.0
"""What stays free on each side of a sheet with more than one, in mm."""
SPARE = 1.5
"""What browsers may add to a column by rounding, in mm."""


LONGEST_TITLE = 20.0
"""The height of a job's name at the head of a sheet at most, in mm."""


def title_of(job: Job) -> str:
    """Company and role; less of it where that alone would fill a sheet."""
    titles = (job.title, job.company, job.id)
    return next((each for each in titles if _title_height(each) <= LONGEST_TITLE), "")


def _title_height(title: str) -> float:
    return printed((SheetHead(title, ""),), Place(A4.width))


def at_the_computer(typed: str) -> Paragraph:
    """The one command at the foot of a sheet: who holds it isn't at the computer, and the command asks for the job."""
    return text("Back at the computer: ", command(typed), size="small")


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
    look: Literal["plain", "fine", "unseen"] = "plain"


class Slot(Struct, frozen=True):
    """A column of a sheet: where it stands, the room it has, in mm, and what should go into it."""

    place: Place
    room: float
    sections: tuple[Section, ...]
    leaf: int | None = None
    """Which half of a folded sheet it is on. A half should end at the fold in usual fonts, the sheet in every font."""
    above: float = 0
    """What else stands on that half, in mm."""


class Fitted(Struct, frozen=True):
    """What is in each column, part by part; how many pieces of the person's own are not; and the lines that are free."""

    columns: tuple[tuple[PagePart, ...], ...]
    left_out: int
    free: tuple[int, ...]
    """Lines for a pen, for each column; as text the columns share them."""


def fit(slots: Sequence[Slot], sheet: PageSheet, around: Iterable[Block] = ()) -> Fitted:
    """The pieces that fit, lighter weights first.

    In print each column has room for itself. As text they come one below the other, and `around` takes lines too.
    """
    order = sorted(_keyed(slots), key=lambda pair: (pair[1].weight, pair[0]))
    rooms = [float(LINES - text_height(around))] if sheet.is_text else [slot.room - SPARE for slot in slots]
    largest = LARGEST_PIECE * (LINES if sheet.is_text else sheet.height)
    wide = [slot.above for slot in slots]
    kept: set[tuple[int, int, int]] = set()
    for (slot, section, number), piece in order:
        is_first = not any(each[:2] == (slot, section) for each in kept)
        found = slots[slot].sections[section]
        size, widest = _size(slots[slot], found, piece, sheet, is_first=is_first)
        shared = 0 if sheet.is_text else slot
        grown = [each + widest * (number == slot) for number, each in enumerate(wide)]
        fits = size <= rooms[shared] and (sheet.is_text or _folded(slots, grown, sheet) <= sheet.height)
        if fits and (piece.weight == 0 or size <= largest):
            kept.add((slot, section, number))
            rooms[shared] -= size
            wide = grown
    columns = tuple(tuple(_parts(slot, number, kept)) for number, slot in enumerate(slots))
    left_out = sum(piece.is_own for key, piece in _keyed(slots) if key not in kept)
    if sheet.is_text:
        return Fitted(columns, left_out, (int(rooms[0]),) * len(slots))
    rest = sheet.height - _folded(slots, wide, sheet)
    free = tuple(int(min(room, rest) / PEN) for room in rooms)
    return Fitted(columns, left_out, free)


def _size(
    slot: Slot, section: Section, piece: Piece, sheet: PageSheet, *, is_first: bool
) -> tuple[float, float]:
    """The room that a piece takes, in lines of text, or in mm: for the column, and in the widest font.

    The first piece of a section brings its title.
    """
    if sheet.is_text:
        lines = float(text_height(piece.blocks) + (1 + bool(section.title) if is_first else 0))
        return lines, lines
    place = _place(slot, section)
    usual = place if slot.leaf is None else replace(place, width=place.width / USUAL)
    title = slot.place.gap + title_height(section.title, place) * (section.look != "unseen")
    return (
        printed(piece.blocks, usual) + title * is_first,
        printed(piece.blocks, place) + title * is_first,
    )


def _folded(slots: Sequence[Slot], heights: Sequence[float], sheet: PageSheet) -> float:
    """The height of a folded sheet, its first half at least up to the fold; nothing where it isn't folded."""
    halves = [0.0, 0.0]
    for slot, height in zip(slots, heights, strict=True):
        if slot.leaf is not None:
            halves[slot.leaf] = max(halves[slot.leaf], height)
    return max(halves[0], sheet.height / 2) + halves[1] + SPARE if any(halves) else 0


def sides_of(blocks: Sequence[Block], sheet: PageSheet) -> int:
    """The sides of paper that these blocks take, none of them split between two; or sheets of text."""
    if sheet.is_text:
        return -(-(text_height(blocks) + len(blocks)) // LINES)
    sides, used = 1, 0.0
    for block in blocks:
        size = printed((block,), Place(sheet.width))
        if used + size > sheet.height - FOOT:
            sides, used = sides + 1, 0.0
        used += size
    return sides


def whole(slots: Sequence[Slot]) -> tuple[tuple[PagePart, ...], ...]:
    """Every piece, whatever room there is: for a screen."""
    every = {key for key, _ in _keyed(slots)}
    return tuple(tuple(_parts(slot, number, every)) for number, slot in enumerate(slots))


def _keyed(slots: Sequence[Slot]) -> list[tuple[tuple[int, int, int], Piece]]:
    return [
        ((slot, section, number), piece)
        for slot, column in enumerate(slots)
        for section, each in enumerate(column.sections)
        for number, piece in enumerate(each.pieces)
    ]


def _place(slot: Slot, section: Section) -> Place:
    return fine(slot.place) if section.look == "fine" else slot.place


def _parts(slot: Slot, number: int, kept: set[tuple[int, int, int]]) -> Iterable[PagePart]:
    for index, section in enumerate(slot.sections):
        blocks = [
            block
            for place, piece in enumerate(section.pieces)
            if (number, index, place) in kept
            for block in piece.blocks
        ]
        if blocks:
            yield PagePart(section.title, _merged(blocks), section.look)


def _merged(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with rows of a table that follow each other as one table."""
    found: list[Block] = []
    for block in blocks:
        last = found[-1] if found else None
        if isinstance(block, Table) and isinstance(last, Table):
            found[-1] = replace(last, rows=(*last.rows, *block.rows))
        else:
            found.append(block)
    return tuple(found)
