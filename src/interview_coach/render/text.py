"""A document as plain text of a given width: for pipes, paper and screens without color.

`lines` lays the page out as lines of spans; `plain` joins them, and `terminal` colors the same lines. Control and
direction characters of stored text are shown, not sent.
"""

import re
from collections.abc import Iterable, Iterator

from interview_coach.core.pages.document import (
    Bars,
    Block,
    Document,
    Gap,
    Heading,
    Mark,
    Paragraph,
    Span,
    Table,
    Verbatim,
    WritingSpace,
    bars_table,
    text,
)
from interview_coach.core.pages.flat import flat
from interview_coach.core.text.shown import cells, command_lines, visible

Line = tuple[Span, ...]

CARDS_BELOW = 60
NARROWEST_COLUMN = 12
"""Narrower than this, tables become cards."""
ROOMY_COLUMN = 24
"""The column that gives way has this much room, where the longest commands can go below their rows."""
_WORDS = re.compile(r"\s+")


def plain(document: Document, width: int, *, fold: bool = False) -> str:
    """The document as text, lines without trailing blanks, ending in a newline."""
    laid_out = lines(document, width, fold=fold)
    return "".join("".join(span.text for span in line).rstrip() + "\n" for line in laid_out)


def lines(document: Document, width: int, *, fold: bool = False) -> Iterator[Line]:
    """The document as lines of spans, none wider than `width` cells unless one word is.

    Stored text keeps its lines as they are, so that a pipe gets what was typed; `fold` wraps them too, for eyes at a
    screen, and leaves out the room to write.
    """
    for block in flat(document.blocks):
        if isinstance(block, Verbatim):
            yield from _verbatim(block, width if fold else None)
        elif isinstance(block, WritingSpace):
            yield from () if fold else _room(block, width)
        else:
            yield from _block(block, width)


def _verbatim(block: Verbatim, width: int | None) -> Iterator[Line]:
    for line in block.text.split("\n"):
        shown = Span(visible(line))
        if width is None or block.indent + cells(shown.text) <= width:
            yield (Span(" " * block.indent), shown)
        else:
            yield from _wrap((shown,), width, block.indent, block.indent)


def _block(block: Block, width: int) -> Iterator[Line]:
    match block:
        case Gap():
            yield ()
        case Bars():
            yield from _wrap(text(Span(block.title, "strong")).spans, width, 0, 0)
            yield from _table(bars_table(block), width)
        case Heading():
            yield from _heading(block, width)
        case Paragraph():
            yield from _wrap(block.spans, width, block.indent, block.indent + block.hanging)
        case Table():
            yield from _table(block, width)
        case Mark():
            yield from _mark(block, width)


def _room(block: WritingSpace, width: int) -> Iterator[Line]:
    if block.title:
        yield (Span(visible(block.title), "strong"),)
    for _ in range(block.lines):
        yield (Span(" " * block.indent), Span("_" * max(width - block.indent, 1)))


def _heading(block: Heading, width: int) -> Iterator[Line]:
    left, right = visible(block.left), visible(block.right)
    space = width - cells(left) - cells(right)
    if space < (2 if right else 0):
        yield from _wrap((Span(left, "strong"),), width, 0, 0)
        yield from _wrap((Span(right, "quiet"),), width, 0, 0)
    else:
        yield (Span(left, "strong"), Span(" " * space if right else ""), Span(right, "quiet"))


def _table(table: Table, width: int) -> Iterator[Line]:
    shown = [tuple(Span(visible(cell.text), cell.style) for cell in row.cells) for row in table.rows]
    if not shown:
        return
    if width < CARDS_BELOW:
        for row in shown:
            yield from _card(row, width, table.head)
        return
    if table.head:
        shown.insert(0, tuple(Span(word, "quiet") for word in table.head))
    columns, room = _sizes(shown, width, table.flex)
    if room < NARROWEST_COLUMN:
        # The last cell, a command, goes below its row; what still does not fit becomes cards.
        yield from _stacked(shown, width, table.flex)
        return
    longest = columns[-1]
    if table.flex < len(columns) - 1:
        longest -= min(columns[table.flex], ROOMY_COLUMN) - room
    if any(_is_long_command(row, longest) for row in shown):
        # The longest commands go below their rows, so that they don't squeeze the words of all the others.
        columns, room = _sizes(
            [row[:-1] if _is_long_command(row, longest) else row for row in shown], width, table.flex
        )
    columns[table.flex] = min(columns[table.flex], room)
    for row in shown:
        is_below = _is_long_command(row, longest)
        yield from _row(row[:-1] if is_below else row, columns, table.flex)
        yield from _wrap(row[-1:], width, 5, 7) if is_below else ()


