"""A page for ears: words in place of signs, one fact a line."""

from collections.abc import Iterator

from interview_coach.core.pages.document import Bars, Block, Document, Mark, Span, text
from interview_coach.core.pages.flat import flat

STATES = {"✓": "done", "●": "now", "○": "to come", "[ ]": "to do", "[x]": "done"}
"""What each sign of a list says."""


def spoken(document: Document) -> Document:
    """The document with a word where it has a sign, and with numbers where it has bars."""
    return Document(tuple(part for block in flat(document.blocks) for part in _spoken(block)))


def _spoken(block: Block) -> Iterator[Block]:
    match block:
        case Mark() if block.sign in STATES:
            head = ", ".join(part for part in (STATES[block.sign], block.label) if part)
            yield text(f"{head}: ", *block.spans, hanging=2)
            yield from (text(Span(note, "quiet"), indent=2) for note in block.notes)
        case Bars():
            yield text(Span(block.title, "strong"))
            yield from (text(f"{bar.label}: {bar.count}", indent=2) for bar in block.rows)
        case _:
            yield block
