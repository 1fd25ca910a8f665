"""The review on a page: counts first, bars of text, and what is still open."""

from collections.abc import Iterator

from interview_coach.core.pages import paper
from interview_coach.core.pages.document import (
    Bar,
    Bars,
    Column,
    Columns,
    Document,
    Mark,
    Multiples,
    Row,
    Series,
    SheetHead,
    Span,
    Table,
    command,
    text,
)
from interview_coach.core.pages.flat import BOX
from interview_coach.core.pages.measure import Place, fine, printed
from interview_coach.core.pages.paper import Piece, Section, Slot
from interview_coach.core.pages.sheet import SCREEN, SIDE, PageSheet
from interview_coach.core.text.lists import counted
from interview_coach.core.timeline.review import ENOUGH, Outcome, Review
from interview_coach.core.timeline.words import outcome_words

CAUSES = {
    "me": "how you did that day",
    "match": "the fit",
    "brief": "what you'd been told",
    "role": "the job itself",
}
DIMENSIONS = {
    "score-understood": "understood what they want", "score-matched": "showed how you fit",
    "score-clear": "answered clearly", "score-asked": "asked good questions", "score-closed": "closed well",
}  # fmt: skip


MOST_DAYS = 12
"""Characters of a count at most, to stand in front of its words."""
TRIO = 3
"""Tables of bars that stand side by side."""
FOOT = 6.0
"""The height of the line that counts what is left out, in mm."""


def review_page(found: Review, sheet: PageSheet = SCREEN) -> Document:
    """Everything the interviews have in common. On paper it fits one sheet."""
    if not found.jobs:
        return Document(
            (
                text(
                    "You haven't had an interview yet. After your first one, write your notes, and this page starts "
                    "to fill in: ",
                    command("coach debrief"),
                ),
            )
        )
    bars = tuple(_bars(found))
    main = (
        Section("By the numbers", tuple(_habits(found))),
        Section("How you rated yourself, 1 to 5, oldest first", tuple(_scores(found))),
        Section("How it felt, and where it stands", tuple(_felt(found))),
    )
    side = (
        Section("Still to do", tuple(_open(found))),
        Section("Strengths they named", tuple(_list(found.strengths))),
        Section("What you decided to work on", tuple(_list(found.to_change))),
    )
    head = _head(found, sheet)
    if sheet.is_screen:
        columns = paper.whole([Slot(Place(sheet.main), 0, each) for each in (main, side)])
        return Document((head, *bars, *columns[0], *columns[1]))
    width = Place(sheet.width)
    trio = [printed(bars[row : row + TRIO], Place(sheet.width / TRIO)) for row in range(0, len(bars), TRIO)]
    tallest = max((printed((each,), Place(sheet.width / TRIO)) for each in bars), default=0) * len(trio)
    room = sheet.height - printed((head,), width) - tallest - 5 - FOOT
    more = text("99 more: ", command("coach review"), size="small")
    fitted = paper.fit(
        [Slot(Place(sheet.main), room, main), Slot(fine(Place(SIDE)), room, side)], sheet, (head, *bars, more)
    )
    columns_ = Columns(
        (Column(is_side=False, blocks=fitted.columns[0]), Column(is_side=True, blocks=fitted.columns[1]))
    )
    left_out = (text(f"{fitted.left_out} more: ", command("coach review"), size="small"),)
    return Document((head, *bars, columns_, *(left_out if fitted.left_out else ())))


def _head(found: Review, sheet: PageSheet) -> SheetHead:
    counts = f"{counted(found.jobs, 'job')}, {counted(found.rounds, 'interview')}"
    few = f"With fewer than {ENOUGH} jobs, these are only counts. It's too early to see a trend."
    notes = () if found.enough else (text(few, size="small"),)
    title = "What your interviews have in common"
    return (
        SheetHead(title, "", counts, notes=notes)
        if sheet.is_screen
        else SheetHead(counts, title, notes=notes)
    )


def _ended(result: Outcome) -> str:
    return "still open" if result == "open" else outcome_words(result)


def _bars(found: Review) -> Iterator[Bars]:
    counts = (
        ("Where they stand", {_ended(name): count for name, count in found.results.items()}),
        ("Your best guess why", {CAUSES.get(name, name): count for name, count in found.causes.items()}),
        (
            "Jobs that ended in a no or silence",
            {f"after {counted(n, 'interview')}": count for n, count in found.stopped_after.items()},
        ),
    )
    for title, rows in counts:
        if rows:
            yield Bars(title, tuple(Bar(name, count) for name, count in rows.items()))


def _list(lines: tuple[str, ...]) -> Iterator[Piece]:
    """What was said, once each, the newest first to stay."""
    once = list(dict.fromkeys(lines))
    for number, line in enumerate(once):
        yield Piece(3 + len(once) - number, (Mark("-", "", (Span(line),)),))


def _felt(found: Review) -> Iterator[Piece]:
    for number, each in enumerate(found.felt):
        words = (f"{each.company}, round {each.round}", each.feeling, _ended(each.result or "open"))
        yield Piece(3 + len(found.felt) - number, (Table((Row(tuple(map(Span, words))),)),))
    if found.felt:
        little = "How it felt doesn't tell you much about how it'll turn out."
        yield Piece(3, (text(little, size="small"),), is_own=False)


def _scores(found: Review) -> Iterator[Piece]:
    series = tuple(Series(DIMENSIONS[name], tuple(values)) for name, values in found.scores.items())
    if series:
        yield Piece(2, (Multiples(series),))


def _habits(found: Review) -> Iterator[Piece]:
    """What was counted, with the number in front."""
    lines = []
    if found.thanks:
        lines.append((f"{found.thanks_in_time} of {found.thanks}", "people thanked by the next day"))
    if found.goals:
        missing = f"{found.goals_without_story} of {found.goals}"
        lines.append((missing, "jobs where you knew what they wanted but had no proof written down"))
    if found.waits:
        days = sorted(wait.days for wait in found.waits)
        longest = counted(days[-1], "day")
        number = longest if days[0] == days[-1] else f"{days[0]} to {longest}"
        lines.append((number, "to hear back"))
        known = [wait.plainly for wait in found.waits if wait.plainly is not None]
        if known:
            lines.append(
                (
                    f"{sum(known)} of {len(known)}",
                    "noes that came from a named person",
                )
            )
    if found.silent:
        silent = f"{found.silent} of {found.jobs}"
        lines.append((silent, "jobs where they went silent. That's about them, not you."))
    for count, words in lines:
        label, words_ = (count, words) if len(count) <= MOST_DAYS else ("", f"{count} {words}")
        width = max(len(each) for each, _ in lines if len(each) <= MOST_DAYS) if label else 0
        yield Piece(1, (Mark("-", label, (Span(words_),), label_width=width),))


def _open(found: Review) -> Iterator[Piece]:
    for number, kept in enumerate(found.still_open):
        yield Piece(2 + number, (Mark(BOX, "", (Span(f"{kept.company}: {kept.action.text}"),)),))