def _sizes(shown: list[Line], width: int, flex: int) -> tuple[list[int], int]:
    """The width of each column, and the room for the one that gives way."""
    columns = [max(cells(row[i].text) for row in shown if i < len(row)) for i in range(max(map(len, shown)))]
    return columns, width - 1 - 2 * (len(columns) - 1) - sum(columns) + columns[flex]


def _is_long_command(row: Line, longest: int) -> bool:
    return row[-1].style == "command" and cells(row[-1].text) > longest


def _stacked(shown: list[Line], width: int, flex: int) -> Iterator[Line]:
    """Rows with their last cell on a line of its own; cards where that is not enough."""
    short = [row[:-1] for row in shown]
    columns = [max(cells(row[i].text) for row in short if i < len(row)) for i in range(max(map(len, short)))]
    room = width - 1 - 2 * (len(columns) - 1) - sum(columns) + (columns[flex] if flex < len(columns) else 0)
    if flex >= len(columns) or room < NARROWEST_COLUMN:
        for row in shown:
            yield from _card(row, width)
        return
    columns[flex] = min(columns[flex], room)
    for row, whole in zip(short, shown, strict=True):
        yield from _row(row, columns, flex)
        yield from _wrap(whole[-1:], width, 5, 7)


def _row(row: Line, columns: list[int], flex: int) -> Iterator[Line]:
    wrapped = list(_wrap((row[flex],), columns[flex], 0, 0)) or [()]
    for number, middle in enumerate(wrapped):
        line: list[Span] = [Span(" ")]
        for index, size in enumerate(columns):
            cell = middle if index == flex else (row[index],) if number == 0 and index < len(row) else ()
            used = sum(cells(span.text) for span in cell)
            line += [*cell, Span(" " * max(size - used + 2, 2))] if index < len(columns) - 1 else cell
        yield tuple(line)


def _card(row: Line, width: int, labels: tuple[str, ...] = ()) -> Iterator[Line]:
    """The cells one below the other, each with the name of its column where it has one."""
    first = True
    for index, cell in enumerate(row):
        if not cell.text:
            continue
        label = (Span(f"{labels[index]}: ", "quiet"),) if not first and index < len(labels) else ()
        yield from _wrap((*label, cell), width, 0 if first else 2, 2 if first else 4)
        first = False
    yield ()


def _mark(mark: Mark, width: int) -> Iterator[Line]:
    label = visible(mark.label)
    pad = max(mark.label_width - cells(label), 0)
    head = f"{mark.sign} {label}{' ' * pad}{'  ' if label or pad else ''}"
    indent = cells(head) + 1
    if indent > width // 2:
        yield from _wrap((Span(f"{mark.sign} {label}"),), width, 1, 3)
        indent = 3
        yield from _wrap(mark.spans, width, indent, indent)
    else:
        body = list(_wrap(mark.spans, width, indent, indent)) or [()]
        first = (Span(f" {head}"), *body[0][1:])
        yield from (first, *body[1:])
    for note in mark.notes:
        yield from _wrap((Span(note, "quiet"),), width, indent, indent)


def _wrap(spans: Iterable[Span], width: int, first: int, later: int) -> Iterator[Line]:
    """The spans wrapped at blanks; every line begins with a span that is its indent. A long command gets its own lines."""
    line: list[Span] = [Span(" " * first)]
    used = first
    for group in _groups(spans, width - later):
        size = sum(cells(span.text) for span in group)
        if len(line) > 1 and (used + 1 + size > width or _goes_on(line[-1])):
            yield tuple(line)
            line, used = [Span(" " * later)], later
        elif len(line) > 1:
            group[0] = Span(f" {group[0].text}", group[0].style)
            used += 1
        line += group
        used += size
    if len(line) > 1:
        yield tuple(line)


def _goes_on(span: Span) -> bool:
    """Whether this is the part of a command that goes on in the next line."""
    return span.style == "command" and span.text.endswith(" \\")


def _groups(spans: Iterable[Span], room: int) -> Iterator[list[Span]]:
    """Runs of text without a blank inside, each perhaps in several styles: a word and the sign behind it."""
    group: list[Span] = []
    for span in spans:
        value = visible(span.text)
        # A command is kept in one piece where that fits, so that it can be copied.
        parts = command_lines(value, room) if span.style == "command" else _WORDS.split(value)
        for index, part in enumerate(parts):
            if index > 0 and group:
                yield group
                group = []
            if part:
                group.append(Span(part, span.style))
    if group:
        yield group
