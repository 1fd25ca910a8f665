"""A page as values: composed once in `pages`, drawn by every renderer: screen, text, Markdown, HTML, paper.

A line of text is a tuple of spans; a style is a word (`strong`, `quiet`, `command`, `good`), never a color, and
nothing depends on it: pages read the same in black and white.
"""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Struct

Style = Literal["plain", "strong", "quiet", "command", "good"]


class Span(Struct, frozen=True):
    """A run of text in one style."""

    text: str
    style: Style = "plain"


class Heading(Struct, frozen=True):
    """The head of a page or part: text at the left, and something at the right where there is room."""

    left: str
    right: str = ""


class Paragraph(Struct, frozen=True):
    """Text that is wrapped to the width; later lines are set in by `indent` as well."""

    spans: tuple[Span, ...]
    indent: int = 0
    hanging: int = 0


class Gap(Struct, frozen=True):
    """An empty line."""


class Row(Struct, frozen=True):
    """The cells of one line of a table; a narrow screen shows them one below the other."""

    cells: tuple[Span, ...]


class Table(Struct, frozen=True):
    """Rows in columns as wide as their widest cell; the column `flex` gives way where room is short."""

    rows: tuple[Row, ...]
    flex: int = 1
    head: tuple[str, ...] = ()
    """What the columns are; on cards it stands before each cell."""


class Mark(Struct, frozen=True):
    """An item of a list: a sign (✓, ●, ○, [ ]), a label such as a date, and text wrapped next to it."""

    sign: str
    label: str
    spans: tuple[Span, ...]
    notes: tuple[str, ...] = ()
    label_width: int = 0


class Verbatim(Struct, frozen=True):
    """Stored text as it is, line by line, never wrapped; only set in."""

    text: str
    indent: int = 2


class WritingSpace(Struct, frozen=True):
    """Empty lines to write on with a pen, perhaps under a title; a screen has no use for them."""

    lines: int
    indent: int = 0
    title: str = ""


class Bar(Struct, frozen=True):
    """One bar: what was counted, and how often."""

    label: str
    count: int


class Bars(Struct, frozen=True):
    """Counts as bars, under a title."""

    title: str
    rows: tuple[Bar, ...]


class DayPoint(Struct, frozen=True):
    """A day on a line of time: what happened, what is today, what comes."""

    on: date
    label: str
    """The day in words."""
    words: str
    sign: str


class Days(Struct, frozen=True):
    """A line of time as a picture. The marks next to it say the same, so plain text leaves the picture out."""

    title: str
    points: tuple[DayPoint, ...]


Block = Heading | Paragraph | Gap | Table | Mark | Verbatim | WritingSpace | Bars | Days


class Document(Struct, frozen=True):
    """A page: its blocks in order."""

    blocks: tuple[Block, ...]


def text(*parts: str | Span, indent: int = 0, hanging: int = 0) -> Paragraph:
    """A paragraph of strings and spans."""
    spans = tuple(part if isinstance(part, Span) else Span(part) for part in parts)
    return Paragraph(spans, indent, hanging)


def command(words: str) -> Span:
    """Something to type."""
    return Span(words, "command")


GAP = Gap()
LONGEST_BAR = 40


def bars_table(bars: Bars) -> Table:
    """The bars as a table of text: what, a bar of blocks, how often."""
    return Table(tuple(
        Row((Span(bar.label), Span("█" * min(bar.count, LONGEST_BAR)), Span(str(bar.count)))) for bar in bars.rows
    ))  # fmt: skip


def joined(parts: Iterable[tuple[Block, ...]]) -> tuple[Block, ...]:
    """The parts one below the other, with an empty line between them; empty parts leave none."""
    blocks: list[Block] = []
    for part in parts:
        if part:
            blocks += [*([GAP] if blocks else []), *part]
    return tuple(blocks)
