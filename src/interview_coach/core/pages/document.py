"""A page as values: composed once in `pages`, drawn by every renderer: screen, text, Markdown, HTML, paper.

A line of text is a tuple of spans; a style is a word (`strong`, `quiet`, `command`, `good`), never a color, and
nothing depends on it: pages read the same in black and white.
"""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Struct

Style = Literal["plain", "strong", "quiet", "command", "good"]
Size = Literal["body", "large", "small"]


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
    size: Size = "body"
    """On paper: large for what is said aloud, small for what is by the way."""


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
    until: date | None = None
    """The last day, where it's a span."""


class Days(Struct, frozen=True):
    """A line of time as a picture. The marks next to it say the same, so plain text leaves the picture out."""

    title: str
    points: tuple[DayPoint, ...]


class Fact(Struct, frozen=True):
    """A label, and the words next to it. No words: a line to write them on."""

    label: str
    words: str
    style: Style = "plain"


class FactGroup(Struct, frozen=True):
    """Facts that are read together: what they want, your proof, your sentence."""

    facts: tuple[Fact, ...]


class Who(Struct, frozen=True):
    """A person: the name, then who they are, each in its own direction."""

    name: str
    facts: tuple[str, ...]


class NumberedItem(Struct, frozen=True):
    """An item of a numbered list, with lines to write on below it."""

    number: int
    words: str
    lines: int = 0


class Recipient(Struct, frozen=True):
    """A person to write to: who they are, what to know, and lines for a draft. `sent` says when and how it went out."""

    name: str
    role: str
    facts: tuple[Fact, ...] = ()
    lines: int = 0
    sent: str = ""


class Question(Struct, frozen=True):
    """A question to read out, lines for notes, and next to them a hint and a scale to mark."""

    number: int
    words: str
    label: str
    hint: str
    lines: int
    scale: tuple[str, ...]
    ends: tuple[str, ...] = ()
    """What the two ends of the scale mean."""


class Series(Struct, frozen=True):
    """Numbers of one kind, oldest first."""

    label: str
    values: tuple[int, ...]


class Multiples(Struct, frozen=True):
    """Small pictures of one kind, next to each other."""

    series: tuple[Series, ...]


class SheetHead(Struct, frozen=True):
    """The head of a sheet: what it's about, small; what it's for, in the largest words; then where or when."""

    about: str
    title: str
    right: str = ""
    """What a screen has at the right of the first line."""
    where: str = ""
    notes: tuple[Paragraph, ...] = ()


class PagePart(Struct, frozen=True):
    """A part of a page under its title. `fine` is smaller; `unseen` has a title for ears alone."""

    title: str
    blocks: tuple["Block", ...]
    look: Literal["plain", "fine", "unseen"] = "plain"


class Column(Struct, frozen=True):
    """One column of a sheet."""

    is_side: bool
    blocks: tuple["Block", ...]


class Columns(Struct, frozen=True):
    """A wide column for doing and a narrow one for knowing, in the order they're read; on a screen one below the other."""

    columns: tuple[Column, ...]


class Leaf(Struct, frozen=True):
    """One half of a sheet that is folded across its middle."""

    blocks: tuple["Block", ...]


Block = (
    Heading | Paragraph | Gap | Table | Mark | Verbatim | WritingSpace | Bars | Days
    | Fact | FactGroup | Who | NumberedItem | Recipient | Question | Multiples | SheetHead | PagePart | Column | Columns | Leaf
)  # fmt: skip
Kind = Literal["page", "brief", "card", "friend"]


class Document(Struct, frozen=True):
    """A page: its blocks in order. The kind tells paper how it's folded and turned."""

    blocks: tuple[Block, ...]
    kind: Kind = "page"


def text(*parts: str | Span, indent: int = 0, hanging: int = 0, size: Size = "body") -> Paragraph:
    """A paragraph of strings and spans."""
    spans = tuple(part if isinstance(part, Span) else Span(part) for part in parts)
    return Paragraph(spans, indent, hanging, size)


def in_quotes(words: str) -> str:
    """Words to say aloud, in quotes unless they have some."""
    return words if words[:1] in {"“", '"'} else f"“{words}”"


def aloud(words: str) -> Paragraph:
    """Words to say aloud: in quotes, and large on paper."""
    return text(in_quotes(words), size="large")


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
