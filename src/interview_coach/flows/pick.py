"""Which job a command is about: the one that NAME names, the only one that fits, or the one a person picks."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from interview_coach.core.record.model import Job
from interview_coach.core.text.names import EXACT, LOOSE, close, fold, match, slug
from interview_coach.core.text.times import parse_moment
from interview_coach.core.text.when import moment
from interview_coach.core.timeline.agenda import Item, agenda
from interview_coach.core.timeline.rounds import Plan, with_plan
from interview_coach.core.timeline.situation import local_day, situation_of
from interview_coach.errors import CoachError, NotFound, NotReadable, Several, Stopped
from interview_coach.files.yaml.problem import LeftOut
from interview_coach.flows.out.show import talk, tell_left_out
from interview_coach.flows.plan import plan_typed
from interview_coach.flows.settle import settled
from interview_coach.flows.who import read_at_terminal
from interview_coach.prompts.asking import Option, Sign
from interview_coach.session import Session

Fits = Callable[[Item], bool]
MOST_LISTED = 8
_NEW = "new"


def pick_job(
    session: Session, name: str | None, fits: Fits | None = None, *, start: bool = False, after: bool = False
) -> Job:
    """The job that this is about. `fits` says which jobs this command is mainly for; `start` may begin a new one.

    With `after`, a new one begins with the interview that was.

    Raises:
        NotFound: none or several; the lines list them.
        BadFile: the file that was named cannot be used.
        NotReadable: there's nothing on record, and no one to ask.
    """
    if name is not None:
        return named_job(session, name)
    jobs, left_out = session.store.live()
    tell_left_out(session, left_out)
    live = agenda(jobs, session.policy, session.now)
    items = [*live.items, *live.waiting]
    fitting = [item for item in items if fits(item)] if fits else items
    candidates = [item.job for item in fitting or items]
    if len(candidates) == 1:
        job = candidates[0]
        return _go_on(session, job, after=after) if start and session.may_ask else job
    if candidates:
        return _ask_which(session, candidates)
    if start:
        return _start(session, left_out, after=after)
    said = "You have no open jobs." if session.store.archived_ids() else "You haven't added a job yet."
    raise NotFound(
        said,
        "Add one: coach new COMPANY",
        "Interview soon? Type coach tonight. It asks for everything it needs.",
    )


def named_job(session: Session, name: str) -> Job:
    """The one job that the name names.

    Raises:
        NotFound: none or several do.
        BadFile: its file cannot be used.
    """
    if not fold(name):
        raise NotReadable("The name is empty.", "To see your jobs: coach list")
    names = session.store.all_names()
    try:
        return _named(session, name)
    except NotFound:
        if names == session.store.all_names():
            raise
    # Another coach has moved a record to the other folder between the looks into the two.
    return _named(session, name)


def _named(session: Session, name: str) -> Job:
    store = session.store
    same = [each for each in store.live_ids() if fold(each) == fold(name)]
    if same:
        # Where two differ by capitals alone, the one that was typed is meant.
        return store.load(name if name in same else same[0])
    jobs, left_out = store.live()
    hits = match(name, jobs, _keys, EXACT)
    archived_id = next((each for each in store.archived_ids() if fold(each) == fold(name)), None)
    if not hits and archived_id:
        return store.load(archived_id)
    hits = hits or match(name, jobs, _keys, LOOSE)
    if not hits:
        _refuse_bad(session, name, left_out)
        archived, left_out = store.archived()
        hits = match(name, archived, _keys)
        _refuse_bad(session, name, left_out if not hits else [])
        jobs += archived
    if len(hits) == 1:
        return hits[0]
    if hits:
        raise Several(f'"{name}" fits several jobs: {_listed(hits)}.', "Type one of these names.")
    if not jobs and store.vanished():
        raise NotFound(
            f'No job is called "{name}", though there used to be some.',
            "To see what happened to them: coach check",
        )
    raise NotFound(f'No job is called "{name}".', f"{_hint(name, jobs)} Add a job: coach new COMPANY [ROLE]")


def _hint(name: str, jobs: list[Job]) -> str:
    if not jobs:
        return "Nothing is on record yet."
    near = close(name, [word for job in jobs for word in (job.company, job.id)])
    return f"Did you mean {near[0]}?" if near else f"On record: {_listed(jobs)}."


def start_job(session: Session) -> Job:
    """Ask for company and role, and put the new job on disk; go on with one that was only begun."""
    company = ""
    while not company:
        typed = session.ask.text("Which company is it?")
        if typed is Sign.STOP:
            raise Stopped
        company = typed.strip() if isinstance(typed, str) else ""
    for begun in session.store.live()[0]:
        if fold(begun.company) == fold(company) and begun == _only_begun(begun):
            if not begun.role:
                return _ask_role(session, begun)
            if session.ask.confirm(
                f"You already have {begun.title}. Pick up where you left off?", default=True
            ):
                return begun
    return _ask_role(session, session.store.create(Job(company=company), slug(company)))


def _only_begun(job: Job) -> Job:
    """The job with nothing but what its first two questions ask."""
    return Job(id=job.id, company=job.company, role=job.role)


def _go_on(session: Session, job: Job, *, after: bool) -> Job:
    """The next question about a new job, if someone stopped partway."""
    if job == Job(id=job.id, company=job.company):
        job = _ask_role(session, job)
    begun = _only_begun(job)
    if after and job == begun:
        return _ask_interview(session, job)
    held = all(local_day(each, session.now) <= session.today for each in job.interviews)
    if after and held and job == replace(begun, interviews=job.interviews) and not job.interviews[0].met:
        return _ask_people(session, job)
    return job


def _ask_role(session: Session, job: Job) -> Job:
    role = session.ask.text("Which role? (Enter to skip)")
    if role is Sign.STOP:
        raise Stopped(f"Stopped. {job.company} is saved. To go on: coach")
    if isinstance(role, str) and role.strip():
        words = role.strip()
        session.store.change(job.id, lambda fresh: replace(fresh, role=words))
        job = session.store.rename(job.id, slug(job.company, words))
    return job


def start_after(session: Session) -> Job:
    """Begin with a job whose interview may be over already: ask when it was, and who they met."""
    return _ask_interview(session, start_job(session))


def start_before(session: Session) -> Job:
    """Begin with a job whose interview is still to come: ask when that is, and who they'll meet."""
    job = start_job(session)
    question = "When is the interview? (like 3 dec 14:00, or Enter if it's not set yet)"
    job = _ask_until(session, job, question, _coming_day_of)
    if job.interviews:
        last = job.interviews[-1]
        talk(session, f"  {moment(last.on, last.at, last.zone, session.now)}")
    return _ask_until(
        session, job, "Who will you be meeting? (name, title, kind; put ; between people)", _people_of
    )


