"""People as they are typed: `Ada Okafor, Head of Platform, manager`; who of them is on record; and finding one there.

Two people are one only where their names are spelled the same and nothing said of them differs. A likeness is never
enough, with two exceptions where the person has said so: a name typed without any capital is no spelling yet, and an
answer that takes the place of another may spell the same person differently.
"""

import re
from collections.abc import Collection, Iterable, Sequence

from msgspec.structs import replace

from interview_coach.core.record.corrections import bare_name, label_of, names_of, renamed
from interview_coach.core.record.model import Job, Person, PersonKind, with_person
from interview_coach.core.record.namesakes import labeled_anew, namesakes, with_namesake
from interview_coach.core.record.person_kinds import kind_of_title, person_kind
from interview_coach.core.text.names import close, fold, match, one_slip, spelled, squeezed
from interview_coach.core.text.titles import bare_of_title, named_by, without_title
from interview_coach.errors import NotFound, NotReadable, Several

SHORTEST_SLIP = 6
"""Letters of a name from which another one that is one letter off is likely a slip."""


def parse_person(text: str, *, second: str = "title") -> Person:
    """The person that the text names: name, then `second` (a title or a company), then a kind where the last part is one.

    Without a kind, the title says it: `hiring manager`.

    Raises:
        NotReadable: there is no name.
    """
    parts = [part.strip() for part in text.split(",")]
    name, rest = parts[0], [part for part in parts[1:] if part]
    if not name:
        raise NotReadable(
            "I need a name for this person.", 'Write it like "Ada Okafor, Head of Platform, manager".'
        )
    email = next((part for part in rest if re.fullmatch(r"\S+@\S+\.\S+", part)), None)
    rest = [part for part in rest if part != email]
    if found := person_kind(rest[-1]) if rest else None:
        rest = rest[:-1]
    words = ", ".join(rest) or None
    title = words if second == "title" else None
    return Person(
        name=spelled(name),
        title=title,
        company=words if second != "title" else None,
        kind=found or kind_of_title(title),
        email=email,
    )


def with_people(
    job: Job, people: Sequence[Person], replacing: Collection[str] = ()
) -> tuple[Job, tuple[str, ...]]:
    """The job with these people on record, and their names there, in order.

    Someone on record keeps whatever isn't said again. A person of the same name but with other facts is someone else; then
    both get a label that tells them apart. `replacing` are the names whose place these people take: there, the
    same name with another title is a correction, and so is a likely slip in place of the one name that goes.

    Raises:
        NotReadable: a name is there twice, and nothing tells the two apart.
        Several: a name is that of several people on record.
    """
    people = _without_doubles([_unlabeled(job, person) for person in people])
    names: dict[int, str] = {}
    for number, person in enumerate(people):
        if found := _agreeing(job, person, names.values()):
            job, names[number] = _as(job, found, found.name, person)
    for number, person in enumerate(people):
        if number in names:
            continue
        typed = {each.name for each in people}
        free = [each for each in job.people if each.name not in {*names.values(), *typed}]
        if found := _corrected(job, person, names.values(), replacing):
            job, names[number] = _as(job, found, found.name, person)
        elif found := _quick(person, free):
            job, names[number] = _as(job, found, _better_spelling(found.name, person.name), person)
        elif found := _slip(job, person, free, replacing):
            job, names[number] = _as(job, found, person.name, person)
        else:
            job, names[number], labeled = with_namesake(job, person)
            names = {at: labeled.get(name, name) for at, name in names.items()}
    return job, tuple(dict.fromkeys(names[number] for number in range(len(people))))


def everyone(job: Job) -> list[str]:
    """The names of everyone on record: people, those met, and the one in between."""
    return names_of(job)


def likely(one: str, other: str) -> bool:
    """Whether two different names may well be one person: other signs on the same letters, one letter off, or a part of it."""
    one, other = bare_of_title(bare_name(one)), bare_of_title(bare_name(other))
    first, second = squeezed(one), squeezed(other)
    if not first or not second:
        return False
    if first == second or (min(len(first), len(second)) >= SHORTEST_SLIP and one_slip(first, second)):
        return True
    words, others = set(fold(one).split()), set(fold(other).split())
    return words <= others or others <= words


def is_quick(name: str) -> bool:
    """Whether the name was typed in capitals or small letters throughout, which says nothing of how it is spelled."""
    return name != name.swapcase() and name in (name.lower(), name.upper())


def differ(person: Person, other: Person) -> bool:
    """Whether something is said of both, and isn't the same. A kind that only comes from a title doesn't count."""
    facts = [(each.title, each.company, each.email, _kind_said(each)) for each in (person, other)]
    return any(one and two and fold(one) != fold(two) for one, two in zip(*facts, strict=True))


