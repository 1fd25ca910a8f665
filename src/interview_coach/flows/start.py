"""Starting a job: the company, the role, the interview and the people, each on disk before the next is asked."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace

from interview_coach.core.record.model import Job
from interview_coach.core.text.names import fold, slug
from interview_coach.core.text.times import parse_moment
from interview_coach.core.text.when import moment
from interview_coach.core.timeline.rounds import Plan, with_plan
from interview_coach.core.timeline.situation import local_day, situation_of
from interview_coach.errors import Stopped
from interview_coach.flows.answered import until_answered
from interview_coach.flows.out.show import talk
from interview_coach.flows.plan import plan_typed
from interview_coach.flows.settle import settled
from interview_coach.flows.who import read_at_terminal
from interview_coach.prompts.asking import Sign
from interview_coach.session import Session

ReadPlan = Callable[[Session, str], Plan | None]
COMPANY_TIP = "Type the company's name as you'd say it. A period stops here."
ROLE_TIP = "Type the title of the job, as in the posting. Enter skips this, and < goes back to the company."
DAY_TIP = (
    "Type a day, and the time if you know it: 3 dec 14:00, tomorrow 10am. Enter skips this, and < goes back."
)
PEOPLE_TIP = (
    "Type names, with a title if you know it: Ada Okafor, hiring manager; Jonas Reuter. "
    "No names yet? Enter skips this, and you can add them later. < goes back."
)


def start_job(session: Session) -> Job:
    """Ask for company and role, and put the new job on disk; go on with one that was only begun."""
    company = ""
    while not company:
        typed = until_answered(session, lambda: session.ask.text("Which company is it?"), COMPANY_TIP)
        if typed is Sign.STOP:
            raise Stopped
        company = typed.strip() if isinstance(typed, str) else ""
        if not company:
            talk(session, "  I need the company's name to begin. A period stops.")
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


def gone_on(session: Session, job: Job, *, after: bool) -> Job:
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


def _ask_company(session: Session, job: Job) -> Job:
    """The company once more, for whoever goes back to it."""
    question = f"Which company is it? (Enter keeps {job.company})"
    typed = until_answered(session, lambda: session.ask.text(question), COMPANY_TIP)
    if typed is Sign.STOP:
        raise _stopped(job)
    if not isinstance(typed, str) or not typed.strip():
        return job
    company = typed.strip()
    session.store.change(job.id, lambda fresh: replace(fresh, company=company))
    return session.store.rename(job.id, slug(company, job.role))


def _ask_role(session: Session, job: Job) -> Job:
    while True:
        question = f"Which role at {job.company}? (Enter to skip)"
        role = until_answered(session, partial(session.ask.text, question), ROLE_TIP, goes_back=True)
        if role is not Sign.BACK:
            break
        job = _ask_company(session, job)
    if role is Sign.STOP:
        raise _stopped(job)
    if isinstance(role, str) and role.strip():
        words = role.strip()
        session.store.change(job.id, lambda fresh: replace(fresh, role=words))
        job = session.store.rename(job.id, slug(job.company, words))
    return job


def _stopped(job: Job) -> Stopped:
    return Stopped(f"Stopped. {job.company} is saved. To pick up where you left off: coach")


def start_after(session: Session) -> Job:
    """Begin with a job whose interview may be over already: ask when it was, and who they met."""
    return _ask_interview(session, start_job(session))


def start_before(session: Session) -> Job:
    """Begin with a job whose interview is still to come: ask when that is, and who they'll meet."""
    job = _ask_coming_day(session, start_job(session))
    question = "Who will you be meeting? (name, title; separate people with ;)"
    return _ask_until(session, job, question, _people_of, PEOPLE_TIP, _ask_coming_day)


def _ask_coming_day(session: Session, job: Job) -> Job:
    question = "When is the interview? (like 3 dec 14:00, or Enter if it's not set yet)"
    return _ask_day(session, job, question, _coming_day_of)


def _ask_past_day(session: Session, job: Job) -> Job:
    question = "When was the interview? (like yesterday, or Enter if there hasn't been one)"
    return _ask_day(session, job, question, _day_of)


def _ask_day(session: Session, job: Job, question: str, read: ReadPlan) -> Job:
    job = _ask_until(session, job, question, read, DAY_TIP, _ask_role)
    if job.interviews:
        last = job.interviews[-1]
        talk(session, f"  {moment(last.on, last.at, last.zone, session.now)}")
    return job


def _ask_interview(session: Session, job: Job) -> Job:
    job = _ask_past_day(session, job)
    return _ask_people(session, job) if job.interviews else job


def _ask_people(session: Session, job: Job) -> Job:
    question = "Who did you meet? (name, title; separate people with ;)"
    return _ask_until(session, job, question, _people_of, PEOPLE_TIP, _ask_past_day)


def _ask_until(
    session: Session,
    job: Job,
    question: str,
    read: ReadPlan,
    tip: str,
    before: Callable[[Session, Job], Job],
) -> Job:
    """Ask until it can be read and is what was meant, and put it on disk; an empty line leaves it out.

    `before` asks the question before this one, for whoever goes back.
    """
    while True:
        typed = until_answered(session, lambda: session.ask.text(question), tip, goes_back=True)
        if typed is Sign.BACK:
            job = before(session, job)
            continue
        if typed is Sign.STOP:
            raise _stopped(job)
        if not isinstance(typed, str):
            return job
        done = settled(session, typed, partial(_put, session, job, read))
        if done is Sign.STOP:
            raise _stopped(job)
        if not isinstance(done, Sign):
            return done


def _put(session: Session, job: Job, read: ReadPlan, typed: str) -> Job | Sign:
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
