"""A page in one column: its parts one below the other, in simple blocks."""

from collections.abc import Iterable

from interview_coach.core.pages.document import (
    GAP,
    Bars,
    Block,
    Column,
    Columns,
    Fact,
    FactGroup,
    Heading,
    Leaf,
    Mark,
    Multiples,
    NumberedItem,
    PagePart,
    Paragraph,
    Question,
    Recipient,
    Row,
    SheetHead,
    Span,
    Table,
    Who,
    WritingSpace,
    text,
)

BOX, TICKED = "[ ]", "[x]"
LINE = "_" * 32
"""Where something is to be written by hand."""
_SET_APART = (SheetHead, PagePart, Column, Columns, Leaf, Question, Bars)


def flat(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks as simple ones, with an empty line around each part."""
    found: list[Block] = []
    was_apart = False
    for block in blocks:
        simple = _flat(block)
        is_apart = isinstance(block, _SET_APART)
        if simple and found and (is_apart or was_apart) and GAP not in (found[-1], simple[0]):
            found.append(GAP)
        found += simple
        was_apart = is_apart if simple else was_apart
    return tuple(found)


def _flat(block: Block) -> tuple[Block, ...]:
    match block:
        case Leaf(blocks=blocks) | Column(blocks=blocks):
            return flat(blocks)
        case Columns(columns=columns):
            return flat(columns)
        case PagePart():
            title = (text(Span(block.title, "strong")),) if block.title and block.look != "unseen" else ()
            return (*title, *flat(block.blocks))
        case SheetHead():
            return tuple(_head(block))
        case _:
            return tuple(_simple(block))


def _simple(block: Block) -> Iterable[Block]:
    """What has no other parts in it."""
    match block:
        case FactGroup():
            yield from map(_fact, block.facts)
        case Fact():
            yield _fact(block)
        case Who():
            about = f": {'; '.join(block.facts)}" if block.facts else ""
            yield text(Span(block.name, "strong"), about, hanging=2)
        case NumberedItem():
            yield text(f"{block.number}. {block.words or LINE}", hanging=3)
            yield from _room(block.lines if block.words else 0, 3)
        case Recipient():
            yield from _recipient(block)
        case Question():
            yield from _question(block)
        case Multiples():
            rows = (Row((Span(each.label), Span(" ".join(map(str, each.values))))) for each in block.series)
            yield Table(tuple(rows))
        case _:
            yield block


def _head(head: SheetHead) -> Iterable[Block]:
    if head.about or head.right:
        yield Heading(head.about, head.right)
    if head.title:
        yield text(Span(head.title, "strong")) if head.about else Heading(head.title)
    if head.where:
        yield text(head.where)
    yield from head.notes


def _fact(fact: Fact, indent: int = 0) -> Paragraph:
    return text(
        Span(f"{fact.label}{'' if fact.label.endswith('?') else ':'} ", "quiet"),
        Span(fact.words or LINE, fact.style),
        indent=indent,
        hanging=2,
    )


def _room(lines: int, indent: int) -> tuple[Block, ...]:
    return (WritingSpace(lines, indent),) if lines else ()


def _recipient(each: Recipient) -> Iterable[Block]:
    role = f", {each.role}" if each.role else ""
    if each.sent:
        yield Mark(TICKED, "", (Span(f"{each.name}{role}: {each.sent}", "good"),))
        return
    yield Mark(BOX, "", (Span(each.name or LINE, "strong"), Span(role)))
    yield from (_fact(fact, 5) for fact in each.facts)
    yield from _room(each.lines, 5)


def _question(asked: Question) -> Iterable[Block]:
    yield text(Span(f"{asked.number}. {asked.words}", "strong"), hanging=3)
    if asked.hint:
        yield text(Span(f"{asked.label}: ", "quiet"), asked.hint, indent=3, hanging=2)
    yield from _room(asked.lines, 3)
    boxes = "  ".join(f"[{each}]" if each.isdigit() else f"[ ] {each}" for each in asked.scale)
    ends = zip((asked.scale[0], asked.scale[-1]), asked.ends, strict=False)
    meaning = " ".join(f"{value} means “{end}.”" for value, end in ends)
    yield text(f"{boxes}  ({meaning})" if meaning else boxes, indent=3)
