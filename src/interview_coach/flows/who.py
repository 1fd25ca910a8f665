"""Who is meant: reading the people that were typed, and asking where a name may be a slip, or someone else's."""

from collections.abc import Callable, Collection, Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.pages.people import facts_line, people_news
from interview_coach.core.record.corrections import label_of, renamed
from interview_coach.core.record.model import Job, Person, with_person
from interview_coach.core.record.namesakes import namesakes
from interview_coach.core.record.people import differ, everyone, is_quick, likely, with_facts, with_people
from interview_coach.core.record.typed_people import Unclear, read_people
from interview_coach.core.text.names import spelled, squeezed
from interview_coach.errors import Stopped
from interview_coach.flows.out.show import talk
from interview_coach.flows.plan import after_through, person_between, with_through
from interview_coach.flows.save import save
from interview_coach.prompts.asking import Option, Sign
from interview_coach.session import Session

Change = Callable[[Job], Job]
SAME, OTHER = "same", "other"
ADD = "+"
"""In front of names, at a prompt: they come on top of the list that is there."""


class PeopleMeant(Struct, frozen=True):
    """The people as they're meant, and what has to be corrected on record first."""

    people: tuple[Person, ...]
    corrections: tuple[Change, ...] = ()

    def put(self, job: Job) -> tuple[Job, tuple[str, ...]]:
        """The job with these people, and their names there."""
        for correct in self.corrections:
            job = correct(job)
        return with_people(job, self.people)


def people_in(session: Session, job: Job, text: str) -> tuple[Person, ...]:
    """The people that the text names; a list of names that are on record is taken as it is.

    Raises:
        NotReadable: it names no one, or can be read in two ways.
    """
    names = [spelled(part) for part in text.replace("\n", ";").split(";") if part.strip()]
    if names and set(names) <= set(everyone(job)):
        return tuple(job.person(name) or Person(name=name) for name in names)
    return read_people(text, session.banks.names)


def with_typed(
    session: Session, job: Job, text: str, replacing: Collection[str]
) -> tuple[Job, tuple[str, ...]]:
    """The job with the people that the text names in place of these names, and their own names there.

    Raises:
        NotReadable: it names no one, or can be read in two ways.
    """
    return with_people(job, people_in(session, job, text), replacing) if text else (job, ())


def as_answered(text: str, names: Sequence[str]) -> str:
    """The answer as it's kept: as it was typed, where each part of it begins with the name on record; else the names."""
    parts = [part for part in text.replace("\n", ";").split(";") if part.strip()]
    return text if [part.split(",")[0].strip() for part in parts] == list(names) else "; ".join(names)


def read_at_terminal(session: Session, text: str) -> tuple[Person, ...] | None:
    """The people that were typed, asked about where that isn't clear, and confirmed where one line became several.

    None: it isn't what was meant, and is to be typed again.

    Raises:
        NotReadable: it names no one.
    """
    was_clear = True
    try:
        people = read_people(text, session.banks.names)
    except Unclear as unclear:
        was_clear = False
        reading = _chosen(session, unclear.question, [Option(each, each) for each in unclear.readings])
        if reading is None:
            return None
        people = read_people(reading, session.banks.names)
    if len(people) > 1:
        said = f"{len(people)} people: {'; '.join(map(facts_line, people))}."
        is_explicit = text.replace("\n", ";").count(";") == len(people) - 1
        if was_clear and not is_explicit:
            return people if session.ask.confirm(f"{said} Right?", default=True) else None
        talk(session, f"  {said}")
    elif people and people[0].title:
        talk(session, f"  {facts_line(people[0])}")
    return people


def meant(session: Session, job: Job, people: Sequence[Person]) -> PeopleMeant | None:
    """The people as they're meant: at a terminal, a likely slip is asked about. None: they're to be typed again.

    Raises:
        Stopped: the person stopped.
    """
    if not session.may_ask:
        return PeopleMeant(tuple(people))
    found: list[Person] = []
    corrections: list[Change] = []
    names = {each.name for each in people}
    for person in people:
        asked = _asked(session, job, person, names)
        if asked is None:
            return None
        found.append(asked.people[0])
        corrections += asked.corrections
    return PeopleMeant(tuple(found), tuple(corrections))


def people_meant(session: Session, job: Job, people: Sequence[Person]) -> PeopleMeant:
    """The same for people given as options, which can't be typed again: asked until it's answered."""
    found = meant(session, job, people)
    while found is None:
        found = meant(session, job, people)
    return found


def through_meant(session: Session, job: Job, text: str) -> Change:
    """What puts the one person in between on record, given as an option. A likely slip is asked about at a terminal.

    Raises:
        NotReadable: it names no one.
        Stopped: the person stopped.
    """
    person = person_between(session, text)
    found = people_meant(session, job, [person] if person else [])

    def put(fresh: Job) -> Job:
        for correct in found.corrections:
            fresh = correct(fresh)
        return after_through(session, with_through(fresh, found.people[0] if person else None), fresh.through)

    return put