def _ask_interview(session: Session, job: Job) -> Job:
    job = _ask_until(
        session, job, "When was the interview? (like yesterday, or Enter if there hasn't been one)", _day_of
    )
    if not job.interviews:
        return job
    last = job.interviews[-1]
    talk(session, f"  {moment(last.on, last.at, last.zone, session.now)}")
    return _ask_people(session, job)


def _ask_people(session: Session, job: Job) -> Job:
    return _ask_until(session, job, "Who did you meet? (name, title, kind; put ; between people)", _people_of)


def _ask_until(session: Session, job: Job, question: str, read: Callable[[Session, str], Plan | None]) -> Job:
    """Ask until it can be read and is what was meant, and put it on disk; an empty line leaves it out."""
    while True:
        typed = session.ask.text(question)
        if typed is Sign.STOP:
            raise Stopped(f"Stopped. {job.company} is saved. To go on: coach")
        if not isinstance(typed, str):
            return job
        done = settled(session, typed, partial(_put, session, job, read))
        if done is Sign.STOP:
            raise Stopped(f"Stopped. {job.company} is saved. To go on: coach")
        if not isinstance(done, Sign):
            return done


def _put(session: Session, job: Job, read: Callable[[Session, str], Plan | None], typed: str) -> Job | Sign:
    plan = read(session, typed)
    if plan is None:
        return Sign.BACK
    return session.store.change(job.id, partial(_planned, session, plan=plan))


def _planned(session: Session, job: Job, plan: Plan) -> Job:
    round_ = job.interviews[-1].round if job.interviews else None
    return with_plan(situation_of(job, session.policy, session.now), round_, plan)


def _day_of(session: Session, typed: str) -> Plan:
    return plan_typed(session, parse_moment(typed, session.today, "record"))


def _coming_day_of(session: Session, typed: str) -> Plan:
    return plan_typed(session, parse_moment(typed, session.today, "plan"))


def _people_of(session: Session, typed: str) -> Plan | None:
    people = read_at_terminal(session, typed)
    return Plan(people=people) if people else None


def _start(session: Session, left_out: list[LeftOut], *, after: bool) -> Job:
    if left_out:
        raise NotFound(
            "None of your open jobs can be read.", "Fix the file, or add a job: coach new COMPANY [ROLE]"
        )
    if not session.may_ask:
        raise NotReadable(
            "You haven't added a job yet.",
            "Add one like this: coach new Acme --on tomorrow",
            "At a terminal, this command asks for everything it needs.",
        )
    talk(session, "You haven't added a job yet, so let's start with the company.")
    return start_after(session) if after else start_job(session)


def _ask_which(session: Session, jobs: list[Job]) -> Job:
    if not session.may_ask:
        raise NotFound(f"Which job? {_listed(jobs)}.", "Type one of these names.")
    picked = session.ask.choose("Which job?", [Option(job.id, job.title) for job in jobs])
    if isinstance(picked, Sign):
        raise Stopped
    return next(job for job in jobs if job.id == picked)


def pick_or_start(session: Session) -> Job:
    """The job that the person picks, or a new one that they name."""
    jobs = session.store.live()[0]
    if not jobs:
        return start_job(session)
    new = Option(_NEW, "one that isn't here yet")
    picked = session.ask.choose(
        "Which job is this about?", [*(Option(job.id, job.title) for job in jobs), new]
    )
    if isinstance(picked, Sign):
        raise Stopped
    return next((job for job in jobs if job.id == picked), None) or start_job(session)


def _keys(job: Job) -> list[str]:
    return [job.id, job.company, job.role]


def _refuse_bad(session: Session, name: str, left_out: list[LeftOut]) -> None:
    """A file that cannot be read, and whose name is the one asked for, is the one that was meant: say all of it."""
    for bad in left_out:
        path = Path(bad.file)
        if path.name.startswith(slug(name)) and path.stem in session.store.ids_of(path.parent.name):
            session.store.load(path.stem)
            raise CoachError(f"{path} couldn't be read a moment ago, but it can be now.", "Try again.")


def _listed(jobs: list[Job]) -> str:
    names = [job.called for job in jobs]
    more = f" and {len(names) - MOST_LISTED} more" if len(names) > MOST_LISTED else ""
    return ", ".join(names[:MOST_LISTED]) + more
