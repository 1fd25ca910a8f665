"""The page for a friend who asks the questions and needs to know nothing about interviews. Both sides of a sheet at most."""

from collections.abc import Iterator, Sequence
from datetime import date

from interview_coach.core.drill.plan import Due
from interview_coach.core.pages import paper
from interview_coach.core.pages.document import (
    GAP,
    Block,
    Document,
    Heading,
    Span,
    WritingSpace,
    command,
    joined,
    text,
)
from interview_coach.core.pages.paper import Piece, Section, Size
from interview_coach.core.text.lists import counted
from interview_coach.core.text.when import day
from interview_coach.core.walk.bank import Bank

BOTH_SIDES = Size(2 * paper.LINES - 8, 2 * paper.TEXT_LINES)
"""Two sides, less what stays empty where the first one ends."""
LONGEST, LONGEST_HELP = 5, 7
"""Lines of a question, and of what to listen for, at most: no one reads out more."""
NOTES = (4, 3, 2)
"""Lines for notes on an answer: as many as there is room for."""
NUMBERS = "[1]  [2]  [3]  [4]  [5]"
CLOSE = ("close-else", "close-fit", "close-concerns")
"""What the person who answers asks back at the end, and what they ask after a pause."""
CLOSE_INDIRECT = ("close-else", "close-clearer")
"""The same for a formal panel or an HR screen, which aren't asked outright (source: close-contested)."""


def partner_page(
    plan: Sequence[Due],
    title: str,
    today: date,
    banks: tuple[Bank, Bank],
    name: str = "",
    *,
    is_direct: bool = True,
) -> Document:
    """The page for these questions. `banks` are partner and closing; `title` is the job's, or nothing.

    `is_direct`: the candidate may ask outright how they did.
    """
    head, record = _head(title, today), _record(today, name)
    asked = [due for due in plan if _is_short(due)]
    around = (head, GAP, record, GAP, _left_out(len(plan)))
    tries = (_sections(asked, banks, lines, is_direct=is_direct) for lines in NOTES)
    fits = (each for each in tries if _size(each, around).within(BOTH_SIDES))
    fitted = paper.fit(
        next(fits, _sections(asked, banks, NOTES[-1], is_direct=is_direct)), around=around, least=BOTH_SIDES
    )
    left_out = len(plan) - len(asked) + fitted.left_out
    note = (_left_out(left_out),) if left_out else ()
    return Document(joined([(head,), *fitted.sections, note, (record,)]))


def _sections(
    asked: Sequence[Due], banks: tuple[Bank, Bank], lines: int, *, is_direct: bool
) -> list[Section]:
    words, closing = banks
    first, *rest = _lines(words, "close")
    return [
        Section("", tuple(_lines(words, "opening"))),
        Section("How it works", tuple(_lines(words, "how"))),
        Section("The questions", tuple(_questions(asked, lines))),
        Section("Before they go", (first, *_back(closing, CLOSE if is_direct else CLOSE_INDIRECT), *rest)),
        Section(
            "Two minutes of feedback",
            (*_lines(words, "feedback"), Piece(2, (WritingSpace(NOTES[-1]),), is_own=False)),
        ),
    ]


def _size(sections: Sequence[Section], around: Sequence[Block]) -> Size:
    """The size of all of it."""
    own = [block for section in sections for piece in section.pieces for block in piece.blocks]
    titles = [block for section in sections for block in (GAP, text(Span(section.title, "strong")))]
    return paper.measure([*around, *titles, *own])


def _is_short(due: Due) -> bool:
    question, help_ = text(due.question.text, indent=3), text(" ".join(due.question.points), indent=6)
    return paper.height((question,)) <= LONGEST and paper.height((help_,)) <= LONGEST_HELP


def _left_out(count: int) -> Block:
    return text(f"{counted(count, 'question')} left out: too long to read aloud.")


def _head(title: str, today: date) -> Heading:
    """The head, without the job where that alone would fill the page."""
    found = Heading(f"Please ask me · {title}" if title else "Please ask me", day(today))
    return found if paper.height((found,)) <= LONGEST else Heading("Please ask me", day(today))


def _lines(bank: Bank, group: str) -> Iterator[Piece]:
    for prompt in bank.entries:
        if prompt.group == group:
            yield Piece(1, (text(prompt.text, hanging=2),), is_own=False)


def _questions(asked: Sequence[Due], lines: int) -> Iterator[Piece]:
    for number, due in enumerate(asked, 1):
        blocks: tuple[Block, ...] = (
            text(Span(f"{number}. {due.question.text}", "strong"), hanging=3),
            text(Span("Listen for: ", "quiet"), " ".join(due.question.points), indent=3, hanging=2),
            WritingSpace(lines, indent=3),
            text(NUMBERS, indent=3),
        )
        yield Piece(0, (GAP, *blocks) if number > 1 else blocks)


def _back(closing: Bank, wanted: Sequence[str]) -> Iterator[Piece]:
    """What they may ask at the end, so that the friend knows it when it comes."""
    found = [prompt.text for each in wanted if (prompt := closing.get(each))]
    if found:
        said = " ".join(f"“{each}”" for each in found)
        yield Piece(1, (text(Span("They may ask: ", "quiet"), said, hanging=2),), is_own=False)


def _record(today: date, name: str) -> Block:
    line = " ".join(
        ["coach practice", *([name] if name else []), f"--partner --record --on {today.isoformat()}"]
    )
    return text("For the person who answered, afterward: ", command(line))
