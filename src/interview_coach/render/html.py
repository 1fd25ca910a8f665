"""A document as one HTML page that needs nothing else: for the screen, by day and night, and for paper."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal

import jinja2

from interview_coach.core.pages.document import (
    Bars,
    Block,
    Days,
    Document,
    Gap,
    Heading,
    Mark,
    Paragraph,
    Span,
    Table,
    Verbatim,
    WritingSpace,
)
from interview_coach.core.pages.spoken import STATES
from interview_coach.core.text.shown import visible
from interview_coach.render.svg import AXIS, BAR, BARS_START, BARS_WIDTH, WIDTH, dots, stripes

Paper = Literal["a4", "letter"]
TEMPLATES = Path(__file__).parent / "templates"


def html(document: Document, paper: Paper) -> str:
    """The page. It loads nothing: styles and pictures stand in it. Stored text is escaped, and never markup."""
    heading = next((block for block in document.blocks if isinstance(block, Heading)), None)
    title = visible(heading.left) if heading else "coach"
    template = _environment().get_template("page.html.j2")
    return template.render(title=title, parts=list(_parts(document)), paper=paper)


@cache
def _environment() -> jinja2.Environment:
    found = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
    )
    found.filters["visible"] = visible
    found.filters["state"] = lambda sign: STATES.get(sign, "")
    found.globals.update(
        dots=dots,
        stripes=stripes,
        width=WIDTH,
        axis=AXIS,
        bar=BAR,
        bars_width=BARS_WIDTH,
        bars_start=BARS_START,
    )
    return found


def _parts(document: Document) -> Iterator[dict[str, Any]]:
    """The blocks as the template wants them: marks that follow each other are one list."""
    marks: list[Mark] = []
    first = True
    for block in document.blocks:
        if isinstance(block, Mark):
            marks.append(block)
            continue
        yield from _list(marks)
        marks = []
        yield _part(block, first=first)
        first = first and not isinstance(block, Heading)
    yield from _list(marks)


def _list(marks: list[Mark]) -> Iterator[dict[str, Any]]:
    """Marks with days are a table, the others a list."""
    if marks:
        dated = any(mark.label for mark in marks) and all(mark.sign in "✓●○" for mark in marks)
        yield {"kind": "days-table" if dated else "list", "marks": marks}


def _part(block: Block, *, first: bool) -> dict[str, Any]:
    match block:
        case Heading():
            return {"kind": "h1" if first else "h2", "left": block.left, "right": block.right}
        case Paragraph():
            return _paragraph(block)
        case Gap():
            return {"kind": "gap"}
        case Table():
            columns = max((len(row.cells) for row in block.rows), default=0)
            return {"kind": "table", "table": block, "columns": columns}
        case Verbatim():
            return {"kind": "verbatim", "lines": block.text.split("\n")}
        case WritingSpace():
            return {"kind": "room", "room": block}
        case Bars():
            return {"kind": "bars", "bars": block}
        case Days():
            return {"kind": "days", "days": block}
        case Mark():
            raise AssertionError("marks are drawn as lists")


def _paragraph(block: Paragraph) -> dict[str, Any]:
    spans: tuple[Span, ...] = block.spans
    if len(spans) == 1 and spans[0].style == "strong" and not block.hanging:
        return {"kind": "h2", "left": spans[0].text, "right": ""}
    return {"kind": "p", "spans": spans, "indent": block.indent}
