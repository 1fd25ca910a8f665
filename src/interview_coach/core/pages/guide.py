"""Looking things up: sources, the method by topic, the banks."""

from collections.abc import Iterable, Mapping

from interview_coach.core.drill.pack import Competency, Drill, Pack
from interview_coach.core.pages.document import (
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
from interview_coach.core.text.lists import counted
from interview_coach.core.text.shown import capital
from interview_coach.core.walk.bank import Bank, Prompt, Source, Topic

_RANKS = {
    "founding": "One of the five articles coach is based on",
    "secondary": "It goes beyond the five articles coach is based on",
    "own": "Coach's own judgment",
}

_ABOUT: dict[Competency, str] = {
    "role-skill": "the skills of the job", "judgement": "judgment", "motivation": "motivation", "planning": "planning",
    "communication": "communication", "self-knowledge": "knowing yourself", "teamwork": "teamwork", "ethics": "ethics",
    "detail": "attention to detail", "learning": "learning", "problem-solving": "solving problems",
    "customer": "customers", "resilience": "handling setbacks", "privacy": "your private life",
    "ownership": "taking responsibility", "conflict": "conflict", "persuasion": "persuading people",
    "leading": "leading people", "terms": "pay and terms", "initiative": "initiative", "history": "your work history",
    "adaptability": "adapting to change", "creativity": "new ideas",
}  # fmt: skip
"""What a question to practice with is about, by its competency."""


def source_page(source: Source, users: Iterable[Prompt], practised: int = 0) -> Document:
    """A source: what it says, where it comes from, which prompts rest on it, and how many questions to practice with."""
    by = ", ".join(str(part) for part in (source.author, source.year) if part)
    rank = _RANKS[source.rank]
    used = [prompt.text for prompt in users]
    parts: list[tuple[Block, ...]] = [
        (Heading(source.title, source.id),),
        (text(f"{f'{by}. ' if by else ''}{rank}. Topics: {source.topic}"),),
        (text(source.address),) if source.address else (),
        _lines(source.says),
        (
            text(Span("What coach asks or tells you because of it", "strong")),
            *(Mark("-", "", (Span(line),)) for line in used[:6]),
        )
        if used
        else (),
        (text(f"and {len(used) - 6} more: coach bank list"),) if len(used) > 6 else (),
        (
            text(
                f"{counted(practised, 'practice question')} based on it: ",
                command("coach bank list practice"),
            ),
        )
        if practised
        else (),
    ]
    return Document(joined(parts))


def topic_page(topic: Topic, titles: dict[str, str]) -> Document:
    """A piece of the method, and where it comes from."""
    sources = tuple(Mark("-", each, (Span(titles.get(each, "")),)) for each in topic.sources)
    return Document(joined([
        (Heading(topic.title),),
        _lines(topic.says),
        (text(Span("From", "strong")), *sources),
        (text("To read more about one: ", command(f"coach why {topic.sources[0]}")),),
    ]))  # fmt: skip


def topics_page(topics: Iterable[Topic], sources: Iterable[Source]) -> Document:
    """The topics that can be looked up."""
    rows = tuple(Row((Span(topic.id, "strong"), Span(topic.title))) for topic in topics)
    return Document(joined([
        (text("To read about a topic: ", command("coach why TOPIC")),),
        (Table(rows),),
        (text(f"Sources: {', '.join(source.id for source in sources)}"),),
    ]))  # fmt: skip


def banks_page(banks: Iterable[tuple[str, Bank]], packs: Mapping[str, Pack]) -> Document:
    """The banks and the packs of questions to practice with, with how much is in each."""
    of_banks = tuple(_row(name, bank.title, len(bank.entries)) for name, bank in banks)
    of_packs = tuple(_row(name, pack.title, len(pack.entries)) for name, pack in packs.items())
    return Document(joined([
        (Table(of_banks),),
        (text(Span("What they may ask you", "strong")), Table(of_packs)) if of_packs else (),
        (text("To see what's in one: ", command("coach bank list NAME")),),
    ]))  # fmt: skip


def bank_page(bank: Bank) -> Document:
    """The prompts of a bank by group."""
    parts: list[tuple[Block, ...]] = [(Heading(bank.title, f"{len(bank.entries)} entries"),)]
    for group in dict.fromkeys(prompt.group for prompt in bank.entries):
        of_group = [prompt for prompt in bank.entries if prompt.group == group]
        width = max(len(prompt.id) for prompt in of_group)
        marks = tuple(Mark("-", prompt.id, (Span(prompt.text),), label_width=width) for prompt in of_group)
        parts.append((text(Span(group, "strong")), *marks) if group else marks)
    return Document(joined(parts))


_MOMENTS = {
    "before": "before the interview", "early": "early in the interview", "middle": "in the middle of the interview",
    "end": "at the end of the interview", "pause": "when they pause", "after": "after the interview",
}  # fmt: skip


def prompt_page(prompt: Prompt, bank: str, titles: Mapping[str, str]) -> Document:
    """One prompt with all that is known of it. `titles` are those of the sources."""
    weight = {
        "20": "if you have 20 minutes or more",
        "60": "if you have an hour or more",
        "more": "if there's even more time",
    }
    facts = (
        ("Why", prompt.why),
        ("Then" if bank == "qualifying" else "A good answer", prompt.tells),
        ("Where to look", prompt.look),
        ("Risk", prompt.risk),
        ("Who can answer", ", ".join(prompt.who) or None),
        ("When", _MOMENTS.get(prompt.moment or "")),
        ("Not for", ", ".join(prompt.not_for) or None),
        ("Not needed after", ", ".join(prompt.answered_by) or None),
        ("Comes up", weight[prompt.weight]),
        ("Source", _source_words(prompt.source, titles)),
    )
    rows = tuple(Row((Span(label, "quiet"), Span(value))) for label, value in facts if value)
    return Document(joined([(Heading(prompt.text, f"{bank}/{prompt.id}"),), (Table(rows),)]))


def packs_page(packs: Mapping[str, Pack]) -> Document:
    """All questions to practice with, by pack."""
    total = sum(len(pack.entries) for pack in packs.values())
    parts: list[tuple[Block, ...]] = [(Heading("What they may ask you", f"{total} questions"),)]
    parts += [(text(Span(pack.title, "strong")), *_marks(pack.entries)) for pack in packs.values()]
    return Document(joined(parts))


def pack_page(pack: Pack) -> Document:
    """The questions of a pack by competency."""
    parts: list[tuple[Block, ...]] = [(Heading(pack.title, counted(len(pack.entries), "question")),)]
    for label, words in (("What's different", pack.different), ("How to practice", pack.how)):
        parts.append((text(Span(f"{label}: ", "quiet"), words, hanging=2),) if words else ())
    for competency in dict.fromkeys(drill.competency for drill in pack.entries):
        of_it = [drill for drill in pack.entries if drill.competency == competency]
        parts.append((text(Span(capital(_ABOUT[competency]), "strong")), *_marks(of_it)))
    return Document(joined(parts))


def drill_page(drill: Drill, pack: str, titles: Mapping[str, str]) -> Document:
    """One question to practice with, and all that is known of it. `titles` are those of the sources."""
    ways = drill.ways
    facts = (
        ("Why they ask", drill.asked),
        ("A good answer", " ".join(drill.points)),
        ("What can go wrong", drill.trap),
        ("They may ask next", drill.follow),
        ("You can answer", ways and ways.answer),
        ("Or answer the worry", ways and ways.worry),
        ("Or decline", ways and ways.decline),
        ("What it's about", capital(_ABOUT[drill.competency])),
        ("Source", _source_words(drill.source, titles)),
    )
    rows = tuple(Row((Span(label, "quiet"), Span(value))) for label, value in facts if value)
    return Document(joined([(Heading(drill.text, f"{pack}/{drill.id}"),), (Table(rows),)]))


def _source_words(source: str, titles: Mapping[str, str]) -> str:
    """The title of a source, and where to read more about it."""
    return f"{titles[source]} (coach why {source})" if source in titles else source


def _row(name: str, title: str, entries: int) -> Row:
    return Row((Span(name, "strong"), Span(title), Span(str(entries))))


def _marks(drills: Iterable[Drill]) -> tuple[Mark, ...]:
    width = max((len(drill.id) for drill in drills), default=0)
    return tuple(Mark("-", drill.id, (Span(drill.text),), label_width=width) for drill in drills)


def _lines(says: str) -> tuple[Paragraph, ...]:
    return tuple(text(line) for line in says.split("\n") if line.strip())
