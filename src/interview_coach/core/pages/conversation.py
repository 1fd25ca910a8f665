"""A conversation on a page: who sits there, what is said, and at the end both sides of it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from interview_coach.core.conversation.manager import Manager, Response, ScriptLine
from interview_coach.core.conversation.replay import last_with
from interview_coach.core.conversation.summary import ManagerPoint, Summary
from interview_coach.core.pages.document import (
    Block,
    Document,
    Heading,
    Mark,
    Row,
    Span,
    Table,
    command,
    joined,
    text,
)
from interview_coach.core.record.practice import Felt, Talk, Turn
from interview_coach.core.text.lists import counted
from interview_coach.core.text.when import day
from interview_coach.core.timeline.words import kind_words

YOURS: dict[Felt, str] = {"good": "It went well.", "fair": "It went so-so.", "weak": "It went badly."}
"""How the person felt, as one says it."""


def managers_page(managers: Sequence[Manager], talks: Sequence[Talk], words: str) -> Document:
    """The managers to talk to, and when the person last did; `words` is the command that practices."""
    rows = tuple(
        Row(
            (
                Span(manager.id, "strong"),
                Span(f"{manager.title}. {manager.blurb}"),
                Span(_played(manager, talks)),
            )
        )
        for manager in managers
    )
    ways = text("Talk with one: ", command(f"{words} --conversation --manager {managers[0].id}"))
    return Document(joined([(Heading("Who do you want to talk with?"),), (Table(rows, flex=1),), (ways,)]))


def manager_label(manager: Manager, talks: Sequence[Talk]) -> str:
    """One line to choose by."""
    played = _played(manager, talks)
    return f"{manager.title}, {manager.minutes} min{f' ({played})' if played else ''}"


YOU = (
    "This is practice. You're the one who applied, so use your own stories. What the manager says about your past is "
    "made up."
)


def opening_page(manager: Manager) -> Document:
    """Who sits there, what for, and what they say first."""
    return Document(joined([
        (Heading(f"{manager.company} · {manager.vacancy}", f"{manager.minutes} minutes, {kind_words(manager.kind)}"),),
        (text(manager.blurb),
         text(YOU),
         text("Like any manager, this one wants something done and may have a worry. You won't hear about either unless you ask. Everything you say takes time. "
              "Type what you'd say, or press Enter to choose from a list. To stop, type a period by itself.")),
        (_spoken(manager.person, " ".join(manager.opening.split())),),
    ]))  # fmt: skip


def heard_page(heard: Response, yours: str | None, echo: str | None) -> Document:
    """One exchange: what was said, how it was understood, and what came back."""
    lines: list[Block] = [_spoken("You", yours)] if yours else []
    if echo:
        lines.append(text(Span(echo, "quiet"), indent=2))
    lines += map(_said, _joined(heard.lines))
    return Document(tuple(lines))


def exchanges(turns: Sequence[Turn], heard: Sequence[Response]) -> list[Document]:
    """What was said and what came back, turn by turn. Two questions in the same words are shown as said once."""
    before = [None, *(turn.words for turn in turns)]
    return [
        heard_page(each, None if turn.words == earlier else turn.words, None)
        for turn, each, earlier in zip(turns, heard, before, strict=False)
    ]


def _said(line: ScriptLine) -> Block:
    return _spoken(line.by, line.text) if line.by else text(Span(f"({line.text})", "quiet"), indent=2)


def _joined(lines: Iterable[ScriptLine]) -> Iterator[ScriptLine]:
    """Lines that one person says one after the other, as one."""
    for by, said in groupby(lines, key=lambda line: line.by):
        yield ScriptLine(by, " ".join(line.text for line in said))


def summary_page(manager: Manager, found: Summary, ways: tuple[Block, ...] = ()) -> Document:
    """Both sides, what there was to find, one thing to try next time, and the ways on from there."""
    parts: list[tuple[Block, ...]] = [
        (Heading(f"Afterward: {manager.person}, {manager.company}", _left(found)),),
        _feelings(found, manager.person),
        (text(Span("What they wanted done", "strong")), *map(_point, found.goals)),
        (text(Span("What worried them", "strong")), *map(_point, found.doubts)),
        (
            text(
                Span("One thing to try next time: ", "strong"),
                found.next.text,
                hanging=2,
            ),
        ),
        ways,
    ]
    return Document(joined([part for part in parts if part]))


def _feelings(found: Summary, person: str) -> tuple[Block, ...]:
    yours = (_spoken("You", YOURS[found.yours]),) if found.yours else ()
    both = (text(found.feelings.text),) if found.feelings else ()
    return (*yours, _spoken(person, " ".join(found.ending.felt.split())), *both)


def _point(point: ManagerPoint) -> Mark:
    sign = "✓" if point.is_settled else "●" if point.is_found else "○"
    note = _what_is_missing(point)
    return Mark(sign, "", (Span(point.text),), (note,) if note else ())


def _what_is_missing(point: ManagerPoint) -> str:
    if point.is_settled:
        return ""
    if point.is_found:
        return f"You found it, but it stayed open. {point.hint or ''}".strip()
    if point.was_tried:
        return f"You came close to this one. Try again by {point.way}."
    return f"You didn't find this one. Try {point.way}."


def _left(found: Summary) -> str:
    return "time ran out" if found.time_up else f"{counted(found.minutes_left, 'minute')} left"


def _played(manager: Manager, talks: Sequence[Talk]) -> str:
    last = last_with(talks, manager.id)
    return f"played {day(last.on)}" if last else ""


def _spoken(by: str, words: str) -> Block:
    return text(Span(f"{by}: ", "strong"), words, hanging=2)


def transcript(pages: Iterable[Document]) -> Document:
    """Several exchanges, one below the other."""
    return Document(joined([page.blocks for page in pages]))
