"""A document as one HTML page that needs nothing else: for the screen, by day and night, and for paper."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from interview_coach.core.pages.document import (
    Bars,
    Block,
    Columns,
    Document,
    Fact,
    FactGroup,
    Heading,
    Leaf,
    Mark,
    NumberedItem,
    PagePart,
    Paragraph,
    Question,
    Recipient,
    SheetHead,
    Verbatim,
    Who,
)
from interview_coach.core.pages.sheet import Paper
from interview_coach.core.text.shown import visible
from interview_coach.render.svg import MOST_STEMS, curve, curve_y, line, share, stems

TEMPLATES = Path(__file__).parent / "templates"
_LISTED = (Bars, Fact, NumberedItem, Mark, Question, Recipient, FactGroup, Who)
"""Blocks that are one list where they follow each other."""


def html(document: Document, paper: Paper) -> str:
    """The page. It loads nothing: styles and pictures stand in it. Stored text is escaped, and never markup."""
    template = _environment().get_template("page.html.j2")
    return template.render(
        title=_title(document), parts=list(_parts(document.blocks)), paper=paper, kind=document.kind
    )


def _title(document: Document) -> str:
    for block in document.blocks:
        if isinstance(block, Leaf):
            return _title(Document(block.blocks))
        if isinstance(block, Heading):
            return visible(block.left)
        if isinstance(block, SheetHead):
            return visible(" · ".join(part for part in (block.about, block.title) if part))
    return "coach"


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
    found.filters["code"] = _code
    found.filters["breakable"] = lambda words: Markup("@<wbr>").join(words.split("@"))
    found.globals.update(
        line=line, share=share, stems=stems, curve=curve, curve_y=curve_y, most_stems=MOST_STEMS
    )
    return found


def _code(words: str) -> Markup:
    """A command that may break between its words alone: not at a hyphen, nor inside quotes."""
    pieces, quoted = [""], False
    for char in words:
        quoted ^= char == '"'
        if char == " " and not quoted:
            pieces.append("")
        else:
            pieces[-1] += char
    return Markup(" ").join(
        Markup("<span>{}</span>").format(piece) if "-" in piece or " " in piece else escape(piece)
        for piece in pieces
    )


def _parts(blocks: Iterable[Block]) -> Iterator[dict[str, Any]]:
    """The blocks as the template wants them: those of one list together, and the parts inside others drawn out."""
    for kind, found in groupby(blocks, key=type):
        run = list(found)
        if issubclass(kind, _LISTED):
            yield {"kind": kind.__name__, "block": run[0], "run": run, "is_dated": _is_dated(run)}
        else:
            yield from ({"kind": kind.__name__, "block": block, **_inside(block)} for block in run)


def _is_dated(run: list[Any]) -> bool:
    return isinstance(run[0], Mark) and all(mark.label and mark.sign in "✓●○" for mark in run)


def _inside(block: Block) -> dict[str, Any]:
    match block:
        case PagePart() | Leaf():
            return {"parts": list(_parts(block.blocks))}
        case Columns():
            return {
                "columns": [
                    {"is_side": each.is_side, "parts": list(_parts(each.blocks))} for each in block.columns
                ]
            }
        case Verbatim():
            return {"lines": block.text.split("\n")}
        case Paragraph(spans=(span,), hanging=0) if span.style == "strong":
            # The title of a part on a page that has no columns.
            return {"kind": "PagePart", "block": PagePart(span.text, ()), "parts": []}
        case _:
            return {}
