"""The page for a friend who asks the questions and needs to know nothing about interviews. Both sides of a sheet at most."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from interview_coach.core.drill.plan import Due
from interview_coach.core.pages.document import (
    Block,
    Column,
    Columns,
    Document,
    NumberedItem,
    PagePart,
    Question,
    SheetHead,
    aloud,
    command,
    text,
)
from interview_coach.core.pages.measure import Place, printed, question_room
from interview_coach.core.pages.paper import sides_of
from interview_coach.core.pages.sheet import A4, PageSheet
from interview_coach.core.text.lists import counted
from interview_coach.core.walk.bank import Bank

SIDES = 2
LONGEST = 62.0
"""The height of a question at most, in mm: no one reads out more."""
LEAST, MOST = 2, 4
"""Lines for notes on an answer: as many as there is room for."""
HINT = "A good answer"
NUMBERS = ("1", "2", "3", "4", "5")
ENDS = ("lost me", "believed it")
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
    sheet: PageSheet = A4,
) -> Document:
    """The page for these questions. `banks` are partner and closing; `title` is the job's, or nothing.

    `is_direct`: the candidate may ask outright how they did.
    """
    words, closing = banks
    head, end = _head(title, today, words, sheet), tuple(_end(words, closing, is_direct=is_direct))
    short = [due for due in plan if _is_short(due, sheet)]
    foot = _foot(0, today, name)
    asked = next(
        found
        for count in range(len(short), -1, -1)
        if _fits(found := tuple(_questions(short[:count])), (*head, *end, foot), sheet) or not count
    )
    asked = _with_hints(asked, short, (*head, *end, foot), sheet)
    foot = _foot(len(plan) - len(asked), today, name)
    return Document((*head, PagePart("The questions", asked, "unseen"), *end, foot), "friend")


def _fits(questions: Sequence[Block], around: Sequence[Block], sheet: PageSheet) -> bool:
    """Whether it's both sides of a sheet at most, with the end behind the questions."""
    head, end = around[:2], around[2:]
    return sides_of((*head, *questions, *end), sheet) <= SIDES


def _is_short(due: Due, sheet: PageSheet) -> bool:
    [question] = _questions([due])
    return printed((question,), Place(sheet.width)) <= LONGEST


def _questions(asked: Sequence[Due]) -> Iterator[Question]:
    """The questions, with the first thing to listen for in each answer."""
    for number, due in enumerate(asked, 1):
        yield Question(number, due.question.text, HINT, due.question.points[0], LEAST, NUMBERS, ENDS)


def _with_hints(
    questions: tuple[Question, ...], asked: Sequence[Due], around: Sequence[Block], sheet: PageSheet
) -> tuple[Question, ...]:
    """The questions with as much to listen for as fits, a point more for each in turn; and then with more lines."""
    most = max((len(due.question.points) for due in asked), default=0)
    grown = list(questions)
    for count in range(2, most + 1):
        for number, due in enumerate(asked[: len(grown)]):
            longer = replace(grown[number], hint=" ".join(due.question.points[:count]))
            if _fits([*grown[:number], longer, *grown[number + 1 :]], around, sheet):
                grown[number] = longer
    for lines in range(LEAST + 1, MOST + 1):
        more = [replace(question, lines=lines) for question in grown]
        grown = more if _fits(more, around, sheet) else grown
    return tuple(grown) if sheet.is_text else tuple(map(_with_room, grown))


def _with_room(question: Question) -> Question:
    """The question with as many lines as it's high."""
    return replace(question, lines=question.lines + question_room(question, A4.main))


def _head(title: str, today: date, words: Bank, sheet: PageSheet) -> tuple[Block, ...]:
    """The head, without the job where that alone would fill the page; what to read out first, and how it works."""
    thanks, *read = _lines(words, "opening")
    first, _, more = thanks.partition(". ")
    note = text(" ".join(part for part in (more, sheet.whole_day(today)) if part), size="small")
    found = SheetHead(title, "Please ask me", where=f"{first}." if more else first, notes=(note,))
    if printed((found,), Place(sheet.width)) > LONGEST:
        found = replace(found, about="")
    *how, marks = _lines(words, "how")
    columns = Columns((
        Column(is_side=False, blocks=(PagePart("Read this aloud to start", (*_said(read), text(marks))),)),
        Column(is_side=True, blocks=(PagePart("How it works", tuple(map(text, how))),)),
    ))  # fmt: skip
    return found, columns


def _said(lines: Iterable[str]) -> Iterator[Block]:
    """What is in quotes, to be read out; other lines as they are."""
    for line in lines:
        before, quote, after = line.partition("“")
        yield aloud(f"{quote}{after}") if quote and ":" in before else text(line)


def _end(words: Bank, closing: Bank, *, is_direct: bool) -> Iterator[Block]:
    first, *rest = _lines(words, "close")
    back = [prompt.text for each in (CLOSE if is_direct else CLOSE_INDIRECT) if (prompt := closing.get(each))]
    yield Columns((
        Column(is_side=False, blocks=(PagePart("Before they go", (*_said([first]), *map(text, rest))),)),
        Column(is_side=True, blocks=(PagePart("They may ask", tuple(text(f"“{each}”") for each in back)),)),
    ))  # fmt: skip
    *minutes, then = _lines(words, "feedback")
    yield Columns((
        Column(is_side=False, blocks=(PagePart("Two minutes of feedback", tuple(
            NumberedItem(number, line, 2) for number, line in enumerate(minutes, 1)
        )),)),
        Column(is_side=True, blocks=(PagePart("After that", (text(then),)),)),
    ))  # fmt: skip


def _lines(bank: Bank, group: str) -> list[str]:
    return [prompt.text for prompt in bank.entries if prompt.group == group]


def _foot(left_out: int, today: date, name: str) -> PagePart:
    lines = []
    if left_out:
        why = "Left out because they're too long to read aloud"
        lines.append(text(f"{why}: {counted(left_out, 'question')}.", size="small"))
    line = " ".join(
        ["coach practice", *([name] if name else []), f"--partner --record --on {today.isoformat()}"]
    )
    lines.append(text("Afterward, the person who answered types: ", command(line), size="small"))
    return PagePart("", tuple(lines))
