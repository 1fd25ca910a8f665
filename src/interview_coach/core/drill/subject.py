"""The subject of practice: a job's role, the people to meet, the day of the interview, what was hard before."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Literal, get_args

from msgspec import Struct

from interview_coach.core.drill.families import family
from interview_coach.core.drill.hard_questions import HardQuestion, heard
from interview_coach.core.drill.pack import Competency, Pack, Role
from interview_coach.core.record.model import Interview, InterviewKind, Job
from interview_coach.core.timeline.situation import CLOSING, Situation

Meets = Literal["panel", "manager", "executive", "peer", "hr", "recruiter"]
"""Who asks the questions; a panel is met where the round is one."""
MEETS: tuple[Meets, ...] = get_args(Meets)
_AS_MET: dict[str, Meets] = {"agency": "recruiter", "office": "hr", **{each: each for each in MEETS}}
ASKED_BY: dict[Meets, tuple[Competency, ...]] = {
    "panel": ("motivation", "teamwork", "planning", "conflict", "problem-solving", "judgement", "ethics", "learning"),
    "manager": ("motivation", "problem-solving", "ownership", "planning", "communication", "self-knowledge", "conflict"),
    "executive": ("motivation", "judgement", "leading", "initiative", "persuasion", "resilience", "ethics"),
    "peer": ("motivation", "teamwork", "conflict", "communication", "learning", "creativity", "detail"),
    "hr": ("motivation", "history", "self-knowledge", "conflict", "terms", "teamwork", "resilience"),
    "recruiter": ("motivation", "history", "terms", "self-knowledge", "adaptability"),
}  # fmt: skip
"""What each of them asks about, first things first [ask-recruiter, ask-manager, ask-peer, ask-executive, panel].

A manager asks about the work, a colleague about working together, a panel asks everyone the same set [structure]."""


class Subject(Struct, frozen=True, kw_only=True):
    """The subject of the practice. Without a job, everything but `heard` and `wanted` is empty."""

    job: str | None = None
    """The id of the job."""
    title: str = ""
    """Company and role, as shown."""
    roles: tuple[Role, ...] = ()
    leads: bool = False
    """Whether the role leads people."""
    meets: tuple[Meets, ...] = ()
    may_ask_outright: bool = True
    """Whether the next round is one in which they can be asked outright how it went."""
    round_kind: InterviewKind | None = None
    """The kind of the next round."""
    interview: date | None = None
    """The day of the next round."""
    until: date | None = None
    """The day of the last round that is planned: nothing is asked after it."""
    is_over: bool = False
    """The interview was held, or the job has ended, and no round is to come."""
    heard: tuple[HardQuestion, ...] = ()
    wanted: tuple[str, ...] = ()
    """Packs that the person asked for by name, such as `first-job`."""


def subject_of(
    situation: Situation,
    packs: Collection[Pack],
    others: Iterable[Job] = (),
    wanted: tuple[str, ...] = (),
) -> Subject:
    """The subject for this job. `others` are jobs whose hard questions are worth practicing too."""
    job, coming = situation.job, situation.coming
    found = family(job.role, packs)
    return Subject(
        job=job.id,
        title=job.title,
        roles=found.roles,
        leads=found.leads,
        meets=_meets(job, situation.planned),
        may_ask_outright=situation.planned is None or situation.planned.kind not in {"panel", "screen"},
        round_kind=coming[0].kind if coming else None,
        interview=coming[0].on if coming else None,
        until=max((each.on for each in coming), default=None),
        is_over=not coming and bool(situation.held or situation.result in CLOSING | {"moved-on"}),
        heard=heard(job, others, situation.today),
        wanted=wanted,
    )


def subject_without_job(others: Iterable[Job], today: date, wanted: tuple[str, ...] = ()) -> Subject:
    """Practice for no job in particular, with what was hard in the interviews of these."""
    return Subject(heard=heard(None, others, today), wanted=wanted)


def _meets(job: Job, interview: Interview | None) -> tuple[Meets, ...]:
    """Who asks, in the order of `MEETS`: those of the round; where no one is named for it, everyone on record."""
    names = interview.met if interview and interview.met else tuple(each.name for each in job.people)
    kinds = [job.kind_of(name) for name in names]
    if interview and interview.kind == "panel":
        kinds.append("panel")
    if interview and interview.kind == "screen" and not set(kinds) & set(_AS_MET):
        kinds.append("hr")
    found = {_AS_MET[kind] for kind in kinds if kind in _AS_MET}
    return tuple(each for each in MEETS if each in found)
