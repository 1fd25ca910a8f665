"""Everyone on record, as data: the JSON of `coach people`."""

from msgspec import Struct

from interview_coach.core.record.model import Person
from interview_coach.core.record.people import everyone
from interview_coach.core.timeline.recipients import messages_to, rounds_of
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.views.view import ProblemView, View


class PersonView(Struct, frozen=True, kw_only=True):
    """A person. `id` is the id of the job.

    `met` lists the rounds they took part in, and `sent` is how many messages they've gotten.
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
    """What `coach people --json` prints. `id` is the id of the job, or null for all live jobs."""

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
