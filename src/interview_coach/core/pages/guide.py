"""Looking things up: sources, the method by topic, the banks."""

from collections.abc import Iterable

from interview_coach.core.bank import Bank, Prompt, Source, Topic
from interview_coach.core.document import (
    Block,
    Document,
    Heading,
    Mark,
    Paragraph,
    Row,
    Span,
    Table,
    command,
    joined,
    text,
)


def source_page(source: Source, users: Iterable[Prompt]) -> Document:
    """A source: what it says, where it comes from, which prompts rest on it."""
    by = ", ".join(str(part) for part in (source.author, source.year) if part)
    rank = "one of the five articles this rests on" if source.rank == "founding" else "adds to them"
    used = [prompt.text for prompt in users]
    parts: list[tuple[Block, ...]] = [
        (Heading(source.title, source.id),),
        (text(f"{f'{by}; ' if by else ''}{rank}; {source.topic}"),),
        _lines(source.says),
        (text(Span("What rests on it", "strong")), *(Mark("-", "", (Span(line),)) for line in used[:6]))
        if used
        else (),
        (text(f"and {len(used) - 6} more: coach bank list"),) if len(used) > 6 else (),
    ]
    return Document(joined(parts))


def topic_page(topic: Topic, titles: dict[str, str]) -> Document:
    """A piece of the method, and where it comes from."""
    sources = tuple(Mark("-", each, (Span(titles.get(each, "")),)) for each in topic.sources)
    return Document(joined([
        (Heading(topic.title),),
        _lines(topic.says),
        (text(Span("From", "strong")), *sources),
        (text("More of one: ", command(f"coach why {topic.sources[0]}")),),
    ]))  # fmt: skip


def topics_page(topics: Iterable[Topic], sources: Iterable[Source]) -> Document:
    """All that can be looked up."""
    rows = tuple(Row((Span(topic.id, "strong"), Span(topic.title))) for topic in topics)
    return Document(joined([
        (text("The method, by topic: ", command("coach why TOPIC")),),
        (Table(rows),),
        (text(f"Sources: {', '.join(source.id for source in sources)}"),),
    ]))  # fmt: skip


def banks_page(banks: Iterable[tuple[str, Bank]]) -> Document:
    """The banks, with how much is in each."""
    rows = tuple(
        Row((Span(name, "strong"), Span(bank.title), Span(str(len(bank.entries))))) for name, bank in banks
    )
    return Document(joined([(Table(rows),), (text("One of them: ", command("coach bank list NAME")),)]))


def bank_page(bank: Bank) -> Document:
    """The prompts of a bank by group."""
    parts: list[tuple[Block, ...]] = [(Heading(bank.title, f"{len(bank.entries)} entries"),)]
    for group in dict.fromkeys(prompt.group for prompt in bank.entries):
        of_group = [prompt for prompt in bank.entries if prompt.group == group]
        marks = tuple(Mark("-", prompt.id, (Span(prompt.text),)) for prompt in of_group)
        parts.append((text(Span(group, "strong")), *marks) if group else marks)
    return Document(joined(parts))


def prompt_page(prompt: Prompt, bank: str) -> Document:
    """One prompt with all that is known of it."""
    weight = {"20": "in the first 20 minutes", "60": "in the first hour", "more": "when there is more time"}
    facts = (
        ("Why", prompt.why),
        ("A good answer", prompt.tells),
        ("Where to look", prompt.look),
        ("Risk", prompt.risk),
        ("Who can answer", ", ".join(prompt.who) or None),
        ("When", prompt.moment),
        ("Not for", ", ".join(prompt.not_for) or None),
        ("Needless after", ", ".join(prompt.answered_by) or None),
        ("Weight", weight[prompt.weight]),
        ("Source", prompt.source),
    )
    rows = tuple(Row((Span(label, "quiet"), Span(value))) for label, value in facts if value)
    return Document(joined([(Heading(prompt.text, f"{bank}/{prompt.id}"),), (Table(rows),)]))


def _lines(says: str) -> tuple[Paragraph, ...]:
    return tuple(text(line) for line in says.split("\n") if line.strip())
