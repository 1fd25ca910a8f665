"""`coach interview`: add, change, move or cancel a round."""

from datetime import timedelta
from functools import partial
from typing import Annotated

import typer
from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.pages.people import people_news
from interview_coach.core.pages.wording import round_words
from interview_coach.core.record.model import Interview, Job, Person, Side
from interview_coach.core.text.lists import listed
from interview_coach.core.text.times import parse_moment
from interview_coach.core.text.when import day, distance, night_words, short_day, start_words
from interview_coach.core.timeline.recording import refuse_future
from interview_coach.core.timeline.rounds import Plan, called_off, movable_round, planned_round, with_plan
from interview_coach.core.timeline.situation import situation_of
from interview_coach.core.timeline.words import ended_words
from interview_coach.errors import NotReadable, Refused, Stopped
from interview_coach.flows import who
from interview_coach.flows.answered import until_answered
from interview_coach.flows.options import SCRIPTS, Json, Name, day_of, one_of
from interview_coach.flows.out.show import open_session, talk
from interview_coach.flows.pick import pick_job
from interview_coach.flows.plan import (
    At,
    Kind,
    OnDay,
    Place,
    Through,
    With,
    Zone,
    plan_typed,
    read_plan,
)
from interview_coach.flows.planned import what_to_do, who_canceled
from interview_coach.flows.save import Saved, remind_of_calendar, report, report_known, save, short_name
from interview_coach.flows.settle import settled
from interview_coach.flows.start import PEOPLE_TIP
from interview_coach.flows.walk.round import FACTS, ask_facts
from interview_coach.flows.who import Change, read_at_terminal
from interview_coach.prompts.asking import Sign
from interview_coach.session import Session

Round = Annotated[
    int | None,
    typer.Option("--round", metavar="K", help="Which round; if you leave it out, the one that's planned."),
]
By = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="them|me",
        help="Who canceled it; me means you did. If you leave it out, coach assumes they did.",
        rich_help_panel=SCRIPTS,
    ),
]
LONG_AGO = timedelta(days=60)
"""How long ago a new round may have been before it's asked about."""
WHEN_TIP = "Type the day, and the time if you know it: thu 14:00, 3 dec. A period stops, and nothing changes."


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
    add: Annotated[bool, typer.Option("--add", help="Add one more round, even if one is planned.")] = False,
    moved: Annotated[
        str | None, typer.Option("--moved", metavar="DATE", help="They moved the interview to this day.")
    ] = None,
    cancelled: Annotated[bool, typer.Option("--cancelled", help="The interview was canceled.")] = False,
    by: By = None,
    as_json: Json = False,
) -> None:
    """Add an interview, or change, move or cancel the planned one."""
    session = open_session(ctx, as_json=as_json)
    if moved is not None and on is not None:
        raise NotReadable("--moved gives the new day, so leave --on out.")
    if cancelled and (moved is not None or add or any((at, zone, kind, place, people, through))):
        raise NotReadable("Use --cancelled only with --round, --on and --by.")
    if by is not None and not cancelled:
        raise NotReadable("--by goes with --cancelled.")
    plan = (
        Plan()
        if cancelled
        else read_plan(session, on if moved is None else moved, at, zone, kind, place, people)
    )
    job = pick_job(session, name, lambda item: not item.situation.has_ended, start=True)
    if cancelled:
        _cancel(session, job, round_, on, one_of(by or "them", ("them", "me"), "--by"))
        return
    asks = plan == Plan() and through is None
    if asks:
        picked = what_to_do(session, job, is_meant=add or moved is not None or round_ is not None)
        if picked == "cancel":
            _cancel(session, job, None, None, who_canceled(session))
            return
        add = add or picked == "add"
        plan = _ask_when(session, job, Wish(plan, None, round_, add, moved is not None))
    elif session.may_ask and not _is_near(session, plan, _longest(session, job, add=add)):
        raise Stopped
    if add and plan.on is None:
        raise NotReadable(
            "The new interview needs a date.", f"coach interview {short_name(session, job)} --add --on DATE"
        )
    meant = who.people_meant(session, job, plan.people)
    plan = replace(plan, people=meant.people)
    between = who.through_meant(session, job, through) if through is not None else None
    _change(session, job, Wish(plan, between, round_, add, moved is not None, meant.corrections), asks=asks)


class Wish(Struct, frozen=True):
    """The changes that the options ask for."""

    plan: Plan
    through: Change | None
    round: int | None
    add: bool
    move: bool
    corrections: tuple[Change, ...] = ()
    """What has to be corrected on record first, of the people."""


def _cancel(session: Session, job: Job, round_: int | None, on: str | None, by: str) -> None:
    day = day_of(session, on)
    refuse_future(day, session.today)
    side: Side = "me" if by == "me" else "them"
    saved = save(
        session,
        job.id,
        lambda fresh: called_off(situation_of(fresh, session.policy, session.now), round_, side, day),
    )
    if not saved.is_new:
        report_known(session, "You've already noted that it's canceled.", saved.after.id)
    else:
        off = saved.after.log[-1].cancelled if len(job.interviews) > 1 else None
        said = f"Noted for {job.title}: {f'round {off}' if off else 'the interview'} is canceled."
        report(session, saved, said, extra=remind_of_calendar(session))


