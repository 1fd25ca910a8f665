"""Everyone on record, as data: the JSON of `coach people`."""

from msgspec import Struct

from interview_coach.core.record.model import Person
from interview_coach.core.record.people import everyone
from interview_coach.core.timeline.recipients import messages_to, rounds_of
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.views.view import ProblemView, View


class PersonView(Struct, frozen=True, kw_only=True):
    """A person you've recorded for a job.

    `id` is the id of the job. `met` lists the rounds in which you met the person, and `sent` is the number
    of messages you've sent to them. `through` is true if all messages have to go through this person.
    """

    id: str
    name: str
    title: str | None
    company: str | None
    kind: str
    email: str | None
    met: tuple[int, ...]
    sent: int
    through: bool
    """Whether all messages go through them."""


class PeopleView(View, frozen=True, kw_only=True):
    """`coach people --json` prints this document.

    `id` is the id of the job. It's null if the list has people from all live jobs.
    """

    id: str | None
    people: tuple[PersonView, ...]
    left_out: tuple[ProblemView, ...] = ()


def people_of(s: Situation) -> tuple[PersonView, ...]:
    """Everyone on record of this job, in order."""
    job = s.job
    known = [job.person(name) or Person(name=name) for name in everyone(job)]
    return tuple(
        PersonView(
            id=job.id,
            name=each.name,
            title=each.title,
            company=each.company,
            kind=each.kind,
            email=each.email,
            met=rounds_of(job, each.name),
            sent=messages_to(s, each.name),
            through=job.through == each.name,
        )
        for each in known
    )
