"""A document as Markdown: for pipes into notes and mails."""

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
)
from interview_coach.core.pages.flat import flat
from interview_coach.core.text.shown import visible

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
_AT_THE_BEGINNING = re.compile(r"^(\s*)(?:([-+=])|(\d+)([.)]))")
_BOXES = {"[ ]": "- [ ]", "[x]": "- [x]"}


def markdown(document: Document) -> str:
    """The document as Markdown text, ending in a newline."""
    lines: list[str] = []
    before: Block | None = None
    for block in flat(document.blocks):
        if isinstance(block, Paragraph | Table | Heading) and isinstance(before, Mark | Verbatim):
            lines.append("")
        lines += _block(block)
        before = block
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).rstrip("\n") + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Gap():
            yield ""
        case Heading():
            yield f"# {_text(block.left)}" + (f" ({_text(block.right)})" if block.right else "")
        case Paragraph():
            yield from _paragraph(block)
        case Table():
            yield from _table(block)
        case Mark():
            label = f"{_text(block.label)}: " if block.label else ""
            yield f"{_BOXES.get(block.sign, '-')} {label}{_spans(block.spans)}"
            yield from (f"  {_text(note)}" for note in block.notes)
        case WritingSpace():
            yield from (f"## {_text(block.title)}", "") if block.title else ()
            yield from ["\\_" * 32, ""] * block.lines
        case Bars():
            yield from (f"## {_text(block.title)}", "")
            yield from _table(bars_table(block))
        case Verbatim():
            yield from (f"> {_text(line)}" for line in block.text.split("\n"))


def _paragraph(block: Paragraph) -> Iterator[str]:
    alone = len(block.spans) == 1 and block.spans[0].style == "strong"
    if alone:
        yield from (f"## {_text(block.spans[0].text)}", "")
    else:
        yield from (_spans(block.spans), "")


def _table(block: Table) -> Iterator[str]:
    if not block.rows:
        return
    width = max(len(row.cells) for row in block.rows)
    head = [_text(word) for word in block.head] + [""] * (width - len(block.head))
    yield from ("|" + "".join(f" {word} |" if word else " |" for word in head), f"|{'---|' * width}")
    for row in block.rows:
        cells = [_spans((cell,)) for cell in row.cells] + [""] * (width - len(row.cells))
        yield f"| {' | '.join(cells)} |"
    yield ""


def _spans(spans: Iterable[Span]) -> str:
    return "".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    if span.style == "command":
        return f"`{visible(span.text).replace('`', '')}`"
    words = _text(span.text)
    return f"**{words}**" if span.style == "strong" and words.strip() else words


def _text(value: str) -> str:
    """Stored text that means nothing to Markdown, wherever it stands."""
    escaped = _SPECIAL.sub(r"\\\1", visible(value))
    return _AT_THE_BEGINNING.sub(_kept, escaped)


def _kept(found: re.Match[str]) -> str:
    """A sign or number at the beginning that would start a list."""
    blanks, sign, number, dot = found.groups()
    return f"{blanks}\\{sign}" if sign else f"{blanks}{number}\\{dot}"
