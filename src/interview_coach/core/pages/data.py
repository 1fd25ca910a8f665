"""A page as data: its heading, and its parts with their lines, for scripts."""

from typing import Any

from interview_coach.core.pages.document import Document, Heading, Mark, Paragraph, Span, Verbatim

BOXES = {"[ ]": False, "[x]": True}


def page_data(document: Document) -> dict[str, Any]:
    """`{"heading", "parts": [{"title", "lines": [{"text", "done"}]}]}`; `done` is null but for a box to tick."""
    heading = next((block.left for block in document.blocks if isinstance(block, Heading)), None)
    parts: list[dict[str, Any]] = [{"title": None, "lines": []}]
    for block in document.blocks:
        if isinstance(block, Paragraph):
            if len(block.spans) == 1 and block.spans[0].style == "strong":
                parts.append({"title": block.spans[0].text, "lines": []})
            else:
                parts[-1]["lines"].append(_line(block.spans))
        elif isinstance(block, Mark):
            parts[-1]["lines"].append(_line(block.spans, BOXES.get(block.sign)))
        elif isinstance(block, Verbatim):
            parts[-1]["lines"].append({"text": block.text, "done": None})
    return {"heading": heading, "parts": [part for part in parts if part["title"] or part["lines"]]}


def _line(spans: tuple[Span, ...], done: bool | None = None) -> dict[str, Any]:
    return {"text": "".join(span.text for span in spans), "done": done}
