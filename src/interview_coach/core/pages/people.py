"""The people of a job as a list, and what became of their names."""

from collections.abc import Sequence

from interview_coach.core.pages.document import Block, Document, Row, Span, Table, command, joined, text
from interview_coach.core.pages.wording import shown_kind
from interview_coach.core.record.corrections import bare_name, label_of
from interview_coach.core.record.model import Job, Person
from interview_coach.core.record.namesakes import namesakes
from interview_coach.core.record.people import everyone, likely
from interview_coach.core.text.lists import counted, listed
from interview_coach.core.timeline.recipients import messages_to, rounds_of
from interview_coach.core.timeline.situation import Situation


def people_page(
    situations: Sequence[Situation], name: str, only: str | None = None, *, has_hint: bool = True
) -> Document:
    """Everyone on record, job by job: what they are, where you met them, and how many messages went to them.

    With `only`, that person alone. The hint names the command that corrects a name, where that isn't asked.
    """
    parts: list[tuple[Block, ...]] = [_job(each, only) for each in situations]
    if not any(parts):
        add = command(f'coach interview {name} --with "NAME"')
        return Document((text("You haven't added anyone yet. Add them: ", add),))
    correct = text("Spelled wrong? ", command(f'coach people {name} "{only or "PERSON"}" --name "NEW NAME"'))
    return Document(joined([*parts, *([(correct,)] if has_hint else [])]))


def facts_line(person: Person) -> str:
    """`Ada Okafor, Head of Platform, manager, ada@example.com`."""
    title = person.title if person.title != label_of(person.name) else None
    return ", ".join(
        each for each in (person.name, title, person.company, shown_kind(person), person.email) if each
    )


def people_news(before: Job, after: Job) -> list[str]:
    """What a change made of the names and titles on record, where that isn't plain from what was typed."""
    old, new = ([person.name for person in job.people] for job in (before, after))
    gone, come = [each for each in old if each not in new], [each for each in new if each not in old]
    lines = []
    for name in come:
        was = next((each for each in gone if bare_name(each) == bare_name(name) or likely(each, name)), None)
        if was is None:
            alike = [
                each
                for each in old
                if each in new and bare_name(each) != bare_name(name) and likely(each, name)
            ]
            lines += [_alike(after, name, other) for other in alike]
        else:
            gone.remove(was)
            is_label = bare_name(was) == bare_name(name)
            lines += [] if is_label else [f"{was} is now {name}, everywhere the name was used."]
    several = {bare_name(name): namesakes(after, name) for name in come}
    lines += [
        f"There are {len(group)} people called {name}: {listed([each.name for each in group])}."
        for name, group in several.items()
        if len(group) > 1
    ]
    return [*lines, *(line for name in old if name in new for line in _other_facts(before, after, name))]


def _alike(job: Job, name: str, other: str) -> str:
    merge = f'coach people {job.called} "{name}" --merge "{other}"'
    return f"{name} was added next to {other}. Are they the same person? {merge}"


def _other_facts(before: Job, after: Job, name: str) -> list[str]:
    was, is_now = before.person(name), after.person(name)
    if was is None or is_now is None:
        return []
    pairs = [(was.title, is_now.title), (was.kind if was.kind != "other" else None, is_now.kind)]
    return [f"{name} is now down as {new}, not {old}." for old, new in pairs if old and new and old != new]


def _job(s: Situation, only: str | None) -> tuple[Block, ...]:
    people = [s.job.person(name) or Person(name=name) for name in everyone(s.job)]
    rows = [
        Row((Span(each.name, "strong"), Span(_what(s.job, each)), Span(_met(s, each.name))))
        for each in people
        if only in (None, each.name)
    ]
    return (text(Span(s.job.title, "strong")), Table(tuple(rows))) if rows else ()


def _what(job: Job, person: Person) -> str:
    """What they are, and how to reach them."""
    through = "everything goes through them" if job.through == person.name else None
    return ", ".join(
        each for each in (person.title, person.company, shown_kind(person), person.email, through) if each
    )


def _met(s: Situation, name: str) -> str:
    """The rounds they belong to, and how often you wrote: `round 1, 2 messages`."""
    rounds, sent = rounds_of(s.job, name), messages_to(s, name)
    numbers = listed([str(each) for each in rounds])
    parts = [f"round{'s' if len(rounds) > 1 else ''} {numbers}"] if rounds else []
    return ", ".join([*parts, counted(sent, "message")] if sent else parts)
