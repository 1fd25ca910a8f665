"""The people that a message names, as people of a job: those on record, and those who are new, with their titles."""

from collections.abc import Iterable

from msgspec.structs import replace

from interview_coach.core.incoming.who import people_to_meet
from interview_coach.core.record.corrections import bare_name
from interview_coach.core.record.model import Job, Person
from interview_coach.core.record.people import everyone
from interview_coach.core.record.person_kinds import kind_of_title
from interview_coach.core.record.typed_parts import TypedPart, is_role
from interview_coach.core.text.names import fold
from interview_coach.core.text.titles import NameWords


def named_in(job: Job | None, text: str, names: Iterable[str], words: NameWords) -> tuple[Person, ...]:
    """These people of the message, in order. A first name alone is the one person on record who has it."""
    titles = {each.name: each.title for each in people_to_meet(text)}
    found = {}
    for name in names:
        person = (_on_record(job, name) if job else None) or Person(name=name)
        title = titles.get(name)
        is_title = title and (kind_of_title(title) != "other" or is_role(TypedPart(title), words))
        if is_title and not person.title:
            kind = kind_of_title(title) if person.kind == "other" else person.kind
            person = replace(person, title=title, kind=kind)
        found[person.name] = person
    return tuple(found.values())


def _on_record(job: Job, name: str) -> Person | None:
    known = everyone(job)
    same = [each for each in known if each == name] or [
        each for each in known if fold(bare_name(each).split()[0]) == fold(name)
    ]
    return job.person(same[0]) or Person(name=same[0]) if len(same) == 1 else None