def taken_one(session: Session, job: Job, typed: str) -> str | None:
    """The name of the one person in between, who is on record then; None: it's to be typed again.

    Raises:
        NotReadable: it names no one.
    """
    person = person_between(session, typed)
    if person is None:
        return "no"
    found = meant(session, job, [person])
    if found is None:
        return None
    names: list[str] = []

    def change(fresh: Job) -> Job:
        fresh, names[:] = found.put(fresh)
        return fresh

    saved = save(session, job.id, change)
    talk(session, *(f"  {line}" for line in people_news(saved.before, saved.after)))
    return names[0]


def taken(session: Session, job: Job, typed: str, now: str) -> str | None:
    """The names of the people that were typed at a prompt, who are on record then; None: they're to be typed again.

    `now` are the names that were there. What is typed takes their place; with `+` in front it comes on top of them.

    Raises:
        NotReadable: it names no one.
        NotFound: a name is that of several people on record.
    """
    there = [spelled(part) for part in now.split(";") if spelled(part) in everyone(job)]
    is_more = typed.lstrip().startswith(ADD)
    people = read_at_terminal(session, typed.strip().removeprefix(ADD))
    found = meant(session, job, people) if people else None
    if found is None:
        return None
    names: list[str] = []

    def change(fresh: Job) -> Job:
        fresh, names[:] = found.put(fresh)
        return fresh

    saved = save(session, job.id, change)
    talk(session, *(f"  {line}" for line in people_news(saved.before, saved.after)))
    return "; ".join(dict.fromkeys([*there, *names] if is_more else names))


def _asked(session: Session, job: Job, person: Person, typed: Collection[str]) -> PeopleMeant | None:
    group = namesakes(job, person.name)
    if group:
        is_known = label_of(person.name) or any(not differ(each, person) for each in group)
        return (
            PeopleMeant((person,))
            if is_known or len(group) > 1
            else _asked_of_namesake(session, person, group[0])
        )
    near = [each for each in everyone(job) if each not in typed and likely(each, person.name)]
    if not near or any(_is_quick_form(each, person.name) for each in near):
        return PeopleMeant((person,))
    question = (
        f"Is {person.name} the same person as {near[0]}?" if len(near) == 1 else f"Who is {person.name}?"
    )
    yes = "yes" if len(near) == 1 else None
    picked = _chosen(
        session, question, [*(Option(each, yes or each) for each in near), Option(OTHER, "someone else")]
    )
    if picked is None:
        return None
    if picked == OTHER:
        return PeopleMeant((person,))
    name = _fuller(picked, person.name)
    known = job.person(picked) or person
    now = with_facts(replace(known, name=name), person)
    correct = (partial(renamed, old=picked, new=name), partial(with_person, person=now))
    return PeopleMeant((replace(person, name=name),), correct)


def _asked_of_namesake(session: Session, person: Person, known: Person) -> PeopleMeant | None:
    """Whether someone of the same name, but with other facts on record, is the same person."""
    now = with_facts(known, person)
    options = [Option(SAME, f"yes, now {facts_line(now)}"), Option(OTHER, "someone else with that name")]
    picked = _chosen(session, f"You already have {facts_line(known)}. Is this the same person?", options)
    if picked is None:
        return None
    return PeopleMeant((person,), (lambda job: with_person(job, now),) if picked == SAME else ())


def _is_quick_form(known: str, typed: str) -> bool:
    return squeezed(known) == squeezed(typed) and (is_quick(known) or is_quick(typed))


def _fuller(known: str, typed: str) -> str:
    """Of two spellings of one name the one that says more: with more words, else with more signs on its letters."""

    def fullness(name: str) -> tuple[int, int]:
        return len(name.split()), sum(not char.isascii() for char in name)

    is_same = squeezed(known) == squeezed(typed) or len(known.split()) != len(typed.split())
    return typed if is_same and fullness(typed) > fullness(known) else known


def _chosen(session: Session, question: str, options: Sequence[Option]) -> str | None:
    """The option that was picked; None: none of them.

    Raises:
        Stopped: the person stopped.
    """
    picked = session.ask.choose(question, options, open_=True)
    if picked is Sign.STOP:
        raise Stopped("Stopped.")
    return None if isinstance(picked, Sign) else picked


def with_addresses(session: Session, job: Job, people: Sequence[tuple[str, str]]) -> None:
    """Offer the addresses in the head of an email for the people on record, and whoever wrote and isn't on record."""
    for name, address in people:
        if not name or "@" in name or any(person.email == address for person in job.people):
            continue
        person = job.person(name)
        if not address and name in everyone(job):
            continue
        who = f"{name} ({address})" if address else f"{name}, who wrote this"
        if not session.ask.confirm(f"Keep {address} for {name}?" if person else f"Add {who}?", default=True):
            continue
        new = replace(person or Person(name=name), email=address or None)
        saved = save(session, job.id, partial(with_person, person=new))
        job = saved.after
