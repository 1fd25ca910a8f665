"""A page as data: its heading, and its parts with their lines, for scripts."""

from interview_coach.core.pages.document import Document, Heading, Mark, Paragraph, Span, Verbatim
from interview_coach.core.pages.flat import flat
from interview_coach.core.views.page import LineView, PartView

BOXES = {"[ ]": False, "[x]": True}


def heading_of(document: Document) -> str | None:
    """The text at its head, or None."""
    return next((block.left for block in flat(document.blocks) if isinstance(block, Heading)), None)


def parts_of(document: Document) -> tuple[PartView, ...]:
    """The parts of the page. A line that's all strong is the title of the part after it."""
    parts: list[tuple[str | None, list[LineView]]] = [(None, [])]
    for block in flat(document.blocks):
        lines = parts[-1][1]
        if isinstance(block, Paragraph):
            if len(block.spans) == 1 and block.spans[0].style == "strong":
                parts.append((block.spans[0].text, []))
            else:
                lines.append(_line(block.spans))
        elif isinstance(block, Mark):
            lines.append(_line(block.spans, BOXES.get(block.sign)))
        elif isinstance(block, Verbatim):
            lines.append(LineView(block.text, None))
    return tuple(PartView(title, tuple(lines)) for title, lines in parts if title or lines)


def _line(spans: tuple[Span, ...], done: bool | None = None) -> LineView:
    return LineView("".join(span.text for span in spans), done)
