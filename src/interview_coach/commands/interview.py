"""`coach interview`: add, change, move or cancel a round."""

from typing import Annotated

import typer

from interview_coach.commands._options import SCRIPTS, Name, day_of, one_of
from interview_coach.commands._pick import pick_job
from interview_coach.commands._plan import (
    At,
    Kind,
    OnDay,
    Place,
    Through,
    With,
    Zone,
    read_plan,
    with_through,
)
from interview_coach.commands._save import save, say_known, say_recorded
from interview_coach.commands._show import open_session
from interview_coach.core.model import Job, Side
from interview_coach.core.recording import refuse_future
from interview_coach.core.rounds import Plan, called_off, planned_round, with_plan
from interview_coach.core.situation import look
from interview_coach.core.when import moment
from interview_coach.errors import NotReadable, Refused
from interview_coach.session import Session

Round = Annotated[
    int | None,
    typer.Option("--round", metavar="K", help="The round it is about; the planned one if left out."),
]
By = Annotated[str, typer.Option("--by", metavar="them|me", help="Who cancelled.", rich_help_panel=SCRIPTS)]


def run(
    ctx: typer.Context,
    name: Name = None,
    on: OnDay = None,
    at: At = None,
    zone: Zone = None,
    kind: Kind = None,
    place: Place = None,
    people: With = None,
    through: Through = None,
    round_: Round = None,
    add: Annotated[bool, typer.Option("--add", help="One more round, though one is planned.")] = False,
    moved: Annotated[
        str | None, typer.Option("--moved", metavar="DATE", help="They moved it to this day.")
    ] = None,
    cancelled: Annotated[bool, typer.Option("--cancelled", help="It was called off.")] = False,
    by: By = "them",
) -> None:
    """Add an interview, or change, move or cancel the planned one."""
    session = open_session(ctx)
    if moved is not None and on is not None:
        raise NotReadable("--moved names the new day; leave --on out.")
    job = pick_job(session, name, start=True)
    if cancelled:
        _cancel(session, job, round_, on, one_of(by, ("them", "me"), "--by"))
        return
    plan = read_plan(session, moved if moved is not None else on, at, zone, kind, place, people)
    if through is not None:
        job = save(session, job.id, lambda fresh: with_through(fresh, through))
    if plan != Plan() or through is None:
        plan = plan if plan != Plan() else _ask_when(session, job)
        _change(session, job, plan, round_, add=add, must_exist=moved is not None)
    else:
        say_recorded(
            session,
            job,
            f"Noted: {job.title}: messages go {f'through {job.through}' if job.through else 'straight to them'}.",
        )


def _cancel(session: Session, job: Job, round_: int | None, on: str | None, by: str) -> None:
    day = day_of(session, on)
    refuse_future(day, session.today)
    side: Side = "me" if by == "me" else "them"
    changed = save(
        session, job.id, lambda fresh: called_off(look(fresh, session.policy, session.now), round_, side, day)
    )
    if changed.log == job.log:
        say_known(session, "It is on record as cancelled.")
    else:
        say_recorded(session, changed, f"Noted: {job.title}: the interview is off.")


def _change(
    session: Session, job: Job, plan: Plan, round_: int | None, *, add: bool, must_exist: bool
) -> None:
    touched: list[int] = []

    def change(fresh: Job) -> Job:
        situation = look(fresh, session.policy, session.now)
        number = planned_round(situation, round_, add=add)
        if number is None and must_exist:
            raise Refused(
                "No interview is planned that could be moved.",
                f"A new one: coach interview {fresh.id} --on DATE",
            )
        new = with_plan(situation, number, plan)
        touched.append(number or max(each.round for each in new.interviews))
        return new

    changed = save(session, job.id, change)
    if changed == job:
        say_known(session, "The interview is on record like this.")
        return
    interview = changed.interview(touched[-1])
    assert interview is not None
    when = moment(interview.on, interview.at, interview.zone, session.today)
    say_recorded(session, changed, f"Noted: {job.title}: round {interview.round}, {when}.")


def _ask_when(session: Session, job: Job) -> Plan:
    if not session.may_ask:
        raise NotReadable(
            "Nothing was said about the interview.",
            f"coach interview {job.id} --on DATE [--at TIME] [--kind KIND] [--with NAME]",
        )
    while True:
        typed = session.ask.text(f"When is the interview with {job.company}? (such as: thu 14:00)")
        if not isinstance(typed, str):
            raise KeyboardInterrupt
        try:
            return read_plan(session, typed, None, None, None, None, None)
        except NotReadable as error:
            session.out.talk("".join(f"{line}\n" for line in error.lines))
