"""`coach new`: start a job."""

from typing import Annotated

import typer

from interview_coach.core.pages.people import people_news
from interview_coach.core.pages.wording import round_words
from interview_coach.core.record.model import Job
from interview_coach.core.record.people import with_people
from interview_coach.core.text.names import fold, slug
from interview_coach.core.text.when import night_words
from interview_coach.core.timeline.rounds import Plan, with_plan
from interview_coach.core.timeline.rules import is_over, steps_of
from interview_coach.core.timeline.situation import situation_of
from interview_coach.errors import NotReadable, Refused
from interview_coach.flows.options import Json, clean
from interview_coach.flows.out.show import open_session
from interview_coach.flows.plan import (
    At,
    Kind,
    OnDay,
    Place,
    Through,
    With,
    Zone,
    read_plan,
)
from interview_coach.flows.save import Saved, report, short_name
from interview_coach.flows.start import start_before
from interview_coach.flows.who import through_meant
from interview_coach.session import Session


def run(
    ctx: typer.Context,
    company: Annotated[
        str | None, typer.Argument(metavar="[COMPANY]", help="The company; coach asks if you leave it out.")
    ] = None,
    role: Annotated[
        str, typer.Argument(metavar="[ROLE]", help="The role, if it has a name.", show_default=False)
    ] = "",
    on: OnDay = None,
    at: At = None,
    zone: Zone = None,
    kind: Kind = None,
    place: Place = None,
    people: With = None,
    through: Through = None,
    as_json: Json = False,
) -> None:
    """Start a job: one role at one company, with its first interview if you have one."""
    session = open_session(ctx, as_json=as_json)
    if company is None:
        _asked(session, any((on, at, zone, kind, place, people, through)))
        return
    company, role = clean(company), clean(role)
    if not company:
        raise NotReadable("The company's name is missing.", "Like this: coach new COMPANY [ROLE]")
    _refuse_twin(session, company, role)
    plan = read_plan(session, on, at, zone, kind, place, people)
    job = _with_round(session, Job(company=company, role=role), plan)
    if through is not None:
        job = through_meant(session, job, through)(job)
    _tell(session, session.store.create(job, slug(company, role)))


def _asked(session: Session, has_options: bool) -> None:
    """Ask for all of it, one thing after the other, each of which is on record before the next."""
    if has_options or not session.may_ask:
        raise NotReadable("Which company?", 'Like this: coach new Lumen "Data engineer" --on "8 dec 14:00"')
    _tell(session, start_before(session))


def _tell(session: Session, job: Job) -> None:
    when = [f"Interview: {round_words(job, each, session.now)}" for each in job.interviews]
    when += [night for each in job.interviews if (night := night_words(each.at))]
    report(
        session,
        Saved(Job(company=""), job),
        f"Added: {job.title}.",
        *when,
        *people_news(Job(company=""), job),
    )


def _with_round(session: Session, job: Job, plan: Plan) -> Job:
    if plan.on is not None:
        return with_plan(situation_of(job, session.policy, session.now), None, plan)
    if plan.at or plan.kind or plan.place:
        raise NotReadable("An interview needs a date.", "Add --on DATE")
    return with_people(job, list(plan.people))[0]


def _refuse_twin(session: Session, company: str, role: str) -> None:
    for job in session.store.live()[0]:
        if (fold(job.company), fold(job.role)) != (fold(company), fold(role)):
            continue
        situation = situation_of(job, session.policy, session.now)
        if not is_over(situation, steps_of(situation)):
            raise Refused(
                f"You've already added {job.title}.", f"See it: coach followup {short_name(session, job)}"
            )
