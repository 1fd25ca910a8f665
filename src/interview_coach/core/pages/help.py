"""Help as a page: the commands, or what one of them is for and takes."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from interview_coach.core.pages.document import GAP, Block, Document, Heading, Mark, Span, command, text
from interview_coach.core.pages.help_texts import FIRST, Help

LABEL_WIDTH = 10
OPTION_WIDTH = 18
OPTIONS = "Options"
PANEL = {
    "Now": "Anytime",
    "Before": "Before the interview",
    "After": "After the interview",
    "Look back": "Look back",
    "Look up": "Look up",
    "Data": "Your files and the program",
}
"""What the groups of commands are called."""


class Taken(Struct, frozen=True):
    """Something that a command takes: how it's written, what it does, and under which title that is."""

    label: str
    does: str
    panel: str = OPTIONS


def overview_page(commands: Sequence[tuple[str, str]], helps: dict[str, Help]) -> Document:
    """The first commands, then all of them by group. `commands` are names, each with its group."""
    names = [name for name, _ in commands]
    first = [name for name in FIRST if name in names]
    blocks: list[Block] = [
        text(Span("coach", "strong"), ": get ready for a job interview, and know what to do afterward."),
        GAP,
        text("Each command asks for what it needs. Start with one of these:"),
        GAP,
        *(_row(name, helps[name].line) for name in first),
    ]
    for panel in dict.fromkeys(panel for _, panel in commands):
        blocks += [GAP, Heading(PANEL.get(panel, panel))]
        blocks += [_row(name, helps[name].line) for name, group in commands if group == panel]
    return Document((
        *blocks,
        GAP,
        text("Help with one command: ", command("coach help prep")),
        text("You can add these to any command: --home DIR (use another folder), --color never (no color), --no-input (ask nothing)."),
        text("To stop, hold Ctrl and press C. Every finished answer is saved."),
    ))  # fmt: skip


def command_page(
    name: str, usage: str, found: Help, parts: Sequence[tuple[str, Help]], takes: Sequence[Taken]
) -> Document:
    """What the command is for, two examples, what it takes, and where to go next. `parts` are commands below it."""
    blocks: list[Block] = [text(command(f"coach {name}"), " ", usage), GAP, text(found.purpose), GAP]
    blocks += _examples(found)
    if parts:
        blocks += [GAP, Heading("Its commands"), *(_row(part, each.line) for part, each in parts)]
    for panel in dict.fromkeys(each.panel for each in takes):
        blocks += [GAP, Heading(panel)]
        blocks += [
            Mark("", each.label, (Span(each.does),), label_width=OPTION_WIDTH)
            for each in takes
            if each.panel == panel
        ]
    return Document((*blocks, GAP, text(found.then)))


def _examples(found: Help) -> Iterable[Block]:
    yield Heading("Examples")
    for line, does in found.examples:
        yield text(command(line), indent=2)
        yield text(does, indent=6)


def _row(name: str, line: str) -> Block:
    return Mark("", name, (Span(line),), label_width=LABEL_WIDTH)
