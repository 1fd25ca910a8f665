"""People as they are typed: `Ada Okafor, Head of Platform, manager`; and finding one on record."""

import re

from msgspec.structs import replace

from interview_coach.core.record.model import PERSON_KINDS, Job, Person, PersonKind, with_person
from interview_coach.core.text.names import close, fold, match
from interview_coach.errors import NotFound, NotReadable


def parse_person(text: str, *, second: str = "title") -> Person:
    """The person that the text names: name, then `second` (a title or a company), then a kind where the last part is one.

    Raises:
        NotReadable: there is no name.
    """
    parts = [part.strip() for part in text.split(",")]
    name, rest = parts[0], [part for part in parts[1:] if part]
    if not name:
        raise NotReadable("The person has no name.", 'Write it like "Ada Okafor, Head of Platform, manager".')
    email = next((part for part in rest if re.fullmatch(r"\S+@\S+\.\S+", part)), None)
    rest = [part for part in rest if part != email]
    kind: PersonKind = "other"
    if rest and (found := _kind(rest[-1])):
        kind, rest = found, rest[:-1]
    words = ", ".join(rest) or None
    return Person(
        name=name,
        title=words if second == "title" else None,
        company=words if second != "title" else None,
        kind=kind,
        email=email,
    )


def with_people(job: Job, people: list[Person]) -> tuple[Job, tuple[str, ...]]:
    """The job with these people on record, and their names; what was known of one already is kept where nothing new is said."""
    names = []
    for person in people:
        known = next((each for each in job.people if fold(each.name) == fold(person.name)), None)
        if known:
            person = replace(
                known,
                title=person.title or known.title,
                company=person.company or known.company,
                email=person.email or known.email,
                kind=person.kind if person.kind != "other" else known.kind,
            )
        job = with_person(job, person)
        names.append(person.name)
    return job, tuple(dict.fromkeys(names))


def everyone(job: Job) -> list[str]:
    """The names of everybody on record: people, those met, and the one in between."""
    met = (name for interview in job.interviews for name in interview.met)
    names = [*(person.name for person in job.people), *met, *([job.through] if job.through else [])]
    return list(dict.fromkeys(names))


def find_person(job: Job, wanted: str) -> str:
    """The one name on record that `wanted` names.

    Raises:
        NotFound: none or several do; the lines say who is on record.
    """
    known = everyone(job)
    if wanted in known:
        return wanted
    hits = match(
        wanted, known, lambda name: [name, name, (found.title or "") if (found := job.person(name)) else ""]
    )
    if len(hits) == 1:
        return hits[0]
    if hits:
        raise NotFound(f'"{wanted}" could be {" or ".join(hits)}.', "Write the whole name.")
    near = close(wanted, known)
    hint = f"Did you mean {near[0]}?" if near else f"On record: {', '.join(known) or 'nobody yet'}."
    raise NotFound(
        f'There is no "{wanted}" at {job.company}.',
        f'{hint} Add someone: coach interview {job.id} --with "NAME"',
    )


def _kind(text: str) -> PersonKind | None:
    word = text.casefold()
    return word if word in PERSON_KINDS else None  # type: ignore[return-value]