def _change(session: Session, job: Job, wish: Wish, *, asks: bool) -> None:
    saved = save(session, job.id, lambda fresh: _wished(session, fresh, wish))
    if asks:
        saved = Saved(saved.before, _ask_facts(session, saved))
    job, changed = saved.before, saved.after
    if not saved.is_new:
        report_known(session, "You've already noted the interview like that.", changed.id)
        return
    lines = [
        f"Noted for {job.title}: round {each.round}, {round_words(changed, each, session.now)}."
        for each in changed.interviews
        if each not in job.interviews
    ]
    if changed.through != job.through:
        lines.append(
            f"Messages go {f'through {changed.through}' if changed.through else 'straight to them'}."
        )
    for each in changed.interviews:
        lines += [words for words in (_moved(session, job, each), _night(job, each)) if words]
    new = [person.name for person in changed.people if person not in job.people]
    lines = lines or [f"Noted for {job.title}: {listed(new)}."]
    lines += people_news(job, changed)
    was, is_now = (situation_of(each, session.policy, session.now) for each in (job, changed))
    if was.outcome and was.outcome.outcome and was.has_ended and not is_now.has_ended:
        ended = ended_words(was.outcome.outcome, job.company)
        lines.append(f"{ended} on {short_day(was.outcome.on, session.today)}. The job is open again.")
    report(session, saved, *lines, extra=remind_of_calendar(session))


def _ask_facts(session: Session, saved: Saved) -> Job:
    """Ask for the rest of the planned round: of a new one what isn't known, of another all of it."""
    job = saved.after
    new = [each.round for each in job.interviews if saved.before.interview(each.round) is None]
    planned = situation_of(job, session.policy, session.now).planned
    if planned is None or (new and planned.round not in new):
        return job
    return ask_facts(session, job, ("kind", "place") if new else FACTS, again=not new)


def _moved(session: Session, before: Job, interview: Interview) -> str | None:
    """When the round was before, where it had another day or time."""
    old = before.interview(interview.round)
    if old is None or (old.on == interview.on and old.at in (None, interview.at)):
        return None
    return f"Before, it was {start_words(old.on, old.at, old.zone, session.now)}."


def _night(before: Job, interview: Interview) -> str | None:
    """That a new time was taken for one at night."""
    old = before.interview(interview.round)
    return None if old and old.at == interview.at else night_words(interview.at)


def _wished(session: Session, job: Job, wish: Wish) -> Job:
    if wish.through is not None:
        job = wish.through(job)
    for correct in wish.corrections:
        job = correct(job)
    if wish.plan == Plan():
        return job
    situation = situation_of(job, session.policy, session.now)
    one_more = () if wish.move else (f"One more round? coach interview {short_name(session, job)} --add",)
    number = planned_round(situation, wish.round, *one_more, add=wish.add)
    if number is None and wish.move:
        number = movable_round(situation)
    if number is None and wish.move:
        raise Refused(
            "No interview is planned, so there's nothing to move.",
            f"Add one: coach interview {short_name(session, job)} --on DATE",
        )
    return with_plan(situation, number, wish.plan)


def _longest(session: Session, job: Job, *, add: bool) -> timedelta:
    """How long ago the day may be before it's asked about: not at all for a round that's planned."""
    planned = situation_of(job, session.policy, session.now).planned
    return timedelta() if planned and not add else LONG_AGO


def _ask_when(session: Session, job: Job, wish: Wish) -> Plan:
    if not session.may_ask:
        raise NotReadable(
            "What do you want to change about the interview?",
            f"coach interview {short_name(session, job)} --on DATE [--at TIME] [--kind KIND] [--with NAME]",
        )
    planned = situation_of(job, session.policy, session.now).planned
    if session.store.live_ids() == [job.id]:
        talk(session, "Is it a different company? coach new")
    if planned and not wish.add:
        question = "When is it now? (like thu 14:00; Enter if that stays)"
    else:
        question = f"When is the interview with {job.company}? (like thu 14:00)"
    longest = _longest(session, job, add=wish.add)
    while True:
        typed = until_answered(session, lambda: session.ask.text(question), WHEN_TIP)
        if typed is Sign.SKIP and planned and not wish.add:
            return Plan()
        if not isinstance(typed, str):
            raise Stopped
        plan = settled(session, typed, partial(_tried, session, job, wish))
        if plan is Sign.STOP:
            raise Stopped
        if isinstance(plan, Sign) or not _is_near(session, plan, longest):
            continue
        return plan if planned and not wish.add else replace(plan, people=_ask_who(session))


def _is_near(session: Session, plan: Plan, longest: timedelta) -> bool:
    """Whether the day isn't longer ago than that, or the person says that it's right."""
    if plan.on is None or plan.on >= session.today - longest:
        return True
    return session.ask.confirm(
        f"That's {day(plan.on)}, {distance(plan.on, session.today)}. Right?", default=False
    )


def _ask_who(session: Session) -> tuple[Person, ...]:
    """Who they'll meet; no one yet, for Enter.

    Raises:
        Stopped: the person stopped.
    """
    question = "Who will you be meeting? (Enter if you don't know yet)"
    while True:
        typed = until_answered(session, lambda: session.ask.text(question), PEOPLE_TIP)
        if typed is Sign.STOP:
            raise Stopped
        if not isinstance(typed, str):
            return ()
        people = settled(session, typed, lambda words: read_at_terminal(session, words) or ())
        if people is Sign.STOP:
            raise Stopped
        if people and not isinstance(people, Sign):
            return people


def _tried(session: Session, job: Job, wish: Wish, typed: str) -> Plan:
    """The plan in these words, where it can be put on record."""
    plan = plan_typed(session, parse_moment(typed, session.today, "plan"))
    _wished(session, job, replace(wish, plan=plan))
    return plan
