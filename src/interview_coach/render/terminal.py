"""A document for a terminal with color: the lines of `text`, styled by rich."""

import io

from rich.console import Console
from rich.text import Text

from interview_coach.core.pages.document import Document, Style
from interview_coach.render.text import lines

STYLES: dict[Style, str] = {"plain": "", "strong": "bold", "quiet": "dim", "command": "cyan", "good": "green"}


def styled(document: Document, width: int) -> str:
    """The document with terminal colors; nothing of the text is taken for markup."""
    text = Text(end="")
    for line in lines(document, width, fold=True):
        for span in line:
            text.append(span.text, STYLES[span.style])
        text.append("\n")
    stream = io.StringIO()
    # Soft wrap: the lines are laid out already, and rich would count some characters otherwise.
    console = Console(
        file=stream,
        force_terminal=True,
        color_system="standard",
        markup=False,
        emoji=False,
        highlight=False,
        width=width,
    )
    console.print(text, soft_wrap=True, end="")
    return stream.getvalue()
