"""Two people of one name: the label behind the name that tells them apart, when it comes, changes and goes."""

import re
from collections.abc import Iterable, Sequence
from itertools import count

from msgspec.structs import replace

from interview_coach.core.record.corrections import bare_name, label_of, names_of, removed, renamed
from interview_coach.core.record.model import Job, Person, with_person
from interview_coach.core.text.names import fold, spelled
from interview_coach.errors import Refused

LONGEST_LABEL = 40


def namesakes(job: Job, name: str) -> tuple[Person, ...]:
    """The people on record of this name, whatever label tells them apart."""
    wanted = bare_name(spelled(name))
    return tuple(each for each in job.people if spelled(bare_name(each.name)) == wanted)


def named_anew(job: Job, old: str, new: str) -> tuple[Job, str]:
    """The job with this person under a corrected name, and that name. Someone else of that name gets a label.

    Raises:
        Refused: the name is that of someone else.
    """
    if new != old and new in names_of(job):
        raise Refused(
            f"{new} is someone else you've added.",
            f'The same person? coach people {job.called} "{new}" --merge "{old}"',
            f'Someone else? Tell them apart: --name "{bare_name(new)} (2)"',
        )
    first = job.person(bare_name(new))
    if first and first.name != old and label_of(new):
        others = [*(each for each in namesakes(job, new) if each is not first), Person(name=new)]
        job = renamed(job, first.name, f"{first.name} ({_label(first, others, 1)})")
    return without_needless_label(renamed(job, old, new), old)[0], new


def without_needless_label(job: Job, name: str) -> tuple[Job, str]:
    """The job after someone of this name went: who is left alone with it needs no label. And the name of that one."""
    group = namesakes(job, name)
    if len(group) != 1:
        return job, name
    label = label_of(group[0].name)
    is_ours = label is not None and (label in (group[0].title, group[0].kind) or label.isdecimal())
    new = bare_name(group[0].name) if is_ours else group[0].name
    return renamed(job, group[0].name, new), new


def without_unused(job: Job, names: Iterable[str]) -> Job:
    """The job without those of these people that nothing else refers to.

    Someone stays if more is known of them than an answer says.
    """
    for name in names:
        person = job.person(name)
        rest = replace(job, people=tuple(each for each in job.people if each != person))
        if person is None or removed(job, name) != rest:
            continue
        if person == Person(name=name, title=person.title, company=person.company, kind=person.kind):
            job = without_needless_label(rest, name)[0]
    return job


def labeled_anew(job: Job, name: str, was: Person) -> tuple[Job, str]:
    """The job after a person of this name changed, with a label that fits where theirs said what they were."""
    person, label = job.person(name), label_of(name)
    others = [each for each in namesakes(job, name) if each.name != name]
    if person is None or label not in (was.title, was.kind) or not others:
        return job, name
    new = f"{bare_name(name)} ({_label(person, others, 1)})"
    return renamed(job, name, new), new


def with_namesake(job: Job, person: Person) -> tuple[Job, str, dict[str, str]]:
    """The job with one more person, and their name there; and the label that someone of the same name got."""
    others = namesakes(job, person.name)
    if not others:
        return with_person(job, person), person.name, {}
    base, labeled = bare_name(person.name), {}
    if first := job.person(base):
        rest = [*(each for each in others if each is not first), person]
        labeled[base] = f"{base} ({_label(first, rest, 1)})"
        job = renamed(job, base, labeled[base])
    others = namesakes(job, base)
    label = label_of(person.name) or _label(person, others, len(others) + 1)
    name = f"{base} ({label})"
    return with_person(job, replace(person, name=name)), name, labeled


def _label(person: Person, others: Sequence[Person], first: int) -> str:
    """What tells this person from others of the same name: their title, else their kind, else a number from `first` on."""
    kind = person.kind if person.kind != "other" else None
    for words, theirs in (
        (person.title, [each.title for each in others]),
        (kind, [each.kind for each in others]),
    ):
        is_short = words and len(words) <= LONGEST_LABEL and not re.search(r"[()]", words)
        if words and is_short and fold(words) not in [fold(each or "") for each in theirs]:
            return words
    taken = {label_of(each.name) for each in others}
    return next(str(number) for number in count(first) if str(number) not in taken)