def find_person(job: Job, wanted: str, titles: Collection[str] = ()) -> str:
    """The one name on record that `wanted` names; a title in front of it doesn't count.

    Raises:
        NotFound: none or several do; the lines say who is on record.
    """
    known = everyone(job)
    if exact := [each for each in known if spelled(each) == spelled(wanted)]:
        return exact[0]

    def keys(name: str) -> list[str]:
        person = job.person(name)
        return [name, without_title(name, titles), (person.title or "") if person else ""]

    hits = (
        match(wanted, known, keys)
        or named_by(wanted, known)
        or match(without_title(wanted, titles), known, keys)
    )
    if len(hits) == 1:
        return hits[0]
    if hits:
        raise Several(f'"{wanted}" could be {" or ".join(hits)}.', "Write the full name.")
    near = close(wanted, known)
    hint = f"Did you mean {near[0]}?" if near else f"People there: {', '.join(known) or 'no one yet'}."
    raise NotFound(
        f'You don\'t have anyone named "{wanted}" at {job.company}.',
        f'{hint} To add someone: coach interview {job.called} --with "NAME"',
    )


def with_facts(person: Person, said: Person) -> Person:
    """The person with what is newly said of them; what isn't said stays."""
    title = said.title or person.title
    by_title = kind_of_title(title)
    return replace(
        person,
        title=title,
        company=said.company or person.company,
        email=said.email or person.email,
        kind=_kind_said(said) or _kind_said(person) or (by_title if by_title != "other" else person.kind),
    )


def _kind_said(person: Person) -> PersonKind | None:
    """Their kind, unless no one said it: it's only what their title says."""
    return None if person.kind in ("other", kind_of_title(person.title)) else person.kind


def _unlabeled(job: Job, person: Person) -> Person:
    """The person, with the words in brackets after a name read as facts: `Ada Okafor (manager)` has a kind.

    A label that is on record stays, and so does a number.
    """
    label = label_of(person.name)
    if label is None or job.person(person.name) or label.isdecimal():
        return person
    if kind := person_kind(label):
        return replace(person, name=bare_name(person.name), kind=kind)
    if namesakes(job, person.name):
        return replace(person, name=bare_name(person.name), title=person.title or label)
    return person


def _without_doubles(people: Sequence[Person]) -> list[Person]:
    """The people without those who were typed twice with their address.

    Raises:
        NotReadable: a name is there twice, and nothing tells the two apart.
    """
    found: list[Person] = []
    for person in people:
        same = [each for each in found if each.name == person.name]
        if any(each.email and each.email == person.email for each in same):
            continue
        if any(not differ(each, person) for each in same):
            raise NotReadable(
                f"{person.name} is there twice. If they're two people, say what tells them apart.",
                f'Like this: "{person.name}, hr" and "{person.name}, manager", or "{person.name} (2)".',
            )
        found.append(person)
    return found


def _agreeing(job: Job, person: Person, taken: Collection[str]) -> Person | None:
    """The person on record with this name, if nothing new about them differs.

    Raises:
        Several: there are several.
    """
    exact = job.person(person.name)
    if exact and label_of(exact.name):
        return exact
    group = [each for each in namesakes(job, person.name) if each.name not in taken]
    if label_of(person.name):
        group = [each for each in group if each.name == person.name]
    agreeing = [each for each in group if not differ(each, person)]
    if len(agreeing) > 1:
        names = " or ".join(each.name for each in agreeing)
        raise Several(f'"{person.name}" could be {names}.', "Use one of these names instead.")
    return agreeing[0] if agreeing else None


def _corrected(job: Job, person: Person, taken: Collection[str], replacing: Collection[str]) -> Person | None:
    """The one of this name whose place they take: something else is said of them now."""
    group = [
        each for each in namesakes(job, person.name) if each.name in replacing and each.name not in taken
    ]
    return group[0] if len(group) == 1 and not label_of(person.name) else None


def _quick(person: Person, free: Iterable[Person]) -> Person | None:
    """The one whose name has the same letters, where one of the two was typed without a thought for capitals.

    Raises:
        Several: there are several.
    """
    letters = squeezed(person.name)
    same = [each for each in free if letters and squeezed(each.name) == letters]
    same = [each for each in same if is_quick(each.name) or is_quick(person.name)]
    if len(same) > 1:
        names = " or ".join(each.name for each in same)
        raise Several(f'"{person.name}" could be {names}.', "Use one of these names instead.")
    return same[0] if same else None


def _slip(job: Job, person: Person, free: Iterable[Person], replacing: Collection[str]) -> Person | None:
    """The one whose place they take, where their name is likely a slip of this one, and they were met nowhere else."""
    gone = [each for each in free if each.name in replacing and likely(each.name, person.name)]
    is_only_here = len(gone) == 1 and sum(gone[0].name in each.met for each in job.interviews) <= 1
    return gone[0] if is_only_here and not namesakes(job, person.name) else None


def _better_spelling(known: str, typed: str) -> str:
    return typed if is_quick(known) and not is_quick(typed) else known


def _as(job: Job, known: Person, name: str, said: Person) -> tuple[Job, str]:
    """The job with this person under that name, and with what is said of them now."""
    job = with_person(renamed(job, known.name, name), with_facts(replace(known, name=name), said))
    return labeled_anew(job, name, known)
